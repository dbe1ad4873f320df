"""One line at fault in a message of lines: all the rest is kept, and only that line is written again."""

from __future__ import annotations

import pytest

from storage.port import transaction
from tests.handlers.proposals import AMINA, LEILA, OMAR, YARA, Region, region
from tests.handlers.world import Someone

GOOD = {"title": "Seminar on cargo", "when": "16-18 April 2027", "where": "Amman, Jordan", "groups": "casp-mid"}


def typed(**changed: str) -> str:
    """The lines of a proposal, some written otherwise."""
    return "\n".join(changed.get(key, f"{key}: {value}") for key, value in GOOD.items())


@pytest.fixture
async def world() -> Region:
    return await region(OMAR, YARA)


@pytest.mark.parametrize("who", [AMINA, LEILA], ids=["telegram", "slack"])
async def test_a_mistyped_key_keeps_the_rest_and_the_line_alone_mends_it(world: Region, who: Someone) -> None:
    read = await world.hears(who, f"/register {typed(when='wehn: 16-18 April 2027')}")
    assert read.splitlines()[1:] == [
        "“wehn: 16-18 April 2027”: this line is not read yet. Did you mean “when: 16-18 April 2027”?",
        "Your draft keeps the rest. Tap Change, or send me only the missing or corrected lines, in private.",
        "[Yes, I meant that]",
        "[Change] [Leave it out] [Cancel]",
    ]
    read = await world.hears(who, "when: 16-18 April 2027")
    assert "Seminar on cargo" in read
    assert "Friday 16 – Sunday 18 April 2027" in read
    assert "[Submit]" in read


@pytest.mark.parametrize(
    ("key", "line", "corrected"),
    [
        ("when", "when: 31 February 2027", "when: 16 April 2027"),
        ("where", "where: Atlantis", "where: Dubai"),
        ("groups", "groups: nobody", "groups: casp-mid"),
        ("title", "titel: Forum", "title: Forum"),
        ("when", "quadn : 16 avril 2027", "quand : 16 avril 2027"),
        ("when", "المعود: 16 أبريل 2027", "الموعد: 16 أبريل 2027"),
    ],
)
async def test_any_line_can_be_corrected_alone(world: Region, key: str, line: str, corrected: str) -> None:
    for who in (AMINA, LEILA):
        assert "Your draft keeps the rest." in await world.hears(who, f"/register {typed(**{key: line})}")
        assert "[Submit]" in await world.hears(who, corrected)


async def test_a_corrected_line_goes_with_the_lines_and_not_into_a_form_left_before(world: Region) -> None:
    assert "Title (1 of 4)" in await world.hears(OMAR, "/share")
    await world.hears(OMAR, "/share title: Course news\ntext: Places are free.\ngroups: casp-mid")
    read = await world.hears(OMAR, "until: 30 April 2027")
    assert "Announcement: Course news" in read
    assert "Friday 30 April 2027" in read
    await world.taps(OMAR, "Send")
    assert "Nothing is planned for: May." in await world.hears(OMAR, "what is on in May?")


@pytest.mark.parametrize("who", [AMINA, LEILA], ids=["telegram", "slack"])
async def test_what_is_marked_red_is_not_kept_as_a_draft(world: Region, who: Someone) -> None:
    read = await world.hears(who, f"/register {typed()}\nmarking: red")
    assert read == "TLP:RED never goes through this bot; nothing was saved. Tell the people concerned directly."
    async with transaction(world.storage, read_only=True) as tx:
        draft = await tx.drafts.get("d1")
        assert draft is not None
        assert not draft.values
        assert not await tx.drafts.open(who.id)


async def test_change_asks_only_for_the_line_at_fault(world: Region) -> None:
    await world.hears(AMINA, f"/register {typed(when='wehn: 3 May')}\nseats: many")
    assert "When? (1 of 2)" in await world.taps(AMINA, "Change")
    assert "Seats (2 of 2)" in await world.hears(AMINA, "when: 16 April 2027")
    assert "[Submit]" in await world.hears(AMINA, "seats: 30")
    await world.hears(LEILA, f"/register {typed(when='wehn: 3 May')}")
    assert await world.taps(LEILA, "Change") == "Propose an activity\n[When?]"
    assert "Friday 16 April 2027" in await world.fills(LEILA, {"when": "16 April 2027"})
    assert "WKS" not in await world.presses(LEILA, "save", "d2")
    assert "SEM-1" in await world.hears(OMAR, "/pending")


@pytest.mark.parametrize("who", [OMAR, YARA], ids=["telegram", "slack"])
async def test_one_tap_reads_the_lines_as_they_were_meant(world: Region, who: Someone) -> None:
    await world.hears(
        who, "/announce title: Rules\ngrops: casp-mid\nwehn: 17 March 2027 09:00\ncolour: blue\ntexte: One\n\nTwo"
    )
    read = await world.taps(who, "Yes, I meant that")
    assert "“colour: blue”: I do not know this key." in read
    assert "wehn" not in read
    read = await world.taps(who, "Leave it out")
    assert "17 March 2027, 09:00 Cairo" in read
    assert "One\n\nTwo" in read
    assert "[Send]" in read


async def test_a_line_that_is_like_no_key_is_left_out_on_a_tap(world: Region) -> None:
    read = await world.hears(AMINA, f"/register {typed()}\ncolour: blue")
    assert "“colour: blue”: I do not know this key. Keys are, for example: title" in read
    assert "Not saved yet" in await world.presses(AMINA, "save", "d1")
    assert "[Submit]" in await world.taps(AMINA, "Leave it out")


