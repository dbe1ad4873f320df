"""Where a delivery goes and who reads it there; read when it is sent, because addresses and languages change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.platforms.port import Address
from domain.cards import Card
from domain.delivery import Delivery, Life
from domain.groups import CEILINGS, Binding, Group, State
from domain.markings import Marking
from domain.people import Person, Platform
from domain.rights import ceiling_of
from handlers.meeting import alone, zone_of
from handlers.views import outbox as views
from handlers.welcoming import end, move
from storage.port import Tx


@dataclass(frozen=True)
class Route:
    """One chat, the languages and IANA zone of its readers, and the narrowest marking it may show (None: any).
    `awaiting`: it is not bound before its welcome was posted."""

    platform: Platform
    address: Address
    languages: tuple[str, ...]
    zone: str
    ceiling: Marking | None = None
    awaiting: bool = False

    def card(self, delivery: Delivery, wanted: Card) -> Card:
        """What may be shown there: the card itself, or a pointer to it."""
        hidden = self.ceiling is not None and wanted.marking is not None and not wanted.marking.within(self.ceiling)
        return views.pointer(delivery.subject) if hidden else wanted


async def route(
    tx: Tx, delivery: Delivery, states: Mapping[str, State], platforms: frozenset[Platform]
) -> Route | None:
    """The way to "b:BINDING" or "p:PERSON", over a connected platform if there is one; None when none leads there."""
    kind, _, id = delivery.to.partition(":")
    if kind == "b":
        binding = await tx.bindings.get(id)
        if binding is None or binding.ended:
            return None
        return _to_channel(binding, await tx.groups.get(binding.group))
    person = await tx.people.get(id)
    if person is None:
        return None
    at = delivery.chat if delivery.message or delivery.life is Life.CLAIMED else ""
    over = frozenset({posted_on(at)}) if at else platforms
    groups = (await alone(tx, person, delivery.due)).groups
    return _to_person(person, await zone_of(tx, person, groups, states), over, at)


def posted_on(chat: str) -> Platform:
    """Telegram's chat ids are numbers (https://core.telegram.org/bots/api#chat); Slack's begin with a letter."""
    return Platform.TELEGRAM if chat.lstrip("-").isdigit() else Platform.SLACK


def _to_channel(binding: Binding, group: Group | None) -> Route:
    languages = binding.languages or (group.languages if group else ())
    ceiling = ceiling_of(group, binding.platform, binding.ceiling, CEILINGS)
    address = Address(binding.chat, binding.topic, binding.team)
    zone = group.zone if group else "UTC"
    return Route(binding.platform, address, languages, zone, ceiling, awaiting=not binding.active)


def _to_person(person: Person, zone: str, over: frozenset[Platform], at: str) -> Route | None:
    """The account last written from, kept at the end; what stands `at` a chat, or may stand there, is changed or looked
    for there and nowhere else."""
    ways = [one for one in person.reachable if one.platform in over] or ([] if at else list(person.reachable))
    if not ways:
        return None
    address = Address(at or ways[-1].id, "", ways[-1].team)
    return Route(ways[-1].platform, address, (person.language or person.locale,), zone)


async def follow(tx: Tx, to: str, at: Route, chat: str, now: datetime) -> None:
    """The platform put the message elsewhere than it was sent to (a group became a supergroup): the bindings go there
    too, unless they were moved while it was under way."""
    kind, _, id = to.partition(":")
    binding = await tx.bindings.get(id) if kind == "b" and chat != at.address.chat else None
    if binding is not None and binding.chat == at.address.chat:
        await move(tx, binding.place, chat, now)


async def cut_off(tx: Tx, to: str, at: Route, reason: str, now: datetime) -> Binding | Person | None:
    """Notes that the chat itself is gone: ends the binding (given as it was), or that way to the person. None where it
    was known."""
    kind, _, id = to.partition(":")
    if kind == "b":
        binding = await tx.bindings.get(id)
        if binding is None or binding.ended or binding.chat != at.address.chat:
            return None
        await end(tx, binding, now, reason)
        return binding
    person = await tx.people.get(id)
    if person is None:
        return None
    left = tuple(identity for identity in person.reachable if identity.platform is not at.platform)
    if left == person.reachable:
        return None
    await tx.people.put(replace(person, reachable=left))
    return person
