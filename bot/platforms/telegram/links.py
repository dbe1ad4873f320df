"""What a button carries: callback data, or a deep link from a group into the private chat."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode

CALLBACK_BYTES = 64
"""https://core.telegram.org/bots/api#inlinekeyboardbutton"""

PAYLOAD_SIGNS = 64
"""https://core.telegram.org/bots/features#deep-linking: letters, digits, "_" and "-"."""

_COMMAND = "-"
"""Marks a payload as one of our buttons; codes of invitations and bindings are letters and digits alone."""

_REPLY = "~"
"""Marks the buttons of a reply: that message is ours to redraw, while a delivered one belongs to its Delivery."""


def callback(verb: str, args: str, reply: bool) -> str:
    """Callback data; raises ValueError above 64 bytes."""
    data = f"{_REPLY if reply else ''}{verb} {args}".strip()
    if len(data.encode()) > CALLBACK_BYTES:
        raise ValueError(f"button data longer than {CALLBACK_BYTES} bytes: {data}")
    return data


def tapped(data: str) -> tuple[str, str, bool]:
    """Verb, arguments, and whether the button was on a reply of ours."""
    verb, _, args = data.removeprefix(_REPLY).partition(" ")
    return verb, args, data.startswith(_REPLY)


def payload(verb: str, args: str) -> str:
    """The same as a start parameter; raises ValueError above 64 signs."""
    packed = _COMMAND + urlsafe_b64encode(f"{verb} {args}".strip().encode()).decode().rstrip("=")
    if len(packed) > PAYLOAD_SIGNS:
        raise ValueError(f"deep link longer than {PAYLOAD_SIGNS} signs: {verb} {args}")
    return packed


def opened(typed: str) -> tuple[str, str] | None:
    """Verb and arguments of a start parameter of ours; None for anything else."""
    if not typed.startswith(_COMMAND):
        return None
    packed = typed[1:]
    try:
        verb, _, args = urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode().partition(" ")
    except ValueError:
        return None
    return (verb, args) if verb else None


def address(username: str, start: str) -> str:
    """The private chat with the bot, opened with a start parameter unless that is empty."""
    return f"https://t.me/{username}?start={start}" if start else f"https://t.me/{username}"
