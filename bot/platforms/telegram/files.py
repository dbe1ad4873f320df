"""Files of Telegram: read from it, and handed to a person in private."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from telegram import Bot, InputFile
from telegram.error import BadRequest, TelegramError

from bot.platforms.port import Fetch
from domain.cards import Attachment
from domain.people import Platform

KEPT_HERE = f"{Platform.TELEGRAM.value}:"

log = logging.getLogger(__name__)


class Files:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def fetch(self, file: Attachment) -> bytes | None:
        """Up to 20 MB (https://core.telegram.org/bots/api#getfile)."""
        try:
            found = await self._bot.get_file(file.ref.removeprefix(KEPT_HERE))
            return bytes(await found.download_as_bytearray())
        except TelegramError as error:
            log.warning("file %s cannot be read from Telegram: %s", file.name, error)
            return None

    async def give(self, chat: str, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        """One message a file, without a sound; the names of those that could not be sent."""
        return [file.name for file in files if not await self._give(chat, file, caption, fetch)]

    async def _give(self, chat: str, file: Attachment, caption: str, fetch: Fetch) -> bool:
        try:
            if file.ref.startswith(KEPT_HERE):
                await self._again(chat, file.ref.removeprefix(KEPT_HERE), caption)
                return True
            data = await fetch(file)
            if data:
                brought = InputFile(data, filename=file.name, attach=False)
                await self._bot.send_document(chat, brought, caption=caption, disable_notification=True)
            return bool(data)
        except TelegramError as error:
            log.warning("file %s was not sent to %s: %s", file.name, chat, error)
            return False

    async def _again(self, chat: str, id: str, caption: str) -> None:
        """Telegram does not say of a file id whether it is a picture, and sends each only as what it is."""
        try:
            await self._bot.send_document(chat, id, caption=caption, disable_notification=True)
        except BadRequest:
            await self._bot.send_photo(chat, id, caption=caption, disable_notification=True)
