"""Forms: a modal on Slack, question by question on Telegram; nothing typed is lost and nothing wrong is saved."""

from __future__ import annotations

from datetime import date

import pytest

from bot.texts.voice import CatalogueVoice
from domain.cards import Field
from domain.people import Platform
from domain.refusals import Refusal
from domain.requests import Chat, Request
from handlers.activity_values import same
from handlers.earlier import in_full
from handlers.forms import options, reopen
from handlers.reading.dates import read_when
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import CATALOGUES, COORDINATOR, Someone

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
YARA = Someone("yara", Platform.SLACK, grants=COORDINATOR, full_name="Yara Saleh")
AMINA = Someone("amina")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz")

FILLED = {"title": "New rules", "text": "From May on.", "groups": "casp-mid"}


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA, LEILA)
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    return world


def asking(world: SpokenWorld, who: Someone, draft: str) -> Request:
    return Request("slack:x", "submit", "announce", draft, Chat(who.platform, who.name, True, "T1"), who.who, world.now)


async def test_slack_opens_a_form_and_reads_the_answers_back(world: SpokenWorld) -> None:
    assert (await world.hears(YARA, "/announce")).splitlines() == ["Announcement", "[Title]", "[Text]", "[Groups]"]
    read = await world.fills(YARA, FILLED)
    assert "Announcement: New rules" in read
    assert "Goes to 2 channels:" in read
    assert await world.outgoing() == []
    assert "ANN-1 goes out to 2 channels" in await world.hears(YARA, "/save d1")


async def test_a_member_s_form_is_a_share(world: SpokenWorld) -> None:
    form = (await world.hears(LEILA, "/announce")).splitlines()
    assert form == ["Training announcement", "[Title]", "[Text]", "[Groups]", "[Current until]"]
    assert "until: Until when is this current?" in await world.fills(LEILA, FILLED)


@pytest.mark.parametrize(
    ("name", "typed"), [("title", ""), ("groups", "atlantis"), ("text", ""), ("marking", "RED"), ("link", "ftp:/x")]
)
async def test_what_is_wrong_is_said_at_its_field_and_kept(world: SpokenWorld, name: str, typed: str) -> None:
    await world.hears(YARA, "/announce")
    read = await world.fills(YARA, {**FILLED, name: typed})
    assert [line.split(":")[0] for line in read.splitlines()] == [name]
    form, language, _ = await reopen(asking(world, YARA, "d1"), world.storage, world.services)
    assert language == "en"
    assert {field.name: field.value for field in form.fields}["title"] == ("" if name == "title" else "New rules")


async def test_everything_wrong_is_said_at_once(world: SpokenWorld) -> None:
    await world.hears(YARA, "/announce")
    read = await world.fills(YARA, {"title": "", "text": "", "groups": ""})
    assert sorted(line.split(":")[0] for line in read.splitlines()) == ["groups", "text", "title"]


async def test_forms_of_others_are_not_found(world: SpokenWorld) -> None:
    await world.hears(YARA, "/announce")
    assert ": This draft is not there any more" in await world.fills(LEILA, FILLED)
    with pytest.raises(Refusal, match="draft-unknown"):
        await reopen(asking(world, LEILA, "d1"), world.storage, world.services)


async def test_a_form_that_is_done_is_not_filled_again(world: SpokenWorld) -> None:
    await world.hears(YARA, "/announce")
    await world.fills(YARA, FILLED)
    form = world.form
    await world.hears(YARA, "/save d1")
    world.form = form
    assert "already finished" in await world.fills(YARA, FILLED)


