"""Words said in reply to one of our own messages: its activity is what is meant."""

from __future__ import annotations

import pytest

from domain.cards import Button, Card, Item
from domain.people import Platform
from handlers import promises
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import BINDINGS, COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")
AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")

SEMINAR = "/register title: {}\nwhen: 16-18 May 2027 09:00\nwhere: Dubai\ngroups: casp-mid\nseats: 5"

CHANNELS = [(AMINA, "casp-mid.1"), (LEILA, "casp-mid.2")]
BOTH = pytest.mark.parametrize(("who", "where"), CHANNELS, ids=["Telegram", "Slack"])


@pytest.fixture
async def world() -> SpokenWorld:
    """SEM-1 and SEM-2 stand in both channels."""
    world = SpokenWorld()
    await world.settle_in(OMAR, AMINA, LEILA)
    for who, where in CHANNELS:
        await world.hears(who, "/upcoming", where=where)
    for title in ("Seminar on quality control", "Forum of the region"):
        await world.hears(OMAR, SEMINAR.format(title))
        await world.taps(OMAR, "Submit")
    await world.delivered()
    return world


async def replies(world: SpokenWorld, who: Someone, words: str, about: str, where: str) -> str:
    """What is read after a reply to the message that was delivered there about something."""
    to = f"b:{where}" if where else f"p:{who.id}"
    chat = next((one.chat for one in BINDINGS if one.id == where), who.name)
    async with transaction(world.storage, read_only=True) as tx:
        posted = [one for one in await tx.deliveries.about(about) if one.to == to]
        row = await tx.deliveries.posted_as(chat, posted[-1].message)
    assert row == posted[-1]
    return await world.hears(who, f"/{words}" if where else words, where=where, answered=row.message)


@BOTH
@pytest.mark.parametrize("words", ["join", "Join please", "participer", "انضم"])
async def test_a_verb_alone_means_the_activity_of_the_card(
    world: SpokenWorld, who: Someone, where: str, words: str
) -> None:
    assert "You are registered for SEM-2." in await replies(world, who, words, "SEM-2", where)


@BOTH
async def test_a_code_that_is_said_comes_first(world: SpokenWorld, who: Someone, where: str) -> None:
    assert "You are registered for SEM-1." in await replies(world, who, "join sem 1", "SEM-2", where)


@BOTH
async def test_other_words_are_answered_with_when_and_where_and_what_to_say(
    world: SpokenWorld, who: Someone, where: str
) -> None:
    read = await replies(world, who, "when?", "SEM-2", where)
    assert "SEM-2 · Forum of the region" in read
    assert "When: Sunday 16 – Tuesday 18 May 2027, 09:00" in read
    assert "Where: Dubai, United Arab Emirates" in read
    assert "Reply with join, or with ask and your question." in read
    assert "Way in" not in read
    assert "[Sign up] [Ask a person]" in read


@BOTH
@pytest.mark.parametrize(
    "words", ["who is coming?", "Who?", "qui vient ?", "Qui participe à cette activité ?", "من سيحضر؟", "من سيأتي؟"]
)
async def test_who_is_coming_is_answered_as_other_words_are(
    world: SpokenWorld, who: Someone, where: str, words: str
) -> None:
    read = await replies(world, who, words, "SEM-2", where)
    assert "SEM-2 · Forum of the region" in read
    assert "Reply with join, or with ask and your question." in read
    answered = "SEM-2 · Forum of the region"
    assert answered in await world.hears(who, words, answered="m0", quoted=answered)


@BOTH
async def test_who_coordinates_a_group_is_still_asked_under_a_card(
    world: SpokenWorld, who: Someone, where: str
) -> None:
    assert "Forum" not in await replies(world, who, "who casp-mid", "SEM-2", where)


@BOTH
@pytest.mark.parametrize("words", ["Thanks!", "merci beaucoup", "شكرا"])
async def test_thanks_under_a_card_are_left_alone(world: SpokenWorld, who: Someone, where: str, words: str) -> None:
    assert await replies(world, who, words, "SEM-2", where) == ""


@BOTH
async def test_a_misspelt_verb_and_a_question_of_its_own_are_still_read(
    world: SpokenWorld, who: Someone, where: str
) -> None:
    assert "Did you mean" in await replies(world, who, "upcomming", "SEM-2", where)
    assert "Coming up: Dubai" in await replies(world, who, "Dubai in May", "SEM-2", where)


