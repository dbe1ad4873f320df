"""Platforms in another process, as they are in life: the strict stand-ins of `sandbox`, or the raw one, which costs
next to nothing. What is asked of them goes through a pipe."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import cycle
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any, Self

from benchmarks.stand_in import StandIn
from bot.platforms.slack.manifest import manifest
from handlers.table import COMMANDS
from sandbox.slack.app import App
from sandbox.slack.records import Message as SlackMessage
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.records import Member, Standing
from sandbox.telegram.records import Message as TelegramMessage
from sandbox.telegram.world import TelegramWorld

PEOPLE = 11
"""The first is the sender of broadcasts, who asks nothing: the chat with them is busy with the news of it."""

TOO_LONG = 120.0
"""Seconds after which an answer counts as lost."""


@dataclass(frozen=True)
class Opened:
    """Addresses, tokens, and the ids of channels and people, Telegram's and Slack's."""

    telegram: str
    slack: str
    tokens: tuple[str, str, str] = ("", "", "")
    team: str = ""
    chats: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    people: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True)
class Seen:
    """Of each platform: messages in channels, when the last one came (of the machine's monotonic clock), refusals."""

    count: tuple[int, int]
    last: tuple[float, float]
    refused: tuple[int, int]


@dataclass
class Came:
    """What the bot wrote on one platform."""

    count: int = 0
    last: float = 0.0
    waiting: defaultdict[object, list[asyncio.Future[float]]] = field(default_factory=lambda: defaultdict(list))

    def note(self, chat: object, public: bool) -> None:
        at = monotonic()
        if public:
            self.count, self.last = self.count + 1, at
        for one in self.waiting.pop(chat, []):
            one.set_result(at)

    async def after(self, act: Callable[[], Awaitable[object]], chat: object) -> float:
        """Seconds from an act until the bot has written in this chat."""
        answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self.waiting[chat].append(answered)
        begun = monotonic()
        await act()
        return await asyncio.wait_for(answered, TOO_LONG) - begun


class Telegram(TelegramWorld):
    came: Came

    def keep(self, message: TelegramMessage) -> TelegramMessage:
        kept = super().keep(message)
        if message.sender == self.bot.id:
            self.came.note(message.chat_id, message.chat_id < 0)
        return kept


class Slack(SlackWorld):
    came: Came

    def keep(self, message: SlackMessage) -> SlackMessage:
        kept = super().keep(message)
        if message.user == self.app.user_id:
            self.came.note(message.channel, message.channel.startswith("C"))
        return kept


class Strict:
    """Both strict stand-ins with so many channels, and people who have written to the bot."""

    def __init__(self, channels: int, *, limits: bool) -> None:
        now: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731
        self.telegram, self.slack = Telegram(now, limits=limits), Slack(now, app=App.of(manifest(COMMANDS)))
        self.telegram.came, self.slack.came, self.slack.rates.on = Came(), Came(), limits
        self._people = [self.telegram.add_person(f"Person {number}") for number in range(PEOPLE)]
        self._users = [self.slack.add_user(f"u{number}") for number in range(PEOPLE)]
        owner, bot = self._people[0].id, self.telegram.bot.id
        self._groups = [self.telegram.add_supergroup(f"Group {number}", owner) for number in range(channels)]
        for person, group in ((owner, group) for group in self._groups):
            group.members |= {person: Member(Standing.CREATOR), bot: Member(Standing.ADMINISTRATOR)}
        for one in self._people:
            self.telegram.chats[one.id].members[one.id] = Member(Standing.MEMBER)
            self.telegram.open_link(one.id)
        self.telegram.updates.drop()
        here = self.slack.app.user_id
        self._channels = [self.slack.add_channel(f"c{n}", [self._users[0].id, here]) for n in range(channels)]

    async def open(self, stack: AsyncExitStack) -> Opened:
        telegram = await stack.enter_async_context(serve_telegram(self.telegram))
        slack = await stack.enter_async_context(serve_slack(self.slack))
        app = self.slack.app
        return Opened(
            telegram,
            slack,
            (self.telegram.token, app.bot_token, app.app_token),
            self.slack.team.id,
            (tuple(str(one.id) for one in self._groups), tuple(one.id for one in self._channels)),
            (tuple(str(one.id) for one in self._people), tuple(one.id for one in self._users)),
        )

    async def seen(self) -> Seen:
        ways = (self.telegram.came, self.slack.came)
        counts, lasts = tuple(one.count for one in ways), tuple(one.last for one in ways)
        return Seen(counts, lasts, (self.telegram.flood.refused, self.slack.rates.refused))  # type: ignore[arg-type]

    async def talk(self, seconds: float, every: float) -> tuple[list[float], list[float]]:
        """Somebody asks what is coming up, on each platform in turn; the seconds until each has the answer."""
        taken: tuple[list[float], list[float]] = ([], [])
        asking, end = cycle(zip(self._people[1:], self._users[1:], strict=True)), monotonic() + seconds
        while monotonic() < end:
            person, user = next(asking)
            taken[0].append(await self._ask_telegram(person.id))
            taken[1].append(await self._ask_slack(user.id))
            await asyncio.sleep(every)
        return taken

    async def _ask_telegram(self, person: int) -> float:
        async def say() -> None:
            self.telegram.say(person, person, "/upcoming")

        return await self.telegram.came.after(say, person)

    async def _ask_slack(self, user: str) -> float:
        direct = self.slack.dm(user).id
        return await self.slack.came.after(lambda: self.slack.command(user, direct, "/liaison", "upcoming"), direct)


class Raw:
    """The raw stand-in for both."""

    async def open(self, stack: AsyncExitStack) -> Opened:
        telegram, slack = [await stack.enter_async_context(StandIn()) for _ in range(2)]
        return Opened(telegram.address, f"{slack.address}/api/")


class Elsewhere:
    """`channels` on each platform at the strict stand-ins, `limits` enforced or not; without channels the raw one.
    `async with` starts and ends the process."""

    def __init__(self, channels: int = 0, *, limits: bool = False) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_live, args=(theirs, channels, limits), daemon=True)

    async def __aenter__(self) -> Self:
        self._process.start()
        self.opened: Opened = await asyncio.to_thread(self._pipe.recv)
        return self

    async def __aexit__(self, *fault: object) -> None:
        self._pipe.send(None)
        await asyncio.to_thread(self._process.join)

    async def ask(self, what: str, *given: Any) -> Any:
        """The answer of that method; one question at a time."""
        self._pipe.send((what, given))
        return await asyncio.to_thread(self._pipe.recv)


def _live(pipe: Connection, channels: int, limits: bool) -> None:
    asyncio.run(_serve(pipe, Strict(channels, limits=limits) if channels else None))


async def _serve(pipe: Connection, strict: Strict | None) -> None:
    async with AsyncExitStack() as stack:
        pipe.send(await (strict or Raw()).open(stack))
        while (asked := await asyncio.to_thread(pipe.recv)) is not None:
            what, given = asked
            pipe.send(await getattr(strict, what)(*given))
