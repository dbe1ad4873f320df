"""Updates as Telegram writes them, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from telegram import Update, User

from bot.platforms.telegram.inbound import Inbound
from domain.requests import Request

JSON = dict[str, Any]

NOW = datetime(2027, 3, 10, 12, tzinfo=UTC)
ME = User(700, "Liaison", is_bot=True, username="LiaisonBot")
ANA: JSON = {
    "id": 7,
    "is_bot": False,
    "first_name": "Ana",
    "last_name": "Lima",
    "username": "ana",
    "language_code": "fr",
}
BEN: JSON = {"id": 8, "is_bot": False, "first_name": "Ben"}
BOT: JSON = {"id": 700, "is_bot": True, "first_name": "Liaison", "username": "LiaisonBot"}
ANONYMOUS: JSON = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
PRIVATE: JSON = {"id": 7, "type": "private", "first_name": "Ana"}
GROUP: JSON = {"id": -40, "type": "group", "title": "CASP-MID"}
FORUM: JSON = {"id": -1001, "type": "supergroup", "title": "ACAO", "is_forum": True}
CHANNEL: JSON = {"id": -1002, "type": "channel", "title": "Notices"}


def entity(kind: str, of: str, within: str, **more: Any) -> JSON:
    """An entity over the first `of` in `within`, measured in UTF-16 units as Telegram does."""
    before, _, _ = within.partition(of)
    width = len(before.encode("utf-16-le")) // 2, len(of.encode("utf-16-le")) // 2
    return {"type": kind, "offset": width[0], "length": width[1], **more}


def message(text: str = "", chat: JSON = PRIVATE, by: JSON | None = ANA, **more: Any) -> JSON:
    """A message; a command at its start is marked as Telegram marks it."""
    made: JSON = {"message_id": 11, "date": 1_800_000_000, "chat": chat, **more}
    if by is not None:
        made["from"] = by
    if text:
        made["text"] = text
        if text.startswith("/") and "entities" not in more:
            made["entities"] = [entity("bot_command", text.split()[0], text)]
    return made


def read(**update: Any) -> Request | None:
    """The Request of an update with this content."""
    return Inbound(ME).read(Update.de_json({"update_id": 5, **update}, None), NOW)


def said(text: str = "", chat: JSON = PRIVATE, by: JSON | None = ANA, **more: Any) -> Request:
    """The Request of a message that is for us."""
    request = read(message=message(text, chat, by, **more))
    assert request is not None
    return request


def ignored(text: str = "", chat: JSON = PRIVATE, by: JSON | None = ANA, **more: Any) -> bool:
    return read(message=message(text, chat, by, **more)) is None
