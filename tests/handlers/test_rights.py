"""What dispatch refuses before any command runs, and what a group never reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Grant, Platform, Role
from domain.requests import Chat, Request
from handlers.command import Command
from handlers.table import COMMANDS
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")
STRANGER = Someone("sami")


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, AMINA, LEILA)
    return world


async def test_an_unknown_verb_is_said_back(world: SpokenWorld) -> None:
    read = await world.hears(AMINA, "/frobnicate now")
    assert "I do not know “frobnicate”; nothing was done." in read
    assert "[Help]" in read


async def test_thirty_at_once_and_then_one_a_second(world: SpokenWorld) -> None:
    reads = [await world.hears(AMINA, "/help") for _ in range(31)]
    assert all("What you can do" in one for one in reads[:30])
    assert "That was very fast" in reads[30]
    assert "What you can do" in await world.hears(LEILA, "/help")
    world.now += timedelta(seconds=1)
    assert "What you can do" in await world.hears(AMINA, "/help")
    assert "That was very fast" in await world.hears(AMINA, "/help")


async def test_a_message_without_a_sender_does_nothing(world: SpokenWorld) -> None:
    chat = Chat(Platform.TELEGRAM, "-100", False)
    asked = Request("telegram:1", "command", "announce", "casp-mid\nHello\nall", chat, None, world.now)
    assert "no sender whom I can know" in await world.ask(asked)
    assert "no sender whom I can know" in await world.ask(replace(asked, kind="sentence", verb=""))
    assert await world.outgoing() == []


@pytest.mark.parametrize("verb", [one.verb for one in COMMANDS if one.least in (Role.COORDINATOR, Role.ADMIN)])
async def test_a_coordinator_s_verb_is_refused_to_members_and_strangers(world: SpokenWorld, verb: str) -> None:
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    for who in (AMINA, STRANGER):
        assert "This is for the role “" in await world.hears(who, f"/{verb} SEM-1")


@pytest.mark.parametrize("verb", [one.verb for one in COMMANDS if one.least is Role.MEMBER])
async def test_a_member_s_verb_is_refused_to_strangers(world: SpokenWorld, verb: str) -> None:
    read = await world.hears(STRANGER, f"/{verb}")
    assert "This is for members of a group; nothing was done. I do not know your group yet" in read
    assert "[I hold a role]" in read


@pytest.mark.parametrize("verb", [one.verb for one in COMMANDS if one.private])
async def test_a_private_verb_in_a_telegram_group_only_shows_the_way(world: SpokenWorld, verb: str) -> None:
    admin = Someone("ada", grants=(Grant(Role.ADMIN),), full_name="Ada Admin")
    await world.meet(admin)
    read = await world.hears(admin, f"/{verb} casp-mid", where="casp-mid.1")
    assert read.splitlines() == ["This is answered in private.", "[Open in private]"]


async def test_a_long_private_command_still_fits_its_button(world: SpokenWorld) -> None:
    read = await world.hears(AMINA, "/ask " + "ما هو برنامج الندوة؟ " * 20, where="casp-mid.1")
    assert read.splitlines() == ["This is answered in private.", "[Open in private]"]


@pytest.mark.parametrize("one", [one for one in COMMANDS if one.shown], ids=lambda one: one.verb)
async def test_no_verb_breaks_without_words_or_with_wild_ones(world: SpokenWorld, one: Command) -> None:
    admins = (as_admin(LEILA), as_admin(OMAR))
    await world.meet(*admins)
    for who in admins:
        for words in ("", "😀", "<!channel> @everyone", "</b> & *x*", "مرحبا", "SEM-9", "d9", "\n", "x" * 300):
            world.now += timedelta(seconds=5)
            assert "Something went wrong" not in await world.hears(who, f"/{one.verb} {words}"), words


def as_admin(who: Someone) -> Someone:
    return replace(who, name=f"{who.name}-admin", grants=(Grant(Role.ADMIN),))


@pytest.mark.parametrize("locale", ["fr", "ar", "en-GB", "xx", "pt_BR"])
async def test_refusals_are_said_in_the_reader_s_language(world: SpokenWorld, locale: str) -> None:
    read = await world.hears(replace(STRANGER, locale=locale), "/announce")
    said = {"fr": "réservé aux membres", "ar": "لأعضاء المجموعات"}.get(locale, "This is for members of a group")
    assert said in read


async def test_a_focal_point_belongs_to_the_groups_of_their_state() -> None:
    omar, fatima = (
        Someone("omar", grants=COORDINATOR),
        Someone("fatima", grants=(Grant(Role.FOCAL_POINT, state="JOR"),)),
    )
    world = await SpokenWorld().settle_in(fatima, omar)
    await world.hears(omar, "/register title: Forum\nwhen: May 2027\nwhere: Amman, Jordan\ngroups: casp-mid")
    await world.taps(omar, "Submit")
    assert "Forum" in await world.hears(fatima, "/upcoming")
    assert "CASP-MID" in await world.hears(fatima, "/start")


POSTED = """title: Regional forum
when: 16-18 April 2027
where: Amman, Jordan
groups: casp-mid"""


async def test_observers_read_and_do_not_propose(world: SpokenWorld) -> None:
    observer = Someone("olga", grants=(Grant(Role.OBSERVER, "casp-mid"),))
    await world.settle(observer)
    await world.hears(OMAR, f"/register {POSTED}")
    await world.taps(OMAR, "Submit")
    assert "Regional forum" in await world.hears(observer, "/upcoming")
    assert "Observers read and do not propose; nothing was done." in await world.hears(observer, f"/register {POSTED}")


async def test_a_post_in_a_state_opens_what_is_above_green_in_its_groups(world: SpokenWorld) -> None:
    focal_point = Someone("fadi", grants=(Grant(Role.FOCAL_POINT, state="JOR"),))
    member = Someone("mona", grants=(Grant(Role.MEMBER, "casp-mid"),))
    elsewhere = Someone("ali", grants=(Grant(Role.FOCAL_POINT, state="SEN"),))
    await world.settle(focal_point, member, elsewhere)
    await world.hears(OMAR, f"/register {POSTED}\nmarking: AMBER")
    await world.taps(OMAR, "Submit")
    assert "TLP:AMBER" in await world.hears(focal_point, "/show SEM-1")
    for one in (member, elsewhere):
        assert "I know no “SEM-1” that you can see" in await world.hears(one, "/show SEM-1")


async def test_what_is_over_offers_no_place(world: SpokenWorld) -> None:
    await world.hears(OMAR, f"/register {POSTED}")
    await world.taps(OMAR, "Submit")
    assert "[Sign up]" in await world.hears(OMAR, "/show SEM-1")
    world.now += timedelta(days=60)
    read = await world.hears(OMAR, "/show SEM-1")
    assert "This is over." in read
    assert "[Sign up]" not in read


async def test_what_a_slack_channel_shows_can_be_joined_there_and_is_seen_by_who_takes_part(world: SpokenWorld) -> None:
    newcomer = Someone("nadia", Platform.SLACK)
    await world.hears(
        OMAR, "/register title: Seminar\nwhen: May 2027\nwhere: Amman, Jordan\ngroups: casp-mid\nmarking: AMBER"
    )
    await world.taps(OMAR, "Submit")
    assert "SEM-1" in await world.hears(newcomer, "/show SEM-1", where="casp-mid.2")
    assert "I know no “SEM-1”" in await world.hears(newcomer, "/show SEM-1")
    assert "I know no “SEM-1”" in await world.hears(AMINA, "/show SEM-1", where="casp-mid.1")
    await world.hears(newcomer, "/join SEM-1", where="casp-mid.2")
    await world.fills(newcomer, {"name": "Nadia Khoury", "state": "LBN", "organisation": "Civil aviation"})
    assert "You are registered for SEM-1." in await world.hears(newcomer, "/save d2")
    assert "You: Registered" in await world.hears(newcomer, "/show SEM-1")
    await world.hears(newcomer, "/leave SEM-1")
    assert "I know no “SEM-1”" in await world.hears(newcomer, "/show SEM-1")


async def test_whoever_lacks_a_role_is_one_tap_from_whom_to_ask(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    assert "This is for the role “Coordinator”; nothing was done." in await world.hears(AMINA, "/pending")
    assert "Coordinators: Omar Nasser" in await world.taps(AMINA, "Whom to ask")
