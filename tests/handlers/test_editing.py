"""Changes of what is proposed or posted: who may, who reads of it, and what it sets in motion."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.texts.voice import CatalogueVoice
from domain.activities import Activity
from domain.delivery import Life
from domain.records import RungState
from storage.port import transaction
from tests.handlers.proposals import AMINA, AWA, LEILA, OMAR, YARA, Region, region
from tests.handlers.world import CATALOGUES, Someone


@pytest.fixture
async def world() -> Region:
    return await region(OMAR, YARA, AWA)


async def published(world: Region, groups: str = "casp-mid", seats: int = 2) -> None:
    await world.proposed(groups=groups, seats=seats)
    await world.hears(OMAR, "/approve SEM-1")
    if "ecowas" in groups:
        await world.hears(AWA, "/approve SEM-1")


async def edits(world: Region, who: Someone, line: str) -> str:
    """Reads the change back and saves it; gives what was read back."""
    read = await world.hears(who, f"/edit SEM-1\n{line}")
    await world.taps(who, "Save")
    return read


async def kept(world: Region) -> Activity:
    async with transaction(world.storage, read_only=True) as tx:
        activity = await tx.activities.get("SEM-1")
    assert activity is not None
    return activity


async def notified(world: Region, to: str) -> list[str]:
    headlines = ("SEM-1 has changed:", "SEM-1 is postponed:", "SEM-1 is cancelled:")
    return [one for one in await world.reads(to) if any(words in one for words in headlines)]


async def planned(world: Region, to: str) -> list[tuple[str, RungState, str]]:
    async with transaction(world.storage, read_only=True) as tx:
        return [(one.offset, one.state, one.reason) for one in await tx.rungs.of("SEM-1") if one.to == to]


async def test_the_proposer_changes_it_until_it_is_approved(world: Region) -> None:
    await world.proposed()
    await edits(world, AMINA, "where: Amman, Jordan")
    [card] = await world.reads("p:telegram:omar")
    assert "Changed since you were asked:" in card
    assert "Place: Dubai, United Arab Emirates → Amman, Jordan" in card
    assert "[Approve] [Refuse]" in card
    await world.hears(OMAR, "/approve SEM-1")
    assert "Amman" in (await world.reads("b:casp-mid.1"))[0]
    assert "Only a coordinator of its groups can change SEM-1" in await world.hears(AMINA, "/edit SEM-1\ntitle: Other")


async def test_a_coordinator_changes_it_before_approving_and_the_proposer_reads_what_it_was(world: Region) -> None:
    await world.proposed()
    read = await edits(world, OMAR, "when: 20-22 April 2027 09:00")
    assert "Reaches 0 channels and 1 person." in read
    [told] = await notified(world, "p:telegram:amina")
    assert "Dates: Friday 16" in told
    assert "Tuesday 20" in told


async def test_once_it_is_approved_only_the_coordinators_of_those_groups_change_it(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(OMAR, "/approve SEM-1")
    assert "[Edit]" not in await world.hears(AWA, "/show SEM-1")
    assert "Seule la coordination de ses groupes" in await world.hears(AWA, "/edit SEM-1\ntitle: Other")
    await edits(world, YARA, "title: Seminar on quality control systems")


async def test_whoever_may_change_it_is_offered_to_where_it_is_shown_in_private(world: Region) -> None:
    await published(world)
    for who in (OMAR, YARA):
        assert "[Edit]" in await world.hears(who, "/show SEM-1")
        assert world.form is None
        await world.taps(who, "Edit")
    assert "[Edit]" not in await world.hears(AMINA, "/show SEM-1")
    assert "[Edit]" not in await world.hears(OMAR, "/show SEM-1", where="casp-mid.1")
    await world.hears(OMAR, "/cancel SEM-1 storm")
    await world.taps(OMAR, "Cancel the activity")
    assert "[Edit]" not in await world.hears(OMAR, "/show SEM-1")


async def test_what_is_over_is_not_offered_for_a_change(world: Region) -> None:
    await published(world)
    world.now += timedelta(days=90)
    assert "[Edit]" not in await world.hears(OMAR, "/show SEM-1")


async def test_a_small_change_is_written_into_the_cards_and_calls_nobody(world: Region) -> None:
    await published(world, "casp-mid; ecowas")
    await world.hears(LEILA, "/join SEM-1")
    read = await edits(world, OMAR, "title: Seminar on quality control systems")
    assert "Title: Seminar on quality control → Seminar on quality control systems" in read
    assert "Nobody is notified; the cards in 3 channels are updated." in read
    for channel in ("b:casp-mid.1", "b:casp-mid.2", "b:ecowas.3"):
        [card] = await world.reads(channel)
        assert "Seminar on quality control systems" in card
    assert await notified(world, "p:slack:T1:leila") == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("when: 20-22 April 2027 09:00", "Dates: "),
        ("where: Amman, Jordan", "Place: Dubai, United Arab Emirates → Amman, Jordan"),
        ("where: online https://example.org/a", "Place: Dubai, United Arab Emirates → online"),
        ("deadline: 1 April 2027", "Nominations close: none → Thursday 1 April 2027"),
        ("way in: nominated", "Way in: Open to all: one tap → By nomination of your State"),
        ("languages: ar", "Languages: English → Arabic"),
    ],
)
async def test_a_change_that_matters_is_told_old_and_new(world: Region, line: str, said: str) -> None:
    await published(world)
    await world.hears(LEILA, "/join SEM-1")
    assert "Reaches 2 channels and 2 people." in await edits(world, OMAR, line)
    for to in ("b:casp-mid.1", "b:casp-mid.2", "p:slack:T1:leila", "p:telegram:amina"):
        [news] = await notified(world, to)
        assert said in news


async def test_what_is_not_typed_stays_as_it_is(world: Region) -> None:
    await published(world, "casp-mid; ecowas")
    read = await edits(world, OMAR, "groups: ecowas; casp-mid\ntitle: Seminar on quality control")
    assert "→" not in read
    assert await notified(world, "b:casp-mid.1") == []


async def test_a_group_that_joins_decides_first(world: Region) -> None:
    await published(world)
    read = await edits(world, OMAR, "groups: casp-mid; ecowas")
    assert "Groups: CASP-MID → CASP-MID and ECOWAS" in read
    assert "ECOWAS: goes to Awa Diop for approval." in read
    assert await world.reads("b:ecowas.3") == []
    assert "ECOWAS (awaiting approval)" in (await world.reads("b:casp-mid.1"))[0]
    assert "Omar Nasser propose ceci à ECOWAS" in await world.newest(AWA, "fr")
    await world.hears(AWA, "/approve SEM-1")
    for who in (AMINA, OMAR):
        assert any("is approved by ECOWAS" in one for one in await world.reads(f"p:{who.id}"))
    assert len(await world.reads("b:ecowas.3")) == 1
    assert [state for _, state, _ in await planned(world, "b:ecowas.3")] == [RungState.PLANNED] * 2
    assert "Groups: CASP-MID and ECOWAS" in (await world.reads("b:casp-mid.1"))[0]


async def test_a_group_of_one_s_own_joins_at_once() -> None:
    both = Someone("omar", grants=(*OMAR.grants, *AWA.grants), full_name="Omar Nasser")
    world = await region(both)
    await published(world)
    assert "ECOWAS: published at once in 1 channel." in await edits(world, both, "groups: casp-mid; ecowas")
    assert len(await world.reads("b:ecowas.3")) == 1


async def test_a_group_that_leaves_has_its_card_struck_and_is_not_reminded(world: Region) -> None:
    await published(world, "casp-mid; ecowas")
    await world.delivered()
    await edits(world, OMAR, "groups: casp-mid")
    [card] = await world.outgoing(to="b:ecowas.3")
    assert card.wanted is not None
    assert card.wanted.struck
    assert "No longer an activity of ECOWAS." in (await world.reads("b:ecowas.3"))[0]
    assert any("CASP-MID et ECOWAS → CASP-MID" in one for one in await world.reads("p:telegram:awa", "fr"))
    assert {(state, reason) for _, state, reason in await planned(world, "b:ecowas.3")} == {
        (RungState.SKIPPED, "withdrawn")
    }
    assert [state for _, state, _ in await planned(world, "b:casp-mid.1")] == [RungState.PLANNED] * 2


async def test_a_group_that_comes_back_has_its_card_and_reminders_again(world: Region) -> None:
    await published(world, "casp-mid; ecowas")
    await edits(world, OMAR, "groups: casp-mid")
    await edits(world, OMAR, "groups: casp-mid; ecowas")
    await world.hears(AWA, "/approve SEM-1")
    [card] = await world.outgoing(to="b:ecowas.3")
    assert card.wanted is not None
    assert not card.wanted.struck
    assert [state for _, state, _ in await planned(world, "b:ecowas.3")] == [RungState.PLANNED] * 2


async def test_a_group_that_leaves_before_it_has_decided_has_nothing_to_decide(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await edits(world, AMINA, "groups: casp-mid")
    assert "Amina Haddad l’a retirée\u00a0; ECOWAS n’a plus rien à décider" in await world.newest(AWA, "fr")
    assert "SEM-1" not in await world.hears(AWA, "/pending")


async def test_fewer_seats_than_are_taken_are_refused_with_the_number(world: Region) -> None:
    await published(world)
    await world.hears(AMINA, "/join SEM-1")
    await world.hears(LEILA, "/join SEM-1")
    read = await world.hears(OMAR, "/edit SEM-1\nseats: 1")
    assert "2 seats are taken already, so 1 is too few; nothing was saved. Write at least 2" in read
    assert "[Save]" not in read


async def test_seats_that_are_taken_while_the_change_is_read_back_are_kept(world: Region) -> None:
    await published(world)
    await world.hears(AMINA, "/join SEM-1")
    await world.hears(OMAR, "/edit SEM-1\nseats: 1")
    card = world.card
    await world.hears(LEILA, "/join SEM-1")
    world.card = card
    assert "2 seats are taken already" in await world.taps(OMAR, "Save")


@pytest.mark.parametrize(("seats", "moved"), [("seats: 2", 1), ("seats: 9", 2), ("seats:", 2)])
async def test_more_seats_go_to_those_who_wait_longest(world: Region, seats: str, moved: int) -> None:
    await published(world, seats=1)
    for who in (AMINA, LEILA, YARA):
        world.now += timedelta(minutes=1)
        await world.hears(who, "/join SEM-1")
    await edits(world, OMAR, seats)
    told = [who for who in (LEILA, YARA) if any("A seat is free" in one for one in await world.reads(f"p:{who.id}"))]
    assert len(told) == moved
    assert told[0] is LEILA


async def test_postponing_tells_everybody_and_reminds_of_the_new_dates(world: Region) -> None:
    await published(world)
    await world.hears(LEILA, "/join SEM-1")
    await world.hears(OMAR, "/postpone SEM-1 14-16 May 2027 09:00")
    await world.taps(OMAR, "Save")
    for to in ("b:casp-mid.1", "p:slack:T1:leila", "p:telegram:amina"):
        [news] = await notified(world, to)
        assert "April" in news
        assert "May 2027" in news
    rungs = await planned(world, "b:casp-mid.1")
    assert sorted(state.value for _, state, _ in rungs) == ["moved", "moved", "planned", "planned"]


async def test_a_moved_deadline_is_reminded_again(world: Region) -> None:
    await published(world)
    await edits(world, OMAR, "deadline: 1 April 2027")
    await edits(world, OMAR, "deadline: 8 April 2027")
    async with transaction(world.storage, read_only=True) as tx:
        rungs = [one for one in await tx.rungs.of("SEM-1") if one.deadline == "nomination" and one.to == "b:casp-mid.1"]
    assert sorted((one.state.value, one.end.day) for one in rungs) == [
        ("moved", 1),
        ("moved", 1),
        ("planned", 8),
        ("planned", 8),
    ]


async def test_cancelling_ends_everything_and_tells_everybody(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(OMAR, "/approve SEM-1")
    await world.hears(LEILA, "/join SEM-1")
    assert "Reaches 2 channels and 2 people." in await world.hears(OMAR, "/cancel SEM-1 The venue is flooded")
    await world.taps(OMAR, "Cancel the activity")
    for to in ("b:casp-mid.1", "p:slack:T1:leila", "p:telegram:amina"):
        assert any("Cancelled: The venue is flooded" in one for one in await notified(world, to))
    assert "n’a plus rien à décider" in await world.newest(AWA, "fr")
    assert await world.passes(days=9) == 0
    assert {(state, reason) for _, state, reason in await planned(world, "b:casp-mid.1")} == {
        (RungState.SKIPPED, "cancelled")
    }
    assert "SEM-1 is cancelled" in await world.hears(YARA, "/join SEM-1")


async def test_the_reason_of_a_cancellation_is_never_cut(world: Region) -> None:
    await world.proposed(groups="casp-mid")
    await world.hears(OMAR, "/approve SEM-1")
    assert "501 characters and may have 500" in await world.hears(OMAR, "/cancel SEM-1 " + "x" * 501)


@pytest.mark.parametrize("life", [Life.FAILED, Life.SKIPPED, Life.WAITING])
async def test_a_card_that_nobody_has_read_is_not_posted_struck_out(world: Region, life: Life) -> None:
    await world.proposed(groups="casp-mid")
    await world.hears(OMAR, "/approve SEM-1")
    async with transaction(world.storage) as tx:
        card = await tx.deliveries.get("SEM-1#card>b:casp-mid.1")
        assert card is not None
        await tx.deliveries.put(replace(card, life=life, reason="archived"))
    await world.hears(OMAR, "/cancel SEM-1 The venue is flooded")
    await world.taps(OMAR, "Cancel the activity")
    assert not any(one.wanted and one.wanted.struck for one in await world.outgoing(to="b:casp-mid.1"))


async def test_whoever_may_not_cancel_is_offered_to_withdraw_what_they_have(world: Region) -> None:
    await published(world)
    assert "Only a coordinator of its groups can change SEM-1" in await world.hears(LEILA, "/cancel SEM-1")
    await world.hears(LEILA, "/join SEM-1")
    read = await world.hears(LEILA, "/cancel SEM-1")
    assert "You cannot cancel SEM-1 for everyone." in read
    assert "You gave back your place" in await world.taps(LEILA, "Withdraw my place")


async def test_nobody_is_not_counted_among_those_who_are_reached(world: Region) -> None:
    await world.proposed(OMAR)
    assert "Reaches 2 channels.\n" in await world.hears(OMAR, "/postpone SEM-1 14-16 May 2027 09:00")


async def test_a_change_saved_twice_is_one_change(world: Region) -> None:
    await published(world)
    await world.hears(OMAR, "/postpone SEM-1 14-16 May 2027 09:00")
    card = world.card
    await world.taps(OMAR, "Save")
    world.card = card
    assert "already finished" in await world.taps(OMAR, "Save")
    assert len(await notified(world, "b:casp-mid.1")) == 1


async def test_a_change_that_is_saved_after_the_approval_is_refused(world: Region) -> None:
    await world.proposed()
    await world.hears(AMINA, "/edit SEM-1\nwhere: Amman, Jordan")
    card = world.card
    await world.hears(OMAR, "/approve SEM-1")
    world.card = card
    assert "Only a coordinator of its groups can change SEM-1" in await world.taps(AMINA, "Save")
    assert "Dubai" in (await world.reads("b:casp-mid.1"))[0]


async def test_a_moved_activity_stays_among_one_s_own_after_its_old_dates(world: Region) -> None:
    await published(world)
    await world.hears(LEILA, "/join SEM-1")
    await world.hears(OMAR, "/postpone SEM-1 14-16 May 2027 09:00")
    await world.taps(OMAR, "Save")
    world.now += timedelta(days=45)
    assert "SEM-1 · Seminar on quality control" in await world.hears(LEILA, "/mine")


async def test_postponing_to_new_days_keeps_the_hours(world: Region) -> None:
    await published(world)
    read = await world.hears(OMAR, "/postpone SEM-1 4-6 May 2027")
    assert "→ Tuesday 4 – Thursday 6 May 2027, 09:00 Dubai" in read
    assert "May 2027, 10:30 Dubai" in await world.hears(OMAR, "/postpone SEM-1 4-6 May 2027 10:30")
    assert "When: May 2027" in await world.hears(OMAR, "/postpone SEM-1 May 2027")


@pytest.mark.parametrize("when", ["16-18 March 2027 09:00", "16-18 March 2027 09:00 Asia/Tashkent"])
async def test_a_form_shows_dates_in_words_and_left_alone_they_stay(world: Region, when: str) -> None:
    await published(world)
    await edits(world, OMAR, f"when: {when}\ndeadline: 11 March 2027 17:00")
    before = await kept(world)
    await world.hears(YARA, "/edit SEM-1")
    assert world.form is not None
    draft, voice = world.form.draft, CatalogueVoice(CATALOGUES, "en", "UTC")
    fields = {one.name: voice(one.written) if one.written else one.value for one in world.form.fields}
    assert fields["when"] == "Tuesday 16 – Thursday 18 March 2027, 09:00"
    deadline = "Thursday 11 March 2027, 17:00"
    read = await world.fills(YARA, {**fields, "title": "Seminar on screening", "deadline": deadline})
    assert "Title: Seminar on quality control → Seminar on screening" in read
    assert "Dates:" not in read
    await world.presses(YARA, "save", draft)
    after = await kept(world)
    assert (after.when, after.nomination) == (before.when, before.nomination)


async def test_a_new_place_for_days_without_an_hour_is_no_new_date(world: Region) -> None:
    await published(world)
    await edits(world, OMAR, "when: 4-6 May 2027")
    await world.hears(OMAR, "/postpone SEM-1 11-13 May 2027")
    await world.taps(OMAR, "Save")
    await world.delivered()
    assert "Dates:" not in await edits(world, OMAR, "where: Amman, Jordan")
    told = await notified(world, "b:casp-mid.1")
    [last] = [one for one in told if "Amman" in one]
    assert "SEM-1 has changed:" in last
    assert "Place: Dubai, United Arab Emirates → Amman, Jordan" in last
    assert "Dates:" not in last
