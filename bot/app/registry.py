"""What the registry must hold before anybody writes: groups, and a way for the first admin to come in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from config.groups import SHIPPED, read_groups_file
from domain.people import Grant, Role
from domain.records import OneTimeCode
from domain.requests import Request
from handlers.command import Services
from handlers.meeting import first_met
from storage.port import transaction
from storage.rows import Storage

CLAIM_WITHIN = timedelta(hours=1)
CLAIM_LETTERS = 8

ADMIN = Grant(Role.ADMIN)


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


async def make_admin(storage: Storage, request: Request, services: Services) -> None:
    """The sender is named in LIAISON_ADMINS: they are an admin from their first message on."""
    if request.who is None:
        return
    async with transaction(storage) as tx:
        person = await tx.people.at(request.who) or first_met(request, request.who, services)
        if ADMIN not in person.grants:
            await tx.people.save(replace(person, grants=(*person.grants, ADMIN)))
