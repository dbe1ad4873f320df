"""One listener a kind of input: each only makes it durable and acknowledges it.

Slack waits 3 seconds for an acknowledgement; the inbox gives up after 2. What was not saved is never confirmed as if it
were: an event is left to be repeated; a command, a tap or a form is told so. https://docs.slack.dev/apis/events-api
(retries), https://docs.slack.dev/surfaces/modals (errors in a form)
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.response import BoltResponse

from bot.platforms.port import Voice
from bot.platforms.slack import forms, inbound
from bot.platforms.slack.answering import Answers
from bot.platforms.slack.hearing import Ear
from bot.platforms.slack.paint import Json
from bot.platforms.slack.scene import Body
from bot.platforms.slack.tags import FORM, Tag
from bot.platforms.slack.windows import Windows
from domain.cards import Card, Form, Option, say
from domain.people import Identity
from domain.refusals import Refusal
from domain.requests import Request

if TYPE_CHECKING:
    from handlers.forms import Submitted

WITHIN = 2.0
"""Seconds that an answer in place may take, so that the acknowledgement that carries it is in time."""

NOT_SAVED = say("not-saved")

EVERYTHING = re.compile("")

log = logging.getLogger(__name__)


class Desk(Protocol):
    """The questions about forms that are answered in place."""

    async def submit(self, request: Request) -> Submitted: ...

    async def reopen(self, request: Request) -> tuple[Form, str, str]: ...

    async def options(self, search: str, query: str, who: Identity) -> list[Option]: ...

    def refused(self, refusal: Refusal) -> Card: ...

    def asks(self, request: Request) -> bool: ...


class Voices(Protocol):
    def one(self, language: str, zone: str) -> Voice: ...


class Starter(Protocol):
    def start(self, work: Coroutine[Any, Any, None], name: str) -> object: ...


class Listeners:
    def __init__(
        self,
        ear: Ear,
        desk: Callable[[], Desk],
        answers: Answers,
        windows: Windows,
        voices: Voices,
        tasks: Starter,
    ) -> None:
        self._ear, self._desk, self._answers, self._windows = ear, desk, answers, windows
        self._voices, self._tasks = voices, tasks

    def attach(self, app: AsyncApp) -> None:
        """The order is that in which Bolt looks for the one that fits."""
        app.command(EVERYTHING)(self.command)
        app.action(EVERYTHING)(self.tap)
        app.event(EVERYTHING)(self.event)
        app.view(EVERYTHING)(self.submission)
        app.options(EVERYTHING)(self.search)
        app.shortcut(EVERYTHING)(self.tap)

    async def event(self, body: dict[str, Any]) -> BoltResponse | None:
        """Bolt acknowledges unless another answer is returned."""
        if not inbound.wanted(body, self._ear.bot):
            return None
        request = await self._ear.hear(body)
        return None if request is None or await self._ear.take(request) else BoltResponse(status=503)

    async def command(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        request = await self._ear.hear(body)
        saved = request is None or await self._taken(request)
        await (ack() if saved or request is None else ack(self._voice(request)(NOT_SAVED)))

    async def tap(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """A button, a choice or a shortcut; *Back* under what was read back only shows the form again."""
        request = await self._ear.hear(body)
        if request is not None and request.verb == forms.REOPEN and "view" in body:
            self._tasks.start(self._reopen(body["view"], request), f"reopen {request.id}")
        elif request is not None and not await self._taken(request):
            voice = self._voice(request)
            self._tasks.start(self._answers.say(request, voice(NOT_SAVED), voice), f"not saved {request.id}")
        await ack()

    async def submission(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """A form is checked and read back in its own place; *Save* under that is a tap like any other."""
        view = body["view"]
        request = await self._ear.hear(body)
        if request is None:
            await ack()
        elif view["callback_id"] == FORM:
            await ack(await self._checked(view, request))
        elif await self._ear.take(request):
            await ack()
        else:
            warned = forms.with_warning(view, self._voice(request)(NOT_SAVED))
            await ack({"response_action": "update", "view": warned})

    async def search(self, ack: AsyncAck, body: dict[str, Any]) -> None:
        """Options whose words hold what was typed."""
        scene, user = await self._ear.scene(body), body["user"]
        profile = scene.people.get(user["id"])
        voice = self._voices.one(profile.locale if profile else "", "UTC")
        who = scene.identity(user["id"], user.get("team_id") or "")
        async with asyncio.timeout(WITHIN):
            found = await self._desk().options(body["action_id"].partition("|")[2], body.get("value") or "", who)
        await ack(options=forms.menu(found, voice))

    async def _taken(self, request: Request) -> bool:
        """Whether it is durable now; a window is opened for an answer that is long in coming."""
        if "trigger" in request.reply_to and "view" not in request.reply_to and self._desk().asks(request):
            self._tasks.start(self._windows.expect(request, self._voice(request)), f"window {request.id}")
        if await self._ear.take(request):
            return True
        await self._windows.take(request)
        return False

    async def _checked(self, view: Body, request: Request) -> Json:
        """The acknowledgement: errors on their fields, or the read-back in place of the form."""
        try:
            async with asyncio.timeout(WITHIN):
                done = await self._desk().submit(request)
            voice = self._voices.one(done.language, done.zone)
            if done.card is not None:
                shown = forms.read_back_view(done.card, voice, Tag.read(view["private_metadata"]))
                return {"response_action": "update", "view": shown}
            errors = forms.on_fields(view, done.errors, voice)
        except Exception:
            log.exception("form %s could not be checked", request.id)
            errors = forms.on_fields(view, {"": NOT_SAVED}, self._voice(request))
        return {"response_action": "errors", "errors": errors}

    async def _reopen(self, view: Body, request: Request) -> None:
        tag = Tag.read(view["private_metadata"])
        try:
            form, language, zone = await self._desk().reopen(request)
            shown = forms.form_view(form, self._voices.one(language, zone), tag)
        except Refusal as refusal:
            shown = forms.card_view(self._desk().refused(refusal), self._voice(request), tag)
        await self._answers.show(view["id"], shown)

    def _voice(self, request: Request) -> Voice:
        """As the platform says they read; what they chose is in the store, which may be what is slow."""
        return self._voices.one(request.locale, request.zone or "UTC")
