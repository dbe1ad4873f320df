"""Each thing that Telegram says has its answer."""

from __future__ import annotations

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.platforms.telegram.errors import REFUSALS, already_so, outcome
from bot.platforms.telegram.request import Flooded, Unreached
from domain.delivery import FIXED, GONE, Later, Never, Outcome, Unknown

SILENCED = Never("may-not-write", unreachable=True)

SAID: list[tuple[TelegramError, Outcome]] = [
    (Forbidden("Forbidden: bot was blocked by the user"), Never("blocked", unreachable=True)),
    (Forbidden("Forbidden: user is deactivated"), Never("deactivated", unreachable=True)),
    (Forbidden("Forbidden: bot can't initiate conversation with a user"), Never("not-started", unreachable=True)),
    (Forbidden("Forbidden: bots can't send messages to bots"), Never("is-a-bot", unreachable=True)),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Never("kicked", unreachable=True)),
    (Forbidden("Forbidden: bot is not a member of the channel chat"), Never("not-a-member", unreachable=True)),
    (Forbidden("Forbidden: something new"), Never("something new", unreachable=True)),
    (BadRequest("Bad Request: chat not found"), Never("chat-gone", unreachable=True)),
    (BadRequest("Bad Request: PEER_ID_INVALID"), Never("chat-gone", unreachable=True)),
    (Forbidden("Forbidden: the group chat was deleted"), Never("deleted", unreachable=True)),
    (BadRequest("Bad Request: group chat was deactivated"), Never("deleted", unreachable=True)),
    (BadRequest("Bad Request: message thread not found"), Never("topic-gone", unreachable=True)),
    (BadRequest("Bad Request: TOPIC_DELETED"), Never("topic-gone", unreachable=True)),
    (BadRequest("Bad Request: TOPIC_CLOSED"), Never("topic-closed", unreachable=True)),
    (BadRequest("Bad Request: not enough rights to send text messages to the chat"), SILENCED),
    (BadRequest("Bad Request: have no rights to send a message"), SILENCED),
    (BadRequest("Bad Request: need administrator rights in the channel chat"), SILENCED),
    (BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"), SILENCED),
    (BadRequest("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN"), SILENCED),
    (BadRequest("Bad Request: CHAT_RESTRICTED"), SILENCED),
    (BadRequest("Bad Request: CHAT_ADMIN_REQUIRED"), SILENCED),
    (BadRequest("Bad Request: have no write access to the chat"), SILENCED),
    (BadRequest("Bad Request: CHANNEL_PRIVATE"), Never("chat-gone", unreachable=True)),
    (BadRequest("Bad Request: reply markup is too long"), Never("too-long")),
    (BadRequest("Bad Request: MESSAGE_ID_INVALID"), GONE),
    (BadRequest("Bad Request: there is no text in the message to edit"), FIXED),
    (BadRequest("Bad Request: MESSAGE_AUTHOR_REQUIRED"), FIXED),
    (BadRequest("Bad Request: MESSAGE_DELETE_FORBIDDEN"), FIXED),
    (BadRequest("Bad Request: message is too long"), Never("too-long")),
    (BadRequest("Bad Request: MESSAGE_TOO_LONG"), Never("too-long")),
    (BadRequest("Bad Request: can't parse entities: unsupported start tag"), Never("bad-markup")),
    (BadRequest("Bad Request: BUTTON_DATA_INVALID"), Never("bad-button")),
    (BadRequest("Bad Request: BUTTON_URL_INVALID"), Never("bad-button")),
    (BadRequest("Bad Request: message to edit not found"), GONE),
    (BadRequest("Bad Request: message can't be edited"), FIXED),
    (BadRequest("Bad Request: message can't be deleted for everyone"), FIXED),
    (BadRequest("Bad Request: something new"), Never("Something new")),
    (ChatMigrated(-1001), FIXED),
    (Flooded(7), Later("rate-limited", 7)),
    (Unreached("no such name"), Later("no-connection", everywhere=True)),
    (InvalidToken("Unauthorized"), Later("token-refused", 300, everywhere=True)),
    (EndPointNotFound("Not Found"), Later("token-refused", 300, everywhere=True)),
    (Conflict("Conflict: terminated by other getUpdates request"), Later("conflict")),
    (TimedOut(), Unknown("no-answer")),
    (NetworkError("Bad Gateway"), Unknown("no-answer")),
    (NetworkError("Internal Server Error"), Unknown("no-answer")),
]  # fmt: skip


@pytest.mark.parametrize(("error", "answer"), SAID, ids=lambda one: str(one)[:40])
def test_every_error_has_its_answer(error: TelegramError, answer: Outcome) -> None:
    assert outcome(error) == answer


def test_every_row_of_the_table_is_tried() -> None:
    said = [error.message.lower() for error, _ in SAID]
    assert [part for part, _ in REFUSALS if not any(part in words for words in said)] == []


@pytest.mark.parametrize("words", ["message is not modified: specified new …", "message to delete not found"])
def test_what_already_is_as_wanted_is_no_error(words: str) -> None:
    assert already_so(BadRequest(f"Bad Request: {words}"))
    assert not already_so(BadRequest("Bad Request: chat not found"))
