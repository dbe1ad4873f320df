"""Groups, channels and topics: what the bot reads there, who comes and goes, what moves."""

from collections.abc import Callable

import pytest
from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from sandbox.telegram.records import ANONYMOUS, TELEGRAM
from sandbox.telegram.refused import Impossible
from tests.sandbox.telegram.conftest import Town


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_with_privacy_mode_only_what_is_meant_for_the_bot_is_read(town: Town) -> None:
    world, group = town.world, town.group.id
    world.add_bot(town.ana.id, group)
    await town.updates()
    sent = await town.bot.send_message(group, "Hello")
    for words in ("hello all", "@liaison_sandbox_bot upcoming", "/upcoming", "/upcoming@liaison_sandbox_bot may"):
        world.say(town.ben.id, group, words)
    world.say(town.ben.id, group, "and /upcoming@other_bot")
    world.say(town.ben.id, group, "and /upcoming@Liaison_Sandbox_Bot")
    world.say(town.ben.id, group, "thanks", reply_to=sent.message_id)
    assert texts(await town.updates()) == [
        "/upcoming",
        "/upcoming@liaison_sandbox_bot may",
        "and /upcoming@Liaison_Sandbox_Bot",
        "thanks",
    ]


async def test_a_bare_command_goes_to_the_bot_that_spoke_last(town: Town) -> None:
    world, group = town.world, town.group.id
    world.add_bot(town.ana.id, group)
    world.other_bot_speaks(group, "I am another")
    await town.updates()
    world.say(town.ben.id, group, "/help")
    assert await town.updates() == []
    await town.bot.send_message(group, "Here I am")
    world.say(town.ben.id, group, "/help")
    assert texts(await town.updates()) == ["/help"]


async def test_an_administrator_bot_reads_everything_but_other_bots(town: Town) -> None:
    world, group = town.world, town.group.id
    world.add_bot(town.ana.id, group, as_admin=True)
    await town.updates()
    world.say(town.ben.id, group, "hello all")
    world.other_bot_speaks(group, "beep")
    assert texts(await town.updates()) == ["hello all"]


async def test_without_privacy_mode_everything_is_read(town: Town) -> None:
    town.world.privacy = False
    town.world.add_bot(town.ana.id, town.group.id)
    await town.updates()
    town.world.say(town.ben.id, town.group.id, "hello all")
    assert texts(await town.updates()) == ["hello all"]
    assert (await town.bot.get_me()).can_read_all_group_messages


async def test_coming_and_going_is_told_to_the_bot(town: Town) -> None:
    world, forum = town.world, town.forum.id
    world.add_bot(town.ana.id, forum)
    world.promote_bot(town.ana.id, forum)
    added, greeted, promoted = await town.updates()
    assert added.my_chat_member is not None
    assert added.my_chat_member.from_user.first_name == "Ana"
    assert greeted.message is not None
    assert greeted.message.new_chat_members[0].id == town.bot.id
    assert promoted.my_chat_member is not None
    assert promoted.my_chat_member.old_chat_member.status == "member"
    assert promoted.my_chat_member.new_chat_member.to_dict()["can_pin_messages"] is True
    world.leave(town.ben.id, forum)
    world.join(town.ben.id, forum)
    left, joined = await town.updates()
    assert left.message is not None
    assert left.message.left_chat_member is not None
    assert joined.message is not None
    assert joined.message.new_chat_members[0].first_name == "Ben"
    world.remove_bot(town.ana.id, forum)
    (removed,) = await town.updates()
    assert removed.my_chat_member is not None
    assert removed.my_chat_member.new_chat_member.status == "kicked"


