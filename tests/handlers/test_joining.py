"""`join` and `leave` where they cannot be done, twice at once, and from outside."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from domain.people import Grant, Platform, Role
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

MEMBER = (Grant(Role.MEMBER, "casp-mid"),)
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
CROWD = [
    Someone(f"p{number}", list(Platform)[number % 2], grants=MEMBER, full_name=f"Person {number}", state="JOR")
    for number in range(8)
]
AMINA, LEILA = CROWD[0], CROWD[1]
STRANGER = Someone("sami")


@pytest.fixture
async def world() -> SpokenWorld:
    """SEM-1 has two seats and is public."""
    world = SpokenWorld()
    await world.settle_in(OMAR, *CROWD)
    lines = "title: Seminar\nwhen: 16-18 May 2027\nwhere: Dubai\ngroups: casp-mid\nseats: 2\nmarking: TLP:CLEAR"
    await world.hears(OMAR, f"/register {lines}")
    await world.taps(OMAR, "Submit")
    return world


async def taken(world: SpokenWorld) -> int:
    async with transaction(world.storage, read_only=True) as tx:
        activity = await tx.activities.get("SEM-1")
    assert activity is not None
    return activity.taken


async def test_seats_are_never_given_twice_however_many_ask_at_once(world: SpokenWorld) -> None:
    reads = await asyncio.gather(*(world.hears(one, "join SEM-1") for one in CROWD))
    assert sum("You are registered for SEM-1." in read for read in reads) == 2
    assert sum("is full: you are on the waiting list" in read for read in reads) == 6
    assert await taken(world) == 2


async def test_a_double_tap_at_once_is_one_registration(world: SpokenWorld) -> None:
    reads = await asyncio.gather(*(world.presses(AMINA, "join", "SEM-1") for _ in range(3)))
    assert sum("You are registered for SEM-1." in read for read in reads) == 1
    assert sum("You are already on the list of SEM-1; nothing was done twice." in read for read in reads) == 2
    assert await taken(world) == 1


async def test_a_double_leave_at_once_gives_one_seat_back(world: SpokenWorld) -> None:
    await world.hears(AMINA, "join SEM-1")
    await world.hears(LEILA, "join SEM-1")
    reads = await asyncio.gather(*(world.presses(AMINA, "leave", "SEM-1") for _ in range(3)))
    assert sum("You gave back your place in SEM-1" in read for read in reads) == 1
    assert sum("You are not registered for SEM-1; nothing was changed." in read for read in reads) == 2
    assert await taken(world) == 1


async def test_leaving_and_joining_at_once_neither_loses_nor_doubles_a_seat(world: SpokenWorld) -> None:
    for one in CROWD[:4]:
        await world.hears(one, "join SEM-1")
    leaving = [world.presses(one, "leave", "SEM-1") for one in CROWD[:2]]
    await asyncio.gather(*leaving, *(world.presses(one, "join", "SEM-1") for one in CROWD[4:]))
    assert await taken(world) == 2


@pytest.mark.parametrize("verb", ["join", "leave"])
async def test_what_is_over_says_so(world: SpokenWorld, verb: str) -> None:
    await world.hears(AMINA, "join SEM-1")
    world.now += timedelta(days=90)
    read = await world.hears(LEILA if verb == "join" else AMINA, f"{verb} SEM-1")
    assert "SEM-1 is over" in read
    assert "you were not signed up" in read or "nothing was changed" in read


async def test_a_cancelled_one_refuses_with_the_reason(world: SpokenWorld) -> None:
    await world.hears(OMAR, "cancel SEM-1 The venue is flooded")
    await world.taps(OMAR, "Cancel the activity")
    read = await world.hears(AMINA, "join SEM-1")
    assert "SEM-1 is cancelled; you were not signed up. Reason: The venue is flooded" in read


async def test_a_telegram_stranger_finishes_through_the_deep_link(world: SpokenWorld) -> None:
    assert "Your full name (1 of 3)" in await world.presses(STRANGER, "join", "SEM-1")
    assert "Your State (2 of 3)" in await world.hears(STRANGER, "Sami Said")
    assert "Your organisation (3 of 3)" in await world.hears(STRANGER, "Egypt")
    assert "Sign up for SEM-1 as" in await world.hears(STRANGER, "Civil Aviation Authority")
    assert "You are registered for SEM-1." in await world.taps(STRANGER, "Sign up")
    assert await taken(world) == 1


async def test_a_stranger_loses_the_last_seat_meanwhile_and_waits(world: SpokenWorld) -> None:
    await world.presses(STRANGER, "join", "SEM-1")
    for words in ("Sami Said", "Egypt"):
        await world.hears(STRANGER, words)
    for one in CROWD[:2]:
        await world.hears(one, "join SEM-1")
    await world.hears(STRANGER, "Civil Aviation Authority")
    read = await world.taps(STRANGER, "Sign up")
    assert "SEM-1 is full: you are on the waiting list" in read
    assert "Your place in line: 1" in read


async def test_the_place_in_line_is_told_and_moves_up(world: SpokenWorld) -> None:
    for one in CROWD[:3]:
        world.now += timedelta(minutes=1)
        await world.hears(one, "join SEM-1")
    world.now += timedelta(minutes=1)
    assert "Your place in line: 2" in await world.hears(CROWD[3], "join SEM-1")
    await world.hears(CROWD[0], "leave SEM-1")
    assert "Your place in line: 1" in await world.hears(CROWD[3], "join SEM-1")


@pytest.mark.parametrize("who", [AMINA, LEILA], ids=["Telegram", "Slack"])
async def test_what_a_command_in_a_group_has_done_is_said_there_and_the_card_is_in_private(
    world: SpokenWorld, who: Someone
) -> None:
    where = {Platform.TELEGRAM: "casp-mid.1", Platform.SLACK: "casp-mid.2"}[who.platform]
    for words, said in (
        ("join", "You are registered for SEM-1."),
        ("join", "You are already on the list of SEM-1."),
        ("leave", "You gave back your place in SEM-1 · Seminar"),
    ):
        assert await world.hears(who, f"/{words} SEM-1", where=where) == f"{said}\n[SEM-1]"
        assert world.card is not None
        assert not world.card.private
    assert await world.presses(who, "join", "SEM-1", where=where) == "You are registered for SEM-1."
    assert world.card.private, "beside a tap a passing note is enough"


async def test_the_card_in_a_channel_says_whether_seats_are_left_and_not_how_many(world: SpokenWorld) -> None:
    async def seats() -> str:
        [posted] = [one for one in await world.reads("b:casp-mid.1") if "Seats" in one]
        return next(line for line in posted.splitlines() if line.startswith("Seats"))

    assert await seats() == "Seats: 2"
    await world.hears(AMINA, "join SEM-1")
    assert await seats() == "Seats: 2"
    await world.hears(LEILA, "join SEM-1")
    assert await seats() == "Seats: 2, full: waiting list"
    await world.hears(CROWD[2], "join SEM-1")
    await world.hears(AMINA, "leave SEM-1")
    assert await seats() == "Seats: 2, full: waiting list", "who waited has the seat"
    await world.hears(LEILA, "leave SEM-1")
    assert await seats() == "Seats: 2"


async def test_who_leaves_what_is_cancelled_is_offered_no_place_in_it(world: SpokenWorld) -> None:
    await world.hears(AMINA, "join SEM-1")
    await world.hears(LEILA, "join SEM-1")
    assert "[Sign up]" in await world.hears(LEILA, "leave SEM-1")
    await world.hears(OMAR, "/cancel SEM-1 Storm")
    await world.taps(OMAR, "Cancel the activity")
    assert await world.hears(AMINA, "leave SEM-1") == "You gave back your place in SEM-1 · Seminar"
