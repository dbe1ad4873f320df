"""Who has still to acknowledge what, and who of a State can be written to about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.acknowledgements import Acknowledgement, asks, closed, posts
from domain.activities import Announcement
from domain.people import Person, Role
from handlers import promises
from handlers.views.acknowledgements import Owed, reminder
from storage.port import Tx

MOST = 5
"""Announcements that one reminder lists; the others stand under `mine`."""


async def expected(tx: Tx, notice: Announcement) -> list[Acknowledgement]:
    """What States have answered, or have to, in the order of their codes."""
    groups = await tx.groups.all()
    return [row for row in await tx.acknowledgements.of(notice.code) if asks(notice, groups, row.state)]


async def owed(tx: Tx, states: Iterable[str], now: datetime) -> list[Owed]:
    """What these States have been asked and not acknowledged, the nearest deadline first."""
    each = [await tx.acknowledgements.owed(state) for state in states]
    rows = [row for one in each for row in one if row.asked <= now]
    groups, codes = await tx.groups.all(), dict.fromkeys(row.announcement for row in rows)
    found = [await tx.announcements.get(code) for code in codes]
    current = [notice for notice in found if notice is not None and not closed(notice, now)]
    current.sort(key=lambda notice: (notice.reply is None, notice.reply or notice.created))
    owing = {notice.code: [row.state for row in rows if row.announcement == notice.code] for notice in current}
    asked = [(notice, [one for one in sorted(owing[notice.code]) if asks(notice, groups, one)]) for notice in current]
    return [(notice, tuple(states)) for notice, states in asked if states]


async def answer_for(tx: Tx, state: str, *, both: bool) -> list[Person]:
    """The focal points of a State that can be written to; with `both`, or without any, its alternates as well."""
    people = await promises.reachable(tx, Role.FOCAL_POINT, state)
    if both or not people:
        people = [*people, *await promises.reachable(tx, Role.ALTERNATE, state)]
    return list({person.id: person for person in people}.values())


async def unreachable(tx: Tx, rows: Iterable[Acknowledgement]) -> tuple[str, ...]:
    """The silent States in which nobody can be written to."""
    return tuple([row.state for row in rows if row.silent and not await answer_for(tx, row.state, both=True)])


async def remind(
    tx: Tx, people: Iterable[Person], owing: Iterable[Owed], cause: str, now: datetime, subject: str = ""
) -> None:
    """One private message to each of them with what is theirs of it; the same cause is the same message."""
    listed, groups = list(owing), await tx.groups.all()
    for person in people:
        held = posts(person)
        own = [(notice, tuple(state for state in states if state in held)) for notice, states in listed]
        card = reminder([(notice, states) for notice, states in own if states], groups, MOST)
        await promises.post(tx, card, [promises.to_person(person.id)], cause, due=now, subject=subject)
