"""Silent States: their people are reminded rung by rung, and after the deadline the coordinators read the result."""

from __future__ import annotations

import logging
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.acknowledgements import APART, Acknowledgement, alternate_too, asks, closed, drops, next_step, posts
from domain.activities import Announcement
from domain.groups import Group
from domain.hours import goes_out, next_open
from domain.people import Person
from handlers import owing, promises
from handlers.answers import answers
from handlers.views import acknowledgements as views
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

log = logging.getLogger(__name__)

Move = Callable[[Tx, datetime, str], Coroutine[Any, Any, int]]


async def chase(storage: Storage, now: datetime) -> int:
    """Takes up every silent State that is due at `now` (calendar clock, UTC) and every announcement that has closed,
    one unit each, however late; returns for how many somebody is written to."""
    async with transaction(storage, read_only=True) as tx:
        due = [(_remind, row.id) for row in await tx.acknowledgements.due(now)]
        over = [(_count, notice.code) for notice in await tx.announcements.closed(now)]
    return sum([await _alone(storage, now, move, id) for move, id in (*due, *over)])


async def next_due(storage: Storage, after: datetime) -> datetime | None:
    async with transaction(storage, read_only=True) as tx:
        found = await tx.acknowledgements.next_due(after), await tx.announcements.next_closing(after)
    return min((one for one in found if one is not None), default=None)


async def _alone(storage: Storage, now: datetime, move: Move, id: str) -> int:
    """A fault in one leaves the others theirs."""
    try:
        async with transaction(storage) as tx:
            return await move(tx, now, id)
    except Conflict:
        log.info("%s changed meanwhile; it is taken up again", id)
    except Exception:
        log.exception("the acknowledgement of %s could not be taken up", id)
    return 0


async def _remind(tx: Tx, now: datetime, id: str) -> int:
    row = await tx.acknowledgements.get(id)
    notice = await tx.announcements.get(row.announcement) if row else None
    group = await tx.groups.get(row.group) if row else None
    if row is None or not row.silent or row.due is None or row.due > now:
        return 0
    if notice is None or group is None or await _let_alone(tx, row, notice, now):
        await tx.acknowledgements.put(replace(row, due=None, over=True))
        return 0
    if (opens := goes_out(group, now, notice.closes)) > now:
        await tx.acknowledgements.put(replace(row, due=opens))
        return 0
    return await _rung(tx, now, row, notice, group)


async def _let_alone(tx: Tx, row: Acknowledgement, notice: Announcement, now: datetime) -> bool:
    """It can be acknowledged no more, or stands in no group of that State any more, or was waited for long enough."""
    asked = asks(notice, await tx.groups.all(), row.state)
    return not asked or bool(closed(notice, now)) or drops(notice, row.asked) <= now


async def _rung(tx: Tx, now: datetime, row: Acknowledgement, notice: Announcement, group: Group) -> int:
    """The latest rung that is due; of the ones before it nothing would be left to say. Once its deadline has passed,
    nobody is reminded any more."""
    after = next_step(group, notice, row.asked, now)
    late = notice.reply is not None and notice.reply <= now
    lately = row.reminded is not None and now - row.reminded < APART
    people: list[Person] = []
    if not late and not lately:
        both = alternate_too(group, row.asked, notice.reply, now)
        people = await owing.answer_for(tx, row.state, both=both)
    await tx.acknowledgements.put(replace(row, due=after, reminded=now if people else row.reminded))
    cause = f"acks:{group.day(now).isoformat()}"
    for person in people:
        await owing.remind(tx, [person], await owing.owed(tx, posts(person), now), cause, now)
    return len(people)


async def _count(tx: Tx, now: datetime, code: str) -> int:
    """One message to each who coordinates one of its groups, once, in the open hours of that group."""
    notice = await tx.announcements.get(code)
    if notice is None or notice.counted or notice.closes is None or notice.closes > now:
        return 0
    await tx.announcements.put(replace(notice, counted=True))
    told = await _coordinating(tx, notice.approved)
    known = await tx.groups.all()
    for person, mine in told.items():
        card = views.counted(await answers(tx, notice, mine))
        due = min(next_open(known[id], now) for id in mine)
        await promises.post(tx, card, [promises.to_person(person)], f"{code}#acks", due=due)
    return len(told)


async def _coordinating(tx: Tx, groups: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Person id → those of the groups for which they decide."""
    told: dict[str, tuple[str, ...]] = {}
    for id in groups:
        for person in await promises.reachable_deciders(tx, id):
            told[person.id] = (*told.get(person.id, ()), id)
    return told
