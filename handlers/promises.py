"""Messages promised inside the unit that causes them; the outbox sends them after it has committed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from domain.approvals import STEPS
from domain.cards import Button, Card, Names, Say, Text, say
from domain.delivery import Delivery, Life, revise
from domain.groups import Binding, Group
from domain.people import Person, Role
from domain.records import TrailEntry
from handlers.command import Ask
from storage.port import Tx


def to_binding(binding: Binding) -> str:
    return f"b:{binding.id}"


def to_person(person: str) -> str:
    return f"p:{person}"


async def post(
    tx: Tx, card: Card | None, to: Iterable[str], cause: str, *, due: datetime, subject: str = ""
) -> list[Delivery]:
    """One message to each address; the id is cause and address, so that promising twice is promising once, and the
    wanted card the latest."""
    made = []
    for address in to:
        id = f"{cause}>{address}"
        before = await tx.deliveries.get(id)
        delivery = Delivery(id, address, subject, card, due) if before is None else revise(before, card, due)
        if before is None or before.wanted != card:
            await tx.deliveries.save(delivery)
        made.append(delivery)
    return made


async def tell(ask: Ask, person: str, card: Card, cause: str, *, subject: str = "") -> None:
    """A private message to one person."""
    await post(ask.tx, card, [to_person(person)], cause, due=ask.now, subject=subject)


async def channels(tx: Tx, groups: Iterable[str]) -> list[Binding]:
    """The channels of several groups, each once."""
    found = {binding.id: binding for group in groups for binding in await tx.bindings.of(group)}
    return list(found.values())


async def posted(tx: Tx, subject: str) -> list[tuple[Binding, Delivery]]:
    """What was promised to channels about an activity or announcement, with the channel it is for."""
    rows = [row for row in await tx.deliveries.about(subject) if row.to.startswith("b:")]
    named = [(await tx.bindings.get(row.to.removeprefix("b:")), row) for row in rows]
    return [(binding, row) for binding, row in named if binding is not None]


async def copies(tx: Tx, code: str) -> list[Delivery]:
    """Of an announcement, those that stand in channels, wait, failed or may be there; not what was left out or taken
    back."""
    rows = [row for row in await tx.deliveries.about(code) if row.id == f"{code}#post>{row.to}"]
    return [row for row in rows if row.life is not Life.SKIPPED and not row.withdrawn]


async def reachable_deciders(tx: Tx, group: str) -> list[Person]:
    """Who decides for a group and can be written to: its coordinators, else its regional officer, else admins."""
    for role in STEPS:
        if holders := await reachable(tx, role, group):
            return holders
    return []


async def reachable(tx: Tx, role: Role, group: str) -> list[Person]:
    """Who holds this role for a group and can be written to."""
    holders = await tx.people.holding(role, "" if role is Role.ADMIN else group)
    return [person for person in holders if person.reachable]


async def record(
    ask: Ask, what: str, subject: str, *, before: str = "", after: str = "", said: tuple[Text, ...] = (), step: int = 0
) -> None:
    """Writes the trail; the entry's id comes from the request, so repeating the request repeats no entry; what
    one request does after something else has a later `step`."""
    entry = TrailEntry(
        f"{ask.request.id}:{step}:{what}:{subject}",
        ask.now,
        ask.person.id,
        what,
        subject,
        ask.request.chat.platform.value,
        before,
        after,
        said,
    )
    await ask.tx.trail.add(entry)


def named(groups: Mapping[str, Group], ids: Iterable[str]) -> Say:
    """These groups, as the trail tells them."""
    return say("value-list", items=Names(tuple(groups[id].short for id in ids)))


def not_out_yet(row: Delivery) -> bool:
    """Whether *Stop* keeps it back: nobody has seen it, and it is not being sent just now."""
    return row.life is Life.WAITING and not row.shown


async def hold_back(tx: Tx, rows: Iterable[Delivery]) -> int:
    """Skips those of these messages that can still be kept back; gives how many."""
    back = [row for row in rows if not_out_yet(row)]
    for row in back:
        await tx.deliveries.put(replace(row, life=Life.SKIPPED, reason="stopped"))
    return len(back)


def gone(rows: Iterable[Delivery]) -> int:
    """How many of these messages were seen, or may have been."""
    return sum(1 for row in rows if row.shown or row.life in (Life.CLAIMED, Life.UNKNOWN))


def answer_button(person: str) -> tuple[Button, ...]:
    """Takes an answer back to this person."""
    return (Button(say("button-answer"), "tell", person),)
