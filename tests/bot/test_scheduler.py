"""The metronome beats at once, when something falls due, and when the calendar is moved."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.clock import Clock
from bot.scheduler import Metronome
from bot.tasks import Tasks


class Score:
    """Counts sweeps; what is due next is told by hand."""

    def __init__(self) -> None:
        self.sweeps = 0
        self.due: datetime | None = None
        self.swept = asyncio.Event()

    async def sweep(self) -> None:
        self.sweeps += 1
        self.due = None
        self.swept.set()

    async def next_due(self) -> datetime | None:
        return self.due

    async def prune(self) -> None:
        return

    async def wait(self) -> None:
        async with asyncio.timeout(30):
            await self.swept.wait()
        self.swept.clear()


@pytest.mark.parametrize("cause", ["due", "moved"])
async def test_it_sweeps_at_start_and_again_at_its_cause(cause: str) -> None:
    score, clock, tasks = Score(), Clock(), Tasks()
    metronome = Metronome(score.sweep, score.next_due, score.prune, clock, tasks)
    metronome.start()
    await score.wait()
    if cause == "due":
        score.due = clock() + timedelta(milliseconds=20)
        await metronome.arm()
    else:
        clock.moved()
    await score.wait()
    assert score.sweeps == 2
    metronome.stop()
    await tasks.close()


async def test_what_falls_due_after_the_next_regular_sweep_is_left_to_it() -> None:
    score, clock, tasks = Score(), Clock(), Tasks()
    metronome = Metronome(score.sweep, score.next_due, score.prune, clock, tasks)
    metronome.start()
    await score.wait()
    score.due = clock() + timedelta(hours=1)
    await metronome.arm()
    await asyncio.sleep(0)
    assert score.sweeps == 1
    metronome.stop()
    metronome.stop()
    await tasks.close()


async def test_stopping_in_the_middle_of_a_sweep_is_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    score, clock, tasks = Score(), Clock(), Tasks()
    begun = asyncio.Event()

    async def endless() -> None:
        begun.set()
        await asyncio.Event().wait()

    metronome = Metronome(endless, score.next_due, score.prune, clock, tasks)
    metronome.start()
    async with asyncio.timeout(10):
        await begun.wait()
    metronome.stop()
    await tasks.close()
    for _ in range(10):  # the scheduler ends its jobs in turns of the loop to come
        await asyncio.sleep(0)
    assert caplog.text == ""
