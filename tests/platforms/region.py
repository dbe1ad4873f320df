"""One group with a channel on each platform, the real SDK clients, and the strict stand-ins behind them.

Time stands still until `passes` is called; then all of it goes by at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.outbox import Outbox
from bot.pacing import paces
from bot.platforms.port import Messenger
from bot.platforms.slack.answering import Answers
from bot.platforms.slack.files import Files
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.profiles import Directory
from bot.platforms.slack.windows import Windows
from bot.platforms.telegram.messenger import TelegramMessenger
from bot.platforms.telegram.request import AiohttpBot
from bot.sending import Sender
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from domain.cards import Card
from domain.delivery import Delivery, revise
from domain.groups import Binding, Group
from domain.markings import Marking
from domain.people import Grant, Identity, Person, Platform, Role
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.world import TelegramWorld
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.bot.fakes import FakeElapsed, HandClock, clock_at

FIRST, SECOND = Card("A seminar", marking=Marking.GREEN), Card("A seminar, moved", marking=Marking.GREEN)

CALLS = {
    Platform.SLACK: {"post": "chat.postMessage", "edit": "chat.update", "delete": "chat.delete"},
    Platform.TELEGRAM: {"post": "sendMessage", "edit": "editMessageText", "delete": "deleteMessage"},
}

SAID = {
    "can no longer be reached": "unreachable",
    "was not delivered": "lost",
    "A change did not reach": "lost",
    "could not be taken back": "lost",
    "may not have arrived": "unknown",
    "refuses Liaison": "refused",
    "takes Liaison’s messages again": "works again",
}
"""What coordinators and admins read, by words of it."""

VOICES = Voices(Catalogues())


@dataclass
class Side:
    """One platform: where its channel is, what stands in it, and what was said to a person there."""

    platform: Platform
    world: SlackWorld | TelegramWorld
    chat: str
    messenger: Messenger
    people: dict[str, str]
    address: str

    def to(self) -> str:
        return f"b:{self.platform.value}"

    def stands(self, chat: str = "") -> list[str]:
        """The words of each message of the bot in a chat, oldest first."""
        place = chat or self.chat
        if isinstance(self.world, SlackWorld):
            own = self.world.app.user_id
            channel = self.world.dm(place).id if place in self.world.users else place
            return [_bare(one.text) for one in self.world.listed(channel) if one.user == own]
        own_id = self.world.bot.id
        return [_bare(one.text) for one in self.world.messages(int(place)) if one.sender == own_id and not one.service]


def _bare(words: str) -> str:
    """Without the marking."""
    return words.removeprefix("TLP:GREEN").lstrip(" ·\n")


@dataclass
class Region:
    storage: MemoryStorage
    clock: HandClock
    outbox: Outbox
    slack: Side
    telegram: Side
    tasks: Tasks

    def side(self, platform: Platform) -> Side:
        return self.slack if platform is Platform.SLACK else self.telegram

    def restarted(self) -> None:
        """Another process takes over the store."""
        self.outbox = open_outbox(self.storage, self.clock, self.slack.messenger, self.telegram.messenger, self.tasks)

    async def promise(self, to: str, id: str = "x", card: Card | None = FIRST, **changes: object) -> None:
        delivery = Delivery(f"{id}>{to}", to, "SEM-1", card, self.clock())
        async with transaction(self.storage) as tx:
            await tx.deliveries.add(replace(delivery, **changes))  # type: ignore[arg-type]

    async def revise(self, to: str, card: Card | None, id: str = "x", *, recall: bool = False) -> None:
        """`recall`: it is deleted, or else shows this card."""
        async with transaction(self.storage) as tx:
            delivery = await tx.deliveries.get(f"{id}>{to}")
            assert delivery is not None
            await tx.deliveries.put(replace(revise(delivery, card, self.clock()), erase=recall))

    async def goes_out(self) -> None:
        await self.outbox.beat()
        await self.outbox.idle()

    async def passes(self, time: timedelta, step: timedelta = timedelta(minutes=10)) -> None:
        """Everything that falls due in this time goes out."""
        end = self.clock.wall() + time
        while self.clock.wall() < end:
            self.clock.pass_by(min(step, end - self.clock.wall()))
            await self.goes_out()
            await self.goes_out()

    async def delivery(self, to: str, id: str = "x") -> Delivery:
        async with transaction(self.storage, read_only=True) as tx:
            delivery = await tx.deliveries.get(f"{id}>{to}")
        assert delivery is not None
        return delivery

    async def binding(self, id: str) -> Binding:
        async with transaction(self.storage, read_only=True) as tx:
            binding = await tx.bindings.get(id)
        assert binding is not None
        return binding

    def heard(self, person: str) -> list[str]:
        """What somebody read in private on either platform, each in a word or two."""
        said = [text for side in (self.slack, self.telegram) for text in side.stands(side.people[person])]
        return sorted(next((word for words, word in SAID.items() if words in text), text) for text in said)


async def settle_in(storage: MemoryStorage, slack: Side, telegram: Side) -> None:
    """Ana coordinates the group and was last seen on Telegram, as was the admin; both can be reached on Slack too."""
    group = Group("g", "Group", "G", (), "UTC", ("en",))
    async with transaction(storage) as tx:
        await tx.groups.add(group)
        for side in (slack, telegram):
            name = side.platform.value
            await tx.bindings.add(Binding(name, "g", side.platform, side.chat, f"{name} channel"))
        for name, grant in (("ana", Grant(Role.COORDINATOR, "g")), ("root", Grant(Role.ADMIN))):
            ways = tuple(Identity(side.platform, side.people[name]) for side in (slack, telegram))
            await tx.people.add(Person(name, name, ways, grants=(grant,), reachable=ways, language="en"))


def open_outbox(
    storage: MemoryStorage, clock: HandClock, slack: Messenger, telegram: Messenger, tasks: Tasks
) -> Outbox:
    messengers = {Platform.SLACK: slack, Platform.TELEGRAM: telegram}
    turns = paces(FakeElapsed(), tasks)
    return Outbox(Sender(storage, messengers, VOICES, clock, turns, {}), storage, clock, turns, tasks)


def slack_over(client: AsyncWebClient, own: str) -> SlackMessenger:
    """With all that it asks Slack by the way; `own`: the id of the bot."""
    directory = Directory(client, FakeElapsed(), 1.0)
    answers = Answers(client, directory, FakeElapsed(), Windows(client, 1.0))
    return SlackMessenger(client, directory, answers, Lookup(client, directory), Files(client, directory), lambda: own)


def telegram_over(bot: AiohttpBot, own: str, tasks: Tasks) -> TelegramMessenger:
    """`own`: the name of the bot."""
    return TelegramMessenger(bot, lambda: own, FakeElapsed(), paces(FakeElapsed(), tasks)[Platform.TELEGRAM])


@asynccontextmanager
async def open_slack(clock: HandClock) -> AsyncIterator[Side]:
    world = SlackWorld(clock.wall, elapsed=lambda: clock.wall().timestamp())
    people = {name: world.add_user(name).id for name in ("ana", "root")}
    channel = world.add_channel("notices", [*people.values(), world.app.user_id])
    async with serve_slack(world) as address, aiohttp.ClientSession() as session:
        client = AsyncWebClient(world.app.bot_token, address, session=session, retry_handlers=[])
        yield Side(Platform.SLACK, world, channel.id, slack_over(client, world.app.user_id), people, address)


@asynccontextmanager
async def open_telegram(clock: HandClock, tasks: Tasks) -> AsyncIterator[Side]:
    world = TelegramWorld(clock.wall, elapsed=lambda: clock.wall().timestamp(), limits=False)
    people = {name: world.add_person(name).id for name in ("ana", "root")}
    group = world.add_group("notices", people["ana"], [people["root"]])
    world.add_bot(people["ana"], group.id, as_admin=True)
    for person in people.values():
        world.open_link(person)
    async with serve_telegram(world) as address:
        bot = AiohttpBot(world.token, address)
        messenger = telegram_over(bot, world.bot.username, tasks)
        ids = {name: str(id) for name, id in people.items()}
        try:
            yield Side(Platform.TELEGRAM, world, str(group.id), messenger, ids, address)
        finally:
            await bot.shutdown()


@asynccontextmanager
async def open_region() -> AsyncIterator[Region]:
    clock, storage, tasks = clock_at(), MemoryStorage(KINDS), Tasks()
    async with open_slack(clock) as slack, open_telegram(clock, tasks) as telegram:
        await settle_in(storage, slack, telegram)
        outbox = open_outbox(storage, clock, slack.messenger, telegram.messenger, tasks)
        try:
            yield Region(storage, clock, outbox, slack, telegram, tasks)
        finally:
            await tasks.close()
