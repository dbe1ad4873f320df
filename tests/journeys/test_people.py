"""Who is a member, on both platforms: claimed, invited, or confirmed by the platform; and what a stranger reads."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys.region import Region, open_region

STRANGER = "I do not know your group yet, so you see only what is public."
TELEGRAM, SLACK = "telegram", "slack"


class Guest:
    """An account that the registry has not met, on either platform."""

    def __init__(self, region: Region, platform: str, name: str) -> None:
        self.region, self.platform = region, platform
        if platform == TELEGRAM:
            self.telegram = region.telegram.add_person(name, username=name.lower()).id
            region.telegram.unblock_bot(self.telegram)
        else:
            self.slack = region.slack.add_user(name.lower(), name).id
            self.channel = region.slack.dm(self.slack).id

    def enter(self, group: str) -> None:
        """Into the group's channel, without the bot hearing of it."""
        if self.platform == TELEGRAM:
            self.region.telegram.join(self.telegram, int(self.region.place(group, TELEGRAM)))
        else:
            channel = self.region.slack.channels[self.region.place(group, SLACK)]
            self.region.slack.keep_channel(replace(channel, members=channel.members | {self.slack}))

    async def asks(self, words: str, answer: str) -> str:
        """Types in private and waits for an answer with these words."""
        if self.platform == TELEGRAM:
            self.region.telegram.say(self.telegram, self.telegram, f"/{words}")
            return await self.region.telegram_reads(self.telegram, answer)
        await self.region.slack.command(self.slack, self.channel, "/liaison", words)
        return await self.region.slack_reads(self.slack, self.channel, answer)


async def published(region: Region) -> None:
    """SEM-1 is for members, SEM-2 for everyone."""
    coordinator = region.player("Coordinator").telegram
    for number, title, marking in ((1, "Seminar on cargo", "GREEN"), (2, "Forum on facilitation", "CLEAR")):
        lines = f"title: {title}\nkind: seminar\nwhen: 2 December 2099\nwhere: Amman, Jordan\ngroups: icao-mid\n"
        region.telegram.say(coordinator, coordinator, f"/register {lines}marking: {marking}")
        await region.telegram_reads(coordinator, title)
        await region.tap(coordinator, coordinator, "Submit")
        await region.telegram_reads(coordinator, f"SEM-{number} · {title} is proposed")


@pytest.mark.parametrize("platform", [TELEGRAM, SLACK])
async def test_somebody_in_the_channel_who_never_spoke_is_known_in_private(region: Region, platform: str) -> None:
    await published(region)
    quiet = Guest(region, platform, "Quiet")
    quiet.enter("icao-mid")
    assert "Your groups: ICAO MID" in await quiet.asks("start", "Hello")
    read = await quiet.asks("upcoming", "Coming up")
    assert "SEM-1" in read
    assert STRANGER not in read


@pytest.mark.parametrize("platform", [TELEGRAM, SLACK])
async def test_a_stranger_sees_what_is_public_and_is_told_how_to_be_known(region: Region, platform: str) -> None:
    await published(region)
    stranger = Guest(region, platform, "Sami")
    read = await stranger.asks("upcoming", "Coming up")
    assert "SEM-2" in read
    assert "SEM-1" not in read
    assert STRANGER in read
    assert STRANGER in await stranger.asks("show SEM-1", "I know no “SEM-1” that you can see.")
    assert STRANGER in await stranger.asks("register", "This is for members of a group; nothing was done.")


@pytest.mark.parametrize(("first", "second"), [(TELEGRAM, SLACK), (SLACK, TELEGRAM)])
async def test_the_first_admin_claims_on_one_platform_and_invites_to_the_other(
    tmp_path: Path, first: str, second: str
) -> None:
    async with open_region(tmp_path, known=False) as region:
        admin, focal = Guest(region, first, "Ada"), Guest(region, second, "Fahd")
        await admin.asks(f"start {await region.app.claim_code()}", "You are the admin now")
        read = await admin.asks("invite focal-point JOR", "Invitation: Focal point, JOR")
        found = re.search(r"start ([A-Z0-9]{8})", read)
        assert found is not None
        await focal.asks(f"start {found[1]}", "You now hold: Focal point")
        assert "Focal point" in await focal.asks("start", "Hello")
        await focal.asks(f"start {found[1]}", "not valid any more")


async def test_a_platform_that_does_not_tell_counts_as_no(region: Region) -> None:
    await published(region)
    quiet = Guest(region, TELEGRAM, "Quiet")
    quiet.enter("icao-mid")
    region.telegram.faults.next("getChatMember", status=500, error="Internal Server Error", times=2)
    read = await quiet.asks("upcoming", "Coming up")
    assert "SEM-1" not in read
    assert STRANGER in read
