"""The sender of a broadcast follows it in one message, which ends as its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.cards import Card
from domain.delivery import Delivery, Life, Never, Outcome, Sent, Unknown
from handlers.reporting import EVERY, report_broadcasts, report_settled
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import OMAR
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import read

REPORT = "ANN-1#report>p:telegram:omar"


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR)
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew course\nNominate by Friday.")
    await world.taps(OMAR, "Send")
    return world


async def settled(world: SpokenWorld, to: str, outcome: Outcome) -> None:
    """The outbox has had the platform's answer."""
    async with transaction(world.storage) as tx:
        found = await tx.deliveries.get(f"ANN-1#post>b:{to}")
        assert found is not None
        await tx.deliveries.put(answered(found, outcome, world.now))
    await report_settled(world.storage, "ANN-1", world.now)


async def report(world: SpokenWorld) -> Delivery | None:
    async with transaction(world.storage, read_only=True) as tx:
        return await tx.deliveries.get(REPORT)


async def words(world: SpokenWorld) -> str:
    row = await report(world)
    assert row is not None
    assert isinstance(row.wanted, Card)
    world.check(row.wanted)
    return read(row.wanted, world._voice("en"))


async def is_read(world: SpokenWorld) -> None:
    """The sender has the message as it is wanted."""
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get(REPORT)
        assert row is not None
        await tx.deliveries.put(answered(row, Sent("7", "omar"), world.now))


async def test_what_is_over_in_a_moment_is_one_message_and_at_once(world: SpokenWorld) -> None:
    for to in ("casp-mid.1", "casp-mid.2", "ecowas.3"):
        await settled(world, to, Sent("1", "-100"))
    row = await report(world)
    assert row is not None
    assert (row.due, row.shown) == (world.now, 0)
    assert await words(world) == "ANN-1: 3 of 3 reached\n[Deliveries]"
    assert await report_broadcasts(world.storage, world.now) == 0


async def test_while_it_runs_it_says_how_far_it_is_and_what_waits_for_long(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        assert row is not None
        await tx.deliveries.put(replace(row, due=world.now + timedelta(days=4)))
    await settled(world, "casp-mid.1", Sent("1", "-100"))
    said = await words(world)
    assert said.startswith("ANN-1: 1 of 3 reached · 2 waiting\n#ecowas (Slack): Goes out Sunday 14 March 2027, 12:00")
    await settled(world, "casp-mid.2", Never("archived"))
    row = await report(world)
    assert row is not None
    assert row.revision == 1, "the message that waits to go is not written anew"
    await is_read(world)
    assert await report_broadcasts(world.storage, world.now)
    said = await words(world)
    assert "ANN-1: 1 of 3 reached · 1 failed · 1 waiting" in said
    assert "#casp-mid (Slack): Not delivered" in said
    assert "the channel is archived" in said
    assert "[Retry failed only]" in said


async def test_it_is_not_edited_more_often_than_every_few_seconds(world: SpokenWorld) -> None:
    await settled(world, "casp-mid.1", Sent("1", "-100"))
    await is_read(world)
    await settled(world, "casp-mid.2", Sent("1", "C1"))
    row = await report(world)
    assert row is not None
    assert (row.due, row.life) == (world.now + EVERY, Life.WAITING)
    await settled(world, "ecowas.3", Sent("1", "C2"))
    row = await report(world)
    assert row is not None
    assert row.due == world.now + EVERY
    assert "3 of 3 reached" in await words(world)


async def test_it_goes_on_after_a_restart(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        for row in await tx.deliveries.about("ANN-1"):
            await tx.deliveries.put(answered(row, Unknown("interrupted"), world.now))
    assert await report_broadcasts(world.storage, world.now) == 1
    assert "ANN-1: 0 of 3 reached · 3 unknown" in await words(world)
    assert await report_broadcasts(world.storage, world.now) == 0


async def test_one_channel_is_reported_at_its_end_only() -> None:
    world = SpokenWorld()
    await world.settle_in(OMAR)
    await world.hears(OMAR, "/announce ecowas\nNew course\nNominate by Friday.")
    await world.taps(OMAR, "Send")
    assert not await report_settled(world.storage, "ANN-1", world.now)
    assert await report(world) is None
    await settled(world, "ecowas.3", Sent("1", "C2"))
    assert "ANN-1: 1 of 1 reached" in await words(world)


async def test_many_are_named_by_their_number(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        assert row is not None
        for number in range(6):
            failed = replace(row, id=f"ANN-1#post{number}>b:ecowas.3", life=Life.FAILED, reason="archived")
            await tx.deliveries.add(failed)
    for to in ("casp-mid.1", "casp-mid.2", "ecowas.3"):
        await settled(world, to, Sent("1", "-100"))
    said = await words(world)
    assert said.count("archived") == 4
    assert "and 2 more" in said


async def test_a_report_of_which_nobody_knows_whether_it_arrived_is_not_the_last_word(world: SpokenWorld) -> None:
    await settled(world, "casp-mid.1", Sent("1", "-100"))
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get(REPORT)
        assert row is not None
        await tx.deliveries.put(answered(row, Unknown("no-answer"), world.now))
    for to in ("casp-mid.2", "ecowas.3"):
        await settled(world, to, Sent("1", "C1"))
    row = await report(world)
    assert row is not None
    assert row.life is Life.WAITING
    assert "3 of 3 reached" in await words(world)
