"""Telling a group's coordinators about messages that did not arrive: nothing is lost in silence."""

from __future__ import annotations

from datetime import datetime

from domain.cards import Card
from domain.delivery import Delivery, Life
from domain.groups import Binding
from handlers import promises
from handlers.views import outbox as views
from storage.port import Tx


async def tell_lost(tx: Tx, delivery: Delivery, now: datetime) -> None:
    """Of a message to a channel that failed, or that may or may not be there."""
    kind, _, id = delivery.to.partition(":")
    if kind != "b" or delivery.life not in (Life.FAILED, Life.UNKNOWN):
        return
    binding = await tx.bindings.get(id)
    if binding is not None:
        card = views.lost(binding, delivery.life.value, delivery.reason, delivery.subject)
        await _tell(tx, binding.group, f"lost:{delivery.id}:{delivery.revision}", card, now)


async def tell_unreachable(tx: Tx, binding: Binding, reason: str, now: datetime) -> None:
    """Of a channel that was just unbound because it is gone; `reason` is the platform's word."""
    group = await tx.groups.get(binding.group)
    card = views.unreachable(binding, group.short if group else binding.group, reason)
    await _tell(tx, binding.group, f"unreachable:{binding.id}:{now:%Y%m%dT%H%M%S}", card, now)


async def _tell(tx: Tx, group: str, cause: str, card: Card, now: datetime) -> None:
    people = [promises.to_person(person.id) for person in await promises.reachable_deciders(tx, group)]
    await promises.post(tx, card, people, cause, due=now)
