"""The form as each platform has it: questions in Telegram's private chat, a window on Slack."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.people import OnSlack, OnTelegram
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
