"""Notices of a change and the hours in which a group is not disturbed: what waits, what cannot, what is outdated."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.handlers.cast import AMINA, OMAR
from tests.handlers.friday import FRIDAY, LILY, it_is_friday
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone

SUNDAY = "Sunday 14 March 2027, 06:00 UTC · 08:00 Cairo (UTC+2)"

LINES = "/register title: Seminar\nwhen: 16-18 April 2027 09:00\nwhere: Dubai\ngroups: casp-mid; ecowas"


@pytest.fixture
async def world() -> SpokenWorld:
    """SEM-1 stands in the channels of both groups since Wednesday, and Amina has signed up."""
    world = SpokenWorld()
    await world.settle_in(OMAR, AMINA, LILY)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    await world.hears(AMINA, "/join SEM-1")
    await world.delivered()
    return await it_is_friday(world)


async def changed(world: SpokenWorld, who: Someone, typed: str) -> str:
    """Reads a change back and makes it; gives both that is read."""
    read = await world.hears(who, typed)
    return read + "\n" + await world.taps(who, "Cancel the activity" if typed.startswith("/cancel") else "Save")


async def due(world: SpokenWorld) -> dict[str, str]:
    """When each channel reads of it."""
    waiting = [one for one in await world.outgoing(subject="SEM-1") if one.before is not None and one.wanted]
    return {one.to.removeprefix("b:"): f"{one.due:%d %H:%M}" for one in waiting}


async def notified(world: SpokenWorld, binding: str) -> list[str]:
    headlines = ("SEM-1 has changed:", "SEM-1 is postponed:", "SEM-1 is cancelled:")
    return [one for one in await world.reads(f"b:{binding}") if any(words in one for words in headlines)]


CHANGES = ["/edit SEM-1 where: Muscat, Oman", "/postpone SEM-1 14-16 May 2027", "/cancel SEM-1 The venue is flooded"]


@pytest.mark.parametrize("typed", CHANGES)
@pytest.mark.parametrize("who", [OMAR, LILY], ids=["Telegram", "Slack"])
async def test_a_change_waits_for_the_groups_next_open_hour_and_the_preview_says_so(
    world: SpokenWorld, who: Someone, typed: str
) -> None:
    read = await world.hears(who, typed)
    assert f"#casp-mid (Slack): notice held until {SUNDAY}" in read
    assert f"CASP-MID on Telegram (Telegram): notice held until {SUNDAY}" in read
    assert "The cards are updated at once." in read
    assert "#ecowas" not in read
    read = await world.taps(who, "Cancel the activity" if typed.startswith("/cancel") else "Save")
    assert f"#casp-mid (Slack): notice held until {SUNDAY}" in read
    assert await due(world) == {"casp-mid.1": "14 06:00", "casp-mid.2": "14 06:00", "ecowas.3": "12 12:00"}


async def test_the_cards_and_the_people_on_the_list_know_at_once(world: SpokenWorld) -> None:
    await changed(world, OMAR, CHANGES[0])
    edited = [one for one in await world.outgoing(to="b:casp-mid.1") if one.id.startswith("SEM-1#card")]
    assert [one.due for one in edited] == [FRIDAY]
    told = [one for one in await world.outgoing(to="p:telegram:amina") if one.due == FRIDAY]
    assert len(told) == 1


async def test_an_open_group_reads_of_it_now_and_nothing_is_said_of_waiting(world: SpokenWorld) -> None:
    world.now = datetime(2027, 3, 10, 12, tzinfo=UTC)
    assert "held until" not in await changed(world, OMAR, CHANGES[0])
    assert set((await due(world)).values()) == {"10 12:00"}


@pytest.mark.parametrize("typed", CHANGES)
async def test_what_begins_within_a_day_cannot_wait(world: SpokenWorld, typed: str) -> None:
    world.now = datetime(2027, 4, 15, 22, tzinfo=UTC)
    assert "held until" not in await changed(world, OMAR, typed)
    assert set((await due(world)).values()) == {"15 22:00"}


async def test_what_is_under_way_cannot_wait_and_what_is_over_can(world: SpokenWorld) -> None:
    world.now = datetime(2027, 4, 17, 19, tzinfo=UTC)
    await changed(world, OMAR, CHANGES[0])
    assert (await due(world))["casp-mid.1"] == "17 19:00"
    await world.delivered()
    world.now = datetime(2027, 4, 19, 19, tzinfo=UTC)
    await changed(world, OMAR, "/postpone SEM-1 14-16 May 2027")
    assert (await due(world))["casp-mid.1"] == "20 06:00"


async def test_what_is_moved_into_the_next_day_cannot_wait(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/postpone SEM-1 13-15 March 2027 10:00")
    assert (await due(world))["casp-mid.1"] == "12 12:00"


async def test_a_deadline_moved_to_a_day_near_cannot_wait_and_one_that_stays_is_no_reason(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 deadline: 12 March 2027 22:00")
    assert (await due(world))["casp-mid.1"] == "12 12:00"
    await world.delivered()
    await changed(world, OMAR, "/edit SEM-1 where: Muscat, Oman")
    assert (await due(world))["casp-mid.1"] == "14 06:00"


async def test_waiting_is_no_use_where_it_would_be_too_late(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/postpone SEM-1 14-16 March 2027 07:00")
    assert (await due(world))["casp-mid.1"] == "12 12:00"


async def test_a_second_change_replaces_the_notice_that_nobody_has_seen(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/postpone SEM-1 14-16 May 2027")
    await world.delivered()
    await changed(world, OMAR, "/postpone SEM-1 18-20 May 2027")
    [held] = await notified(world, "casp-mid.1")
    assert "16 – Sunday 18 April 2027" in held
    assert "Tuesday 18 – Thursday 20 May 2027" in held
    assert "14 –" not in held
    [seen] = await notified(world, "ecowas.3")
    assert "Friday 14 – Sunday 16 May 2027" in seen
    assert (await due(world))["casp-mid.1"] == "14 06:00"


async def test_a_change_of_something_else_joins_the_notice_that_waits(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/postpone SEM-1 14-16 May 2027")
    await changed(world, LILY, "/edit SEM-1\nwhere: Muscat, Oman\ntitle: Forum")
    [held] = await notified(world, "casp-mid.1")
    assert "SEM-1 is postponed: Forum" in held
    assert "April 2027" in held
    assert "Muscat" in held


async def test_a_change_that_is_undone_is_not_told(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 languages: ar")
    await changed(world, OMAR, "/edit SEM-1 languages:")
    assert await due(world) == {}
    assert await notified(world, "casp-mid.1") == []


async def test_a_cancellation_says_the_dates_that_the_channel_knew(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/postpone SEM-1 14-16 May 2027")
    await changed(world, OMAR, "/cancel SEM-1 The venue is flooded")
    [held] = await notified(world, "casp-mid.1")
    assert "SEM-1 is cancelled" in held
    assert "It was planned for Friday 16 – Sunday 18 April 2027" in held
    assert "May" not in held


async def test_an_urgent_change_takes_the_held_one_with_it(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 where: Muscat, Oman")
    await changed(world, OMAR, "/postpone SEM-1 13-15 March 2027 10:00")
    [told] = await notified(world, "casp-mid.1")
    assert "Muscat" in told
    assert (await due(world))["casp-mid.1"] == "12 12:00"


async def test_a_group_that_is_taken_out_is_not_told_what_changed_before(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 where: Muscat, Oman")
    await changed(world, OMAR, "/edit SEM-1 groups: ecowas")
    assert await notified(world, "casp-mid.1") == []


async def test_a_marking_that_is_raised_meanwhile_holds_for_the_notice_too(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 where: Muscat, Oman")
    await changed(world, OMAR, "/edit SEM-1 marking: AMBER")
    [held] = await notified(world, "casp-mid.1")
    assert "TLP:AMBER" in held


async def test_what_was_seen_is_not_told_again(world: SpokenWorld) -> None:
    await changed(world, OMAR, "/edit SEM-1 where: Muscat, Oman")
    world.now = FRIDAY + timedelta(days=3)
    await world.delivered()
    await changed(world, OMAR, "/edit SEM-1 languages: ar")
    [told] = await notified(world, "casp-mid.1")
    assert "Muscat" not in told
