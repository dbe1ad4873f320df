"""Channels of groups, who is seen in them, and the groups themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.people import Grant, Platform, Role
from domain.requests import Chat, Request
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

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


async def test_binding_in_the_channel_welcomes_it(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "/bind casp-mid", where="-300")
    assert "Liaison is here for Cooperative Aviation Security Programme, Middle East" in read
    assert ("-300", "") in await bound(world, "casp-mid")
    assert "already belongs to casp-mid" in await world.hears(OMAR, "/bind casp-mid", where="-300")


async def test_binding_on_slack_works_alike(world: SpokenWorld) -> None:
    assert "Liaison is here for" in await world.hears(YARA, "/bind CASP-MID", where="C9")
    assert ("C9", "") in await bound(world, "casp-mid")


async def test_binding_is_for_coordinators_of_that_group(world: SpokenWorld) -> None:
    for who, group in ((AMINA, "casp-mid"), (OMAR, "ecowas"), (ELSEWHERE, "casp-mid")):
        assert "Only a coordinator of" in await world.hears(who, f"/bind {group}", where="-300")
    assert "Only a coordinator of" in await world.hears(AMINA, "/bind", where="-300")
    assert ("-300", "") not in await bound(world, "casp-mid")


async def test_binding_without_a_group_names_those_one_has(world: SpokenWorld) -> None:
    assert "CASP-MID" in await world.hears(OMAR, "/bind", where="-300")
    assert "I do not know the group" in await world.hears(OMAR, "/bind atlantis", where="-300")


async def test_a_code_lets_anybody_bind_once_within_the_hour(world: SpokenWorld) -> None:
    assert "bind TOKEN1" in await world.hears(OMAR, "/bind casp-mid")
    assert "Liaison is here for" in await world.hears(AMINA, "/bind token1", where="-300")
    assert "not valid any more" in await world.hears(AMINA, "/bind TOKEN1", where="-301")
    assert "bind TOKEN2" in await world.hears(OMAR, "/bind casp-mid")
    world.now += timedelta(hours=1)
    assert "not valid any more" in await world.hears(AMINA, "/bind TOKEN2", where="-301")


async def test_a_topic_of_a_forum_is_a_channel_of_its_own(world: SpokenWorld) -> None:
    for topic in ("7", "8"):
        assert "Liaison is here for" in await world.ask(in_topic(world, OMAR, "bind", "casp-mid", topic))
    assert "already belongs" in await world.ask(in_topic(world, OMAR, "bind", "casp-mid", "7"))
    assert "Forum receives nothing more" in await world.ask(in_topic(world, OMAR, "unbind", "", "7"))
    assert [place for place in await bound(world, "casp-mid") if place[0] == "-200"] == [("-200", "8")]


async def test_unbinding_ends_what_is_posted_and_binding_again_works(world: SpokenWorld) -> None:
    assert "Only a coordinator of" in await world.hears(ELSEWHERE, "/unbind", where="casp-mid.1")
    assert "receives nothing more" in await world.hears(OMAR, "/unbind", where="casp-mid.1")
    assert "belongs to no group" in await world.hears(OMAR, "/unbind", where="casp-mid.1")
    assert "belongs to no group" in await world.hears(OMAR, "/unbind")
    assert "Liaison is here for" in await world.hears(OMAR, "/bind casp-mid", where="casp-mid.1")


async def test_being_added_says_what_to_do_once(world: SpokenWorld) -> None:
    read = await world.notices("added", OMAR, "-300")
    assert "Thank you for adding Liaison to -300" in read
    assert "bind casp-mid" in read
    world.card = None
    await world.notices("added", OMAR, "casp-mid.1")
    assert world.card is None


async def test_being_removed_ends_the_channel_and_tells_the_coordinators(world: SpokenWorld) -> None:
    await world.notices("removed", AMINA, "casp-mid.1")
    assert await bound(world, "casp-mid") == [("C1", "")]
    for who in (OMAR, YARA):
        told = await world.reads(f"p:{who.id}")
        assert len(told) == 1
        assert "Liaison was removed from CASP-MID on Telegram on Telegram" in told[0]
    await world.notices("removed", AMINA, "casp-mid.1")
    assert len(await world.reads(f"p:{OMAR.id}")) == 1


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
    read = await world.hears(ADA, "/group sag\nshort: SAsG")
    assert "Short name: SAsG" in read
    assert "States: BTN, NPL" in read
    async with transaction(world.storage, read_only=True) as tx:
        group = await tx.groups.get("sag")
    assert group is not None
    assert f"{group.hour:%H:%M}" == "08:30"
    assert group.ladders == {"start": ("3w", "1d")}


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
        "marking: RED": "TLP:RED never goes through this bot",
    }.items():
        assert said in await world.hears(ADA, f"/group casp-mid\n{lines}")
    assert "cannot be an id" in await world.hears(ADA, f"/group S@G\n{GROUP}")
    assert "There is no group “sag”" in await world.hears(ADA, "/group sag")
    assert "group casp-mid" in await world.hears(ADA, "/group")


async def test_groups_are_for_admins(world: SpokenWorld) -> None:
    assert "This is for the role “Admin”" in await world.hears(OMAR, "/group casp-mid\nname: Mine")
