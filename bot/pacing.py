"""Turns to call a platform: its limits are kept, people who wait come first, and a slow chat holds up nobody else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from math import inf

from bot.clock import Elapsed
from bot.lanes import Lane, Line, Rank, Waiter
from bot.limits import LIMITS, Call, Limits
from bot.tasks import Tasks
from domain.delivery import Later, Outcome, Sent
from domain.people import Platform

LEAST_DOWN, MOST_DOWN = 2.0, 60.0
"""Seconds that nothing is sent in bulk to a platform that is down: doubled while it stays so."""

REFUSALS, SHORTLY = 3, 5.0
"""So many chats refused within so many seconds: it is the platform that has enough."""

SWEEP = 60.0
"""Seconds between looks for chats to forget."""


@dataclass
class Turn:
    """What came of the call; without an answer it is taken that none was made."""

    answer: Outcome | None = None


class Pace:
    """Turns at one platform."""

    def __init__(self, elapsed: Elapsed, tasks: Tasks, limits: Limits) -> None:
        self._elapsed, self._tasks, self._limits = elapsed, tasks, limits
        lines = [(calls, Line(limit)) for calls, limit in limits.shared.items()]
        self._lines = [line for _, line in lines]
        self._line_of = {call: line for calls, line in lines for call in calls}
        self._lanes: dict[str, Lane] = {}
        self._names: dict[str, str] = {}  # what a chat that we write to is called by the platform
        self._numbers = count()
        self._refused: dict[str, tuple[float, float]] = {}
        self._held = self._down_until = -inf
        self._down = 0.0
        self._alarms: list[tuple[float, int, Lane]] = []
        self._alarm: asyncio.Task[None] | None = None
        self._rings, self._swept = inf, elapsed()

    @asynccontextmanager
    async def turn(self, call: Call, chat: str = "", rank: Rank = Rank.CHANNEL) -> AsyncIterator[Turn]:
        """Waits until this call may be made; the caller says what came of it. `chat`: where it writes to, "" for
        nowhere."""
        lane = self._lane(chat) if chat else None
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        waiter = Waiter(rank, next(self._numbers), lane, self._line_of[call], granted)
        self._enter(waiter)
        turn, used = Turn(), False
        try:
            await granted
            used = True
            yield turn
            used = turn.answer is not None
        finally:
            if turn.answer is not None:
                self._hear(call, chat, turn.answer)
            self._leave(waiter, used=used)

    @property
    def chats(self) -> Collection[str]:
        """Those of which something is remembered."""
        return self._lanes.keys()

    @property
    def down(self) -> bool:
        """Whether the platform answered nobody since it took nothing at all from us."""
        return self._down > 0

    def wait(self, call: Call, chat: str = "") -> float:
        """Seconds that somebody would wait for this call to be made, as far as can be told now."""
        now, lane = self._elapsed(), self._lanes.get(self._names.get(chat, chat))
        opens = self._opens(self._line_of[call], now, bulk=False)
        return max(opens, lane.opens(now, bulk=False) if lane else now) - now

    def pause(self, call: Call, chat: str, seconds: float) -> None:
        """The platform asked to wait (Retry-After): with this chat, and where a call has a limit of its own, with all
        such calls."""
        until = self._elapsed() + seconds
        if chat:
            lane = self._lane(chat)
            lane.paused = max(lane.paused, until)
        line = self._line_of[call]
        if line is not self._line_of[Call.POST]:
            line.paused = max(line.paused, until)

    def pause_all(self, seconds: float = 0.0) -> None:
        """The platform is down: what nobody waits for rests so long, and at least twice as long as the last time."""
        now = self._elapsed()
        if now >= self._down_until:
            self._down = min(MOST_DOWN, max(LEAST_DOWN, 2 * self._down))
            self._down_until = now + max(self._down, seconds)

    def remember(self, call: Call, chat: str, ago: float) -> None:
        """A call of an earlier run, so many seconds ago; those of one chat the oldest first."""
        at = self._elapsed() - ago
        for window in (self._line_of[call].window, *self._lane(chat).windows):
            window.remember(at)

    def turn_away(self) -> None:
        """Ends the waiting of all for which nobody waits."""
        for waiter in [waiter for lane in self._lanes.values() for waiter in lane if waiter.bulk]:
            waiter.granted.cancel()

    def _hear(self, call: Call, chat: str, answer: Outcome) -> None:
        if isinstance(answer, Sent):
            self._down, self._down_until = 0.0, -inf
            if chat and answer.chat not in ("", chat):
                self._rename(chat, answer.chat)
        elif isinstance(answer, Later) and answer.everywhere:
            self.pause_all(answer.wait)
        elif isinstance(answer, Later) and answer.wait:
            self.pause(call, chat, answer.wait)
            if chat:
                self._count_refusal(chat, answer.wait)

    def _rename(self, chat: str, name: str) -> None:
        """A person whom Slack writes to by their id has a direct chat with an id of its own: both are one chat."""
        self._names[chat] = name
        if lane := self._lanes.pop(chat, None):
            self._lanes.setdefault(name, lane)

    def _count_refusal(self, chat: str, wait: float) -> None:
        now = self._elapsed()
        self._refused = {one: refused for one, refused in self._refused.items() if refused[0] > now - SHORTLY}
        self._refused[chat] = (now, now + wait)
        if len(self._refused) >= REFUSALS:
            self._held = max(self._held, min(until for _, until in self._refused.values()))

    def _lane(self, chat: str) -> Lane:
        chat = self._names.get(chat, chat)
        if chat not in self._lanes:
            group = self._limits.group if chat.startswith("-") else None
            self._lanes[chat] = Lane(self._limits.chat, *([group] if group else []))
        return self._lanes[chat]

    def _enter(self, waiter: Waiter) -> None:
        if waiter.lane is None:
            heappush(waiter.line.ready, waiter)
        else:
            heappush(waiter.lane.waiting, waiter)
            self._stir(waiter.lane)
        self._move()

    def _leave(self, waiter: Waiter, *, used: bool) -> None:
        """Gives its places back, if it ever had them."""
        now, lane = self._elapsed(), waiter.lane
        if not waiter.granted.cancelled():
            for window in waiter.windows:
                window.end(now, used=used)
        elif lane is not None and lane.chosen is waiter:
            lane.chosen = None
        if lane is not None:
            self._stir(lane)
        self._forget_idle(now)
        self._move()

    def _stir(self, lane: Lane) -> None:
        at = lane.choose(self._elapsed())
        if at < inf and at != lane.wakes:
            lane.wakes = at
            heappush(self._alarms, (at, next(self._numbers), lane))

    def _move(self) -> None:
        """Gives all turns that can be given now, and sees to it that the next ones are."""
        while any(self._advance(line) for line in self._lines):
            pass
        at = min(self._alarms[0][0] if self._alarms else inf, *(line.wakes for line in self._lines))
        if at < self._rings:
            if self._alarm is not None:
                self._alarm.cancel()
            self._rings, self._alarm = at, self._tasks.start(self._ring(at), "turns")

    def _advance(self, line: Line) -> bool:
        """Whether somebody had a turn."""
        moved, line.wakes = False, inf
        while line.ready:
            first, now = line.ready[0], self._elapsed()
            if first.gone:
                heappop(line.ready)
            elif first.lane is not None and first.lane.opens(now, bulk=first.bulk) > now:
                self._send_back(heappop(line.ready), first.lane)
            elif (opens := self._opens(line, now, bulk=first.bulk)) > now:
                line.wakes = opens
                break
            else:
                self._grant(heappop(line.ready), now)
                moved = True
        return moved

    def _opens(self, line: Line, now: float, *, bulk: bool) -> float:
        """A platform that is down is still tried for those who wait."""
        down = self._down_until if bulk else -inf
        return max(self._held, down, line.paused, line.window.opens(now, bulk=bulk))

    def _send_back(self, waiter: Waiter, lane: Lane) -> None:
        """Its chat was paused, or written to, while it waited for the shared limit."""
        lane.chosen = None
        heappush(lane.waiting, waiter)
        self._stir(lane)

    def _grant(self, waiter: Waiter, now: float) -> None:
        for window in waiter.windows:
            window.begin(now)
        waiter.granted.set_result(None)
        if waiter.lane is not None:
            waiter.lane.chosen = None
            self._stir(waiter.lane)

    async def _ring(self, at: float) -> None:
        await self._elapsed.sleep(at - self._elapsed())
        self._alarm, self._rings = None, inf
        now = self._elapsed()
        while self._alarms and self._alarms[0][0] <= now:
            lane = heappop(self._alarms)[2]
            lane.wakes = -inf
            self._stir(lane)
        self._move()

    def _forget_idle(self, now: float) -> None:
        if now - self._swept >= SWEEP:
            self._swept = now
            self._lanes = {chat: lane for chat, lane in self._lanes.items() if not lane.idle(now)}


Paces = Mapping[Platform, Pace]


def paces(elapsed: Elapsed, tasks: Tasks, limits: Mapping[Platform, Limits] = LIMITS) -> Paces:
    """One for each platform."""
    return {platform: Pace(elapsed, tasks, own) for platform, own in limits.items()}
