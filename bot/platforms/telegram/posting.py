"""The calls that post messages, change them and take them away; what Telegram says becomes one of four answers."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.platforms.port import Address
from bot.platforms.telegram import errors
from bot.platforms.telegram.render import Drawn
from domain.cards import Attachment
from domain.delivery import Never, Outcome, Sent
from domain.people import Platform

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
KEPT_HERE = f"{Platform.TELEGRAM.value}:"

log = logging.getLogger(__name__)

Call = Callable[[str, bool], Awaitable[Message | bool]]
"""A call for this chat, with our markup or without."""


class Posting:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def post(self, to: Address, drawn: Drawn, answering: str = "") -> Outcome:
        """Posts it, as a reply to the message `answering` if that still stands."""

        async def call(chat: str, marked: bool) -> Message:
            return await self._bot.send_message(
                chat,
                drawn.text if marked else drawn.plain,
                ParseMode.HTML if marked else None,
                link_preview_options=NO_PREVIEW,
                reply_markup=drawn.keyboard,
                message_thread_id=_topic(to),
                reply_parameters=_reply(answering) if answering else None,
            )

        return await _outcome(call, to.chat)

    async def redraw(self, to: Address, message: str, drawn: Drawn) -> Outcome:
        """Draws a posted message anew; only an inline keyboard can stand under one."""
        keyboard = drawn.keyboard if isinstance(drawn.keyboard, InlineKeyboardMarkup) else None

        async def call(chat: str, marked: bool) -> Message | bool:
            return await self._bot.edit_message_text(
                drawn.text if marked else drawn.plain,
                chat,
                int(message),
                parse_mode=ParseMode.HTML if marked else None,
                link_preview_options=NO_PREVIEW,
                reply_markup=keyboard,
            )

        return await _outcome(call, to.chat, message)

    async def erase(self, to: Address, message: str) -> Outcome:
        return await _outcome(lambda chat, marked: self._bot.delete_message(chat, int(message)), to.chat, message)

    async def attach(self, to: Address, message: str, files: Iterable[Attachment], caption: str) -> None:
        """The files that Telegram keeps, without a sound, as replies to the message that names them; a lost one is
        logged, the message stands."""
        for file in files:
            if file.ref.startswith(KEPT_HERE):
                try:
                    await self._attach(to, message, file.ref.removeprefix(KEPT_HERE), caption)
                except TelegramError as error:
                    log.warning("file %s was not sent to %s: %s", file.name, to.chat, error)

    async def _attach(self, to: Address, message: str, file: str, caption: str) -> None:
        """Telegram does not say of a file id whether it is a picture, and sends each only as what it is."""
        with suppress(BadRequest):
            await self._bot.send_document(
                to.chat,
                file,
                caption=caption,
                disable_notification=True,
                message_thread_id=_topic(to),
                reply_parameters=_reply(message),
            )
            return
        await self._bot.send_photo(
            to.chat,
            file,
            caption=caption,
            disable_notification=True,
            message_thread_id=_topic(to),
            reply_parameters=_reply(message),
        )


def _topic(to: Address) -> int | None:
    return int(to.topic) if to.topic else None


def _reply(message: str) -> ReplyParameters:
    return ReplyParameters(int(message), allow_sending_without_reply=True)


async def _outcome(call: Call, chat: str, message: str = "") -> Outcome:
    """The answer to a call; a group that moved is followed, and markup that Telegram cannot read is sent plain."""
    marked = True
    for _ in ("as asked", "where it moved", "plain"):
        try:
            done = await call(chat, marked)
            return Sent(str(done.message_id) if isinstance(done, Message) else message, chat)
        except ChatMigrated as moved:
            chat = str(moved.new_chat_id)
        except TelegramError as error:
            if errors.already_so(error):
                return Sent(message, chat)
            answer = errors.outcome(error)
            if answer != errors.BAD_MARKUP or not marked:
                return answer
            log.error("Telegram cannot read our markup and gets it plain: %s", error)
            marked = False
    return Never("moved")
