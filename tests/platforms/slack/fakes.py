"""Hand-written stand-ins for the rest of the program, and an office on a Slack stand-in to act in."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from domain.cards import Card, Form, Moment, Names, Option, Say
from domain.people import Identity
from domain.refusals import Refusal
from domain.requests import Request

NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)


@dataclass(frozen=True)
class KeyVoice:
    """Speaks keys and facts, so that no translator can break a test."""

    language: str = "en"
    zone: str = "UTC"
    rtl: bool = False

    def __call__(self, text: Say | str) -> str:
        if isinstance(text, str):
            return text
        return " ".join((text.key, *(f"{name}={self._fact(value)}" for name, value in text.facts.items())))

    def _fact(self, value: object) -> str:
        match value:
            case Say():
                return self(value)
            case Moment(at):
                return at.isoformat()
            case Names(items):
                return ", ".join(self(item) for item in items)
        return str(value)


class KeyVoices:
    def one(self, language: str, zone: str) -> KeyVoice:
        return KeyVoice(language.split("-")[0] or "en", zone)


class HandElapsed:
    """Seconds that pass only when they are told to; whoever sleeps waits to be woken."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self._sleepers: asyncio.Queue[asyncio.Event] = asyncio.Queue()

    def __call__(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.put_nowait(woken)
        await woken.wait()
        self.seconds += seconds

    def pass_by(self, seconds: float) -> None:
        self.seconds += seconds

    async def wake(self) -> None:
        """Waits until somebody sleeps, and ends that sleep; TimeoutError when nobody does."""
        async with asyncio.timeout(30):
            (await self._sleepers.get()).set()


class Jobs:
    """Work nobody waits for, until the test does."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def done(self) -> None:
        """Returns when all of it has ended; raises what failed."""
        while self._running:
            await asyncio.gather(*self._running)

    async def drop(self) -> None:
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)


class Inbox:
    """Takes everything in and hands it to `handle`, or says what it is told to say next."""

    def __init__(self, jobs: Jobs) -> None:
        self.taken: list[Request] = []
        self.arrived: asyncio.Queue[Request] = asyncio.Queue()
        self.refused: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        self.turned_away: asyncio.Queue[Request] = asyncio.Queue()
        self.says: deque[str | Exception] = deque()
        self.handle: Callable[[Request], Coroutine[Any, Any, None]] | None = None
        self._jobs = jobs

    async def accept(self, request: Request) -> str:
        said = self.says.popleft() if self.says else "accepted"
        if isinstance(said, Exception):
            raise said
        if said == "accepted":
            self.taken.append(request)
            self.arrived.put_nowait(request)
            if self.handle is not None:
                self._jobs.start(self.handle(request), request.id)
        else:
            self.turned_away.put_nowait(request)
        return said

    async def refuse(self, id: str, kind: str) -> bool:
        self.refused.put_nowait((id, kind))
        return True

    async def next(self) -> Request:
        """The next one taken in; TimeoutError when none comes."""
        async with asyncio.timeout(30):
            return await self.arrived.get()

    @property
    def last(self) -> Request:
        return self.taken[-1]


@dataclass(frozen=True)
class Checked:
    """What a checked form comes to."""

    card: Card | None
    errors: Mapping[str, Say] = field(default_factory=dict)
    language: str = "en"
    zone: str = "UTC"


class Desk:
    """Answers about forms as it is told to."""

    def __init__(self) -> None:
        self.submitted: list[Request] = []
        self.reopened: list[Request] = []
        self.searched: list[tuple[str, str, Identity]] = []
        self.checked: Checked | Exception = Checked(Card("read back"))
        self.form: Form | Refusal | None = None
        self.found: list[Option] = []
        self.forms: set[str] = set()

    async def submit(self, request: Request) -> Any:
        self.submitted.append(request)
        if isinstance(self.checked, Exception):
            raise self.checked
        return self.checked

    async def reopen(self, request: Request) -> tuple[Form, str, str]:
        self.reopened.append(request)
        if isinstance(self.form, Refusal):
            raise self.form
        assert self.form is not None
        return self.form, "en", "UTC"

    async def options(self, search: str, query: str, who: Identity) -> list[Option]:
        self.searched.append((search, query, who))
        return [option for option in self.found if query.casefold() in str(option.label).casefold()]

    def refused(self, refusal: Refusal) -> Card:
        return Card(Say(refusal.key))

    def asks(self, request: Request) -> bool:
        return request.verb in self.forms
