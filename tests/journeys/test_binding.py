"""Channels come to their groups: from the chat, from private, by a code; and what happens when they cannot."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.groups import Binding
from domain.people import Platform
from sandbox.slack.records import Channel
from sandbox.telegram.records import Chat, Member, Standing
from storage.port import transaction
from tests.journeys.people import OnSlack, OnTelegram, bare
from tests.journeys.region import Region

WELCOME = "Liaison is here for"


@pytest.fixture
def me(region: Region) -> OnTelegram:
    """Who coordinates the group, on Telegram."""
    return OnTelegram(region, region.player("Coordinator"), "en")


@pytest.fixture
def forum(region: Region) -> Chat:
    """A Telegram group of the coordinator's, not bound."""
    return region.telegram.add_supergroup("MID quality", region.player("Coordinator").telegram, forum=True)


@pytest.fixture
def notices(region: Region) -> Chat:
    """A Telegram channel of the coordinator's, not bound."""
    return region.telegram.add_channel("MID notices", region.player("Coordinator").telegram)


@pytest.fixture
def training(region: Region) -> Channel:
    """A Slack channel of the coordinator's without the bot."""
    return region.slack.add_channel("training", [region.player("Coordinator").slack])


async def stands(region: Region, chat: Chat, words: str) -> list[str]:
    """All that the bot has written in a chat, once one message has these words."""
    bot = region.telegram.bot.id

    def found() -> list[str]:
        texts = [bare(one.text) for one in region.telegram.messages(chat.id) if one.sender == bot]
        return texts if any(words in text for text in texts) else []

    return await region.telegram.wait_for(found)


async def bindings(region: Region) -> dict[str, Binding]:
    """The group's channels, by chat, once everything has gone out."""
    await region.quiet()
    async with transaction(region.app.storage, read_only=True) as tx:
        return {binding.chat: binding for binding in await tx.bindings.of("icao-mid")}


async def test_who_adds_the_bot_is_asked_in_private_and_the_group_reads_one_message(
    region: Region, me: OnTelegram, forum: Chat
) -> None:
    region.telegram.add_bot(me.player.telegram, forum.id)
    await me.reads("Which group is MID quality for?")
    await me.taps_on("ICAO MID")
    (welcome,) = await stands(region, forum, WELCOME)
    assert "I am not an administrator here" in welcome
    await me.reads("MID quality is being bound to ICAO MID")
    assert (await bindings(region))[str(forum.id)].title == "MID quality"
    assert len(await stands(region, forum, WELCOME)) == 1


async def test_a_stranger_who_adds_the_bot_reads_in_the_chat_who_can_bind_it(region: Region) -> None:
    stranger = region.player("Stranger").telegram
    chat = region.telegram.add_group("Elsewhere", stranger)
    region.telegram.add_bot(stranger, chat.id)
    await stands(region, chat, "A coordinator of the group, or an admin, now binds it")


async def test_a_topic_and_general_are_bound_by_a_word_in_them_and_only_the_welcome_answers(
    region: Region, me: OnTelegram, forum: Chat
) -> None:
    region.telegram.add_bot(me.player.telegram, forum.id, as_admin=True)
    topic = region.telegram.create_topic(me.player.telegram, forum.id, "Seminars")
    for place in (topic.id, None):
        region.telegram.say(me.player.telegram, forum.id, "/bind icao-mid", topic=place)

    def welcomed() -> set[int]:
        texts = [one for one in region.telegram.messages(forum.id) if one.sender == region.telegram.bot.id]
        assert all(WELCOME in one.text and "not an administrator" not in one.text for one in texts)
        return {one.topic for one in texts} if len(texts) == 2 else set()

    assert await region.telegram.wait_for(welcomed) == {topic.id, 0}


async def test_a_telegram_channel_is_chosen_from_private_and_its_title_followed(
    region: Region, me: OnTelegram, notices: Chat
) -> None:
    own = region.telegram.chats[me.player.telegram]
    await me.asks("bind")
    await me.reads("Bind a channel to ICAO MID")
    assert own.keyboard is not None
    region.telegram.choose_chat(own.id, 1, notices.id)
    await me.reads("MID notices is being bound to ICAO MID")
    assert len(await stands(region, notices, WELCOME)) == 1
    assert (await bindings(region))[str(notices.id)].title == "MID notices"
    assert own.keyboard is None
    assert me.has_read("Which group") == 0
    region.telegram.rename(me.player.telegram, notices.id, "Notices of the region")
    await region.telegram.wait_for(lambda: not region.telegram.updates.waiting())
    assert (await bindings(region))[str(notices.id)].title == "Notices of the region"


