"""What Telegram says becomes one of four answers: this is the one table.

Telegram documents no list of descriptions; these are the ones that its server gives
(https://github.com/tdlib/telegram-bot-api, `Client.cpp`) and passes on.
"""

from __future__ import annotations

import logging

from telegram.error import BadRequest, ChatMigrated, Conflict, EndPointNotFound, Forbidden, InvalidToken, TelegramError

from bot.platforms.telegram.request import Flooded, Unreached
from domain.delivery import FIXED, FLOODED, GONE, Later, Never, Outcome, Unknown

TOKEN_WAIT = 300.0
"""Seconds until a refused token is tried again: a person has to mend it."""

BAD_MARKUP = Never("bad-markup")

MAY_NOT_WRITE = Never("may-not-write", unreachable=True)
CHAT_GONE = Never("chat-gone", unreachable=True)
DELETED = Never("deleted", unreachable=True)
TOPIC_GONE = Never("topic-gone", unreachable=True)

REFUSALS: tuple[tuple[str, Never], ...] = (
    ("bot was blocked by the user", Never("blocked", unreachable=True)),
    ("user is deactivated", Never("deactivated", unreachable=True)),
    ("bot can't initiate conversation", Never("not-started", unreachable=True)),
    ("bots can't send messages to bots", Never("is-a-bot", unreachable=True)),
    ("bot was kicked", Never("kicked", unreachable=True)),
    ("bot is not a member", Never("not-a-member", unreachable=True)),
    ("chat not found", CHAT_GONE),
    ("peer_id_invalid", CHAT_GONE),
    ("channel_private", CHAT_GONE),
    ("group chat was deactivated", DELETED),
    ("group chat was deleted", DELETED),
    ("message thread not found", TOPIC_GONE),
    ("topic_deleted", TOPIC_GONE),
    ("topic_closed", Never("topic-closed", unreachable=True)),
    ("not enough rights", MAY_NOT_WRITE),
    ("have no rights to send", MAY_NOT_WRITE),
    ("have no write access", MAY_NOT_WRITE),
    ("need administrator rights", MAY_NOT_WRITE),
    ("chat_admin_required", MAY_NOT_WRITE),
    ("chat_write_forbidden", MAY_NOT_WRITE),
    ("chat_send_plain_forbidden", MAY_NOT_WRITE),
    ("chat_restricted", MAY_NOT_WRITE),
    ("message is too long", Never("too-long")),
    ("message_too_long", Never("too-long")),
    ("reply markup is too long", Never("too-long")),
    ("can't parse entities", BAD_MARKUP),
    ("button_data_invalid", Never("bad-button")),
    ("button_url_invalid", Never("bad-button")),
    ("message to edit not found", GONE),
    ("message_id_invalid", GONE),
    ("message can't be edited", FIXED),
    ("no text in the message to edit", FIXED),
    ("message_author_required", FIXED),
    ("message can't be deleted", FIXED),
    ("message_delete_forbidden", FIXED),
)
"""Part of the description, in small letters → the answer."""

NOTHING_TO_DO = ("message is not modified", "message to delete not found")
"""The message already is as wanted."""

log = logging.getLogger(__name__)


def outcome(error: TelegramError) -> Outcome:
    """The answer for an error of a call; a 5xx may follow a message that was posted, so it is unknown."""
    match error:
        case Flooded(seconds=seconds):
            return Later(FLOODED, seconds)
        case Unreached():
            return Later("no-connection", everywhere=True)
        case InvalidToken() | EndPointNotFound():
            return Later("token-refused", TOKEN_WAIT, everywhere=True)
        case Conflict():
            return Later("conflict")
        case ChatMigrated():
            return FIXED
        case Forbidden() | BadRequest():
            return _refusal(error)
        case _:
            return Unknown("no-answer")


def _refusal(error: TelegramError) -> Never:
    """What is not in the table is final, kept and shown in Telegram's words; forbidden is the chat as a whole."""
    words = error.message.lower()
    for part, answer in REFUSALS:
        if part in words:
            return answer
    log.warning("Telegram refused a message with words that are not in our table: %s", error.message)
    return Never(error.message.removeprefix("Forbidden: "), unreachable=isinstance(error, Forbidden))


def already_so(error: TelegramError) -> bool:
    """Whether the wanted state is there already."""
    return any(part in error.message.lower() for part in NOTHING_TO_DO)
