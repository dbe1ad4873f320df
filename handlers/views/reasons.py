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
    "absent": ("kicked", "not-a-member", "chat-gone", "forbidden"),
    "rights": ("may-not-post", "may-not-write"),
    "closed": ("archived", "topic-gone", "topic-closed"),
    "unfit": ("too-long", "bad-markup", "bad-button"),
    "silent": ("no-answer", "server-error"),
    "down": ("no-connection", "unavailable", "unreachable", "conflict"),
    "busy": ("rate-limited",),
    "token": ("token-revoked", "token-refused", "missing-scope"),
    "fixed": ("not-editable", "cannot-edit", "not-deletable"),
    "gone": ("message-gone",),
}
"""What a person can make something of, and the outcomes of sending (of either platform) that it stands for."""


def why(reason: str) -> Say:
    """What no table knows is quoted as the platform gave it."""
    if reason in OURS:
        return say(f"reason-{reason}")
    cause = next((cause for cause, reasons in PLATFORMS.items() if reason in reasons), "")
    return say(f"cause-{cause}") if cause else say("cause-other", reason=reason or "–")
