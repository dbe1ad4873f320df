"""The running program: everything wired by hand, started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Protocol

from bot.app import registry
from bot.app.files import Files
from bot.clock import Clock, LoopElapsed
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.pacing import CHAT, Limit, Pace
from bot.platforms.port import Messenger, PlatformRefused
from bot.reminders import Reminders
from bot.scheduler import Metronome
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.vocabulary import CatalogueVocabulary
from bot.texts.voice import Voices
from bot.web import Route, WebServer
from bot.witness import Witness
from config.reference import ReferencePlaces, load_centres, load_courses
from config.settings import Settings
from domain.cards import Card
from domain.people import Platform
from domain.requests import Request
from handlers import chasing, holding
from handlers.command import Services
from handlers.dispatch import dispatch
from handlers.reporting import report_broadcasts
from storage.port import transaction
from storage.rows import Storage

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits of codes: none that are mistaken for another."""

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
    """`adapters` is filled by `connect` before `start`; the outbox and the handlers speak through it. `chat` is the
    pace at which one chat may be written to."""

    def __init__(self, settings: Settings, storage: Storage, clock: Clock, chat: Limit = CHAT) -> None:
        self.settings, self.storage, self.clock = settings, storage, clock
        self.tasks, self.elapsed = Tasks(), LoopElapsed()
        self.voices = Voices(Catalogues())
        self.adapters: dict[Platform, Adapter] = {}
        self.messengers: dict[Platform, Messenger] = {}
        self.files = Files(self.messengers)
        self.deep_link: Callable[[str], str] = lambda payload: ""
        self.people_changed: Callable[[Collection[str]], None] = lambda people: None
        self.services = self._services()
        states = self.services.places.states
        self.inbox = Inbox(storage, self._handle, clock, self.elapsed, self.tasks)
        pace = Pace(self.elapsed, chat)
        self.witness = Witness(storage, self.messengers, self.services, self.elapsed, self.tasks)
        told = self.witness.call_roll
        self.outbox = Outbox(storage, self.messengers, self.voices, clock, pace, self.tasks, states, told)
        self.reminders = Reminders(storage, states)
        self.metronome = Metronome(self._sweep, self._next_due, self.inbox.prune, clock, self.tasks)
        self.web: WebServer | None = None
        self._open = asyncio.Event()

    def _services(self) -> Services:
        catalogues = self.voices.catalogues
        return Services(
            clock=self.clock,
            token=lambda count: "".join(secrets.choice(ALPHABET) for _ in range(count)),
            vocabulary=CatalogueVocabulary(catalogues),
            places=ReferencePlaces(),
            hold=self.settings.liaison_hold,
            deep_link=lambda payload: self.deep_link(payload),  # known once Telegram has said who the bot is
            courses=load_courses(),
            centres=load_centres(),
            languages=catalogues.languages,
        )

    def connect(self, platform: Platform, adapter: Adapter) -> None:
        self.adapters[platform] = adapter
        self.messengers[platform] = adapter.messenger

    async def start(self) -> str:
        """Starts everything; what was left from an earlier run is handled first. Returns the web server's address.

        Raises PlatformRefused, a line for each, where no platform will have us.
        """
        await registry.seed_groups(self.storage, self.services.places.states, self.settings.liaison_groups)
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
        self._open.set()
        self.tasks.start(self.outbox.run(), "outbox")
        self.clock.on_move(self.outbox.wake)
        self.metronome.start()
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
        self.metronome.stop()
        for adapter in self.adapters.values():
            await self._shortly(adapter.stop())
        await asyncio.gather(self._shortly(self.inbox.idle()), self.outbox.stop(SHORTLY))
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
        return "" if self.settings.liaison_admins else await registry.claim_code(self.storage, self.services)

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
                "deliveries_due": len(await tx.deliveries.due(now, 10_000)),
                "rungs_due": len(await tx.rungs.due(now, 10_000)),
                "inbox_open": len(await tx.inbox.unsettled()),
            }

    async def _handle(self, request: Request, row: str) -> None:
        """Who asks is made sure of, then dispatch, then the answer, then whatever was promised."""
        await self._open.wait()
        await self.witness.look(request)
        made = await registry.make_admin(self.storage, request, self.services, self.settings.liaison_admins)
        answer = await dispatch(await self.files.opened(request), self.storage, self.services, row)
        if answer.wrote:
            self.outbox.wake()
        if made | answer.people:
            self.people_changed(made | answer.people)
        if answer.reply is not None:
            voice = self.voices.one(answer.language, answer.zone)
            await self.messengers[request.chat.platform].answer(answer.meant or request, answer.reply, voice)
            if isinstance(answer.reply, Card) and answer.reply.enclosed:
                await self.files.enclose(request, answer.reply, voice)
        if answer.wrote:
            await self.metronome.arm()

    async def _sweep(self) -> None:
        now = self.clock()
        promised = await holding.make_due(self.storage, self.services)
        promised += await self.reminders.sweep(now) + await report_broadcasts(self.storage, now)
        if promised + await chasing.chase(self.storage, now, self.services.places.states):
            self.outbox.wake()

    async def _next_due(self) -> datetime | None:
        now = self.clock()
        waiting = (chasing.next_due(self.storage, now), holding.next_due(self.storage, now))
        due = (await self.reminders.next_due(now), *[await one for one in waiting])
        return min((one for one in due if one is not None), default=None)
