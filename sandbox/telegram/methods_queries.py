"""Methods that answer taps and inline queries (https://core.telegram.org/bots/api#answercallbackquery)."""

from sandbox.telegram.answers import Answer, Results
from sandbox.telegram.formatting import read_text
from sandbox.telegram.keyboards import START_PAYLOAD, check_inline, start_payload
from sandbox.telegram.records import JSON, Call
from sandbox.telegram.refused import bad
from sandbox.telegram.state import State

NOTICE_LENGTH = 200
"""https://core.telegram.org/bots/api#answercallbackquery"""
RESULT_LIMIT = 50
RESULT_ID_BYTES = 64
"""https://core.telegram.org/bots/api#answerinlinequery and #inlinequeryresultarticle"""


def answer_callback_query(state: State, call: Call) -> bool:
    text, url = call.get("text", ""), call.get("url", "")
    if len(text) > NOTICE_LENGTH:
        raise bad("MESSAGE_TOO_LONG")
    if url and start_payload(url, state.bot.username) is None:
        raise bad("URL_INVALID")
    state.taps.answer(call["callback_query_id"], Answer(text, bool(call.get("show_alert")), url))
    return True


def answer_inline_query(state: State, call: Call) -> bool:
    results = call["results"]
    if len(results) > RESULT_LIMIT:
        raise bad("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad("RESULT_ID_DUPLICATE")
    for result in results:
        _check_result(result)
    button = call.get("button")
    if button and not START_PAYLOAD.fullmatch(button.get("start_parameter", "")):
        raise bad("START_PARAM_INVALID")
    state.typed.answer(call["inline_query_id"], Results(tuple(results), button))
    return True


def _check_result(result: JSON) -> None:
    if not 1 <= len(result["id"].encode()) <= RESULT_ID_BYTES:
        raise bad("RESULT_ID_INVALID")
    if not result["title"].strip():
        raise bad("ARTICLE_TITLE_EMPTY")
    content = result["input_message_content"]
    read_text(content["message_text"], content.get("parse_mode", ""), content.get("entities"))
    if "reply_markup" in result:
        check_inline(result["reply_markup"], private=False)
