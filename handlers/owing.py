"""Who has still to acknowledge what, and who of a State can be written to about it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.acknowledgements import Acknowledgement, closed, posts
from domain.people import Person, Role
from handlers import promises
from handlers.views.acknowledgements import Owed, reminder
from storage.port import Tx

MOST = 5
"""Announcements that one reminder lists; the others stand under `mine`."""


async def owed(tx: Tx, states: Iterable[str], now: datetime) -> list[Owed]:
    """What these States have been asked and not acknowledged, the nearest deadline first."""
    found: dict[str, list[str]] = {}
    for row in [row for state in states for row in await tx.acknowledgements.owed(state)]:
        if row.asked <= now:
            found.setdefault(row.announcement, []).append(row.state)
    notices = [await tx.announcements.get(code) for code in found]
    current = [notice for notice in notices if notice is not None and not closed(notice, now)]
    current.sort(key=lambda notice: (notice.reply is None, notice.reply or notice.created))
    return [(notice, tuple(sorted(found[notice.code]))) for notice in current]


async def answer_for(tx: Tx, state: str, *, both: bool) -> list[Person]:
    """The focal points of a State that can be written to; with `both`, or without any, its alternates as well."""
    people = await promises.reachable(tx, Role.FOCAL_POINT, state)
    if both or not people:
        people = [*people, *await promises.reachable(tx, Role.ALTERNATE, state)]
    return list({person.id: person for person in people}.values())


async def unreachable(tx: Tx, rows: Iterable[Acknowledgement]) -> tuple[str, ...]:
    """The silent States in which nobody can be written to."""
    return tuple([row.state for row in rows if row.silent and not await answer_for(tx, row.state, both=True)])


async def remind(tx: Tx, people: Iterable[Person], owing: Iterable[Owed], cause: str, now: datetime) -> None:
    """One private message to each of them with what is theirs of it; the same cause is the same message."""
    listed = list(owing)
    for person in people:
        held = posts(person)
        own = [(notice, tuple(state for state in states if state in held)) for notice, states in listed]
        card = reminder([(notice, states) for notice, states in own if states], MOST)
        await promises.post(tx, card, [promises.to_person(person.id)], cause, due=now)
