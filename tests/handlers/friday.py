"""Two groups on a Friday: closed in Cairo, open in Dakar; and who coordinates both of them on Slack."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from domain.people import Platform
from storage.port import transaction
from tests.handlers.cast import BOTH
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone

LILY = Someone("lily", Platform.SLACK, grants=BOTH, full_name="Lily Tan")

FRIDAY = datetime(2027, 3, 12, 12, tzinfo=UTC)
"""A day of the weekend in Cairo, and none in Dakar."""


async def it_is_friday(world: SpokenWorld) -> SpokenWorld:
    """CASP-MID rests on Fridays and Saturdays, and at night, from now on."""
    async with transaction(world.storage) as tx:
        group = (await tx.groups.all())["casp-mid"]
        await tx.groups.put(replace(group, weekend=(4, 5), quiet=(time(21), time(8))))
    world.now = FRIDAY
    return world
