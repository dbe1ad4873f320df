"""Who waits to call a platform: a lane for each chat, and a line for each limit that all chats share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from heapq import heappop, heappush
from math import inf

from bot.limits import Limit, Window


class Line:
    """One limit that all chats share, and those whose chat is open. `wakes`: when it opens for the first of them."""

    def __init__(self, limit: Limit) -> None:
        self.window = Window(limit)
        self.paused, self.wakes = -inf, inf
        self.ready: list[Waiter] = []


class Lane:
    """One chat: what may be written there, until when nothing may, and who waits for it. `chosen` waits for the limit
    shared with other chats, and holds no place there before it has it."""

    def __init__(self, *limits: Limit) -> None:
        self.windows = [Window(limit) for limit in limits]
        self.paused = self.wakes = -inf
        self.waiting: list[Waiter] = []
        self.chosen: Waiter | None = None

    def opens(self, now: float, *, bulk: bool) -> float:
        return max(self.paused, *(window.opens(now, bulk=bulk) for window in self.windows))

    def choose(self, now: float) -> float:
        """Whoever is first goes on, as soon as the chat is open, and a person overtakes there too. When it opens for
        them; infinity where nobody has to be woken."""
        while self.waiting and self.waiting[0].granted.done():
            heappop(self.waiting)
        if not self.waiting or (self.chosen and self.chosen < self.waiting[0]):
            return inf
        opens = self.opens(now, bulk=self.waiting[0].bulk)
        if opens > now:
            return opens
        stepping_back, self.chosen = self.chosen, heappop(self.waiting)
        if stepping_back is not None:
            heappush(self.waiting, stepping_back)
        heappush(self.chosen.line.ready, self.chosen)
        return inf

    def idle(self, now: float) -> bool:
        """Whether nothing is lost when it is forgotten."""
        busy = self.waiting or self.chosen or self.paused > now
        return not busy and all(window.idle(now) for window in self.windows)

    def __iter__(self) -> Iterator[Waiter]:
        yield from self.waiting
        if self.chosen is not None:
            yield self.chosen


class Rank(IntEnum):
    """Who goes first: an answer to somebody who waits, then what is for one person, then what is for a channel."""

    ANSWER = 0
    PERSON = 1
    CHANNEL = 2


@dataclass(order=True)
class Waiter:
    """By rank, then in the order of coming."""

    rank: Rank
    number: int
    lane: Lane | None = field(compare=False)
    line: Line = field(compare=False)
    granted: asyncio.Future[None] = field(compare=False)

    @property
    def bulk(self) -> bool:
        """Whether nobody waits for it."""
        return self.rank is not Rank.ANSWER

    @property
    def windows(self) -> list[Window]:
        """All in which it takes a place."""
        return [self.line.window, *(self.lane.windows if self.lane else ())]

    @property
    def gone(self) -> bool:
        """Whether it waits in its line no more: given up, had its turn, or stepped back for a person."""
        return self.granted.done() or (self.lane is not None and self.lane.chosen is not self)
