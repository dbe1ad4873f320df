"""Channels that move, vanish or turn the bot away, and platforms that refuse it: followed, told once, nothing lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.platforms.telegram.request import AiohttpBot
from domain.cards import Card
from domain.delivery import Life
from domain.groups import Binding, BindingState
from domain.people import Platform
from sandbox.slack.records import Kind
from sandbox.slack.world import SlackWorld
from sandbox.telegram.world import TelegramWorld
from storage.port import transaction
from tests.platforms.region import CALLS, FIRST, SECOND, Region, open_region, slack_over, telegram_over

STRUCK = Card("A seminar", struck=True)


@pytest.fixture
async def region() -> AsyncIterator[Region]:
    async with open_region() as region:
        yield region


def upgraded(region: Region) -> str:
    """The group becomes a supergroup; its new id."""
    assert isinstance(region.telegram.world, TelegramWorld)
    return str(region.telegram.world.upgrade_to_supergroup(int(region.telegram.chat)).id)


async def posted(region: Region, to: str, *ids: str) -> None:
    for id in ids:
        await region.promise(to, id)
    for _ in ("there", "where it moved"):
        await region.goes_out()


# A Telegram group that becomes a supergroup.


async def test_a_group_that_became_a_supergroup_is_followed_with_all_that_is_bound_in_it(region: Region) -> None:
    other = Binding(
        "ended", "g", Platform.TELEGRAM, region.telegram.chat, "earlier", state=(await region.binding("telegram")).state
    )
    async with transaction(region.storage) as tx:
        await tx.bindings.add(replace(other, topic="9"))
    new = upgraded(region)
    await posted(region, "b:telegram", "a", "b")
    assert region.telegram.stands(new) == [FIRST.title, FIRST.title]
    assert [(await region.binding(id)).chat for id in ("telegram", "ended")] == [new, new]
    assert (await region.delivery("b:telegram", "a")).chat == new
    assert region.heard("ana") == []


async def test_what_was_posted_before_the_move_is_said_again_and_never_written_over_another_message(
    region: Region,
) -> None:
    """In the supergroup message ids begin at one again, so the old id means another message of ours there."""
    await posted(region, "b:telegram", "old")
    old = await region.delivery("b:telegram", "old")
    new = upgraded(region)
    for number in range(int(old.message) + 1):
        await posted(region, "b:telegram", f"n{number}")
    before = region.telegram.stands(new)
    await region.revise("b:telegram", SECOND, "old")
    await region.passes(timedelta(minutes=1))
    moved = await region.delivery("b:telegram", "old")
    assert (moved.life, moved.chat) == (Life.SENT, new)
    assert region.telegram.stands(new) == [*before, SECOND.title]


@pytest.mark.parametrize("known", [True, False], ids=["known", "not yet known"])
async def test_what_was_posted_before_the_move_cannot_be_recalled_and_that_is_said(region: Region, known: bool) -> None:
    await posted(region, "b:telegram", "old")
    new = upgraded(region)
    if known:
        await posted(region, "b:telegram", "newer")
    await region.revise("b:telegram", STRUCK, "old", recall=True)
    await region.passes(timedelta(minutes=5), timedelta(minutes=1))
    kept = await region.delivery("b:telegram", "old")
    assert (kept.life, kept.reason) == (Life.FAILED, "not-editable")
    assert region.telegram.stands(new) == [FIRST.title] * known
    assert region.heard("ana") == ["lost"]


async def test_where_the_supergroup_is_bound_already_the_old_binding_ends(region: Region) -> None:
    new = upgraded(region)
    async with transaction(region.storage) as tx:
        await tx.bindings.add(Binding("again", "g", Platform.TELEGRAM, new, "supergroup"))
    await posted(region, "b:telegram", "x")
    assert (await region.binding("telegram")).ended
    assert not (await region.binding("again")).ended


# Telegram's topics, and messages too old to delete.


async def test_general_is_written_to_without_an_id(region: Region) -> None:
    assert isinstance(region.telegram.world, TelegramWorld)
    forum = region.telegram.world.add_supergroup("forum", int(region.telegram.people["ana"]), forum=True)
    region.telegram.world.add_bot(int(region.telegram.people["ana"]), forum.id, as_admin=True)
    for topic in ("1", ""):
        async with transaction(region.storage) as tx:
            await tx.bindings.add(
                Binding(f"general{topic}", "g", Platform.TELEGRAM, str(forum.id), "forum", topic=topic)
            )
        await posted(region, f"b:general{topic}", "x")
        await region.revise(f"b:general{topic}", SECOND)
        await region.passes(timedelta(minutes=1))
    assert region.telegram.stands(str(forum.id)) == [SECOND.title, SECOND.title]


async def test_a_recall_deletes_and_after_two_days_on_telegram_strikes_out(region: Region) -> None:
    for platform in ("slack", "telegram"):
        await posted(region, f"b:{platform}", "x")
    await region.passes(timedelta(hours=49), timedelta(hours=7))
    await posted(region, "b:telegram", "young")
    for platform in ("slack", "telegram"):
        await region.revise(f"b:{platform}", STRUCK, recall=True)
    await region.revise("b:telegram", STRUCK, "young", recall=True)
    await region.passes(timedelta(minutes=1))
    assert region.slack.stands() == []
    assert region.telegram.stands() == [STRUCK.title]
    assert (await region.delivery("b:telegram")).life is Life.SENT
    assert region.heard("ana") == []


# Channels that are gone.


@pytest.mark.parametrize("platform", list(Platform), ids=lambda one: one.value)
async def test_with_thirty_messages_under_way_and_a_restart_the_coordinator_is_told_once_and_elsewhere(
    region: Region, platform: Platform
) -> None:
    side = region.side(platform)
    if isinstance(side.world, SlackWorld):
        await side.world.archive(side.people["ana"], side.chat)
    else:
        side.world.remove_bot(int(side.people["ana"]), int(side.chat))
    for number in range(30):
        await region.promise(side.to(), f"n{number}")
    await region.goes_out()
    region.restarted()
    await region.passes(timedelta(hours=3))
    assert region.heard("ana") == ["unreachable"]
    assert side.stands() == []
    lives = {(await region.delivery(side.to(), f"n{number}")).life for number in range(30)}
    assert lives <= {Life.FAILED, Life.SKIPPED}
    assert (await region.binding(platform.value)).ended


async def test_a_coordinator_who_blocked_the_bot_hears_of_it_on_the_other_platform(region: Region) -> None:
    assert isinstance(region.telegram.world, TelegramWorld)
    region.telegram.world.block_bot(int(region.telegram.people["ana"]))
    region.telegram.world.remove_bot(int(region.telegram.people["ana"]), int(region.telegram.chat))
    await posted(region, "b:telegram", "x")
    await region.passes(timedelta(minutes=10))
    assert [len(side.stands(side.people["ana"])) for side in (region.slack, region.telegram)] == [1, 0]
    assert region.heard("ana") == ["unreachable"]


TURNED_AWAY = [
    (Platform.SLACK, "cannot_dm_bot", "blocked"),
    (Platform.SLACK, "user_disabled", "deactivated"),
    (Platform.TELEGRAM, "Forbidden: bot was blocked by the user", "blocked"),
    (Platform.TELEGRAM, "Forbidden: user is deactivated", "deactivated"),
]


@pytest.mark.parametrize("act", ["post", "edit", "delete"])
@pytest.mark.parametrize(("platform", "said", "reason"), TURNED_AWAY)
async def test_somebody_who_cannot_be_written_to_any_more_reads_it_on_the_other_platform(
    region: Region, platform: Platform, said: str, reason: str, act: str
) -> None:
    """What was to be deleted there stays, and is on record as failed."""
    side, other = region.side(platform), region.side(next(one for one in Platform if one is not platform))
    await seen_on(region, platform)
    await wanted(region, "p:ana", act)
    side.world.faults.next(CALLS[platform][act], error=said, status=403 if platform is Platform.TELEGRAM else 0)
    await region.goes_out()
    await region.passes(timedelta(hours=1))
    kept = await region.delivery("p:ana")
    assert (kept.life, kept.reason) == (Life.FAILED if act == "delete" else Life.SENT, reason)
    assert side.stands(side.people["ana"]) == ([] if act == "post" else [FIRST.title])
    assert other.stands(other.people["ana"]) == {"post": [FIRST.title], "edit": [SECOND.title], "delete": []}[act]
    assert region.heard("root") == []
    assert await ways(region) == [other.platform]


async def seen_on(region: Region, platform: Platform) -> None:
    """There Ana wrote to the bot last."""
    async with transaction(region.storage) as tx:
        ana = await tx.people.get("ana")
        assert ana is not None
        last = sorted(ana.reachable, key=lambda one: one.platform is platform)
        await tx.people.put(replace(ana, reachable=tuple(last)))


async def ways(region: Region) -> list[Platform]:
    """By which Ana can be reached."""
    async with transaction(region.storage, read_only=True) as tx:
        ana = await tx.people.get("ana")
    assert ana is not None
    return [one.platform for one in ana.reachable]


# Platforms that cannot be used at all.


async def test_of_a_revoked_token_the_admins_read_once_on_the_other_platform_and_of_its_end(region: Region) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    region.slack.world.revoked = True
    for number in range(10):
        await region.promise("b:slack", f"n{number}")
    await region.goes_out()
    await region.passes(timedelta(hours=2))
    region.restarted()
    await region.passes(timedelta(hours=2))
    assert region.heard("root") == ["refused"]
    assert region.heard("ana") == []
    region.slack.world.revoked = False
    await region.passes(timedelta(minutes=30))
    assert region.heard("root") == ["works again"]
    assert region.slack.stands() == [FIRST.title] * 10
    region.slack.world.revoked = True
    await posted(region, "b:slack", "later")
    await region.goes_out()
    assert region.heard("root") == ["refused", "works again"]


async def test_while_one_platform_refuses_us_people_are_written_to_on_the_other(region: Region) -> None:
    region.telegram.world.faults.next("sendMessage", status=401, error="Unauthorized", times=1000)
    await posted(region, "b:telegram", "x")
    await region.promise("p:ana")
    await region.passes(timedelta(minutes=30))
    assert region.heard("root") == ["refused"]
    assert region.slack.stands(region.slack.people["ana"]) == [FIRST.title]


ROADS = {"refused": "http://127.0.0.1:9", "no such name": "http://nowhere.invalid", "no trust": "https://127.0.0.1"}


@pytest.mark.parametrize("act", ["post", "edit", "delete"])
@pytest.mark.parametrize("road", ROADS)
@pytest.mark.parametrize("platform", list(Platform), ids=lambda one: one.value)
async def test_a_road_that_leads_nowhere_loses_nothing_and_doubles_nothing(
    region: Region, platform: Platform, road: str, act: str
) -> None:
    """Without trust: the stand-in, which speaks no TLS, is asked to."""
    side, mended = region.side(platform), region.side(platform).messenger
    address = ROADS[road] if road != "no trust" else f"https://{side.address.partition('://')[2]}".rstrip("/")
    bot, client = AiohttpBot("1:a", address), AsyncWebClient("xoxb", f"{address}/", retry_handlers=[])
    broken = {Platform.TELEGRAM: telegram_over(bot, "b", region.tasks), Platform.SLACK: slack_over(client, "U")}
    await wanted(region, side.to(), act)
    side.messenger = broken[platform]
    region.restarted()
    await region.goes_out()
    await region.passes(timedelta(hours=12), timedelta(hours=1))
    waiting = await region.delivery(side.to())
    assert (waiting.life, waiting.reason) == (Life.WAITING, "no-connection")
    side.messenger = mended
    region.restarted()
    await region.passes(timedelta(minutes=5))
    assert side.stands() == {"post": [FIRST.title], "edit": [SECOND.title], "delete": []}[act]
    assert region.heard("ana") == region.heard("root") == []
    await bot.shutdown()


async def wanted(region: Region, to: str, act: str) -> None:
    """It is to be posted; or it was, and is to be changed or deleted."""
    await region.promise(to)
    if act != "post":
        await region.goes_out()
        await region.revise(to, SECOND if act == "edit" else None)


# Channels to be bound.


@pytest.mark.parametrize("kind", ["public", "private"])
async def test_a_slack_channel_without_the_bot_is_not_bound_and_the_binder_reads_how_to_invite_it(
    region: Region, kind: Kind
) -> None:
    assert isinstance(region.slack.world, SlackWorld)
    place = region.slack.world.add_channel("elsewhere", [region.slack.people["ana"]], kind)
    awaiting = Binding("new", "g", Platform.SLACK, place.id, "elsewhere", state=BindingState.AWAITING, by="ana")
    async with transaction(region.storage) as tx:
        await tx.bindings.add(awaiting)
    await posted(region, "b:new", "welcome")
    assert (await region.binding("new")).ended
    (read,) = region.heard("ana")
    assert "/invite @liaison" in read
