"""The whole program, through the real client libraries, between two strict stand-ins on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app.building import build
from bot.app.program import App
from bot.app.rehearsal import furnish
from bot.app.stores import open_store
from bot.clock import Clock
from bot.platforms.slack.manifest import manifest
from config.settings import Settings, load_settings
from domain.delivery import Delivery
from domain.people import Platform
from handlers.table import COMMANDS
from sandbox.cast import Player, Stage, set_stage
from sandbox.clock import MovableClock
from sandbox.slack.app import App as SlackApp
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.world import TelegramWorld
from storage.port import transaction
from tests.bot.fakes import FREE

MONDAY = datetime(2027, 3, 1, 8, tzinfo=UTC)
"""When every journey begins: 1 March 2027, a Monday, 10:00 in Cairo."""

BRISK = dict.fromkeys(Platform, FREE)
"""How fast the platforms are written to here: the wait between two messages is not what a journey is about."""

NAMES_WITHIN = 30.0
"""Seconds: on a busy machine too everybody is answered in their own language from the first words on."""

LOCALES = {"en": "en-GB", "fr": "fr-FR", "ar": "ar-EG"}


@dataclass
class Region:
    """Both worlds, the program running between them, and the store it leaves behind when it is stopped."""

    app: App
    telegram: TelegramWorld
    slack: SlackWorld
    stage: Stage
    clock: MovableClock
    settings: Settings
    store: Path

    def player(self, name: str) -> Player:
        return next(one for one in self.stage.players if one.name == name)

    def channel(self, group: str, platform: Platform) -> str:
        """The chat of a group on a platform, bound or not yet."""
        places = [getattr(one, platform.value) for one in self.stage.places if one.group == group]
        return next(filter(None, places))

    async def restarted(self, *, later: timedelta = timedelta()) -> None:
        """The program is stopped, the calendar goes on without it, and another is started over the same store."""
        await self.app.stop()
        self.app = open_app(self.settings, self.store, self.clock)
        self.clock.move(later.total_seconds())
        await self.app.start()
        await self.slack.wait_for(lambda: self.slack.sockets.sockets)

    async def passes(self, time: timedelta) -> None:
        """Calendar time goes on, and what fell due is done."""
        self.clock.move(time.total_seconds())
        await self.quiet()

    async def quiet(self) -> None:
        """Returns when all that was asked is answered, and all that is due has gone out."""
        await self.app.inbox.idle()
        await self.app.work.metronome.sweep()
        await self.app.work.outbox.idle()
        while await self._due():
            self.app.work.outbox.wake()
            await asyncio.sleep(0)
            await self.app.work.outbox.idle()

    async def _due(self) -> list[Delivery]:
        async with transaction(self.app.storage, read_only=True) as tx:
            return await tx.deliveries.due(self.clock(), 1)


def open_app(settings: Settings, store: Path, clock: MovableClock) -> App:
    """The program over this store, with a calendar that the test moves."""
    tiny = open_store(f"tinydb:{store}", sandbox=True)
    return build(settings, tiny, Clock(Clock().wall, clock), BRISK, names_within=NAMES_WITHIN)


@asynccontextmanager
async def open_region(
    folder: Path, *, language: str = "", known: bool = True, hold: float = 0
) -> AsyncIterator[Region]:
    """`language`: everybody's, where it is one for all; `known`: people have their roles and channels their groups
    already; `hold`: seconds for which a broadcast waits with *Stop*."""
    began = Clock().wall()
    clock = MovableClock(lambda: MONDAY + (Clock().wall() - began))
    telegram, slack = TelegramWorld(clock), SlackWorld(clock, app=SlackApp.of(manifest(COMMANDS)))
    telegram.flood.on = slack.rates.on = False  # nobody types as fast as a test
    stage = set_stage(telegram, slack)
    if language:
        speak(telegram, slack, language)
    async with AsyncExitStack() as stack:
        settings = load_settings(
            {
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_URL": await stack.enter_async_context(serve_telegram(telegram)),
                "SLACK_BOT_TOKEN": slack.app.bot_token,
                "SLACK_APP_TOKEN": slack.app.app_token,
                "SLACK_API_URL": await stack.enter_async_context(serve_slack(slack)),
                "LIAISON_PORT": "0",
                "LIAISON_HOLD": str(hold),
            },
            env_file=None,
        )
        app = open_app(settings, folder / "store", clock)
        present = stage if known else replace(stage, players=(), places=())
        await furnish(app, present, slack.team.id, programmes=False)
        region = Region(app, telegram, slack, stage, clock, settings, folder / "store")
        clock.on_move(lambda: region.app.clock.moved())
        await app.start()
        stack.push_async_callback(lambda: region.app.stop())
        await slack.wait_for(lambda: slack.sockets.sockets)
        yield region


def speak(telegram: TelegramWorld, slack: SlackWorld, language: str) -> None:
    """Everybody has set their telephone to this language."""
    for id, person in telegram.people.items():
        telegram.people[id] = replace(person, language_code=language)
    for user in [one for one in slack.users.values() if not one.is_bot]:
        slack.users[user.id] = replace(user, locale=LOCALES[language], tz="Africa/Cairo")