async def test_more_is_added_from_the_preview(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nNew rules\nFrom May on.")
    assert "[Link]" in await world.taps(OMAR, "Add…")
    assert "Link\n" in await world.taps(OMAR, "Link")
    read = await world.hears(OMAR, "not a link")
    assert "Link\n" in read
    assert "“not” is no link" in read
    assert "[Send]" in await world.hears(OMAR, "https://example.org")


async def test_an_answer_is_checked_when_it_is_given(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/propose")
    assert "When? (2 of 5)" in await world.hears(OMAR, "Cargo seminar")
    read = await world.hears(OMAR, "31 April 2027")
    assert "When? (2 of 5)" in read
    assert "no day of the calendar" in read
    read = await world.hears(OMAR, "14 to 12 March 2027")
    assert "When? (2 of 5)" in read
    assert "the end comes before the start" in read
    assert "Where? (3 of 5)" in await world.hears(OMAR, "12 to 14 March 2027")


async def test_only_what_is_wrong_is_asked_again(world: SpokenWorld) -> None:
    lines = "title: Cargo\nwhen: 31 April 2027\nwhere: Amman, Jordan\ngroups: casp-mid\nseats: many"
    assert "Not saved yet" in await world.hears(OMAR, f"/register {lines}")
    assert "When? (1 of 2)" in await world.taps(OMAR, "Change")
    assert "Seats (2 of 2)" in await world.hears(OMAR, "12 March 2027")
    assert "[Submit]" in await world.hears(OMAR, "20")


async def test_telegram_asks_one_thing_at_a_time(world: SpokenWorld) -> None:
    assert "Title (1 of 3)" in await world.hears(OMAR, "/announce")
    assert "Text (2 of 3)" in await world.hears(OMAR, "New rules")
    assert "Groups (3 of 3)" in await world.hears(OMAR, "From May on.")
    assert "[Send]" in await world.taps(OMAR, "CASP-MID")


async def test_a_member_is_asked_until_when_a_share_is_current(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    assert "Title (1 of 4)" in await world.hears(AMINA, "/share")
    await world.hears(AMINA, "Course on screening")
    await world.hears(AMINA, "Free of charge.")
    asked = await world.taps(AMINA, "CASP-MID")
    assert "Current until (4 of 4)" in asked
    assert "[Skip]" not in asked
    assert "[Send]" in await world.hears(AMINA, "30 April 2027")


async def test_a_question_is_left_and_a_form_without_questions_is_none(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce")
    assert "Nothing was saved" in await world.taps(OMAR, "Cancel")
    assert "I am not waiting for an answer" in await world.hears(OMAR, "/answer hello")
    await world.hears(OMAR, "/role @leila member casp-mid")
    for verb in ("change", "more"):
        assert "Something went wrong" not in await world.hears(OMAR, f"/{verb} d2")


async def test_states_are_searched_for_on_slack_and_typed_on_telegram(world: SpokenWorld) -> None:
    lines = "title: Cargo\nwhen: 12 April 2027\nwhere: Amman, Jordan\ngroups: casp-mid"
    assert "[Submit]" in await world.hears(YARA, f"/register {lines}")
    assert "[States invited]" in await world.hears(YARA, "/more d1 states")
    assert world.form is not None
    assert [(one.kind, one.search) for one in world.form.fields] == [("many", "states")]
    assert "Jordan and Lebanon" in await world.fills(YARA, {"states": "JOR; LBN"})
    assert "[Submit]" in await world.hears(OMAR, f"/register {lines}")
    assert (await world.hears(OMAR, "/more d2 states")).startswith("States invited\n")
    assert "Jordan and Lebanon" in await world.hears(OMAR, "Jordan; Liban")


async def test_a_question_recalls_dates_in_full_and_choices_by_their_names(world: SpokenWorld) -> None:
    lines = "title: Cargo\nkind: seminar\nwhen: 12-14 April 2027 09:00-17:00\nwhere: Amman, Jordan\ngroups: casp-mid"
    await world.hears(OMAR, f"/register {lines}")
    await world.taps(OMAR, "Submit")
    read = await world.hears(OMAR, "/postpone SEM-1")
    assert read.startswith("When?\n")
    assert "So far: Monday 12 – Wednesday 14 April 2027, 09:00-17:00\n" in read
    await world.hears(OMAR, "/register title: Cargo\nkind: ojt\nwhen: 12 April 2027\nwhere: Amman\ngroups: casp-mid")
    read = await world.hears(OMAR, "/more d3 kind,groups")
    assert "So far: CASP-MID\n" in read
    assert "So far: On-the-job training\n" in await world.taps(OMAR, "Keep this")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    "value",
    [
        "2027-03-16..2027-03-18 09:00",
        "2027-03-01",
        "2027-03-01 09:00-17:30",
        "2027-04-30..2027-05-01",
        "2026-12-30..2027-01-02 14:00",
        "2027-11",
    ],
)
def test_a_date_in_a_field_is_in_the_reader_s_words_and_reads_back_to_itself(language: str, value: str) -> None:
    written = in_full(Field("when", "When?", value=value), date(2026, 11, 1))
    assert written is not None
    words = CatalogueVoice(CATALOGUES, language, "Asia/Tashkent")(written)
    assert words != value
    assert same("when", words, value), words
    assert read_when(words, zone="Asia/Dubai", today=date(2030, 1, 1)) == read_when(
        value, zone="Asia/Dubai", today=date(2030, 1, 1)
    )


def test_what_only_looks_like_a_date_stays_as_it_was_typed() -> None:
    assert in_full(Field("reference", "Reference", value="2027-03"), date(2026, 11, 1)) is None
    assert in_full(Field("when", "When?", value="2027-02-30"), date(2026, 11, 1)) is None
    assert in_full(Field("when", "When?", value="spring 2027"), date(2026, 11, 1)) is None


async def test_options_are_found_by_name_and_code(world: SpokenWorld) -> None:
    states = await options("states", "jord", YARA.who, world.storage, world.services)
    assert [one.value for one in states] == ["JOR"]
    groups = await options("groups", "mid", YARA.who, world.storage, world.services)
    assert [one.value for one in groups] == ["casp-mid"]
    await world.hears(YARA, "/lang fr")
    assert [one.label for one in await options("states", "liban", YARA.who, world.storage, world.services)] == [
        "Liban (LBN)"
    ]
    assert len(await options("states", "", YARA.who, world.storage, world.services)) == 100


async def test_home_leads_back_to_what_was_typed_and_not_sent(world: SpokenWorld) -> None:
    assert "draft" not in await world.hears(OMAR, "/start")
    await world.hears(OMAR, "/propose")
    assert "draft" not in await world.hears(OMAR, "/start")
    await world.hears(OMAR, "Cargo seminar")
    await world.hears(OMAR, "12 to 14 March 2027")
    await world.hears(OMAR, "Amman, Jordan")
    await world.hears(OMAR, "casp-mid")
    assert "[Submit]" in await world.hears(OMAR, "seminar")
    assert "You have a draft that is not sent yet." in await world.hears(OMAR, "yes please")
    assert "Cargo seminar" in await world.taps(OMAR, "Go on with it")
    await world.taps(OMAR, "Submit")
    assert "draft" not in await world.hears(OMAR, "/start")
