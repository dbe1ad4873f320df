"""The metronome: beats time for what the store knows; it holds no truth, so nothing is lost when it stops."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from bot.tasks import Tasks

SWEEP_EVERY = 15
"""Seconds between sweeps, however quiet the calendar."""

PRUNE_EVERY = 6
"""Hours between rounds of forgetting."""

log = logging.getLogger(__name__)

Beat = Callable[[], Coroutine[Any, Any, Any]]


class Metronome:
    """Sweeps every 15 seconds, exactly when something falls due, and when calendar time is moved."""

    def __init__(
        self, sweep: Beat, next_due: Callable[[], Awaitable[Any]], prune: Beat, clock: Clock, tasks: Tasks
    ) -> None:
        self._sweep_all, self._next_due, self._prune = sweep, next_due, prune
        self._clock, self._tasks = clock, tasks
        self._turn = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    def start(self) -> None:
        self._scheduler.add_job(self._beat, "interval", seconds=SWEEP_EVERY, id="sweep")
        self._scheduler.add_job(self._forget, "interval", hours=PRUNE_EVERY, id="prune")
        self._scheduler.start()
        self._tasks.start(self.sweep(), "first sweep")
        self._clock.on_move(lambda: self._tasks.start(self.sweep(), "sweep after the clock was moved"))

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _beat(self) -> None:
        """Only starts the sweep: what runs inside APScheduler is cut off and logged as broken when it is shut down.
        A sweep under way looks once more itself."""
        if not self._turn.locked():
            self._tasks.start(self.sweep(), "sweep")

    async def _forget(self) -> None:
        self._tasks.start(self._prune(), "forget")

    async def sweep(self) -> None:
        """One at a time; arms the next beat for the next instant at which something falls due."""
        async with self._turn:
            await self._sweep_all()
        await self.arm()

    async def arm(self) -> None:
        """Something may now fall due before the next sweep."""
        due = await self._next_due()
        if due is None or not self._scheduler.running:
            return
        wait = due - self._clock()
        if wait < timedelta(seconds=SWEEP_EVERY):
            at = self._clock.wall() + max(wait, timedelta())
            self._scheduler.add_job(self._beat, "date", run_date=at, id="due", replace_existing=True)
