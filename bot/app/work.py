"""What a running program does: it answers what came in and sees to what is due. All that knows the handlers is loaded
with this module, which is when the program has begun to take in."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING

from bot.app import admins
from bot.app.files import Files
from bot.outbox import Outbox
from bot.reminders import Reminders
from bot.scheduler import Metronome
from bot.sending import Sender
from bot.texts.vocabulary import CatalogueVocabulary
from bot.witness import Witness
from config.reference import ReferencePlaces, load_centres, load_courses
from domain.cards import Card, Item
from domain.requests import Request
from domain.rights import Viewer
from handlers import chasing, holding, silence
from handlers.command import Services
from handlers.dispatch import dispatch
from handlers.offering import offer
from handlers.reporting import report_broadcasts
from handlers.table import menu

if TYPE_CHECKING:
    from bot.app.program import App

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Letters and digits of codes: none that are mistaken for another."""


class Work:
    """`app` lends its storage, clocks, voices and messengers."""

    def __init__(self, app: App) -> None:
        self._app, self._storage, self._clock = app, app.storage, app.clock
        self.services = self._services()
        states, tasks, messengers = self.services.places.states, app.tasks, app.messengers
        self._files = Files(messengers)
        self._witness = Witness(app.storage, messengers, self.services, app.elapsed, tasks)
        told = self._witness.call_roll
        sender = Sender(app.storage, messengers, app.voices, app.clock, app.paces, states, told)
        self.outbox = Outbox(sender, app.storage, app.clock, app.paces, tasks)
        self._reminders = Reminders(app.storage, states)
        self.metronome = Metronome(self._sweep, self._next_due, app.inbox.prune, app.clock, tasks)

    def _services(self) -> Services:
        app, catalogues = self._app, self._app.voices.catalogues
        return Services(
            clock=app.clock,
            token=lambda count: "".join(secrets.choice(ALPHABET) for _ in range(count)),
            vocabulary=CatalogueVocabulary(catalogues),
            places=ReferencePlaces(),
            hold=app.settings.liaison_hold,
            deep_link=lambda payload: app.deep_link(payload),  # known once Telegram has said who the bot is
            courses=load_courses(),
            centres=load_centres(),
            languages=catalogues.languages,
        )

    def begin(self) -> None:
        self._app.tasks.start(self.outbox.run(), "outbox")
        self._clock.on_move(self.outbox.wake)
        self.metronome.start()

    def stop(self) -> None:
        """Takes up nothing more that is due."""
        self.metronome.stop()

    async def finish(self, within: float) -> None:
        """Gives what is claimed so many seconds to be settled."""
        await self.outbox.stop(within)

    async def claim_code(self) -> str:
        return await admins.claim_code(self._storage, self.services)

    def menu(self, viewer: Viewer, private: bool) -> tuple[str, ...]:
        """The verbs shown to this reader here."""
        return menu(viewer, private)

    async def offer(self, words: str) -> list[tuple[str, Item, Card]]:
        """Public activities for a few words."""
        return await offer(words, self._storage, self.services)

    async def answer(self, request: Request, row: str) -> None:
        """Who asks is made sure of, then dispatch, then the answer, then whatever was promised."""
        app = self._app
        await self._witness.look(request)
        made = await admins.make_admin(self._storage, request, self.services, app.settings.liaison_admins)
        answer = await dispatch(await self._files.opened(request), self._storage, self.services, row)
        if answer.wrote:
            self.outbox.wake()
        if made | answer.people:
            app.people_changed(made | answer.people)
        if answer.reply is not None:
            voice = app.voices.one(answer.language, answer.zone)
            await app.messengers[request.chat.platform].answer(answer.meant or request, answer.reply, voice)
            if isinstance(answer.reply, Card) and answer.reply.enclosed:
                await self._files.enclose(request, answer.reply, voice)
        if answer.wrote:
            await self.metronome.arm()

    async def _sweep(self) -> None:
        now = self._clock()
        promised = await holding.make_due(self._storage, self.services)
        promised += await self._reminders.sweep(now) + await report_broadcasts(self._storage, now)
        promised += await silence.chase(self._storage, now)
        if promised + await chasing.chase(self._storage, now, self.services.places.states):
            self.outbox.wake()

    async def _next_due(self) -> datetime | None:
        now = self._clock()
        waiting = [part.next_due(self._storage, now) for part in (chasing, holding, silence)]
        due = (await self._reminders.next_due(now), *[await one for one in waiting])
        return min((one for one in due if one is not None), default=None)
