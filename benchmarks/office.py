"""Liaison as it runs, on a durable store with an invented programme, between two raw stand-ins."""

from __future__ import annotations

from contextlib import AsyncExitStack
from pathlib import Path
from typing import Self

from benchmarks.programme import seed
from benchmarks.stand_in import BOT_TOKEN, SECRET, TELEGRAM_TOKEN, StandIn
from bot.app.building import build
from bot.app.stores import open_store
from bot.limits import Call, Limit, Limits
from bot.platforms.slack.manifest import PATH
from config.settings import load_settings
from domain.people import Platform

IN_FLIGHT = 100
UNLIMITED = dict.fromkeys(Platform, Limits({tuple(Call): Limit(IN_FLIGHT, 0.0)}, chat=Limit(IN_FLIGHT, 0.0)))
"""No limit but so many calls under way at a time."""


class Office(AsyncExitStack):
    """`events` is where Slack's commands come in. `async with` starts and stops it."""

    events = ""

    def __init__(self, store: Path, count: int) -> None:
        super().__init__()
        self._store, self._count = store, count
        self.telegram, self.slack = StandIn(), StandIn()

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        for stand_in in (self.telegram, self.slack):
            await self.enter_async_context(stand_in)
        storage = open_store(f"tinydb:{self._store}")
        await seed(storage, self._count)
        app = build(load_settings(environment(self.telegram, self.slack), env_file=None), storage, limits=UNLIMITED)
        self.push_async_callback(app.stop)
        self.events = await app.start() + PATH
        return self


def environment(telegram: StandIn, slack: StandIn) -> dict[str, str]:
    """The settings of a Liaison between these two, with Slack over HTTP."""
    return {
        "TELEGRAM_BOT_TOKEN": TELEGRAM_TOKEN,
        "TELEGRAM_API_URL": telegram.address,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "SLACK_API_URL": f"{slack.address}/api/",
        "LIAISON_PORT": "0",
    }
