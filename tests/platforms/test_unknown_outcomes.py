"""A posting without an answer: looked for on Slack, shown to the coordinator on Telegram, and never doubled."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.platforms.port import Address
from bot.platforms.slack.lookup import PAGE
from domain.delivery import ASKED_FOR, Life, claim
from domain.people import Platform
from sandbox.slack.records import Message
from sandbox.slack.world import SlackWorld
from sandbox.telegram.world import TelegramWorld
from storage.port import transaction
from tests.platforms.region import FIRST, SECOND, VOICES, Region, Side, open_region

LEASE = timedelta(seconds=60)
EN = VOICES.one("en", "UTC")


@pytest.fixture
async def region() -> AsyncIterator[Region]:
    async with open_region() as region:
        yield region


async def killed_while_sending(region: Region, side: Side, to: str = "", *, arrived: bool) -> str:
    """The program dies after it has taken a delivery up and before it has noted the answer; another one starts."""
    to = to or side.to()
    await region.promise(to)
    async with transaction(region.storage) as tx:
        delivery = await tx.deliveries.get(f"x>{to}")
        assert delivery is not None
        taken = claim(delivery, region.clock.wall(), LEASE)
        await tx.deliveries.put(taken)
    if arrived:
        await side.messenger.send(Address(to[2:] if to[:2] != "b:" else side.chat), FIRST, [EN], taken.mark)
    region.restarted()
    await region.goes_out()
    return to


@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "never arrived"])
async def test_on_slack_it_is_looked_for_when_its_lease_is_out_and_stands_once(region: Region, arrived: bool) -> None:
    to = await killed_while_sending(region, region.slack, arrived=arrived)
    await region.passes(timedelta(seconds=59))
    assert (await region.delivery(to)).life is Life.CLAIMED
    await region.passes(timedelta(seconds=10), timedelta(seconds=1))
    sent = await region.delivery(to)
    assert (sent.life, sent.chat, bool(sent.message)) == (Life.SENT, region.slack.chat, True)
    assert region.slack.stands() == [FIRST.title]
    assert region.heard("ana") == []


@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "never arrived"])
async def test_on_telegram_the_coordinator_is_shown_it_and_it_is_never_repeated(region: Region, arrived: bool) -> None:
    to = await killed_while_sending(region, region.telegram, arrived=arrived)
    for _ in range(3):
        await region.passes(timedelta(hours=8))
        region.restarted()
    assert (await region.delivery(to)).life is Life.UNKNOWN
    assert region.telegram.stands() == ([FIRST.title] if arrived else [])
    assert region.heard("ana") == ["unknown"]


@pytest.mark.parametrize("platform", list(Platform), ids=lambda one: one.value)
async def test_an_edit_that_was_interrupted_is_simply_made_again(region: Region, platform: Platform) -> None:
    side = region.side(platform)
    await region.promise(side.to())
    await region.goes_out()
    await region.revise(side.to(), SECOND)
    async with transaction(region.storage) as tx:
        delivery = await tx.deliveries.get(f"x>{side.to()}")
        assert delivery is not None
        await tx.deliveries.put(claim(delivery, region.clock.wall(), LEASE))
    region.restarted()
    await region.passes(timedelta(minutes=2))
    assert side.stands() == [SECOND.title]
    assert (await region.delivery(side.to())).life is Life.SENT


async def test_what_was_posted_afresh_is_not_taken_for_the_message_that_it_replaces(region: Region) -> None:
    to, faults = region.slack.to(), region.slack.world.faults
    await region.promise(to)
    await region.goes_out()
    await region.revise(to, SECOND)
    faults.next("chat.update", error="edit_window_closed")
    faults.next("chat.postMessage", drop_before=True)
    await region.goes_out()
    await region.goes_out()
    assert region.slack.stands() == [FIRST.title]
    await region.passes(timedelta(minutes=2), timedelta(seconds=10))
    assert (await region.delivery(to)).life is Life.SENT
    assert region.slack.stands() == [FIRST.title, SECOND.title]


async def test_it_is_found_behind_pages_of_talk(region: Region) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    to = await killed_while_sending(region, region.slack, arrived=True)
    for number in range(2 * PAGE + 1):
        world, who = region.slack.world, region.slack.people["ana"]
        world.keep(Message(world.stamp(), region.slack.chat, who, f"line {number}"))
    await region.passes(timedelta(minutes=2))
    assert (await region.delivery(to)).life is Life.SENT
    assert region.slack.stands() == [FIRST.title]


async def test_a_private_message_is_looked_for_in_the_direct_chat(region: Region) -> None:
    async with transaction(region.storage) as tx:
        ana = await tx.people.get("ana")
        assert ana is not None
        await tx.people.put(replace(ana, reachable=ana.reachable[:1]))
    await region.promise("p:ana")
    region.slack.world.faults.next("chat.postMessage", drop_after=True)
    await region.goes_out()
    assert (await region.delivery("p:ana")).life is Life.CLAIMED
    await region.passes(timedelta(minutes=2))
    sent = await region.delivery("p:ana")
    assert (sent.life, sent.chat[:1]) == (Life.SENT, "D")
    assert region.slack.stands(region.slack.people["ana"]) == [FIRST.title]


@pytest.mark.parametrize("seconds", [-90, 90])
@pytest.mark.parametrize("arrived", [True, False], ids=["arrived", "never arrived"])
async def test_a_clock_that_is_off_by_a_minute_and_a_half_does_no_harm(
    region: Region, seconds: int, arrived: bool
) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    region.slack.world.now = lambda: region.clock.wall() + timedelta(seconds=seconds)
    to = await killed_while_sending(region, region.slack, arrived=arrived)
    await region.passes(timedelta(minutes=3), timedelta(seconds=30))
    assert (await region.delivery(to)).life is Life.SENT
    assert region.slack.stands() == [FIRST.title]


async def test_without_the_scope_to_look_it_stays_unknown_and_the_coordinator_is_told(region: Region) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    app = region.slack.world.app
    region.slack.world.app = replace(app, scopes=frozenset(one for one in app.scopes if ":history" not in one))
    to = await killed_while_sending(region, region.slack, arrived=True)
    await region.passes(timedelta(hours=1))
    kept = await region.delivery(to)
    assert (kept.life, kept.reason) == (Life.UNKNOWN, "missing-scope")
    assert region.slack.stands() == [FIRST.title]
    assert region.heard("ana") == ["unknown"]


@pytest.mark.parametrize(
    "fault", [{"status": 429, "retry_after": 17}, {"status": 503}, {"error": "token_revoked"}], ids=str
)
async def test_where_slack_cannot_be_asked_now_it_is_asked_again(region: Region, fault: dict[str, int]) -> None:
    to = await killed_while_sending(region, region.slack, arrived=True)
    region.slack.world.faults.next("conversations.history", times=3, **fault)  # type: ignore[arg-type]
    await region.passes(timedelta(minutes=2), timedelta(seconds=30))
    assert (await region.delivery(to)).life is Life.CLAIMED
    await region.passes(timedelta(minutes=30), timedelta(minutes=1))
    assert (await region.delivery(to)).life is Life.SENT
    assert region.slack.stands() == [FIRST.title]


async def test_what_cannot_be_asked_for_hours_is_at_last_shown_to_the_coordinator(region: Region) -> None:
    to = await killed_while_sending(region, region.slack, arrived=True)
    region.slack.world.faults.next("conversations.history", status=503, times=10_000)
    await region.passes(ASKED_FOR - timedelta(minutes=10))
    assert (await region.delivery(to)).life is Life.CLAIMED
    await region.passes(timedelta(minutes=30))
    assert (await region.delivery(to)).life is Life.UNKNOWN
    assert region.heard("ana") == ["unknown"]


async def test_what_was_changed_meanwhile_is_shown_once_it_is_found(region: Region) -> None:
    to = await killed_while_sending(region, region.slack, arrived=True)
    await region.revise(to, SECOND)
    await region.passes(timedelta(minutes=3), timedelta(seconds=30))
    assert region.slack.stands() == [SECOND.title]


async def test_what_was_taken_back_meanwhile_is_found_and_deleted(region: Region) -> None:
    to = await killed_while_sending(region, region.slack, arrived=True)
    await region.revise(to, None)
    await region.passes(timedelta(minutes=3), timedelta(seconds=30))
    assert region.slack.stands() == []
    assert (await region.delivery(to)).life is Life.SENT


async def test_what_was_taken_back_and_is_not_there_is_never_posted(region: Region) -> None:
    to = await killed_while_sending(region, region.slack, arrived=False)
    await region.revise(to, None)
    await region.passes(timedelta(minutes=3), timedelta(seconds=30))
    assert region.slack.stands() == []
    assert (await region.delivery(to)).life is Life.SKIPPED


async def test_on_telegram_a_lost_answer_leaves_one_message_and_one_question(region: Region) -> None:
    assert isinstance(region.telegram.world, TelegramWorld)
    region.telegram.world.faults.next("sendMessage", chat=region.telegram.chat, drop_after=True)
    await region.promise(region.telegram.to())
    await region.passes(timedelta(days=1), timedelta(hours=1))
    assert region.telegram.stands() == [FIRST.title]
    assert region.heard("ana") == ["unknown"]


async def test_a_private_message_is_looked_for_where_it_went_even_if_that_platform_was_away_meanwhile(
    region: Region,
) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    await region.promise("b:telegram", "other")
    region.telegram.world.faults.next("sendMessage", status=401, error="Unauthorized")
    await region.goes_out()
    direct = region.slack.world.dm(region.slack.people["ana"]).id
    region.slack.world.faults.next("chat.postMessage", chat=direct, drop_after=True)
    await region.promise("p:ana")
    await region.goes_out()
    assert (await region.delivery("p:ana")).life is Life.CLAIMED
    await region.passes(timedelta(minutes=10), timedelta(minutes=1))
    assert (await region.delivery("p:ana")).life is Life.SENT
    assert region.slack.stands(region.slack.people["ana"]) == [FIRST.title]
    assert region.telegram.stands(region.telegram.people["ana"]) == []


async def test_what_stands_with_somebody_who_cannot_be_reached_there_any_more_is_not_changed_elsewhere(
    region: Region,
) -> None:
    await region.promise("p:ana")
    await region.goes_out()
    assert region.telegram.stands(region.telegram.people["ana"]) == [FIRST.title]
    async with transaction(region.storage) as tx:
        ana = await tx.people.get("ana")
        assert ana is not None
        await tx.people.put(replace(ana, reachable=ana.reachable[:1]))
    await region.revise("p:ana", SECOND)
    await region.goes_out()
    kept = await region.delivery("p:ana")
    assert (kept.life, kept.reason) == (Life.FAILED, "not-reachable")


async def test_an_answer_that_cannot_be_understood_is_no_answer(region: Region) -> None:
    to = await killed_while_sending(region, region.slack, arrived=True)
    region.slack.world.faults.next("conversations.history", body="[1]", times=3)
    await region.passes(timedelta(minutes=2), timedelta(minutes=1))
    assert (await region.delivery(to)).life is Life.CLAIMED
    await region.passes(timedelta(minutes=10), timedelta(minutes=1))
    assert (await region.delivery(to)).life is Life.SENT
    assert region.slack.stands() == [FIRST.title]
