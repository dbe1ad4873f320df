"""`log`: who did what, as people say it; no ids, no codes of machines, dates in full on the reader's own clock."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from domain.people import Grant, Role
from domain.records import TrailEntry
from storage.port import transaction
from tests.handlers.proposals import AMINA, LEILA, OMAR, SHARE, YARA, Region, region
from tests.handlers.world import Someone

RAW = re.compile(r"\d{4}-\d{2}|telegram:|slack:|casp-mid|published|waiting-list|\d{2}:\d{2}:\d{2}")

DUBAI = "Friday 16 – Sunday 18 April 2027, 09:00 Dubai (UTC+4) · 07:00 Cairo (UTC+2)"
AMMAN = "Friday 16 – Sunday 18 April 2027, 09:00 Amman (UTC+3) · 08:00 Cairo (UTC+2)"
MAY = "Tuesday 4 – Thursday 6 May 2027, 09:00 Amman (UTC+3)"


@pytest.fixture
async def world() -> Region:
    """An activity that was proposed, approved, joined, left, edited, postponed and cancelled."""
    world = await region(OMAR, YARA)
    await world.proposed(seats=1)
    await world.passes(minutes=1)
    await world.presses(OMAR, "approve", "SEM-1 casp-mid")
    for who, typed in ((AMINA, "/join SEM-1"), (LEILA, "/join SEM-1"), (LEILA, "/leave SEM-1")):
        await world.passes(minutes=1)
        await world.hears(who, typed)
    for change in ("edit SEM-1\nwhere: Amman\ntext: New words.\nseats: 5", "postpone SEM-1 4-6 May 2027"):
        await world.passes(minutes=1)
        await world.hears(OMAR, f"/{change}")
        await world.taps(OMAR, "Save")
    await world.passes(minutes=1)
    await world.hears(YARA, "/cancel SEM-1 A storm")
    await world.taps(YARA, "Cancel the activity")
    return world


async def test_it_tells_names_verbs_and_changes_newest_first(world: Region) -> None:
    assert (await world.hears(OMAR, "/log SEM-1")).splitlines() == [
        "What was done: SEM-1 · Seminar on quality control",
        "Yara Saleh cancelled it",
        "Wednesday 10 March 2027, 14:07 Cairo (UTC+2)",
        "Cancelled: A storm",
        f"It was planned for {MAY}.",
        "Omar Nasser postponed it",
        "Wednesday 10 March 2027, 14:06 Cairo (UTC+2)",
        f"Dates: {AMMAN} → {MAY}",
        "Omar Nasser changed it",
        "Wednesday 10 March 2027, 14:05 Cairo (UTC+2)",
        f"Dates: {DUBAI} → {AMMAN}",
        "Place: Dubai, United Arab Emirates → Amman, Jordan",
        "Seats: 1 → 5",
        "Also changed: Text",
        "Leila Aziz withdrew",
        "Wednesday 10 March 2027, 14:04 Cairo (UTC+2)",
        "Leila Aziz went on the waiting list",
        "Wednesday 10 March 2027, 14:03 Cairo (UTC+2)",
        "[Older ▶]",
    ]
    assert (await world.taps(OMAR, "Older ▶")).splitlines()[1:] == [
        "Amina Haddad signed up",
        "Wednesday 10 March 2027, 14:02 Cairo (UTC+2)",
        "Omar Nasser approved it",
        "Wednesday 10 March 2027, 14:01 Cairo (UTC+2)",
        "CASP-MID",
        "Amina Haddad proposed it",
        "Wednesday 10 March 2027, 14:00 Cairo (UTC+2)",
        "Seminar on quality control",
        "[◀ Newer]",
    ]


@pytest.mark.parametrize("who", [OMAR, YARA], ids=["telegram", "slack"])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Omar Nasser postponed it", "Wednesday 10 March 2027, 14:06 Cairo (UTC+2)", "Amman, Jordan")),
        ("fr", ("Omar Nasser l’a reportée", "mercredi 10 mars 2027, 14:06 Le Caire (UTC+2)", "Amman, Jordanie")),
        ("ar", ("تأجيل من Omar Nasser", "الأربعاء 10 مارس 2027، الساعة 14:06 بتوقيت القاهرة (UTC+2)", "عمّان، الأردن")),
    ],
)
async def test_it_is_told_in_the_reader_s_language_and_on_their_clock(
    world: Region, who: Someone, language: str, words: tuple[str, ...]
) -> None:
    reader = replace(who, locale=language)
    await world.hears(reader, "/zone Cairo")
    read = await world.hears(reader, "/log SEM-1")
    assert [one for one in words if one not in read] == []
    older = await world.hears(reader, "/log SEM-1 p2")
    assert RAW.findall(read + older) == []


async def test_what_one_request_does_is_told_in_its_order() -> None:
    world = await region(OMAR)
    await world.proposed(OMAR)
    read = await world.hears(OMAR, "/log SEM-1")
    assert read.index("Omar Nasser approved it") < read.index("Omar Nasser proposed it")


async def test_only_those_who_coordinate_it_read_it(world: Region) -> None:
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "/log SEM-1")
    awa = Someone("awa", grants=(replace(OMAR.grants[0], group="ecowas"),))
    await world.meet(awa)
    assert "I know no “SEM-1”" in await world.hears(awa, "/log SEM-1")


async def test_an_announcement_has_its_trail_too(world: Region) -> None:
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    await world.passes(minutes=1)
    await world.hears(YARA, "/refuse ANN-1 The dates meet the forum" + " again" * 60)
    read = await world.hears(YARA, "/log ann 1")
    assert "Yara Saleh refused it" in read
    assert "CASP-MID\nThe dates meet the forum again" in read
    assert "again a…" in read
    assert "Amina Haddad wrote it" in read
    assert RAW.findall(read) == []


async def test_who_is_not_known_any_more_is_somebody(world: Region) -> None:
    async with transaction(world.storage) as tx:
        await tx.trail.add(TrailEntry("x", world.now, "telegram:gone", "withdrawn", "SEM-1", before="registered"))
    assert "Somebody withdrew" in await world.hears(OMAR, "/log SEM-1")


async def test_a_group_has_its_trail_too(world: Region) -> None:
    assert "Nothing has been done yet." in await world.hears(OMAR, "/log casp-mid")
    await world.hears(OMAR, "/unbind", where="casp-mid.1")
    read = await world.hears(OMAR, "/log CASP-MID")
    assert read.splitlines()[1:] == [
        "Omar Nasser unbound a channel",
        "Wednesday 10 March 2027, 14:07 Cairo (UTC+2)",
        "CASP-MID on Telegram",
    ]
    assert "What was done: CASP-MID · Cooperative Aviation Security Programme, Middle East" in read
    assert "I know no “ECOWAS”" in await world.hears(OMAR, "/log ecowas")


async def test_the_roles_of_a_person_have_their_trail_for_admins_and_who_coordinates_them(world: Region) -> None:
    ada = Someone("ada", grants=(Grant(Role.ADMIN),))
    await world.meet(ada)
    for typed, tapped in (
        ("role @amina coordinator casp-mid", "Give the role"),
        ("role @amina none", "Take them away"),
    ):
        await world.passes(minutes=1)
        await world.hears(ada, f"/{typed}")
        await world.taps(ada, tapped)
    read = await world.hears(ada, "/log @amina")
    assert read.splitlines() == [
        "What was done: @amina · Amina Haddad",
        "ada changed roles",
        "Wednesday 10 March 2027, 12:09 UTC",
        "Roles: Coordinator (CASP-MID) → none",
        "ada changed roles",
        "Wednesday 10 March 2027, 12:08 UTC",
        "Roles: none → Coordinator (CASP-MID)",
    ]
    assert "I know no “@amina”" in await world.hears(OMAR, "/log @amina")
    assert "What was done: @omar" in await world.hears(YARA, "/log @omar")
