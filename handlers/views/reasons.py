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
    cause = _cause(reason)
    return say(f"cause-{cause}") if cause else say("cause-other", reason=reason or "–")


def next_step(reason: str) -> Say:
    """What to do about a channel that cannot be reached for this reason."""
    if gone_for_good(reason):
        return say("mend-elsewhere")
    cause = _cause(reason)
    return say(f"mend-{cause}" if cause in ("absent", "rights", "archived", "topic-closed") else "mend-other")


def gone_for_good(reason: str) -> bool:
    """Whether nothing can be bound there again."""
    return _cause(reason) in ("deleted", "topic-gone")


def _cause(reason: str) -> str:
    return next((cause for cause, reasons in PLATFORMS.items() if reason in reasons), "")
