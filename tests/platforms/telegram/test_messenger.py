"""Deliveries through the real library to the stand-in, which is as strict as Telegram."""

from __future__ import annotations

import logging

import pytest

from bot.platforms.port import Address
from bot.platforms.telegram.messenger import TelegramMessenger
from bot.platforms.telegram.request import AiohttpBot
from domain.cards import Button, Card, say
from domain.delivery import Later, Never, Sent, Unknown
from domain.markings import Marking
from domain.people import Identity, Platform
from domain.requests import Chat
from sandbox.telegram.records import Message
from tests.bot.fakes import unhurried
from tests.platforms.telegram.conftest import Town
from tests.platforms.telegram.voices import EN

CARD = Card(
    say("title"),
    ("A & B </b>",),
    buttons=((Button("Sign up", "join", "SEM-12", style="primary", private=True),),),
    marking=Marking.GREEN,
)


async def post(town: Town, chat: int, card: Card = CARD, topic: str = "") -> Sent:
    sent = await town.messenger.send(Address(str(chat), topic), card, [EN], "d1")
    assert isinstance(sent, Sent)
    return sent


def buttons(message: Message) -> list[str]:
    rows = (message.markup or {})["inline_keyboard"]
    return [button.get("callback_data") or button["url"] for row in rows for button in row]


async def test_a_card_reaches_a_group_with_its_marking_and_a_way_to_the_private_chat(town: Town) -> None:
    sent = await post(town, town.group.id)
    (shown,) = town.shown(town.group.id)
    assert sent == Sent(str(shown.id), str(town.group.id))
    assert shown.text == "TLP:GREEN\ntitle\nA & B </b>"
    assert [one["type"] for one in shown.entities] == ["bold"]
    assert buttons(shown)[0].startswith("https://t.me/liaison_sandbox_bot?start=-")


async def test_a_card_reaches_a_topic_a_channel_and_a_person(town: Town) -> None:
    topic = town.world.create_topic(town.ana.id, town.forum.id, "Notices")
    await post(town, town.forum.id, topic=str(topic.id))
    assert [one.topic for one in town.shown(town.forum.id)] == [topic.id]
    await post(town, town.channel.id)
    assert len(town.world.messages(town.channel.id)) == 1
    await post(town, town.own)
    assert buttons(town.shown(town.ana.id)[0]) == ["join SEM-12"]


async def test_an_edit_changes_the_message_and_repeated_it_changes_nothing(town: Town) -> None:
    sent = await post(town, town.group.id)
    new = Card("Moved", struck=True)
    for _ in range(2):
        assert await town.messenger.edit(Address(sent.chat), sent.message, new, [EN]) == sent
    (shown,) = town.shown(town.group.id)
    assert (shown.text, shown.markup) == ("Moved", None)


async def test_an_edit_of_what_is_gone_fails_for_good(town: Town) -> None:
    assert await town.messenger.edit(Address(str(town.group.id)), "999", CARD, [EN]) == Never("message-gone")


async def test_a_deletion_repeated_is_still_one(town: Town) -> None:
    sent = await post(town, town.group.id)
    for _ in range(2):
        assert await town.messenger.delete(Address(sent.chat), sent.message) == sent
    assert town.shown(town.group.id) == []


async def test_a_card_with_names_never_goes_into_a_group(town: Town) -> None:
    card = Card("Silent: BHR", private=True)
    to = Address(str(town.group.id))
    assert await town.messenger.send(to, card, [EN], "d1") == Never("private-in-group")
    sent = await post(town, town.group.id)
    assert await town.messenger.edit(to, sent.message, card, [EN]) == Never("private-in-group")
    assert [one.text for one in town.shown(town.group.id)] == ["TLP:GREEN\ntitle\nA & B </b>"]


async def test_a_card_that_does_not_fit_is_a_mistake_and_nothing_is_sent(town: Town) -> None:
    with pytest.raises(ValueError, match="4096 fit"):
        await town.messenger.send(Address(str(town.group.id)), Card("x" * 5000), [EN], "d1")
    assert town.shown(town.group.id) == []


async def test_a_group_that_became_a_supergroup_is_followed(town: Town) -> None:
    new = town.world.upgrade_to_supergroup(town.group.id)
    sent = await post(town, town.group.id)
    assert sent.chat == str(new.id)
    assert [str(one.id) for one in town.shown(new.id)] == [sent.message]


