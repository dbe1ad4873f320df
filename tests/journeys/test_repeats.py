"""What a platform brings twice is done once, and what waited a day is done all the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sandbox.slack.delivery import Answer, Delivery, Interactive
from sandbox.slack.records import JSON
from sandbox.telegram.updates import Updates
from sandbox.telegram.world import TelegramWorld
from storage.port import transaction
from tests.journeys.people import OnSlack, OnTelegram
from tests.journeys.region import Region, open_app
from tests.journeys.test_daily_use import introduce, people, publish


@dataclass
class Twice:
    """A Slack that brings everything twice, each time in another envelope, as Socket Mode may."""

    real: Delivery

    async def ask(self, kind: Interactive, payload: JSON) -> Answer:
        answer = await self.real.ask(kind, payload)
        again = await self.real.ask(kind, payload)
        assert again.problem == "", "a repeat is acknowledged too"
        return answer

    async def tell(self, payload: JSON) -> None:
        await self.real.tell(payload)
        await self.real.tell(payload)


class HardOfHearing(Updates):
    """A Telegram that takes in every third confirmation, or while it is `deaf` none, and brings all that is not
    confirmed again."""

    heard, deaf = 0, False

    def __init__(self, before: Updates, telegram: TelegramWorld) -> None:
        super().__init__(telegram.elapsed, telegram.changes)
        self._next_id = before._next_id

    def confirm(self, offset: int) -> None:
        self.heard += 1
        if self.heard % 3 == 0 and not self.deaf:
            super().confirm(offset)


async def registered(region: Region) -> int:
    async with transaction(region.app.storage, read_only=True) as tx:
        return len(await tx.registrations.in_activity("SEM-1"))


async def test_on_slack_commands_taps_forms_and_sentences_that_come_twice_are_answered_once(region: Region) -> None:
    coordinator, member = people(region, "slack", "Coordinator", "Member")
    region.slack.delivery = Twice(region.slack.delivery)
    await publish(coordinator, "Seminar on mail")
    await introduce(member, "SEM-1")
    await member.reads("You are registered for SEM-1.")
    await member.says("what is on in Tashkent?")
    await member.reads("Nothing is planned for")
    await region.quiet()
    assert coordinator.has_read("SEM-1", "published") == 1
    assert member.has_read("You are registered for SEM-1.") == 1
    assert member.has_read("Nothing is planned for") == 1
    assert await registered(region) == 1


async def test_on_telegram_updates_that_come_again_are_answered_once_over_a_restart_too(region: Region) -> None:
    coordinator, member = people(region, "telegram", "Coordinator", "Member")
    telegram = region.telegram
    await region.app.stop()
    telegram.updates = updates = HardOfHearing(telegram.updates, telegram)
    await begin_again(region)
    await publish(coordinator, "Seminar on mail")
    await introduce(member, "SEM-1")
    await member.reads("You are registered for SEM-1.")
    updates.deaf = True
    await member.says("what is on in Tashkent?")
    await member.reads("Nothing is planned for")
    await region.restarted()
    assert updates.waiting()
    updates.deaf = False
    await telegram.wait_for(lambda: not updates.waiting())
    await region.quiet()
    assert coordinator.has_read("SEM-1", "published") == 1
    assert member.has_read("You are registered for SEM-1.") == 1
    assert member.has_read("Nothing is planned for") == 1
    assert await registered(region) == 1


async def test_what_was_said_while_the_program_was_away_for_a_day_is_answered_once(region: Region) -> None:
    here = OnTelegram(region, region.player("Member"), "en")
    there = OnSlack(region, region.player("Coordinator"), "en")
    await region.app.stop()
    for one in (here, there):
        await one.says("what is on in Tashkent?")
    region.clock.move(timedelta(hours=23, minutes=59).total_seconds())
    await begin_again(region)
    for one in (here, there):
        await one.reads("Nothing is planned for")
    await region.restarted()
    await region.quiet()
    assert [one.has_read("Nothing is planned for") for one in (here, there)] == [1, 1]


async def begin_again(region: Region) -> None:
    """After a stop."""
    region.app = open_app(region.settings, region.store, region.clock)
    await region.app.start()
    await region.slack.wait_for(lambda: region.slack.sockets.sockets)
