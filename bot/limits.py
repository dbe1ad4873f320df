"""How fast each platform may be called: the documented limits, and windows that keep them.

Telegram (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about 30 messages a second
over all chats, one a second in one chat, 20 a minute in one group; editing shares these limits with sending
(https://github.com/tdlib/td/issues/3034), answering a tap has none (https://github.com/tdlib/telegram-bot-api/issues/648).
Slack (https://docs.slack.dev/apis/web-api/rate-limits): one posting a second in one channel beside an unpublished limit
of the workspace, "several hundred messages per minute", and a tier for each other method, per workspace.

Whatever writes into a chat, or changes what stands there, has a turn: messages, edits, deletions, files. No turn have:
answers to a tap (Telegram's answerCallbackQuery, Slack's response_url), which their platforms do not count; questions
about a chat (getChat, getChatMember, conversations.info and .members, users.info, files.info), which put nothing there,
are asked for one person or at a binding, and their answers kept; the bytes of a file on their way up; and what concerns
no chat (getMe, getUpdates, menus, inline answers, auth.test). Slack's other questions and windows have the turns of
their method, and none of a chat.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from math import inf

from domain.people import Platform


class Call(Enum):
    """What is asked of a platform, as far as its limits tell calls apart."""

    POST = "post"
    EDIT = "edit"
    DELETE = "delete"
    WHISPER = "whisper"
    VIEW = "view"
    OPEN = "open"
    READ = "read"


@dataclass(frozen=True)
class Limit:
    """At most `count` calls in any `seconds`; with 0 seconds, so many at a time without an answer. They begin `apart`
    seconds one after another; those that somebody waits for may come `early` by so many, as a short burst that is paid
    back, and the last `spare` of them are kept for these."""

    count: int
    seconds: float
    apart: float = 0.0
    early: float = 0.0
    spare: int = 0


@dataclass(frozen=True)
class Limits:
    """Of one platform: `shared` by all its chats, each for some calls; and in one `chat`; and besides in a `group`."""

    shared: Mapping[tuple[Call, ...], Limit]
    chat: Limit
    group: Limit | None = None


CHAT = Limit(5, 5.0, apart=1.0, early=2.0)
"""One a second, and the short bursts that both platforms allow, for people only."""

TIER_3, TIER_4 = Limit(50, 60.0, spare=10), Limit(100, 60.0, spare=20)

LIMITS: Mapping[Platform, Limits] = {
    Platform.TELEGRAM: Limits(
        {(Call.POST, Call.EDIT, Call.DELETE): Limit(30, 1.0, apart=1 / 30, early=3 / 30)},
        chat=CHAT,
        group=Limit(20, 60.0, spare=2),
    ),
    Platform.SLACK: Limits(
        {
            (Call.POST,): Limit(3, 0.0, apart=60 / 525, early=2 * 60 / 525),  # planned so at help.moveworks.com
            (Call.EDIT,): TIER_3,
            (Call.DELETE,): TIER_3,
            (Call.OPEN,): TIER_3,
            (Call.READ,): TIER_3,
            (Call.WHISPER,): TIER_4,
            (Call.VIEW,): TIER_4,
        },
        chat=CHAT,
    ),
}


LATE = 0.1
"""Seconds that are made up for."""


class Window:
    """The calls under one limit; instants are seconds of the elapsed clock.

    The platform counts a call at some moment between its start and its answer. So a place is free again `seconds`
    after the answer: then no window of that length, wherever it begins, holds more than `count`.
    """

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._under_way = 0
        self._frees: deque[float] = deque()
        self._next = -inf

    def opens(self, now: float, *, bulk: bool) -> float:
        """When the next call may begin; infinity: not before another is answered."""
        self._clear(now)
        room = self._limit.count - (self._limit.spare if bulk else 0)
        lacking = self._under_way + len(self._frees) + 1 - room
        if lacking > len(self._frees):
            return inf
        due = self._next - (0.0 if bulk else self._limit.early)
        return max(due, self._frees[lacking - 1] if lacking > 0 else now)

    def begin(self, now: float) -> None:
        """One that is a little late, because this machine is busy, does not put off those after it."""
        self._under_way += 1
        self._next = (self._next if now - self._next < LATE else now) + self._limit.apart

    def end(self, now: float, *, used: bool = True) -> None:
        """It was answered; or it was never made."""
        self._under_way -= 1
        if used and self._limit.seconds:
            self._frees.append(now + self._limit.seconds)
        elif not used and not self._under_way:
            self._next = min(self._next, now)

    def remember(self, at: float) -> None:
        """A call of an earlier run, answered at `at`; the oldest first."""
        self._frees.append(at + self._limit.seconds)

    def idle(self, now: float) -> bool:
        """Whether it holds nothing up any more."""
        self._clear(now)
        return not self._under_way and not self._frees and self._next <= now

    def _clear(self, now: float) -> None:
        while self._frees and self._frees[0] <= now:
            self._frees.popleft()