async def test_places_that_are_closed_to_us_are_unreachable(town: Town) -> None:
    send = town.messenger.send
    assert await send(Address(str(town.ben.id)), CARD, [EN], "d") == Never("not-started", unreachable=True)
    own = town.own
    town.world.block_bot(own)
    assert await send(Address(str(own)), CARD, [EN], "d") == Never("blocked", unreachable=True)
    town.world.remove_bot(town.ana.id, town.group.id)
    assert await send(Address(str(town.group.id)), CARD, [EN], "d") == Never("kicked", unreachable=True)
    assert await send(Address("-999"), CARD, [EN], "d") == Never("chat-gone", unreachable=True)
    topic = town.world.create_topic(town.ana.id, town.forum.id, "Notices")
    town.world.delete_topic(town.ana.id, town.forum.id, topic.id)
    gone = await send(Address(str(town.forum.id), str(topic.id)), CARD, [EN], "d")
    assert gone == Never("topic-gone", unreachable=True)


async def test_being_too_fast_is_told_with_the_wait(town: Town) -> None:
    town.world.faults.next("sendMessage", status=429, retry_after=7)
    assert await town.messenger.send(Address(str(town.group.id)), CARD, [EN], "d") == Later("rate-limited", 7.0)
    assert town.shown(town.group.id) == []


@pytest.mark.parametrize("fault", [{"drop_after": True}, {"drop_before": True}, {"status": 502}, {"status": 500}])
async def test_an_answer_that_never_came_is_unknown_and_nothing_is_sent_twice(
    town: Town, fault: dict[str, int]
) -> None:
    town.world.faults.next("sendMessage", **fault)
    outcome = await town.messenger.send(Address(str(town.group.id)), CARD, [EN], "d")
    assert outcome == Unknown("no-answer")
    assert len(town.shown(town.group.id)) == ("drop_after" in fault)


async def test_a_server_that_cannot_be_reached_has_done_nothing(town: Town) -> None:
    for nowhere in ("http://127.0.0.1:1", "http://nowhere.invalid"):
        bot = AiohttpBot(town.world.token, nowhere)
        messenger = TelegramMessenger(bot, lambda: "b", town.stopwatch, unhurried())
        assert await messenger.send(Address("-1"), CARD, [EN], "d") == Later("no-connection", everywhere=True)
        await bot.shutdown()


async def test_a_refused_token_waits_for_somebody_to_mend_it(town: Town) -> None:
    bot = AiohttpBot("123:wrong", town.url)
    messenger = TelegramMessenger(bot, lambda: "b", town.stopwatch, unhurried())
    assert await messenger.send(Address("-1"), CARD, [EN], "d") == Later("token-refused", 300.0, everywhere=True)
    await bot.shutdown()


async def test_markup_that_cannot_be_read_is_sent_plain_and_logged(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    town.world.faults.next("sendMessage", status=400, error="Bad Request: can't parse entities: unsupported start tag")
    with caplog.at_level(logging.ERROR):
        await post(town, town.group.id)
    (shown,) = town.shown(town.group.id)
    assert (shown.text, shown.entities) == ("TLP:GREEN\ntitle\nA & B </b>", ())
    assert "markup" in caplog.text


async def test_who_is_in_a_chat_is_asked_once_a_minute(town: Town) -> None:
    chat = Chat(Platform.TELEGRAM, str(town.group.id), private=False)
    ben = Identity(Platform.TELEGRAM, str(town.ben.id))
    assert await town.messenger.is_member(ben, chat) is True
    town.world.leave(town.ben.id, town.group.id)
    assert await town.messenger.is_member(ben, chat) is True
    town.stopwatch.now += 61
    assert await town.messenger.is_member(ben, chat) is False


async def test_whether_the_bot_is_an_administrator_is_asked_anew_each_time(town: Town) -> None:
    group = Address(str(town.group.id))
    assert await town.messenger.is_admin(group) is True
    town.world.demote_bot(town.ana.id, town.group.id)
    assert await town.messenger.is_admin(group) is False
    assert await town.messenger.is_admin(Address("-999")) is None


async def test_what_telegram_will_not_tell_is_not_known(town: Town) -> None:
    nobody = Identity(Platform.TELEGRAM, "4242")
    assert await town.messenger.is_member(nobody, Chat(Platform.TELEGRAM, str(town.group.id), private=False)) is False
    ben = Identity(Platform.TELEGRAM, str(town.ben.id))
    assert await town.messenger.is_member(ben, Chat(Platform.TELEGRAM, "-999", private=False)) is None
    town.world.faults.next("getChatMember", drop_before=True)
    assert await town.messenger.is_member(ben, Chat(Platform.TELEGRAM, str(town.group.id), private=False)) is None
