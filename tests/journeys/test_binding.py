"""Channels come to their groups: from the chat, from private, by a code; and what happens when they cannot."""

from __future__ import annotations

import pytest

from domain.groups import Binding
from sandbox.slack.records import Channel
from sandbox.telegram.records import Chat, Member, Standing
from storage.port import transaction
from tests.journeys.conftest import Region

WELCOME = "Liaison is here for"


async def channels(region: Region) -> dict[str, Binding]:
    async with transaction(region.app.storage, read_only=True) as tx:
        return {binding.chat: binding for binding in await tx.bindings.of("icao-mid")}


async def is_bound(region: Region, chat: int | str) -> Binding:
    """Returns once the program has noted that its welcome is there."""
    await region.app.outbox.idle()
    return (await channels(region))[str(chat)]


@pytest.fixture
def group(region: Region) -> Chat:
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


async def test_the_one_who_adds_the_bot_is_asked_in_private_and_the_group_reads_one_message(
    region: Region, group: Chat
) -> None:
    me = region.player("Coordinator").telegram
    region.telegram.add_bot(me, group.id)
    await region.telegram_reads(me, "Which group is MID quality for?")
    await region.tap(me, me, "ICAO MID")
    welcome = await region.telegram_reads(group.id, WELCOME)
    assert "I am not an administrator here" in welcome
    assert await region.telegram_reads(me, "MID quality is being bound to ICAO MID")
    assert len(region.telegram_texts(group.id)) == 1
    assert (await is_bound(region, group.id)).title == "MID quality"


async def test_a_stranger_who_adds_the_bot_reads_in_the_chat_who_can_bind_it(region: Region) -> None:
    stranger = region.player("Stranger").telegram
    chat = region.telegram.add_group("Elsewhere", stranger)
    region.telegram.add_bot(stranger, chat.id)
    await region.telegram_reads(chat.id, "A coordinator of the group, or an admin, now writes the group here")


async def test_a_topic_is_bound_by_a_word_in_it_and_only_the_welcome_answers(region: Region, group: Chat) -> None:
    me = region.player("Coordinator").telegram
    region.telegram.add_bot(me, group.id, as_admin=True)
    topic = region.telegram.create_topic(me, group.id, "Seminars")
    for place in (topic.id, None):
        region.telegram.say(me, group.id, "/bind icao-mid", topic=place)

    def welcomed() -> set[int]:
        bot = region.telegram.bot.id
        texts = [one for one in region.telegram.messages(group.id) if one.sender == bot]
        assert all(WELCOME in one.text for one in texts)
        assert not any("not an administrator" in one.text for one in texts)
        return {one.topic for one in texts} if len(texts) == 2 else set()

    assert await region.telegram.wait_for(welcomed) == {topic.id, 0}


async def test_a_telegram_channel_is_chosen_from_private(region: Region, notices: Chat) -> None:
    me = region.player("Coordinator").telegram
    region.telegram.say(me, me, "/bind")
    await region.telegram_reads(me, "Bind a channel to ICAO MID")
    assert region.telegram.chats[me].keyboard is not None
    region.telegram.choose_chat(me, 1, notices.id)
    await region.telegram_reads(me, "MID notices is being bound to ICAO MID")
    assert WELCOME in await region.telegram_reads(notices.id, WELCOME)
    assert (await is_bound(region, notices.id)).title == "MID notices"
    assert region.telegram.chats[me].keyboard is None
    assert "Which group" not in "".join(region.telegram_texts(me))
    region.telegram.rename(me, notices.id, "Notices of the MID region")
    admin = region.player("Admin").telegram
    await region.telegram.wait_for(lambda: not region.telegram.updates.waiting())
    await region.app.inbox.idle()
    region.telegram.say(admin, admin, "/group icao-mid")
    await region.telegram_reads(admin, "Notices of the MID region")


async def test_a_telegram_channel_is_bound_by_a_code_posted_in_it(region: Region, notices: Chat) -> None:
    me = region.player("Coordinator").telegram
    region.telegram.say(me, me, "/bind icao-mid")
    offer = await region.telegram_reads(me, "Bind a channel to ICAO MID")
    code = offer.partition("/bind ")[2].split()[0]
    region.telegram.add_bot(me, notices.id, as_admin=True)
    region.telegram.say(me, notices.id, f"/bind {code}")
    await region.telegram_reads(notices.id, WELCOME)
    assert len(region.telegram_texts(notices.id)) == 1
    await is_bound(region, notices.id)


async def test_a_channel_where_the_bot_may_not_post_is_not_bound_until_it_may(region: Region, notices: Chat) -> None:
    me = region.player("Coordinator").telegram
    region.telegram.say(me, me, "/bind icao-mid")
    offer = await region.telegram_reads(me, "Bind a channel to ICAO MID")
    region.telegram.add_bot(me, notices.id, as_admin=True)
    notices.members[region.telegram.bot.id] = Member(Standing.ADMINISTRATOR, frozenset({"can_manage_chat"}))
    region.telegram.say(me, notices.id, f"/bind {offer.partition('/bind ')[2].split()[0]}")
    await region.telegram_reads(me, "Make it an administrator with the right to post")
    assert str(notices.id) not in await channels(region)
    region.telegram.promote_bot(me, notices.id)
    await region.tap(me, me, "Bind again")
    await region.telegram_reads(notices.id, WELCOME)
    await is_bound(region, notices.id)


async def test_a_slack_channel_is_bound_by_name_once_the_bot_is_in_it(region: Region, training: Channel) -> None:
    me = region.player("Coordinator").slack
    dm = region.slack.dm(me).id
    await region.slack.command(me, dm, "/liaison", "bind icao-mid #training")
    await region.slack_reads(me, dm, "training is being bound to ICAO MID")
    telegram = region.player("Coordinator").telegram
    await region.telegram_reads(telegram, "Write /invite @liaison there")
    assert training.id not in await channels(region)
    await region.slack.invite_bot(me, training.id)
    await region.tap(telegram, telegram, "Bind again")
    await region.slack_reads(me, training.id, WELCOME)
    assert (await is_bound(region, training.id)).title == "training"
