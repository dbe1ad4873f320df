"""Inline mode: "@bot may dubai" in any chat lists public activities to pass on. Answered in place; nothing is kept.

It is off until it is switched on at @BotFather: https://core.telegram.org/bots/inline
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from telegram import Bot, InlineKeyboardMarkup, InlineQuery, InlineQueryResultArticle, InputTextMessageContent
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.posting import NO_PREVIEW
from bot.platforms.telegram.render import draw
from bot.texts.voice import Voices
from domain.cards import Card, Item

FRESH = 60
"""Seconds that Telegram may repeat an answer to the same person."""

Offer = Callable[[str], Awaitable[list[tuple[str, Item, Card]]]]
"""For a few words: the code, the line in the list and the card of each activity."""

log = logging.getLogger(__name__)


class Inline:
    def __init__(self, bot: Bot, offer: Offer, voices: Voices, username: Callable[[], str]) -> None:
        self._bot, self._offer, self._voices, self._username = bot, offer, voices, username

    async def answer(self, query: InlineQuery) -> None:
        """In the language of whoever asks, so the answer is theirs alone."""
        voice = self._voices.one(query.from_user.language_code or "en", "UTC")
        articles = []
        for code, line, card in await self._offer(query.query):
            drawn = draw(card, [voice], Place(True, self._username()))
            said = InputTextMessageContent(drawn.text, ParseMode.HTML, link_preview_options=NO_PREVIEW)
            keyboard = drawn.keyboard if isinstance(drawn.keyboard, InlineKeyboardMarkup) else None
            about = "\n".join(voice(one) for one in line.lines)
            articles.append(InlineQueryResultArticle(code, voice(line.head), said, keyboard, description=about))
        try:
            await self._bot.answer_inline_query(query.id, articles, cache_time=FRESH, is_personal=True)
        except TelegramError as error:
            log.info("an inline query was answered too late: %s", error)
