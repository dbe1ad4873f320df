"""An announcement that States are to acknowledge: from the preview to the result, on both platforms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.people import ON, OnSlack, Someone
from tests.journeys.region import Region, open_region
from tests.journeys.test_people import enter

NOTICES = {
    "en": ("icao-mid\nNew guidance on cargo\nPlease read it.", "ack: 30 March 2027 17:00"),
    "fr": ("icao-mid\nNouvelles orientations sur le fret\nMerci de les lire.", "accusé : 30 mars 2027 17:00"),
    "ar": ("icao-mid\nإرشادات جديدة بشأن الشحن\nيُرجى قراءتها.", "تأكيد الاستلام: 30 مارس 2027 17:00"),
}
"""What is announced, and the line that asks for acknowledgement."""

STATES = 15
"""Of the group ICAO MID."""


@dataclass
class Cast:
    """Everybody on one platform; `abroad` reads the channel of the other one."""

    region: Region
    coordinator: Someone
    abroad: Someone
    member: Someone
    focal: Someone
    stranger: Someone


def cast(region: Region, platform: str, language: str) -> Cast:
    here, there = ON[platform], ON["slack" if platform == "telegram" else "telegram"]
    coordinator, member, focal, stranger = (
        here(region, region.player(name), language) for name in ("Coordinator", "Member", "Focal point", "Stranger")
    )
    abroad = there(region, region.player("Coordinator"), language)
    return Cast(region, coordinator, abroad, member, focal, stranger)


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
async def test_from_the_announcement_to_the_result(platform: str, language: str, tmp_path: Path) -> None:
    async with open_region(tmp_path, language=language) as region:
        people = cast(region, platform, language)
        admin = ON[platform](region, region.player("Admin"), language)
        await admin.asks("group", f"icao-mid\nlanguages: {language}")
        await admin.reads("ICAO MID", admin.word(f"language-{language}"))
        await it_is_announced(people, language)
        await others_are_thanked(people)
        await the_silent_are_reminded(people)
        await the_silent_state_acknowledges(people)
        await it_is_taken_back_and_given_in_the_channel(people)
        await the_coordinator_reads_the_result(people)


async def counted(people: Cast, given: int) -> None:
    """The card in both channels says so, after whatever gap between two edits."""
    await people.region.passes(timedelta(minutes=1))
    for one in (people.coordinator, people.abroad):
        count = one.word("ack-count", given=given, all=STATES)
        card = await one.reads(count, f"[{one.word('button-ack')}]", here=True)
        assert "JOR" not in card
        assert one.has_read(f"[{one.word('button-ack')}]", here=True) == 1, "the card is edited, not posted again"


async def it_is_announced(people: Cast, language: str) -> None:
    coordinator, (notice, line) = people.coordinator, NOTICES[language]
    await coordinator.asks("announce", f"{notice}\n{line}")
    preview = await coordinator.reads(
        coordinator.word("field-ack"),
        coordinator.word("ack-asks", count=STATES),
        "17:00",
        f"[{coordinator.word('button-send')}]",
    )
    assert line not in preview
    people.abroad.looks()
    await coordinator.agrees("button-send")
    await counted(people, 0)


async def others_are_thanked(people: Cast) -> None:
    """A member's tap and a stranger's: each reads in private what counts for a State, and nothing is counted."""
    for one in (people.member, people.stranger):
        enter(one)
        await one.taps("button-ack", here=True)
        thanks = one.word("ack-read", code="ANN-1")
        if isinstance(one, OnSlack):
            await one.reads(thanks, here=True)
        else:  # the stranger, who never wrote to the bot, is taken to the private chat by the tap
            await one.reads(thanks, f"[{one.word('button-focal-point')}]")
            assert one.has_read(one.word("open-in-private"), here=True) == 0
    await people.region.quiet()
    none = people.coordinator.word("ack-count", given=0, all=STATES)
    assert people.coordinator.has_read(none, here=True) == 1


async def the_silent_are_reminded(people: Cast) -> None:
    coordinator, focal = people.coordinator, people.focal
    await focal.asks("mine")  # private messages go to the account last used
    await focal.reads(focal.word("button-ack-code", code="ANN-1"))
    await coordinator.asks("acks", "ANN-1")
    title = coordinator.word("acks-title", code="ANN-1", given=0, all=STATES)
    await coordinator.reads(title, "JOR", coordinator.word("acks-readers", count=2))
    await coordinator.taps("button-remind-silent")
    await coordinator.reads(coordinator.word("remind-read-back", code="ANN-1", people=1, states=1))
    focal.looks()
    await coordinator.taps("button-remind")
    await coordinator.reads(coordinator.word("reminded", code="ANN-1", people=1, states=1))
    await focal.reads(focal.word("ack-reminder", count=1), "ANN-1", f"[{focal.word('button-ack-code', code='ANN-1')}]")


async def the_silent_state_acknowledges(people: Cast) -> None:
    """In private, from the reminder."""
    for one in (people.coordinator, people.abroad):
        one.looks()
    await people.focal.taps("button-ack-code", code="ANN-1")
    await people.focal.reads(people.focal.word("ack-given", code="ANN-1", states="JOR"))
    await counted(people, 1)


async def it_is_taken_back_and_given_in_the_channel(people: Cast) -> None:
    focal = people.focal
    for given, key, said in ((0, "button-unack", "ack-taken-back"), (1, "button-ack", "ack-given")):
        for one in (people.coordinator, people.abroad):
            one.looks()
        here = key == "button-ack"
        await focal.taps(key, here=here)
        await focal.reads(focal.word(said, code="ANN-1", states="JOR"), here=here and isinstance(focal, OnSlack))
        await counted(people, given)


async def the_coordinator_reads_the_result(people: Cast) -> None:
    """After the deadline, once."""
    coordinator, abroad = people.coordinator, people.abroad
    coordinator.looks()
    abroad.looks()
    await people.region.passes(timedelta(days=30))
    result = coordinator.word("acks-title", code="ANN-1", given=1, all=STATES)
    button = f"[{coordinator.word('button-acks')}]"
    assert coordinator.has_read(result, button) + abroad.has_read(result, button) == 1


@pytest.mark.parametrize("platform", ["slack", "telegram"])
async def test_a_silent_state_is_reminded_once_a_rung_whatever_stops_in_between(platform: str, region: Region) -> None:
    people = cast(region, platform, "en")
    coordinator, focal = people.coordinator, people.focal
    await coordinator.asks("announce", "icao-mid\nNew guidance\nPlease read it.\nack: 22 March 2027")
    await coordinator.reads("[Send]")
    await coordinator.agrees("button-send")
    await focal.asks("lang", "en")
    await focal.reads("I speak English with you")
    await region.restarted(later=timedelta(days=14, hours=2))  # a week before: Monday 15 March, noon in Cairo
    await focal.reads("Please acknowledge an announcement", "New guidance")
    await region.restarted()
    await region.passes(timedelta(days=1))
    assert focal.has_read("Please acknowledge an announcement") == 1
    await focal.taps("button-ack-code", code="ANN-1")
    await focal.reads("Thank you: ANN-1 is acknowledged for JOR.")
    await region.restarted(later=timedelta(days=20))
    await region.quiet()
    assert focal.has_read("Please acknowledge an announcement") == 1
    told = [one.has_read("ANN-1: acknowledged by 1 of 15 States") for one in (coordinator, people.abroad)]
    assert sum(told) == 1
