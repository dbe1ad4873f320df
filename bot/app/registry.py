"""What the registry must hold before anybody writes: the groups, and the admins that the settings name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from config.groups import SHIPPED, read_groups_file
from config.reference import load_states
from domain.people import Grant, Person, Platform, Role
from storage.port import transaction
from storage.rows import Storage

ADMIN = Grant(Role.ADMIN)

Account = tuple[Platform, str]
"""A platform and its own id of a person, as LIAISON_ADMINS names them."""


async def seed_groups(storage: Storage, file: Path | None) -> int:
    """Adds the groups of the file that the store does not know; those it knows may have been changed in chat since."""
    async with transaction(storage, read_only=True) as tx:
        if file is None and await tx.groups.any():
            return 0
    groups = read_groups_file(file or SHIPPED, load_states())
    async with transaction(storage) as tx:
        return sum([await tx.groups.add(group) for group in groups])


async def appoint(storage: Storage, accounts: Iterable[Account]) -> None:
    """Those named in LIAISON_ADMINS whom the registry has met are admins again, whatever was done in chat."""
    async with transaction(storage) as tx:
        for platform, id in accounts:
            for person in await tx.people.with_account(platform, id):
                await tx.people.put(as_admin(person))


def as_admin(person: Person) -> Person:
    return replace(person, grants=tuple(dict.fromkeys((*person.grants, ADMIN))))
