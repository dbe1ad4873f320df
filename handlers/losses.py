"""Telling a group's coordinators about messages that did not arrive: nothing is lost in silence."""

from __future__ import annotations

from datetime import datetime

from domain.cards import Card
from domain.delivery import Delivery, Life
from domain.groups import Binding, BindingState
from handlers import promises
from handlers.views import bindings
from handlers.views import outbox as views
from handlers.welcoming import end
from storage.port import Tx


async def tell_lost(tx: Tx, delivery: Delivery, now: datetime) -> None:
    """Of a message to a channel that failed, or that may or may not be there."""
    kind, _, id = delivery.to.partition(":")
    if kind != "b" or delivery.life not in (Life.FAILED, Life.UNKNOWN):
        return
    binding = await tx.bindings.get(id)
    if binding is not None and binding.state is BindingState.AWAITING:
        await end(tx, binding, now)
        await _tell_unwelcome(tx, binding, delivery.reason, now)
    elif binding is not None:
        cause = f"lost:{delivery.id}:{now:%Y%m%dT%H%M%S}"
        await _tell(tx, binding.group, cause, views.lost(binding, delivery), now, f"lost:{delivery.id}")


async def tell_unreachable(tx: Tx, binding: Binding, reason: str, now: datetime) -> None:
    """Of a channel that was just unbound because it is gone; `reason` is the platform's word. `binding` as it was."""
    if binding.state is BindingState.AWAITING:
        await _tell_unwelcome(tx, binding, reason, now)
        return
    group = await tx.groups.get(binding.group)
    card = views.unreachable(binding, group.short if group else binding.group, reason)
    await _tell(tx, binding.group, f"unreachable:{binding.id}:{now:%Y%m%dT%H%M%S}", card, now)


async def _tell_unwelcome(tx: Tx, binding: Binding, reason: str, now: datetime) -> None:
    """Whoever wanted to bind it hears why it is not, and what to do; where they cannot be written to, who decides."""
    by, group = await tx.people.get(binding.by), await tx.groups.get(binding.group)
    people = [by] if by is not None and by.reachable else await promises.reachable_deciders(tx, binding.group)
    card = bindings.unwelcome(binding, group.short if group else binding.group, reason)
    await promises.post(tx, card, [promises.to_person(one.id) for one in people], f"unwelcome:{binding.id}", due=now)


async def _tell(tx: Tx, group: str, cause: str, card: Card, now: datetime, subject: str = "") -> None:
    people = [promises.to_person(person.id) for person in await promises.reachable_deciders(tx, group)]
    await promises.post(tx, card, people, cause, due=now, subject=subject)
