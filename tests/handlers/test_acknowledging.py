"""Acknowledging an announcement: counted per State, by one tap of its focal point or alternate."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.delivery import GONE, Life
from domain.people import Grant, Platform, Role
from handlers.promises import posted
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import AMINA, OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone

NADA = Someone("nada", grants=(Grant(Role.FOCAL_POINT, state="JOR"),), full_name="Nada Haddad")
SAMI = Someone("sami", Platform.SLACK, grants=(Grant(Role.ALTERNATE, state="JOR"),), full_name="Sami Odeh")
LINA = Someone(
    "lina",
    grants=(Grant(Role.FOCAL_POINT, state="LBN"), Grant(Role.ALTERNATE, state="BHR")),
    full_name="Lina Khoury",
)
ELIF = Someone("elif", grants=(Grant(Role.FOCAL_POINT, state="FRA"),))

NOTICE = "title: New guidance\ngroups: casp-mid\ntext: Please read it.\nack: 30 April 2027\nletter: AS 8/1.10-27/14"


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA, NADA, SAMI, LINA, AMINA, ELIF)
    return world


async def announced(world: SpokenWorld, lines: str = NOTICE) -> None:
    await world.hears(OMAR, f"/announce {lines}")
    await world.taps(OMAR, "Send")
    await world.delivered()


async def counted(world: SpokenWorld, binding: str = "casp-mid.1") -> str:
    """The line with the count on one copy, as it is wanted now."""
    async with transaction(world.storage, read_only=True) as tx:
        copy = await tx.deliveries.get(f"ANN-1#post>b:{binding}")
    assert copy is not None
    assert copy.wanted is not None
    voice = world._voice("en")
    return "\n".join(voice(line) for line in copy.wanted.lines)


async def test_the_preview_says_who_is_asked_until_when_and_for_which_letter(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, f"/announce {NOTICE}")
    assert "Acknowledge: by Friday 30 April 2027, 20:59 UTC · 23:59 Cairo (UTC+3)" in read
    assert "for each State, by its focal point or alternate" in read
    assert "State letter: AS 8/1.10-27/14" in read
    assert "5 States are asked to acknowledge it." in read


async def test_without_a_deadline_it_is_asked_for_all_the_same(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid, ecowas\nNew guidance\nRead it.\naccusé : oui")
    assert "Acknowledge: for each State, by its focal point or alternate" in read
    assert "9 States are asked to acknowledge it." in read
    assert "accusé" not in read
    read = await world.hears(OMAR, "/announce casp-mid\nack: no\nNew rules\nFrom May on.")
    assert "Acknowledge" not in read


async def test_an_hour_and_a_zone_of_their_own(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/announce casp-mid\nack: 30 April 2027 17:00 Africa/Nairobi\nNew rules\nMore.")
    assert "Acknowledge: by Friday 30 April 2027, 14:00 UTC · 17:00 Nairobi (UTC+3)" in read


@pytest.mark.parametrize(
    "typed",
    [
        "New rules\nFrom May on.\nack: yes\nletter: AS 8/1.10-27/14",
        "letter: AS 8/1.10-27/14\nNew rules\nFrom May on.\nuntil: 30 April 2027\nack: yes",
    ],
)
async def test_the_letter_stands_beside_the_text_like_the_rest(world: SpokenWorld, typed: str) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\n{typed}")
    assert "State letter: AS 8/1.10-27/14" in read
    assert "5 States are asked to acknowledge it." in read
    assert "\nFrom May on.\n[Send]" in read
    read = await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.\nletter: it follows")
    assert "From May on.\nletter: it follows" in read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ack: perhaps", "says neither yes nor a day, so nothing was saved. Write for example: yes, or: 30 April"),
        ("ack: 31 April 2027", "is no day of the calendar"),
        ("ack: 2 March 2027", "is already over, so nothing was saved. Please give a date to come"),
        ("ack: April 2027", "names no day until which States can acknowledge"),
        ("ack: 30 April 2027\nuntil: 20 April 2027", "but it is current only until"),
        ("ack: 30 April 2027\nat: 1 May 2027 09:00", "it goes out only Saturday 1 May 2027"),
        (f"ack: yes\nletter: {'x' * 90}", "The reference of the letter has 90 characters and may have 80"),
    ],
)
async def test_what_cannot_be_kept_is_told_with_what_to_write(world: SpokenWorld, typed: str, told: str) -> None:
    read = await world.hears(OMAR, f"/announce title: New rules\ngroups: casp-mid\ntext: More.\n{typed}")
    assert told in read
    assert "Not saved yet" in read


async def test_a_card_counts_states_and_names_none(world: SpokenWorld) -> None:
    await announced(world)
    assert await counted(world) == "Acknowledged by 0 of 5 States"
    assert "ANN-1 is acknowledged for JOR" in await world.presses(NADA, "ack", "ANN-1", where="casp-mid.1")
    assert await counted(world) == await counted(world, "casp-mid.2") == "Acknowledged by 1 of 5 States"
    [copy] = list(await world.reads("b:casp-mid.1"))
    assert "[Acknowledge]" in copy
    assert "JOR" not in copy


async def test_in_a_telegram_group_it_is_a_passing_note_and_the_rest_comes_in_private(world: SpokenWorld) -> None:
    await announced(world)
    read = await world.presses(NADA, "ack", "ANN-1", where="casp-mid.1")
    assert read == "Thank you: ANN-1 is acknowledged for JOR."
    [private] = await world.reads("p:telegram:nada")
    assert "[Take back]" in private


async def test_a_second_tap_does_nothing_and_the_other_of_the_state_reads_who_was_first(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    assert "already; nothing was done twice" in await world.presses(NADA, "ack", "ANN-1")
    read = await world.presses(SAMI, "ack", "ANN-1", where="casp-mid.2")
    assert "already acknowledged for JOR: by Nada Haddad, Wednesday 10 March 2027" in read
    assert await counted(world) == "Acknowledged by 1 of 5 States"


async def test_who_answers_for_two_states_acknowledges_for_both(world: SpokenWorld) -> None:
    await announced(world)
    assert "acknowledged for BHR and LBN" in await world.presses(LINA, "ack", "ANN-1")
    assert await counted(world) == "Acknowledged by 2 of 5 States"


async def test_it_is_taken_back_by_who_gave_it_and_by_nobody_else(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    assert "no acknowledgement of ANN-1 that you can take back" in await world.presses(SAMI, "unack", "ANN-1")
    await world.presses(NADA, "ack", "ANN-1")
    assert "not acknowledged for JOR any more" in await world.taps(NADA, "Take back")
    assert await counted(world) == "Acknowledged by 0 of 5 States"
    assert "acknowledged for JOR" in await world.taps(NADA, "Acknowledge")


async def test_a_post_that_is_handed_over_takes_its_acknowledgement_along(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    async with transaction(world.storage) as tx:
        for one, grants in ((NADA, (Grant(Role.MEMBER, "casp-mid"),)), (AMINA, NADA.grants)):
            person = await tx.people.get(one.id)
            assert person is not None
            await tx.people.put(replace(person, grants=grants))
    assert "that you can take back; nothing was changed" in await world.presses(NADA, "unack", "ANN-1")
    read = await world.presses(AMINA, "ack", "ANN-1")
    assert "already acknowledged for JOR: by Nada Haddad" in read
    assert "not acknowledged for JOR any more" in await world.taps(AMINA, "Take back")
    assert await counted(world) == "Acknowledged by 0 of 5 States"


async def test_anybody_else_is_thanked_as_a_reader_and_told_who_counts(world: SpokenWorld) -> None:
    await announced(world)
    read = await world.presses(AMINA, "ack", "ANN-1", where="casp-mid.1")
    assert read.startswith("Thank you, it is noted that you have read ANN-1. For a State only")
    assert len(read) <= 200
    [private] = await world.reads("p:telegram:amina")
    assert "Do you hold that post with another account? Write “link” to join the two." in private
    assert "[Whom to ask]" in private
    assert await counted(world) == "Acknowledged by 0 of 5 States"
    assert "1 other person has noted that they read it." in await world.hears(OMAR, "/acks ANN-1")


async def test_without_a_focal_point_the_reader_may_say_that_they_are_it(world: SpokenWorld) -> None:
    await announced(world)
    tarek = Someone("tarek", state="EGY")
    await world.meet(tarek)
    await world.hears(tarek, "/upcoming", where="casp-mid.1")
    read = await world.presses(tarek, "ack", "ANN-1")
    assert "[I am the focal point]" in read
    assert "So far: Focal point" in await world.taps(tarek, "I am the focal point")


async def test_a_focal_point_of_another_state_reads_that_it_is_not_asked(world: SpokenWorld) -> None:
    await announced(world)
    await world.hears(ELIF, "/upcoming", where="casp-mid.1")
    read = await world.presses(ELIF, "ack", "ANN-1")
    assert read.endswith("It asks other States than FRA.")


async def test_a_stranger_is_shown_the_way_into_private(world: SpokenWorld) -> None:
    await announced(world)
    zoe = Someone("zoe")
    read = await world.presses(zoe, "ack", "ANN-1", where="casp-mid.1")
    assert "[I am the focal point]" in read
    assert "it is noted that you have read ANN-1" in await world.presses(zoe, "ack", "ANN-1", kind="link")


async def test_a_link_acknowledges_nothing_by_itself(world: SpokenWorld) -> None:
    await announced(world)
    read = await world.presses(NADA, "ack", "ANN-1", kind="link")
    assert "[Acknowledge]" in read
    assert "New guidance" in read
    assert await counted(world) == "Acknowledged by 0 of 5 States"


async def test_what_is_over_stopped_recalled_or_never_asked_is_refused_with_the_reason(world: SpokenWorld) -> None:
    await announced(world, f"{NOTICE}\nuntil: 1 May 2027")
    await announced(world, "title: New rules\ngroups: casp-mid\ntext: More.")
    assert "ANN-2 does not ask to be acknowledged; nothing was noted." in await world.presses(NADA, "ack", "ANN-2")
    async with transaction(world.storage) as tx:
        notice = await tx.announcements.get("ANN-1")
        assert notice is not None
        await tx.announcements.put(replace(notice, recalled=True))
    assert "ANN-1 was recalled; nothing was noted." in await world.presses(NADA, "ack", "ANN-1")
    async with transaction(world.storage) as tx:
        await tx.announcements.get("ANN-1")
        await tx.announcements.put(replace(notice, stopped=True))
    assert "ANN-1 was stopped by its sender" in await world.presses(NADA, "ack", "ANN-1")
    async with transaction(world.storage) as tx:
        await tx.announcements.get("ANN-1")
        await tx.announcements.put(notice)
    world.now += timedelta(days=60)
    assert "ANN-1 is no longer current; nothing was noted." in await world.presses(NADA, "ack", "ANN-1")


async def test_a_burst_of_taps_is_one_edit_a_copy_and_never_puts_it_off_again(world: SpokenWorld) -> None:
    await announced(world)
    world.now += timedelta(minutes=5)
    await world.presses(NADA, "ack", "ANN-1")
    copies = [one for one in await world.outgoing(subject="ANN-1") if one.to.startswith("b:")]
    assert {one.due for one in copies} == {world.now}, "the first is shown at once"
    await world.delivered()
    first = world.now
    for second in (1, 2):
        world.now = first + timedelta(seconds=second)
        await world.presses(LINA, "ack" if second == 1 else "unack", "ANN-1")
    copies = [one for one in await world.outgoing(subject="ANN-1") if one.to.startswith("b:")]
    assert {one.due for one in copies} == {first + timedelta(seconds=4)}


async def test_where_its_copy_is_gone_a_count_posts_it_no_more_and_new_words_do(world: SpokenWorld) -> None:
    await announced(world)
    world.now += timedelta(minutes=5)

    async def gone() -> list[Life]:
        async with transaction(world.storage) as tx:
            for one in await tx.deliveries.due(world.now, 500):
                await tx.deliveries.put(answered(one, GONE, world.now))
            return [one.life for _, one in await posted(tx, "ANN-1")]

    await world.presses(NADA, "ack", "ANN-1")
    assert await gone() == [Life.SENT, Life.SENT]
    await world.hears(OMAR, "/edit ANN-1\ntext: Please read it today.")
    await world.taps(OMAR, "Save")
    assert await gone() == [Life.WAITING, Life.WAITING]


async def test_a_copy_that_was_stopped_is_not_sent_for_a_count(world: SpokenWorld) -> None:
    await announced(world)
    async with transaction(world.storage) as tx:
        copy = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert copy is not None
        await tx.deliveries.put(replace(copy, life=Life.SKIPPED, message="", chat=""))
    await world.presses(NADA, "ack", "ANN-1")
    assert [one.to for one in await world.outgoing(subject="ANN-1")] == ["b:casp-mid.1"]


async def test_a_copy_that_failed_is_not_sent_for_a_count_and_has_it_when_it_is_sent_again(world: SpokenWorld) -> None:
    await announced(world)
    async with transaction(world.storage) as tx:
        copy = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert copy is not None
        await tx.deliveries.put(replace(copy, life=Life.FAILED, shown=0, message="", chat="", reason="may-not-write"))
    await world.presses(NADA, "ack", "ANN-1")
    assert [one.to for one in await world.outgoing(subject="ANN-1")] == ["b:casp-mid.1"]
    await world.presses(OMAR, "retry", "ANN-1")
    assert await counted(world, "casp-mid.2") == "Acknowledged by 1 of 5 States"


async def test_a_state_of_two_groups_counts_once_also_when_the_second_approves_later(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        group = await tx.groups.get("ecowas")
        assert group is not None
        await tx.groups.put(replace(group, states=(*group.states, "JOR")))
    await world.hears(YARA, f"/announce {NOTICE.replace('casp-mid', 'casp-mid, ecowas')}")
    await world.taps(YARA, "Send")
    await world.delivered()
    assert await counted(world) == "Acknowledged by 0 of 5 States"
    await world.hears(OMAR, "/approve ANN-1")
    assert await counted(world) == await counted(world, "ecowas.3") == "Acknowledged by 0 of 9 States"
    await world.presses(NADA, "ack", "ANN-1")
    assert await counted(world, "ecowas.3") == "Acknowledged by 1 of 9 States"
    read = await world.hears(OMAR, "/acks ANN-1")
    assert "CASP-MID: 1 of 5" in read
    assert "ECOWAS: 1 of 5" in read


async def test_an_alternate_in_mine_and_status_reads_what_their_state_owes(world: SpokenWorld) -> None:
    await announced(world)
    owed = "ANN-1 waits to be acknowledged for JOR by Friday 30 April 2027"
    for asked in ("/mine", "/status JOR"):
        assert owed in await world.hears(SAMI, asked)
    assert owed in await world.hears(OMAR, "/status JOR")
    assert "waits to be acknowledged" not in await world.hears(LINA, "/status JOR")
    await world.presses(NADA, "ack", "ANN-1")
    assert "waits to be acknowledged" not in await world.hears(SAMI, "/mine")


async def test_acks_is_for_those_who_coordinate_and_names_who_gave_it_and_when(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(SAMI, "ack", "ANN-1")
    read = await world.hears(OMAR, "/acks ANN-1")
    assert "ANN-1: acknowledged by 1 of 5 States\nNew guidance" in read
    assert "Reply deadline: Friday 30 April 2027" in read
    assert "Silent (4): ARE, BHR, EGY and LBN" in read
    assert "Nobody can be reached in: ARE and EGY. Invite a focal point, for example: invite focal-point ARE" in read
    assert "JOR · Jordan\nAcknowledged Wednesday 10 March 2027, 12:00 UTC" in read
    assert "by Sami Odeh (Alternate)" in read
    assert "LBN · Lebanon" not in read, "the line of the silent ones has said all there is"
    assert "This is for the role" in await world.hears(NADA, "/acks ANN-1")
    assert "answered in private" in await world.hears(OMAR, "/acks ANN-1", where="casp-mid.1")


async def test_a_coordinator_reads_names_of_their_own_states_only(world: SpokenWorld) -> None:
    await announced(world, NOTICE.replace("casp-mid", "casp-mid, ecowas"))
    read = await world.hears(YARA, "/acks ANN-1")
    assert "acknowledged by 0 of 9 States" in read
    assert "NER" not in read
    assert "Silent (5)" in read
    async with transaction(world.storage) as tx:
        for row in await tx.acknowledgements.of("ANN-1"):
            if row.group == "casp-mid":
                await tx.acknowledgements.put(replace(row, at=world.now, by=NADA.id))
    read = await world.hears(YARA, "/acks ANN-1")
    assert "Every State of your groups has acknowledged it." in read
    assert "Remind" not in read
    await world.hears(YARA, "/recall ANN-1")
    await world.taps(YARA, "Recall")
    read = await world.hears(YARA, "/acks ANN-1")
    assert "acknowledged by 0 of 4 States" in read
    assert "Every State" not in read


async def test_what_a_state_owes_another_group_is_read_by_its_own_people_and_not_by_this_coordinator(
    world: SpokenWorld,
) -> None:
    async with transaction(world.storage) as tx:
        other = await tx.groups.get("ecowas")
        assert other is not None
        await tx.groups.put(replace(other, states=(*other.states, "JOR")))
    await announced(world, NOTICE.replace("casp-mid", "ecowas"))
    assert "ANN-1 waits to be acknowledged" in await world.hears(NADA, "/status JOR")
    assert "ANN-1 waits to be acknowledged" in await world.hears(OMAR, "/status JOR")
    assert "ANN-1" not in await world.hears(YARA, "/status JOR")


async def test_the_silent_are_reminded_after_a_confirmation_and_once_a_day(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    await world.hears(OMAR, "/acks ANN-1")
    read = await world.taps(OMAR, "Remind the silent ones")
    assert "Remind about ANN-1? It reaches 1 person in 2 States." in read
    assert "Nobody can be reached in: ARE and EGY." in read
    assert await world.reads("p:telegram:lina") == []
    assert "reminder sent in private to 1 person in 2 States." in await world.taps(OMAR, "Remind them")
    [card] = await world.reads("p:telegram:lina")
    assert "Please acknowledge an announcement" in card
    assert "Asked by CASP-MID, for BHR and LBN" in card
    assert "Tap “Acknowledge ANN-1”: your group then knows that your State has received it." in card
    assert "State letter: AS 8/1.10-27/14" in card
    assert "[Acknowledge ANN-1]" in card
    assert "Silent, last reminded Wednesday 10 March 2027" in await world.hears(OMAR, "/acks ANN-1")
    assert "nobody is written to twice a day" in await world.taps(OMAR, "Remind the silent ones")
    await world.presses(LINA, "ack", "ANN-1")
    assert "Nobody can be reached in ARE and EGY; nothing was sent." in await world.hears(OMAR, "/remind ANN-1")


async def test_the_trail_tells_who_acknowledged_for_which_state(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    await world.presses(NADA, "unack", "ANN-1")
    await world.hears(OMAR, "/remind ANN-1")
    await world.taps(OMAR, "Remind them")
    read = await world.hears(OMAR, "/log ANN-1")
    for line in ("Nada Haddad acknowledged it", "Nada Haddad took an acknowledgement back", "Omar Nasser reminded"):
        assert line in read
    assert "BHR, JOR and LBN" in read


async def test_the_trail_names_to_a_coordinator_only_states_of_their_own_groups(world: SpokenWorld) -> None:
    await world.settle(Someone("awa", grants=(Grant(Role.FOCAL_POINT, state="NER"),)))
    await announced(world, NOTICE.replace("casp-mid", "casp-mid, ecowas"))
    await world.hears(OMAR, "/remind ANN-1")
    await world.taps(OMAR, "Remind them")
    assert "BHR, JOR, LBN and NER" in await world.hears(OMAR, "/log ANN-1")
    assert "BHR, JOR and LBN" in await world.hears(YARA, "/log ANN-1")


async def test_states_that_answered_are_listed_five_a_page_and_the_silent_ones_all_in_one_line(
    world: SpokenWorld,
) -> None:
    async with transaction(world.storage) as tx:
        group = await tx.groups.get("casp-mid")
        assert group is not None
        more = ("IRN", "IRQ", "KWT", "OMN", "QAT", "SAU", "SYR", "YEM")
        await tx.groups.put(replace(group, states=(*group.states, *more)))
    await announced(world)
    first = await world.hears(OMAR, "/acks ANN-1")
    assert "Silent (13): ARE, BHR, EGY, IRN, IRQ, JOR, KWT, LBN, OMN, QAT, SAU, SYR and YEM" in first
    assert "Next" not in first
    async with transaction(world.storage) as tx:
        for row in await tx.acknowledgements.of("ANN-1"):
            if row.state in more:
                await tx.acknowledgements.put(replace(row, at=world.now, by=NADA.id))
    first = await world.hears(OMAR, "/acks ANN-1")
    assert "QAT · Qatar" in first
    assert "SAU · Saudi Arabia" not in first
    second = await world.taps(OMAR, "Next ▶")
    assert "SAU · Saudi Arabia" in second
    assert "QAT · Qatar" not in second


async def test_where_nobody_of_the_silent_can_be_reached_there_is_nothing_to_remind_with(world: SpokenWorld) -> None:
    await announced(world)
    await world.presses(NADA, "ack", "ANN-1")
    await world.presses(LINA, "ack", "ANN-1")
    read = await world.hears(OMAR, "/acks ANN-1")
    assert "Silent (2): ARE and EGY\nNobody can be reached in any of them. Invite a focal point" in read
    assert "Remind" not in read


async def test_nobody_is_reminded_of_what_is_over_and_its_coordinator_reads_why(world: SpokenWorld) -> None:
    await announced(world)
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    assert "Nobody is reminded of ANN-1: it was recalled." in await world.presses(OMAR, "remind", "ANN-1")
    assert "Nobody can be reached" not in await world.hears(OMAR, "/acks ANN-1")


async def test_home_names_what_waits_to_be_acknowledged_and_a_tap_does_it(world: SpokenWorld) -> None:
    await announced(world)
    assert "ANN-1 waits to be acknowledged for JOR" in await world.hears(NADA, "/start")
    assert "ANN-1 is acknowledged for JOR" in await world.taps(NADA, "Acknowledge ANN-1")
    assert "waits to be acknowledged" not in await world.hears(NADA, "/start")


async def test_show_has_the_button_in_private_and_for_coordinators_the_way_to_the_answers(world: SpokenWorld) -> None:
    await announced(world)
    assert "[Acknowledge]" in await world.hears(NADA, "/show ANN-1")
    assert "ANN-1 is acknowledged for JOR" in await world.taps(NADA, "Acknowledge")
    assert "[Who has acknowledged]" in await world.hears(OMAR, "/show ANN-1")
    assert "[Who has acknowledged]" not in await world.hears(NADA, "/show ANN-1")
    assert "[Who has acknowledged]" not in await world.hears(OMAR, "/show ANN-1", where="casp-mid.1")


async def test_where_only_a_pointer_may_stand_it_is_acknowledged_in_private(world: SpokenWorld) -> None:
    await announced(world, f"{NOTICE}\nmarking: AMBER")
    assert "I know no “ANN-1” that you can see" in await world.presses(NADA, "ack", "ANN-1", where="casp-mid.1")
    assert "ANN-1 is acknowledged for JOR" in await world.presses(NADA, "ack", "ANN-1")


async def test_copies_that_had_gone_out_before_it_was_stopped_ask_for_nothing_any_more(world: SpokenWorld) -> None:
    await announced(world)
    async with transaction(world.storage) as tx:
        copy = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert copy is not None
        await tx.deliveries.put(replace(copy, life=Life.WAITING, message="", chat="", shown=0))
    await world.presses(OMAR, "stop", "ANN-1")
    [left] = await world.reads("b:casp-mid.1")
    assert "[Acknowledge]" not in left
    assert "Acknowledged by" not in left


async def test_what_could_not_be_answered_in_time_is_not_approved_any_more(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(AMINA, f"/share {NOTICE}\nuntil: 31 May 2027")
    await world.taps(AMINA, "Send")
    world.now += timedelta(days=60)
    read = await world.hears(OMAR, "/approve ANN-1")
    assert "States were to acknowledge ANN-1 by Friday 30 April 2027" in read
    assert "nothing was posted" in read


async def test_the_form_adds_it_from_the_preview(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nNew guidance\nRead it.")
    await world.taps(OMAR, "Add…")
    assert "Yes, or until when States are to acknowledge it" in await world.taps(OMAR, "Acknowledge")
    assert "says neither yes nor a day" in await world.hears(OMAR, "maybe")
    assert "5 States are asked to acknowledge it." in await world.hears(OMAR, "Yes")


async def test_a_recalled_announcement_asks_for_nothing_and_its_reminders_are_taken_back_too(
    world: SpokenWorld,
) -> None:
    await announced(world)
    await world.hears(OMAR, "/remind ANN-1")
    await world.taps(OMAR, "Remind them")
    await world.delivered()
    await world.hears(OMAR, "/recall ANN-1 wrong text")
    await world.taps(OMAR, "Recall")
    assert "ANN-1 was recalled; nothing was noted." in await world.presses(NADA, "ack", "ANN-1")
    assert "waits to be acknowledged" not in await world.hears(NADA, "/mine")
    erased = [one.to for one in await world.outgoing(subject="ANN-1") if one.erase]
    assert {"b:casp-mid.1", "b:casp-mid.2", "p:telegram:nada"} <= set(erased)


async def test_recalled_in_one_of_its_groups_it_counts_the_states_of_the_others(world: SpokenWorld) -> None:
    await announced(world, NOTICE.replace("casp-mid", "casp-mid, ecowas"))
    await world.presses(NADA, "ack", "ANN-1")
    assert await counted(world, "ecowas.3") == "Acknowledged by 1 of 9 States"
    await world.hears(YARA, "/recall ANN-1 not for us")
    await world.taps(YARA, "Recall")
    assert await counted(world, "ecowas.3") == "Acknowledged by 0 of 4 States"
    assert "ANN-1 was recalled; nothing was noted." in await world.presses(NADA, "ack", "ANN-1")
    assert "ANN-1: acknowledged by 0 of 4 States" in await world.hears(OMAR, "/acks ANN-1")


@pytest.mark.parametrize("line", ["acuse de recibo: sí", "подтверждение: да", "确认: 是", "تأكيد الاستلام: نعم"])
async def test_it_is_asked_for_in_any_language(world: SpokenWorld, line: str) -> None:
    read = await world.hears(OMAR, f"/announce casp-mid\nNew guidance\nRead it.\n{line}")
    assert "5 States are asked to acknowledge it." in read
    assert line not in read


@pytest.mark.parametrize("words", ["acknowledge ANN-1", "accuser réception ANN-1", "تأكيد الاستلام ANN-1"])
async def test_it_is_said_in_plain_words_too(world: SpokenWorld, words: str) -> None:
    await announced(world)
    assert "ANN-1 is acknowledged for JOR" in await world.hears(NADA, words)


async def test_in_reply_to_the_card_no_code_is_needed(world: SpokenWorld) -> None:
    await announced(world)
    async with transaction(world.storage, read_only=True) as tx:
        copy = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
    assert copy is not None
    read = await world.hears(SAMI, "/ack", where="casp-mid.2", answered=copy.message)
    assert "ANN-1 is acknowledged for JOR" in read
