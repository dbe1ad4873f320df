"""Taking an announcement back: everywhere, or in one's own groups; what cannot be reached is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.activities import Decision
from domain.cards import Attachment
from domain.delivery import FIXED, Delivery, Life, Never, Sent, Unknown
from handlers.reporting import report_broadcasts
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import AMINA, OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone


@pytest.fixture
async def world() -> SpokenWorld:
    """ANN-1 stands in two channels and is held for the third."""
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA, AMINA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        assert row is not None
        await tx.deliveries.put(replace(row, due=world.now + timedelta(days=4)))
    await world.delivered()
    return world


async def rows(world: SpokenWorld) -> dict[str, Delivery]:
    async with transaction(world.storage, read_only=True) as tx:
        return {row.to: row for row in await tx.deliveries.about("ANN-1")}


async def test_it_is_read_back_with_what_it_reaches_and_then_deleted_or_never_sent(world: SpokenWorld) -> None:
    said = await world.hears(OMAR, "/recall ANN-1 The dates are wrong")
    assert "ANN-1 · New rules\nRecall this announcement?\nIt is taken back from 2 channels." in said
    assert "It never goes out to 1 channel where it still waits." in said
    assert "Reason: The dates are wrong\n[Recall]" in said
    assert {row.life for row in (await rows(world)).values()} == {Life.SENT, Life.WAITING}
    assert "ANN-1 is recalled: being taken back from 2 channels" in await world.taps(OMAR, "Recall")
    found = await rows(world)
    assert (found["b:ecowas.3"].life, found["b:ecowas.3"].reason) == (Life.SKIPPED, "recalled")
    for to in ("b:casp-mid.1", "b:casp-mid.2"):
        assert (found[to].life, found[to].erase, found[to].due) == (Life.WAITING, True, world.now)
        wanted = found[to].wanted
        assert wanted is not None
        assert wanted.struck
        assert "From May on." not in str(wanted)


async def test_everybody_reads_that_it_is_recalled_and_nobody_what_it_said(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/recall ANN-1 The dates are wrong")
    await world.taps(OMAR, "Recall")
    said = await world.hears(AMINA, "/show ANN-1")
    assert "Recalled: this is no longer said." in said
    assert "Reason: The dates are wrong" in said
    assert "From May on." not in said
    assert "Omar Nasser recalled it" in await world.hears(OMAR, "/log ANN-1")


async def test_its_sender_reads_how_far_it_is_in_the_same_message(world: SpokenWorld) -> None:
    await report_broadcasts(world.storage, world.now)
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    await world.delivered()
    await report_broadcasts(world.storage, world.now)
    async with transaction(world.storage, read_only=True) as tx:
        report = await tx.deliveries.get("ANN-1#report>p:telegram:omar")
    assert report is not None
    world.now += timedelta(minutes=1)
    assert any(
        "ANN-1 is recalled: taken back from 2 of 2 channels" in one for one in await world.reads("p:telegram:omar")
    )
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert said.count("Deleted Wednesday 10 March 2027") == 2
    assert "Left out: it was recalled" in said


async def test_it_is_recalled_once(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/recall ANN-1")
    read_back = world.card
    await world.taps(OMAR, "Recall")
    world.card = read_back
    assert "already finished" in await world.taps(OMAR, "Recall")
    assert "ANN-1 is recalled already; nothing more was done." in await world.hears(OMAR, "/recall ANN-1")


async def test_a_coordinator_takes_it_back_in_their_own_group_and_its_sender_is_told(world: SpokenWorld) -> None:
    said = await world.hears(YARA, "/recall ANN-1 Not for us")
    assert "It stays in ECOWAS" in said
    await world.taps(YARA, "Recall")
    found = await rows(world)
    assert found["b:casp-mid.1"].erase
    assert (found["b:ecowas.3"].life, found["b:ecowas.3"].erase) == (Life.WAITING, False)
    assert any(
        "Yara Saleh recalled ANN-1\nCASP-MID\nReason: Not for us" in one for one in await world.reads("p:telegram:omar")
    )
    assert "Recalled" not in await world.hears(OMAR, "/show ANN-1")
    assert "CASP-MID (recalled)" in await world.hears(OMAR, "/deliveries ANN-1")
    await world.hears(OMAR, "/recall ANN-1")
    assert "recalled before anybody read it there" in await world.taps(OMAR, "Recall")
    assert "Recalled" in await world.hears(OMAR, "/show ANN-1")


async def test_where_other_groups_keep_it_what_was_taken_back_counts_as_reached_no_more(world: SpokenWorld) -> None:
    await world.hears(YARA, "/recall ANN-1")
    await world.taps(YARA, "Recall")
    await world.delivered()
    await report_broadcasts(world.storage, world.now)
    world.now += timedelta(minutes=1)
    counts = "ANN-1: 0 of 3 reached · 2 taken back · 1 waiting"
    assert any(counts in one for one in await world.reads("p:telegram:omar"))
    assert counts in await world.hears(OMAR, "/deliveries ANN-1")


async def test_a_member_may_not(world: SpokenWorld) -> None:
    assert "Only its sender, or a coordinator of a group that has it, can recall" in await world.hears(
        AMINA, "/recall ANN-1"
    )


async def test_what_stands_nowhere_is_stopped_and_not_recalled(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        for row in await tx.deliveries.about("ANN-1"):
            await tx.deliveries.put(replace(row, life=Life.SKIPPED, reason="stopped"))
    assert "nothing of ANN-1 stands in a channel" in await world.hears(OMAR, "/recall ANN-1")


async def test_where_nobody_knows_whether_it_is_a_person_looks_and_says_that_it_is_gone(world: SpokenWorld) -> None:
    await world.ends("ANN-1#post>b:ecowas.3", Unknown("no-answer"))
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "It may still stand there." in said
    assert "Not sent again: it was recalled" in await world.presses(OMAR, "again", "ANN-1#post>b:ecowas.3")
    await world.hears(OMAR, "/deliveries ANN-1")
    assert "#ecowas: noted as gone." in await world.taps(OMAR, "It is gone: #ecowas")
    assert (await rows(world))["b:ecowas.3"].life is Life.SKIPPED
    assert "Not there any more, as somebody saw" in await world.hears(OMAR, "/deliveries ANN-1")
    assert "settled already" in await world.presses(OMAR, "gone", "ANN-1#post>b:ecowas.3")


async def test_a_copy_whose_place_is_not_known_is_named_for_a_person_to_delete(world: SpokenWorld) -> None:
    await world.ends("ANN-1#post>b:ecowas.3", Unknown("no-answer"))
    await world.presses(OMAR, "it-arrived", "ANN-1#post>b:ecowas.3")
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert (
        "Still there: its place there is not known to Liaison. Please delete it by hand\n[It is gone: #ecowas]" in said
    )
    assert "[Retry failed only]" not in said


async def test_what_could_not_be_deleted_any_more_is_struck_out(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.1")
        assert row is not None
        await tx.deliveries.put(answered(answered(row, FIXED, world.now), Sent(row.message, row.chat), world.now))
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "Struck out Wednesday 10 March 2027" in said
    assert "Tried" not in said


@pytest.mark.parametrize("by", [OMAR, YARA], ids=["everywhere", "in one's group"])
async def test_its_files_go_with_it(world: SpokenWorld, by: Someone) -> None:
    plan = Attachment("plan.pdf", "telegram:D1", 2_000)
    await world.hears(OMAR, "/announce casp-mid, ecowas\nThe roadmap\nIs out.", files=(plan,))
    await world.taps(OMAR, "Send")
    await world.delivered()
    assert "1 file of ANN-2" in await world.hears(AMINA, "/files ANN-2")
    await world.hears(by, "/recall ANN-2")
    await world.taps(by, "Recall")
    assert "No files go with ANN-2." in await world.hears(AMINA, "/files ANN-2")


async def test_what_another_group_has_still_to_decide_is_not_ended_by_a_coordinator_who_has_no_say_there(
    world: SpokenWorld,
) -> None:
    await undecided(world)
    said = await world.hears(YARA, "/recall ANN-1 Not for us")
    assert "It stays in ECOWAS" in said
    await world.taps(YARA, "Recall")
    async with transaction(world.storage, read_only=True) as tx:
        notice = await tx.announcements.get("ANN-1")
    assert notice is not None
    assert not notice.recalled
    assert notice.groups == {"casp-mid": Decision.RECALLED, "ecowas": Decision.WAITING}


async def test_its_sender_ends_it_also_where_it_waits_for_a_decision(world: SpokenWorld) -> None:
    await undecided(world)
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    assert "Recalled: this is no longer said." in await world.hears(OMAR, "/show ANN-1")
    assert "ANN-1 is recalled already" in await world.presses(OMAR, "stop", "ANN-1")


async def undecided(world: SpokenWorld) -> None:
    """ECOWAS has not decided about it yet."""
    async with transaction(world.storage) as tx:
        notice = await tx.announcements.get("ANN-1")
        assert notice is not None
        await tx.announcements.put(replace(notice, groups={**notice.groups, "ecowas": Decision.WAITING}))
        await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        await tx.deliveries.remove("ANN-1#post>b:ecowas.3")


async def test_a_reason_is_never_cut(world: SpokenWorld) -> None:
    said = await world.hears(OMAR, "/recall ANN-1 " + "x" * 301)
    assert "301 characters and may have 300" in said
    assert not any(row.erase for row in (await rows(world)).values())


async def test_what_never_got_there_is_not_counted_and_the_card_that_asked_about_it_is_closed(
    world: SpokenWorld,
) -> None:
    await world.ends("ANN-1#post>b:ecowas.3", Never("archived"))
    assert "It is taken back from 2 channels." in await world.hears(OMAR, "/recall ANN-1")
    assert "being taken back from 2 channels" in await world.taps(OMAR, "Recall")
    told = await world.reads("p:telegram:omar")
    assert any("ANN-1: Omar Nasser recalled it" in one for one in told)
    assert not any("[Try again]" in one for one in told)


async def test_the_card_of_a_group_that_keeps_it_is_left_as_it_is(world: SpokenWorld) -> None:
    for answer in (Never("archived"), Sent("9", "C2")):
        await world.ends("ANN-1#post>b:ecowas.3", answer)
    [before] = [one for one in await world.reads("p:telegram:omar") if "#ecowas" in one]
    await world.hears(YARA, "/recall ANN-1")
    await world.taps(YARA, "Recall")
    assert before in await world.reads("p:telegram:omar")


async def test_who_read_it_only_where_it_was_taken_back_reads_that_it_is_recalled(world: SpokenWorld) -> None:
    await world.hears(YARA, "/recall ANN-1 Not for us")
    await world.taps(YARA, "Recall")
    for said in (
        await world.hears(AMINA, "/show ANN-1"),
        await world.hears(AMINA, "/show ANN-1", where="casp-mid.1"),
        await world.hears(OMAR, "/show ANN-1", where="casp-mid.1"),
    ):
        assert "Recalled: this is no longer said.\nReason: Not for us" in said
        assert "From May on." not in said
    assert "From May on." in await world.hears(OMAR, "/show ANN-1")
    assert "From May on." in await world.hears(AMINA, "/show ANN-1", where="ecowas.3")
