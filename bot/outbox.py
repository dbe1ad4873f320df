"""What goes out: takes up what is due and lines it up, each chat's messages one after another at its pace."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.limits import Call
from bot.pacing import Paces
from bot.routes import posted_on
from bot.sending import Place, Sender
from bot.tasks import Tasks
from domain.delivery import FLOODED
from domain.people import Platform
from storage.port import transaction
from storage.rows import Storage

BATCH = 50
"""Deliveries taken up at one time beside those that wait for their turn: what comes in is looked at in between."""

AT_LEAST_EVERY = 15.0
"""Seconds between looks at the store when nothing wakes the outbox."""

MEMORY = timedelta(seconds=60)
"""The longest time over which a platform counts."""

T = TypeVar("T")

Lane = tuple[Platform, str]

log = logging.getLogger(__name__)


class Outbox:
    """One lane a chat: in a lane messages go one after another at the chat's pace, and lanes go side by side."""

    def __init__(self, sender: Sender, storage: Storage, clock: Clock, paces: Paces, tasks: Tasks) -> None:
        self._sender, self._storage, self._clock, self._paces, self._tasks = sender, storage, clock, paces, tasks
        self._lanes: dict[Lane, deque[tuple[str, Place]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._held: set[str] = set()
        self._woken = asyncio.Event()
        self._closing = False

    def wake(self) -> None:
        """Something was promised: look at once."""
        self._woken.set()

    async def run(self) -> None:
        """Sends what falls due, until it is told to stop; a look at the store that breaks is logged, and repeated."""
        await self._or_logged(self._remember())
        while not self._closing:
            self._woken.clear()
            pause = await self._or_logged(self.beat())
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), AT_LEAST_EVERY if pause is None else pause)

    async def _or_logged(self, look: Awaitable[T]) -> T | None:
        try:
            return await look
        except Exception:
            log.exception("what waits to be sent could not be looked at")
            return None

    async def beat(self) -> float:
        """Takes up all that is due, and what was abandoned; returns in how many seconds to look again."""
        await self._sender.look_again()
        now, wall = self._clock(), self._clock.wall()
        async with transaction(self._storage, read_only=True) as tx:
            left = await tx.deliveries.abandoned(wall)
            due = await tx.deliveries.due_ids(now, len(self._held) + BATCH)
            news = [await tx.deliveries.get(id) for id in due if id not in self._held]
            fresh = [one for one in (*left, *news) if one is not None and one.id not in self._held]
            ways = [await self._sender.route(tx, one) for one in fresh]
            waits = _until(await tx.deliveries.next_due(now), now), _until(await tx.deliveries.next_lease(wall), wall)
        for delivery, way in zip(fresh, ways, strict=True):
            if way is None or not self._sender.serves(way):
                await self._sender.put_aside(delivery.id, way)
            else:
                self._line_up(delivery.id, Place.of(delivery, way))
        return 0.0 if len(fresh) >= BATCH else min(waits)

    async def _remember(self) -> None:
        """What an earlier run sent in the last minute counts, what it had claimed may have gone just now, and a chat
        that had to wait still does. Its clock may have been ahead of ours."""
        now = self._clock()
        async with transaction(self._storage, read_only=True) as tx:
            for one in await tx.deliveries.answered(now - MEMORY):
                ago = max(timedelta(), now - (one.settled or now))
                call = Call.EDIT if one.shown > 1 else Call.POST
                self._paces[posted_on(one.chat)].remember(call, one.chat, ago.total_seconds())
            for one in await tx.deliveries.put_off(FLOODED, now):
                if one.chat and one.settled:
                    left = min(one.due - now, one.due - one.settled)
                    self._paces[posted_on(one.chat)].pause(Call.POST, one.chat, left.total_seconds())
            for one in await tx.deliveries.claimed():
                self._paces[posted_on(one.chat)].remember(Call.POST, one.chat, 0.0)

    async def idle(self) -> None:
        """Returns when nothing is claimed or waits for its turn."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    async def stop(self, within: float) -> None:
        """Claims nothing more, and gives what is claimed `within` seconds to be settled."""
        self._closing = True
        for pace in self._paces.values():
            pace.turn_away()
        if self._workers:
            await asyncio.wait(set(self._workers), timeout=within)

    def _line_up(self, id: str, place: Place) -> None:
        self._held.add(id)
        lane = (place.platform, place.chat)
        if lane in self._lanes:
            self._lanes[lane].append((id, place))
            return
        self._lanes[lane] = deque([(id, place)])
        worker = self._tasks.start(self._work(lane), f"send {lane[0].value} {lane[1]}")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, lane: Lane) -> None:
        queue = self._lanes[lane]
        try:
            while queue and not self._closing:
                more = await self._sender.see_to(*queue[0])
                self._held.discard(queue.popleft()[0])
                if more:
                    self.wake()
        finally:
            self._held.difference_update(id for id, _ in queue)
            del self._lanes[lane]


def _until(then: datetime | None, now: datetime) -> float:
    """Seconds to wait for it, or for the next look."""
    return AT_LEAST_EVERY if then is None else min(AT_LEAST_EVERY, (then - now).total_seconds())
