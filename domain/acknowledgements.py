"""Acknowledgement of an announcement: given by a State, asked for on a ladder until it is given or over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.activities import Announcement
from domain.groups import Group
from domain.ladders import parse_offset, rung_due
from domain.people import Person, Role
from domain.when import instant

LADDER = "private-acknowledgement"
"""What the rungs before a reply deadline are called among a group's ladders: they go to persons."""

RUNGS = ("7d", "2d")
"""How long before a reply deadline a State is reminded, unless its group says otherwise: a week is time to have a
letter signed, two days to answer without one."""

WORKING_DAYS = (3, 7)
"""How many of the group's working days after the posting, where no deadline is set."""

APART = timedelta(hours=20)
"""For so long after a reminder a State gets no other one: one a day, whatever the hour of the one before."""

LASTS = timedelta(days=30)
"""For so long after its deadline, or after the posting where there is none, what has no end is named as owed."""

POSTS = (Role.FOCAL_POINT, Role.ALTERNATE)
"""Who acknowledges for a State, in the order in which they are reminded."""


@dataclass(frozen=True)
class Acknowledgement:
    """One State's, of one announcement; id "ANN-7/KEN". `group`: whose clock, open hours and ladder hold for it;
    `asked`: when its card goes out there. `at`, `by` (person id) and `post` are those of who gave it. `reminded`: when
    its people were last written to. `due`: when there is next something to do about it; None: nothing more happens by
    itself. `over`: nobody is reminded of it, or reads it as owed, any more."""

    announcement: str
    state: str  # alpha-3
    group: str
    asked: datetime
    at: datetime | None = None
    by: str = ""
    post: Role | None = None
    reminded: datetime | None = None
    due: datetime | None = None
    over: bool = False

    @property
    def id(self) -> str:
        return f"{self.announcement}/{self.state}"

    @property
    def silent(self) -> bool:
        return self.at is None


@dataclass(frozen=True)
class Reader:
    """Somebody for whom no State answers has read an announcement; id "ANN-7/PERSON"."""

    announcement: str
    person: str
    at: datetime

    @property
    def id(self) -> str:
        return f"{self.announcement}/{self.person}"


def closed(notice: Announcement, now: datetime) -> str:
    """Why nothing can be acknowledged: "not-asked", "recalled", "stopped" or "over"; "" where it can."""
    asked = notice.ack and (notice.approved or notice.recalled)
    return notice.ended(now) if asked else "not-asked"


def posts(person: Person) -> dict[str, Role]:
    """The States for which the person answers, and as what; a State that one gives oneself confers no right."""
    held = {post: [one.state for one in person.grants if one.role is post and one.state] for post in reversed(POSTS)}
    return {state: post for post, states in held.items() for state in states}


def rungs(group: Group, asked: datetime, reply: datetime | None) -> list[datetime]:
    """When a silent State is reminded (UTC), soonest first: before the reply deadline, or else after the posting."""
    if reply is None:
        return [_working_day(group, asked, count) for count in WORKING_DAYS]
    offsets = group.ladders.get(LADDER, RUNGS)
    return sorted(due for one in offsets if (due := rung_due(reply, parse_offset(one), group)) > asked)


def _working_day(group: Group, asked: datetime, count: int) -> datetime:
    """The group's hour on its working day number `count` after that of the posting; on any day where none is one."""
    day = group.day(asked)
    while count:
        day += timedelta(days=1)
        count -= day.weekday() not in group.weekend or len(group.weekend) == 7
    return instant(day, group.hour, group.zone)


def next_rung(group: Group, asked: datetime, reply: datetime | None, now: datetime) -> datetime | None:
    """The first rung later than `now`."""
    return next((due for due in rungs(group, asked, reply) if due > now), None)


def drops(notice: Announcement, asked: datetime) -> datetime:
    """When a silent State is let alone, though it may still acknowledge what has no end."""
    return notice.until or (notice.reply or asked) + LASTS


def next_step(group: Group, notice: Announcement, asked: datetime, now: datetime) -> datetime:
    """When there is next something to do about a silent State: to remind it, or to let it alone."""
    return next_rung(group, asked, notice.reply, now) or drops(notice, asked)


def alternate_too(group: Group, asked: datetime, reply: datetime | None, now: datetime) -> bool:
    """The focal point alone is reminded at the first rung, the alternate as well from the next one on."""
    return sum(due <= now for due in rungs(group, asked, reply)) > 1


def asks(notice: Announcement, groups: Mapping[str, Group], state: str) -> bool:
    """Whether it stands in a group of this State: it may have been recalled in one, and asked for in another."""
    return any(state in groups[id].states for id in notice.approved if id in groups)


def states_asked(groups: Mapping[str, Group], ids: Iterable[str]) -> tuple[str, ...]:
    """The States of these groups, each once, in the order of their codes."""
    return tuple(sorted({state for id in ids for state in groups[id].states}))
