"""Who is in the sandbox: the same roles on both platforms, two regional groups, and their channels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sandbox.slack.world import SlackWorld
from sandbox.telegram.records import Member, Standing
from sandbox.telegram.world import TelegramWorld


@dataclass(frozen=True)
class Player:
    """One person to choose on the page; `role` is what the registry is told about them, `place` its group or State.
    `locale` is their language."""

    name: str
    role: str
    place: str
    telegram: int
    slack: str
    locale: str = "en"


@dataclass(frozen=True)
class Place:
    """A chat that the registry is told belongs to a group."""

    group: str
    title: str
    telegram: str = ""
    slack: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Stage:
    """The people and places of one sandbox."""

    players: tuple[Player, ...]
    places: tuple[Place, ...]


PARTS = (
    ("Member", "member", "icao-mid", "en"),
    ("Focal point", "focal-point", "JOR", "ar"),
    ("Coordinator", "coordinator", "icao-mid", "en"),
    ("Coordinatrice", "coordinator", "ecowas", "fr"),
    ("Admin", "admin", "", "en"),
    ("Stranger", "", "", "en"),
)
"""Name, role, group or State, and language of each person; they are parts, not people."""


@dataclass(frozen=True)
class Set:
    """The chats of one group: a supergroup and a channel that carry its name, and what else it has. `basic`: a small
    Telegram group, which can become a supergroup; `forum` and `topic`: a supergroup with topics, one of them bound."""

    group: str
    title: str
    channels: tuple[str, ...] = ()
    basic: str = ""
    forum: str = ""
    topic: str = ""


SMALL = (Set("icao-mid", "ICAO MID"), Set("ecowas", "ECOWAS"))
"""One channel of each group on each platform."""

LARGE = (
    Set("icao-mid", "ICAO MID", ("mid-training",), basic="MID focal points"),
    Set("ecowas", "ECOWAS", ("formation-ecowas",), forum="Forum ECOWAS", topic="Formation"),
)
"""Enough of them for a broadcast in which things go wrong."""


def set_stage(telegram: TelegramWorld, slack: SlackWorld, sets: Sequence[Set] = SMALL) -> Stage:
    """Fills both worlds; everyone has started the bot on Telegram, and all but the stranger are in the groups. One
    Telegram channel belongs to no group yet, to try binding with."""
    players = tuple(_player(telegram, slack, *part) for part in PARTS)
    members = [player for player in players if player.role]
    admin = next(player for player in players if player.role == "admin")
    places: list[Place] = []
    for one in sets:
        places += _on_telegram(telegram, one, admin.telegram, [player.telegram for player in members])
        places += _on_slack(slack, one, admin.slack, [player.slack for player in members])
    coordinator = next(player for player in players if player.role == "coordinator")
    telegram.add_channel("Training notices", coordinator.telegram, [one.telegram for one in members])
    return Stage(players, tuple(places))


def _on_telegram(telegram: TelegramWorld, one: Set, admin: int, members: list[int]) -> Iterator[Place]:
    chat = telegram.add_supergroup(one.title, admin, members)
    yield Place(one.group, one.title, telegram=str(chat.id))
    chats = [chat]
    if one.basic:
        chats.append(telegram.add_group(one.basic, admin, members))
        yield Place(one.group, one.basic, telegram=str(chats[-1].id))
    if one.forum:
        chats.append(telegram.add_supergroup(one.forum, admin, members, forum=True))
        topic = telegram.create_topic(admin, chats[-1].id, one.topic)
        yield Place(one.group, f"{one.forum} · {one.topic}", telegram=str(chats[-1].id), topic=str(topic.id))
    for chat in chats:
        telegram.add_bot(admin, chat.id)


def _on_slack(slack: SlackWorld, one: Set, admin: str, members: list[str]) -> Iterator[Place]:
    for name in (one.group, *one.channels):
        channel = slack.add_channel(name, [admin, *members, slack.app.user_id])
        yield Place(one.group, f"#{name}", slack=channel.id)


def _player(telegram: TelegramWorld, slack: SlackWorld, name: str, role: str, place: str, language: str) -> Player:
    handle = name.lower().replace(" ", "_")
    person = telegram.add_person(name, username=handle, language_code=language)
    telegram.chats[person.id].members[telegram.bot.id] = Member(Standing.MEMBER)
    zone = {"ar": "Asia/Amman", "fr": "Africa/Dakar"}.get(language, "Africa/Cairo")
    locale = {"ar": "ar-SA", "fr": "fr-FR"}.get(language, "en-GB")
    user = slack.add_user(handle, name, locale=locale, tz=zone)
    slack.dm(user.id)
    return Player(name, role, place, person.id, user.id, language)
