"""Both platforms on loopback with many channels of one group, and a watch over everything that is posted there."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiohttp import web

from bot.app.building import build
from bot.app.rehearsal import furnish
from bot.app.stores import open_store
from bot.clock import Clock
from bot.platforms.slack.manifest import manifest
from config.settings import load_settings
from domain.delivery import Delivery
from handlers.table import COMMANDS
from sandbox.cast import Place, Player, Stage, set_stage
from sandbox.clock import MovableClock
from sandbox.door import Door
from sandbox.slack.api import SlackApi
from sandbox.slack.app import App as SlackApp
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import TelegramApi
from sandbox.telegram.world import TelegramWorld
from storage.codec import from_doc
from storage.rows import Storage

MONDAY = datetime(2027, 3, 1, 8, tzinfo=UTC)

GROUP = "icao-mid"

PATIENCE = 60.0
"""Seconds that an answer may take on a busy machine."""

Serve = Callable[[web.Request], Awaitable[web.StreamResponse]]
Watch = Callable[[web.Request, Serve], Awaitable[web.StreamResponse]]
"""Sees a call with what serves it."""


@dataclass
class Town:
    """Two worlds, and the store of the program between them. Their one clock is also the program's: it runs `ahead`
    seconds before the machine's."""

    telegram: TelegramWorld
    slack: SlackWorld
    clock: MovableClock
    store: Path
    environ: dict[str, str] = field(default_factory=dict)
    stage: Stage = field(default_factory=lambda: Stage((), ()))

    @property
    def ahead(self) -> float:
        return (self.clock() - Clock().wall()).total_seconds()

    @property
    def coordinator(self) -> Player:
        return next(one for one in self.stage.players if one.place == GROUP and one.role == "coordinator")

    def written(self, place: Place) -> list[str]:
        """What stands in a channel, oldest first."""
        if place.telegram:
            return [one.text for one in self.telegram.messages(int(place.telegram))]
        return [one.text for one in self.slack.listed(place.slack)]

    def copies(self, place: Place, words: str) -> int:
        """How often these words stand in a channel."""
        return sum(words in text for text in self.written(place))

    def marks(self) -> Counter[str]:
        """How often each delivery was posted on Slack, by the mark that its messages carry."""
        posted = [one for channel in self.slack.channels for one in self.slack.listed(channel) if one.metadata]
        return Counter(one.metadata["event_payload"]["id"] for one in posted if one.metadata)

    async def furnish(self) -> None:
        """The registry knows who coordinates and which channels there are."""
        settings = load_settings(self.environ, env_file=None)
        app = build(settings, open_store(f"tinydb:{self.store}"), Clock(self.clock))
        await furnish(app, self.stage, self.slack.team.id, programmes=False)
        await app.storage.close()

    async def deliveries(self) -> list[Delivery]:
        """All of them, read while no program runs."""
        storage = open_store(f"tinydb:{self.store}")
        try:
            return await deliveries_in(storage)
        finally:
            await storage.close()


async def deliveries_in(storage: Storage) -> list[Delivery]:
    async with storage.begin(read_only=True) as unit:
        return [from_doc(Delivery, row.doc) for row in await unit.range("delivery", "to")]


@asynccontextmanager
async def open_town(
    folder: Path, slack_channels: int, telegram_groups: int, watch: Watch, *, today: bool = False
) -> AsyncIterator[Town]:
    """`watch` sees every call of the program to either platform. `today`: the clock is the machine's, else it begins on
    a Monday morning."""
    ahead = timedelta() if today else MONDAY - Clock().wall()
    clock = MovableClock(lambda: Clock().wall() + ahead)
    telegram = TelegramWorld(clock, limits=False)
    slack = SlackWorld(clock, app=SlackApp.of(manifest(COMMANDS)), ack_seconds=PATIENCE)
    slack.rates.on = False
    town = Town(telegram, slack, clock, folder / "store")
    async with AsyncExitStack() as stack:
        town.stage = settle(telegram, slack, slack_channels, telegram_groups)
        at = await stack.enter_async_context(_served(TelegramApi(telegram).application(), watch))
        slack.address = await stack.enter_async_context(_served(SlackApi(slack).application(), watch))
        stack.push_async_callback(slack.sockets.cut)
        town.environ = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": at,
            "SLACK_BOT_TOKEN": slack.app.bot_token,
            "SLACK_APP_TOKEN": slack.app.app_token,
            "SLACK_API_URL": f"{slack.address}/api/",
            "LIAISON_PORT": "0",
            "LIAISON_HOLD": "0",
        }
        await town.furnish()
        yield town


def settle(telegram: TelegramWorld, slack: SlackWorld, slack_channels: int, telegram_groups: int) -> Stage:
    """The people of the sandbox, and as many channels of one group as are asked for."""
    stage = set_stage(telegram, slack)
    admin = next(one for one in stage.players if one.role == "admin")
    places = []
    for number in range(telegram_groups):
        chat = telegram.add_supergroup(f"Group {number}", admin.telegram)
        telegram.add_bot(admin.telegram, chat.id)
        places.append(Place(GROUP, chat.title, telegram=str(chat.id)))
    for number in range(slack_channels):
        channel = slack.add_channel(f"channel-{number}", [admin.slack, slack.app.user_id])
        places.append(Place(GROUP, f"#{channel.name}", slack=channel.id))
    return Stage(stage.players, tuple(places))


@asynccontextmanager
async def _served(application: web.Application, watch: Watch) -> AsyncIterator[str]:
    @web.middleware
    async def seen(request: web.Request, handler: Serve) -> web.StreamResponse:
        return await watch(request, handler)

    application.middlewares.append(seen)
    async with Door().serve(application, 0, 0.1) as address:
        yield address
