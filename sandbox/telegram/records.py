"""The nouns of the stand-in: people, chats, topics, messages, files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

JSON = dict[str, Any]


class Kind(StrEnum):
    """https://core.telegram.org/bots/api#chat, field `type`."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Standing(StrEnum):
    """https://core.telegram.org/bots/api#chatmember, field `status`."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    RESTRICTED = "restricted"
    LEFT = "left"
    KICKED = "kicked"


PRESENT = frozenset({Standing.CREATOR, Standing.ADMINISTRATOR, Standing.MEMBER, Standing.RESTRICTED})
COMMANDING = frozenset({Standing.CREATOR, Standing.ADMINISTRATOR})


@dataclass(frozen=True)
class Person:
    """A user, the bot itself, or one of Telegram's own accounts."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = ""
    is_bot: bool = False


ANONYMOUS = Person(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
"""Stands in `from` where an administrator writes as the group."""
TELEGRAM = Person(777000, "Telegram")
"""Stands in `from` where a channel's post is forwarded to its discussion group."""


@dataclass(frozen=True)
class Member:
    """Someone's standing in a chat; `rights` are names such as can_pin_messages, for administrators only."""

    standing: Standing
    rights: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Upload:
    """A file as it is sent."""

    name: str
    data: bytes
    mime: str = "application/octet-stream"


@dataclass(frozen=True)
class File:
    """A stored file; `kind` is photo or document, `width` and `height` are pixels of a photo."""

    id: str
    kind: str
    path: str
    upload: Upload
    width: int = 0
    height: int = 0


@dataclass
class Topic:
    """A forum topic; its id is that of the service message that created it."""

    id: int
    name: str
    closed: bool = False


@dataclass
class Message:
    """`sender` is a user id, which channels do not show; `as_chat` the chat it was sent on behalf of, 0 for none;
    `topic` the forum topic, 0 for General; `thread` the root of a chain of replies in a supergroup. Times are UTC."""

    id: int
    chat_id: int
    date: datetime
    sender: int
    as_chat: int = 0
    text: str = ""
    entities: tuple[JSON, ...] = ()
    file: File | None = None
    markup: JSON | None = None
    topic: int = 0
    thread: int = 0
    reply_to: int = 0
    origin: JSON | None = None
    service: JSON = field(default_factory=dict)
    edited: datetime | None = None


@dataclass
class Chat:
    """`keyboard` is the reply keyboard last shown there; `upgraded_to` and `upgraded_from` the other half of a group
    that became a supergroup; `last_bot` the bot that wrote last."""

    id: int
    kind: Kind
    title: str = ""
    username: str = ""
    is_forum: bool = False
    general_closed: bool = False
    hidden_members: bool = False
    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: JSON | None = None
    pinned: int = 0
    last_id: int = 0
    last_bot: int = 0
    linked: int = 0
    upgraded_to: int = 0
    upgraded_from: int = 0
    menu_button: JSON | None = None

    def member(self, user_id: int) -> Member:
        return self.members.get(user_id, Member(Standing.LEFT))

    def holds(self, user_id: int) -> bool:
        return self.member(user_id).standing in PRESENT

    def commanded_by(self, user_id: int) -> bool:
        return self.member(user_id).standing in COMMANDING

    def allows(self, user_id: int, right: str) -> bool:
        member = self.member(user_id)
        return member.standing is Standing.CREATOR or right in member.rights


@dataclass(frozen=True)
class Call:
    """One call of a method: its parameters read and checked, and the files that came with it."""

    method: str
    values: Mapping[str, Any]
    files: Mapping[str, Upload]

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self.values.get(name, default)
