"""Regional groups, States, and the channels bound to groups."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum
from zoneinfo import ZoneInfo

from domain.markings import Marking
from domain.people import Platform
from domain.requests import Chat


@dataclass(frozen=True)
class State:
    """An ICAO Member State: ISO 3166-1 alpha-3 code, names by language, IANA zone, office."""

    code: str
    names: dict[str, str]
    zone: str
    languages: tuple[str, ...]
    office: str = ""
    towns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # our name → its name by language


@dataclass(frozen=True)
class Group:
    """A regional group or programme; data, never code. `hour` is the wall time of its daily reminder message."""

    id: str
    name: str
    short: str
    states: tuple[str, ...]
    zone: str
    languages: tuple[str, ...]
    weekend: tuple[int, ...] = (5, 6)  # Monday is 0
    quiet: tuple[time, time] | None = None
    hour: time = time(9)
    ceilings: dict[Platform, Marking] = field(default_factory=dict)
    marking: Marking = Marking.GREEN  # what unmarked input gets
    ladders: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "start", "nomination" → offsets such as "2w"

    def day(self, at: datetime) -> date:
        """The day of an instant on the group's clock."""
        return at.astimezone(ZoneInfo(self.zone)).date()


CEILINGS = {Platform.TELEGRAM: Marking.GREEN, Platform.SLACK: Marking.AMBER}
"""Unless a group says otherwise: Telegram bot chats are not end-to-end encrypted."""


class BindingState(Enum):
    AWAITING = "awaiting"  # its welcome, the one message that may go there yet
    ACTIVE = "active"
    ENDED = "ended"


@dataclass(frozen=True)
class Binding:
    """A channel of a group: a Slack channel, Telegram group, forum topic or channel. `id` is ours and never changes;
    `chat` (and `team`, `topic`) are the platform's and may (supergroup, new workspace). `by` is the id of who bound
    it, `moved` when the platform last gave it another id (UTC)."""

    id: str
    group: str
    platform: Platform
    chat: str
    title: str
    team: str = ""
    topic: str = ""
    languages: tuple[str, ...] = ()  # empty: the group's
    ceiling: Marking | None = None
    state: BindingState = BindingState.ACTIVE
    by: str = ""
    moved: datetime | None = None

    @property
    def active(self) -> bool:
        return self.state is BindingState.ACTIVE

    @property
    def ended(self) -> bool:
        return self.state is BindingState.ENDED

    @property
    def place(self) -> Chat:
        """The chat that it binds."""
        return Chat(self.platform, self.chat, False, self.team, self.topic, self.title)
