"""What cannot be done: each answer says what happened, what was not done, and the next step; typed and read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.people import Grant, Platform, Role
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
LEILA = Someone("leila", Platform.SLACK, grants=COORDINATOR, full_name="Leila Aziz", state="LBN")
YARA = Someone("yara", grants=(Grant(Role.COORDINATOR, "ecowas"),), full_name="Yara Diallo", state="SEN")
LONG = "x" * 10_000


def proposal(when: str = "16-18 May 2027", where: str = "Dubai", groups: str = "casp-mid", title: str = "Forum") -> str:
    return f"/register title: {title}\nwhen: {when}\nwhere: {where}\ngroups: {groups}"


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, LEILA, YARA)
    await world.hears(OMAR, proposal(title="Seminar"))
    await world.taps(OMAR, "Submit")
    return world


NO_CODE = ("I know no “SEM-99” that you can see; nothing was done.", "لا أجد «SEM-99» ضمن ما يمكنك رؤيته؛ لم يُنفذ شيء.")
NO_DAY = ("is no day of the calendar, so nothing was saved.", "في التقويم، فلم يُحفظ شيء.")
WRONG_ORDER = ("the end comes before the start, so nothing was saved.", "تأتي النهاية قبل البداية، فلم يُحفظ شيء.")
TOO_LONG = ("10,000 characters and may have 2,800", "10,000 والحد الأقصى 2,800")
UNREAD = ("I did not understand", "لم أفهم")

TABLE = (
    ("/frobnicate", "I do not know “frobnicate”; nothing was done.", "لا أعرف «frobnicate»؛ لم يُنفذ شيء."),
    ("/upcoming atlantis", "I did not understand “atlantis”, so I looked nothing up.", "لم أفهم «atlantis»، فلم أبحث"),
    ("/who atlantis", "I found no group or State in “atlantis”.", "لم أجد مجموعة أو دولة في «atlantis»."),
    ("/status atlantis", "I do not know the State “atlantis”, so nothing", "الدولة «atlantis»، فلم يُنفذ"),
    ("/bind atlantis", "I do not know the group “atlantis”, so nothing was done.", "المجموعة «atlantis»، فلم"),
    ("/show SEM-99", *NO_CODE),
    ("join sem99", *NO_CODE),
    ("/leave SEM-99", *NO_CODE),
    ("/show", "Which one? Nothing was done yet.", "أيها تقصد؟ لم يُنفذ شيء بعد."),
    ("/show \u202eSEM-99", *NO_CODE),
    (proposal("31 April 2027"), *NO_DAY),
    (proposal("29 Feb 2027"), *NO_DAY),
    ("/postpone SEM-1 31 April 2027", *NO_DAY),
    (proposal("20-18 May 2027"), *WRONG_ORDER),
    (proposal("5 May 2027 - 3 May 2027"), *WRONG_ORDER),
    (proposal("3 March 2027"), "3 March 2027 is already over, so nothing was saved.", "لقد مضى الأربعاء 3 مارس"),
    (proposal() + "\ndeadline: 3 March 2027", "3 March 2027 is already over, so nothing", "لقد مضى الأربعاء 3 مارس"),
    (proposal("5 May 2027 25:00"), "“25:00” is no hour of the day, so nothing was saved.", "ليست ساعة من ساعات اليوم"),
    (proposal(where="Cairo, Jordan"), "Cairo is in Egypt and not in “Jordan”", "مصر"),
    (proposal("soonish"), "I could not read “soonish” as a date", "تعذّرت قراءة «soonish» كتاريخ"),
    (proposal(where="Atlantis"), "I do not know the place “Atlantis”", "لا أعرف المكان «Atlantis»"),
    (proposal(groups="atlantis"), "I do not know the group “atlantis”", "لا أعرف المجموعة «atlantis»"),
    (proposal(title="😀"), "A title is missing, so nothing was saved.", "فلم يُحفظ شيء"),
    ("/register title: Forum\ncolour: red", "“colour: red”: I do not know this key.", "«colour: red»"),
    ("/register " + LONG, "The title has 10,000 characters and may have 150. Nothing was saved.", "10,000"),
    (proposal() + "\ntext: " + LONG, *TOO_LONG),
    ("/ask " + LONG, *TOO_LONG),
    ("/announce casp-mid\nTitle\n" + LONG, *TOO_LONG),
    (LONG, *TOO_LONG),
    ("/upcoming " + LONG, "I read questions of up to 300. I have looked nothing up.", "10,000"),
    ("/show " + LONG, "I know no “xxxxxxxx", "لا أجد «xxxxxxxx"),
    ("/zone " + LONG, "I do not know the zone or town “xxxx", "«xxxx"),
    ("/who " + LONG, "That is 10,000 characters", "10,000"),
    ("😀", *UNREAD),
    ("/upcoming 😀", *UNREAD),
    ("/register 😀", "A title is missing, so nothing was saved.", "فلم يُحفظ شيء"),
    ("<!channel> @everyone", "I did not understand “channel · everyone”", "لم أفهم «channel · everyone»"),
    ("/show <!channel>", "I know no “<!channel>” that you can see", "لا أجد «<!channel>» ضمن"),
    ("</b> & *x* _y_ `z`", *UNREAD),
    ("ما هذا الشيء الغريب", "I did not understand “الشيء · الغريب”", "لم أفهم «الشيء · الغريب»"),
    ("/zone Atlantis", "I do not know the zone or town “Atlantis”, so nothing was saved.", "«Atlantis»، فلم يُحفظ"),
    ("/lang Klingon", "I do not speak “Klingon” yet; nothing was changed.", "لا أتحدث «Klingon» بعد؛ لم يتغير شيء."),
    ("/leave SEM-1", "You are not registered for SEM-1; nothing was changed.", "لا تسجيل لك في SEM-1؛ لم يتغير شيء."),
    ("/edit SEM-1\nseats: -4", "I could not read “-4” as a number of seats", "تعذّرت قراءة «-4»"),
    ("/link WRONG", "This code is not valid any more; nothing was changed.", "لم يعد هذا الرمز صالحًا؛ لم يتغير شيء."),
)  # fmt: skip


@pytest.mark.parametrize("who", [OMAR, LEILA], ids=["telegram", "slack"])
@pytest.mark.parametrize(("typed", "english", "arabic"), TABLE, ids=[row[0][:40].replace("\n", " ") for row in TABLE])
async def test_what_cannot_be_done_says_so(
    world: SpokenWorld, who: Someone, typed: str, english: str, arabic: str
) -> None:
    assert english in await world.hears(who, typed)
    assert arabic in await world.hears(replace(who, locale="ar"), typed)
    assert [one for one in await world.outgoing() if one.subject != "SEM-1"] == []


WITH_A_CODE = (
    "show",
    "join",
    "leave",
    "edit",
    "postpone",
    "cancel",
    "approve",
    "status",
    "ask",
    "copy",
    "log",
    "register",
)


@pytest.mark.parametrize("verb", WITH_A_CODE)
async def test_what_one_may_not_see_is_answered_as_what_does_not_exist(world: SpokenWorld, verb: str) -> None:
    for words in (f"/{verb} {{}} 3 May 2027", f"{verb} {{}} 3 May 2027"):
        hidden, missing = [await world.hears(YARA, words.format(code)) for code in ("SEM-1", "SEM-98")]
        assert hidden == missing.replace("SEM-98", "SEM-1")


async def test_an_announcement_one_may_not_see_is_answered_likewise(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")
    for verb in ("show", "deliveries", "approve", "stop"):
        hidden, missing = [await world.hears(YARA, f"/{verb} {code}") for code in ("ANN-1", "ANN-98")]
        assert hidden == missing.replace("ANN-98", "ANN-1")


async def test_cancel_leaves_what_was_read_back(world: SpokenWorld) -> None:
    await world.hears(OMAR, proposal())
    assert "Dropped. Nothing was saved." in await world.hears(OMAR, "cancel")
    assert "Which one?" in await world.hears(OMAR, "cancel")


async def test_a_long_answer_is_recalled_by_its_beginning(world: SpokenWorld) -> None:
    await world.hears(OMAR, proposal() + "\ntext: " + "word " * 550)
    read = await world.presses(OMAR, "more", "d2 text")
    assert "So far: word word" in read
    assert len(read) < 500


async def test_what_is_online_without_a_link_says_so_once(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, proposal(where="online"))
    assert "Where: online\n" in read
    assert "Online: " not in read