async def test_removal_from_a_basic_group_is_said_and_reads_as_left(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    await town.updates()
    town.world.remove_bot(town.ana.id, town.group.id)
    said, removed = await town.updates()
    assert said.message is not None
    assert said.message.left_chat_member is not None
    assert removed.my_chat_member is not None
    assert removed.my_chat_member.new_chat_member.status == "left"


async def test_blocking_and_starting_again_is_told_to_the_bot(town: Town) -> None:
    town.start(town.ana)
    await town.updates()
    town.world.block_bot(town.ana.id)
    town.world.open_link(town.ana.id, "join_SEM-12")
    blocked, back, started = await town.updates()
    assert blocked.my_chat_member is not None
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    assert back.my_chat_member is not None
    assert back.my_chat_member.new_chat_member.status == "member"
    assert started.message is not None
    assert started.message.text == "/start join_SEM-12"


async def test_who_is_in_a_chat_can_be_asked(town: Town) -> None:
    world, forum = town.world, town.forum.id
    world.add_bot(town.ana.id, forum)
    assert (await town.bot.get_chat_member(forum, town.ana.id)).status == "creator"
    assert (await town.bot.get_chat_member(forum, town.ben.id)).status == "member"
    assert (await town.bot.get_chat_member(forum, world.add_person("Eve").id)).status == "left"
    assert await town.bot.get_chat_member_count(forum) == 3
    world.promote(town.ana.id, forum, town.ben.id)
    world.promote_bot(town.ana.id, forum)
    assert {member.user.first_name for member in await town.bot.get_chat_administrators(forum)} == {"Ana", "Ben"}
    assert (await town.bot.get_chat_member(forum, town.bot.id)).status == "administrator"
    full = await town.bot.get_chat(forum)
    assert (full.title, full.is_forum) == ("ACAO", True)


async def test_hidden_members_are_shown_to_administrators_only(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.forum.id)
    town.forum.hidden_members = True
    with pytest.raises(BadRequest, match=r"(?i)chat_admin_required"):
        await town.bot.get_chat_member(town.forum.id, town.ben.id)
    town.world.promote_bot(town.ana.id, town.forum.id)
    assert (await town.bot.get_chat_member(town.forum.id, town.ben.id)).status == "member"


async def test_an_anonymous_administrator_shows_only_the_group(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.group.id, as_admin=True)
    await town.updates()
    town.world.say(town.ana.id, town.group.id, "/approve", anonymous=True)
    (update,) = await town.updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.id == ANONYMOUS.id
    assert update.message.sender_chat is not None
    assert update.message.sender_chat.id == town.group.id
    with pytest.raises(Impossible):
        town.world.say(town.ben.id, town.group.id, "/approve", anonymous=True)


async def test_a_channels_post_reaches_its_discussion_group_by_itself(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.forum.id, as_admin=True)
    town.world.link_discussion(town.channel.id, town.forum.id)
    await town.updates()
    town.world.say(town.ana.id, town.channel.id, "Notice")
    (update,) = await town.updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.id == TELEGRAM.id
    assert update.message.is_automatic_forward
    assert (await town.bot.get_chat(town.forum.id)).linked_chat_id == town.channel.id


async def test_a_topic_is_a_place_of_its_own(town: Town) -> None:
    world, forum = town.world, town.forum.id
    world.add_bot(town.ana.id, forum)
    await town.updates()
    topic = world.create_topic(town.ana.id, forum, "Seminars")
    world.say(town.ben.id, forum, "/upcoming", topic=topic.id)
    world.say(town.ben.id, forum, "/upcoming")
    created, inside, general = [update.message for update in await town.updates() if update.message]
    assert created.forum_topic_created is not None
    assert (inside.message_thread_id, inside.is_topic_message) == (topic.id, True)
    assert inside.reply_to_message is not None
    assert inside.reply_to_message.forum_topic_created is not None
    assert (general.message_thread_id, general.is_topic_message) == (None, None)
    sent = await town.bot.send_message(forum, "Nothing yet", message_thread_id=topic.id)
    assert sent.message_thread_id == topic.id


async def test_general_takes_no_topic_id_and_a_deleted_topic_is_not_found(town: Town) -> None:
    world, forum = town.world, town.forum.id
    world.add_bot(town.ana.id, forum)
    topic = world.create_topic(town.ana.id, forum, "Seminars")
    await town.bot.send_message(forum, "to General")
    world.delete_topic(town.ana.id, forum, topic.id)
    for wrong in (1, topic.id):
        with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
            await town.bot.send_message(forum, "x", message_thread_id=wrong)


async def test_a_closed_topic_is_closed_to_a_bot_that_may_not_manage_topics(town: Town) -> None:
    world, forum = town.world, town.forum.id
    world.add_bot(town.ana.id, forum)
    topic = world.create_topic(town.ana.id, forum, "Seminars")
    for closed in (topic.id, None):
        world.close_topic(town.ana.id, forum, closed)
        with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
            await town.bot.send_message(forum, "x", message_thread_id=closed)
        with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
            await town.bot.send_chat_action(forum, "typing", message_thread_id=closed)
    world.promote_bot(town.ana.id, forum, "can_manage_topics")
    await town.bot.send_message(forum, "x", message_thread_id=topic.id)
    world.demote_bot(town.ana.id, forum)
    world.reopen_topic(town.ana.id, forum, topic.id)
    await town.bot.send_message(forum, "x", message_thread_id=topic.id)


async def test_a_reply_in_a_plain_supergroup_carries_a_thread_that_is_no_topic(town: Town) -> None:
    plain = town.world.add_supergroup("Plain", town.ana.id).id
    town.world.add_bot(town.ana.id, plain)
    await town.updates()
    sent = await town.bot.send_message(plain, "Hello")
    town.world.say(town.ana.id, plain, "thanks", reply_to=sent.message_id)
    (update,) = await town.updates()
    assert update.message is not None
    assert (update.message.message_thread_id, update.message.is_topic_message) == (sent.message_id, None)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await town.bot.send_message(plain, "x", message_thread_id=sent.message_id)


async def test_a_group_becomes_a_supergroup_with_another_id(town: Town) -> None:
    world = town.world
    world.add_bot(town.ana.id, town.group.id)
    await town.updates()
    old = await town.bot.send_message(town.group.id, "Card")
    new = world.upgrade_to_supergroup(town.group.id)
    updates = await town.updates()
    to, frm = [update.message for update in updates if update.message]
    (came,) = [update.my_chat_member for update in updates if update.my_chat_member]
    assert (came.chat.id, came.old_chat_member.status, came.new_chat_member.status) == (new.id, "left", "member")
    assert (to.chat.id, to.migrate_to_chat_id) == (town.group.id, new.id)
    assert (frm.chat.id, frm.migrate_from_chat_id) == (new.id, town.group.id)
    await town.bot.send_message(new.id, "still here")
    with pytest.raises(ChatMigrated):
        await old.edit_text("Card, corrected")
    (shown,) = [chat for chat in world.view(town.ana.id) if chat["title"] == "CASP-MID"]
    assert shown["id"] == new.id
    assert "Card" in [message["text"] for message in shown["messages"]]
    with pytest.raises(Impossible):
        world.say(town.ana.id, town.group.id, "x")


async def test_a_channel_wants_an_administrator_who_may_post(town: Town) -> None:
    world, channel = town.world, town.channel
    with pytest.raises(Impossible):
        world.add_bot(town.ana.id, channel.id)
    with pytest.raises(Forbidden, match="not a member of the channel chat"):
        await town.bot.send_message(channel.id, "x")
    world.add_bot(town.ana.id, channel.id, as_admin=True)
    await town.bot.send_message(channel.id, "x")
    world.demote_bot(town.ana.id, channel.id)
    with pytest.raises(BadRequest, match=r"(?i)need administrator rights in the channel chat"):
        await town.bot.send_message(channel.id, "x")


async def test_what_the_app_would_not_let_people_do_is_impossible(town: Town) -> None:
    world, eve = town.world, town.world.add_person("Eve")
    impossible: list[Callable[[], object]] = [
        lambda: world.say(eve.id, town.group.id, "I am not in"),
        lambda: world.say(town.ben.id, town.channel.id, "only readers"),
        lambda: world.say(town.ben.id, town.group.id, " "),
        lambda: world.say(town.ben.id, town.group.id, "x", reply_to=999),
        lambda: world.say(town.ben.id, town.forum.id, "x", topic=999),
        lambda: world.add_bot(town.ben.id, town.group.id, as_admin=True),
        lambda: world.create_topic(town.ana.id, town.group.id, "no topics here"),
        lambda: world.open_link(town.ana.id, "not a payload"),
        lambda: world.open_link(town.ana.id, "x" * 65),
        lambda: world.choose_chat(town.ana.id, 1, town.channel.id),
    ]
    for act in impossible:
        with pytest.raises(Impossible):
            act()
    world.block_bot(town.ana.id)
    with pytest.raises(Impossible):
        world.say(town.ana.id, town.ana.id, "x")
