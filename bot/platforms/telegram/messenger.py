"""The Messenger of Telegram."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from telegram import Bot

from bot.platforms.port import Address, Voice
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.membership import Membership
from bot.platforms.telegram.posting import Posting
from bot.platforms.telegram.render import draw
from bot.platforms.telegram.replies import Replies
from domain.cards import Card, Reply
from domain.delivery import Never, Outcome, Sent
from domain.people import Identity, Platform
from domain.requests import Chat, Request


class TelegramMessenger:
    """Answers with an Outcome whatever Telegram says; raises ValueError for a card that one message cannot hold."""

    platform = Platform.TELEGRAM

    def __init__(self, bot: Bot, username: Callable[[], str], elapsed: Callable[[], float]) -> None:
        """`username` is asked when needed: it is known once Telegram has said who we are. `elapsed` counts seconds."""
        self._username = username
        self._posting = Posting(bot)
        self._replies = Replies(bot, self._posting, username)
        self._membership = Membership(bot, elapsed)

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome:
        """Posts a card, and after it the files that Telegram keeps. Telegram has no place to keep `mark`."""
        place = Place.of(to, self._username())
        if card.private and place.group:
            return Never("private-in-group")
        sent = await self._posting.post(to, draw(card, voices, place))
        if isinstance(sent, Sent):
            await self._posting.attach(to, sent.message, card.files, card.marking.label if card.marking else "")
        return sent

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome:
        place = Place.of(to, self._username())
        if card.private and place.group:
            return Never("private-in-group")
        return await self._posting.redraw(to, message, draw(card, voices, place))

    async def delete(self, to: Address, message: str) -> Outcome:
        return await self._posting.erase(to, message)

    async def answer(self, request: Request, reply: Reply, voice: Voice) -> None:
        await self._replies.give(request, reply, voice)

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        return await self._membership.holds(who, chat)

    async def is_admin(self, at: Address) -> bool | None:
        return await self._membership.commands(at.chat)
