"""Hand-written stand-ins: clocks that are told the time, platforms that answer as told, a store that can be slow."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.clock import Clock, LoopElapsed
from bot.limits import Call, Limit, Limits
from bot.pacing import Pace
from bot.platforms.port import Address, Fetch, Voice
from bot.tasks import Tasks
from bot.web import Route
from domain.cards import Attachment, Card, Reply
from domain.delivery import Outcome, Sent, Unknown
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from storage.memory import MemoryStorage
from storage.port import KINDS
from storage.rows import Unit

NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)


FREE = Limits({(call,): Limit(10_000, 0.0) for call in Call}, chat=Limit(10_000, 0.0))
"""Limits that hold nobody up, for what is about something else."""


def unhurried() -> Pace:
    return Pace(LoopElapsed(), Tasks(), FREE)


class HandClock(Clock):
    """Time passes by hand: calendar time alone is moved, or all time goes by. It fails so often as it is `broken`, and
    counts how often it was `asked`."""

    def __init__(self, at: datetime) -> None:
        self.shift, self.gone, self.broken, self.asked = timedelta(), timedelta(), 0, 0
        super().__init__(lambda: at + self.gone, lambda: at + self.gone + self.shift)

    def __call__(self) -> datetime:
        self.asked += 1
        if self.broken:
            self.broken -= 1
            raise OSError("no time")
        return super().__call__()

    def move(self, by: timedelta) -> None:
        self.shift += by
        self.moved()

    def pass_by(self, time: timedelta) -> None:
        self.gone += time


def clock_at(at: datetime = NOON) -> HandClock:
    return HandClock(at)


class FakeElapsed:
    """Seconds that pass only by sleeping: whoever sleeps moves on at once, in the order of waking."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += max(0.0, seconds)  # time never goes back
        await asyncio.sleep(0)


class HeldElapsed(FakeElapsed):
    """Time that stands still until `pass_by` is called."""

    def __init__(self) -> None:
        super().__init__()
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.append((self.now + seconds, woken))
        await woken.wait()

    async def pass_by(self, seconds: float) -> None:
        self.now += seconds
        for at, woken in self._sleepers:
            if at <= self.now:
                woken.set()
        self._sleepers = [sleeper for sleeper in self._sleepers if sleeper[0] > self.now]
        await settle_down()


async def settle_down() -> None:
    """Lets everything run that can run without time passing."""
    for _ in range(200):
        await asyncio.sleep(0)


class SlowStorage:
    """A memory store whose writing units end only while `fast` is set."""

    def __init__(self) -> None:
        self.inner = MemoryStorage(KINDS)
        self.fast = asyncio.Event()
        self.fast.set()

    @asynccontextmanager
    async def begin(self, *, read_only: bool = False) -> AsyncIterator[Unit]:
        async with self.inner.begin(read_only=read_only) as unit:
            yield unit
            if not read_only:
                await self.fast.wait()

    async def close(self) -> None:
        await self.inner.close()


class FakeMessenger:
    """A platform that remembers what it was asked, and gives the answers it was told to give (else Sent)."""

    def __init__(self, platform: Platform = Platform.TELEGRAM) -> None:
        self.platform = platform
        self.calls: list[tuple[str, Address, str, Card | None]] = []
        self.marks: list[str] = []
        self.languages: list[tuple[str, ...]] = []
        self.replies: list[tuple[str, Reply, str]] = []
        self.answers: list[Outcome] = []
        self.admin: bool | None = None
        self.contents: dict[str, bytes] = {}
        self.enclosed: list[tuple[str, str, bytes]] = []
        self.gate: asyncio.Event | None = None
        self.begun = asyncio.Event()
        self.inside: dict[str, set[str] | None] = {}
        self.asked: list[tuple[str, str]] = []
        self.found: dict[str, Outcome] = {}
        self.sought: list[tuple[str, datetime]] = []
        self.rolls: dict[str, frozenset[Identity]] = {}

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome:
        self.marks.append(mark)
        self.languages.append(tuple(voice.language for voice in voices))
        return await self._answer("send", to, "", card, f"m{len(self.marks)}")

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome:
        return await self._answer("edit", to, message, card, message)

    async def delete(self, to: Address, message: str) -> Outcome:
        return await self._answer("delete", to, message, None, message)

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        """As `found` says of the mark; Telegram cannot be asked."""
        self.sought.append((mark, since))
        return self.found.get(mark, self.unsure("interrupted"))

    def unsure(self, reason: str) -> Unknown:
        return Unknown(reason, 60.0 if self.platform is Platform.SLACK else 0.0)

    async def answer(self, request: Request, reply: Reply, voice: Voice) -> None:
        self.replies.append((request.id, reply, voice.language))

    async def fetch(self, file: Attachment) -> bytes | None:
        return self.contents.get(file.ref)

    async def enclose(self, request: Request, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        """Whatever `fetch` brings is handed over."""
        brought = [(file.name, await fetch(file)) for file in files]
        self.enclosed += [(caption, name, data) for name, data in brought if data is not None]
        return [name for name, data in brought if data is None]

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        """As `inside` says of the chat; a chat that it does not name cannot be asked about."""
        self.asked.append((who.id, chat.id))
        if self.gate is not None:
            await self.gate.wait()
        inside = self.inside.get(chat.id)
        return None if inside is None else who.id in inside

    async def is_admin(self, at: Address) -> bool | None:
        return self.admin

    async def members(self, chat: Chat) -> frozenset[Identity] | None:
        """The list of `rolls` of the chat."""
        return self.rolls.get(chat.id)

    async def _answer(self, what: str, to: Address, message: str, card: Card | None, sent: str) -> Outcome:
        self.calls.append((what, to, message, card))
        self.begun.set()
        if self.gate is not None:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else Sent(sent, to.chat)


def request(id: str = "telegram:1", chat: str = "7", text: str = "", verb: str = "upcoming") -> Request:
    who = Identity(Platform.TELEGRAM, "7")
    return Request(id, "command", verb, text, Chat(Platform.TELEGRAM, chat, private=True), who, NOON)


class FakeAdapter:
    """A platform that is started and stopped; with `broken` it cannot start."""

    def __init__(self, platform: Platform = Platform.TELEGRAM, broken: str = "") -> None:
        self.messenger, self.broken = FakeMessenger(platform), broken
        self.routes: tuple[Route, ...] = ()
        self.ready = False
        self.events: list[str] = []

    async def start(self) -> None:
        self.events.append("start")
        if self.broken:
            raise ConnectionError(self.broken)
        self.ready = True

    async def stop(self) -> None:
        self.events.append("stop")

    async def close(self) -> None:
        self.events.append("close")
