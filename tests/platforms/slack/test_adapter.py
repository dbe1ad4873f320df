"""Starting and stopping, both ways in, and nothing confirmed that was not kept."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web

from bot.platforms.slack.errors import SlackRefused
from domain.cards import Card
from sandbox.slack.serve import deliver_to
from tests.platforms.slack.conftest import Office, opened


async def test_a_command_that_was_not_kept_says_so_at_once(office: Office) -> None:
    office.inbox.says.append("late")
    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "join SEM-12")
    assert seen.message is not None
    assert (seen.message.text, seen.message.only_for) == ("not-saved", office.amina.id)
    assert office.inbox.taken == []


async def test_a_broken_store_says_so_too(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.inbox.says.append(OSError("disk full"))
    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "join SEM-12")
    assert seen.message is not None
    assert seen.message.text == "not-saved"
    assert "could not be saved" in caplog.text


async def test_a_tap_that_was_not_kept_is_acknowledged_and_told(office: Office) -> None:
    office.answers(lambda request: Card("heard"))
    await office.world.shortcut(office.amina.id, "share")
    await office.jobs.done()
    office.inbox.says.append("late")
    seen = await office.world.shortcut(office.amina.id, "share")
    assert seen.problem == ""
    await office.jobs.done()
    assert [message.text for message in office.seen(office.amina, office.dm(office.amina))] == ["heard", "not-saved"]


async def test_an_event_that_was_not_kept_comes_again(office: Office) -> None:
    office.inbox.says.append("late")
    await office.world.say(office.amina.id, office.dm(office.amina).id, "hello")
    async with asyncio.timeout(30):
        assert (await office.inbox.turned_away.get()).text == "hello"
    office.elapsed.pass_by(60)
    await office.world.sockets.repeat_due()
    assert (await office.inbox.next()).text == "hello"


async def test_a_repeat_is_acknowledged_and_not_handled(office: Office) -> None:
    office.answers(lambda request: Card("heard"))
    office.inbox.says.append("duplicate")
    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
    assert (seen.problem, seen.message) == ("", None)
    await office.jobs.done()
    assert office.seen(office.amina, office.casp) == []


async def test_the_bots_own_posts_are_not_heard(office: Office) -> None:
    office.answers(lambda request: Card("heard"))
    direct = office.dm(office.amina)
    await office.world.say(office.amina.id, direct.id, "hello")
    await office.inbox.next()
    await office.jobs.done()
    await office.world.say(office.amina.id, direct.id, "again")
    assert (await office.inbox.next()).text == "again"
    assert len(office.inbox.taken) == 2


@pytest.mark.parametrize("token", ["bot", "app"])
async def test_a_wrong_token_stops_with_one_line(token: str) -> None:
    async with opened() as office:
        app = office.world.app
        office.world.app = replace(app, bot_token="x") if token == "bot" else replace(app, app_token="x")
        with pytest.raises(SlackRefused, match=r"Slack refuses \(invalid_auth\): check SLACK_BOT_TOKEN"):
            await office.adapter.start()


async def test_a_scope_not_granted_is_named_with_what_to_do(caplog: pytest.LogCaptureFixture) -> None:
    async with opened() as office:
        office.world.app = replace(office.world.app, scopes=office.world.app.scopes - {"files:read"})
        await office.adapter.start()
    assert "lacks the scopes files:read: install it again" in caplog.text


async def test_a_slack_out_of_reach_is_tried_again_until_it_answers(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with opened() as office:
        office.world.faults.next("auth.test", status=503, times=2)
        await office.adapter.start()
        assert not office.adapter.ready
        office.answers(lambda request: Card("heard"))
        for _ in range(2):
            await office.elapsed.wake()
        await office.jobs.done()
        assert office.adapter.ready
        await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
        assert office.inbox.last.verb == "mine"
    assert "trying again every 15 s" in caplog.text


async def test_a_lost_connection_is_opened_again(office: Office) -> None:
    await office.world.sockets.cut()
    await office.world.say(office.amina.id, office.dm(office.amina).id, "still there?")
    async with asyncio.timeout(30):
        assert (await office.inbox.arrived.get()).text == "still there?"


@asynccontextmanager
async def over_http() -> AsyncIterator[Office]:
    """The adapter's routes on a server of our own, and the stand-in posting to them."""
    async with opened(socket=False) as office:
        await office.adapter.start()
        async with serving(office) as url, deliver_to(office.world, url, real=lambda: datetime.now(UTC)):
            yield office


@asynccontextmanager
async def serving(office: Office) -> AsyncIterator[str]:
    application = web.Application()
    application.add_routes(office.adapter.routes)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    finally:
        await runner.cleanup()


async def test_over_http_commands_events_and_forms_come_in_signed() -> None:
    async with over_http() as office:
        office.answers(lambda request: Card(f"{request.kind} {request.verb}{request.text}"))
        await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
        await office.jobs.done()
        assert [message.text for message in office.seen(office.amina, office.casp)] == ["command mine"]
        await office.world.say(office.amina.id, office.dm(office.amina).id, "hello")
        await asyncio.gather(*(office.inbox.next() for _ in range(2)))
        await office.jobs.done()
        assert office.seen(office.amina, office.dm(office.amina))[-1].text == "sentence hello"
        office.inbox.says.append("late")
        seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
        assert seen.message is not None
        assert seen.message.text == "not-saved"


async def test_over_http_an_unsigned_request_is_refused() -> None:
    async with opened(socket=False) as office:
        await office.adapter.start()
        async with serving(office) as url, aiohttp.ClientSession() as session:
            async with session.post(url, data={"command": "/liaison", "text": "mine"}) as answer:
                assert answer.status == 401
            assert office.inbox.taken == []


async def test_over_http_nothing_is_confirmed_before_slack_has_said_who_we_are() -> None:
    body = {"type": "event_callback", "event": {"type": "message"}}
    async with (
        opened(socket=False) as office,
        serving(office) as url,
        aiohttp.ClientSession() as session,
        session.post(url, json=body) as answer,
    ):
        assert answer.status == 503


async def test_socket_mode_serves_no_routes(office: Office) -> None:
    assert list(office.adapter.routes) == []


async def test_an_input_that_cannot_be_read_is_kept_as_such(caplog: pytest.LogCaptureFixture) -> None:
    async with opened() as office:
        await office.adapter.start()
        await office.world.delivery.tell(
            {"type": "event_callback", "event_id": "Ev404", "event": {"type": "channel_rename", "channel": "C1"}}
        )
        async with asyncio.timeout(30):
            assert await office.inbox.refused.get() == ("slack:Ev404", "event_callback")
    assert "cannot be read" in caplog.text
