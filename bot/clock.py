"""The two clocks: calendar time, which the sandbox may move, and elapsed time, which nothing moves."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol


class Clock:
    """The calendar clock (UTC): what is due, quiet hours, every date shown. Called, it gives the instant.

    `wall` is the true time (UTC), never moved: for leases and expiries that must survive a restart.
    """

    def __init__(
        self,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        calendar: Callable[[], datetime] | None = None,
    ) -> None:
        self.wall = wall
        self._calendar = calendar or wall
        self._listeners: list[Callable[[], object]] = []

    def __call__(self) -> datetime:
        return self._calendar()

    def on_move(self, listener: Callable[[], object]) -> None:
        self._listeners.append(listener)

    def moved(self) -> None:
        """Calendar time has jumped: tells everyone who asked to know."""
        for listener in self._listeners:
            listener()


class Elapsed(Protocol):
    """Seconds that pass, whatever the calendar says: pacing, waits, the age of triggers."""

    def __call__(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class LoopElapsed:
    """The monotonic clock of this machine."""

    def __call__(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
