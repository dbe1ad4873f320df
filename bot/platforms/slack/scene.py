"""What reading an input needs besides the input itself, and the plain parts that every kind of input shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.platforms.slack.files import KEPT_HERE
from bot.platforms.slack.profiles import Profile
from bot.platforms.slack.words import Words
from domain.cards import Attachment
from domain.people import Identity, Platform
from domain.requests import Chat, Request

Body = Mapping[str, Any]
"""One payload, as Slack sends it."""

SLACKBOT = "USLACKBOT"
"""Slack's own voice, which writes like a person and is none."""

UNNAMED = "privategroup"
"""What Slack tells instead of the name of a private channel."""


@dataclass(frozen=True)
class Bot:
    """Who we are in the workspace, as `auth.test` says."""

    user: str = ""
    id: str = ""
    team: str = ""


@dataclass(frozen=True)
class Scene:
    """`at` is calendar time (UTC), `heard` elapsed seconds, `people` those named in the input, `title` the chat's."""

    bot: Bot
    at: datetime
    heard: float = 0.0
    people: Mapping[str, Profile] = field(default_factory=dict)
    title: str = ""

    def identity(self, user: str, team: str = "") -> Identity:
        """A person of their own workspace: a guest through Slack Connect keeps theirs."""
        known = self.people.get(user)
        return Identity(Platform.SLACK, user, (known.team if known else "") or team or self.bot.team)

    def chat(self, id: str, *, topic: str = "", title: str = "") -> Chat:
        """Direct chats begin with D; a person's id stands for the direct chat with them."""
        private = id.startswith(("D", "U", "W"))
        named = "" if private or title == UNNAMED else title
        return Chat(Platform.SLACK, id, private, self.bot.team, topic, named or self.title)

    def request(
        self, cause: str, kind: str, verb: str, text: str, chat: Chat, who: Identity | None, **more: Any
    ) -> Request:
        """A Request of this moment, with what is known of the person."""
        known = self.people.get(who.id if who else "") or Profile("", "")
        shown: dict[str, Any] = {"name": known.name, "handle": known.handle, "locale": known.locale, "zone": known.zone}
        return Request(cause, kind, verb, text, chat, who, self.at, **shown, **more)

    def mentions(self, words: Words) -> dict[str, Identity]:
        return {name: self.identity(id) for name, id in words.mentions.items()}


def files(message: Body) -> tuple[Attachment, ...]:
    """The files of a message, without those that were deleted or are beyond the plan's history."""
    shown = (file for file in message.get("files") or () if file.get("mode") not in ("tombstone", "hidden_by_limit"))
    return tuple(_file(file) for file in shown)


def _file(file: Body) -> Attachment:
    return Attachment(file.get("name") or file["id"], f"{KEPT_HERE}{file['id']}", file.get("size") or 0)


def by_person(message: Body, bot: Bot) -> bool:
    """Whether a person wrote it: neither a bot, nor Slack itself."""
    user = message.get("user")
    return bool(user) and not message.get("bot_id") and user not in (bot.user, SLACKBOT)


def shared(message: Body) -> list[Body]:
    """The messages that this one passes on (Slack's "share message")."""
    attachments: Iterable[Body] = message.get("attachments") or ()
    return [one for one in attachments if one.get("is_share") or one.get("is_msg_unfurl")]
