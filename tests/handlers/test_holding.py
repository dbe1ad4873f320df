"""A change that several channels read of waits a moment, and can be stopped whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Grant, Platform, Role
from handlers.holding import make_due, next_due
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
YARA = Someone("yara", Platform.SLACK, grants=COORDINATOR, full_name="Yara Saleh")
AWA = Someone("awa", grants=(Grant(Role.COORDINATOR, "ecowas"),), full_name="Awa Diop")
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")

LINES = "/register title: Seminar on quality\nwhen: 16-18 April 2027 09:00\nwhere: Dubai\ngroups: casp-mid"

CHANGES = {
    "edit": ("/edit SEM-1 where: Muscat, Oman", "Save", "Muscat"),
    "postpone": ("/postpone SEM-1 14-16 May 2027 09:00", "Save", "May 2027"),
    "cancel": ("/cancel SEM-1 The venue is flooded", "Cancel the activity", "flooded"),
}


@pytest.fixture
async def world() -> SpokenWorld:
    """SEM-1 stands in both channels of its group, and Amina has signed up."""
    world = SpokenWorld(hold=30.0)
    await world.settle_in(OMAR, YARA, AWA, AMINA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    await world.hears(AMINA, "/join SEM-1")
    return world


async def seen(world: SpokenWorld) -> list[str]:
    """All that waits to be read in the channels and by Amina."""
    channels = [text for to in ("b:casp-mid.1", "b:casp-mid.2") for text in await world.reads(to)]
    return [*channels, *await world.reads("p:telegram:amina")]


async def passes(world: SpokenWorld, seconds: int) -> None:
    world.now += timedelta(seconds=seconds)
    await make_due(world.storage, world.services)


@pytest.mark.parametrize("verb", CHANGES)
async def test_nothing_of_it_is_seen_before_its_time_and_all_of_it_then(world: SpokenWorld, verb: str) -> None:
    typed, button, word = CHANGES[verb]
    await world.delivered()
    before = await seen(world)
    assert "Waits 30 seconds before it goes out; Stop keeps it back." in await world.hears(OMAR, typed)
    read = await world.taps(OMAR, button)
    assert "SEM-1: saved, and done in 30 seconds" in read
    assert "[Stop] [SEM-1]" in read
    await passes(world, 29)
    assert await seen(world) == before
    assert word not in await world.hears(AMINA, "/show SEM-1")
    async with transaction(world.storage, read_only=True) as tx:
        (held,) = await tx.held.of("SEM-1")
    assert await next_due(world.storage, world.now) == held.due
    await passes(world, 1)
    assert word in await world.hears(AMINA, "/show SEM-1")
    told = set(await seen(world)) - set(before)
    assert len([one for one in told if word in one]) >= 2
    assert any(word in one for one in await world.reads("p:telegram:omar"))
    assert await next_due(world.storage, world.now) is None


@pytest.mark.parametrize("verb", CHANGES)
@pytest.mark.parametrize("who", [OMAR, YARA], ids=["whoever saved it", "another coordinator"])
async def test_stop_drops_all_of_it(world: SpokenWorld, verb: str, who: Someone) -> None:
    typed, button, word = CHANGES[verb]
    before = await seen(world)
    await world.hears(OMAR, typed)
    await world.taps(OMAR, button)
    read = await world.hears(who, "/stop SEM-1")
    assert "SEM-1 stays as it is: the change was dropped, and nobody was told." in read
    await passes(world, 60)
    assert await seen(world) == before
    assert word not in await world.hears(AMINA, "/show SEM-1")
    async with transaction(world.storage, read_only=True) as tx:
        assert "stopped" in [one.what for one in await tx.trail.of("SEM-1")]


async def test_stop_comes_too_late_once_it_is_made_and_says_what_to_do(world: SpokenWorld) -> None:
    await world.hears(OMAR, CHANGES["postpone"][0])
    await world.taps(OMAR, "Save")
    await passes(world, 30)
    read = await world.taps(OMAR, "Stop")
    assert "No change of SEM-1 waits any more; nothing was stopped." in read
    assert "[Edit]" in read


async def test_others_cannot_stop_it(world: SpokenWorld) -> None:
    await world.hears(OMAR, CHANGES["cancel"][0])
    await world.taps(OMAR, "Cancel the activity")
    assert "Only the sender or a coordinator" in await world.hears(AMINA, "/stop SEM-1")
    assert "I know no “SEM-1”" in await world.hears(AWA, "/stop SEM-1")
    await passes(world, 30)
    assert "flooded" in await world.hears(AMINA, "/show SEM-1")


async def test_saving_it_twice_makes_it_once(world: SpokenWorld) -> None:
    await world.hears(OMAR, CHANGES["postpone"][0])
    card = world.card
    await world.taps(OMAR, "Save")
    world.card = card
    assert "already finished" in await world.taps(OMAR, "Save")
    await passes(world, 30)
    await passes(world, 30)
    async with transaction(world.storage, read_only=True) as tx:
        assert [one.what for one in await tx.trail.of("SEM-1")].count("postpone") == 1


async def test_what_can_no_longer_be_done_is_said_and_not_tried_again(world: SpokenWorld) -> None:
    await world.hears(OMAR, CHANGES["cancel"][0])
    await world.taps(OMAR, "Cancel the activity")
    await world.hears(YARA, CHANGES["postpone"][0])
    await world.taps(YARA, "Save")
    await passes(world, 30)
    assert "flooded" in await world.hears(AMINA, "/show SEM-1")
    assert any("SEM-1 is cancelled; nothing was changed." in one for one in await world.reads("p:slack:T1:yara"))
    assert await make_due(world.storage, world.services) == 0


async def test_a_role_that_was_lost_meanwhile_changes_nothing(world: SpokenWorld) -> None:
    await world.hears(OMAR, CHANGES["cancel"][0])
    await world.taps(OMAR, "Cancel the activity")
    async with transaction(world.storage) as tx:
        omar = await tx.people.get(OMAR.id)
        assert omar is not None
        await tx.people.put(replace(omar, grants=()))
    await passes(world, 30)
    assert "flooded" not in await world.hears(AMINA, "/show SEM-1")


async def test_what_one_channel_alone_reads_is_done_at_once(world: SpokenWorld) -> None:
    await world.hears(AWA, LINES.replace("casp-mid", "ecowas"))
    await world.taps(AWA, "Submit")
    assert "Stop keeps it back" not in await world.hears(AWA, "/postpone SEM-2 14-16 May 2027 09:00")
    read = await world.taps(AWA, "Save")
    assert "SEM-2 is postponed" in read
    assert "[Stop]" not in read


async def test_a_member_stops_a_share_of_their_own(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/share title: Course\ngroups: casp-mid\ntext: Free.\nuntil: 30 April 2027")
    await world.taps(AMINA, "Send")
    await world.hears(OMAR, "/approve ANN-1")
    assert "ANN-1 is stopped: kept back from 2 channels, already sent to 0." in await world.hears(AMINA, "/stop ANN-1")
    assert "ANN-1 is stopped already" in await world.hears(AMINA, "/stop ANN-1")
    assert await world.outgoing(subject="ANN-1") == []
