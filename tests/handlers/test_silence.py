"""Silent States: reminded rung by rung, in private, in open hours, until they acknowledge or it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from domain.delivery import Life
from domain.people import Grant, Role
from handlers.silence import chase, next_due
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

MONDAY = datetime(2027, 3, 8, 12, tzinfo=UTC)
"""14:00 in Cairo."""

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
NADA = Someone("nada", grants=(Grant(Role.FOCAL_POINT, state="JOR"),))
SAMI = Someone("sami", grants=(Grant(Role.ALTERNATE, state="JOR"),))
LINA = Someone("lina", grants=(Grant(Role.ALTERNATE, state="LBN"),))


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld(now=MONDAY)
    await world.settle_in(OMAR, NADA, SAMI, LINA)
    return world


async def announced(world: SpokenWorld, more: str = "ack: 31 March 2027", title: str = "New guidance") -> None:
    await world.hears(OMAR, f"/announce title: {title}\ngroups: casp-mid\ntext: Read it.\n{more}")
    await world.taps(OMAR, "Send")
    await world.delivered()


async def on(world: SpokenWorld, day: int, hour: int = 8, month: int = 3) -> int:
    """The sweep of that day of 2027, at that hour UTC; for how many somebody was written to."""
    world.now = datetime(2027, month, day, hour, tzinfo=UTC)
    return await chase(world.storage, world.now)


async def reminded(world: SpokenWorld, *people: Someone) -> list[str]:
    """Who waits to read a reminder; it is read."""
    found = [
        one.name for one in people if any("Please acknowledge" in card for card in await world.reads(f"p:{one.id}"))
    ]
    await world.delivered()
    return found


async def test_the_focal_point_a_week_before_and_two_days_before_the_alternate_too(world: SpokenWorld) -> None:
    await announced(world)
    assert await next_due(world.storage, world.now) == datetime(2027, 3, 24, 7, tzinfo=UTC)
    assert await on(world, 23) == 0
    assert await on(world, 24) == 2
    assert await reminded(world, NADA, SAMI, LINA) == ["nada", "lina"], "an alternate where there is no focal point"
    assert await on(world, 25) == 0
    assert await on(world, 29) == 3
    assert await reminded(world, NADA, SAMI, LINA) == ["nada", "sami", "lina"]
    assert await on(world, 30) == await on(world, 31) == 0


async def test_without_a_deadline_three_and_seven_working_days_after_the_posting(world: SpokenWorld) -> None:
    await announced(world, "ack: yes")
    assert await on(world, 11, 6) == 0
    assert await on(world, 11) == 2
    assert await reminded(world, NADA, SAMI) == ["nada"]
    assert await on(world, 16) == 0
    assert await on(world, 17) == 3
    assert await reminded(world, NADA, SAMI) == ["nada", "sami"]
    assert await on(world, 20, month=4) == 0


async def test_a_group_may_have_rungs_of_its_own(world: SpokenWorld) -> None:
    ada = Someone("ada", grants=(Grant(Role.ADMIN),))
    await world.meet(ada)
    await world.hears(ada, "/group casp-mid\nprivate_acknowledgement: 5d")
    await announced(world)
    assert await on(world, 25) == 0
    assert await on(world, 26) == 2


async def test_who_acknowledged_is_reminded_no_more_and_who_took_it_back_is_again(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    assert await on(world, 24) == 1
    assert await reminded(world, NADA, LINA) == ["lina"]
    await world.presses(NADA, "unack", "ANN-1")
    assert await on(world, 29) == 3
    assert "nada" in await reminded(world, NADA)


@pytest.mark.parametrize("ended", [{"recalled": True}, {"stopped": True}])
async def test_what_was_recalled_or_stopped_is_not_asked_for_any_more(
    world: SpokenWorld, ended: dict[str, bool]
) -> None:
    await announced(world)
    async with transaction(world.storage) as tx:
        notice = await tx.announcements.get("ANN-1")
        assert notice is not None
        await tx.announcements.put(replace(notice, **ended))
    assert await on(world, 24) == 0
    assert await on(world, 1, month=4) == 0, "nor is it counted"
    assert await next_due(world.storage, world.now) is None


async def test_quiet_hours_and_the_weekend_hold_it_unless_that_would_be_too_late(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        group = await tx.groups.get("casp-mid")
        assert group is not None
        await tx.groups.put(replace(group, weekend=(4, 5), quiet=(time(21), time(7))))
    await announced(world, "ack: 3 April 2027 12:00")  # a Saturday: a week before is one, too
    assert await on(world, 27) == 0
    assert await next_due(world.storage, world.now) == datetime(2027, 3, 28, 5, tzinfo=UTC)
    assert await on(world, 28) == 2
    await reminded(world, NADA, LINA)
    assert await on(world, 2, month=4) == 3, "the next open hour would be after the deadline"


async def test_after_a_downtime_only_the_latest_rung_is_sent_and_none_after_the_deadline(world: SpokenWorld) -> None:
    await announced(world)
    await announced(world, "ack: 20 March 2027", "Old news")
    assert await on(world, 29) == 4, "and the coordinator reads how the old one ended"
    [card] = await world.reads("p:telegram:sami")
    assert "New guidance" in card
    assert await on(world, 29) == 0


async def test_two_announcements_of_one_day_are_one_message(world: SpokenWorld) -> None:
    await announced(world)
    await announced(world, "ack: 31 March 2027 18:00", "Second guidance")
    await on(world, 24)
    [card] = await world.reads("p:telegram:nada")
    assert "Please acknowledge 2 announcements" in card
    assert "[Acknowledge ANN-1]" in card
    assert "[Acknowledge ANN-2]" in card


async def test_whom_a_coordinator_reminded_today_is_not_reminded_again(world: SpokenWorld) -> None:
    await announced(world)
    world.now = datetime(2027, 3, 24, 6, tzinfo=UTC)
    await world.hears(OMAR, "/remind ANN-1")
    await world.taps(OMAR, "Remind them")
    await reminded(world, NADA)
    assert await on(world, 24) == 0
    assert await reminded(world, NADA) == []
    assert await on(world, 29) == 3


async def test_after_the_deadline_the_coordinators_read_the_result_once(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    world.now = datetime(2027, 3, 31, 21, 58, tzinfo=UTC)
    assert await chase(world.storage, world.now) > 0
    assert not [one for one in await world.reads("p:telegram:omar") if "acknowledged by" in one]
    assert await next_due(world.storage, world.now) == world.now + timedelta(minutes=1)
    assert await on(world, 31, 22) == 1
    [card] = [one for one in await world.reads("p:telegram:omar") if "acknowledged by" in one]
    assert "ANN-1: acknowledged by 1 of 5 States" in card
    assert "Silent (4): ARE, BHR, EGY and LBN" in card
    assert "[Who has acknowledged]" in card
    assert await on(world, 1, month=4) == 0
    assert "acknowledged for LBN" in await world.presses(LINA, "ack", "ANN-1"), "late is better than never"


async def test_what_ends_without_a_deadline_is_counted_at_its_end(world: SpokenWorld) -> None:
    await announced(world, "ack: yes\nuntil: 25 March 2027")
    await on(world, 24)
    assert await on(world, 26) == 1
    async with transaction(world.storage, read_only=True) as tx:
        assert all(row.over for row in await tx.acknowledgements.of("ANN-1"))
        assert await tx.acknowledgements.owed("JOR") == []


async def test_a_state_nobody_answers_for_is_left_until_somebody_does(world: SpokenWorld) -> None:
    await announced(world)
    await on(world, 24)
    async with transaction(world.storage, read_only=True) as tx:
        row = await tx.acknowledgements.get("ANN-1/EGY")
    assert row is not None
    assert row.reminded is None
    samira = Someone("samira", grants=(Grant(Role.FOCAL_POINT, state="EGY"),))
    await world.meet(samira)
    await on(world, 29)
    assert await reminded(world, samira) == ["samira"]


async def test_a_copy_under_way_is_no_reason_to_remind_twice(world: SpokenWorld) -> None:
    await announced(world)
    assert await on(world, 24) == 2
    assert await on(world, 24) == 0
    waiting = [one for one in await world.outgoing(to="p:telegram:nada") if one.life is Life.WAITING]
    assert len(waiting) == 1


async def test_what_has_no_end_is_owed_for_a_month_and_taken_all_the_same_after_it(world: SpokenWorld) -> None:
    await announced(world, "ack: yes")
    assert "ANN-1 waits to be acknowledged" in await world.hears(NADA, "/mine")
    await on(world, 17)
    await on(world, 8, month=4)
    assert "waits to be acknowledged" not in await world.hears(NADA, "/mine")
    assert await next_due(world.storage, world.now) is None
    assert "ANN-1 is acknowledged for JOR" in await world.presses(NADA, "ack", "ANN-1")


async def test_what_is_current_for_longer_by_now_reminds_nobody_at_its_former_end(world: SpokenWorld) -> None:
    await announced(world, "ack: yes\nuntil: 20 March 2027")
    assert await on(world, 18) == 3, "the second rung"
    await reminded(world)
    await world.hears(OMAR, "/edit ANN-1\nuntil: 20 May 2027")
    await world.taps(OMAR, "Save")
    assert await on(world, 21) == await on(world, 29) == 0
    assert "ANN-1 waits to be acknowledged for JOR" in await world.hears(NADA, "/mine")
    assert await on(world, 21, month=5) == 1, "the coordinator reads the result"
    assert await next_due(world.storage, world.now) is None


async def test_a_state_of_a_group_that_does_not_have_it_any_more_is_not_counted(world: SpokenWorld) -> None:
    await announced(world)
    async with transaction(world.storage) as tx:
        group = await tx.groups.get("casp-mid")
        assert group is not None
        await tx.groups.put(replace(group, states=("JOR", "EGY")))
    assert "acknowledged by 0 of 2 States" in await world.hears(OMAR, "/acks ANN-1")
    assert await on(world, 24) == 1
    assert await reminded(world, NADA, LINA) == ["nada"]
    assert "waits to be acknowledged" not in await world.hears(LINA, "/mine")
