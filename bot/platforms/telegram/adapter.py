"""Telegram as a whole: who the bot is, what comes in, what goes out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web
from telegram import InlineQuery
from telegram.error import EndPointNotFound, InvalidToken, TelegramError

from bot.clock import Elapsed
from bot.pacing import Pace
from bot.platforms.port import PlatformRefused
from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.inline import Inline, Offer
from bot.platforms.telegram.intake import Inbox, Intake
from bot.platforms.telegram.links import address
from bot.platforms.telegram.menus import Menu, Menus
from bot.platforms.telegram.messenger import TelegramMessenger
from bot.platforms.telegram.polling import TOKEN_REFUSED, Pauses, Polling
from bot.platforms.telegram.request import AiohttpBot
from bot.platforms.telegram.webhook import Webhook
from bot.tasks import Tasks
from bot.texts.voice import Voices
from storage.rows import Storage

PATIENCE = 3.0
"""Seconds that the start waits for Telegram's first answer."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Surroundings:
    """What the adapter is given of the program: the store is read for the menus of those who hold a post, which wait
    until it is `opened`, when nothing more urgent is left to do."""

    inbox: Inbox
    storage: Storage
    voices: Voices
    clock: Callable[[], datetime]
    elapsed: Elapsed
    pace: Pace
    tasks: Tasks
    opened: asyncio.Event
    menu: Menu
    offer: Offer


class TelegramAdapter:
    """`api_url` is what `/bot<token>/<method>` hangs under. Without `webhook` the bot polls."""

    def __init__(self, token: str, api_url: str, around: Surroundings, webhook: Webhook | None = None) -> None:
        self._around, self._webhook = around, webhook
        self._bot = AiohttpBot(token, api_url)
        self._inline = Inline(self._bot, around.offer, around.voices, lambda: self.username)
        self._intake = Intake(around.inbox, self._bot, around.clock, self._offer)
        self._menus = Menus(self._bot, around.voices, around.storage, around.menu)
        self._running: set[asyncio.Task[None]] = set()
        self._connected, self._answered, self._refusal = asyncio.Event(), asyncio.Event(), ""
        self.messenger = TelegramMessenger(self._bot, lambda: self.username, around.elapsed, around.pace)

    @property
    def username(self) -> str:
        """Without its sign; "" until Telegram has said it."""
        return (self._intake.me.username or "") if self._intake.me else ""

    @property
    def ready(self) -> bool:
        """Whether Telegram has answered since the start."""
        return self._connected.is_set()

    @property
    def routes(self) -> list[web.RouteDef]:
        """For the web server; none while polling."""
        return self._webhook.routes(self._intake) if self._webhook else []

    def deep_link(self, payload: str) -> str:
        """The private chat with the bot, opened with this start parameter; "" until the bot knows its name."""
        return address(self.username, payload) if self.username else ""

    def follow(self, people: Collection[str]) -> None:
        """Begins to set the menus of these people anew, by their ids; until the bot is connected there is no need."""
        if self.ready:
            self._begin(self._menus.follow(people), "telegram menus")

    async def start(self) -> None:
        """Returns when Telegram has answered, or soon without: then it is asked again, and holds nothing else up.

        Raises PlatformRefused where it will not have the token.
        """
        self._begin(self._run(), "telegram")
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._answered.wait()
        if self._refusal:
            raise PlatformRefused(self._refusal)

    async def connected(self) -> None:
        """Returns when the bot is known to Telegram and takes updates in."""
        await self._connected.wait()

    async def stop(self) -> None:
        """Takes nothing in any more; what is being answered may still be sent until `close`."""
        for work in self._running:
            work.cancel()
        if self._running:
            await asyncio.wait(self._running)

    async def close(self) -> None:
        """Gives the connections back."""
        await self._bot.shutdown()

    def _offer(self, query: InlineQuery) -> None:
        self._around.tasks.start(self._inline.answer(query), "inline query")

    def _begin(self, work: Coroutine[Any, Any, None], name: str) -> None:
        task = self._around.tasks.start(work, name)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _run(self) -> None:
        if not await self._connect():
            return
        self._connected.set()
        log.info("Telegram: connected as @%s", self.username)
        self._begin(self._set_menus(), "telegram menus")
        if self._webhook is None:
            await Polling(self._bot, self._intake, self._around.elapsed).run()

    async def _set_menus(self) -> None:
        await self._around.opened.wait()
        await self._menus.set_all()

    async def _connect(self) -> bool:
        """Tries until Telegram answers; whether it takes the token."""
        pauses = Pauses(self._around.elapsed)
        while True:
            try:
                await self._bot.initialize()
                await self._point()
                self._intake.me = self._bot.bot
                self._answered.set()
                pauses.over()
                return True
            except (InvalidToken, EndPointNotFound):
                if self._answered.is_set():  # nobody waits for the start any more
                    log.error(TOKEN_REFUSED)
                self._refusal = TOKEN_REFUSED
                self._answered.set()
                return False
            except TelegramError as error:
                self._answered.set()
                await pauses.after(error)

    async def _point(self) -> None:
        """Where updates go: a webhook and polling exclude each other."""
        if self._webhook is None:
            await self._bot.delete_webhook()
        else:
            await self._bot.set_webhook(self._webhook.url, allowed_updates=KINDS, secret_token=self._webhook.secret)
