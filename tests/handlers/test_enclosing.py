"""Files: sent along, named on the card, and handed over in private to whoever may see what they belong to."""

from __future__ import annotations

import pytest

from domain.cards import Attachment
from domain.people import Grant, Platform, Role
from domain.people import Person as Known
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")
AMINA = Someone("amina", grants=(Grant(Role.MEMBER, "casp-mid"),), full_name="Amina Haddad", state="JOR")
STRANGER = Someone("sami")

PLAN, AGENDA = Attachment("plan.pdf", "telegram:D1", 2_000), Attachment("agenda.pdf", "slack:F1", 3_000)
MAP, LIST = Attachment("map.png", "telegram:D2"), Attachment("list.pdf", "telegram:D3")
HUGE = Attachment("film.mp4", "telegram:D9", 25_000_000)
LINES = "/register title: Seminar\nwhen: 16-18 May 2027\nwhere: Dubai\ngroups: casp-mid"


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, LEILA, AMINA)
    return world


async def test_files_go_with_an_activity_and_a_button_hands_them_over(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES, files=(PLAN, AGENDA))
    await world.taps(OMAR, "Submit")
    assert "[Files (2)]" in await world.hears(OMAR, "sem 1")
    assert "On their way to you in private: 2 files of SEM-1" in await world.taps(OMAR, "Files (2)")
    assert world.card is not None
    assert world.card.enclosed == (PLAN, AGENDA)
    (posted,) = [one.wanted for one in await world.outgoing(to="b:casp-mid.1") if one.wanted]
    assert (posted.files, posted.enclosed) == ((PLAN, AGENDA), ())


async def test_files_of_an_announcement_are_handed_over_likewise(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nThe roadmap\nIs out.", files=(PLAN,))
    await world.taps(OMAR, "Send")
    assert "On its way to you in private: 1 file of ANN-1" in await world.hears(AMINA, "files ANN-1")


async def test_whoever_may_not_see_it_is_told_what_show_tells(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES, files=(PLAN,))
    await world.taps(OMAR, "Submit")
    assert await world.hears(STRANGER, "/files SEM-1") == await world.hears(STRANGER, "/show SEM-1")
    assert await world.hears(STRANGER, "/files ANN-1") == await world.hears(STRANGER, "/show ANN-1")
    assert world.card is not None
    assert world.card.enclosed == ()


async def test_in_a_telegram_group_files_are_never_handed_over(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES, files=(PLAN,))
    await world.taps(OMAR, "Submit")
    assert await world.hears(AMINA, "/files SEM-1", where="casp-mid.1") == (
        "This is answered in private.\n[Open in private]"
    )


async def test_nothing_to_hand_over_says_so(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES)
    await world.taps(OMAR, "Submit")
    assert "No files go with SEM-1." in await world.hears(OMAR, "/files SEM-1")
    assert "[Files" not in await world.hears(OMAR, "/show SEM-1")


async def test_more_than_three_and_too_large_ones_are_refused(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, LINES, files=(PLAN, AGENDA, MAP, LIST))
    assert read == ("That makes 4 files and up to 3 go with it. Nothing was saved. Please send the most useful ones.")
    read = await world.hears(OMAR, LINES, files=(HUGE,))
    assert read == ("film.mp4 has 25 MB and may have 20. Nothing was saved. Please send a smaller one, or a link.")


async def test_a_file_that_follows_what_is_written_goes_with_it(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES)
    read = await world.hears(OMAR, "", files=(PLAN,))
    assert "Added: plan.pdf. 1 file so far." in read
    assert "[Submit]" in read
    assert "Added: agenda.pdf. 2 files so far." in await world.hears(OMAR, "", files=(AGENDA,))
    await world.taps(OMAR, "Submit")
    assert "[Files (2)]" in await world.hears(OMAR, "sem 1")


async def test_a_file_sent_while_a_question_waits_goes_with_the_draft(world: SpokenWorld) -> None:
    await world.hears(OMAR, "propose")
    read = await world.hears(OMAR, "", files=(PLAN,))
    assert "Title (1 of 5)" in read
    assert "Added: plan.pdf. 1 file so far." in read
    assert "When? (2 of 5)" in await world.hears(OMAR, "Forum", files=(AGENDA,))


async def test_an_album_is_offered_as_one(world: SpokenWorld) -> None:
    assert "What shall I do with this?" in await world.hears(OMAR, "", files=(PLAN,))
    read = await world.hears(OMAR, "", files=(MAP,))
    assert "Added: map.png. 2 files so far." in read
    assert "[Announce this] [Propose an activity]" in read


async def test_an_edit_adds_files_up_to_three_in_all(world: SpokenWorld) -> None:
    await world.hears(OMAR, LINES, files=(PLAN, AGENDA))
    await world.taps(OMAR, "Submit")
    await world.hears(OMAR, "/edit SEM-1\nseats: 30", files=(MAP,))
    await world.taps(OMAR, "Save")
    assert "[Files (3)]" in await world.hears(OMAR, "sem 1")
    assert "That makes 4 files" in await world.hears(OMAR, "/edit SEM-1\nseats: 31", files=(LIST,))


async def test_a_person_without_a_role_may_open_what_is_public(world: SpokenWorld) -> None:
    await world.hears(OMAR, f"{LINES}\nmarking: TLP:CLEAR", files=(PLAN,))
    await world.taps(OMAR, "Submit")
    assert "1 file of SEM-1" in await world.hears(STRANGER, "files SEM-1")
    async with transaction(world.storage, read_only=True) as tx:
        assert isinstance(await tx.people.at(STRANGER.who), Known)
