"""Updates are confirmed only when they are durable, and no trouble ends the polling."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.inbox import Taken
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.polling import TAKEN_OVER, TOKEN_REFUSED, Polling
from bot.platforms.telegram.request import AiohttpBot
from tests.platforms.telegram.conftest import NOON, FakeInbox, Town


@asynccontextmanager
async def polling(town: Town, inbox: FakeInbox, bot: AiohttpBot | None = None) -> AsyncIterator[asyncio.Task[None]]:
    bot = bot or town.bot
    intake = Intake(inbox, bot, lambda: NOON)
    intake.me = await town.bot.get_me()
    running = asyncio.ensure_future(Polling(bot, intake, town.stopwatch).run())
    try:
        yield running
    finally:
        running.cancel()
        await asyncio.wait({running})


def texts(inbox: FakeInbox) -> list[str]:
    return [request.text for request in inbox.kept if request.kind == "sentence"]


async def test_what_is_kept_is_confirmed_and_comes_once(town: Town) -> None:
    inbox, own = town.inbox(), town.own
    town.world.updates.drop()
    async with polling(town, inbox):
        for number in range(3):
            town.world.say(own, own, f"sentence {number}")
        await town.until(lambda: len(inbox.kept) >= 3)
        await town.until(lambda: not town.world.updates.waiting())
    assert texts(inbox) == ["sentence 0", "sentence 1", "sentence 2"]
    assert inbox.kept[0].id.startswith("telegram:1")


@pytest.mark.parametrize("verdict", [Taken.LATE, OSError("disk full")])
async def test_what_is_not_kept_is_not_confirmed_and_comes_again(town: Town, verdict: Taken | Exception) -> None:
    inbox, own = town.inbox(Taken.ACCEPTED, verdict, Taken.DUPLICATE), town.own
    town.world.updates.drop()
    for number in range(3):
        town.world.say(own, own, f"sentence {number}")
    async with polling(town, inbox):
        await town.until(lambda: len(inbox.kept) >= 3)
        await town.until(lambda: not town.world.updates.waiting())
    assert texts(inbox) == ["sentence 0", "sentence 1", "sentence 2"]


async def test_a_kill_before_the_commit_loses_nothing(town: Town) -> None:
    held: list[Any] = []

    class Stuck(FakeInbox):
        async def accept(self, request: Any) -> Taken:
            self.told()
            held.append(request)
            await asyncio.Event().wait()
            raise AssertionError("never woken")

    stuck, own = Stuck(town.world.changes.tell), town.own
    town.world.updates.drop()
    town.world.say(own, own, "precious")
    async with polling(town, stuck):
        await town.until(lambda: held)
    assert len(town.world.updates.waiting()) == 1
    second = town.inbox()
    async with polling(town, second):
        await town.until(lambda: len(second.kept) >= 1)
    assert texts(second) == ["precious"]


async def test_an_unreadable_update_is_kept_as_failed_and_the_next_one_is_read(town: Town) -> None:
    inbox, own = town.inbox(), town.own
    town.world.updates.drop()
    town.world.updates.add("message", {"message_id": "what", "chat": 3})
    town.world.say(own, own, "hello")
    async with polling(town, inbox):
        await town.until(lambda: len(inbox.kept) >= 1)
        await town.until(lambda: not town.world.updates.waiting())
    assert texts(inbox) == ["hello"]
    assert [kind for _, kind in inbox.refused] == ["message"]


async def test_an_unreadable_update_that_cannot_be_noted_comes_again(town: Town) -> None:
    inbox = town.inbox(OSError("disk full"))
    town.world.updates.add("message", {"message_id": "what", "chat": 3})
    async with polling(town, inbox):
        await town.until(lambda: inbox.refused)
    assert len(inbox.refused) == 1


async def test_what_is_not_for_us_is_confirmed_without_a_trace(town: Town) -> None:
    inbox = town.inbox()
    town.world.updates.drop()
    town.world.say(town.ana.id, town.group.id, "just talk")
    async with polling(town, inbox):
        await town.until(lambda: town.world.updates.polled and not town.world.updates.waiting())
    assert inbox.kept == []


@pytest.mark.parametrize("fault", [{"status": 502}, {"drop_before": True}, {"status": 429, "retry_after": 7}])
async def test_trouble_is_told_once_and_waited_out(
    town: Town, fault: dict[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    inbox, own = town.inbox(), town.own
    town.world.updates.drop()
    town.world.say(own, own, "hello")
    town.world.faults.next("getUpdates", times=3, **fault)
    with caplog.at_level(logging.INFO, logger="bot"):
        async with polling(town, inbox):
            await town.until(lambda: len(inbox.kept) >= 1)
    assert [record.levelname for record in caplog.records] == ["ERROR", "INFO"]
    assert town.stopwatch.slept == ([7, 7, 7] if "retry_after" in fault else [1, 2, 4])


async def test_pauses_grow_to_half_a_minute_and_no_more(town: Town) -> None:
    inbox, own = town.inbox(), town.own
    town.world.faults.next("getUpdates", times=9, status=502)
    town.world.say(own, own, "hello")
    async with polling(town, inbox):
        await town.until(lambda: len(inbox.kept) >= 1)
    assert town.stopwatch.slept == [1, 2, 4, 8, 16, 30, 30, 30, 30]


async def test_a_second_program_on_the_same_bot_is_named_in_one_line(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.world.faults.next("getUpdates", times=2, status=409, error="Conflict: terminated by other getUpdates request")
    inbox = town.inbox()
    async with polling(town, inbox):
        await town.until(lambda: town.world.updates.polled)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [TAKEN_OVER]


async def test_a_refused_token_is_named_in_one_line(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    bot = AiohttpBot("123:revoked", town.url)
    async with polling(town, town.inbox(), bot):
        await town.until(lambda: len(town.stopwatch.slept) > 2)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [TOKEN_REFUSED]
    await bot.shutdown()


async def test_an_update_before_the_bot_knows_itself_is_not_taken(town: Town) -> None:
    """`me` decides which commands are ours, so without it nothing may be judged."""
    inbox = town.inbox()
    await Intake(inbox, town.bot, lambda: NOON).take({"update_id": 1, "message": {}})
    assert [kind for _, kind in inbox.refused] == ["message"]
