"""A channel that is bound late is offered what is still current in its group, each once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.delivery import Life
from domain.groups import Binding, BindingState
from domain.people import Grant, Platform, Role
from handlers.welcoming import welcomed
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
AWA = Someone("awa", grants=(Grant(Role.COORDINATOR, "ecowas"),))

LATE = Binding("casp-mid.9", "casp-mid", Platform.SLACK, "C9", "#late", "T1", state=BindingState.AWAITING, by=OMAR.id)


@pytest.fixture
async def world() -> SpokenWorld:
    """One announcement is current, one is over, one is recalled; a seminar is to come."""
    world = SpokenWorld()
    await world.settle_in(OMAR, AWA)
    for title, until in (("New rules", "30 April 2027"), ("Old rules", "11 March 2027"), ("Wrong rules", "")):
        end = f"\nuntil: {until}" if until else ""
        await world.hears(OMAR, f"/announce title: {title}\ngroups: casp-mid\ntext en: Please read.{end}")
        await world.taps(OMAR, "Send")
    await world.hears(OMAR, "/register title: Screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid")
    await world.taps(OMAR, "Submit")
    await world.delivered()
    await world.hears(OMAR, "/recall ANN-3")
    await world.taps(OMAR, "Recall")
    world.now += timedelta(days=2)
    await world.delivered()
    return world


async def welcome(world: SpokenWorld, binding: Binding) -> None:
    """Its welcome was posted."""
    async with transaction(world.storage) as tx:
        await tx.bindings.add(binding)
        await welcomed(tx, f"b:{binding.id}", world.now)


async def offered(world: SpokenWorld) -> str:
    row = next(one for one in await world.outgoing(to="p:telegram:omar") if one.id.startswith("current:"))
    world.card = row.wanted
    assert row.wanted is not None
    world.check(row.wanted)
    return next(one for one in await world.reads("p:telegram:omar") if "still current" in one)


async def test_who_bound_it_is_offered_what_is_current_and_posts_it_once(world: SpokenWorld) -> None:
    await welcome(world, LATE)
    said = await offered(world)
    assert said.startswith(
        "2 things still current in CASP-MID were never posted in #late\nANN-1 · New rules\nSEM-1 · Screening"
    )
    assert await world.taps(OMAR, "Post them here") == "2 things are being posted in #late"
    assert [row.id for row in await world.outgoing(to="b:casp-mid.9")] == [
        "ANN-1#post>b:casp-mid.9",
        "SEM-1#card>b:casp-mid.9",
    ]
    assert "has everything that is current; nothing was posted" in await world.presses(
        OMAR, "post-current", "casp-mid.9"
    )
    assert len(await world.outgoing(to="b:casp-mid.9")) == 2
    assert "Omar Nasser posted what was still current" in await world.hears(OMAR, "/log casp-mid")


async def test_it_can_be_asked_for_later(world: SpokenWorld) -> None:
    await welcome(world, LATE)
    said = await world.hears(OMAR, "deliveries casp-mid")
    assert "#late (Slack)\n2 things that are still current were never posted here.\n[Post them here: #late]" in said
    assert "#casp-mid (Slack)\nHas everything that is current." in said
    await world.taps(OMAR, "Post them here: #late")
    assert "never posted here" not in await world.hears(OMAR, "/deliveries casp-mid")


async def test_another_groups_coordinator_posts_nothing_there(world: SpokenWorld) -> None:
    await welcome(world, LATE)
    assert "I know no" in await world.presses(AWA, "post-current", "casp-mid.9")
    assert "I know no" in await world.hears(AWA, "/deliveries casp-mid")
    assert await world.outgoing(to="b:casp-mid.9") == []


async def test_a_channel_with_nothing_to_catch_up_brings_no_card(world: SpokenWorld) -> None:
    await welcome(world, replace(LATE, id="enavsecg.9", group="enavsecg"))
    assert not [one for one in await world.outgoing() if one.id.startswith("current:")]


async def test_what_is_announced_for_later_waits_there_too(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce title: Forum\ngroups: casp-mid\ntext en: Soon.\nat: 15 March 2027 09:00")
    await world.taps(OMAR, "Send")
    await welcome(world, LATE)
    await world.presses(OMAR, "post-current", "casp-mid.9")
    due = {row.id: row.due for row in await world.outgoing(to="b:casp-mid.9")}
    assert due["ANN-1#post>b:casp-mid.9"] == world.now
    assert f"{due['ANN-4#post>b:casp-mid.9']:%d %H:%M}" == "15 07:00"


async def test_an_announcement_waits_for_the_open_hours_of_the_group_there_too(world: SpokenWorld) -> None:
    world.now += timedelta(days=1)  # a Saturday
    await welcome(world, LATE)
    await offered(world)
    said = await world.taps(OMAR, "Post them here")
    assert "2 things are being posted in #late\nANN-1 · Goes out Monday 15 March 2027, 09:00 Cairo" in said
    due = {row.id: row.due for row in await world.outgoing(to="b:casp-mid.9")}
    assert due["ANN-1#post>b:casp-mid.9"] == datetime(2027, 3, 15, 7, tzinfo=UTC)
    assert due["SEM-1#card>b:casp-mid.9"] == world.now


async def test_a_channel_bound_again_goes_on_with_what_stands_there(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        old = await tx.bindings.get("casp-mid.2")
        missed = await tx.deliveries.get("SEM-1#card>b:casp-mid.2")
        assert old is not None
        assert missed is not None
        await tx.bindings.put(replace(old, state=BindingState.ENDED))
        await tx.deliveries.put(replace(missed, life=Life.FAILED, reason="kicked", shown=0, message="", chat=""))
    await welcome(world, replace(old, id="casp-mid.9", state=BindingState.AWAITING, by=OMAR.id))
    assert "1 thing still current in CASP-MID was never posted in #casp-mid\nSEM-1 · Screening" in await offered(world)
    await world.hears(OMAR, "/edit SEM-1\nseats: 20")
    await world.taps(OMAR, "Save")
    async with transaction(world.storage, read_only=True) as tx:
        adopted = await tx.deliveries.get("ANN-1#post>b:casp-mid.9")
        known = {row.to for row in await tx.deliveries.about("ANN-1")}
    assert adopted is not None
    assert adopted.life is Life.SENT
    assert adopted.message
    assert known == {"b:casp-mid.1", "b:casp-mid.9"}


@pytest.mark.parametrize("life", [Life.UNKNOWN, Life.SENT])
async def test_what_may_stand_in_a_channel_that_is_bound_again_is_not_offered_to_be_posted_there_twice(
    world: SpokenWorld, life: Life
) -> None:
    async with transaction(world.storage) as tx:
        old = await tx.bindings.get("casp-mid.2")
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert old is not None
        assert row is not None
        await tx.bindings.put(replace(old, state=BindingState.ENDED))
        await tx.deliveries.put(replace(row, life=life, reason="no-answer", message="", chat=""))
    await welcome(world, replace(old, id="casp-mid.9", state=BindingState.AWAITING, by=OMAR.id))
    assert [one for one in await world.reads("p:telegram:omar") if "still current" in one] == []
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert ("[Decide" in said) == (life is Life.UNKNOWN)
    assert said.count("#casp-mid (Slack)") == 1
