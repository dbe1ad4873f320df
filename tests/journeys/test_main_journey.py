"""The main job from an empty registry to the reminders: on both platforms, in three languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.people import ON, Someone
from tests.journeys.phrases import PHRASES, Phrases
from tests.journeys.region import Region, open_region


@dataclass
class Cast:
    """Everybody in one language on one platform; `abroad` is the coordinator's telephone on the other one."""

    region: Region
    phrases: Phrases
    admin: Someone
    coordinator: Someone
    abroad: Someone
    member: Someone
    guest: Someone
    stranger: Someone


def cast(region: Region, platform: str, language: str) -> Cast:
    here, there = ON[platform], ON["slack" if platform == "telegram" else "telegram"]

    def person(name: str) -> Someone:
        return here(region, region.player(name), language)

    return Cast(
        region,
        PHRASES[language],
        person("Admin"),
        person("Coordinator"),
        there(region, region.player("Coordinator"), language),
        person("Member"),
        person("Focal point"),
        person("Stranger"),
    )


def code_in(card: str, verb: str) -> str:
    """The one-time code that a card says to write."""
    found = re.search(rf"{verb} ([A-Z0-9]{{8}})\b", card)
    assert found, card
    return found[1]


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
async def test_from_an_empty_registry_to_the_reminder(platform: str, language: str, tmp_path: Path) -> None:
    async with open_region(tmp_path, language=language, known=False) as region:
        people = cast(region, platform, language)
        await the_office_is_set_up(people)
        await channels_are_bound(people)
        await a_seminar_is_registered(people)
        await the_coordinator_approves(people)
        await people_find_it(people)
        await a_guest_joins(people)
        await a_training_is_shared(people)
        await a_notice_is_announced(people)
        await the_seminar_is_postponed(people)
        await channels_are_reminded(people)


async def the_office_is_set_up(people: Cast) -> None:
    """Claim, group, invitation: from nobody to a coordinator."""
    admin, coordinator = people.admin, people.coordinator
    await admin.asks("start", await people.region.app.claim_code())
    await admin.reads(admin.word("start-claimed"))
    await admin.asks("group", f"icao-mid\nlanguages: {admin.language}")
    await admin.reads("ICAO MID", admin.word(f"language-{admin.language}"))
    await coordinator.asks("invite", "coordinator icao-mid")
    await coordinator.reads(coordinator.word("role-needed", role=coordinator.word("role-coordinator")))
    await admin.asks("invite", "coordinator icao-mid")
    invitation = await admin.reads(admin.word("role-coordinator"), "start ")
    await coordinator.asks("start", code_in(invitation, "start"))
    await coordinator.reads(coordinator.word("role-coordinator"), f"[{coordinator.word('button-propose')}]")


async def channels_are_bound(people: Cast) -> None:
    """The channels of both platforms; the coordinator is one person on both."""
    coordinator, abroad = people.coordinator, people.abroad
    await coordinator.asks("bind", "icao-mid", here=True)
    await coordinator.reads(coordinator.word("welcome", group="ICAO Middle East Office"), here=True)
    await coordinator.asks("link")
    link = code_in(await coordinator.reads("link"), "link")
    await abroad.asks("link", link)
    await abroad.reads(abroad.word("linked", name="Coordinator"))
    await abroad.asks("bind", "icao-mid", here=True)
    await abroad.reads(abroad.word("welcome", group="ICAO Middle East Office"), here=True)


async def a_seminar_is_registered(people: Cast) -> None:
    """Only who belongs to the group may; everything is read back before it is submitted."""
    stranger, member = people.stranger, people.member
    await stranger.asks("propose")
    await stranger.reads(stranger.word("member-needed"))
    await member.asks("upcoming", here=True)
    await member.reads(member.word("upcoming-none"), here=True)
    await member.asks("register")
    await member.reads(member.word("register-which"))
    await member.taps("button-propose")
    await member.fills(people.phrases.seminar)
    await member.reads(member.word("register-read-back"), people.phrases.dates, people.phrases.where)
    await member.agrees("button-submit")
    await member.reads("SEM-1", people.phrases.seminar["title"], "ICAO MID", "Coordinator")


