"""Register, approve, find, join, announce, be reminded: on both platforms, in three languages."""

from __future__ import annotations

from datetime import timedelta

from tests.journeys.conftest import Region

WEEK = 7 * 24 * 3600


def lines(region: Region) -> str:
    """An activity that begins in three weeks."""
    start = (region.clock() + timedelta(days=21)).date()
    return (
        "title: Seminar on cargo security\nkind: seminar\n"
        f"when: {start} 09:00\nwhere: Amman, Jordan\ngroups: icao-mid\nseats: 20"
    )


async def registered_on_telegram(region: Region) -> None:
    member = region.player("Member")
    region.telegram.say(member.telegram, member.telegram, f"/register {lines(region)}")
    await region.telegram_reads(member.telegram, "Please check everything")
    await region.tap(member.telegram, member.telegram, "Submit")
    await region.telegram_reads(member.telegram, "is proposed")


async def approved_on_slack(region: Region) -> None:
    coordinator = region.player("Coordinator")
    await region.slack.command(coordinator.slack, region.place("icao-mid", "slack"), "/liaison", "approve SEM-1")
    await region.slack_reads(coordinator.slack, region.place("icao-mid", "slack"), "is approved by ICAO MID")


async def test_from_a_proposal_on_telegram_to_reminders_in_both_channels(region: Region) -> None:
    group, channel = int(region.place("icao-mid", "telegram")), region.place("icao-mid", "slack")
    member, focal = region.player("Member"), region.player("Focal point")
    await registered_on_telegram(region)
    await approved_on_slack(region)
    await region.telegram_reads(member.telegram, "is approved by ICAO MID")
    await region.telegram_reads(group, "Seminar on cargo security")
    await region.slack_reads(member.slack, channel, "Seminar on cargo security")

    await region.slack.command(focal.slack, channel, "/liaison", "القادم")
    assert "SEM-1 · Seminar on cargo security" in await region.slack_reads(focal.slack, channel, "القادم")

    region.telegram.say(member.telegram, member.telegram, "what is on in Amman?")
    await region.telegram_reads(member.telegram, "Coming up")

    region.clock.move(WEEK + 24 * 3600)
    reminder = await region.telegram_reads(group, "SEM-1")
    assert "Amman" in reminder
    await region.slack_reads(member.slack, channel, "SEM-1")


async def test_an_announcement_reaches_the_channels_of_both_platforms(region: Region) -> None:
    coordinator = region.player("Coordinator")
    group, channel = int(region.place("icao-mid", "telegram")), region.place("icao-mid", "slack")
    region.telegram.say(
        coordinator.telegram, coordinator.telegram, "/announce icao-mid\nNominations are open\nPlease write by Friday."
    )
    await region.telegram_reads(coordinator.telegram, "Goes to 2 channels")
    await region.tap(coordinator.telegram, coordinator.telegram, "Send")
    await region.telegram_reads(group, "Please write by Friday.")
    await region.slack_reads(coordinator.slack, channel, "Please write by Friday.")
    region.clock.move(60)
    await region.telegram_reads(coordinator.telegram, "ANN-1: 2 of 2 reached")


async def test_slack_registers_through_a_form_and_reads_it_back(region: Region) -> None:
    member, channel = region.player("Member"), region.place("icao-mid", "slack")
    await region.slack.command(member.slack, channel, "/liaison", "propose")
    await region.slack.wait_for(lambda: region.slack.modals.get(member.slack))
    start = (region.clock() + timedelta(days=21)).date()
    values = {"title": "Workshop on risk", "when": f"{start} 09:00", "where": "Nowhere at all"}
    view = region.slack.top(member.slack)
    blocks = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    assert {"title", "when", "where", "groups", "kind"} <= blocks
    seen = await region.slack.submit(member.slack, {**values, "groups": ["icao-mid"], "kind": "workshop"})
    assert set(seen.errors) == {"where"}
    seen = await region.slack.submit(member.slack, {"where": "Amman, Jordan"})
    assert seen.errors == {}
    await region.slack.submit(member.slack)
    await region.slack_reads(member.slack, channel, "is proposed")


async def test_a_stranger_sees_nothing_green_and_is_told_how_to_be_known(region: Region) -> None:
    await registered_on_telegram(region)
    await approved_on_slack(region)
    stranger = region.player("Stranger")
    region.telegram.open_link(stranger.telegram)
    await region.telegram_reads(stranger.telegram, "I do not know your group yet")
    region.telegram.say(stranger.telegram, stranger.telegram, "/show SEM-1")
    await region.telegram_reads(stranger.telegram, "I know no “SEM-1”")
