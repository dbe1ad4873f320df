"""Socket Mode: the hello, repetition of what was not acknowledged, changing over, and the limit of ten."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.serve import serve_slack
from tests.sandbox.slack.conftest import Office, connected, make_office


class Line:
    """A bare connection, to see exactly what Slack would send."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket

    async def read(self) -> dict[str, Any]:
        return dict(await self.socket.receive_json(timeout=30))

    async def acknowledge(self, envelope: dict[str, Any], **payload: Any) -> None:
        answer = {"envelope_id": envelope["envelope_id"], **({"payload": payload} if payload else {})}
        await self.socket.send_json(answer)


@pytest.fixture
async def hurried() -> AsyncIterator[tuple[Office, str]]:
    """A workspace that waits a twentieth of a second for acknowledgements."""
    office = make_office(ack_seconds=0.05)
    async with serve_slack(office.world) as address:
        yield office, address


@asynccontextmanager
async def line(office: Office, address: str) -> AsyncIterator[Line]:
    """A connection after its hello."""
    client = AsyncWebClient(base_url=address)
    opened = await client.apps_connections_open(app_token=office.world.app.app_token)
    async with ClientSession() as session, session.ws_connect(opened["url"]) as socket:
        yield Line(socket)


async def test_a_connection_begins_with_a_hello(office: Office, address: str) -> None:
    async with line(office, address) as first:
        hello = await first.read()
        assert (hello["type"], hello["num_connections"]) == ("hello", 1)
        assert hello["connection_info"] == {"app_id": office.world.app.id}
        async with line(office, address) as second:
            assert (await second.read())["num_connections"] == 2


async def test_an_address_is_good_for_one_connection(office: Office, address: str) -> None:
    opened = await AsyncWebClient(base_url=address).apps_connections_open(app_token=office.world.app.app_token)
    place = opened["url"]
    async with ClientSession() as session, session.ws_connect(place), session.ws_connect(place) as again:
        assert (await again.receive(timeout=30)).type is WSMsgType.CLOSE


async def test_the_eleventh_connection_is_turned_away(office: Office, address: str) -> None:
    async with ClientSession() as session:
        client = AsyncWebClient(base_url=address)
        addresses = [
            (await client.apps_connections_open(app_token=office.world.app.app_token))["url"] for _ in range(11)
        ]
        sockets = [await session.ws_connect(place) for place in addresses]
        first_words = [(await socket.receive_json(timeout=30)) for socket in sockets]
        assert [word["type"] for word in first_words] == ["hello"] * 10 + ["disconnect"]
        assert first_words[-1]["reason"] == "too_many_websockets"


async def test_an_event_waits_for_the_first_connection(office: Office, address: str) -> None:
    await office.world.say(office.ben.id, office.casp.id, "before anyone listens")
    async with line(office, address) as app:
        await app.read()
        envelope = await app.read()
        assert envelope["payload"]["event"]["text"] == "before anyone listens"
        assert (envelope["type"], envelope["accepts_response_payload"]) == ("events_api", False)
        assert (envelope["retry_attempt"], envelope["retry_reason"]) == (0, "")


async def test_an_unacknowledged_event_is_repeated_on_another_connection(hurried: tuple[Office, str]) -> None:
    office, address = hurried
    async with line(office, address) as first, line(office, address) as second:
        await first.read()
        await second.read()
        await office.world.say(office.ben.id, office.casp.id, "hello")
        sent = await first.read()
        office.hands.elapsed += 0.05
        repeated = await second.read()
        assert repeated["envelope_id"] == sent["envelope_id"]
        assert repeated["payload"]["event_id"] == sent["payload"]["event_id"]
        assert (repeated["retry_attempt"], repeated["retry_reason"]) == (1, "timeout")
        await second.acknowledge(repeated)


async def test_after_three_repetitions_an_event_is_given_up(hurried: tuple[Office, str]) -> None:
    office, address = hurried
    async with line(office, address) as app:
        await app.read()
        await office.world.say(office.ben.id, office.casp.id, "hello")
        attempts = []
        for pause in (0.05, 60.05, 300.05):
            attempts.append((await app.read())["retry_attempt"])
            office.hands.elapsed += pause
        attempts.append((await app.read())["retry_attempt"])
        assert attempts == [0, 1, 2, 3]
        office.hands.elapsed += 0.05
        await office.world.say(office.ben.id, office.casp.id, "next")
        assert (await app.read())["payload"]["event"]["text"] == "next"
        assert [payload["event"]["text"] for payload in office.world.sockets.lost] == ["hello"]


async def test_an_acknowledged_event_is_not_repeated(hurried: tuple[Office, str]) -> None:
    office, address = hurried
    async with line(office, address) as app:
        await app.read()
        await office.world.say(office.ben.id, office.casp.id, "hello")
        await app.acknowledge(await app.read())
        await app.socket.send_json({"envelope_id": "unknown"})
        await office.world.say(office.ben.id, office.casp.id, "marker")
        office.hands.elapsed += 400
        following = [await app.read() for _ in range(2)]
        assert {one["payload"]["event"]["text"] for one in following} == {"marker"}


async def test_what_a_broken_connection_did_not_acknowledge_goes_to_the_next(office: Office, address: str) -> None:
    async with line(office, address) as first:
        await first.read()
        await office.world.say(office.ben.id, office.casp.id, "hello")
        await first.read()
    async with line(office, address) as second:
        await second.read()
        again = await second.read()
        assert (again["retry_attempt"], again["retry_reason"]) == (1, "connection_failed")


async def test_a_command_is_never_repeated(hurried: tuple[Office, str]) -> None:
    office, address = hurried
    async with line(office, address) as app:
        await app.read()
        seen = await office.world.command(office.ben.id, office.casp.id, "/liaison", "help")
        assert seen.problem == "operation_timeout"
        late = await app.read()
        assert late["type"] == "slash_commands"
        await app.acknowledge(late, text="too late")
        office.hands.elapsed += 400
        await office.world.say(office.ben.id, office.casp.id, "marker")
        assert (await app.read())["payload"]["event"]["text"] == "marker"
        assert [message.text for message in office.world.seen_in(office.ben.id, office.casp.id)] == ["marker"]


@pytest.mark.parametrize("how", ["refresh", "cut"])
async def test_bolt_changes_over_and_goes_on(office: Office, client: AsyncWebClient, how: str) -> None:
    app = AsyncApp(client=client, process_before_response=True)

    @app.command("/liaison")
    async def answer(ack: Any) -> None:
        await ack("here")

    async with connected(app, office.world):
        hub = office.world.sockets
        (old,) = hub.sockets
        await getattr(hub, how)()
        await office.world.wait_for(lambda: hub.sockets and old not in hub.sockets)
        seen = await office.world.command(office.ben.id, office.casp.id, "/liaison")
        assert seen.message is not None
        assert seen.message.text == "here"
