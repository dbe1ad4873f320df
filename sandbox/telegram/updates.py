"""The updates that wait for the bot, and how they are fetched (https://core.telegram.org/bots/api#getting-updates)."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.changes import Changes
from sandbox.telegram.records import JSON
from sandbox.telegram.refused import Refused, conflict

KEPT_SECONDS = 24 * 3600.0
"""https://core.telegram.org/bots/api#getting-updates: updates are not kept longer than 24 hours."""
BATCH = 100
"""https://core.telegram.org/bots/api#getupdates"""
LONGEST_POLL = 50
"""Seconds a long poll may last; the reference implementation cuts longer ones down to it."""
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Sent only to a bot that names them in allowed_updates."""


@dataclass
class _Poll:
    """A getUpdates under way; `ended` holds why it was cut off."""

    woken: asyncio.Event = field(default_factory=asyncio.Event)
    ended: Refused | None = None


class Updates:
    """The queue. An update leaves it when a later getUpdates confirms it or the webhook takes it."""

    def __init__(self, elapsed: Callable[[], float], changes: Changes) -> None:
        self.allowed: tuple[str, ...] = ()
        self._elapsed = elapsed
        self._changes = changes
        self._waiting: deque[tuple[float, JSON]] = deque()
        self._next_id = 100_000_001
        self._poll: _Poll | None = None
        self._arrived = asyncio.Event()

    @property
    def polled(self) -> bool:
        """Whether a getUpdates is under way."""
        return self._poll is not None

    def add(self, kind: str, payload: JSON) -> None:
        """Queues an update, unless the bot did not ask for its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in ON_REQUEST
        if not wanted:
            return
        self._waiting.append((self._elapsed(), {"update_id": self._next_id, kind: payload}))
        self._next_id += 1
        self._arrived.set()
        if self._poll:
            self._poll.woken.set()

    def waiting(self) -> list[JSON]:
        """What has not been confirmed and is not too old, oldest first."""
        while self._waiting and self._waiting[0][0] <= self._elapsed() - KEPT_SECONDS:
            self._waiting.popleft()
        return [update for _, update in self._waiting]

    def confirm(self, offset: int) -> None:
        """Forgets every update with a lower id; a negative offset keeps only that many of the latest."""
        if offset < 0:
            ids = [update["update_id"] for update in self.waiting()[offset:]]
            offset = ids[0] if ids else self._next_id
        while self._waiting and self._waiting[0][1]["update_id"] < offset:
            self._waiting.popleft()
            self._changes.tell()

    def drop(self) -> None:
        self._waiting.clear()

    def interrupt(self, reason: str) -> None:
        """Cuts a poll under way off with a conflict."""
        if self._poll:
            self._poll.ended = conflict(reason)
            self._poll.woken.set()

    async def poll(self, offset: int, limit: int, patience: int) -> list[JSON]:
        """Waits up to `patience` seconds for updates. Raises Refused (409) if a later poll takes over."""
        self.interrupt("terminated by other getUpdates request; make sure that only one bot instance is running")
        poll = self._poll = _Poll()
        self._changes.tell()
        self.confirm(offset)
        try:
            async with asyncio.timeout(min(patience, LONGEST_POLL) or 0.001):
                while not self.waiting() and not poll.ended:
                    poll.woken.clear()
                    await poll.woken.wait()
        except TimeoutError:
            return []
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.ended:
            raise poll.ended
        return self.waiting()[: max(1, min(limit, BATCH))]

    async def arrived(self) -> None:
        """Returns when something waits."""
        while not self.waiting():
            self._arrived.clear()
            await self._arrived.wait()
