"""Updates sent to the bot's own address, with the secret, until they are taken."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from telegram import Update
from telegram.error import BadRequest, Conflict

from tests.sandbox.telegram.conftest import Town

SECRET = "a-secret_1"


@dataclass
class Receiver:
    """A webhook that keeps what it is sent and answers as told, 200 when nothing is left to tell."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    got: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""), await request.json()))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)


@asynccontextmanager
async def receiver(*statuses: int) -> AsyncIterator[Receiver]:
    found = Receiver(statuses=list(statuses))
    application = web.Application()
    application.router.add_post("/hook", found.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    found.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield found
    await runner.cleanup()


async def taken(town: Town) -> None:
    """Waits until nothing is left to send."""
    await town.world.wait_for(lambda: not town.world.updates.waiting())


async def test_updates_arrive_in_order_with_the_secret(town: Town) -> None:
    async with receiver() as hook:
        await town.bot.set_webhook(hook.url, secret_token=SECRET)
        chat = town.start(town.ana)
        town.world.say(town.ana.id, chat, "/help")
        await taken(town)
        await town.bot.delete_webhook()
    assert [secret for secret, _ in hook.got] == [SECRET, SECRET]
    updates = [Update.de_json(body, town.bot) for _, body in hook.got]
    assert [update.message.text for update in updates if update.message] == ["/start", "/help"]


async def test_an_update_not_taken_is_sent_again(town: Town) -> None:
    town.world.webhook.pauses = (0.0,)
    async with receiver(500, 403) as hook:
        await town.bot.set_webhook(hook.url)
        town.start(town.ana)
        await taken(town)
        info = await town.bot.get_webhook_info()
        await town.bot.delete_webhook()
    assert len(hook.got) == 3
    assert len({str(body) for _, body in hook.got}) == 1
    assert info.last_error_message == "Wrong response from the webhook: 403 Forbidden"


async def test_an_address_where_nobody_answers_is_reported(town: Town) -> None:
    town.world.webhook.pauses = (0.0,)
    async with receiver() as hook:
        address = hook.url
    await town.bot.set_webhook(address)
    town.start(town.ana)
    await town.world.wait_for(lambda: town.world.webhook.failure)
    info = await town.bot.get_webhook_info()
    assert info.last_error_message is not None
    assert info.last_error_message.startswith("Connection failed")
    assert info.pending_update_count == 1


async def test_webhook_and_polling_exclude_each_other(town: Town) -> None:
    await town.bot.set_webhook("http://127.0.0.1:1/hook")
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await town.bot.get_updates(timeout=0)
    await town.bot.delete_webhook()
    assert await town.bot.get_updates(timeout=0) == ()
    assert (await town.bot.get_webhook_info()).url == ""


async def test_waiting_updates_can_be_dropped(town: Town) -> None:
    town.start(town.ana)
    await town.bot.delete_webhook(drop_pending_updates=True)
    assert await town.bot.get_updates(timeout=0) == ()


@pytest.mark.parametrize(("url", "secret"), [("ftp://127.0.0.1", None), ("http://127.0.0.1", "no good!")])
async def test_a_bad_address_or_secret_is_refused(town: Town, url: str, secret: str | None) -> None:
    with pytest.raises(BadRequest):
        await town.bot.set_webhook(url, secret_token=secret)
