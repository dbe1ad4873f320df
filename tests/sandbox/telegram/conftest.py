"""One small Telegram with the real client library connected to it over loopback."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from telegram import Bot, Update
from telegram.request import HTTPXRequest

from sandbox.clock import MovableClock
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.records import Chat, Person
from sandbox.telegram.world import TelegramWorld

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


@dataclass
class Stopwatch:
    """Elapsed seconds that pass only when told."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds


@dataclass
class Town:
    """A world with people and places in it, and the bot that a test drives."""

    world: TelegramWorld
    clock: MovableClock
    stopwatch: Stopwatch
    url: str
    bot: Bot
    ana: Person
    ben: Person
    group: Chat
    forum: Chat
    channel: Chat
    _offset: int = field(default=0)

    def start(self, person: Person) -> int:
        """The person starts the bot; the id of their private chat."""
        self.world.open_link(person.id)
        return person.id

    async def updates(self, **asked: object) -> list[Update]:
        """What came in since the last look, confirmed."""
        found = await self.bot.get_updates(offset=self._offset, timeout=0, **asked)  # type: ignore[arg-type]
        if found:
            self._offset = found[-1].update_id + 1
            await self.bot.get_updates(offset=self._offset, timeout=0)
        return list(found)


def client(url: str, token: str) -> Bot:
    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"trust_env": False, "verify": False})

    return Bot(
        token, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot", request=request(), get_updates_request=request()
    )


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    clock, stopwatch = MovableClock(lambda: NOON), Stopwatch()
    world = TelegramWorld(clock, elapsed=stopwatch, limits=False)
    ana, ben = world.add_person("Ana", username="ana", language_code="fr"), world.add_person("Ben")
    group = world.add_group("CASP-MID", ana.id, [ben.id])
    forum = world.add_supergroup("ACAO", ana.id, [ben.id], forum=True)
    channel = world.add_channel("Notices", ana.id, [ben.id], username="avsec_notices")
    async with serve_telegram(world) as url, client(url, world.token) as bot:
        yield Town(world, clock, stopwatch, url, bot, ana, ben, group, forum, channel)
