"""What the registry must hold before anybody writes: groups, and a way for the first admin to come in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from config.groups import SHIPPED, read_groups_file
from domain.people import Grant, Person, Platform, Role
from domain.records import OneTimeCode
from domain.requests import Request
from handlers.command import Services
from handlers.meeting import first_met
from storage.port import transaction
from storage.rows import Storage

CLAIM_WITHIN = timedelta(hours=1)
CLAIM_LETTERS = 8

ADMIN = Grant(Role.ADMIN)

Account = tuple[Platform, str]
"""A platform and its own id of a person, as LIAISON_ADMINS names them."""


async def seed_groups(storage: Storage, states: Collection[str], file: Path | None) -> int:
    """Adds the groups of the file that the store does not know; those it knows may have been changed in chat since."""
    async with transaction(storage, read_only=True) as tx:
        if file is None and await tx.groups.any():
            return 0
    groups = read_groups_file(file or SHIPPED, states)
    async with transaction(storage) as tx:
        return sum([await tx.groups.add(group) for group in groups])


async def claim_code(storage: Storage, services: Services) -> str:
    """A one-time code that makes its sender the first admin; "" where there is an admin."""
    async with transaction(storage) as tx:
        if await tx.people.holding(Role.ADMIN):
            return ""
        code = OneTimeCode(services.token(CLAIM_LETTERS), "claim", services.clock() + CLAIM_WITHIN)
        await tx.codes.add(code)
        return code.id


async def appoint(storage: Storage, accounts: Iterable[Account]) -> None:
    """Those named in LIAISON_ADMINS whom the registry has met are admins again, whatever was done in chat."""
    async with transaction(storage) as tx:
        for platform, id in accounts:
            for person in await tx.people.with_account(platform, id):
                await tx.people.put(_as_admin(person))


async def make_admin(
    storage: Storage, request: Request, services: Services, accounts: Collection[Account]
) -> frozenset[str]:
    """Whoever is named in LIAISON_ADMINS is an admin whenever they write; returns who was made one just now."""
    who = request.who
    if who is None or (who.platform, who.id) not in accounts:
        return frozenset()
    async with transaction(storage, read_only=True) as tx:
        known = await tx.people.at(who)
    if known is not None and ADMIN in known.grants:
        return frozenset()
    async with transaction(storage) as tx:
        await tx.people.save(_as_admin(await tx.people.at(who) or first_met(request, who, services)))
        return frozenset(tx.people.changed)


def _as_admin(person: Person) -> Person:
    return replace(person, grants=tuple(dict.fromkeys((*person.grants, ADMIN))))