async def test_a_question_reaches_the_people_of_that_activity(world: SpokenWorld) -> None:
    await replies(world, LEILA, "ask is there a hotel nearby?", "SEM-2", "casp-mid.2")
    [asked] = [one for one in await world.reads("p:telegram:omar") if "hotel" in one]
    assert "SEM-2" in asked


async def test_a_long_question_from_a_telegram_group_leads_to_that_activity_in_private(world: SpokenWorld) -> None:
    await replies(world, AMINA, "ask is there a hotel near the centre for the whole week?", "SEM-2", "casp-mid.1")
    assert world.card is not None
    assert [(one.verb, one.args) for row in world.card.buttons for one in row] == [("ask", "SEM-2")]


async def test_a_coordinator_changes_what_the_card_shows(world: SpokenWorld) -> None:
    for words, read in (
        ("edit\nseats: 40", "Seats: 5 → 40"),
        ("postpone 23-25 May 2027", "→ Sunday 23 – Tuesday 25 May 2027"),
        ("cancel storm", "Cancelled: storm"),
    ):
        await replies(world, OMAR, words, "SEM-2", "casp-mid.1")
        assert read in await world.taps(OMAR, "Open in private")


async def test_an_announcement_stands_for_what_it_announces(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce title: Places left\ngroups: casp-mid\nabout: SEM-2\ntext: Come.")
    await world.taps(OMAR, "Send")
    await world.delivered()
    assert "You are registered for SEM-2." in await replies(world, AMINA, "join", "ANN-1", "casp-mid.1")
    await replies(world, OMAR, "deliveries", "ANN-1", "casp-mid.1")
    assert world.card is not None
    assert [one.args for row in world.card.buttons for one in row] == ["ANN-1"]


async def test_in_private_a_message_about_an_activity_is_meant_too(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/join SEM-2")
    await world.hears(OMAR, "/edit SEM-2\nwhere: Amman, Jordan")
    await world.taps(OMAR, "Save")
    await world.delivered()
    assert "Where: Amman, Jordan" in await replies(world, AMINA, "when?", "SEM-2", "")
    assert "You gave back your place" in await replies(world, AMINA, "leave, I am ill", "SEM-2", "")


@pytest.mark.parametrize(("codes", "read"), [(("SEM-2",), "registered for SEM-2"), (("SEM-1", "SEM-2"), "Which one?")])
async def test_a_message_about_no_one_activity_stands_for_the_only_one_that_it_names(
    world: SpokenWorld, codes: tuple[str, ...], read: str
) -> None:
    items = tuple(Item(code, button=Button(code, "show", code)) for code in codes)
    async with transaction(world.storage) as tx:
        await promises.post(tx, Card("Today", items=items), ["b:casp-mid.1"], "remind:day", due=world.now)
    await world.delivered()
    async with transaction(world.storage, read_only=True) as tx:
        row = await tx.deliveries.get("remind:day>b:casp-mid.1")
    assert row is not None
    assert read in await world.hears(AMINA, "/join", where="casp-mid.1", answered=row.message)


async def test_a_reply_to_what_is_about_nothing_is_read_as_words_to_the_bot(world: SpokenWorld) -> None:
    assert "Which one?" in await world.hears(AMINA, "/join", where="casp-mid.1", answered="m0")
    assert "I do not know “when?”" in await world.hears(AMINA, "/when?", where="casp-mid.1", answered="m0")


async def test_an_answer_of_ours_is_known_by_its_title(world: SpokenWorld) -> None:
    quoted = "\u200fSEM-2 · \u2068Forum after SEM-1\u2069"
    read = await world.hears(AMINA, "/join", where="casp-mid.1", answered="m0", quoted=quoted)
    assert "registered for SEM-2" in read


async def test_nobody_reads_by_a_reply_what_they_may_not_see(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/edit SEM-2\nmarking: AMBER")
    await world.taps(OMAR, "Save")
    read = await replies(world, AMINA, "when?", "SEM-2", "casp-mid.1")
    assert "I know no “SEM-2”" in read
    assert "May" not in read


async def test_what_is_over_is_not_offered(world: SpokenWorld) -> None:
    world.now = world.now.replace(month=6)
    read = await replies(world, AMINA, "when?", "SEM-2", "casp-mid.1")
    assert "Reply with ask and your question." in read
    assert "[Sign up]" not in read
