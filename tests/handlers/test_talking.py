"""What plain words do: a verb of any language, an answer, a code, or a question; pairs of typed and read."""

from __future__ import annotations

import pytest

from domain.people import Grant, Platform, Role
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, NOON, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")
FOCAL = Someone("fatima", grants=(Grant(Role.FOCAL_POINT, state="JOR"),), full_name="Fatima Saleh", state="JOR")
ADA = Someone("ada", grants=(Grant(Role.ADMIN),), full_name="Ada Admin")
STRANGER = Someone("sami")

SEMINAR = """/register title: Seminar on quality control
when: 16-18 May 2027
where: Dubai
groups: casp-mid
seats: 5"""


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, AMINA, LEILA)
    for who, where in ((AMINA, "casp-mid.1"), (LEILA, "casp-mid.2")):
        await world.hears(who, "/upcoming", where=where)
    await world.hears(OMAR, SEMINAR)
    await world.taps(OMAR, "Submit")
    return world


SAID = (
    ("help", "What you can do"),
    ("Help!", "What you can do"),
    ("aide", "What you can do"),
    ("مساعدة", "What you can do"),
    ("help all", "/log" + ": who did what"),
    ("aide tout", "/log" + ": who did what"),
    ("start", "Hello"),
    ("hello", "Hello"),
    ("مرحبًا", "Hello"),
    ("mine", "Your activities\nSEM-1 · Seminar on quality control"),
    ("mes activités", "Your activities\nSEM-1 · Seminar on quality control"),
    ("أنشطتي", "Your activities\nSEM-1 · Seminar on quality control"),
    ("pending", "Nothing waits for your decision."),
    ("upcoming", "Coming up\n"),
    ("upcoming may", "Coming up: may\n"),
    ("à venir mai", "Coming up: mai\n"),
    ("القادم دبي", "Coming up: دبي\n"),
    ("join sem 1", "You are registered for SEM-1."),
    ("JOIN SEM1", "You are registered for SEM-1."),
    ("انضم SEM-1", "You are registered for SEM-1."),
    ("join SEM-99", "I know no “SEM-99”"),
    ("show XYZ-99", "I know no “XYZ-99”"),
    ("join", "Which one?"),
    ("cancel SEM-1 storm", "Please check before cancelling"),
    ("annuler sem 1 tempête", "Please check before cancelling"),
    ("who casp-mid", "Whom to ask: Cooperative Aviation"),
    ("who is the focal point of Jordan", "Whom to ask: Jordan"),
    ("who coordinates CASP-MID?", "Whom to ask: Cooperative Aviation"),
    ("qui est le point focal de la Jordanie ?", "Whom to ask: Jordan"),
    ("من هو منسق CASP-MID؟", "Whom to ask: Cooperative Aviation"),
    ("status Saudi Arabia", "Saudi Arabia: nothing is coming up"),
    ("lang", "Which language?"),
    ("zone Cairo", "Africa/Cairo"),
    ("register title: Forum\nwhen: June 2027\nwhere: Amman\ngroups: casp-mid", "Please check everything"),
    ("training dubai april", "Nothing is planned for: training dubai april"),
    ("show me what is on in May", "Coming up: May\n"),
    ("what is on in Dubai next month?", "Nothing is planned for: Dubai next month"),
    ("join the seminar in Dubai", "Coming up: seminar Dubai\n"),
    ("who is coming to Dubai in May", "Coming up: Dubai May\n"),
    ("next month", "Nothing is planned for: next month"),
    ("seminar in dubia", "Coming up: seminar dubia\n"),
    ("egpyt", "Nothing is planned for: egpyt.\n"),
    ("spring 2027", "Coming up: spring 2027\n“spring 2027”: I looked in all of 2027.\nSEM-1"),
    ("printemps 2027", "Coming up: printemps 2027\n"),
    ("ربيع 2027", "Coming up: ربيع 2027\n"),
    ("spring 2029 in Amman", "Nothing is planned for: spring 2029 Amman.\n“spring 2029”: I looked in all of 2029."),
    ("online", "Nothing is planned for: online."),
    ("en ligne", "Nothing is planned for: en ligne."),
    ("عن بُعد", "Nothing is planned for: عن بُعد."),
    ("seminar in dubia with purple", "Not understood: purple\nSEM-1"),
    ("help me find a seminar in May", "Coming up: seminar May\n"),
    ("sem 1", "SEM-1 · Seminar on quality control"),
    ("upcomming", "Did you mean /upcoming?"),
    ("registre", "Did you mean /register?"),
    ("xyzzy plugh", "I did not understand “xyzzy · plugh”"),
)


@pytest.mark.parametrize(("typed", "read"), SAID, ids=[typed.replace("\n", " ") for typed, _ in SAID])
async def test_a_plain_sentence_does_what_it_says(world: SpokenWorld, typed: str, read: str) -> None:
    assert read in await world.hears(OMAR, typed)


