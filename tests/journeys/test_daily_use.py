"""What people do from day to day, on either platform: find, sign up, wait, ask, announce, cancel, be reminded."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.people import ON, Someone
from tests.journeys.region import Region, open_region

BOTH = pytest.mark.parametrize("platform", ["slack", "telegram"])


def people(region: Region, platform: str, *names: str) -> list[Someone]:
    return [ON[platform](region, region.player(name), "en") for name in names]


async def publish(coordinator: Someone, title: str, when: str = "16-18 March 2027 09:00", more: str = "") -> None:
    """A coordinator's own proposal is published at once in their group."""
    lines = f"title: {title}\nkind: seminar\nwhen: {when}\nwhere: Amman, Jordan\ngroups: icao-mid\n{more}"
    await coordinator.asks("register", lines.strip())
    await coordinator.reads("Please check everything", title)
    await coordinator.agrees("button-submit")
    await coordinator.reads(title, "published")


async def introduce(person: Someone, code: str) -> None:
    """The first sign-up asks who one is."""
    await person.asks("join", code)
    await person.fills({"name": f"{person.player.name} Haddad", "state": "JOR", "organisation": "Authority"})
    await person.reads("Authority")
    await person.agrees("button-join")


@BOTH
async def test_a_list_is_filtered_in_any_words_and_turned_in_place(platform: str, region: Region) -> None:
    coordinator, member = people(region, platform, "Coordinator", "Member")
    for day in range(10, 17):
        await publish(coordinator, f"Seminar number {day}", f"{day} March 2027")
    await member.asks("upcoming", "march amman seminr")
    first = await member.reads("Seminar number 10", "Seminar number 14", "[Later ▶]")
    assert "Seminar number 15" not in first
    await member.taps("button-later")
    await member.reads("Seminar number 15", "Seminar number 16", "[◀ Earlier]")
    assert member.has_read("Seminar number 10", "[Later ▶]") == 0, "the page is turned where it stands"
    await member.says("what is on in Tashkent?")
    await member.reads("Nothing is planned for")


@BOTH
async def test_of_two_who_take_the_last_seat_one_waits_and_moves_up(platform: str, region: Region) -> None:
    coordinator, member, third = people(region, platform, "Coordinator", "Member", "Admin")
    await publish(coordinator, "Seminar on mail", more="seats: 2")
    for one in (coordinator, member, third):
        await one.asks("join", "SEM-1")
        await one.fills({"name": f"{one.player.name} Haddad", "state": "JOR", "organisation": "Authority"})
        await one.reads("Authority")
    await asyncio.gather(*(one.agrees("button-join") for one in (coordinator, member, third)))
    await region.quiet()
    waiting = [one for one in (coordinator, member, third) if one.has_read("SEM-1 is full")]
    seated = [one for one in (coordinator, member, third) if one not in waiting]
    assert (len(seated), len(waiting)) == (2, 1)
    await seated[0].asks("leave", "SEM-1")
    await seated[0].reads("You gave back your place in SEM-1")
    await waiting[0].reads("A seat is free: you are now registered for SEM-1.")


@BOTH
async def test_a_cancelled_activity_is_struck_out_told_and_not_reminded_of(platform: str, region: Region) -> None:
    coordinator, member = people(region, platform, "Coordinator", "Member")
    await publish(coordinator, "Seminar on mail")
    await introduce(member, "SEM-1")
    await member.reads("You are registered for SEM-1.")
    await coordinator.asks("cancel", "SEM-1 The venue is flooded")
    await coordinator.reads("Please check before cancelling for everyone", "Reaches 2 channels and 1 person.")
    await coordinator.agrees("button-cancel-it")
    await member.reads("SEM-1 is cancelled: Seminar on mail", "The venue is flooded")
    await member.reads("SEM-1 is cancelled: Seminar on mail", here=True)
    await region.passes(timedelta(days=14, hours=23))
    assert not member.has_read("Reminders for", here=True)
    await member.asks("join", "SEM-1")
    await member.reads("SEM-1 is cancelled; you were not signed up. Reason: The venue is flooded")


@BOTH
async def test_a_broadcast_is_stopped_before_it_goes_out(platform: str, tmp_path: Path) -> None:
    async with open_region(tmp_path, hold=600) as region:
        coordinator, member = people(region, platform, "Coordinator", "Member")
        await coordinator.asks("announce", "icao-mid\nNominations are open\nPlease write by Friday.")
        await coordinator.reads("Please write by Friday.", "[Send]")
        await coordinator.agrees("button-send")
        await coordinator.reads("ANN-1", "[Stop]")
        await coordinator.taps("button-stop")
        await coordinator.reads("ANN-1 is stopped")
        await region.passes(timedelta(minutes=20))
        assert not member.has_read("Please write by Friday.", here=True)


@BOTH
async def test_an_hour_of_downtime_loses_and_doubles_no_reminder(platform: str, region: Region) -> None:
    coordinator, member = people(region, platform, "Coordinator", "Member")
    await publish(coordinator, "Seminar on mail")
    await region.passes(timedelta(days=13, hours=22, minutes=30))
    await region.restarted(later=timedelta(hours=1))
    await region.quiet()
    await member.reads("Reminders for Monday 15 March 2027", "SEM-1 · Seminar on mail", here=True)
    await region.restarted()
    await region.passes(timedelta(hours=5))
    assert member.has_read("Reminders for Monday 15 March 2027", here=True) == 1


@BOTH
async def test_a_question_is_answered_across_platforms(platform: str, region: Region) -> None:
    other = "slack" if platform == "telegram" else "telegram"
    (member,), (coordinator,) = people(region, platform, "Member"), people(region, other, "Coordinator")
    await publish(coordinator, "Seminar on mail")
    await member.asks("ask", "SEM-1 Is there a hotel nearby?")
    await member.reads("Sent to Coordinator")
    await coordinator.reads("Member asks about SEM-1", "Is there a hotel nearby?")
    await coordinator.taps("button-answer")
    await coordinator.fills({"text": "Yes, beside the centre."})
    await coordinator.reads("Yes, beside the centre.")
    await coordinator.agrees("button-send")
    await member.reads("Coordinator answers", "Yes, beside the centre.")


@BOTH
async def test_language_and_zone_are_chosen_and_last_years_activity_is_copied(platform: str, region: Region) -> None:
    (coordinator,) = people(region, platform, "Coordinator")
    await publish(coordinator, "Seminar on mail")
    await coordinator.asks("copy", "SEM-1")
    await coordinator.fills(
        {"title": "Seminar on cargo", "when": "5 April 2028 09:00", "where": "Amman, Jordan", "groups": "icao-mid"}
        | ({"kind": "seminar"})
    )
    await coordinator.reads("Please check everything", "Seminar on cargo", "Wednesday 5 April 2028, 09:00 Amman")
    await coordinator.agrees("button-submit")
    await coordinator.reads("SEM-2 · Seminar on cargo")
    await coordinator.asks("lang", "fr")
    await coordinator.reads("Je vous écris désormais en français.")
    coordinator.language = "fr"
    await coordinator.asks("zone", "Tashkent")
    await coordinator.reads("Asia/Tashkent", "Tachkent (UTC+5)")
    await coordinator.asks("show", "SEM-2")
    await coordinator.reads("mercredi 5 avril 2028, 09:00 Amman (UTC+3) · 11:00 Tachkent (UTC+5)")
