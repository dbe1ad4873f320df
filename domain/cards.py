"""What is said to people, before it has a language or a platform.

A Card is said once and drawn per platform and reader. Words of ours are a catalogue key with facts (`Say`); a plain
`str` was typed by a
person and is shown as is, always escaped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.markings import Marking
from domain.when import When


@dataclass(frozen=True)
class Moment:
    """An instant shown in the reader's zone; `zone` (IANA) is the venue's, shown beside it where the two differ."""

    at: datetime
    zone: str = ""


@dataclass(frozen=True)
class Called:
    """A name of our reference data in several languages (language → name); English where the reader's is missing."""

    by_language: Mapping[str, str]


@dataclass(frozen=True)
class Names:
    """Items joined as the reader's language joins a list."""

    items: tuple[Say | Called | str, ...]


@dataclass(frozen=True)
class Say:
    """A catalogue key and its facts; becomes words only for a known reader."""

    key: str
    facts: Mapping[str, int | str | Moment | When | Called | Say | Names] = field(default_factory=dict)


Text = Say | str
"""Our words, or words that a person typed."""


def say(key: str, **facts: int | str | Moment | When | Called | Say | Names) -> Say:
    """Builds a `Say`: `say("upcoming-title", count=5)`."""
    return Say(key, facts)


CHOOSE_CHAT = "choose-chat"
"""The verb of a button that opens Telegram's own list of chats; its argument is "channel" or "group". It is no command:
the choice comes back as the notice "chat-chosen"."""


@dataclass(frozen=True)
class Button:
    """A command that is typed by tapping: `verb` and `args` go the same road as typed words, so a forged one gains
    nothing.

    `args` stay within 50 bytes (Telegram's callback data holds 64 in all). `url` opens an address instead. `private`
    continues in the
    private chat when it is tapped in a Telegram group (a deep link); on Slack it is an ordinary button.
    """

    label: Text
    verb: str = ""
    args: str = ""
    url: str = ""
    style: str = ""  # "", "primary" or "danger"
    private: bool = False


@dataclass(frozen=True)
class Item:
    """One entry of a list: a bold head, quiet lines under it, and what can be done with it."""

    head: Text
    lines: tuple[Text, ...] = ()
    button: Button | None = None


@dataclass(frozen=True)
class Attachment:
    """A file kept at the platform it came from: `ref` is "telegram:FILE_ID" or "slack:FILE_ID". `size` is in bytes, 0
    where the platform does not say."""

    name: str
    ref: str
    size: int = 0


@dataclass(frozen=True)
class Card:
    """One message. `fields` are label and value; `files` are listed by name; `body` is free text (in `bodies`, per
    language, where several were given)."""

    title: Text
    lines: tuple[Text, ...] = ()
    fields: tuple[tuple[Text, Text], ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()  # (language or "", text a person typed)
    items: tuple[Item, ...] = ()
    buttons: tuple[tuple[Button, ...], ...] = ()  # rows
    files: tuple[Attachment, ...] = ()
    marking: Marking | None = None
    private: bool = False  # holds names: never shown in a group
    struck: bool = False  # recalled or cancelled: drawn struck out but for its lines, without buttons
    enclosed: tuple[Attachment, ...] = ()  # only in an answer: handed to the asker in private, after it


@dataclass(frozen=True)
class Option:
    value: str
    label: Text


@dataclass(frozen=True)
class Field:
    """One question of a form. `kind`: text, long, choice, many (several of the options). `search` names an option
    search
    ("states", "groups") where the options are too many for a menu (a static Slack menu holds 100). `written`: the value
    in words that mean the same to us, for who changes it."""

    name: str
    label: Text
    kind: str = "text"
    options: tuple[Option, ...] = ()
    search: str = ""
    value: str = ""
    written: Text | None = None
    hint: Text | None = None
    optional: bool = False
    longest: int = 2800  # characters


@dataclass(frozen=True)
class Form:
    """Questions whose answers become a draft of `verb`; a Slack modal, or a private dialogue on Telegram. `draft` is
    the stored draft's id."""

    verb: str
    title: Text
    fields: tuple[Field, ...]
    submit: Text
    draft: str


Reply = Card | Form
