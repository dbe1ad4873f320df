"""HTTP instead of Socket Mode: Bolt checks the signatures, Slack repeats what was not acknowledged."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.serve import deliver_to
from tests.sandbox.slack.conftest import Office


def real() -> datetime:
    return datetime.now(UTC)


@dataclass
class Door:
    """The app's own web server; `failures` makes it answer so many requests with a 500."""

    app: AsyncApp
    office: Office
    failures: int = 0
    heard: list[dict[str, str]] = field(default_factory=list)

    async def open(self, request: web.Request) -> web.Response:
        names = ("X-Slack-Retry-Num", "X-Slack-Retry-Reason", "X-Slack-Signature")
        self.heard.append({name: request.headers[name] for name in names if name in request.headers})
        self.office.world.changes.tell()
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        return await to_aiohttp_response(await self.app.async_dispatch(await to_bolt_request(request)))


@asynccontextmanager
async def opened(door: Door) -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_post("/slack/events", door.open)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    finally:
        await runner.cleanup()


@pytest.fixture
def door(office: Office, client: AsyncWebClient) -> Door:
    secret = office.world.app.signing_secret
    return Door(AsyncApp(client=client, signing_secret=secret, process_before_response=True), office)


async def test_commands_buttons_forms_and_events_arrive_signed(office: Office, door: Door) -> None:
    events: list[str] = []

    @door.app.command("/liaison")
    async def command(ack: Any) -> None:
        await ack(text="hello", response_type="in_channel")

    @door.app.shortcut("propose")
    async def propose(ack: Any) -> None:
        await ack()

    @door.app.event("app_mention")
    async def mentioned(event: dict[str, str]) -> None:
        events.append(event["text"])
        office.world.changes.tell()

    async with opened(door) as url, deliver_to(office.world, url, real=real):
        seen = await office.world.command(office.ben.id, office.casp.id, "/liaison", "help")
        assert seen.message is not None
        assert seen.message in office.world.seen_in(office.amina.id, office.casp.id)
        assert (await office.world.shortcut(office.ben.id, "propose")).problem == ""
        await office.world.say(office.ben.id, office.casp.id, "@liaison hello")
        await office.world.wait_for(lambda: events)
    assert all("X-Slack-Signature" in headers for headers in door.heard)


async def test_an_empty_acknowledgement_shows_nothing_and_a_text_is_read(office: Office, door: Door) -> None:
    answers = ["", "words"]

    @door.app.command("/liaison")
    async def command(ack: Any) -> None:
        await ack(answers.pop(0))

    async with opened(door) as url, deliver_to(office.world, url, real=real):
        assert (await office.world.command(office.ben.id, office.casp.id, "/liaison")).message is None
        seen = await office.world.command(office.ben.id, office.casp.id, "/liaison")
    assert seen.message is not None
    assert (seen.message.text, seen.message.only_for) == ("words", office.ben.id)


async def test_a_wrong_secret_is_turned_away_by_bolt(office: Office, door: Door) -> None:
    async with opened(door) as url:
        office.world.app = replace(office.world.app, signing_secret="another")
        with pytest.raises(ConnectionError, match="did not return the challenge"):
            async with deliver_to(office.world, url, real=real):
                pass


async def test_an_event_that_failed_comes_again_at_once_and_says_why(office: Office, door: Door) -> None:
    async with opened(door) as url, deliver_to(office.world, url, real=real) as hook:
        door.failures = 2
        await office.world.say(office.ben.id, office.casp.id, "hello")
        await office.world.wait_for(lambda: len(door.heard) == 3)
        retries = [(one.get("X-Slack-Retry-Num"), one.get("X-Slack-Retry-Reason")) for one in door.heard[1:]]
        assert retries == [(None, None), ("1", "http_error")]
        assert hook.lost == []


async def test_a_command_the_app_fails_or_answers_late_shows_a_problem(office: Office, door: Door) -> None:
    @door.app.command("/liaison")
    async def command() -> None: ...

    async with opened(door) as url, deliver_to(office.world, url, real=real):
        door.failures = 1
        failed = await office.world.command(office.ben.id, office.casp.id, "/liaison")
    gone = "http://127.0.0.1:9/slack/events"
    with pytest.raises(OSError, match="Cannot connect"):
        async with deliver_to(office.world, gone, real=real):
            pass
    assert failed.problem == "dispatch_failed"


async def test_an_app_that_is_slow_to_answer_has_timed_out(office: Office, door: Door) -> None:
    released: list[web.Request] = []

    async def slow(request: web.Request) -> web.Response:
        if b"url_verification" not in await request.read():
            released.append(request)
            await office.world.wait_for(lambda: office.world.revoked)
        return web.Response(text="sandbox-challenge")

    door.open = slow  # type: ignore[method-assign]
    async with opened(door) as url, deliver_to(office.world, url, real=real, ack_seconds=0.05):
        seen = await office.world.command(office.ben.id, office.casp.id, "/liaison")
        office.world.revoked = True
        office.world.changes.tell()
    assert seen.problem == "operation_timeout"
