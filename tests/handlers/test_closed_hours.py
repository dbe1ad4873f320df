"""Announcements and the hours in which a group is not disturbed; hours and ends that have passed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.port import transaction
from tests.handlers.cast import AMINA, OMAR
from tests.handlers.friday import LILY, it_is_friday
from tests.handlers.spoken import SpokenWorld

NOTICE = "/announce casp-mid, ecowas\nNew rules\nFrom May on."


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld(hold=30.0)
    await world.settle_in(OMAR, AMINA, LILY)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    return await it_is_friday(world)


async def due(world: SpokenWorld, code: str = "ANN-1") -> dict[str, str]:
    return {one.to.removeprefix("b:"): f"{one.due:%d %H:%M:%S}" for one in await world.outgoing(subject=code)}


async def test_a_weekend_holds_it_for_that_group_alone(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, NOTICE)
    assert "#casp-mid (Slack): as written · held until Sunday 14 March 2027, 06:00 UTC · 08:00 Cairo (UTC+2)" in read
    assert "#ecowas (Slack): as written · now" in read
    read = await world.taps(OMAR, "Send")
    assert "ANN-1 goes out to 3 channels" in read
    assert "In 30 seconds. Until then Stop keeps it back." in read
    assert "#casp-mid (Slack): as written · held until Sunday 14 March 2027" in read
    assert "#ecowas" not in read
    assert await due(world) == {
        "casp-mid.1": "14 06:00:00",
        "casp-mid.2": "14 06:00:00",
        "ecowas.3": "12 12:00:30",
    }


async def test_quiet_hours_hold_it_and_deliveries_say_until_when(world: SpokenWorld) -> None:
    world.now = datetime(2027, 3, 9, 22, tzinfo=UTC)
    await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")
    assert set((await due(world)).values()) == {"10 06:00:00"}
    read = await world.hears(OMAR, "/deliveries ANN-1")
    assert "Held until the group’s open hours: Wednesday 10 March 2027, 06:00 UTC · 08:00 Cairo (UTC+2)" in read
    assert "kept back from 2 channels" in await world.hears(OMAR, "/stop ANN-1")


async def test_sending_anyway_needs_a_reason_which_is_kept(world: SpokenWorld) -> None:
    assert "[Send anyway]" in await world.hears(OMAR, NOTICE)
    assert "Why can it not wait?" in await world.taps(OMAR, "Send anyway")
    read = await world.hears(OMAR, "The venue has changed")
    assert "held until" not in read
    assert "Goes out in closed hours too: The venue has changed" in read
    assert "[Send anyway]" not in read
    await world.taps(OMAR, "Send")
    assert set((await due(world)).values()) == {"12 12:00:30"}
    assert "Goes out in closed hours too: The venue has changed" in await world.hears(OMAR, "/deliveries ANN-1")
    async with transaction(world.storage, read_only=True) as tx:
        assert [(one.what, one.said) for one in await tx.trail.of("ANN-1")] == [
            ("anyway", ("The venue has changed",)),
            ("announced", ("New rules",)),
        ]


async def test_the_reason_may_be_skipped_and_then_it_waits(world: SpokenWorld) -> None:
    await world.hears(OMAR, NOTICE)
    await world.taps(OMAR, "Send anyway")
    assert "held until" in await world.taps(OMAR, "Skip")


async def test_slack_asks_for_the_reason_in_a_form(world: SpokenWorld) -> None:
    await world.hears(LILY, NOTICE)
    assert "[Why can it not wait?]" in await world.taps(LILY, "Send anyway")
    assert "closed hours too: It is urgent" in await world.fills(LILY, {"anyway": "It is urgent"})


async def test_a_member_cannot_send_anyway_and_an_approval_at_the_weekend_waits(world: SpokenWorld) -> None:
    read = await world.hears(
        AMINA, "/share title: Course on screening\ngroups: casp-mid\ntext: Free.\nuntil: 30 April 2027\nanyway: Now!"
    )
    assert "once approved" in read
    assert "anyway" not in read
    await world.taps(AMINA, "Send")
    read = await world.hears(OMAR, "/approve ANN-1")
    assert "is approved by CASP-MID" in read
    assert "held until Sunday 14 March 2027" in read
    assert set((await due(world)).values()) == {"14 06:00:00"}
    assert "ANN-1 is stopped" in await world.taps(OMAR, "Stop")


async def test_waiting_is_no_use_where_it_would_be_too_late(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce title: New rules\ngroups: casp-mid\ntext: Tonight.\nuntil: 13 March 2027 18:00")
    await world.taps(OMAR, "Send")
    assert set((await due(world)).values()) == {"12 12:00:30"}


LINES = "/announce title: New rules\ngroups: casp-mid\ntext: From May on.\n"


async def test_an_hour_that_falls_into_the_weekend_is_held_likewise(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, f"{LINES}at: 19 March 2027 09:00")
    assert "held until Sunday 21 March 2027, 06:00 UTC" in read
    await world.taps(OMAR, "Send")
    assert set((await due(world)).values()) == {"21 06:00:00"}


@pytest.mark.parametrize(("at", "goes"), [("25 April 2027 10:00", "25 08:00:00"), ("2 May 2027 10:00", "02 07:00:00")])
async def test_an_hour_is_one_on_the_clock_of_the_group_whatever_the_season(
    world: SpokenWorld, at: str, goes: str
) -> None:
    await world.hears(OMAR, f"{LINES}at: {at}")
    await world.taps(OMAR, "Send")
    assert set((await due(world)).values()) == {goes}


@pytest.mark.parametrize("at", ["12 March 2027 13:59", "11 March 2027 09:00"])
async def test_an_hour_that_has_passed_is_refused_with_what_to_write(world: SpokenWorld, at: str) -> None:
    read = await world.hears(OMAR, f"{LINES}at: {at}")
    assert "[Send]" not in read
    assert "is over: there it is now Friday 12 March 2027, 12:00 UTC · 14:00 Cairo (UTC+2). Write a later hour" in read


async def test_an_hour_that_passes_while_one_reads_is_refused_at_sending(world: SpokenWorld) -> None:
    await world.hears(OMAR, f"{LINES}at: 14 March 2027 09:00")
    world.now += timedelta(days=3)
    assert "Write a later hour" in await world.taps(OMAR, "Send")
    assert await world.outgoing(subject="ANN-1") == []


async def test_what_would_go_out_after_its_end_is_refused(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, f"{LINES}at: 18 March 2027 09:00\nuntil: 16 March 2027")
    assert "It would go out Thursday 18 March 2027" in read
    assert "[Send]" not in read
    assert "already over" in await world.hears(OMAR, f"{LINES}until: 12 March 2027 13:00")


async def test_after_its_end_it_is_no_longer_current_and_is_not_approved(world: SpokenWorld) -> None:
    share = "/share title: Course\ngroups: casp-mid\ntext: Free.\nuntil: 30 April 2027"
    await world.hears(AMINA, share)
    await world.taps(AMINA, "Send")
    world.now = datetime(2027, 5, 1, tzinfo=UTC)
    assert "ANN-1 was current until Friday 30 April 2027" in await world.hears(OMAR, "/approve ANN-1")
    assert "is refused by CASP-MID" in await world.taps(OMAR, "Refuse")
    assert await world.outgoing(subject="ANN-1") == []
    assert "No longer current." in await world.hears(AMINA, "/show ANN-1")
