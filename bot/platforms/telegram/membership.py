"""Whether someone is in a chat, asked of Telegram and remembered for a minute."""

from __future__ import annotations

from collections.abc import Callable

from telegram import Bot, ChatMember
from telegram.error import BadRequest, TelegramError

from bot.platforms.telegram.words import inside
from domain.people import Identity
from domain.requests import Chat

REMEMBERED = 60.0
"""Seconds for which an answer holds."""

ABSENT = ("user not found", "member not found", "participant_id_invalid", "user_not_participant")


class Membership:
    def __init__(self, bot: Bot, elapsed: Callable[[], float]) -> None:
        self._bot, self._elapsed = bot, elapsed
        self._known: dict[tuple[str, str], tuple[float, bool]] = {}

    async def holds(self, who: Identity, chat: Chat) -> bool | None:
        """None when Telegram cannot or will not tell."""
        now = self._elapsed()
        self._known = {key: kept for key, kept in self._known.items() if now - kept[0] < REMEMBERED}
        known = self._known.get((chat.id, who.id))
        if known is not None:
            return known[1]
        found = await self._ask(who, chat)
        if found is not None:
            self._known[chat.id, who.id] = now, found
        return found

    async def commands(self, chat: str) -> bool | None:
        """Whether the bot is an administrator of the chat now: not remembered, for it is made one when it says so."""
        try:
            own = await self._bot.get_chat_member(chat, (await self._bot.get_me()).id)
        except TelegramError:
            return None
        return own.status == ChatMember.ADMINISTRATOR

    async def _ask(self, who: Identity, chat: Chat) -> bool | None:
        try:
            return inside(await self._bot.get_chat_member(chat.id, int(who.id)))
        except BadRequest as error:
            return False if any(part in error.message.lower() for part in ABSENT) else None
        except TelegramError:
            return None
