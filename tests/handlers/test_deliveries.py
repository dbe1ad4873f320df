"""The ledger of an announcement or activity, and what a person decides about what failed or is not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.delivery import Delivery, Later, Life, Never, Sent, Unknown
from domain.groups import BindingState
from domain.records import Rung, RungState
from handlers.views.ledger import LONGEST_NAME, name
from handlers.welcoming import end, move
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import AMINA, OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import read

SEMINAR = "title: Screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid"


@pytest.fixture
async def world() -> SpokenWorld:
    """ANN-1 went to three channels: one has it, one is archived, of one nobody knows."""
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA, AMINA)
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")
    await world.ends("ANN-1#post>b:casp-mid.1", Unknown("no-answer"))
    await world.ends("ANN-1#post>b:casp-mid.2", Never("archived"))
    await world.ends("ANN-1#post>b:ecowas.3", Sent("1", "C2"))
    return world


async def found(world: SpokenWorld, id: str) -> Delivery:
    async with transaction(world.storage, read_only=True) as tx:
        row = await tx.deliveries.get(id)
    assert row is not None
    return row


async def unbound(world: SpokenWorld, id: str) -> None:
    async with transaction(world.storage) as tx:
        binding = await tx.bindings.get(id)
        assert binding is not None
        await tx.bindings.put(replace(binding, state=BindingState.ENDED))


async def test_what_needs_a_person_comes_first_each_in_plain_words(world: SpokenWorld) -> None:
    said = await world.hears(OMAR, "/deliveries ANN-1")
    at = "Wednesday 10 March 2027, 12:00 UTC"
    assert said == "\n".join(
        (
            "ANN-1: 1 of 3 reached · 1 failed · 1 unknown",
            "CASP-MID · CASP-MID on Telegram (Telegram) · announcement",
            "Not known whether it arrived: the platform’s answer was lost on the way",
            "[Decide: CASP-MID on Telegram]",
            "CASP-MID · #casp-mid (Slack) · announcement",
            f"Not delivered ({at}): the channel is archived",
            "[Try again: #casp-mid]",
            "ECOWAS · #ecowas (Slack) · announcement",
            f"Sent {at}",
            "[Retry failed only]",
        )
    )


async def test_a_channel_that_was_lost_before_its_turn_is_counted_and_stands_before_what_was_sent(
    world: SpokenWorld,
) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert row is not None
        await tx.deliveries.put(replace(row, life=Life.SKIPPED, reason="channel-gone"))
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "ANN-1: 1 of 3 reached · 1 unknown · 1 left out" in said
    assert said.index("Left out: the channel is no longer bound") < said.index("Sent Wednesday")


async def test_what_happened_to_each_channel_is_read_beside_it(world: SpokenWorld) -> None:
    at = "Wednesday 10 March 2027, 12:00 UTC"
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.1")
        assert row is not None
        flooded = answered(replace(row, life=Life.WAITING, tries=0), Later("rate-limited", 30.0), world.now)
        await tx.deliveries.put(answered(flooded, Sent("7", "-100"), world.now))
        binding = await tx.bindings.get("casp-mid.1")
        assert binding is not None
        await move(tx, binding.place, "-1001", world.now)
        lost = await tx.bindings.get("casp-mid.2")
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert lost is not None
        assert row is not None
        await tx.deliveries.put(replace(row, life=Life.WAITING))
        await end(tx, lost, world.now, "archived")
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "Left out: the channel is archived\nNo longer bound: bind the channel again" in said
    assert "[Bind again" in said
    assert (
        f"Sent {at}\nTried 2 times: the platform asks to wait\n"
        f"Telegram made the group a supergroup {at}; Liaison went along" in said
    )


async def test_retry_sends_what_failed_and_nothing_else(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/deliveries ANN-1")
    said = await world.taps(OMAR, "Retry failed only")
    assert "1 message is tried once more." in said
    assert "[Retry failed only]" not in said
    assert [row.to for row in await world.outgoing(subject="ANN-1")] == ["b:casp-mid.2"]
    assert "Nothing of ANN-1 failed that you can try again" in await world.presses(OMAR, "retry", "ANN-1")
    assert "Omar Nasser tried again what had failed" in await world.hears(OMAR, "/log ANN-1")


async def test_send_again_and_it_arrived_are_explained_and_done_once(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/deliveries ANN-1")
    said = await world.taps(OMAR, "Decide: CASP-MID on Telegram")
    assert "it stands there twice" in said
    assert "[Send again] [It arrived]" in said
    decision = world.card
    assert "CASP-MID on Telegram: noted as arrived." in await world.taps(OMAR, "It arrived")
    world.card = decision
    assert "this is settled already (Sent)" in await world.taps(OMAR, "Send again")
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "It is there, as somebody saw; a later change cannot reach it" in said
    assert "Omar Nasser saw that it arrived" in await world.hears(OMAR, "/log ANN-1")


async def test_the_cards_that_asked_are_closed_for_everybody_by_the_first(world: SpokenWorld) -> None:
    asked = [one for one in await world.outgoing() if one.id.startswith("lost:ANN-1:casp-mid:")]
    assert {one.to for one in asked} == {"p:telegram:omar", "p:slack:T1:yara"}
    assert asked[0].wanted is not None
    world.card = asked[0].wanted
    await world.taps(YARA, "Decide")
    assert "[Send again] [It arrived]" in read(world.card, world._voice("en"))
    assert await world.taps(YARA, "Send again") == "CASP-MID on Telegram: tried once more."
    await world.presses(YARA, "again", "ANN-1#post>b:casp-mid.2")
    await world.presses(OMAR, "again", "ANN-1#post>b:casp-mid.1")
    for to in ("p:telegram:omar", "p:slack:T1:yara"):
        said = next(one for one in await world.reads(to) if "#casp-mid: " in one)
        assert "#casp-mid: Yara Saleh tried it again" in said
        assert "[Send again]" not in said
    assert (await found(world, "ANN-1#post>b:casp-mid.1")).life is Life.WAITING


async def test_a_channel_of_another_group_is_counted_and_not_acted_upon(world: SpokenWorld) -> None:
    await world.ends("ANN-1#post>b:ecowas.3", Sent("1", "C2"))
    assert "of another group" not in await world.hears(YARA, "/deliveries ANN-1")
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        assert row is not None
        await tx.deliveries.put(replace(row, life=Life.FAILED, shown=0, message="", reason="archived"))
    said = await world.hears(YARA, "/deliveries ANN-1")
    assert "1 message is for a channel of another group: its coordinators decide about it." in said
    assert said.count("[Try again") == 1
    assert "I know no" in await world.presses(YARA, "again", "ANN-1#post>b:ecowas.3 p1")
    await world.presses(YARA, "retry", "ANN-1")
    assert (await found(world, "ANN-1#post>b:ecowas.3")).life is Life.FAILED


async def test_a_member_reads_nothing_of_it_and_decides_nothing(world: SpokenWorld) -> None:
    for verb, args in (("deliveries", "ANN-1"), ("retry", "ANN-1"), ("again", "ANN-1#post>b:casp-mid.1")):
        assert "Coordinator" in await world.presses(AMINA, verb, args)
    assert (await found(world, "ANN-1#post>b:casp-mid.1")).life is Life.UNKNOWN


async def test_a_message_to_a_person_is_nobodys_to_send_again(world: SpokenWorld) -> None:
    private = next(one for one in await world.outgoing() if one.to == "p:slack:T1:yara")
    assert "I know no" in await world.presses(OMAR, "again", private.id)


async def test_an_unbound_channel_is_bound_again_first(world: SpokenWorld) -> None:
    await unbound(world, "casp-mid.2")
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "No longer bound: bind the channel again" in said
    assert "[Bind again: #casp-mid]" in said
    assert "[Retry failed only]" not in said
    assert "is no longer bound" in await world.presses(OMAR, "again", "ANN-1#post>b:casp-mid.2")


async def test_what_is_no_longer_right_is_not_sent_again(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        notice = await tx.announcements.get("ANN-1")
        assert notice is not None
        await tx.announcements.put(replace(notice, until=world.now))
    refused = "Not sent again: it is no longer current."
    assert refused in await world.presses(OMAR, "retry", "ANN-1")
    assert refused in await world.presses(OMAR, "again", "ANN-1#post>b:casp-mid.1")


async def test_an_activity_has_its_card_its_notices_and_its_reminders(world: SpokenWorld) -> None:
    await world.hears(OMAR, f"/register {SEMINAR}")
    await world.taps(OMAR, "Submit")
    await world.delivered()
    await world.hears(OMAR, "/postpone SEM-1 4 May 2027")
    await world.taps(OMAR, "Save")
    changed = next(one for one in await world.outgoing(to="b:casp-mid.1", subject="SEM-1") if one.before)
    day = world.now.date().isoformat()
    async with transaction(world.storage) as tx:
        rung = Rung(
            "SEM-1/start/1/2w/b:casp-mid.1", "SEM-1", "start", 1, "2w", "b:casp-mid.1", world.now,
            world.now + timedelta(days=9), RungState.SENT, at=world.now,
        )  # fmt: skip
        await tx.rungs.save(rung)
        late = replace(changed, id=f"remind:{day}>b:casp-mid.1", subject="", before=None, life=Life.FAILED)
        await tx.deliveries.add(replace(late, reason="may-not-write"))
    said = await world.hears(OMAR, "/deliveries SEM-1")
    for what in ("card", "notice of a change", "reminder"):
        assert f"CASP-MID on Telegram (Telegram) · {what}" in said
    assert "It is there; the change is on its way" in said
    await world.taps(OMAR, "Try again: CASP-MID on Telegram")
    assert (await found(world, f"remind:{day}>b:casp-mid.1")).life is Life.WAITING


async def test_a_reminder_of_another_day_is_not_sent_again(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.1")
        assert row is not None
        await tx.deliveries.add(replace(row, id="remind:2027-03-09>b:casp-mid.1", subject=""))
    assert "its time has passed" in await world.presses(OMAR, "again", "remind:2027-03-09>b:casp-mid.1")


async def test_a_notice_that_a_later_one_replaced_is_not_sent_again(world: SpokenWorld) -> None:
    await world.hears(OMAR, f"/register {SEMINAR}")
    await world.taps(OMAR, "Submit")
    await world.delivered()
    first = await failed_notice(world, 4)
    second = await failed_notice(world, 5)
    assert "a later notice says what is true now" in await world.presses(OMAR, "again", name(first))
    assert "tried once more" in await world.presses(OMAR, "again", name(second))


async def failed_notice(world: SpokenWorld, day: int) -> Delivery:
    """It is postponed to that day, and its notice to one channel fails."""
    await world.hears(OMAR, f"/postpone SEM-1 {day} May 2027")
    await world.taps(OMAR, "Save")
    notice = next(one for one in await world.outgoing(to="b:casp-mid.1", subject="SEM-1") if one.before)
    await world.ends(notice.id, Never("archived"))
    world.now += timedelta(minutes=1)
    return notice


async def test_a_long_id_has_a_short_name(world: SpokenWorld) -> None:
    long = "slack:" + "x" * LONGEST_NAME
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.1")
        assert row is not None
        named = replace(row, id=f"{long}#changed>{row.to}", life=Life.FAILED)
        bare = replace(named, id=f"remind:{long}>{row.to}", subject="")
        await tx.deliveries.add(named)
        await tx.deliveries.add(bare)
    for one in (named, bare):
        assert len(name(one).encode()) <= LONGEST_NAME
    assert "tried once more" in await world.presses(OMAR, "again", name(named))
    assert (await found(world, named.id)).life is Life.WAITING
    assert "its time has passed" in await world.presses(OMAR, "again", name(bare))


async def test_many_messages_are_paged_in_place(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:ecowas.3")
        assert row is not None
        for number in range(4):
            await tx.deliveries.add(replace(row, id=f"ANN-1#post{number}>b:ecowas.3"))
    assert "[Next ▶]" in await world.hears(OMAR, "/deliveries ANN-1")
    said = await world.taps(OMAR, "Next ▶")
    assert said.count("#ecowas (Slack)") == 2
    assert "[◀ Previous]" in said


async def test_what_waits_says_why_and_how_often_it_was_tried(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert row is not None
        flooded = replace(row, life=Life.WAITING, reason="rate-limited", tries=3, due=world.now + timedelta(minutes=5))
        await tx.deliveries.put(flooded)
    said = await world.hears(OMAR, "/deliveries ANN-1")
    assert "Tried 3 times: the platform asks to wait. Next try Wednesday 10 March 2027, 12:05 UTC" in said


async def test_a_page_that_is_not_there_is_the_last_one(world: SpokenWorld) -> None:
    assert await world.hears(OMAR, "/deliveries ANN-1 p9") == await world.hears(OMAR, "/deliveries ANN-1")
    assert await world.hears(OMAR, "/deliveries casp-mid p9") == await world.hears(OMAR, "/deliveries casp-mid")
