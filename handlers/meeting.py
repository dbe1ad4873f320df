"""Who is asking: the person is known, or met for the first time, and seen as a member where they act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.groups import CEILINGS, Binding, State
from domain.people import Identity, Membership, Person, Platform
from domain.requests import Request
from domain.rights import Viewer, ceiling_of, membership_counts, viewer_in_private
from handlers.command import Services
from storage.port import Tx

AGAIN = timedelta(days=1)
"""Seen membership is written at most once a day, so that reading commands stay reading commands."""


class MustWrite(Exception):
    """Something about the person has to be recorded, so the unit cannot be read-only."""


def first_met(request: Request, who: Identity, services: Services) -> Person:
    """The person as the platform shows them; their id is their first account's key, so meeting twice is meeting
    once."""
    return Person(who.key, request.name or request.handle or who.id, (who,), met=services.clock())


def as_shown(person: Person, request: Request, who: Identity) -> Person:
    """The person with what the platform says now; whoever writes in private on Telegram can be written to from then
    on. The account last written from stands last."""
    can = request.chat.private or who.platform is Platform.SLACK
    reachable = (*(one for one in person.reachable if one != who), who) if can else person.reachable
    return replace(
        person,
        name=request.name or person.name,
        handle=request.handle or person.handle,
        locale=request.locale or person.locale,
        clock=request.zone or person.clock,
        reachable=reachable,
    )


async def know(tx: Tx, request: Request, who: Identity, services: Services, read_only: bool) -> Person:
    """The person of this account, recorded where something is new; raises MustWrite where a read-only unit would have
    to."""
    known = await tx.people.at(who)
    person = as_shown(known or first_met(request, who, services), request, who)
    if person == known:
        return person
    if read_only:
        raise MustWrite
    await tx.people.save(person)
    return person


async def see_member(tx: Tx, person: Person, binding: Binding, services: Services, read_only: bool) -> None:
    """Records that the person acted in a bound channel."""
    now = services.clock()
    membership = Membership(person.id, binding.id, binding.group, now)
    seen = await tx.memberships.get(tx.memberships.id_of(membership))
    if seen is not None and abs(now - seen.seen) < AGAIN:
        return
    if read_only:
        raise MustWrite
    await tx.memberships.save(membership)


async def seen_in(tx: Tx, person: Person, now: datetime) -> list[Membership]:
    """Where the person was seen lately; a channel that is bound no more says nothing of its group."""
    rows = [row for row in await tx.memberships.of(person.id) if membership_counts(row, now)]
    bindings = {row.binding: await tx.bindings.get(row.binding) for row in rows}
    return [row for row in rows if (binding := bindings[row.binding]) is not None and binding.active]


async def is_known(tx: Tx, who: Identity, now: datetime) -> bool:
    """Whether this account's person holds a role or was seen in a channel lately."""
    person = await tx.people.at(who)
    return person is not None and bool(person.grants or await seen_in(tx, person, now))


async def witness(tx: Tx, request: Request, who: Identity, bindings: Iterable[str], services: Services) -> None:
    """The platform says that the asker is in these channels."""
    person = await know(tx, request, who, services, read_only=False)
    for id in bindings:
        binding = await tx.bindings.get(id)
        if binding is not None and binding.active:
            await see_member(tx, person, binding, services, read_only=False)


async def enrol(tx: Tx, binding: str, people: Iterable[Identity], services: Services) -> None:
    """The platform lists these people in a channel. Who was never met is kept by account alone, until their first
    words."""
    found = await tx.bindings.get(binding)
    if found is None or not found.active:
        return
    for who in people:
        person = await tx.people.at(who)
        if person is None:
            person = Person(who.key, who.id, (who,), reachable=(who,), met=services.clock())
            await tx.people.add(person)
        await see_member(tx, person, found, services, read_only=False)


async def _of_states(tx: Tx, person: Person) -> frozenset[str]:
    """A focal point or alternate belongs to every group of their State."""
    states = {grant.state for grant in person.grants if grant.state}
    if not states:
        return frozenset()
    return frozenset(group.id for group in (await tx.groups.all()).values() if states & set(group.states))


async def alone(tx: Tx, person: Person, now: datetime) -> Viewer:
    """What the person may see where nobody else reads the answer."""
    viewer = viewer_in_private(person, {row.group for row in await seen_in(tx, person, now)})
    of_states = await _of_states(tx, person)
    return replace(viewer, groups=viewer.groups | of_states, of_states=of_states)


async def zone_of(tx: Tx, person: Person, groups: Iterable[str], states: Mapping[str, State], shown: str = "") -> str:
    """The IANA zone in which the person reads times: chosen, or told by their platform (`shown` just now), or that of
    their State, or the one that all their groups share; else UTC."""
    home = states.get(person.state)
    own = person.zone or shown or person.clock or (home.zone if home else "")
    return own or await _shared(tx, groups) or "UTC"


async def _shared(tx: Tx, groups: Iterable[str]) -> str:
    zones = {group.zone for id in groups if (group := await tx.groups.get(id)) is not None}
    return zones.pop() if len(zones) == 1 else ""


async def viewer_for(tx: Tx, person: Person, request: Request, binding: Binding | None, services: Services) -> Viewer:
    """What the person may see here: in a Telegram group everybody reads the answer, on Slack only the person does."""
    viewer = await alone(tx, person, services.clock())
    if request.chat.private:
        return viewer
    group = await tx.groups.get(binding.group) if binding else None
    ceiling = ceiling_of(group, request.chat.platform, binding.ceiling if binding else None, CEILINGS)
    groups = frozenset({binding.group}) if binding else frozenset()
    if request.chat.platform is Platform.SLACK:
        return replace(viewer, here=groups, ceiling=ceiling)
    return replace(viewer, chat_groups=groups, ceiling=ceiling)
