"""How a person who waits is answered: in place, in a passing note, in the chat, or with the way to the private chat."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from telegram import InlineKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import TelegramError

from bot.limits import Call
from bot.platforms.port import Address, Voice
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.links import address, payload
from bot.platforms.telegram.paced import PacedBot
from bot.platforms.telegram.posting import Posting
from bot.platforms.telegram.render import draw
from bot.platforms.telegram.words import units
from domain.cards import Button, Card, Reply
from domain.delivery import Sent
from domain.requests import Request
from handlers.reading.codes import find_code
from handlers.views.errors import in_private

LONGEST_NOTE = 200
"""Signs of the note over a chat (https://core.telegram.org/bots/api#answercallbackquery)."""

SOON = 2.0
"""Seconds that somebody may wait for the answer in the chat before the note gives its title."""

HOME = "start"

CHOSEN = "chat-chosen"
"""The notice after which the keyboard that chooses chats is put away."""

log = logging.getLogger(__name__)


class Replies:
    """Remembers per chat its last passing answer, which the next one replaces; a restart forgets them and they stay."""

    def __init__(self, bot: PacedBot, posting: Posting, username: Callable[[], str]) -> None:
        self._bot, self._posting, self._username = bot, posting, username
        self._passing: dict[Address, str] = {}

    async def give(self, request: Request, reply: Reply, voice: Voice) -> None:
        """What there is to say of a channel is said to who did it, in private: all its readers would get it."""
        if not isinstance(reply, Card):
            raise TypeError("on Telegram a form is asked question by question")
        if request.reply_to.get("callback"):
            await self._to_tap(request, reply, voice)
        elif request.reply_to.get("chat") != "channel":
            await self._write(request, reply, voice)
        elif request.who is not None:
            to = Address(request.who.id)
            await self._posting.post(to, draw(reply, [voice], self._place(to)))

    async def _to_tap(self, request: Request, card: Card, voice: Voice) -> None:
        """A reply of ours is redrawn; a delivered card stays, and what there is to say comes beside it. What is private
        is opened there, and the group reads nothing of it. In a chat that has to wait the note, which never waits, says
        the title."""
        private, title = request.chat.private, voice(card.title)
        redrawn = "own" in request.reply_to and (private or not card.private)
        alone = card == Card(card.title, private=card.private)
        if card.private and not private and not alone and await self._lead(request):
            return
        noted = not redrawn and units(title) <= LONGEST_NOTE and (alone or (card.private and not private))
        late = self._bot.late(Call.EDIT, request.chat.id, SOON) and units(title) <= LONGEST_NOTE
        await self._note(request.reply_to["callback"], title if noted or late else "")
        if (redrawn and await self._redraw(request, card, voice)) or (noted and alone):
            return
        await self._write(request, card if private or card.private else _short(request, card), voice)

    async def _write(self, request: Request, card: Card, voice: Voice) -> None:
        to = Address(request.chat.id, request.chat.topic)
        group = not request.chat.private
        shown = _way(request) if card.private and group else card
        drawn = draw(shown, [voice], self._place(to))
        if request.verb == CHOSEN and drawn.keyboard is None:
            drawn = replace(drawn, keyboard=ReplyKeyboardRemove())
        sent = await self._posting.post(to, drawn, request.reply_to.get("message", "") if group else "")
        if not isinstance(sent, Sent):
            log.warning("the answer to %s was lost: %s", request.id, sent.reason)
            return
        if group and _leads_to_private(shown):
            await self._replace(to, sent.message)

    async def _replace(self, to: Address, message: str) -> None:
        before, self._passing[to] = self._passing.get(to), message
        if before:
            await self._posting.erase(to, before)

    async def _redraw(self, request: Request, card: Card, voice: Voice) -> bool:
        to = Address(request.chat.id, request.chat.topic)
        drawn = draw(card, [voice], self._place(to))
        if drawn.keyboard is not None and not isinstance(drawn.keyboard, InlineKeyboardMarkup):
            return False
        return isinstance(await self._posting.redraw(to, request.reply_to["message"], drawn), Sent)

    async def _lead(self, request: Request) -> bool:
        """Takes whoever tapped to the private chat (`url` of https://core.telegram.org/bots/api#answercallbackquery);
        False where it is too late for that."""
        way = _way(request).buttons[0][0]
        return await self._note(
            request.reply_to["callback"], "", address(self._username(), payload(way.verb, way.args))
        )

    async def _note(self, query: str, text: str, url: str = "") -> bool:
        try:
            return await self._bot.answer_callback_query(query, text or None, url=url or None)
        except TelegramError as error:
            log.info("a tap was answered too late: %s", error)
            return False

    def _place(self, to: Address) -> Place:
        return Place.of(to, self._username(), reply=True)


def _way(request: Request) -> Card:
    """The one line of a group: where the answer is."""
    if not request.verb or request.kind == "notice":
        return in_private(HOME, "")
    return in_private(request.verb, request.text, find_code(request.text) or "")


def _short(request: Request, card: Card) -> Card:
    """What a group needs of an answer that one person asked for with a tap."""
    return Card(card.title, buttons=_way(request).buttons, marking=card.marking)


def _leads_to_private(card: Card) -> bool:
    buttons: list[Button | None] = [
        *(button for row in card.buttons for button in row),
        *(item.button for item in card.items),
    ]
    return any(button is not None and button.private for button in buttons)
