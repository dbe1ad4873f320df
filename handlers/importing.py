"""A programme from a file: previewed row by row, then kept whole or not at all; the same file twice changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.activities import Activity, ActivityState, Decision
from domain.cards import Button, Card, Say, say
from domain.people import Person, Platform
from domain.refusals import FieldRefusals, Refusal
from domain.requests import Chat, Request
from domain.rights import Viewer
from domain.rungs import plan
from handlers import activity_values, promises
from handlers.command import Ask, Services
from handlers.reading.programme import Row
from handlers.views.errors import spoken
from storage.port import Tx


@dataclass(frozen=True)
class Wrong:
    """What is wrong with one row: its line in the file (from 1), the column's key, and the words."""

    line: int
    column: str
    said: Say


@dataclass(frozen=True)
class Outcome:
    """What an import would do, or did: new activities, rows that are there already, rows that are wrong."""

    new: tuple[Activity, ...]
    known: int
    wrong: tuple[Wrong, ...]


async def check(ask: Ask, rows: Sequence[Row]) -> Outcome:
    """Checks every row with the rules of `register`; past activities are kept as held. A person imports only into
    groups that they coordinate."""
    new: list[Activity] = []
    wrong: list[Wrong] = []
    known = 0
    for row in rows:
        if await ask.tx.activities.from_origin(row.id) is not None:
            known += 1
            continue
        try:
            new.append(await _build(ask, row))
        except FieldRefusals as refused:
            wrong += [Wrong(row.line, row.columns.get(name, name), spoken(one)) for name, one in refused.fields.items()]
    return Outcome(tuple(new), known, tuple(wrong))


async def _build(ask: Ask, row: Row) -> Activity:
    activity = await activity_values.build(ask, row.values, imported=True)
    for id in activity.groups:
        if not ask.viewer.coordinates(id):
            short = (await ask.tx.groups.all())[id].short
            raise FieldRefusals({"groups": Refusal("import-not-yours", group=short)})
    return _imported(activity, row, ask.now)


def _imported(activity: Activity, row: Row, now: datetime) -> Activity:
    """Published in all its groups: whoever may import coordinates them."""
    held = activity.when.ends_at <= now
    return replace(
        activity,
        by="",
        origin=row.id,
        groups=dict.fromkeys(activity.groups, Decision.APPROVED),
        state=ActivityState.HELD if held else ActivityState.PUBLISHED,
    )


async def keep(ask: Ask, outcome: Outcome) -> tuple[Activity, ...]:
    """Keeps the new activities with their codes and ladders, and posts one summary to each channel, never a card a
    row."""
    tx = ask.tx
    groups = await tx.groups.all()
    kept = []
    for activity in outcome.new:
        prefix = activity_values.prefix(activity.kind)
        coded = replace(activity, code=f"{prefix}-{await tx.counters.next(prefix)}")
        await tx.activities.add(coded)
        await promises.record(ask, "imported", coded.code, after=coded.origin)
        kept.append(coded)
        for id in coded.groups:
            for rung in plan(coded, groups[id], await tx.bindings.of(id), ask.now):
                await tx.rungs.add(rung)
    await _summarise(ask, kept)
    return tuple(kept)


async def _summarise(ask: Ask, kept: Sequence[Activity]) -> None:
    coming = [one for one in kept if one.state is ActivityState.PUBLISHED]
    for id in dict.fromkeys(id for one in coming for id in one.groups):
        count = sum(1 for one in coming if id in one.groups)
        button = Button(say("button-upcoming"), "upcoming", id)
        card = Card(say("import-summary", count=count), buttons=((button,),))
        addresses = [promises.to_binding(binding) for binding in await ask.tx.bindings.of(id)]
        await promises.post(ask.tx, card, addresses, f"{ask.request.id}#summary", due=ask.now)


def at_the_machine(tx: Tx, by: Person, services: Services) -> Ask:
    """An import that is asked at the machine itself has no chat."""
    now = services.clock()
    request = Request(f"import:{now.isoformat()}", "command", "import", "", Chat(Platform.SLACK, "", True), None, now)
    return Ask(request, tx, by, Viewer(by.id, by.grants), services)
