"""What several channels read of waits with *Stop*, over a restart too; the weekend of a group holds an announcement."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.people import OnSlack, OnTelegram, Someone
from tests.journeys.phrases import PHRASES
from tests.journeys.region import Region, open_region

SEMINAR = "\n".join(f"{key}: {value}" for key, value in PHRASES["en"].seminar.items())
NOTICE = "icao-mid\nNominations are open\nPlease write to us by Friday."


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[Region]:
    async with open_region(tmp_path, hold=30) as region:
        yield region


def people(region: Region) -> tuple[Someone, Someone]:
    """The coordinator on both platforms; the first on Telegram."""
    coordinator = region.player("Coordinator")
    return OnTelegram(region, coordinator, "en"), OnSlack(region, coordinator, "en")


async def test_a_change_is_seen_by_nobody_until_its_time_and_then_by_all(held: Region) -> None:
    here, abroad = people(held)
    await here.asks("register", SEMINAR)
    await here.reads("Please check everything")
    await here.taps("button-submit")
    for one in (here, abroad):
        await one.reads("SEM-1", here=True)
    await here.asks("postpone", f"SEM-1 {PHRASES['en'].later}")
    await here.reads("Stop keeps it back")
    await here.taps("button-save")
    await here.reads("SEM-1: saved, and done in 30 seconds", "[Stop]")
    await here.taps("button-stop")
    await here.reads("SEM-1 stays as it is: the change was dropped, and nobody was told.")

    await here.asks("postpone", f"SEM-1 {PHRASES['en'].later} ")
    await here.reads("Stop keeps it back")
    await here.taps("button-save")
    await here.reads("SEM-1: saved, and done in 30 seconds")
    await held.quiet()
    assert not any(one.has_read("SEM-1 is postponed: ", here=True) for one in (here, abroad))
    await held.restarted(later=timedelta(seconds=30))
    await held.quiet()
    assert [one.has_read("SEM-1 is postponed: ", PHRASES["en"].moved, here=True) for one in (here, abroad)] == [1, 1]
    assert here.has_read("SEM-1 is postponed; everyone concerned is being told.") == 1


async def test_an_announcement_waits_for_the_end_of_the_weekend_and_is_reported_at_once(held: Region) -> None:
    here, abroad = people(held)
    await held.passes(timedelta(days=4, hours=6))
    await here.asks("announce", NOTICE)
    await here.reads("held until Sunday 7 March 2027", "[Send anyway]")
    await here.taps("button-send")
    await here.reads("ANN-1 goes out to 2 channels", "held until Sunday")
    await held.passes(timedelta(days=1))
    assert not any(one.has_read("Please write to us by Friday.", here=True) for one in (here, abroad))
    await held.passes(timedelta(days=1))
    assert [one.has_read("Please write to us by Friday.", here=True) for one in (here, abroad)] == [1, 1]
    assert here.has_read("ANN-1: 2 of 2 reached") + abroad.has_read("ANN-1: 2 of 2 reached") == 1


async def test_what_cannot_wait_goes_at_the_weekend_with_its_reason(held: Region) -> None:
    _, slack = people(held)
    await held.passes(timedelta(days=4, hours=6))
    await slack.asks("announce", NOTICE)
    await slack.reads("held until Sunday 7 March 2027")
    await slack.taps("button-anyway")
    await slack.fills({"anyway": "The venue has changed"})
    await slack.agrees("button-save")
    await slack.reads("ANN-1 goes out to 2 channels", "In 30 seconds.")
    await held.passes(timedelta(seconds=30))
    assert slack.has_read("Please write to us by Friday.", here=True) == 1