async def the_coordinator_approves(people: Cast) -> None:
    """The card reaches the coordinator, then the channels of both platforms; the proposer is told."""
    coordinator, abroad, member = people.coordinator, people.abroad, people.member
    asked = coordinator if coordinator.has_read("SEM-1") else abroad
    await people.region.quiet()
    asked = coordinator if coordinator.has_read("SEM-1") else abroad
    await asked.reads("SEM-1", people.phrases.dates, f"[{asked.word('button-refuse')}]")
    await asked.taps("button-approve")
    await member.reads(
        member.word("decided-approved", code="SEM-1", title=people.phrases.seminar["title"], groups="ICAO MID")
    )
    for one in (coordinator, abroad):
        card = await one.reads("SEM-1", people.phrases.dates, f"[{one.word('button-join')}]", here=True)
        assert people.phrases.where in card


async def people_find_it(people: Cast) -> None:
    """With free words in the channel, with a sentence in private; a stranger does not."""
    member, stranger = people.member, people.stranger
    await member.asks("upcoming", "icao-mid seminar march", here=True)
    await member.reads("SEM-1", people.phrases.dates, here=True)
    await member.says(people.phrases.question)
    await member.reads("SEM-1", people.phrases.dates)
    await stranger.asks("show", "SEM-1")
    await stranger.reads(stranger.word("code-unknown-stranger", code="SEM-1"))


async def a_guest_joins(people: Cast) -> None:
    """From the card in the channel; asked once who they are; then it is among theirs."""
    guest, words = people.guest, people.phrases
    await guest.asks("upcoming", here=True)
    await guest.reads("SEM-1", here=True)
    await guest.taps("button-join", here=True)
    await guest.fills({"name": words.name, "state": "JOR", "organisation": words.organisation})
    await guest.reads(words.name, words.organisation)
    await guest.agrees("button-join")
    await guest.reads(guest.word("join-registered", code="SEM-1"), words.dates)
    await guest.asks("mine")
    await guest.reads("SEM-1", guest.word("line-standing", standing=guest.word("standing-registered")))


async def a_training_is_shared(people: Cast) -> None:
    member, coordinator, abroad = people.member, people.coordinator, people.abroad
    await member.asks("share", people.phrases.training)
    await member.reads(member.word("register-read-back"), "2027")
    await member.agrees("button-submit")
    await member.reads("TRN-1")
    await coordinator.asks("pending")
    await coordinator.reads("TRN-1")
    await coordinator.asks("approve", "TRN-1")
    await coordinator.reads("TRN-1", "ICAO MID")
    for one in (coordinator, abroad):
        await one.reads("TRN-1", f"[{one.word('button-join')}]", here=True)


async def a_notice_is_announced(people: Cast) -> None:
    coordinator, abroad = people.coordinator, people.abroad
    title, text = people.phrases.notice.splitlines()[1:]
    await coordinator.asks("announce", people.phrases.notice)
    await coordinator.reads(title, text, f"[{coordinator.word('button-send')}]")
    await coordinator.agrees("button-send")
    for one in (coordinator, abroad):
        await one.reads(text, here=True)


async def the_seminar_is_postponed(people: Cast) -> None:
    """Old → new in the channels and to who signed up; the cards there say the new dates."""
    coordinator, abroad, guest = people.coordinator, people.abroad, people.guest
    await coordinator.asks("postpone", f"SEM-1 {people.phrases.later}")
    await coordinator.reads(people.phrases.dates, people.phrases.arrow, people.phrases.moved)
    await coordinator.agrees("button-save")
    for one in (coordinator, abroad):
        await one.reads(people.phrases.dates, people.phrases.arrow, people.phrases.moved, here=True)
    await guest.reads(people.phrases.dates, people.phrases.arrow, people.phrases.moved)
    await people.region.quiet()
    for one in (coordinator, abroad):
        assert one.has_read(people.phrases.moved, f"[{one.word('button-join')}]", here=True)
        assert not one.has_read(people.phrases.dates, f"[{one.word('button-join')}]", here=True)


async def channels_are_reminded(people: Cast) -> None:
    """The day before, once, with the new dates; not for the dates that were given up."""
    region, coordinator, abroad = people.region, people.coordinator, people.abroad
    await region.passes(timedelta(days=14))
    await region.passes(timedelta(days=14))
    for one in (coordinator, abroad):
        await one.reads(people.phrases.reminded, people.phrases.moved, here=True)
        assert one.has_read(people.phrases.reminded, here=True) == 1
