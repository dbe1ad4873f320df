"""A proposal that nobody decides: asked again, passed on over a downtime, and decided on the other platform."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.people import OnSlack, OnTelegram
from tests.journeys.phrases import PHRASES
from tests.journeys.region import Region

SEMINAR = PHRASES["en"].seminar


async def test_a_proposal_waits_is_asked_for_again_and_passed_on(region: Region) -> None:
    member = OnTelegram(region, region.player("Member"), "en")
    coordinator = OnTelegram(region, region.player("Coordinator"), "en")
    admin = OnTelegram(region, region.player("Admin"), "en")
    abroad = OnSlack(region, region.player("Admin"), "en")
    for one in (coordinator, admin):
        await one.asks("start")
        await one.reads("Hello")
    lines = "\n".join(f"{key}: {value}" for key, value in SEMINAR.items())
    await member.asks("register", lines)
    await member.reads("Please check everything")
    await member.taps("button-submit")
    await member.reads("ICAO MID: awaiting approval, with Coordinator")
    await coordinator.reads("Member proposes this to ICAO MID", "[Approve]")

    await region.passes(timedelta(days=2))
    await coordinator.reads("First asked Monday 1 March 2027", "[Approve]")
    assert coordinator.has_read("you were asked again, further down") == 1
    assert coordinator.has_read("[Approve]") == 1
    await member.reads("SEM-1, ICAO MID: still waiting. I have reminded Coordinator.")

    await region.restarted(later=timedelta(days=5))
    await region.quiet()
    await admin.reads("Passed on to you, without an answer from Coordinator.", "[Approve]")
    await member.reads("SEM-1, ICAO MID: still waiting. I have passed it on to Admin.")
    assert coordinator.has_read("[Approve]") == 1

    await abroad.asks("approve", "SEM-1", here=True)
    await member.reads("is approved by ICAO MID", "Decided by Admin")
    await region.quiet()
    assert coordinator.has_read("SEM-1: Admin approved it for ICAO MID") == 1
    assert coordinator.has_read("[Approve]") == admin.has_read("[Approve]") == 0
    await region.passes(timedelta(days=3))
    assert member.has_read("still waiting") == 2


async def test_a_tap_on_the_card_that_asks_makes_no_second_message(region: Region) -> None:
    member = OnTelegram(region, region.player("Member"), "en")
    coordinator = OnTelegram(region, region.player("Coordinator"), "en")
    abroad = OnSlack(region, region.player("Coordinator"), "en")
    lines = "\n".join(f"{key}: {value}" for key, value in SEMINAR.items())
    for number, one in enumerate((abroad, coordinator), 1):
        await one.asks("start")
        await one.reads("Hello")
        await member.asks("register", lines.replace("title: ", f"title: {['First', 'Second'][number - 1]} "))
        await member.reads("Please check everything")
        await member.taps("button-submit")
        await one.reads(f"SEM-{number} ·", "[Approve]")
        await one.taps("button-approve")
        await member.reads(f"SEM-{number} ·", "is approved by ICAO MID")
        await one.reads(f"SEM-{number}: Coordinator approved it for ICAO MID")
        await region.quiet()
        assert one.has_read("is approved by") == 0
