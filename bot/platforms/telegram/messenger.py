"""The Messenger of Telegram."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.pacing import Pace
from bot.platforms.port import Address, Fetch, Voice
from bot.platforms.several import Drawings
from bot.platforms.telegram.files import Files
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.membership import Membership
from bot.platforms.telegram.paced import PacedBot
from bot.platforms.telegram.posting import Posting
from bot.platforms.telegram.render import draw
from bot.platforms.telegram.replies import Replies
from bot.platforms.telegram.request import AiohttpBot
from domain.cards import Attachment, Card, Reply
from domain.delivery import Never, Outcome, Unknown
from domain.people import Identity, Platform
from domain.requests import Chat, Request


class TelegramMessenger:
    """Answers with an Outcome whatever Telegram says; raises ValueError for a card that one message cannot hold."""

    platform = Platform.TELEGRAM

    def __init__(self, bot: AiohttpBot, username: Callable[[], str], elapsed: Callable[[], float], pace: Pace) -> None:
        """`username` is asked when needed: it is known once Telegram has said who we are. `elapsed` counts seconds."""
        self._username = username
        self._posting, answering = Posting(bot), PacedBot(bot, pace)
        self._replies = Replies(answering, Posting(answering), username)
        self._membership = Membership(bot, elapsed)
        self._files, self._drawings = Files(answering), Drawings(draw)

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome:
        """Telegram has no place to keep `mark`."""
        place = Place.of(to, self._username())
        if card.private and place.group:
            return Never("private-in-group")
        return await self._posting.post(to, self._drawings(card, voices, place))

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome:
        place = Place.of(to, self._username())
        if card.private and place.group:
            return Never("private-in-group")
        return await self._posting.redraw(to, message, self._drawings(card, voices, place))

    async def delete(self, to: Address, message: str) -> Outcome:
        return await self._posting.erase(to, message)

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        """Telegram does not let a bot read what stands in a chat."""
        return self.unsure("interrupted")

    def unsure(self, reason: str) -> Unknown:
        return Unknown(reason)

    async def answer(self, request: Request, reply: Reply, voice: Voice) -> None:
        await self._replies.give(request, reply, voice)

    async def fetch(self, file: Attachment) -> bytes | None:
        return await self._files.fetch(file)

    async def enclose(self, request: Request, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        return await self._files.give(request.chat.id, files, caption, fetch)

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        return await self._membership.holds(who, chat)

    async def is_admin(self, at: Address) -> bool | None:
        return await self._membership.commands(at.chat)

    async def members(self, chat: Chat) -> frozenset[Identity] | None:
        """Telegram tells bots only of one person at a time."""
        return None
