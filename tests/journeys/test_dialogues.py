"""The form as each platform has it: questions in Telegram's private chat, a window on Slack."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.journeys.people import OnSlack, OnTelegram, bare
from tests.journeys.phrases import PHRASES
from tests.journeys.region import Region

SEMINAR = PHRASES["en"].seminar


async def test_a_telegram_dialogue_goes_back_and_survives_a_restart_and_an_hour_of_downtime(region: Region) -> None:
    member = OnTelegram(region, region.player("Member"), "en")
    await member.asks("propose")
    await member.reads("Title (1 of 5)")
    await member.says("Seminar on mail")
    await member.reads("When? (2 of 5)")
    await member.taps("button-back")
    await member.reads("Title (1 of 5)", "So far: Seminar on mail")
    await member.says(SEMINAR["title"])
    await member.reads("When? (2 of 5)")

    await region.restarted(later=timedelta(hours=1))
    await member.says(SEMINAR["when"])
    await member.reads("Where? (3 of 5)")
    await member.says(SEMINAR["where"])
    await member.reads("Groups (4 of 5)", "[ICAO MID]")
    await member.taps_on("ICAO MID")
    await member.reads("Kind (5 of 5)", "[Workshop]")
    await member.taps_on("Workshop")
    await member.reads("Please check everything", SEMINAR["title"], "Workshop", "Tuesday 16 – Thursday 18 March 2027")
    await member.taps("button-submit")
    await member.reads("Seminar on air cargo security is proposed")


async def test_a_telegram_dialogue_is_left_by_a_tap_and_by_a_word(region: Region) -> None:
    member = OnTelegram(region, region.player("Member"), "en")
    await member.asks("propose")
    await member.reads("Title (1 of 5)")
    await member.taps("button-drop")
    await member.reads("Nothing was saved")
    await member.asks("propose")
    await member.reads("Title (1 of 5)")
    await member.asks("cancel")
    await member.reads("Nothing was saved")
    await member.asks("mine")
    await member.reads("You are not signed up for anything.")


async def test_a_slack_window_shows_errors_on_their_fields_and_reads_everything_back(region: Region) -> None:
    slack, member = region.slack, OnSlack(region, region.player("Member"), "en")
    user = member.player.slack
    await member.asks("propose", here=True)
    await slack.wait_for(lambda: slack.modals.get(user))
    typed = {**SEMINAR, "where": "Nowhere at all", "groups": ["icao-mid"]}
    seen = await slack.submit(user, typed)
    assert set(seen.errors) == {"where"}
    assert "Nowhere at all" in seen.errors["where"]
    await slack.submit(user, {"where": SEMINAR["where"]})
    await member.reads("Please check everything", SEMINAR["title"], "Tuesday 16 – Thursday 18 March 2027", "[Back]")
    await slack.press_modal(user, label="Back")
    await slack.wait_for(lambda: any(block["type"] == "input" for block in slack.top(user).blocks))
    await slack.submit(user, {"title": "Seminar on mail"})
    await member.reads("Please check everything", "Seminar on mail")
    await member.agrees("button-submit")
    await member.reads("Seminar on mail is proposed", here=True)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", "Tuesday 16 – Thursday 18 March 2027, 09:00"),
        ("fr", "mardi 16 – jeudi 18 mars 2027, 09:00"),
        ("ar", "من الثلاثاء 16 إلى الخميس 18 مارس 2027، 09:00"),
    ],
)
async def test_a_slack_window_has_dates_in_words_and_left_alone_they_stay(
    region: Region, language: str, shown: str
) -> None:
    slack, player = region.slack, region.player("Coordinator")
    english, coordinator = OnSlack(region, player, "en"), OnSlack(region, player, language)
    lines = {**SEMINAR, "when": "16-18 March 2027 09:00"}
    await english.asks("register", "\n".join(f"{key}: {value}" for key, value in lines.items()))
    await english.reads("Please check everything")
    await english.taps("button-submit")
    await english.reads("SEM-1")
    await english.asks("lang", language)
    await coordinator.reads(coordinator.word("lang-saved", language=coordinator.word(f"language-{language}")))
    await coordinator.asks("edit", "SEM-1")
    await slack.wait_for(lambda: slack.modals.get(player.slack))
    [when] = [block["element"] for block in slack.top(player.slack).blocks if block.get("block_id") == "when"]
    assert bare(when["initial_value"]) == shown
    await slack.submit(player.slack, {"title": "Seminar on mail"})
    read = await coordinator.reads("Seminar on mail")
    assert coordinator.word("changed-when", old="", new="").split(":")[0] not in read
