"""Channels of groups, who is seen in them, and the groups themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.texts.voice import CatalogueVoice
from domain.cards import Card
from domain.delivery import Never, Sent
from domain.groups import Binding
from domain.people import Grant, Person, Platform, Role
from domain.records import RungState
from domain.requests import Chat, Request
from handlers import losses, welcoming
from handlers.views.bindings import unwelcome
from handlers.views.reasons import PLATFORMS
from storage.port import transaction
from tests.answers import answered
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import CATALOGUES, COORDINATOR, GROUPS, Someone, read

VOICE = CatalogueVoice(CATALOGUES, "en", "UTC")

ADA = Someone("ada", grants=(Grant(Role.ADMIN),), full_name="Ada Admin")
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
YARA = Someone("yara", Platform.SLACK, grants=COORDINATOR)
ELSEWHERE = Someone("awa", grants=(Grant(Role.COORDINATOR, "ecowas"),))
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")

SEMINAR = """/register title: Seminar on quality control
when: 16-18 April 2027
where: Dubai
groups: casp-mid"""


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(ADA, OMAR, YARA, ELSEWHERE, AMINA)
    return world


async def bound(world: SpokenWorld, group: str) -> list[tuple[str, str]]:
    async with transaction(world.storage, read_only=True) as tx:
        return sorted((one.chat, one.topic) for one in await tx.bindings.of(group))


def in_topic(world: SpokenWorld, who: Someone, verb: str, text: str, topic: str) -> Request:
    chat = Chat(Platform.TELEGRAM, "-200", False, topic=topic, title="Forum")
    return Request(f"telegram:{next(world.numbers)}", "command", verb, text, chat, who.who, world.now, who.name)


async def posted(world: SpokenWorld, where: str, topic: str = "") -> str:
    """The welcome that waits for this chat, which the platform now takes; "" where none waits."""
    async with transaction(world.storage) as tx:
        for delivery in await tx.deliveries.due(world.now, 100):
            binding = await welcoming.awaiting(tx, delivery.to)
            if binding is not None and (binding.chat, binding.topic) == (where, topic) and delivery.wanted is not None:
                await tx.deliveries.put(answered(delivery, Sent("1", where), world.now))
                await welcoming.welcomed(tx, delivery.to, world.now)
                return read(delivery.wanted, VOICE)
    return ""


async def asked(world: SpokenWorld, who: Someone) -> Card:
    """The one card that waits for somebody in private; it is the one whose buttons are tapped next."""
    (delivery,) = await world.outgoing(to=f"p:{who.id}")
    assert delivery.wanted is not None
    world.card = delivery.wanted
    return delivery.wanted


async def test_a_channel_is_bound_once_its_welcome_was_posted(world: SpokenWorld) -> None:
    assert await world.hears(OMAR, "/bind casp-mid", where="-300") == ""
    assert ("-300", "") not in await bound(world, "casp-mid")
    assert "is just being bound to CASP-MID" in await world.hears(OMAR, "/bind casp-mid", where="-300")
    welcome = await posted(world, "-300")
    assert "Liaison is here for Cooperative Aviation Security Programme, Middle East" in welcome
    assert ("-300", "") in await bound(world, "casp-mid")
    assert "already belongs to CASP-MID" in await world.hears(OMAR, "/bind casp-mid", where="-300")
    assert await posted(world, "-300") == ""


async def test_binding_plans_the_reminders_of_what_is_coming_and_knows_the_binder_as_a_member(
    world: SpokenWorld,
) -> None:
    await world.hears(OMAR, SEMINAR)
    await world.taps(OMAR, "Submit")
    await world.hears(OMAR, "/bind casp-mid", where="-300")
    await posted(world, "-300")
    async with transaction(world.storage, read_only=True) as tx:
        (binding,) = [one for one in await tx.bindings.of("casp-mid") if one.chat == "-300"]
        planned = await tx.rungs.planned(f"b:{binding.id}")
        seen = await tx.memberships.through(binding.id)
    assert {(rung.activity, rung.offset) for rung in planned} == {("SEM-1", "2w"), ("SEM-1", "1d")}
    assert [row.person for row in seen] == [OMAR.id]


async def test_binding_on_slack_works_alike_and_says_so_to_the_binder_alone(world: SpokenWorld) -> None:
    assert "C9 is being bound to CASP-MID" in await world.hears(YARA, "/bind CASP-MID", where="C9")
    assert "Liaison is here for" in await posted(world, "C9")
    assert ("C9", "") in await bound(world, "casp-mid")


async def test_a_slack_channel_is_bound_from_the_direct_chat_by_its_name(world: SpokenWorld) -> None:
    chat = Chat(Platform.SLACK, "D1", True, "T1")
    request = Request(
        "slack:x", "command", "bind", "casp-mid #training", chat, YARA.who, world.now, channels={"#training": "C9"}
    )
    assert "training is being bound to CASP-MID" in await world.ask(request)
    assert "Liaison is here for" in await posted(world, "C9")


async def test_a_thread_of_slack_belongs_to_its_channel(world: SpokenWorld) -> None:
    chat = Chat(Platform.SLACK, "C9", False, "T1", topic="171.1")
    for number, verb, text in ((1, "bind", "casp-mid"), (2, "unbind", "")):
        await world.ask(Request(f"slack:x{number}", "command", verb, text, chat, YARA.who, world.now))
        await posted(world, "C9")
        assert (("C9", "") in await bound(world, "casp-mid")) is (verb == "bind")


async def test_binding_is_for_coordinators_of_that_group(world: SpokenWorld) -> None:
    for who, group in ((AMINA, "casp-mid"), (OMAR, "ecowas"), (ELSEWHERE, "casp-mid")):
        assert "Only a coordinator of" in await world.hears(who, f"/bind {group}", where="-300")
        assert "Only a coordinator of" in await world.hears(who, f"/bind {group}")
    assert "Only a coordinator of" in await world.hears(AMINA, "/bind", where="-300")
    assert "Only a coordinator of" in await world.hears(AMINA, "/bind")
    assert await posted(world, "-300") == ""


async def test_binding_without_a_group_names_those_one_has(world: SpokenWorld) -> None:
    assert "CASP-MID" in await world.hears(OMAR, "/bind", where="-300")
    assert "I do not know the group" in await world.hears(OMAR, "/bind atlantis", where="-300")
    assert "Bind a channel to CASP-MID" in await world.hears(OMAR, "/bind")
    assert "[CASP-MID]\n[ECOWAS]\n[ENAVSECG]" in await world.hears(ADA, "/bind")
    assert "Bind a channel to ECOWAS" in await world.taps(ADA, "ECOWAS")


async def test_a_code_lets_anybody_bind_once_within_the_hour(world: SpokenWorld) -> None:
    assert "/bind TOKEN1" in await world.hears(OMAR, "/bind casp-mid")
    assert "This code is for a channel" in await world.hears(OMAR, "/bind TOKEN1")
    assert await world.hears(AMINA, "/bind token1", where="-300") == ""
    assert "Liaison is here for" in await posted(world, "-300")
    assert "not valid any more" in await world.hears(AMINA, "/bind TOKEN1", where="-301")
    assert "/bind TOKEN2" in await world.hears(OMAR, "/bind casp-mid")
    world.now += timedelta(hours=1)
    assert "not valid any more" in await world.hears(AMINA, "/bind TOKEN2", where="-301")


async def test_in_a_channel_where_nobody_has_a_name_the_code_alone_binds(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/bind casp-mid")
    chat = Chat(Platform.TELEGRAM, "-400", False, title="Notices")
    post = Request("telegram:x", "command", "bind", "casp-mid", chat, None, world.now)
    assert "no sender" in await world.ask(post)
    assert await world.ask(replace(post, text="TOKEN1")) == ""
    assert "Liaison is here for" in await posted(world, "-400")
    async with transaction(world.storage, read_only=True) as tx:
        binding = await tx.bindings.current(chat)
    assert binding is not None
    assert (binding.title, binding.by) == ("Notices", OMAR.id)


async def test_a_topic_of_a_forum_is_a_channel_of_its_own(world: SpokenWorld) -> None:
    for topic in ("7", "8", ""):
        await world.ask(in_topic(world, OMAR, "bind", "casp-mid", topic))
        assert "Liaison is here for" in await posted(world, "-200", topic)
    assert "already belongs" in await world.ask(in_topic(world, OMAR, "bind", "casp-mid", "7"))
    assert "belongs to no group" in await world.ask(in_topic(world, OMAR, "unbind", "", "9"))
    assert "Forum receives nothing more" in await world.ask(in_topic(world, OMAR, "unbind", "", "7"))
    assert [place for place in await bound(world, "casp-mid") if place[0] == "-200"] == [("-200", ""), ("-200", "8")]


async def test_unbinding_ends_what_is_posted_and_binding_again_works(world: SpokenWorld) -> None:
    await world.hears(OMAR, SEMINAR)
    await world.taps(OMAR, "Submit")
    await world.notices("joined", AMINA, "casp-mid.1")
    assert "Only a coordinator of" in await world.hears(ELSEWHERE, "/unbind", where="casp-mid.1")
    read = await world.hears(OMAR, "/unbind", where="casp-mid.1")
    assert "CASP-MID on Telegram receives nothing more" in read
    assert "write here: /bind casp-mid" in read
    assert await world.outgoing(to="b:casp-mid.1") == []
    async with transaction(world.storage, read_only=True) as tx:
        rungs = [rung for rung in await tx.rungs.of("SEM-1") if rung.to == "b:casp-mid.1"]
    assert {(rung.state, rung.reason) for rung in rungs} == {(RungState.SKIPPED, "channel-gone")}
    assert "I know no" in await world.hears(AMINA, "/show SEM-1")
    assert "belongs to no group" in await world.hears(OMAR, "/unbind", where="casp-mid.1")
    await world.hears(OMAR, "/bind casp-mid", where="casp-mid.1")
    assert "Liaison is here for" in await posted(world, "-100")


async def test_a_channel_is_unbound_from_private_and_bound_again_with_a_tap(world: SpokenWorld) -> None:
    assert "[CASP-MID on Telegram (Telegram)]\n[#casp-mid (Slack)]" in await world.hears(OMAR, "/unbind")
    card = world.card
    assert "Only a coordinator of" in await world.taps(ELSEWHERE, "CASP-MID on Telegram (Telegram)")
    world.card = card
    assert "receives nothing more" in await world.taps(OMAR, "CASP-MID on Telegram (Telegram)")
    assert await bound(world, "casp-mid") == [("C1", "")]
    await world.taps(OMAR, "Bind again")
    assert "Liaison is here for" in await posted(world, "-100")
    world.card = card
    assert "belongs to no group" in await world.taps(OMAR, "CASP-MID on Telegram (Telegram)")
    assert "This is for the role" in await world.hears(AMINA, "/unbind")


async def test_of_many_channels_eight_are_shown_and_those_of_a_group_are_asked_for(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        for number in range(9):
            await tx.bindings.add(Binding(f"ecowas.{number}", "ecowas", Platform.SLACK, f"C{number}", f"e{number}"))
    read = await world.hears(ADA, "/unbind")
    assert "For the others, name the group, for example: /unbind casp-mid" in read
    assert "#casp-mid" in await world.hears(ADA, "/unbind casp-mid")
    assert "None of your groups has a channel" in await world.hears(ADA, "/unbind enavsecg")


async def test_unbinding_before_the_welcome_takes_it_back(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/bind casp-mid", where="-300")
    assert "receives nothing more" in await world.hears(OMAR, "/unbind", where="-300")
    assert await posted(world, "-300") == ""


async def test_whoever_adds_the_bot_is_asked_in_private_which_group_it_is(world: SpokenWorld) -> None:
    assert await world.notices("added", ADA, "-300") == ""
    card = await asked(world, ADA)
    assert "Which group is -300 for?" in read(card, VOICE)
    assert "-300 is being bound to ECOWAS" in await world.taps(ADA, "ECOWAS")
    assert "Liaison is here for Economic Community" in await posted(world, "-300")
    world.card = card
    assert "already belongs to ECOWAS" in await world.taps(ADA, "CASP-MID")


async def test_the_answer_to_which_group_needs_the_right_to_it(world: SpokenWorld) -> None:
    await world.notices("added", OMAR, "-300")
    card = await asked(world, OMAR)
    assert [button.label for row in card.buttons for button in row] == ["CASP-MID"]
    assert "Only a coordinator of" in await world.taps(ELSEWHERE, "CASP-MID")
    world.card = card
    assert "-300 is being bound" in await world.taps(OMAR, "CASP-MID")


async def test_of_many_groups_eight_are_shown_and_the_rest_is_written(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        for number in range(9):
            await tx.groups.add(replace(GROUPS[0], id=f"g{number}", short=f"G{number}"))
    await world.notices("added", ADA, "-300")
    card = await asked(world, ADA)
    assert len(card.buttons) == 8
    assert "For another group, write /bind casp-mid." in read(card, VOICE)
    assert "For another group, write /bind casp-mid." in await world.hears(ADA, "/bind")
    read_there = await world.hears(ADA, "/bind", where="-300")
    assert read_there == "Which group? Write bind and its short name, for example: bind casp-mid."


async def test_the_groups_most_likely_meant_are_offered_first(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        for number in range(9):
            await tx.groups.add(replace(GROUPS[0], id=f"a{number}", short=f"A{number}"))
    chat = Chat(Platform.TELEGRAM, "-300", False, title="A7 officers")
    await world.ask(Request("telegram:1", "notice", "added", "", chat, ADA.who, world.now, ADA.name))
    card = await asked(world, ADA)
    offered = [str(button.label) for row in card.buttons for button in row]
    assert offered[:3] == ["A7", "CASP-MID", "ECOWAS"]


async def test_who_cannot_be_asked_is_greeted_in_the_chat(world: SpokenWorld) -> None:
    new = Someone("noor", grants=COORDINATOR)
    async with transaction(world.storage) as tx:
        await tx.people.add(Person(new.id, new.name, (new.who,), grants=new.grants))
    read = await world.notices("added", new, "-300")
    assert "Thank you for adding Liaison to -300" in read
    assert "Now bind it to its group: write in it, or to me in private, for example /bind casp-mid" in read
    read = await world.notices("added", AMINA, "-301")
    assert "A coordinator of the group, or an admin, now binds it" in read
    assert await world.outgoing() == []


async def test_being_added_where_a_group_is_already_is_no_news(world: SpokenWorld) -> None:
    await world.notices("added", OMAR, "casp-mid.1")
    assert world.card is None
    assert await world.outgoing() == []


async def test_a_chat_is_chosen_for_the_group_last_asked_about(world: SpokenWorld) -> None:
    await world.hears(ADA, "/bind ecowas")
    world.now += timedelta(minutes=1)
    read = await world.hears(ADA, "/bind casp-mid")
    assert "[Choose a channel] [Choose a group]" in read
    await world.notices("added", ADA, "-300")
    assert all(one.due > world.now for one in await world.outgoing())
    assert "Notices is being bound to CASP-MID" in await world.ask(choice(world, ADA, "-300"))
    assert await world.outgoing(to="p:" + ADA.id) == []
    assert "Liaison is here for Cooperative" in await posted(world, "-300")
    assert "already belongs to CASP-MID" in await world.ask(choice(world, ADA, "-300"))


async def test_another_chat_is_asked_about_while_one_is_being_chosen(world: SpokenWorld) -> None:
    await world.hears(ADA, "/bind casp-mid")
    await world.notices("added", ADA, "-300")
    await world.notices("added", ADA, "-301")
    await world.ask(choice(world, ADA, "-300"))
    (question,) = await world.outgoing(to="p:" + ADA.id)
    assert question.wanted is not None
    assert "Which group is -301 for?" in read(question.wanted, VOICE)
    assert question.due == world.now + timedelta(seconds=15)


async def test_a_chat_bound_with_the_code_at_once_is_not_asked_about(world: SpokenWorld) -> None:
    said = await world.hears(ADA, "/bind casp-mid")
    code = next(word for word in said.split() if word.startswith("TOKEN"))
    await world.notices("added", ADA, "-300")
    await world.hears(ADA, f"/bind {code}", where="-300")
    assert await world.outgoing(to="p:" + ADA.id) == []


async def test_a_chat_chosen_too_late_is_not_bound(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/bind casp-mid")
    world.now += timedelta(hours=1, seconds=1)
    assert "I no longer know which group" in await world.ask(choice(world, OMAR, "-300"))
    assert await posted(world, "-300") == ""


def choice(world: SpokenWorld, who: Someone, chat: str) -> Request:
    place = Chat(Platform.TELEGRAM, who.name, True)
    id = f"telegram:{next(world.numbers)}"
    return Request(id, "notice", "chat-chosen", chat, place, who.who, world.now, values={"title": "Notices"})


async def test_what_could_not_be_welcomed_is_tried_again_with_one_tap(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/bind casp-mid", where="-300")
    async with transaction(world.storage) as tx:
        (waiting,) = await tx.deliveries.due(world.now, 100)
        await losses.tell_lost(tx, answered(waiting, Never("may-not-write"), world.now), world.now)
    card = await asked(world, OMAR)
    assert "Make it an administrator with the right to post" in read(card, VOICE)
    assert "Only a coordinator of" in await world.taps(ELSEWHERE, "Bind again")
    world.card = card
    assert "-300 is being bound to CASP-MID" in await world.taps(OMAR, "Bind again")
    assert "Liaison is here for" in await posted(world, "-300")


@pytest.mark.parametrize("platform", list(Platform))
@pytest.mark.parametrize("cause", ["other", *(reason for reasons in PLATFORMS.values() for reason in reasons)])
async def test_every_reason_says_what_to_do(world: SpokenWorld, platform: Platform, cause: str) -> None:
    binding = Binding("casp-mid.9", "casp-mid", platform, "1", "Notices")
    world.check(unwelcome(binding, "CASP-MID", cause))


async def test_a_chat_with_another_title_is_called_by_it(world: SpokenWorld) -> None:
    chat = Chat(Platform.TELEGRAM, "-100", False, title="CASP-MID, all of us")
    await world.ask(Request("telegram:x", "notice", "renamed", "", chat, None, world.now))
    assert "CASP-MID, all of us receives nothing more" in await world.hears(OMAR, "/unbind", where="casp-mid.1")


async def test_being_removed_ends_the_channel_and_tells_the_coordinators(world: SpokenWorld) -> None:
    await world.notices("removed", AMINA, "casp-mid.1")
    assert await bound(world, "casp-mid") == [("C1", "")]
    for who in (OMAR, YARA):
        told = await world.reads(f"p:{who.id}")
        assert len(told) == 1
        assert "Telegram: Liaison is not in that channel any more. The channel is unbound from CASP-MID" in told[0]
        assert "Add Liaison there again, then tap “Bind again”." in told[0]
    await world.notices("removed", AMINA, "casp-mid.1")
    assert len(await world.reads(f"p:{OMAR.id}")) == 1


@pytest.mark.parametrize(("closed", "step"), [("archived", "Unarchive the channel"), ("deleted", "Bind another place")])
async def test_a_channel_that_was_closed_ends_and_its_coordinators_read_why(
    world: SpokenWorld, closed: str, step: str
) -> None:
    await world.notices("removed", AMINA, "casp-mid.1", closed)
    assert await bound(world, "casp-mid") == [("C1", "")]
    (told,) = await world.reads(f"p:{OMAR.id}")
    assert f"{closed}. The channel is unbound from CASP-MID: nothing more is sent there." in told
    assert step in told
    assert ("[Bind again]" in told) == (closed == "archived")


async def test_a_group_that_became_a_supergroup_stays_bound(world: SpokenWorld) -> None:
    await world.notices("moved", OMAR, "casp-mid.1", "-1001")
    assert ("-1001", "") in await bound(world, "casp-mid")
    assert ("-100", "") not in await bound(world, "casp-mid")


async def test_acting_in_the_channel_shows_what_is_for_members(world: SpokenWorld) -> None:
    await world.hears(OMAR, SEMINAR)
    await world.taps(OMAR, "Submit")
    assert "SEM-1" not in await world.hears(AMINA, "/upcoming")
    assert "I know no" in await world.hears(AMINA, "/show SEM-1")
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    assert "SEM-1" in await world.hears(AMINA, "/upcoming")
    world.now += timedelta(days=30)
    assert "SEM-1" in await world.hears(AMINA, "/upcoming")
    world.now += timedelta(seconds=1)
    assert "I know no" in await world.hears(AMINA, "/show SEM-1")


async def test_a_stranger_sees_only_what_is_clear(world: SpokenWorld) -> None:
    for marking, shown in (("GREEN", False), ("CLEAR", True), ("AMBER", False)):
        await world.hears(OMAR, f"{SEMINAR}\nmarking: {marking}\ntext: {marking}")
        await world.taps(OMAR, "Submit")
        number = {"GREEN": 1, "CLEAR": 2, "AMBER": 3}[marking]
        read = await world.hears(Someone("sami"), f"/show SEM-{number}")
        assert ("Seminar on quality control" in read) is shown


async def test_joining_and_leaving_a_channel_counts(world: SpokenWorld) -> None:
    await world.hears(OMAR, SEMINAR)
    await world.taps(OMAR, "Submit")
    await world.notices("joined", AMINA, "casp-mid.1")
    assert "SEM-1" in await world.hears(AMINA, "/upcoming")
    await world.notices("left", AMINA, "casp-mid.1")
    assert "I know no" in await world.hears(AMINA, "/show SEM-1")


async def test_whoever_stops_the_bot_is_not_written_to_until_they_return(world: SpokenWorld) -> None:
    await world.notices("blocked", OMAR, "")
    async with transaction(world.storage, read_only=True) as tx:
        person = await tx.people.at(OMAR.who)
    assert person is not None
    assert person.reachable == ()
    await world.notices("unblocked", OMAR, "")
    async with transaction(world.storage, read_only=True) as tx:
        person = await tx.people.at(OMAR.who)
    assert person is not None
    assert person.reachable == (OMAR.who,)


GROUP = """name: South Asian Group
short: SAG
states: BTN; NPL
time_zone: Asia/Kathmandu
languages: en
hour: 08:30
start: 3w, 1d"""


async def test_an_admin_shows_adds_and_changes_a_group(world: SpokenWorld) -> None:
    read = await world.hears(ADA, "/group casp-mid")
    assert "(casp-mid)" in read
    assert "States: ARE, BHR, EGY, JOR, LBN" in read
    assert "#casp-mid" in read
    assert "There is no group “sag” yet" in await world.hears(ADA, "/group sag")
    read = await world.hears(ADA, f"/group sag\n{GROUP}")
    assert "South Asian Group (sag)" in read
    assert "Time zone: Asia/Kathmandu" in read
    assert "Nairobi" in await world.hears(ADA, "/group sag\nTime zone: Africa/Nairobi")
    read = await world.hears(ADA, "/group sag\nshort: SAsG")
    assert "Short name: SAsG" in read
    assert "States: BTN, NPL" in read
    async with transaction(world.storage, read_only=True) as tx:
        group = await tx.groups.get("sag")
    assert group is not None
    assert f"{group.hour:%H:%M}" == "08:30"
    assert group.ladders == {"start": ("3w", "1d")}


async def test_the_week_of_a_group_is_set_in_chat_and_read_back(world: SpokenWorld) -> None:
    lines = "weekend: friday, samedi\nquiet: 21:00-07:00\nceiling: telegram CLEAR\nprivate_start: 6w, 3d"
    read = await world.hears(ADA, f"/group CASP-MID\n{lines}")
    assert "Weekend: Friday and Saturday\n" in read
    assert "Quiet hours: 21:00-07:00\n" in read
    assert "Hour of reminders: 09:00\n" in read
    assert "Highest marking: Slack AMBER · Telegram CLEAR\n" in read
    async with transaction(world.storage, read_only=True) as tx:
        group = await tx.groups.get("casp-mid")
    assert group is not None
    assert (group.weekend, group.ladders["private-start"]) == ((4, 5), ("6w", "3d"))
    read = await world.hears(ADA, "/group casp-mid\nweekend: none\nquiet: none")
    assert "Weekend: –\nQuiet hours: –\n" in read
    assert "CASP-MID" in await world.hears(ADA, "/group CASP-MID")


async def test_a_group_that_cannot_be_read_is_not_saved(world: SpokenWorld) -> None:
    read = await world.hears(ADA, "/group sag\nname:")
    for missing in ("The name of the group", "The short name", "The States", "The time zone", "The languages"):
        assert f"{missing}" in read
    for lines, said in {
        "colour: blue": "I cannot read “colour: blue”",
        "states: Atlantis": "Atlantis",
        "time_zone: Nowhere": "Nowhere",
        "hour: noonish": "“noonish” is no hour",
        "start: soon": "soon",
        "weekend: someday": "“someday” names no days of the week",
        "quiet: at night": "“at night” is no span of hours",
        "quiet: 21:00-late": "“late” is no hour",
        "ceiling: AMBER": "“AMBER” is no ceiling",
        "ceiling: slack RED": "TLP:RED never goes through this bot",
        "marking: RED": "TLP:RED never goes through this bot",
    }.items():
        assert said in await world.hears(ADA, f"/group casp-mid\n{lines}")
    assert "cannot be an id" in await world.hears(ADA, f"/group S@G\n{GROUP}")
    assert "There is no group “sag”" in await world.hears(ADA, "/group sag")
    assert "group casp-mid" in await world.hears(ADA, "/group")


async def test_groups_are_for_admins(world: SpokenWorld) -> None:
    assert "This is for the role “Admin”" in await world.hears(OMAR, "/group casp-mid\nname: Mine")
