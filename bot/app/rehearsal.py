"""The sandbox: the real program against stand-ins of both platforms on this machine, on a store of its own."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app.building import build, slack_manifest
from bot.app.program import App
from bot.app.programmes import File, import_file
from bot.app.registry import seed_groups
from bot.app.stores import copy_store, open_store
from bot.clock import Clock
from config.reference import DATA
from config.settings import Settings, load_settings
from domain.groups import Binding
from domain.people import Grant, Identity, Person, Platform, Role
from sandbox.cast import LARGE, Place, Player, Stage, set_stage
from sandbox.clock import MovableClock
from sandbox.server import Sandbox, serve_page
from sandbox.slack.app import App as SlackApp
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.world import TelegramWorld
from storage.port import Tx, transaction

PROGRAMMES = ("activities.csv", "sessions.csv")

log = logging.getLogger(__name__)


class Rehearsal:
    """The program that runs between the stand-ins: one after another over the same store."""

    def __init__(self, settings: Settings, store: Path, wall: Callable[[], datetime], calendar: MovableClock) -> None:
        self._settings, self._store, self._wall, self._calendar = settings, store, wall, calendar
        self._restarting = asyncio.Lock()
        self.app = self._build()
        calendar.on_move(lambda: self.app.clock.moved())

    def _build(self) -> App:
        store = open_store(f"tinydb:{self._store}", sandbox=True)
        return build(self._settings, store, Clock(self._wall, self._calendar))

    async def restart(self) -> None:
        """One at a time: the store has one writer."""
        async with self._restarting:
            await self.app.stop()
            self.app = self._build()
            await self.app.start()


@asynccontextmanager
async def rehearsal(settings: Settings, port: int, store: Path | None = None) -> AsyncIterator[tuple[App, str]]:
    """Starts everything and gives the app and the page's address; `store` is copied, never opened for writing.

    Of the settings only the groups, the hold and the log count: no token and no real store is touched.
    """
    wall = Clock().wall
    calendar = MovableClock(wall)
    telegram, slack = TelegramWorld(calendar), SlackWorld(calendar, app=SlackApp.of(slack_manifest()))
    stage = set_stage(telegram, slack, LARGE)
    async with AsyncExitStack() as stack:
        sandbox = Sandbox(telegram, slack, calendar, stage, lambda: running.restart())
        page = await stack.enter_async_context(serve_page(sandbox, port))
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="liaison-sandbox-")))
        local = load_settings(
            {
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_URL": await stack.enter_async_context(serve_telegram(telegram)),
                "SLACK_BOT_TOKEN": slack.app.bot_token,
                "SLACK_APP_TOKEN": slack.app.app_token,
                "SLACK_API_URL": await stack.enter_async_context(serve_slack(slack)),
                "LIAISON_PORT": "0",
                "LIAISON_HOLD": str(settings.liaison_hold),
                "LIAISON_GROUPS": str(settings.liaison_groups or ""),
            },
            env_file=None,
        )
        path = folder / "sandbox.store"
        if store is not None:
            copy_store(store, path, sandbox=True)
        running = Rehearsal(local, path, wall, calendar)
        await furnish(running.app, stage, slack.team.id, programmes=store is None)
        await running.app.start()
        stack.push_async_callback(lambda: running.app.stop())
        yield running.app, page


async def furnish(app: App, stage: Stage, team: str, *, programmes: bool) -> None:
    """Tells the registry who is on the stage and which chats belong to which group, and imports the real activities."""
    await seed_groups(app.storage, app.settings.liaison_groups)
    if programmes:
        groups = "; ".join(dict.fromkeys(place.group for place in stage.places))
        for name in PROGRAMMES:
            voice = app.voices.one("en", "UTC")
            file = File(name, (DATA / name).read_bytes())
            preview = await import_file(app.storage, app.work.services, voice, file, keep=True, groups=groups)
            for line in preview.wrong:
                log.error("%s, %s", name, line)
    async with transaction(app.storage) as tx:
        for number, place in enumerate(stage.places):
            await tx.bindings.save(_binding(f"{place.group}.sandbox{number}", place, team))
        for player in stage.players:
            await _introduce(tx, player, team)


def _binding(id: str, place: Place, team: str) -> Binding:
    if place.telegram:
        return Binding(id, place.group, Platform.TELEGRAM, place.telegram, place.title, topic=place.topic)
    return Binding(id, place.group, Platform.SLACK, place.slack, place.title, team)


async def _introduce(tx: Tx, player: Player, team: str) -> None:
    """One person on both platforms; a stranger is met when they write."""
    if not player.role:
        return
    ways = (Identity(Platform.SLACK, player.slack, team), Identity(Platform.TELEGRAM, str(player.telegram)))
    state = player.place if player.role == Role.FOCAL_POINT.value else ""
    grant = Grant(Role(player.role), "" if state else player.place, state)
    person = Person(ways[1].key, player.name, ways, locale=player.locale, grants=(grant,), reachable=ways, state=state)
    await tx.people.save(person)
