"""The sandbox: the real program against stand-ins of both platforms on this machine, on a store of its own that ends with it."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.app.building import build
from bot.app.program import App
from bot.app.stores import open_store
from bot.clock import Clock
from bot.platforms.slack.manifest import manifest
from bot.seeding import seed
from config.settings import load_settings
from handlers.table import COMMANDS
from sandbox.cast import set_stage
from sandbox.clock import MovableClock
from sandbox.server import Sandbox, serve_page
from sandbox.slack.app import App as SlackApp
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.world import TelegramWorld

HOLD = 5.0
"""Seconds that a broadcast waits with *Stop*: long enough to be seen, short enough for a rehearsal."""


@dataclass(frozen=True)
class Rehearsal:
    """A running sandbox: `page` is the address to open."""

    page: str
    app: App
    box: Sandbox


@asynccontextmanager
async def rehearse(port: int, hold: float = HOLD) -> AsyncIterator[Rehearsal]:
    """Runs until left; no token, nothing outside this machine. Raises OSError where the port is taken."""
    wall = Clock().wall
    clock = MovableClock(wall)
    telegram, slack = TelegramWorld(clock), SlackWorld(clock, app=SlackApp.of(manifest(COMMANDS)))
    box = Sandbox(telegram, slack, clock, set_stage(telegram, slack))
    with tempfile.TemporaryDirectory(prefix="liaison-sandbox-") as folder:
        async with (
            serve_telegram(telegram) as telegram_url,
            serve_slack(slack) as slack_url,
            serve_page(box, port) as page,
        ):
            app = await _started(box, f"tinydb:{folder}/store", (telegram_url, slack_url), hold)
            try:
                yield Rehearsal(page, app, box)
            finally:
                await app.stop()


async def _started(box: Sandbox, store: str, urls: tuple[str, str], hold: float) -> App:
    """The app on a fresh store that holds the shipped data and the people and channels of the stage."""
    settings = load_settings(
        {
            "TELEGRAM_BOT_TOKEN": box.telegram.token,
            "TELEGRAM_API_URL": urls[0],
            "SLACK_BOT_TOKEN": box.slack.app.bot_token,
            "SLACK_APP_TOKEN": box.slack.app.app_token,
            "SLACK_API_URL": urls[1],
            "LIAISON_STORE": store,
            "LIAISON_PORT": "0",
            "LIAISON_HOLD": str(hold),
        },
        env_file=None,
    )
    clock = Clock(calendar=box.clock)
    box.clock.on_move(clock.moved)
    app = build(settings, open_store(store, sandbox=True), clock)
    await seed(app.storage, app.services, box.stage, box.slack.team.id)
    for player in box.stage.players:
        box.telegram.open_link(player.telegram)
    await app.start()
    return app
