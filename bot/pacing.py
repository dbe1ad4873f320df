"""How fast each platform may be written to, so that its limits are kept and a flooded chat holds up nobody else."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from bot.clock import Elapsed
from domain.people import Platform


@dataclass(frozen=True)
class Limit:
    """At most `count` messages in any `seconds`."""

    count: int
    seconds: float


ALL = {Platform.TELEGRAM: Limit(28, 1.0), Platform.SLACK: Limit(8, 1.0)}
"""Telegram: about 30 a second over all chats (https://core.telegram.org/bots/faq#broadcasting-to-users).
Slack: an unpublished limit per workspace; 525 a minute are planned for elsewhere (https://docs.slack.dev/apis/web-api/rate-limits)."""

CHAT = Limit(1, 1.0)
"""One message a second in one chat, on both platforms (the same pages)."""

GROUP = Limit(20, 60.0)
"""Telegram groups and channels besides: 20 a minute (the same page); their chat ids are negative."""


class Window:
    """The last messages under one limit."""

    def __init__(self, limit: Limit) -> None:
        self._limit = limit
        self._taken: deque[float] = deque(maxlen=limit.count)

    def opens(self, now: float) -> float:
        """When the next message may go."""
        if len(self._taken) < self._limit.count:
            return now
        return max(now, self._taken[0] + self._limit.seconds)

    def take(self, at: float) -> None:
        self._taken.append(at)

    def idle(self, now: float) -> bool:
        return not self._taken or self._taken[-1] + self._limit.seconds < now


class Pace:
    """Turns to write, per platform and chat; seconds of the elapsed clock. `chat` is what one chat takes."""

    def __init__(self, elapsed: Elapsed, chat: Limit = CHAT) -> None:
        self._elapsed, self._chat = elapsed, chat
        self._all = {platform: Window(limit) for platform, limit in ALL.items()}
        self._chats: dict[tuple[Platform, str], list[Window]] = {}
        self._paused: dict[tuple[Platform, str], float] = {}

    async def turn(self, platform: Platform, chat: str) -> None:
        """Returns when one more message may go to this chat; only those who write to the same chat wait for it."""
        while (wait := self._opens(platform, chat) - self._elapsed()) > 0:
            await self._elapsed.sleep(wait)
        now, shared = self._elapsed(), self._all[platform]
        slot = shared.opens(now)
        for window in (shared, *self._windows(platform, chat)):
            window.take(slot)
        if slot > now:
            await self._elapsed.sleep(slot - now)

    def pause(self, platform: Platform, chat: str, seconds: float) -> None:
        """The platform asked to wait with this chat (Retry-After)."""
        self._paused[platform, chat] = self._elapsed() + seconds

    def forget_idle(self) -> None:
        """Lets go of the chats that no limit holds any more."""
        now = self._elapsed()
        self._chats = {chat: own for chat, own in self._chats.items() if not all(window.idle(now) for window in own)}
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}

    def _opens(self, platform: Platform, chat: str) -> float:
        now = self._elapsed()
        paused = self._paused.get((platform, chat), now)
        return max(paused, *(window.opens(now) for window in self._windows(platform, chat)))

    def _windows(self, platform: Platform, chat: str) -> list[Window]:
        own = self._chats.get((platform, chat))
        if own is None:
            group = platform is Platform.TELEGRAM and chat.startswith("-")
            limits = (self._chat, GROUP) if group else (self._chat,)
            own = self._chats[platform, chat] = [Window(limit) for limit in limits]
        return own
