"""An invented programme: the same activities for Liaison and for those it is measured against."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from benchmarks.stand_in import TEAM
from config.groups import SHIPPED, read_groups_file
from config.reference import load_states
from domain.activities import Activity, ActivityState, Decision, Kind, Venue
from domain.groups import Group
from domain.people import Grant, Identity, Person, Platform, Role
from domain.when import When
from storage.port import transaction
from storage.rows import Storage

PEOPLE = range(101, 111)
"""Who asks: several, because one person may not act without pause. Their numbers are their ids on both platforms."""

GROUP = "icao-mid"
"""The group whose members they are."""

YEAR = 365


def groups() -> tuple[Group, ...]:
    """Eight of the groups that Liaison ships, the askers' own among them."""
    shipped = tuple(read_groups_file(SHIPPED, load_states()))
    own = tuple(group for group in shipped if group.id == GROUP)
    return own + tuple(group for group in shipped if group.id != GROUP)[: 8 - len(own)]


def programme(count: int) -> Iterator[Activity]:
    """Approved seminars of three days with seats for all, spread over a year before and a year after today."""
    chance, today, names = Random(count), datetime.now(UTC).date(), [group.id for group in groups()]
    for number in range(1, count + 1):
        start = today + timedelta(days=chance.randrange(-YEAR, YEAR))
        yield _seminar(number, start, names[number % len(names)])


def _seminar(number: int, start: date, group: str) -> Activity:
    return Activity(
        code=f"SEM-{number}",
        kind=Kind.SEMINAR,
        title=f"Seminar {number} on the inspection of screening",
        when=When(start, start + timedelta(days=2), "Asia/Dubai", hour=time(9)),
        groups={group: Decision.APPROVED},
        by="",
        created=datetime(2026, 1, 1, tzinfo=UTC),
        venue=Venue("Dubai", "ARE"),
        languages=("en", "fr"),
        seats=1_000,
        texts={"en": "What will be spoken about, and who should come. " * 4},
        state=ActivityState.PUBLISHED,
    )


def joinable(count: int) -> list[str]:
    """Codes of the askers' group that are still to come, in the order of their numbers."""
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return [one.code for one in programme(count) if one.when.start > tomorrow and GROUP in one.groups]


async def seed(storage: Storage, count: int) -> None:
    """Puts the programme, its groups and the people who ask into a store."""
    async with transaction(storage) as tx:
        for group in groups():
            await tx.groups.add(group)
        for person in PEOPLE:
            await tx.people.save(_person(person))
        for activity in programme(count):
            await tx.activities.add(activity)


def _person(number: int) -> Person:
    ways = (Identity(Platform.TELEGRAM, str(number)), Identity(Platform.SLACK, f"U{number}", TEAM))
    name = f"Person {number}"
    return Person(ways[0].key, name, ways, grants=(Grant(Role.MEMBER, GROUP),), full_name=name)
