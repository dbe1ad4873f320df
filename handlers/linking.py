"""Two accounts become one person: everything of the one that joins goes over to the one that made the code."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Registration
from domain.cards import Card, say
from domain.people import Person
from domain.refusals import Refusal
from handlers import promises
from handlers.command import Ask
from handlers.joining import HOLDS_SEAT, promote
from handlers.upcoming import MINE


async def unite(ask: Ask, id: str) -> Card:
    """The asker's account joins the person `id`. What only tells of the past keeps the old id: `people.get` follows
    it."""
    other = await ask.tx.people.get(id)
    mine = await ask.tx.people.get(ask.person.id) or ask.person
    if other is None or other.id == mine.id:
        raise Refusal("link-self")
    await _move_registrations(ask, mine.id, other.id)
    await _move_memberships(ask, mine.id, other.id)
    await _move_words(ask, mine.id, other.id)
    await ask.tx.people.remove(mine.id)
    await ask.tx.people.put(_joined(other, mine))
    await promises.record(ask, "linked", other.id, after=mine.id)
    return Card(say("linked", name=other.known_as), private=True)


def _joined(other: Person, mine: Person) -> Person:
    """One person with all accounts and roles of both; what each said of themselves, the first first."""
    return replace(
        other,
        identities=(*other.identities, *mine.identities),
        reachable=(*other.reachable, *mine.reachable),
        grants=tuple(dict.fromkeys((*other.grants, *mine.grants))),
        full_name=other.full_name or mine.full_name,
        state=other.state or mine.state,
        organisation=other.organisation or mine.organisation,
        language=other.language or mine.language,
        zone=other.zone or mine.zone,
    )


async def _move_registrations(ask: Ask, old: str, new: str) -> None:
    """Of two places in one activity the better is kept, and a second seat is given back."""
    for row in await ask.tx.registrations.of(old):
        await ask.tx.registrations.remove(row.id)
        there = await ask.tx.registrations.get(f"{row.activity}/{new}")
        if there is None or _worth(row) > _worth(there):
            await ask.tx.registrations.save(replace(row, person=new))
        if there is not None and row.standing in HOLDS_SEAT and there.standing in HOLDS_SEAT:
            await _give_back(ask, row.activity)


def _worth(row: Registration) -> tuple[bool, bool]:
    return row.standing in HOLDS_SEAT, row.standing in MINE


async def _give_back(ask: Ask, code: str) -> None:
    activity = await ask.tx.activities.get(code)
    if activity is not None:
        activity = replace(activity, taken=max(0, activity.taken - 1))
        await ask.tx.activities.put(await promote(ask, activity) if activity.when.ends_at > ask.now else activity)


async def _move_memberships(ask: Ask, old: str, new: str) -> None:
    """Of two sightings in one channel the later counts."""
    for row in await ask.tx.memberships.of(old):
        await ask.tx.memberships.remove(f"{old}/{row.binding}")
        there = await ask.tx.memberships.get(f"{new}/{row.binding}")
        if there is None or there.seen < row.seen:
            await ask.tx.memberships.save(replace(row, person=new))


async def _move_words(ask: Ask, old: str, new: str) -> None:
    """What was proposed and announced, and what is being written."""
    for activity in await ask.tx.activities.proposed_by(old, limit=None):
        await ask.tx.activities.put(replace(activity, by=new))
    for notice in await ask.tx.announcements.announced_by(old):
        await ask.tx.announcements.put(replace(notice, by=new))
    for draft in await ask.tx.drafts.open(old):
        await ask.tx.drafts.put(replace(draft, person=new))
