"""Windows that open before their content is known: a trigger lives three seconds, and an answer may take longer.

https://docs.slack.dev/surfaces/modals (a trigger is spent once, within three seconds; a view is filled in later)
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field

from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.port import Voice
from bot.platforms.slack.errors import FAULTS
from bot.platforms.slack.forms import card_view
from bot.platforms.slack.tags import Tag
from domain.cards import Card, say
from domain.requests import Request

AFTER = 0.8
"""Seconds after which a person sees something, whatever is still being looked up."""

GIVEN_UP = 1800.0
"""Seconds after which an answer is expected no more."""

log = logging.getLogger(__name__)


@dataclass
class Waiting:
    """`view` is the id of the window once it is open, "" where it could not be."""

    answered: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    opening: bool = False
    view: str = ""

    async def within(self, seconds: float) -> bool:
        """Whether the answer is there by then."""
        try:
            async with asyncio.timeout(seconds):
                return await self.answered.wait()
        except TimeoutError:
            return False


class Windows:
    def __init__(self, client: AsyncWebClient, after: float = AFTER, given_up: float = GIVEN_UP) -> None:
        self._client, self._after, self._given_up = client, after, given_up
        self._waiting: dict[str, Waiting] = {}

    async def expect(self, request: Request, voice: Voice) -> None:
        """Opens a window for what may be answered with a form, unless the answer comes first; a repeat opens none."""
        if request.id in self._waiting:
            return
        waiting = self._waiting[request.id] = Waiting()
        try:
            if not await waiting.within(self._after):
                waiting.opening = True
                await self._open(waiting, request, voice)
                await waiting.within(self._given_up)
        finally:
            self._waiting.pop(request.id, None)

    async def _open(self, waiting: Waiting, request: Request, voice: Voice) -> None:
        view = card_view(Card(say("window-waits")), voice, Tag.of(request.chat))
        try:
            opened = await self._client.views_open(trigger_id=request.reply_to["trigger"], view=view)
            waiting.view = opened["view"]["id"]
        except FAULTS as fault:
            log.warning("no window could be opened for %s: %s", request.id, fault)
        finally:
            waiting.opened.set()

    async def take(self, request: Request) -> str:
        """The answer is there: the id of the window that waits for it, "" where none does."""
        waiting = self._waiting.pop(request.id, None)
        if waiting is None:
            return ""
        waiting.answered.set()
        if waiting.opening:
            await waiting.opened.wait()
        return waiting.view
