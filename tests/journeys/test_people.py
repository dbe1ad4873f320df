"""Who is a member, on both platforms: claimed, invited, or confirmed by the platform; and what a stranger reads."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from domain.people import Identity, Person, Platform
from sandbox.cast import Player
from storage.port import transaction
from tests.journeys.people import ON, OnSlack, OnTelegram, Someone
from tests.journeys.region import Region, open_region
from tests.journeys.test_main_journey import code_in

BOTH = pytest.mark.parametrize("platform", Platform, ids=lambda platform: platform.value)


def newcomer(region: Region, platform: Platform, name: str) -> Someone:
    """An account that the registry has not met."""
    telegram, slack = region.telegram.add_person(name).id, region.slack.add_user(name.lower(), name).id
    return ON[platform.value](region, Player(name, "", "", telegram, slack), "en")


def enter(one: Someone) -> None:
    """Into the channel of their group, without the bot hearing of it."""
    region, chat = one.region, one.region.channel(one.group, one.platform)
    if one.platform is Platform.TELEGRAM:
        region.telegram.join(one.player.telegram, int(chat))
    else:
        channel = region.slack.channels[chat]
        region.slack.keep_channel(replace(channel, members=channel.members | {one.player.slack}))


async def published(region: Region) -> None:
    """SEM-1 is for members, SEM-2 for everyone."""
    coordinator = OnTelegram(region, region.player("Coordinator"), "en")
    for title, marking in (("Seminar on cargo", "GREEN"), ("Forum on facilitation", "CLEAR")):
        lines = f"title: {title}\nkind: seminar\nwhen: 2 December 2027\nwhere: Amman, Jordan\ngroups: icao-mid\n"
        await coordinator.asks("register", f"{lines}marking: {marking}")
        await coordinator.reads(title, "[Submit]")
        await coordinator.taps("button-submit")
        await coordinator.reads(title, "is published")


@BOTH
async def test_somebody_in_the_channel_who_never_spoke_is_known_in_private(region: Region, platform: Platform) -> None:
    await published(region)
    quiet = newcomer(region, platform, "Quiet")
    enter(quiet)
    await quiet.asks("start")
    await quiet.reads("Your groups: ICAO MID")
    await quiet.asks("upcoming")
    assert quiet.word("stranger") not in await quiet.reads("SEM-1", "SEM-2")


@BOTH
async def test_a_stranger_sees_what_is_public_and_is_told_how_to_be_known(region: Region, platform: Platform) -> None:
    await published(region)
    stranger = newcomer(region, platform, "Sami")
    await stranger.asks("upcoming")
    assert "SEM-1" not in await stranger.reads("SEM-2", stranger.word("stranger"), "[I hold a role]")
    await stranger.asks("show", "SEM-1")
    await stranger.reads("I know no “SEM-1” that you can see", stranger.word("stranger"))
    await stranger.asks("register")
    await stranger.reads("This is for members of a group; nothing was done.", stranger.word("stranger"))


async def test_a_role_for_somebody_only_seen_in_the_channel_is_read_back_with_a_name(region: Region) -> None:
    quiet = newcomer(region, Platform.SLACK, "Quiet")
    enter(quiet)
    admin = OnSlack(region, region.player("Admin"), "en")
    await admin.asks("unbind", here=True)
    await admin.reads("receives nothing more", here=True)
    await admin.asks("bind", "icao-mid", here=True)
    await admin.reads("Liaison is here for", here=True)
    await region.quiet()
    await admin.asks("role", "@quiet observer icao-mid")
    await admin.reads("Give this role?", "\nquiet\n", "Observer")
    await admin.asks("start")
    assert admin.word("home-draft") not in await admin.reads("Hello Admin")


async def test_a_platform_that_does_not_tell_counts_as_no(region: Region) -> None:
    await published(region)
    quiet = newcomer(region, Platform.TELEGRAM, "Quiet")
    enter(quiet)
    region.telegram.faults.next("getChatMember", status=500, error="Internal Server Error", times=2)
    await quiet.asks("upcoming")
    assert "SEM-1" not in await quiet.reads("SEM-2", quiet.word("stranger"))


@BOTH
async def test_the_first_admin_claims_on_one_platform_and_invites_to_the_other(
    tmp_path: Path, platform: Platform
) -> None:
    other = Platform.SLACK if platform is Platform.TELEGRAM else Platform.TELEGRAM
    async with open_region(tmp_path, known=False) as region:
        admin, focal = newcomer(region, platform, "Ada"), newcomer(region, other, "Fahd")
        await admin.asks("start", await region.app.claim_code())
        await admin.reads("You are the admin now")
        await admin.asks("invite", "focal-point JOR")
        invitation = code_in(await admin.reads("Invitation: Focal point (JOR)"), "start")
        await focal.asks("start", invitation)
        await focal.reads("You now hold: Focal point")
        await focal.asks("start")
        await focal.reads("Your roles: Focal point")
        await focal.asks("start", invitation)
        await focal.reads("not valid any more")


async def test_a_role_given_on_slack_changes_the_menu_on_telegram(region: Region) -> None:
    member, admin = region.player("Member"), OnSlack(region, region.player("Admin"), "en")
    telegram = region.telegram
    telegram.open_link(member.telegram)

    def menu() -> list[str]:
        seen = telegram.menus.seen(telegram.chats[member.telegram], member.telegram, "en")
        return [one["command"] for one in seen]

    await admin.asks("role", "@member coordinator icao-mid")
    await admin.reads("Give this role?")
    await admin.taps("button-give")
    await telegram.wait_for(lambda: "announce" in menu())
    await admin.asks("role", "@member none")
    await admin.reads("Take all roles away?")
    await admin.taps("button-take")
    await telegram.wait_for(lambda: menu() and "register" not in menu())


async def test_everybody_in_a_slack_channel_is_known_once_it_is_bound(region: Region) -> None:
    coordinator, quiet = OnSlack(region, region.player("Coordinator"), "en"), newcomer(region, Platform.SLACK, "Quiet")
    people = (coordinator.player.slack, quiet.player.slack, region.slack.app.user_id)
    channel = region.slack.add_channel("mid-training", people)
    await region.slack.command(coordinator.player.slack, channel.id, "/liaison", "bind icao-mid")
    who = Identity(Platform.SLACK, quiet.player.slack, region.slack.team.id)

    async def known() -> Person | None:
        async with transaction(region.app.storage, read_only=True) as tx:
            return await tx.people.at(who)

    async with asyncio.timeout(30):
        while await known() is None:
            await region.quiet()
            await asyncio.sleep(0)
    await coordinator.asks("role", "@quiet focal-point JOR")
    await coordinator.reads("Give this role?", who.key)
    async with transaction(region.app.storage, read_only=True) as tx:
        assert await tx.people.at(replace(who, id=region.slack.app.user_id)) is None
