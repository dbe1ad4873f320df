"""A small workspace on loopback, the real Slack client, and the real Bolt over Socket Mode."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.records import Channel, User
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld


@dataclass
class Hands:
    """A clock whose hands are moved by the test: a calendar and elapsed seconds."""

    calendar: datetime = field(default_factory=lambda: datetime(2027, 3, 1, 8, 0, tzinfo=UTC))
    elapsed: float = 1000.0

    def now(self) -> datetime:
        return self.calendar

    def seconds(self) -> float:
        return self.elapsed


@dataclass(frozen=True)
class Office:
    """A workspace with two people and two channels; the bot is in `casp` only."""

    world: SlackWorld
    hands: Hands
    amina: User
    ben: User
    casp: Channel
    quiet: Channel
    secret: Channel


def make_office(ack_seconds: float = 3.0) -> Office:
    hands = Hands()
    world = SlackWorld(hands.now, elapsed=hands.seconds, ack_seconds=ack_seconds)
    amina = world.add_user("amina", "Amina Example", email="amina@example.org", locale="fr-FR", tz="Africa/Niamey")
    ben = world.add_user("ben", "Ben Example", email="ben@example.org")
    casp = world.add_channel("casp", [amina.id, ben.id, world.app.user_id])
    quiet = world.add_channel("quiet", [amina.id])
    secret = world.add_channel("secret", [ben.id], "private")
    return Office(world, hands, amina, ben, casp, quiet, secret)


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    async with serve_slack(office.world) as address:
        yield address


@pytest.fixture
def client(office: Office, address: str) -> AsyncWebClient:
    return AsyncWebClient(token=office.world.app.bot_token, base_url=address, retry_handlers=[])


@asynccontextmanager
async def connected(app: AsyncApp, world: SlackWorld) -> AsyncIterator[AsyncSocketModeHandler]:
    """Bolt over a Socket Mode connection, until the block ends."""
    handler = AsyncSocketModeHandler(app, world.app.app_token, ping_interval=1)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    try:
        yield handler
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


@pytest.fixture
async def bolt(office: Office, client: AsyncWebClient) -> AsyncIterator[AsyncApp]:
    """A Bolt app, connected; tests add their listeners to it. It does not hide the bot's own events from them."""
    app = AsyncApp(client=client, process_before_response=True, ignoring_self_events_enabled=False)
    async with connected(app, office.world):
        yield app
