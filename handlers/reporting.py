"""One message to the sender of a broadcast: how far it is while it runs, and at the end what reached which channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.activities import Announcement
from domain.cards import Card
from domain.delivery import Delivery, Life, again, revise
from domain.rights import Viewer
from handlers import promises
from handlers.views import announcements
from handlers.views import ledger as views
from handlers.views.ledger import Entry
from handlers.views.tally import summary
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

EVERY = timedelta(seconds=3)
"""At least so long between two edits of the message, however many answers come."""

LONG = timedelta(minutes=1)
"""What waits longer than this is named, with its hour."""

NAMED = 4
"""Channels named of each sort; the ledger has all."""

UNDER_WAY = (Life.WAITING, Life.CLAIMED)

Tally = Mapping[Life, int]


async def report_broadcasts(storage: Storage, now: datetime) -> int:
    """Tells the sender of every announcement that is not reported to its end; gives how many were told. It goes on with
    what `report_settled` could not say, because the program ended before."""
    async with transaction(storage, read_only=True) as tx:
        codes = [notice.code for notice in await tx.announcements.unreported()]
    return sum([await report_settled(storage, code, now) for code in codes])


async def report_settled(storage: Storage, subject: str, now: datetime) -> bool:
    """A message about `subject` has just had its answer: where that is an announcement, its sender is told how far it
    is. Cheap where there is nothing to tell, for it runs after every answer."""
    if not subject.startswith("ANN-"):
        return False
    async with transaction(storage, read_only=True) as tx:
        if await _tally(tx, await tx.announcements.get(subject)) is None:
            return False
    try:
        async with transaction(storage) as tx:
            notice = await tx.announcements.get(subject)
            tally = await _tally(tx, notice)
            return notice is not None and tally is not None and await _tell(tx, notice, tally, now)
    except Conflict:
        return False


async def reopen(tx: Tx, code: str) -> None:
    """Something more happens to an announcement that was reported: its sender's message goes on."""
    notice = await tx.announcements.get(code) if code.startswith("ANN-") else None
    if notice is not None and notice.reported:
        await tx.announcements.put(replace(notice, reported=False))


async def _tally(tx: Tx, notice: Announcement | None) -> Tally | None:
    """How it stands, if its sender is to read so now: at the end; before only where several channels are concerned,
    some have answered, and the message that said it last is there."""
    if notice is None or notice.reported:
        return None
    tally = await tx.deliveries.tally(notice.code)
    open, all = sum(tally[life] for life in UNDER_WAY), sum(tally.values())
    if not open:
        return tally if all else None
    if all < 2 or open + tally[Life.SKIPPED] == all:
        return None
    said = await tx.deliveries.get(_id(notice))
    return tally if said is None or said.life is Life.SENT else None


def _to(notice: Announcement) -> str:
    return promises.to_person(notice.by)


def _id(notice: Announcement) -> str:
    return f"{notice.code}#report>{_to(notice)}"


async def _tell(tx: Tx, notice: Announcement, tally: Tally, now: datetime) -> bool:
    """What is over within a moment is one message from the first."""
    ended = not any(tally[life] for life in UNDER_WAY)
    if ended:
        await tx.announcements.put(replace(notice, reported=True))
    card, said = await _card(tx, notice, tally, now), await tx.deliveries.get(_id(notice))
    if said is None:
        await tx.deliveries.add(Delivery(_id(notice), _to(notice), "", card, now if ended else now + EVERY))
    elif said.wanted == card:
        return False
    else:
        due = now + EVERY if said.shown and said.settled and now - said.settled < EVERY else now
        said = again(said, now) if said.life is Life.UNKNOWN else said  # how it stands does no harm said twice
        await tx.deliveries.put(replace(revise(said, card, now), due=due))
    return True


async def _card(tx: Tx, notice: Announcement, tally: Tally, now: datetime) -> Card:
    groups, person = await tx.groups.all(), await tx.people.get(notice.by)
    viewer = Viewer(notice.by, person.grants if person else ())
    worth: list[Entry] = []
    for life in (Life.FAILED, Life.UNKNOWN, Life.WAITING):
        for row in await tx.deliveries.at_stage(notice.code, life, NAMED):
            binding = await tx.bindings.get(row.to.removeprefix("b:"))
            if binding is not None and (life is not Life.WAITING or row.due - now > LONG):
                worth.append(Entry(row, binding, groups[binding.group], viewer.coordinates(binding.group)))
    all = tally[Life.FAILED] + tally[Life.UNKNOWN] + await tx.deliveries.waiting_beyond(notice.code, now + LONG)
    anyway = announcements.conditions(notice, groups)
    may_act = any(viewer.coordinates(group) for group in notice.groups)
    title = summary(notice.code, tally, notice.recalled, await _taken_back(tx, notice))
    return views.progress(title, notice.code, worth, all - len(worth), anyway, may_act, now)


async def _taken_back(tx: Tx, notice: Announcement) -> int:
    """How many arrived in groups that have it no longer."""
    if not notice.recalled_in:
        return 0
    rows = await tx.deliveries.at_stage(notice.code, Life.SENT)
    found = [await tx.bindings.get(row.to.removeprefix("b:")) for row in rows]
    return sum(1 for binding in found if binding is not None and binding.group in notice.recalled_in)
