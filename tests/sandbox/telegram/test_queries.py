"""Taps and inline queries: asked by a person, answered by the bot."""

import asyncio

import pytest
from telegram import InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent
from telegram.error import BadRequest

from sandbox.telegram.answers import QUERY_SECONDS
from sandbox.telegram.refused import Impossible
from tests.sandbox.telegram.conftest import Town
from tests.sandbox.telegram.test_sending import keyboard


async def test_a_tap_reaches_the_bot_and_its_answer_reaches_the_person(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "SEM-12", reply_markup=keyboard([("Sign up", "join:12")]))
    await town.updates()
    tap = asyncio.ensure_future(town.world.tap(town.ana.id, chat, sent.message_id, "join:12"))
    (update,) = await town.bot.get_updates(timeout=30)
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("join:12", town.ana.id)
    assert query.message is not None
    assert query.message.message_id == sent.message_id
    await query.answer("You are registered", show_alert=True)
    answer = await tap
    assert (answer.text, answer.alert) == ("You are registered", True)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await query.answer("twice")


async def test_an_answer_may_open_the_private_chat(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "SEM-12", reply_markup=keyboard([("Sign up", "join:12")]))
    await town.updates()
    tap = asyncio.ensure_future(town.world.tap(town.ana.id, chat, sent.message_id, "join:12"))
    (update,) = await town.bot.get_updates(timeout=30)
    assert update.callback_query is not None
    await update.callback_query.answer(url="https://t.me/liaison_sandbox_bot?start=join_12")
    assert (await tap).url == "https://t.me/liaison_sandbox_bot?start=join_12"


async def test_a_late_answer_is_too_old(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "SEM-12", reply_markup=keyboard([("Sign up", "join:12")]))
    await town.updates()
    tap = asyncio.ensure_future(town.world.tap(town.ana.id, chat, sent.message_id, "join:12"))
    (update,) = await town.bot.get_updates(timeout=30)
    town.stopwatch.seconds += QUERY_SECONDS + 1
    assert update.callback_query is not None
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await update.callback_query.answer()
    tap.cancel()


async def test_a_tap_without_an_answer_is_noticed(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "SEM-12", reply_markup=keyboard([("Sign up", "join:12")]))
    with pytest.raises(TimeoutError):
        await town.world.tap(town.ana.id, chat, sent.message_id, "join:12", seconds=0.01)


async def test_only_a_button_that_is_there_can_be_pressed(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "SEM-12", reply_markup=keyboard([("Sign up", "join:12")]))
    for message, data in ((sent.message_id, "leave:12"), (999, "join:12")):
        with pytest.raises(Impossible):
            await town.world.tap(town.ana.id, chat, message, data)
    with pytest.raises(Impossible):
        await town.world.tap(town.ben.id, chat, sent.message_id, "join:12")


def article(number: int, text: str = "SEM") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(str(number), "Seminar", InputTextMessageContent(text, parse_mode="HTML"))


async def test_an_inline_query_is_answered_with_articles(town: Town) -> None:
    town.world.inline = True
    asked = asyncio.ensure_future(town.world.inline_query(town.ana.id, "dubai"))
    (update,) = await town.bot.get_updates(timeout=30)
    assert update.inline_query is not None
    assert (update.inline_query.query, update.inline_query.chat_type) == ("dubai", "sender")
    await update.inline_query.answer([article(1)], button=InlineQueryResultsButton("More", start_parameter="more"))
    offered = await asked
    assert [result["title"] for result in offered.results] == ["Seminar"]
    assert offered.button == {"text": "More", "start_parameter": "more"}


@pytest.mark.parametrize(
    ("results", "more", "words"),
    [
        ([article(1), article(1)], {}, "result_id_duplicate"),
        ([article(10**70)], {}, "result_id_invalid"),
        ([article(1, "<b>")], {}, "can't parse entities"),
        ([article(1)], {"button": InlineQueryResultsButton("More", start_parameter="no good")}, "start_param_invalid"),
        ([article(number) for number in range(51)], {}, "results_too_much"),
    ],
)
async def test_inline_results_have_limits(
    town: Town, results: list[InlineQueryResultArticle], more: dict[str, object], words: str
) -> None:
    with pytest.raises(BadRequest, match=rf"(?i){words}"):
        await town.bot.answer_inline_query("1", results, **more)  # type: ignore[arg-type]


async def test_without_inline_mode_nothing_is_offered(town: Town) -> None:
    assert (await town.bot.get_me()).supports_inline_queries is False
    with pytest.raises(Impossible):
        await town.world.inline_query(town.ana.id, "dubai")
