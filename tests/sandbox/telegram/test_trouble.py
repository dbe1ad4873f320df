"""Trouble on demand in Telegram: what can be done to a chat, the signs of it, and what the bot then meets."""

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter

from sandbox.telegram.trouble import TelegramTrouble
from tests.sandbox.hand import Hand
from tests.sandbox.telegram.conftest import Town

warned = pytest.mark.filterwarnings("ignore:.*retry_after.*")


@pytest.fixture
def hand(town: Town) -> Hand:
    return Hand(TelegramTrouble(town.world))


async def test_the_bot_is_removed_and_added_again(town: Town, hand: Hand) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    await hand.press("Remove the bot", town.group.id)
    assert hand.signs(town.group.id) == ["without the bot"]
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await town.bot.send_message(town.group.id, "x")
    await hand.press("Add the bot", town.group.id)
    assert hand.signs(town.group.id) == []
    await town.bot.send_message(town.group.id, "x")


async def test_a_person_blocks_the_bot_and_unblocks_it(town: Town, hand: Hand) -> None:
    chat = town.start(town.ana)
    assert hand.labels(chat)[0] == "Block the bot"
    await hand.press("Block the bot", chat)
    assert hand.signs(chat) == ["bot blocked"]
    with pytest.raises(Forbidden, match="blocked by the user"):
        await town.bot.send_message(chat, "x")
    await hand.press("Unblock the bot", chat)
    await town.bot.send_message(chat, "x")


async def test_nobody_blocks_a_bot_they_never_started(town: Town, hand: Hand) -> None:
    assert hand.signs(town.ben.id) == []
    assert not [label for label in hand.labels(town.ben.id) if "bot" in label]


@warned
async def test_a_flood_halts_one_chat_and_its_edits_but_no_other(town: Town, hand: Hand) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    chat, posted = town.start(town.ana), await town.bot.send_message(town.group.id, "before")
    await hand.press("Flood it for 10 s", town.group.id)
    assert hand.signs(town.group.id) == ["flooded for 10 s from the next message on"]
    with pytest.raises(RetryAfter, match="Retry in 10"):
        await town.bot.send_message(town.group.id, "x")
    town.stopwatch.seconds += 4
    assert hand.trouble.shown(str(town.group.id))["signs"] == [{"words": "flooded", "seconds": 6.0}]
    with pytest.raises(RetryAfter, match="Retry in 6"):
        await posted.edit_text("x")
    await town.bot.send_message(chat, "elsewhere")
    town.stopwatch.seconds += 6
    await town.bot.send_message(town.group.id, "after")
    assert hand.signs(town.group.id) == []


async def test_an_answer_or_a_message_gets_lost_once(town: Town, hand: Hand) -> None:
    chat = town.start(town.ana)
    for label, sign, arrived in (
        ("Lose the next answer", "the next answer gets lost", 1),
        ("Lose the next message", "the next message gets lost", 0),
    ):
        before = len(town.world.messages(chat))
        await hand.press(label, chat)
        assert hand.signs(chat) == [sign]
        with pytest.raises(NetworkError):
            await town.bot.send_message(chat, "x")
        assert (len(town.world.messages(chat)) - before, hand.signs(chat)) == (arrived, [])


async def test_what_was_ordered_is_taken_back(town: Town, hand: Hand) -> None:
    chat = town.start(town.ana)
    await hand.press("Flood it for 60 s", chat)
    await hand.press("No more floods and losses", chat)
    await town.bot.send_message(chat, "x")
    assert "No more floods and losses" not in hand.labels(chat)


async def test_a_group_is_upgraded_and_its_old_id_names_the_new_one(town: Town, hand: Hand) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    await hand.press("Upgrade to a supergroup", town.group.id)
    with pytest.raises(ChatMigrated) as moved:
        await town.bot.send_message(town.group.id, "x")
    assert moved.value.new_chat_id == town.group.upgraded_to
    assert "Upgrade to a supergroup" not in hand.labels(town.group.upgraded_to)


async def test_a_topic_is_closed_reopened_and_deleted(town: Town, hand: Hand) -> None:
    town.world.add_bot(town.ana.id, town.forum.id)
    topic = town.world.create_topic(town.ana.id, town.forum.id, "Training").id
    place, general = f"{town.forum.id}/{topic}", f"{town.forum.id}/0"
    await hand.press("Close the topic", place)
    assert (hand.signs(place), hand.signs(general)) == (["topic closed"], [])
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await town.bot.send_message(town.forum.id, "x", message_thread_id=topic)
    await hand.press("Reopen the topic", place)
    await town.bot.send_message(town.forum.id, "x", message_thread_id=topic)
    await hand.press("Delete the topic", place)
    with pytest.raises(BadRequest, match=r"(?i)message thread not found"):
        await town.bot.send_message(town.forum.id, "x", message_thread_id=topic)
    assert "Delete the topic" not in hand.labels(general)
    await hand.press("Close the topic", general)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await town.bot.send_message(town.forum.id, "x")


async def test_the_platform_is_cut_off_and_connected_again_at_the_same_address(town: Town, hand: Hand) -> None:
    chat = town.start(town.ana)
    await town.bot.send_message(chat, "before")
    await hand.press("Cut Telegram off")
    assert hand.signs() == ["cut off"]
    with pytest.raises(NetworkError):  # the connection that stood was dropped
        await town.bot.send_message(chat, "x")
    with pytest.raises(NetworkError, match="ConnectError"):
        await town.bot.send_message(chat, "x")
    await hand.press("Connect Telegram again")
    await town.bot.send_message(chat, "after")
    assert [message.text for message in town.world.messages(chat)][-2:] == ["before", "after"]


async def test_a_revoked_token_opens_nothing_until_it_is_given_back(town: Town, hand: Hand) -> None:
    await hand.press("Revoke the token")
    assert hand.signs() == ["token revoked"]
    with pytest.raises(InvalidToken):
        await town.bot.get_me()
    await hand.press("Give the token back")
    await town.bot.get_me()


async def test_what_cannot_be_done_here_is_refused(hand: Hand, town: Town) -> None:
    with pytest.raises(LookupError):
        await hand.trouble.make("upgrade", str(town.forum.id))
    with pytest.raises(LookupError):
        await hand.trouble.make("mend")
