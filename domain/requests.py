"""What a person asked, as one plain value from either platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.cards import Attachment
from domain.people import Identity, Platform


@dataclass(frozen=True)
class Chat:
    """Where it was said. `id` is the platform's; `topic` a forum topic or a Slack thread."""

    platform: Platform
    id: str
    private: bool
    team: str = ""
    topic: str = ""
    title: str = ""

    @property
    def key(self) -> str:
        return f"{self.platform.value}:{self.team}:{self.id}"


@dataclass(frozen=True)
class Request:
    """`id` is its cause (update id, event id, trigger id): handled once. `verb` is the typed or tapped command in any
    language, as typed; "" for a plain sentence. `text` is the rest, mentions and links undone. `values` are the answers
    of a form. `kind` is "command", "button", "link" (a button that is an address, which anybody can write), "sentence",
    "submit" or "notice" (something the platform reports: verbs "added", "removed", "joined", "left", "moved",
    "renamed", "home", "chat-chosen"). `reply_to` is opaque to all but its adapter."""

    id: str
    kind: str
    verb: str
    text: str
    chat: Chat
    who: Identity | None  # None: no real sender (anonymous admin, channel post, automatic forward)
    at: datetime
    name: str = ""
    handle: str = ""
    locale: str = ""
    zone: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Attachment, ...] = ()
    mentions: Mapping[str, Identity] = field(default_factory=dict)  # "@name" as typed → whom the platform says it is
    channels: Mapping[str, str] = field(default_factory=dict)  # "#name" as typed → the platform's id of that channel
    about: Identity | None = None  # the sender of the message replied to, or the person a notice is about
    answered: str = ""  # the platform's id of the message of ours that is replied to, or whose thread it is
    quoted: str = ""  # the title of that message, where the platform shows it
    forwarded: bool = False
    live: bool = True  # False when replayed after a restart: no trigger to open a modal with
    reply_to: Mapping[str, str] = field(default_factory=dict)
