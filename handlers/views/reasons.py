"""Why a message did not arrive, as people say it."""

from __future__ import annotations

from domain.cards import Say, say

OURS = frozenset(
    {
        *("stopped", "withdrawn", "recalled", "platform-off", "channel-gone", "not-reachable"),
        *("interrupted", "not-there", "out-of-reach"),
    }
)
"""What Liaison itself decided or ran into."""

PLATFORMS = {
    "absent": ("kicked", "not-a-member", "chat-gone"),
    "rights": ("may-not-write",),
    "archived": ("archived",),
    "deleted": ("deleted",),
    "topic-closed": ("topic-closed",),
    "topic-gone": ("topic-gone",),
    "unfit": ("too-long", "bad-markup", "bad-button"),
    "silent": ("no-answer", "server-error"),
    "down": ("no-connection", "unavailable", "conflict"),
    "busy": ("rate-limited",),
    "token": ("token-refused", "missing-scope"),
    "fixed": ("not-editable",),
    "gone": ("message-gone",),
}
"""What a person can make something of, and the outcomes of sending (of either platform) that it stands for."""


def why(reason: str) -> Say:
    """What no table knows is quoted as the platform gave it."""
    if reason in OURS:
        return say(f"reason-{reason}")
    known = cause(reason)
    return say(f"cause-{known}") if known else say("cause-other", reason=reason or "–")


def next_step(reason: str) -> Say:
    """What to do about a channel that cannot be reached for this reason."""
    if gone_for_good(reason):
        return say("mend-elsewhere")
    return say(f"mend-{cause(reason)}" if can_be_mended(reason) else "mend-other")


def can_be_mended(reason: str) -> bool:
    """Whether a person can set it right in the channel."""
    return cause(reason) in ("absent", "rights", "archived", "topic-closed")


def gone_for_good(reason: str) -> bool:
    """Whether nothing can be bound there again."""
    return cause(reason) in ("deleted", "topic-gone")


def cause(reason: str) -> str:
    """What it comes to; "" for what no table knows."""
    return next((cause for cause, reasons in PLATFORMS.items() if reason in reasons), "")
