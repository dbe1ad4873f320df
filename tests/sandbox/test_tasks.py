"""Background work has an owner that ends it."""

import asyncio
import logging

import pytest

from sandbox.tasks import Tasks


async def test_leaving_ends_what_still_runs() -> None:
    async with Tasks() as tasks:
        endless = tasks.start(asyncio.Event().wait(), "endless")
        await asyncio.sleep(0)
    assert endless.cancelled()


async def test_what_breaks_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    async def broken() -> None:
        raise OSError("no")

    with caplog.at_level(logging.ERROR):
        async with Tasks() as tasks:
            await asyncio.wait([tasks.start(broken(), "mending")])
    assert "the task mending broke" in caplog.text
