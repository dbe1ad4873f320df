"""Telling a group's coordinators about messages that did not arrive: nothing is lost in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.cards import Card
from domain.delivery import Delivery, Life, again, revise
from domain.groups import Binding, BindingState
from handlers import promises
from handlers.views import bindings
from handlers.views import outbox as views
from handlers.views.ledger import Entry
from handlers.welcoming import end
from storage.port import Tx

LOST = (Life.FAILED, Life.UNKNOWN)

TOGETHER = timedelta(seconds=3)
"""What is lost within so long is one change of the card that tells of it."""


async def tell_lost(tx: Tx, delivery: Delivery, now: datetime) -> None:
    """Of a message to a channel, as it is kept, that failed, or that may or may not be there. All that is lost of one
    subject in one group is one card, which grows; after an hour there is a new one."""
    kind, _, id = delivery.to.partition(":")
    if kind != "b" or delivery.life not in LOST:
        return
    binding = await tx.bindings.get(id)
    if binding is not None and binding.state is BindingState.AWAITING:
        await end(tx, binding, now)
        await _tell_unwelcome(tx, binding, delivery.reason, now)
    elif binding is not None:
        card, subject = views.lost(await _lost(tx, delivery, binding), now), _subject(delivery, binding)
        told = await _change(tx, subject, card, now, TOGETHER)
        if not any(one.id.startswith(f"{subject}:{now:%Y%m%dT%H}") for one in told):
            await _tell(tx, binding.group, f"{subject}:{now:%Y%m%dT%H%M%S}", card, now, subject)


async def decided(tx: Tx, delivery: Delivery, binding: Binding, card: Card, now: datetime) -> None:
    """A person has seen to this message: the cards that asked tell of those that are left, or if there are none show
    `card` for good."""
    subject, left = _subject(delivery, binding), await _lost(tx, delivery, binding)
    for told in await _change(tx, subject, views.lost(left, now) if left else card, now):
        if not left:
            await tx.deliveries.put(replace(told, subject=""))


async def tell_unreachable(tx: Tx, binding: Binding, reason: str, now: datetime) -> None:
    """Of a channel that was just unbound because it is gone; `reason` is the platform's word. `binding` as it was."""
    if binding.state is BindingState.AWAITING:
        await _tell_unwelcome(tx, binding, reason, now)
        return
    group = await tx.groups.get(binding.group)
    card = views.unreachable(binding, group.short if group else binding.group, reason)
    await _tell(tx, binding.group, f"unreachable:{binding.id}:{now:%Y%m%dT%H%M%S}", card, now)


async def _lost(tx: Tx, delivery: Delivery, binding: Binding) -> Sequence[Entry]:
    """All that is lost now of the same subject in the same group; of a message without a subject, itself."""
    rows = [delivery] if delivery.life in LOST else []
    if delivery.subject:
        rows = [row for life in LOST for row in await tx.deliveries.at_stage(delivery.subject, life)]
    groups, found = await tx.groups.all(), []
    for row in rows:
        there = await tx.bindings.get(row.to.removeprefix("b:"))
        if there is not None and there.group == binding.group:
            found.append(Entry(row, there, groups[there.group], mine=True))
    return found


def _subject(delivery: Delivery, binding: Binding) -> str:
    return f"lost:{delivery.subject}:{binding.group}" if delivery.subject else f"lost:{delivery.id}"


async def _change(tx: Tx, subject: str, card: Card, now: datetime, wait: timedelta = timedelta()) -> list[Delivery]:
    """What was told already says this after `wait`, or when it was to change anyway."""
    told = await tx.deliveries.about(subject)
    for place, one in enumerate(told):
        if one.wanted != card:
            due = min(one.due, now + wait) if one.due > now else now + wait
            one = again(one, now) if one.life is Life.UNKNOWN else one  # said twice it does no harm
            told[place] = replace(revise(one, card, now), due=due)
            await tx.deliveries.put(told[place])
    return told


async def _tell_unwelcome(tx: Tx, binding: Binding, reason: str, now: datetime) -> None:
    """Whoever wanted to bind it hears why it is not, and what to do; where they cannot be written to, who decides."""
    by, group = await tx.people.get(binding.by), await tx.groups.get(binding.group)
    people = [by] if by is not None and by.reachable else await promises.reachable_deciders(tx, binding.group)
    card = bindings.unwelcome(binding, group.short if group else binding.group, reason)
    await promises.post(tx, card, [promises.to_person(one.id) for one in people], f"unwelcome:{binding.id}", due=now)


async def _tell(tx: Tx, group: str, cause: str, card: Card, now: datetime, subject: str = "") -> None:
    people = [promises.to_person(person.id) for person in await promises.reachable_deciders(tx, group)]
    await promises.post(tx, card, people, cause, due=now, subject=subject)
