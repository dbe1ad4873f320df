"""Work that nobody waits for is held, logged when it fails, and ended at close."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta

import pytest

from bot.tasks import Tasks
from tests.bot.fakes import NOON, clock_at


async def test_what_fails_is_logged_and_the_rest_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()

    async def breaks() -> None:
        raise ValueError("no such channel")

    async def works() -> int:
        return 7

    broken, fine = tasks.start(breaks(), "breaks"), tasks.start(works(), "works")
    assert await fine == 7
    await asyncio.wait({broken})
    await asyncio.sleep(0)
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.ERROR, "task breaks failed")
    ]


async def test_close_cancels_what_runs_and_reports_what_will_not_end(caplog: pytest.LogCaptureFixture) -> None:
    tasks, ended, stop = Tasks(), asyncio.Event(), asyncio.Event()

    async def obeys() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def clings() -> None:
        while not stop.is_set():
            try:
                await stop.wait()
            except asyncio.CancelledError:
                continue

    tasks.start(obeys(), "obeys")
    clinging = tasks.start(clings(), "clings")
    await asyncio.sleep(0)
    await tasks.close(within=0.01)
    assert ended.is_set()
    assert [record.getMessage() for record in caplog.records] == ["task clings did not end"]
    stop.set()
    await clinging


def test_a_moved_calendar_tells_those_who_asked_and_leaves_true_time_alone() -> None:
    clock = clock_at()
    told: list[datetime] = []
    clock.on_move(lambda: told.append(clock()))
    clock.move(timedelta(days=3))
    assert told == [NOON + timedelta(days=3)]
    assert clock.wall() == NOON
