"""`mine` and `status`: everything that is one's own, five a page, and which nominations close next."""

from __future__ import annotations

import pytest

from tests.handlers.proposals import AMINA, OMAR, YARA, Region, region

LINES = "title: Course {0}\nkind: training\nwhen: {1} May 2027\nwhere: Amman, Jordan\ngroups: casp-mid"


@pytest.fixture
async def world() -> Region:
    return await region(OMAR, YARA)


async def published(world: Region, *numbers: int) -> None:
    for number in numbers:
        await world.hears(OMAR, f"/register {LINES.format(number, number + 9)}")
        await world.taps(OMAR, "Submit")


async def test_what_was_proposed_says_how_far_it_has_come_and_opens_with_a_tap(world: Region) -> None:
    await world.proposed(AMINA)
    assert await world.hears(AMINA, "/mine") == (
        "Your activities\nSEM-1 · Seminar on quality control\n"
        "Friday 16 – Sunday 18 April 2027, 09:00 Dubai (UTC+4) · 08:00 Amman (UTC+3)\n"
        "Dubai, United Arab Emirates\nProposed, not yet approved.\n[SEM-1]"
    )
    await world.hears(OMAR, "/refuse SEM-1")
    assert "Proposed, and refused.\n[SEM-1]" in await world.hears(AMINA, "/mine")


async def test_more_than_five_are_paged_and_none_is_left_out(world: Region) -> None:
    await published(world, 1, 2, 3, 4, 5, 6)
    for number in range(1, 7):
        await world.hears(YARA, f"/join TRN-{number}")
    read = await world.hears(YARA, "/mine")
    assert [f"TRN-{number} ·" in read for number in range(1, 7)] == [True] * 5 + [False]
    read = await world.taps(YARA, "Later ▶")
    assert "TRN-6 · Course 6" in read
    assert "TRN-5 ·" not in read


async def test_the_nearest_closing_dates_of_ones_groups_come_with_it(world: Region) -> None:
    await world.hears(OMAR, f"/register {LINES.format(1, 10)}\ndeadline: 20 April 2027")
    await world.taps(OMAR, "Submit")
    assert "Nominations for TRN-1 close Tuesday 20 April 2027" in await world.hears(YARA, "/mine")


async def test_the_status_of_a_state_counts_nothing_it_does_not_show(world: Region) -> None:
    await published(world, 1, 2, 3, 4, 5, 6)
    read = await world.hears(OMAR, "/status Jordan")
    assert read.startswith("Jordan: coming up\n")
    assert "TRN-6" not in read
    assert "TRN-6 · Course 6" in await world.taps(OMAR, "Later ▶")
