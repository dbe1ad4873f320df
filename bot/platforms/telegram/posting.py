"""The calls that post messages, change them and take them away; what Telegram says becomes one of four answers."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import ChatMigrated, TelegramError

from bot.platforms.port import Address
from bot.platforms.telegram import errors
from bot.platforms.telegram.render import Drawn
from domain.delivery import FIXED, Never, Outcome, Sent

GENERAL = "1"
"""The id of the topic *General* (https://core.telegram.org/api/forum#forum-topics)."""

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

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


def _topic(to: Address) -> int | None:
    """*General* is written to without any id: its own is refused."""
    return int(to.topic) if to.topic not in ("", GENERAL) else None


def _reply(message: str) -> ReplyParameters:
    return ReplyParameters(int(message), allow_sending_without_reply=True)


async def _outcome(call: Call, chat: str, message: str = "") -> Outcome:
    """The answer to a call. A group that moved is followed, but for `message`, whose id is another's where it moved;
    markup that Telegram cannot read is sent plain."""
    marked = True
    for _ in ("as asked", "where it moved", "plain"):
        try:
            done = await call(chat, marked)
            return Sent(str(done.message_id) if isinstance(done, Message) else message, chat)
        except ChatMigrated as moved:
            if message:
                return FIXED
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