async def test_more_lines_follow_what_was_read_back(world: Region) -> None:
    await world.hears(AMINA, f"/register {typed()}")
    read = await world.hears(AMINA, "seats: 30\nlanguages: ar")
    assert "30 of 30" in read
    assert "[Submit]" in read


async def test_a_correction_that_is_mistyped_too_is_named(world: Region) -> None:
    await world.hears(AMINA, f"/register {typed(when='wehn: 3 May')}")
    read = await world.hears(AMINA, "whne: 16 April 2027")
    assert "“whne: 16 April 2027”" in read
    assert "[Submit]" in await world.hears(AMINA, "when: 16 April 2027")


async def test_without_a_draft_a_line_is_a_question_as_ever(world: Region) -> None:
    assert "Nothing is planned for" in await world.hears(AMINA, "where: Dubai")


async def test_in_a_telegram_group_it_goes_on_in_private(world: Region) -> None:
    read = await world.hears(AMINA, f"/register {typed(when='wehn: 3 May')}", where="casp-mid.1")
    assert read == "Propose an activity: let us go on in private\n[Open in private]"
    assert "Did you mean “when: " in await world.presses(AMINA, "review", "d1", kind="link")
    assert "[Submit]" in await world.hears(AMINA, "when: 16 April 2027")


async def test_in_a_slack_channel_it_is_said_in_place(world: Region) -> None:
    read = await world.hears(LEILA, f"/register {typed(when='wehn: 3 May')}", where="casp-mid.2")
    assert "Did you mean “when: " in read
    assert await world.taps(LEILA, "Change", where="casp-mid.2") == "Propose an activity\n[When?]"


@pytest.mark.parametrize("who", [OMAR, YARA], ids=["telegram", "slack"])
async def test_announce_takes_when_for_the_hour_it_goes_out(world: Region, who: Someone) -> None:
    lines = "title: New rules\ngroups: casp-mid\ntext: From May on."
    for key in ("when", "quand ", "الموعد", "at", "send at", "send"):
        read = await world.hears(who, f"/announce {lines}\n{key}: 17 March 2027 09:00")
        assert "Wednesday 17 March 2027, 09:00 Cairo" in read, key
        assert "now" not in read.casefold().split("goes to 2 channels")[1].split("[")[0]
    await world.taps(who, "Send")
    assert {f"{one.due:%d %H:%M}" for one in await world.outgoing(subject="ANN-1")} == {"17 07:00"}


@pytest.mark.parametrize("who", [OMAR, YARA], ids=["telegram", "slack"])
async def test_announce_names_a_key_that_is_nearly_one_and_keeps_the_rest(world: Region, who: Someone) -> None:
    lines = "title: New rules\ngroups: casp-mid\ntext: From May on."
    read = await world.hears(who, f"/announce {lines}\nwehn: 17 March 2027 09:00")
    assert "“wehn: 17 March 2027 09:00”: this line is not read yet. Did you mean “when: " in read
    assert "[Send]" not in read
    read = await world.hears(who, "when: 17 March 2027 09:00")
    assert "Wednesday 17 March 2027, 09:00 Cairo" in read
    assert "wehn" not in read
    assert "has no hour" in await world.hears(who, "when: 17 March 2027")
    assert "[Send]" in await world.hears(who, "at: 17 March 2027 10:00")


async def test_announce_understands_a_mistyped_first_key_and_leaves_other_lines_to_the_text(world: Region) -> None:
    read = await world.hears(OMAR, "/announce titel: New rules\ngroups: casp-mid\ntext: From May on.\nFee: none")
    assert "“titel: New rules”" in read
    read = await world.hears(OMAR, "title: New rules")
    assert "Fee: none" in read
    assert "[Send]" in read


async def test_a_share_keeps_what_was_typed_too(world: Region) -> None:
    lines = "title: Course\ngroups: casp-mid\ntext: Places are free."
    assert "Did you mean “until: " in await world.hears(AMINA, f"/share {lines}\nuntl: 30 April 2027")
    assert "[Send]" in await world.hears(AMINA, "until: 30 April 2027")
    read = await world.hears(AMINA, "/share title: Course\nwehn: 3 May 2027\nwhere: Amman\ngroups: casp-mid")
    assert "Did you mean “when: " in read
    assert "Kind: Training" in await world.hears(AMINA, "when: 3 May 2027")


async def test_an_activity_that_is_not_there_keeps_the_announcement(world: Region) -> None:
    read = await world.hears(OMAR, "/announce about: SEM-99\ngroups: casp-mid\ntext: Please come.")
    assert "I know no “SEM-99”" in read
    assert "Your draft keeps the rest." in read
    async with transaction(world.storage, read_only=True) as tx:
        assert [draft.values["text"] for draft in await tx.drafts.open(OMAR.id)] == ["Please come."]


@pytest.mark.parametrize("who", [OMAR, YARA], ids=["telegram", "slack"])
async def test_a_line_that_an_announcement_has_not_is_not_dropped_in_silence(world: Region, who: Someone) -> None:
    read = await world.hears(who, "/announce title: Rules\ngroups: casp-mid\nseats: 30\ntext: From May on.\nseats: 40")
    assert "“seats: 30”: there is no such line here." in read
    assert "[Send]" not in read
    read = await world.hears(who, "where: Dubai")
    assert "“where: Dubai”: there is no such line here." in read
    assert "[Send]" in await world.taps(who, "Leave it out")
