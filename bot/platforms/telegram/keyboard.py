"""The buttons of a card: a keyboard under the message, or the one that lets a person choose a chat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from telegram import (
    ChatAdministratorRights,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.platforms.port import Address, Voice
from bot.platforms.several import wording
from bot.platforms.telegram.links import address, callback, payload
from domain.cards import CHOOSE_CHAT, Button, Card

ROW_SIGNS, ROW_BUTTONS = 32, 3
"""How much stands in one row: what a telephone shows without cutting the labels."""

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


@dataclass(frozen=True)
class Place:
    """Where a card is drawn: whether in a group or channel, by the bot of which username, and whether as a reply, which
    is redrawn in place, or as a delivery."""

    group: bool
    username: str
    reply: bool = False

    @classmethod
    def of(cls, to: Address, username: str, *, reply: bool = False) -> Place:
        """Only the ids of people are positive (https://core.telegram.org/bots/api#chat)."""
        return cls(not to.chat.isdigit(), username, reply)


def keyboard(card: Card, voices: Sequence[Voice], place: Place) -> Keyboard | None:
    """The entries' buttons first, then the card's rows; None without any."""
    chooser = [button for row in card.buttons for button in row if button.verb == CHOOSE_CHAT]
    if chooser and not place.group:
        return _chooser(chooser, voices)
    entries = [_draw(item.button, voices, place) for item in card.items if item.button]
    own = ([_draw(button, voices, place) for button in row] for row in card.buttons)
    rows = [*_packed(entries), *chain.from_iterable(map(_packed, own))]
    return InlineKeyboardMarkup(rows) if rows else None


def _draw(button: Button, voices: Sequence[Voice], place: Place) -> InlineKeyboardButton:
    words, style = wording(button.label, voices), button.style or None
    if button.url:
        return InlineKeyboardButton(words, url=button.url, style=style)
    if button.private and place.group:
        return InlineKeyboardButton(words, url=address(place.username, payload(button.verb, button.args)), style=style)
    return InlineKeyboardButton(words, callback_data=callback(button.verb, button.args, place.reply), style=style)


def _packed(buttons: list[InlineKeyboardButton]) -> Iterator[list[InlineKeyboardButton]]:
    row: list[InlineKeyboardButton] = []
    for button in buttons:
        if row and (len(row) == ROW_BUTTONS or sum(len(one.text) for one in (*row, button)) > ROW_SIGNS):
            yield row
            row = []
        row.append(button)
    if row:
        yield row


def _chooser(buttons: list[Button], voices: Sequence[Voice]) -> ReplyKeyboardMarkup:
    """Shown once; the choice comes back as the notice "chat-chosen"."""
    rows = [
        [KeyboardButton(wording(button.label, voices), request_chat=_wanted(at, button.args))]
        for at, button in enumerate(buttons, 1)
    ]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)


def _wanted(request: int, kind: str) -> KeyboardButtonRequestChat:
    """A channel where the person may make the bot an administrator that posts, or a group that the bot is in."""
    if kind != "channel":
        return KeyboardButtonRequestChat(request, chat_is_channel=False, bot_is_member=True, request_title=True)
    posting = ChatAdministratorRights(
        is_anonymous=False, can_manage_chat=True, can_delete_messages=False, can_manage_video_chats=False,
        can_restrict_members=False, can_promote_members=False, can_change_info=False, can_invite_users=False,
        can_post_stories=False, can_edit_stories=False, can_delete_stories=False, can_post_messages=True,
    )  # fmt: skip
    return KeyboardButtonRequestChat(
        request,
        chat_is_channel=True,
        user_administrator_rights=posting,
        bot_administrator_rights=posting,
        request_title=True,
    )