async def code_for(me: OnTelegram) -> str:
    await me.asks("bind", "icao-mid")
    return (await me.reads("Bind a channel to ICAO MID")).partition("/bind ")[2].split()[0]


async def test_a_telegram_channel_is_bound_by_a_code_posted_in_it(
    region: Region, me: OnTelegram, notices: Chat
) -> None:
    code = await code_for(me)
    region.telegram.add_bot(me.player.telegram, notices.id, as_admin=True)
    region.telegram.say(me.player.telegram, notices.id, f"/bind {code}")
    assert len(await stands(region, notices, WELCOME)) == 1
    assert str(notices.id) in await bindings(region)


async def test_a_channel_where_the_bot_may_not_post_is_not_bound_until_it_may(
    region: Region, me: OnTelegram, notices: Chat
) -> None:
    code = await code_for(me)
    region.telegram.add_bot(me.player.telegram, notices.id, as_admin=True)
    notices.members[region.telegram.bot.id] = Member(Standing.ADMINISTRATOR, frozenset({"can_manage_chat"}))
    region.telegram.say(me.player.telegram, notices.id, f"/bind {code}")
    await me.reads("Make it an administrator with the right to post")
    assert str(notices.id) not in await bindings(region)
    region.telegram.promote_bot(me.player.telegram, notices.id)
    await me.taps("button-bind-again")
    await stands(region, notices, WELCOME)
    assert str(notices.id) in await bindings(region)


async def test_a_slack_channel_is_bound_by_name_once_the_bot_is_in_it(
    region: Region, me: OnTelegram, training: Channel
) -> None:
    there = OnSlack(region, me.player, "en")
    await there.asks("bind", "icao-mid #training")
    await there.reads("training is being bound to ICAO MID")
    await there.reads("Write /invite @liaison there")
    assert training.id not in await bindings(region)
    await region.slack.invite_bot(there.player.slack, training.id)
    await there.taps("button-bind-again")
    await region.slack.wait_for(
        lambda: [one for one in region.slack.seen_in(there.player.slack, training.id) if WELCOME in str(one.blocks)]
    )
    assert (await bindings(region))[training.id].title == "training"


async def test_a_welcome_promised_before_a_restart_is_posted_after_it(
    region: Region, me: OnTelegram, notices: Chat
) -> None:
    code = await code_for(me)
    region.telegram.add_bot(me.player.telegram, notices.id, as_admin=True)
    region.telegram.faults.next("sendMessage", status=429, retry_after=5)
    region.telegram.say(me.player.telegram, notices.id, f"/bind {code}")
    await region.telegram.wait_for(lambda: not region.telegram.updates.waiting())
    await region.quiet()
    assert str(notices.id) not in await bindings(region)
    await region.restarted()
    await region.passes(timedelta(minutes=1))
    assert len(await stands(region, notices, WELCOME)) == 1
    assert str(notices.id) in await bindings(region)


async def test_a_slack_channel_that_was_archived_is_bound_again_with_a_tap_and_offered_what_it_missed(
    region: Region,
) -> None:
    place, there = region.channel("icao-mid", Platform.SLACK), OnSlack(region, region.player("Coordinator"), "en")
    await there.asks("start")
    await there.reads("ICAO MID")
    await region.slack.archive(there.player.slack, place)
    await there.reads("can no longer be reached", "Slack: the channel is archived")
    await there.asks("announce", "icao-mid\nNominations are open\nPlease write by Friday.")
    await there.reads("Please write by Friday.", "[Send]")
    await there.agrees("button-send")
    await region.quiet()
    await region.slack.unarchive(there.player.slack, place)
    await region.slack.invite_bot(there.player.slack, place)
    await there.taps("button-bind-again")
    await there.reads("still current", "Nominations are open")
    await there.taps("button-post-current")
    await region.slack.wait_for(
        lambda: [one for one in region.slack.seen_in(there.player.slack, place) if "write by Friday" in str(one.blocks)]
    )


async def test_a_telegram_group_that_took_the_bot_out_and_in_again_is_bound_with_a_tap(
    region: Region, me: OnTelegram
) -> None:
    place = int(region.channel("icao-mid", Platform.TELEGRAM))
    owner = region.telegram.owner(region.telegram.chats[place])
    await me.asks("start")
    await me.reads("ICAO MID")
    region.telegram.remove_bot(owner, place)
    await me.reads("can no longer be reached", "Liaison is not in that channel any more")
    assert str(place) not in await bindings(region)
    region.telegram.add_bot(owner, place, as_admin=True)
    await me.taps("button-bind-again")
    await stands(region, region.telegram.chats[place], WELCOME)
    assert str(place) in await bindings(region)
