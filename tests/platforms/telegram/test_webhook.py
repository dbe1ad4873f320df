"""Updates that Telegram brings itself: only with the secret, and answered well only when durable."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.inbox import Taken
from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.webhook import SECRET_HEADER, Webhook
from tests.platforms.telegram.conftest import NOON, FakeInbox, Town
from tests.platforms.telegram.updates import message

HOOK = Webhook("https://liaison.example.org/telegram/hook", "s3cret")


@asynccontextmanager
async def served(intake: Intake, hook: Webhook = HOOK) -> AsyncIterator[str]:
    """The address on loopback that the public one would lead to."""
    application = web.Application()
    application.add_routes(hook.routes(intake))
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/hook"
    finally:
        await runner.cleanup()


async def intake(town: Town, inbox: FakeInbox) -> Intake:
    made = Intake(inbox, town.bot, lambda: NOON)
    made.me = await town.bot.get_me()
    return made


async def posted(url: str, body: object, secret: str | None = HOOK.secret) -> int:
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with aiohttp.ClientSession() as session, session.post(url, json=body, headers=headers) as answer:
        return answer.status


UPDATE = {"update_id": 5, "message": message("hello")}


async def test_what_is_durable_is_confirmed(town: Town) -> None:
    inbox = town.inbox()
    async with served(await intake(town, inbox)) as url:
        assert await posted(url, UPDATE) == 200
    assert [request.text for request in inbox.kept] == ["hello"]


@pytest.mark.parametrize("secret", ["", "S3cret", "s3cret1", None, "é"])
async def test_without_the_secret_nothing_gets_in(town: Town, secret: str | None) -> None:
    inbox = town.inbox()
    async with served(await intake(town, inbox)) as url:
        assert await posted(url, UPDATE, secret) == 403
    assert inbox.kept == []


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="secret"):
        Webhook("https://liaison.example.org/hook", "")


@pytest.mark.parametrize("verdict", [Taken.LATE, OSError("disk full")])
async def test_what_is_not_durable_is_asked_for_again(town: Town, verdict: Taken | Exception) -> None:
    inbox = town.inbox(verdict)
    async with served(await intake(town, inbox)) as url:
        assert await posted(url, UPDATE) == 503
        assert await posted(url, UPDATE) == 200
    assert len(inbox.kept) == 1


async def test_a_repeat_and_an_unreadable_update_are_confirmed(town: Town) -> None:
    inbox = town.inbox(Taken.DUPLICATE)
    async with served(await intake(town, inbox)) as url:
        assert await posted(url, UPDATE) == 200
        assert await posted(url, {"update_id": 6, "message": {"chat": 3}}) == 200
    assert inbox.refused == [("telegram:6", "message")]


async def test_what_is_no_update_is_not_taken(town: Town) -> None:
    inbox = town.inbox()
    async with served(await intake(town, inbox)) as url:
        assert await posted(url, ["no", "update"]) == 400
        headers = {SECRET_HEADER: HOOK.secret}
        async with aiohttp.ClientSession() as session, session.post(url, data=b"{", headers=headers) as answer:
            assert answer.status == 400
    assert (inbox.kept, inbox.refused) == ([], [])


async def test_before_the_bot_knows_itself_updates_are_asked_for_again(town: Town) -> None:
    inbox = town.inbox()
    async with served(Intake(inbox, town.bot, lambda: NOON)) as url:
        assert await posted(url, UPDATE) == 503
    assert (inbox.kept, inbox.refused) == ([], [])


async def test_telegram_itself_delivers_to_it(town: Town) -> None:
    inbox, own = town.inbox(), town.own
    town.world.updates.drop()
    async with served(await intake(town, inbox)) as url:
        await town.bot.set_webhook(url, allowed_updates=KINDS, secret_token=HOOK.secret)
        town.world.say(own, own, "brought")
        await town.until(lambda: inbox.kept)
        await town.bot.delete_webhook()
    assert [request.text for request in inbox.kept] == ["brought"]
