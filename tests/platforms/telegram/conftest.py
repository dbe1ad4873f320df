"""A small Telegram with our own connection to it over loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.inbox import Taken
from bot.pacing import Pace
from bot.platforms.telegram.messenger import TelegramMessenger
from bot.platforms.telegram.request import AiohttpBot
from bot.tasks import Tasks
from domain.people import Identity, Platform
from domain.requests import Chat as Place
from domain.requests import Request
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.records import Chat, Message, Person
from sandbox.telegram.world import TelegramWorld
from tests.bot.fakes import FREE

NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)


@dataclass
class Stopwatch:
    """Seconds that pass only by sleeping: whoever sleeps moves on at once."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)
    told: Callable[[], None] = lambda: None

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        self.told()
        await asyncio.sleep(0)


@dataclass
class FakeInbox:
    """Keeps what it is given; `verdicts` are used up first. `told` is called after everything."""

    told: Callable[[], None]
    verdicts: list[Taken | Exception] = field(default_factory=list)
    kept: list[Request] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    async def accept(self, request: Request) -> Taken:
        verdict = self._verdict()
        if verdict is Taken.ACCEPTED:
            self.kept.append(request)
        return verdict

    async def refuse(self, id: str, kind: str) -> bool:
        self._verdict()
        self.refused.append((id, kind))
        return True

    def _verdict(self) -> Taken:
        self.told()
        verdict = self.verdicts.pop(0) if self.verdicts else Taken.ACCEPTED
        if isinstance(verdict, Exception):
            raise verdict
        return verdict


@dataclass
class Town:
    """A world with people and places in it, and the bot."""

    world: TelegramWorld
    url: str
    bot: AiohttpBot
    stopwatch: Stopwatch
    messenger: TelegramMessenger
    ana: Person
    ben: Person
    group: Chat
    forum: Chat
    channel: Chat
    pace: Pace

    def inbox(self, *verdicts: Taken | Exception) -> FakeInbox:
        return FakeInbox(self.world.changes.tell, list(verdicts))

    async def until(self, true: Callable[[], object]) -> None:
        """Returns once this holds; it is asked after every change."""
        await self.world.wait_for(true)

    @property
    def own(self) -> int:
        """Ana's private chat with the bot, which she has started."""
        self.world.open_link(self.ana.id)
        return self.ana.id

    def shown(self, chat: int) -> list[Message]:
        """What the bot has written there, oldest first."""
        return [one for one in self.world.messages(chat) if one.sender == self.world.bot.id and not one.service]

    def asked(self, chat: int, *, verb: str = "upcoming", text: str = "", **more: object) -> Request:
        """A request of Ana's from this chat."""
        place = Place(Platform.TELEGRAM, str(chat), chat > 0)
        who = Identity(Platform.TELEGRAM, str(self.ana.id))
        fields: dict[str, object] = {"kind": "command", "reply_to": {"message": "1"}, **more}
        return Request("telegram:1", verb=verb, text=text, chat=place, who=who, at=NOON, **fields)  # type: ignore[arg-type]


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    stopwatch, tasks = Stopwatch(), Tasks()
    world = TelegramWorld(lambda: NOON, elapsed=stopwatch, limits=False)
    stopwatch.told = world.changes.tell
    ana, ben = world.add_person("Ana", username="ana", language_code="fr"), world.add_person("Ben")
    group = world.add_group("CASP-MID", ana.id, [ben.id])
    forum = world.add_supergroup("ACAO", ana.id, [ben.id], forum=True)
    channel = world.add_channel("Notices", ana.id)
    for chat in (group, forum, channel):
        world.add_bot(ana.id, chat.id, as_admin=True)
    async with serve_telegram(world) as url:
        bot = AiohttpBot(world.token, url)
        pace = Pace(stopwatch, tasks, FREE)
        messenger = TelegramMessenger(bot, lambda: world.bot.username, stopwatch, pace)
        yield Town(world, url, bot, stopwatch, messenger, ana, ben, group, forum, channel, pace)
        await bot.shutdown()
        await tasks.close()
