"""What Telegram says becomes one of four answers: this is the one table.

Telegram documents no list of descriptions; these are the ones that its server gives
(https://github.com/tdlib/telegram-bot-api, `Client.cpp`).
"""

from __future__ import annotations

from telegram.error import BadRequest, ChatMigrated, Conflict, EndPointNotFound, Forbidden, InvalidToken, TelegramError

from bot.platforms.telegram.request import Flooded, Unreached
from domain.delivery import Later, Never, Unknown

TOKEN_WAIT = 300.0
"""Seconds until a refused token is tried again: a person has to mend it."""

BAD_MARKUP = Never("bad-markup")

REFUSALS: tuple[tuple[str, Never], ...] = (
    ("bot was blocked by the user", Never("blocked", unreachable=True)),
    ("user is deactivated", Never("deactivated", unreachable=True)),
    ("bot can't initiate conversation", Never("not-started", unreachable=True)),
    ("bots can't send messages to bots", Never("is-a-bot", unreachable=True)),
    ("bot was kicked", Never("kicked", unreachable=True)),
    ("bot is not a member", Never("not-a-member", unreachable=True)),
    ("chat not found", Never("chat-gone", unreachable=True)),
    ("peer_id_invalid", Never("chat-gone", unreachable=True)),
    ("group chat was deactivated", Never("chat-gone", unreachable=True)),
    ("group chat was deleted", Never("chat-gone", unreachable=True)),
    ("message thread not found", Never("topic-gone", unreachable=True)),
    ("topic_deleted", Never("topic-gone", unreachable=True)),
    ("topic_closed", Never("topic-closed", unreachable=True)),
    ("not enough rights to send", Never("may-not-write", unreachable=True)),
    ("have no rights to send", Never("may-not-write", unreachable=True)),
    ("need administrator rights", Never("may-not-write", unreachable=True)),
    ("chat_write_forbidden", Never("may-not-write", unreachable=True)),
    ("message is too long", Never("too-long")),
    ("message_too_long", Never("too-long")),
    ("can't parse entities", BAD_MARKUP),
    ("button_data_invalid", Never("bad-button")),
    ("button_url_invalid", Never("bad-button")),
    ("message to edit not found", Never("message-gone")),
    ("message can't be edited", Never("not-editable")),
    ("message can't be deleted", Never("not-deletable")),
)
"""Part of the description, in small letters → the answer."""

NOTHING_TO_DO = ("message is not modified", "message to delete not found")
"""The message already is as wanted."""


def outcome(error: TelegramError) -> Later | Never | Unknown:
    """The answer for an error of a call; a 5xx may follow a message that was posted, so it is unknown."""
    match error:
        case Flooded(seconds=seconds):
            return Later("rate-limited", seconds)
        case Unreached():
            return Later("unreachable")
        case InvalidToken() | EndPointNotFound():
            return Later("token-refused", TOKEN_WAIT)
        case Conflict():
            return Later("conflict")
        case ChatMigrated():
            return Never("moved")
        case Forbidden():
            return _refusal(error, Never("forbidden", unreachable=True))
        case BadRequest():
            return _refusal(error, Never("refused"))
        case _:
            return Unknown("no-answer")


def _refusal(error: TelegramError, otherwise: Never) -> Never:
    words = error.message.lower()
    return next((answer for part, answer in REFUSALS if part in words), otherwise)


def already_so(error: TelegramError) -> bool:
    """Whether the wanted state is there already."""
    return any(part in error.message.lower() for part in NOTHING_TO_DO)
