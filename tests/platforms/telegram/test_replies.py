"""How a person who waits is answered, in private and in a group."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Update

from bot.limits import Call
from bot.platforms.port import Address
from bot.platforms.telegram.inbound import KINDS, Inbound
from bot.platforms.telegram.links import payload
from domain.cards import CHOOSE_CHAT, Button, Card, Form, Item, say
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from sandbox.telegram.answers import Answer
from sandbox.telegram.keyboards import start_payload
from sandbox.telegram.records import Message
from tests.platforms.telegram.conftest import NOON, Town
from tests.platforms.telegram.voices import EN

LIST = Card("Upcoming", items=(Item("SEM-12", button=Button("Show", "show", "SEM-12", private=True)),),
            buttons=((Button("Later", "upcoming", "p2"),),))  # fmt: skip
SECOND = Card("Upcoming, page 2", buttons=((Button("Earlier", "upcoming", "p1"),),))
NAMES = Card("Ana is registered", ("Ben waits.",), private=True)


async def requests(town: Town) -> list[Request]:
    me = await town.bot.get_me()
    raw = await town.bot.raw_updates(None, 0, KINDS)
    read = [Inbound(me).read(Update.de_json(one, town.bot), NOON) for one in raw]
    if raw:
        await town.bot.raw_updates(raw[-1]["update_id"] + 1, 0, KINDS)
    return [one for one in read if one is not None]


async def tapped(town: Town, message: Message, data: str, card: Card) -> Answer:
    """Ana taps; the bot answers with this card; what she sees over the chat."""
    await requests(town)
    tap = asyncio.ensure_future(town.world.tap(town.ana.id, message.chat_id, message.id, data))
    await asyncio.sleep(0)
    (request,) = await requests(town)
    await town.messenger.answer(request, card, EN)
    return await tap


async def shows(town: Town, chat: int, card: Card) -> Message:
    """The bot replies with this card to a command there."""
    said = town.world.say(town.ana.id, chat, f"/upcoming@{town.world.bot.username}")
    await town.messenger.answer(town.asked(chat, reply_to={"message": str(said.id)}), card, EN)
    return town.shown(chat)[-1]


def links(message: Message) -> list[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [start_payload(one["url"], "liaison_sandbox_bot") or "" for row in rows for one in row if "url" in one]


async def test_a_command_in_private_is_answered_there(town: Town) -> None:
    shown = await shows(town, town.own, NAMES)
    assert (shown.text, shown.reply_to) == ("Ana is registered\nBen waits.", 0)


async def test_a_tap_on_a_reply_in_private_redraws_it(town: Town) -> None:
    first = await shows(town, town.own, LIST)
    answer = await tapped(town, first, "~upcoming p2", SECOND)
    assert answer == Answer()
    assert [one.text for one in town.shown(town.ana.id)] == ["Upcoming, page 2"]
    await tapped(town, town.shown(town.ana.id)[0], "~upcoming p1", Card("Dropped."))
    assert [(one.text, one.markup) for one in town.shown(town.ana.id)] == [("Dropped.", None)]


async def test_in_a_chat_that_has_to_wait_the_note_says_the_title_at_once(town: Town) -> None:
    first, began = await shows(town, town.own, LIST), town.stopwatch()
    town.pace.pause(Call.EDIT, str(town.ana.id), 30.0)
    assert await tapped(town, first, "~upcoming p2", SECOND) == Answer("Upcoming, page 2")
    assert [one.text for one in town.shown(town.ana.id)] == ["Upcoming, page 2"]
    assert town.stopwatch() == began + 30.0


async def test_a_reply_that_is_gone_is_written_anew(town: Town) -> None:
    first = await shows(town, town.own, LIST)
    request = town.asked(town.ana.id, kind="button", reply_to={"callback": "1", "message": str(first.id), "own": "yes"})
    await town.bot.delete_message(town.ana.id, first.id)
    await town.messenger.answer(request, SECOND, EN)
    assert [one.text for one in town.shown(town.ana.id)] == ["Upcoming, page 2"]


async def test_a_delivered_card_stays_and_a_single_line_is_a_note_over_the_chat(town: Town) -> None:
    for chat in (town.own, town.group.id):
        await town.messenger.send(
            Address(str(chat)), Card("Notice", buttons=((Button("Got it", "ack", "ANN-7"),),)), [EN], "d"
        )
        answer = await tapped(town, town.shown(chat)[0], "ack ANN-7", Card("Acknowledged."))
        assert answer == Answer("Acknowledged.")
        assert [one.text for one in town.shown(chat)] == ["Notice"]


async def test_a_single_line_too_long_for_a_note_is_written_and_not_cut(town: Town) -> None:
    await town.messenger.send(
        Address(str(town.own)), Card("Notice", buttons=((Button("Got it", "ack", "ANN-7"),),)), [EN], "d"
    )
    assert await tapped(town, town.shown(town.ana.id)[0], "ack ANN-7", Card("x" * 201)) == Answer()
    assert [one.text for one in town.shown(town.ana.id)] == ["Notice", "x" * 201]


async def test_more_than_a_line_to_a_delivered_card_in_private_is_a_message(town: Town) -> None:
    await town.messenger.send(
        Address(str(town.own)), Card("Notice", buttons=((Button("Got it", "ack", "ANN-7"),),)), [EN], "d"
    )
    assert await tapped(town, town.shown(town.ana.id)[0], "ack ANN-7", NAMES) == Answer()
    assert [one.text for one in town.shown(town.ana.id)] == ["Notice", "Ana is registered\nBen waits."]


async def test_a_question_in_a_group_is_answered_once_and_the_next_answer_replaces_it(town: Town) -> None:
    first = await shows(town, town.group.id, LIST)
    assert first.reply_to
    assert links(first) == [payload("show", "SEM-12")]
    await shows(town, town.group.id, LIST)
    assert len(town.shown(town.group.id)) == 1


async def test_what_leads_nowhere_private_stays_in_the_group(town: Town) -> None:
    await shows(town, town.group.id, Card("Welcome to CASP-MID", buttons=((Button("What is on", "upcoming"),),)))
    await shows(town, town.group.id, LIST)
    await shows(town, town.group.id, LIST)
    assert [one.text for one in town.shown(town.group.id)] == ["Welcome to CASP-MID", "Upcoming\n\nSEM-12"]


async def test_an_answer_to_a_deleted_question_still_comes(town: Town) -> None:
    await town.messenger.answer(town.asked(town.group.id, reply_to={"message": "999"}), Card("Here"), EN)
    assert [one.text for one in town.shown(town.group.id)] == ["Here"]


async def test_an_answer_with_names_leaves_one_line_in_the_group_and_the_way_to_it(town: Town) -> None:
    request = town.asked(town.group.id, verb="status", text="KEN")
    await town.messenger.answer(request, NAMES, EN)
    (shown,) = town.shown(town.group.id)
    assert (shown.text, links(shown)) == ("answered-in-private", [payload("status", "KEN")])


async def test_the_way_to_a_long_question_opens_the_verb_alone(town: Town) -> None:
    for text, verb, link in (("k" * 60, "status", payload("status", "")), ("", "", payload("start", ""))):
        await town.messenger.answer(town.asked(town.group.id, verb=verb, text=text), NAMES, EN)
        assert links(town.shown(town.group.id)[-1]) == [link]


async def test_a_tap_in_a_group_opens_what_is_private_for_the_one_who_tapped_alone(town: Town) -> None:
    card = Card("Notice", buttons=((Button("Got it", "ack", "ANN-7"),),))
    await town.messenger.send(Address(str(town.group.id)), card, [EN], "d")
    answer = await tapped(town, town.shown(town.group.id)[0], "ack ANN-7", NAMES)
    assert start_payload(answer.url, "liaison_sandbox_bot") == payload("ack", "ANN-7")
    assert [one.text for one in town.shown(town.group.id)] == ["Notice"]


async def test_a_tap_in_a_group_that_is_answered_too_late_leaves_one_line_and_the_way(town: Town) -> None:
    reply_to = {"callback": "long-ago", "message": "1"}
    request = town.asked(town.group.id, kind="button", verb="ack", text="ANN-7", reply_to=reply_to)
    await town.messenger.answer(request, NAMES, EN)
    (way,) = town.shown(town.group.id)
    assert (way.text, links(way)) == ("answered-in-private", [payload("ack", "ANN-7")])


async def test_a_tap_in_a_group_with_more_to_say_gets_one_short_reply(town: Town) -> None:
    card = Card("Notice", buttons=((Button("Got it", "ack", "ANN-7"),),))
    await town.messenger.send(Address(str(town.group.id)), card, [EN], "d")
    assert await tapped(town, town.shown(town.group.id)[0], "ack ANN-7", Card("12 of 40", ("More.",))) == Answer()
    _, short = town.shown(town.group.id)
    assert (short.text, links(short)) == ("12 of 40", [payload("ack", "ANN-7")])


async def test_a_list_in_a_group_pages_in_place_but_never_turns_into_names(town: Town) -> None:
    first = await shows(town, town.group.id, LIST)
    await tapped(town, first, "~upcoming p2", SECOND)
    assert [one.text for one in town.shown(town.group.id)] == ["Upcoming, page 2"]
    answer = await tapped(town, first, "~upcoming p1", NAMES)
    assert start_payload(answer.url, "liaison_sandbox_bot") == payload("upcoming", "p1")
    assert [one.text for one in town.shown(town.group.id)] == ["Upcoming, page 2"]


async def test_an_answer_goes_to_the_topic_of_the_question(town: Town) -> None:
    topic = town.world.create_topic(town.ana.id, town.forum.id, "Notices")
    chat = Chat(Platform.TELEGRAM, str(town.forum.id), private=False, topic=str(topic.id))
    who = Identity(Platform.TELEGRAM, str(town.ana.id))
    request = Request("telegram:1", "command", "upcoming", "", chat, who, NOON, reply_to={"message": str(topic.id)})
    await town.messenger.answer(request, LIST, EN)
    assert [one.topic for one in town.shown(town.forum.id)] == [topic.id]


def added(town: Town, chat: int, kind: str) -> Request:
    return town.asked(chat, kind="notice", verb="added", reply_to={"chat": kind})


async def test_what_there_is_to_say_of_a_new_chat_is_said_in_it_but_of_a_channel_in_private(town: Town) -> None:
    own = town.own
    for chat, kind in ((town.group.id, "group"), (town.channel.id, "channel")):
        await town.messenger.answer(added(town, chat, kind), Card("Thank you"), EN)
    assert [one.text for one in town.shown(town.group.id)] == ["Thank you"]
    assert town.world.messages(town.channel.id) == []
    assert [one.text for one in town.shown(own)] == ["Thank you"]


async def test_a_chat_is_chosen_with_telegrams_own_list(town: Town) -> None:
    own = town.own
    card = Card("Which channel?", buttons=((Button("Choose", CHOOSE_CHAT, "channel"),),))
    first = await shows(town, own, LIST)
    await tapped(town, first, "~upcoming p2", card)
    assert [one.text for one in town.shown(own)] == ["Upcoming\n\nSEM-12", "Which channel?"]
    town.world.choose_chat(own, 1, town.channel.id)
    (chosen,) = await requests(town)
    assert (chosen.kind, chosen.verb, chosen.text) == ("notice", "chat-chosen", str(town.channel.id))
    assert town.world.chats[own].keyboard is not None
    await town.messenger.answer(chosen, Card("Bound."), EN)
    assert town.shown(own)[-1].text == "Bound."
    assert town.world.chats[own].keyboard is None


async def test_a_lost_answer_is_logged_and_breaks_nothing(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.world.faults.next("sendMessage", status=429, retry_after=3)
    await town.messenger.answer(town.asked(town.own), LIST, EN)
    assert "was lost: rate-limited" in caplog.text


async def test_a_form_is_never_drawn_here(town: Town) -> None:
    with pytest.raises(TypeError):
        await town.messenger.answer(town.asked(town.own), Form("register", say("t"), (), say("s"), "d1"), EN)
