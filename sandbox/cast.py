"""Who is in the sandbox: the same five roles on both platforms, two regional groups, and their channels."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.slack.world import SlackWorld
from sandbox.telegram.records import Member, Standing
from sandbox.telegram.world import TelegramWorld


@dataclass(frozen=True)
class Player:
    """One person to choose on the page; `role` is what the registry is told about them, `place` its group or State."""

    name: str
    role: str
    place: str
    telegram: int
    slack: str


@dataclass(frozen=True)
class Place:
    """A chat that the registry is told belongs to a group."""

    group: str
    title: str
    telegram: str = ""
    slack: str = ""


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

PLACES = (("icao-mid", "ICAO MID"), ("ecowas", "ECOWAS"))


def set_stage(telegram: TelegramWorld, slack: SlackWorld) -> Stage:
    """Fills both worlds; everyone has started the bot on Telegram, and all but the stranger are in the groups. One
    Telegram channel belongs to no group yet, to try binding with."""
    players = tuple(_player(telegram, slack, *part) for part in PARTS)
    members = [player for player in players if player.role]
    admin = next(player for player in players if player.role == "admin")
    places: list[Place] = []
    for group, title in PLACES:
        chat = telegram.add_supergroup(title, admin.telegram, [one.telegram for one in members])
        telegram.add_bot(admin.telegram, chat.id)
        channel = slack.add_channel(group, [*(one.slack for one in members), slack.app.user_id])
        places += [Place(group, title, telegram=str(chat.id)), Place(group, f"#{group}", slack=channel.id)]
    coordinator = next(player for player in players if player.role == "coordinator")
    telegram.add_channel("Training notices", coordinator.telegram, [one.telegram for one in members])
    return Stage(players, tuple(places))


def _player(telegram: TelegramWorld, slack: SlackWorld, name: str, role: str, place: str, language: str) -> Player:
    handle = name.lower().replace(" ", "_")
    person = telegram.add_person(name, username=handle, language_code=language)
    telegram.chats[person.id].members[telegram.bot.id] = Member(Standing.MEMBER)
    zone = {"ar": "Asia/Amman", "fr": "Africa/Dakar"}.get(language, "Africa/Cairo")
    locale = {"ar": "ar-SA", "fr": "fr-FR"}.get(language, "en-GB")
    user = slack.add_user(handle, name, locale=locale, tz=zone)
    slack.dm(user.id)
    return Player(name, role, place, person.id, user.id)