async def test_online_finds_what_has_a_link_or_is_a_webinar_and_nothing_else(world: SpokenWorld) -> None:
    talk, forum = "title: Talk\nkind: webinar\nwhere: Amman", "title: Forum\nwhere: Amman"
    for lines in ("title: Call\nwhere: عن بُعد", talk, forum):
        await world.hears(OMAR, f"/register {lines}\nwhen: 3 June 2027\ngroups: casp-mid")
        await world.taps(OMAR, "Submit")
    for words in ("online", "en ligne", "à distance", "عن بُعد", "عبر الإنترنت"):
        for who in (AMINA, LEILA):
            read = await world.hears(who, f"/upcoming {words}")
            assert [title for title in ("Call", "Talk", "Forum", "Seminar") if f"· {title}" in read] == ["Call", "Talk"]


@pytest.mark.parametrize(("typed", "read"), SAID[:4] + SAID[13:17], ids=str)
async def test_the_same_words_work_as_commands_and_on_slack(world: SpokenWorld, typed: str, read: str) -> None:
    for where in ("", "casp-mid.2"):
        assert read.strip() in await world.hears(LEILA, f"/{typed}", where=where)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("/what is on in May?", "Coming up: May"),
        ("/seminar dubai", "Coming up: seminar dubai"),
        ("/sem 1", "SEM-1 · Seminar on quality control"),
        ("/frobnicate", "I do not know “frobnicate”; nothing was done."),
        ("/upcomming may", "I do not know “upcomming”; nothing was done. Did you mean /liaison upcoming?"),
        ("/" + "x" * 10_000, "I do not know “xxx"),
        ("/😀", "I do not know “😀”"),
    ],
)
async def test_words_after_the_bot_s_name_need_no_verb(world: SpokenWorld, typed: str, read: str) -> None:
    assert read in await world.hears(LEILA, typed, where="casp-mid.2")


async def test_the_verb_that_was_meant_is_one_tap_away(world: SpokenWorld) -> None:
    await world.hears(LEILA, "/upcomming may")
    assert "Coming up: may" in await world.taps(LEILA, "/liaison upcoming may")


@pytest.mark.parametrize("typed", ["/near", "/unknown", "/unknown x"])
async def test_no_message_of_ours_is_taken_for_a_verb(world: SpokenWorld, typed: str) -> None:
    assert "nothing was done" in await world.hears(LEILA, typed)


async def test_a_waiting_question_takes_every_sentence_but_a_bare_command(world: SpokenWorld) -> None:
    await world.hears(OMAR, "propose")
    assert "When? (2 of 5)" in await world.hears(OMAR, "Join the forum")
    assert "What you can do" in await world.hears(OMAR, "help")
    assert "Where? (3 of 5)" in await world.hears(OMAR, "June 2027")
    assert "Dropped. Nothing was saved." in await world.hears(OMAR, "annuler")
    assert "Coming up: May" in await world.hears(OMAR, "what is on in May")


async def test_a_verb_in_a_sentence_asks_for_the_same_role(world: SpokenWorld) -> None:
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "pending")
    assert "This is for members of a group" in await world.hears(STRANGER, "register")


async def test_a_sticker_is_answered_too(world: SpokenWorld) -> None:
    assert "I can only read words here, so nothing was done." in await world.hears(AMINA, "")


async def test_what_is_forwarded_is_never_a_command(world: SpokenWorld) -> None:
    read = await world.hears(OMAR, "cancel SEM-1 storm", forwarded=True)
    assert "What shall I do with this?" in read


NOMINATED = """/register title: Course on screening
kind: training
when: 20-24 June 2027
where: Amman
groups: casp-mid
way in: nominated
deadline: 20 May 2027"""

HOMES = (
    (AMINA, ("Hello", "Your groups: CASP-MID", "SEM-1 · Seminar", "You: Registered", "nominations for TRN-1 close")),
    (LEILA, ("Your groups: CASP-MID", "nominations for TRN-1 close", "You are not signed up for anything yet.")),
    (FOCAL, ("Your groups: CASP-MID", "Your roles: Focal point", "nominations for TRN-1 close")),
    (OMAR, ("Your roles: Coordinator", "1 proposal waits for you.", "[To decide]")),
    (ADA, ("Your roles: Admin", "[What is on] [Mine]", "[Propose an activity] [Ask a person]")),
    (STRANGER, ("I do not know your group yet", "[What is on] [Mine]", "[I hold a role]")),
)


@pytest.mark.parametrize(("who", "shown"), HOMES, ids=[who.name for who, _ in HOMES])
@pytest.mark.parametrize("typed", ["/start", "/", "start"])
async def test_home_says_what_is_next_for_each(
    world: SpokenWorld, who: Someone, shown: tuple[str, ...], typed: str
) -> None:
    await world.meet(FOCAL, ADA)
    await world.hears(OMAR, NOMINATED)
    await world.taps(OMAR, "Submit")
    await world.hears(AMINA, "join SEM-1")
    await world.hears(AMINA, "/register title: Forum\nwhen: July 2027\nwhere: Amman\ngroups: casp-mid")
    await world.taps(AMINA, "Submit")
    read = await world.hears(who, typed)
    assert [words for words in shown if words not in read] == []


async def test_home_forgets_a_deadline_that_has_passed(world: SpokenWorld) -> None:
    await world.hears(OMAR, NOMINATED)
    await world.taps(OMAR, "Submit")
    world.now = NOON.replace(month=5, day=21)
    assert "nominations for" not in await world.hears(OMAR, "start")
