"""Proposing, approving, finding and joining, as people type and read it."""

from __future__ import annotations

import asyncio

import pytest

from domain.people import Grant, Platform, Role
from tests.handlers.world import COORDINATOR, Someone, World

AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
BOSS = Someone("boss", grants=(Grant(Role.COORDINATOR, "enavsecg"),), full_name="Boris Sadykov", state="UZB")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")

LINES = """/register title: Seminar on quality control
kind: seminar
when: 16-18 April 2027 09:00
where: Dubai, United Arab Emirates
groups: casp-mid
seats: 1
languages: en; ar
text: Bring your programme."""


@pytest.fixture
async def world() -> World:
    world = await World().settle_in(AMINA, OMAR, BOSS, LEILA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")  # seen in the channel: a member
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    return world


async def proposed(world: World) -> None:
    await world.hears(AMINA, LINES)
    await world.taps(AMINA, "Submit")


async def published(world: World) -> None:
    await proposed(world)
    await world.hears(OMAR, "/approve SEM-1")


async def test_lines_are_read_back_in_full_before_saving(world: World) -> None:
    read = await world.hears(AMINA, LINES)
    assert "Seminar on quality control" in read
    assert "16" in read
    assert "April 2027" in read
    assert "Dubai" in read
    assert "CASP-MID: goes to Omar Nasser for approval." in read
    assert "[Submit]" in read
    assert await world.outgoing() == []


async def test_the_proposer_is_told_who_decides_and_the_coordinator_is_asked(world: World) -> None:
    await world.hears(AMINA, LINES)
    read = await world.taps(AMINA, "Submit")
    assert "SEM-1 · Seminar on quality control is proposed" in read
    assert "CASP-MID: awaiting approval, with Omar Nasser" in read
    asked = await world.reads("p:telegram:omar")
    assert len(asked) == 1
    assert "Amina Haddad proposes this to CASP-MID" in asked[0]
    assert "[Approve] [Refuse]" in asked[0]


async def test_saving_twice_makes_one_activity(world: World) -> None:
    await world.hears(AMINA, LINES)
    card = world.card
    await world.taps(AMINA, "Submit")
    world.card = card
    assert "already finished" in await world.taps(AMINA, "Submit")


async def test_approval_posts_to_every_channel_of_the_group_and_tells_the_proposer(world: World) -> None:
    await published(world)
    assert {one.to for one in await world.outgoing(subject="SEM-1")} == {"b:casp-mid.1", "b:casp-mid.2"}
    assert any("is approved by CASP-MID" in one for one in await world.reads("p:telegram:amina"))
    assert any("Omar Nasser approved it for CASP-MID" in one for one in await world.reads("p:telegram:omar"))


async def test_a_member_may_not_approve(world: World) -> None:
    await proposed(world)
    assert "This is for the role “" in await world.hears(AMINA, "/approve SEM-1")


async def test_a_proposal_is_not_found_by_others(world: World) -> None:
    await proposed(world)
    assert "I know no “SEM-1”" in await world.hears(LEILA, "/show SEM-1")
    assert "Seminar on quality control" in await world.hears(AMINA, "/show sem 1")


async def test_upcoming_lists_it_on_both_platforms_and_for_no_stranger(world: World) -> None:
    await published(world)
    assert "SEM-1 · Seminar on quality control" in await world.hears(AMINA, "/upcoming")
    assert "SEM-1 · Seminar on quality control" in await world.hears(LEILA, "/upcoming seminar dubai april")
    assert "SEM-1" not in await world.hears(Someone("stranger"), "/upcoming")
    assert "SEM-1 · Seminar on quality control" in await world.hears(AMINA, "what is on in April in Dubai?")
    assert "Nothing is planned for" in await world.hears(AMINA, "/upcoming casp-mid may")


async def test_two_people_taking_the_last_seat_at_once_get_one_seat(world: World) -> None:
    await published(world)
    reads = await asyncio.gather(world.hears(AMINA, "/join SEM-1"), world.hears(LEILA, "/join SEM-1"))
    assert sorted("waiting list" in read for read in reads) == [False, True]


async def test_a_double_tap_is_one_registration(world: World) -> None:
    await published(world)
    assert "You are registered for SEM-1." in await world.hears(AMINA, "/join SEM-1")
    assert "already on the list" in await world.hears(AMINA, "/join SEM-1")


async def test_leaving_gives_the_seat_to_the_first_in_line(world: World) -> None:
    await published(world)
    await world.hears(AMINA, "/join SEM-1")
    await world.hears(LEILA, "/join SEM-1")
    assert "You gave back your place" in await world.hears(AMINA, "/leave SEM-1")
    assert any("A seat is free: you are now registered" in one for one in await world.reads("p:slack:T1:leila"))


async def test_the_first_sign_up_asks_once_who_one_is(world: World) -> None:
    await published(world)
    nour = Someone("nour", Platform.SLACK)
    await world.hears(nour, "/upcoming", where="casp-mid.2")
    assert "[Your full name]" in await world.hears(nour, "/join SEM-1")
    read = await world.fills(nour, {"name": "Nour Said", "state": "Nowhere", "organisation": "CAA"})
    assert read.startswith("state: ")
    assert "Egypt" in await world.fills(nour, {"name": "Nour Said", "state": "Egypt", "organisation": "CAA"})
    assert "You are registered for SEM-1." in await world.hears(nour, "/save d2")


async def test_a_cancelled_activity_refuses_with_the_reason(world: World) -> None:
    await published(world)
    await world.hears(AMINA, "/join SEM-1")
    read = await world.hears(OMAR, "/cancel SEM-1 The venue is flooded")
    assert "Reaches 2 channels and 1 person." in read
    await world.taps(OMAR, "Cancel the activity")
    assert "you were not signed up. Reason: The venue is flooded" in await world.hears(LEILA, "/join SEM-1")
    assert any("Cancelled: The venue is flooded" in one for one in await world.reads("p:telegram:amina"))


async def test_new_dates_are_told_old_and_new(world: World) -> None:
    await published(world)
    await world.hears(AMINA, "/join SEM-1")
    await world.hears(OMAR, "/postpone SEM-1 14-16 May 2027 09:00")
    await world.taps(OMAR, "Save")
    told = [one for one in await world.reads("p:telegram:amina") if "SEM-1 is postponed:" in one]
    assert len(told) == 1
    assert "April" in told[0]
    assert "→" in told[0]
    assert "May 2027" in told[0]


async def test_telegram_asks_question_by_question_and_keeps_the_draft(world: World) -> None:
    assert "Propose a new activity, or sign up" in await world.hears(AMINA, "/register")
    assert "Title (1 of" in await world.taps(AMINA, "Propose an activity")
    assert "When? (2 of" in await world.hears(AMINA, "Workshop on risk")
    assert "Where? (3 of" in await world.hears(AMINA, "May 2027")
    assert "When? (2 of" in await world.taps(AMINA, "Back")
    assert "Where? (3 of" in await world.hears(AMINA, "3 May 2027")
    assert "Groups (4 of" in await world.hears(AMINA, "Amman, Jordan")
    assert "Kind (5 of" in await world.taps(AMINA, "CASP-MID")
    read = await world.taps(AMINA, "Workshop")
    assert "Workshop on risk" in read
    assert "[Submit]" in read


async def test_in_a_telegram_group_the_form_continues_in_private(world: World) -> None:
    read = await world.hears(AMINA, "/propose", where="casp-mid.1")
    assert "[Open in private]" in read
    assert "Title" not in read


async def test_everything_that_is_wrong_is_said_at_once(world: World) -> None:
    read = await world.hears(AMINA, "/register title: X\nwhen: 30 February 2027\nwhere: Dubai\ngroups: atlantis")
    assert "30 February" in read
    assert "atlantis" in read
    assert "[Change]" in read


@pytest.mark.parametrize("typed", ["<!channel>", "@everyone", "</b>", "&", "*bold* _x_", "‏مرحبا", "😀😀"])
async def test_hostile_words_are_kept_as_words(world: World, typed: str) -> None:
    read = await world.hears(AMINA, LINES.replace("Seminar on quality control", f"Seminar {typed}"))
    assert f"Seminar {typed}" in read.replace("\u200f", "").replace("‏", "") or typed in read


async def test_what_is_not_open_to_all_has_no_sign_up_button(world: World) -> None:
    assert "By nomination of your State" in await world.hears(OMAR, LINES + "\nway in: nominated")
    await world.taps(OMAR, "Submit")
    shown = await world.hears(OMAR, "/show SEM-1")
    assert "[Ask a person]" in shown
    assert "[Sign up]" not in shown
    assert "[Whom to ask]" in await world.hears(AMINA, "/join SEM-1")
    assert world.card is not None
    assert world.card.buttons[0][0].args == "JOR"


async def test_an_activity_is_not_moved_into_the_past(world: World) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    assert "is already over" in await world.hears(OMAR, "/edit SEM-1\nwhen: April 2020")
    assert "is already over" in await world.hears(OMAR, "/edit SEM-1\ndeadline: 1 February 2027")


async def test_ones_own_group_publishes_at_once_and_is_called_nothing_else(world: World) -> None:
    read = await world.hears(BOSS, LINES.replace("casp-mid", "enavsecg"))
    assert "ENAVSECG: published at once, but it has no channel to be posted in." in read
    assert "awaiting approval" not in read
    assert "is published" in await world.taps(BOSS, "Submit")


@pytest.mark.parametrize(
    "typed",
    [
        "/register copy SEM-1",
        "/register copier SEM-1",
        "/register نسخ SEM-1",
        "/copy SEM-1",
        "/copier sem 1",
        "copy SEM-1",
        "انسخ SEM-1",
    ],
)
async def test_a_copy_is_begun_however_it_is_asked_for(world: World, typed: str) -> None:
    await published(world)
    read = await world.hears(AMINA, typed)
    assert "Title (1 of 5)" in read
    assert "Seminar on quality control" in read
    if typed.startswith("/"):
        await world.hears(LEILA, typed)
        assert world.form is not None
        assert world.form.fields[0].value == "Seminar on quality control"


async def test_an_activity_may_be_called_a_copy(world: World) -> None:
    assert "Copy of last year’s seminar" in await world.hears(AMINA, "/register Copy of last year’s seminar")
