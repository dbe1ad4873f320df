"""How the first admin comes in: by a one-time code, or named in the settings."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from bot.app.registry import ADMIN, Account, as_admin
from domain.people import Role
from domain.records import OneTimeCode
from domain.requests import Request
from handlers.command import Services
from handlers.meeting import first_met
from storage.port import transaction
from storage.rows import Storage

CLAIM_WITHIN = timedelta(hours=1)
CLAIM_LETTERS = 8


async def claim_code(storage: Storage, services: Services) -> str:
    """A one-time code that makes its sender the first admin; "" where there is an admin."""
    async with transaction(storage) as tx:
        if await tx.people.holding(Role.ADMIN):
            return ""
        code = OneTimeCode(services.token(CLAIM_LETTERS), "claim", services.clock() + CLAIM_WITHIN)
        await tx.codes.add(code)
        return code.id


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
        await tx.people.save(as_admin(await tx.people.at(who) or first_met(request, who, services)))
        return frozenset(tx.people.changed)
