"""The sender of a broadcast reads what became of it."""

from __future__ import annotations

from dataclasses import replace

from domain.delivery import Delivery, Never, Outcome, Sent
from handlers.reporting import report_broadcasts
from storage.port import transaction
from tests.answers import answered
from tests.handlers.world import COORDINATOR, Someone, World

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")


async def sent(world: World, delivery: Delivery, outcome: Outcome) -> None:
    """The outbox has had the platform's answer for this delivery."""
    async with transaction(world.storage) as tx:
        found = await tx.deliveries.get(delivery.id)
        assert found is not None
        await tx.deliveries.put(answered(found, outcome, world.now))


async def test_the_report_comes_once_when_every_channel_has_its_answer() -> None:
    world = await World().settle_in(OMAR)
    await world.hears(OMAR, "/announce casp-mid\nNew course\nNominate by Friday.")
    await world.taps(OMAR, "Send")
    first, second = await world.outgoing(subject="ANN-1")
    await sent(world, first, Sent("17", "-100"))
    assert await report_broadcasts(world.storage, world.now) == 0
    await sent(world, second, Never("archived"))
    assert await report_broadcasts(world.storage, world.now) == 1
    assert await report_broadcasts(world.storage, world.now) == 0
    report = next(one for one in await world.reads("p:telegram:omar") if "reached" in one)
    assert "ANN-1: 1 of 2 reached" in report


async def test_an_edit_on_its_way_holds_the_report_back() -> None:
    world = await World().settle_in(OMAR)
    await world.hears(OMAR, "/announce casp-mid\nNew course\nNominate by Friday.")
    await world.taps(OMAR, "Send")
    for delivery in await world.outgoing(subject="ANN-1"):
        await sent(world, delivery, Sent("17", "-100"))
    async with transaction(world.storage) as tx:
        row = (await tx.deliveries.about("ANN-1"))[0]
        await tx.deliveries.put(replace(row, revision=2, life=type(row.life).WAITING))
    assert await report_broadcasts(world.storage, world.now) == 0
