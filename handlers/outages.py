"""A platform refuses the program itself: admins hear of it where they can still be reached, once, and of its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.delivery import Delivery, revise
from domain.people import Platform, Role
from handlers import promises
from handlers.views import outbox as views
from storage.port import Tx

FOR_ADMINS = ("token-refused", "missing-scope")
"""What nobody but an admin can mend."""


async def begun(tx: Tx, platform: Platform, reason: str, now: datetime) -> None:
    """Told once, until it is over; the messages themselves are the memory, so a restart tells nothing again."""
    if reason not in FOR_ADMINS or await _open(tx, platform):
        return
    admins = [promises.to_person(person.id) for person in await promises.reachable(tx, Role.ADMIN, "")]
    cause, card = f"{_subject(platform)}:{now:%Y%m%dT%H%M%S}", views.outage(platform, reason)
    await promises.post(tx, card, admins, cause, due=now, subject=_subject(platform))


async def over(tx: Tx, platform: Platform, now: datetime) -> None:
    """What was told is changed, wherever it stands, and nothing waits any more."""
    await hasten(tx, now)
    for row in await _open(tx, platform):
        await tx.deliveries.put(revise(row, views.works_again(platform), now))


async def hasten(tx: Tx, now: datetime) -> None:
    """What was put off because of it is due at once; its platform's pace holds it where that is too soon."""
    for reason in FOR_ADMINS:
        for row in await tx.deliveries.put_off(reason, now):
            await tx.deliveries.put(replace(row, due=now))


async def _open(tx: Tx, platform: Platform) -> list[Delivery]:
    told = await tx.deliveries.about(_subject(platform))
    return [row for row in told if row.wanted != views.works_again(platform)]


def _subject(platform: Platform) -> str:
    return f"outage:{platform.value}"
