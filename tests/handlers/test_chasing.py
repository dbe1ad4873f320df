"""What waits too long: asked again after two days, passed on after five, each once, whatever happens meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from storage.port import transaction
from tests.handlers.proposals import ADA, AMINA, LEILA, OMAR, RANA, SHARE, YARA, Region, region
from tests.handlers.world import GROUPS, Someone

MONDAY = datetime(2027, 3, 8, 12, tzinfo=UTC)
"""14:00 in Cairo: two days later is open, and five are a Saturday."""


async def on_monday(*people: Someone) -> Region:
    world = await region(*people)
    world.now = MONDAY
    return world


async def asked(world: Region, person: str) -> list[str]:
    return [one for one in await world.reads(f"p:{person}") if "[Approve]" in one]


async def told(world: Region, words: str) -> list[str]:
    return [one for one in await world.reads("p:telegram:amina") if words in one]


async def test_after_two_days_each_who_has_it_is_asked_again_once() -> None:
    world = await on_monday(OMAR, YARA)
    await world.proposed()
    assert await world.passes(days=2, seconds=-1) == 0
    assert await world.passes(seconds=1) == 1
    assert await world.passes(minutes=1) == 0
    for person in ("telegram:omar", "slack:T1:yara"):
        [card] = await asked(world, person)
        assert "First asked Monday 8 March 2027" in card
        assert "Amina Haddad proposes this to CASP-MID" in card
        assert len([one for one in await world.reads(f"p:{person}") if "asked again, further down" in one]) == 1
    [news] = await told(world, "reminded")
    assert "SEM-1, CASP-MID: still waiting. I have reminded Yara Saleh and Omar Nasser." in news


async def test_after_five_days_it_is_passed_on_to_the_regional_officer_and_then_to_admins() -> None:
    world = await on_monday(OMAR, RANA, ADA)
    await world.proposed()
    await world.passes(days=2)
    assert await asked(world, "telegram:rana") == []
    await world.passes(days=3)
    assert await asked(world, "telegram:rana") == []  # a Saturday
    await world.passes(days=2)
    [card] = await asked(world, "telegram:rana")
    assert "Passed on to you, without an answer from Omar Nasser." in card
    assert len(await asked(world, "telegram:omar")) == 1
    assert len(await told(world, "I have passed it on to Rana Aoun.")) == 1
    await world.passes(days=2)
    assert len(await told(world, "I have reminded Rana Aoun.")) == 1
    await world.passes(days=3)
    assert len(await asked(world, "slack:T1:ada")) == 0  # Saturday again at 00:00 in Cairo
    await world.passes(days=2)
    [card] = await asked(world, "slack:T1:ada")
    assert "Omar Nasser and Rana Aoun" in card
    await world.passes(days=3)
    assert len(await told(world, "I have reminded Ada Berg.")) == 1
    assert await world.passes(days=30) == 0
    assert "with Omar Nasser, Rana Aoun and Ada Berg" in await world.hears(ADA, "/pending")


async def test_whoever_has_it_may_decide_after_it_was_passed_on() -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    await world.passes(days=9)
    await world.hears(OMAR, "/approve SEM-1")
    assert "Omar Nasser approved it for CASP-MID" in await world.newest(RANA)
    assert await asked(world, "telegram:rana") == await asked(world, "telegram:omar") == []


@pytest.mark.parametrize("end", ["/approve SEM-1", "/refuse SEM-1", "/cancel SEM-1 Not needed"])
async def test_a_decision_or_a_withdrawal_ends_it(end: str) -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    await world.hears(OMAR, end)
    if "cancel" in end:
        await world.taps(OMAR, "Cancel the activity")
    assert await world.passes(days=9) == 0
    assert await asked(world, "telegram:omar") == await asked(world, "telegram:rana") == []


async def test_after_a_downtime_it_is_taken_up_once_and_at_the_step_where_it_would_be() -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    again = Region(storage=world.storage, now=MONDAY + timedelta(days=7))
    assert await again.passes() == 1
    assert await again.passes(minutes=1) == 0
    assert len(await asked(again, "telegram:rana")) == 1
    assert await told(again, "reminded") == []
    assert len(await told(again, "passed it on")) == 1


async def test_a_restart_between_loses_and_doubles_nothing() -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    await world.passes(days=2)
    again = Region(storage=world.storage, now=world.now)
    assert await again.passes(days=1) == 0
    assert await again.passes(days=4) == 1
    assert len(await told(again, "I have reminded Omar Nasser.")) == 1
    assert len(await told(again, "I have passed it on to Rana Aoun.")) == 1


async def test_a_weekend_and_quiet_hours_are_waited_for() -> None:
    world = await on_monday(OMAR)
    async with transaction(world.storage) as tx:
        group = await tx.groups.get(GROUPS[0].id)
        assert group is not None
        await tx.groups.put(replace(group, quiet=(time(14), time(16))))
    await world.proposed()
    assert await world.passes(days=2) == 0  # 14:00 in Cairo
    assert await world.passes(hours=2) == 1
    assert len(await told(world, "reminded")) == 1


async def test_with_nobody_to_ask_the_proposer_is_told_and_the_first_who_can_decide_gets_it() -> None:
    world = await on_monday()
    assert "CASP-MID: nobody who decides can be reached yet." in await world.proposed()
    assert "nobody who decides can be reached yet" in await world.hears(AMINA, "/show SEM-1")
    assert await world.passes(days=1) == 0
    await world.meet(OMAR)
    assert await world.passes(seconds=15) == 1
    assert await world.passes(seconds=15) == 0
    assert len(await asked(world, "telegram:omar")) == 1
    assert len(await told(world, "SEM-1, CASP-MID: it is now with omar.")) == 1
    await world.passes(days=2)
    assert len(await told(world, "reminded omar")) == 1


async def test_a_coordinator_who_cannot_be_written_to_counts_as_vacant() -> None:
    world = await on_monday(OMAR, RANA)
    await world.reach(OMAR, able=False)
    assert "with Rana Aoun" in await world.proposed()
    world = await on_monday(OMAR)
    await world.reach(OMAR, able=False)
    assert "nobody who decides can be reached" in await world.proposed()
    await world.reach(OMAR, able=True)
    await world.passes(seconds=15)
    assert len(await asked(world, "telegram:omar")) == 1


async def test_when_those_who_had_it_are_gone_it_is_passed_on_instead_of_asked_again() -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    await world.reach(OMAR, able=False)
    await world.passes(days=2)
    assert len(await asked(world, "telegram:rana")) == 1
    assert len(await told(world, "passed it on")) == 1


async def test_a_new_coordinator_is_asked_when_the_others_are_asked_again() -> None:
    world = await on_monday(OMAR)
    await world.proposed()
    await world.meet(YARA)
    await world.passes(days=2)
    assert len(await asked(world, "slack:T1:yara")) == 1


async def test_a_shared_announcement_is_chased_like_a_proposal() -> None:
    world = await on_monday(OMAR, RANA)
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    await world.passes(days=2)
    [card] = await asked(world, "telegram:omar")
    assert "Places are free." in card
    assert "First asked" in card
    await world.passes(days=5)
    assert len(await asked(world, "telegram:rana")) == 1
    assert len(await told(world, "ANN-1, CASP-MID: still waiting. I have passed it on to Rana Aoun.")) == 1
    await world.hears(RANA, "/approve ANN-1")
    assert await world.passes(days=9) == 0


async def test_each_group_is_chased_by_itself() -> None:
    world = await on_monday(OMAR, YARA)
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(OMAR, "/approve SEM-1")
    await world.meet(LEILA)
    assert await world.passes(days=9) == 0
    assert await told(world, "reminded") == []


async def test_what_has_gone_by_is_not_asked_for_any_more() -> None:
    world = await on_monday(OMAR, RANA)
    await world.proposed()
    assert await world.passes(days=60) == 0
    assert "1 proposal waits" in await world.hears(OMAR, "/pending")
