"""Long polling: the next offset, which confirms, is asked only when all that came before is durable."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.clock import Elapsed
from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.request import AiohttpBot, Flooded

POLL = 50
"""Seconds that Telegram holds an empty poll open."""

LONGEST_PAUSE = 30.0
"""Seconds between tries while Telegram is not to be reached."""

TOKEN_REFUSED = "Telegram refuses the bot token: check TELEGRAM_BOT_TOKEN, or make a new one with @BotFather (/token)"
TAKEN_OVER = "another program reads this Telegram bot's updates: stop it, or give Liaison a bot of its own; waiting"

log = logging.getLogger(__name__)


class Pauses:
    """How long to wait after trouble, twice as long each time; each kind of trouble is told once, until it is over."""

    def __init__(self, elapsed: Elapsed) -> None:
        self._elapsed = elapsed
        self._tries, self._told = 0, ""

    async def after(self, error: TelegramError) -> None:
        line = trouble(error)
        if line != self._told:
            log.error(line)
        self._told = line
        self._tries += 1
        await self._elapsed.sleep(
            error.seconds if isinstance(error, Flooded) else min(LONGEST_PAUSE, 0.5 * 2**self._tries)
        )

    def over(self) -> None:
        if self._told:
            log.info("Telegram answers again")
        self._tries, self._told = 0, ""


def trouble(error: TelegramError) -> str:
    """One line that says what to do."""
    if isinstance(error, InvalidToken):
        return TOKEN_REFUSED
    return TAKEN_OVER if isinstance(error, Conflict) else f"Telegram is not to be reached, trying again: {error}"


class Polling:
    def __init__(self, bot: AiohttpBot, intake: Intake, elapsed: Elapsed) -> None:
        self._bot, self._intake, self._elapsed = bot, intake, elapsed
        self._offset: int | None = None

    async def run(self) -> None:
        """Until cancelled; no trouble ends it."""
        pauses = Pauses(self._elapsed)
        while True:
            try:
                batch = await self._bot.raw_updates(self._offset, POLL, KINDS)
            except TelegramError as error:
                await pauses.after(error)
                continue
            pauses.over()
            await self._take(batch)

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        """Side by side, so that they share the store's commits, and started in their order. The first that is not kept
        is asked for again."""
        kept = await asyncio.gather(*(self._intake.take(raw) for raw in batch))
        for raw, durable in zip(batch, kept, strict=True):
            self._offset = raw["update_id"] + durable
            if not durable:
                await self._elapsed.sleep(1.0)
                return
