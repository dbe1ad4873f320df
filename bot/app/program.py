"""The running program: everything wired by hand, started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

from bot.app import registry
from bot.clock import Clock, LoopElapsed
from bot.inbox import Inbox
from bot.limits import LIMITS, Limits
from bot.pacing import paces
from bot.platforms.port import Messenger, PlatformRefused
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from bot.web import Route, WebServer
from config.settings import Settings
from domain.delivery import Life
from domain.people import Platform
from domain.requests import Request
from storage.port import transaction
from storage.rows import Storage

if TYPE_CHECKING:
    from bot.app.work import Work

SHORTLY = 1.5
"""Seconds that each part of stopping may take, so that all of it stays under five."""

log = logging.getLogger(__name__)


class Adapter(Protocol):
    """One platform: started, stopped, and spoken to through its messenger; raises nothing when it is out of reach."""

    @property
    def messenger(self) -> Messenger: ...

    @property
    def routes(self) -> Sequence[Route]: ...

    @property
    def ready(self) -> bool: ...

    async def start(self) -> None: ...

    async def stop(self) -> None: ...

    async def close(self) -> None: ...


class App:
    """`adapters` is filled by `connect` before `start`; the outbox and the handlers speak through it. `limits` are
    those that the platforms are taken to have."""

    def __init__(
        self, settings: Settings, storage: Storage, clock: Clock, limits: Mapping[Platform, Limits] = LIMITS
    ) -> None:
        self.settings, self.storage, self.clock = settings, storage, clock
        self.tasks, self.elapsed = Tasks(), LoopElapsed()
        self.paces = paces(self.elapsed, self.tasks, limits)
        self.voices = Voices(Catalogues())
        self.adapters: dict[Platform, Adapter] = {}
        self.messengers: dict[Platform, Messenger] = {}
        self.deep_link: Callable[[str], str] = lambda payload: ""
        self.people_changed: Callable[[Collection[str]], None] = lambda people: None
        self.inbox = Inbox(storage, self._handle, clock, self.elapsed, self.tasks)
        self.opened = asyncio.Event()
        self.web: WebServer | None = None
        self._work: Work | None = None

    @property
    def work(self) -> Work:
        """What answers and sees to what is due; loaded when it is first asked for."""
        if self._work is None:
            self._work = _load_work()(self)
        return self._work

    def connect(self, platform: Platform, adapter: Adapter) -> None:
        self.adapters[platform] = adapter
        self.messengers[platform] = adapter.messenger

    async def start(self, announce: Callable[[str], None] = lambda address: None) -> str:
        """Starts everything; what was left from an earlier run is handled first. Returns the web server's address.

        `announce` is told it as soon as all that comes in is kept; what answers is loaded only then, beside the loop.
        Raises PlatformRefused, a line for each, where no platform will have us.
        """
        await registry.seed_groups(self.storage, self.settings.liaison_groups)
        await registry.appoint(self.storage, self.settings.liaison_admins)
        await self.inbox.start()
        routes = [route for adapter in self.adapters.values() for route in adapter.routes]
        self.web = WebServer(self.settings.liaison_host, self.settings.liaison_port, self.state, self.figures, routes)
        address = await self.web.start()
        refusals = await asyncio.gather(*(self._start_one(platform) for platform in self.adapters))
        if refusals and all(refusals):
            raise PlatformRefused("\n".join(refusals))
        for line in filter(None, refusals):
            log.error(line)
        announce(address)
        await asyncio.to_thread(_load_work)
        self.work.begin()
        self.opened.set()
        return address

    async def _start_one(self, platform: Platform) -> str:
        """Why it will not have us, or "". A platform that cannot start never stops the other."""
        try:
            await self.adapters[platform].start()
        except PlatformRefused as refused:
            return str(refused)
        except Exception:
            log.exception("%s cannot be started", platform.value)
        return ""

    async def stop(self) -> None:
        """Takes nothing in any more, finishes what is claimed, closes; what is left is found by the next start."""
        if self._work is not None:
            self._work.stop()
        for adapter in self.adapters.values():
            await self._shortly(adapter.stop())
        finishing = [] if self._work is None else [self._work.finish(SHORTLY)]
        await asyncio.gather(self._shortly(self.inbox.idle()), *finishing)
        for adapter in self.adapters.values():
            await self._shortly(adapter.close())
        if self.web is not None:
            await self._shortly(self.web.stop())
        await self.tasks.close(within=SHORTLY)
        await self.storage.close()

    async def _shortly(self, work: Coroutine[Any, Any, None]) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(work, SHORTLY)

    def told_to_end(self) -> asyncio.Event:
        """Is set by SIGTERM and SIGINT from now on."""
        ended = asyncio.Event()
        for sign in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(sign, ended.set)
        return ended

    async def claim_code(self) -> str:
        """For the first admin; "" where one is known or named in LIAISON_ADMINS."""
        return "" if self.settings.liaison_admins else await self.work.claim_code()

    async def state(self) -> Mapping[str, str]:
        """Store and platforms: "ok", or what is wrong."""
        async with transaction(self.storage, read_only=True) as tx:
            await tx.counters.get("SEM")
        return {
            "store": "ok",
            **{one.value: "ok" if adapter.ready else "not reached" for one, adapter in self.adapters.items()},
        }

    async def figures(self) -> Mapping[str, float]:
        now = self.clock()
        async with transaction(self.storage, read_only=True) as tx:
            return {
                "deliveries_due": await tx.deliveries.count_due(now),
                "deliveries_failed": await tx.deliveries.lost(Life.FAILED),
                "deliveries_unknown": await tx.deliveries.lost(Life.UNKNOWN),
                "rungs_due": await tx.rungs.count_due(now),
                "inbox_open": len(await tx.inbox.unsettled()),
            }

    async def _handle(self, request: Request, row: str) -> None:
        await self.opened.wait()
        await self.work.answer(request, row)


def _load_work() -> type[Work]:
    """All that knows the handlers comes with it."""
    from bot.app.work import Work

    return Work
