"""Taps, shortcuts and forms become requests."""

from typing import Any

import pytest

from bot.platforms.slack.inbound import people_in, read
from bot.platforms.slack.interactions import answers, chosen
from bot.platforms.slack.tags import CARD, FORM, READ_BACK, Tag
from domain.cards import Attachment, Form, say
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from tests.platforms.slack.payloads import SCENE, in_view, interaction, tap

THREAD = Chat(Platform.SLACK, "C1", False, "T1", "4.4", "casp-mid")
TAG = Tag("register", "d3", "C1", "4.4", "casp-mid").written()


def heard(body: dict[str, Any]) -> Request:
    request = read(body, SCENE)
    assert request is not None
    return request


def test_a_button_is_typed_by_tapping_it() -> None:
    request = heard(tap({"value": "join SEM-12"}))
    assert (request.id, request.kind, request.verb, request.text) == ("slack:1.2.3", "button", "join", "SEM-12")
    assert request.reply_to == {
        "trigger": "1.2.3",
        "response_url": "https://hooks.slack.com/x",
        "heard": "12.500",
        "message": "11.22",
        "place": "post",
    }


@pytest.mark.parametrize(("value", "parts"), [("help", ("help", "")), ("more d3 text fr", ("more", "d3 text fr"))])
def test_a_buttons_words_follow_its_verb(value: str, parts: tuple[str, str]) -> None:
    request = heard(tap({"value": value}))
    assert (request.verb, request.text) == parts


def test_a_link_is_only_acknowledged() -> None:
    assert read(tap({"action_id": "link|post-row0|0", "url": "https://example.org"}), SCENE) is None


def test_an_answer_of_ours_may_be_replaced_and_a_post_may_not() -> None:
    assert heard(tap({"value": "x", "block_id": "reply-2"})).reply_to["place"] == "reply"
    assert heard(tap({"value": "x", "block_id": "post-2"})).reply_to["place"] == "post"
    container = {"type": "message", "message_ts": "11.22", "channel_id": "C1", "is_ephemeral": True}
    assert heard(tap({"value": "x", "block_id": "reply-2"}, container=container)).reply_to["place"] == "ephemeral"


def test_a_tap_in_a_thread_is_answered_there() -> None:
    container = {"type": "message", "message_ts": "11.22", "channel_id": "C1", "thread_ts": "4.4"}
    assert heard(tap({"value": "x"}, container=container)).chat == THREAD


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ({"type": "static_select", "selected_option": {"value": "KEN"}}, "KEN"),
        ({"type": "multi_static_select", "selected_options": [{"value": "a"}, {"value": "b"}]}, "a; b"),
        ({"type": "checkboxes", "selected_options": []}, ""),
        ({"type": "datepicker", "selected_date": "2027-04-19"}, "2027-04-19"),
        ({"type": "timepicker", "selected_time": "09:30"}, "09:30"),
        ({"type": "plain_text_input", "value": "a b"}, "a b"),
    ],
)
def test_a_choice_is_the_words_after_its_verb(element: dict[str, Any], text: str) -> None:
    request = heard(tap({"action_id": "upcoming|post-0|0", **element}))
    assert (request.verb, request.text) == ("upcoming", text)


def test_what_was_never_filled_in_is_empty() -> None:
    assert chosen({"type": "static_select", "selected_option": None}) is None
    assert answers({"title": {"typed": {"type": "plain_text_input", "value": None}}}) == {"title": ""}


def test_a_tap_in_a_modal_belongs_to_the_chat_it_was_opened_from() -> None:
    request = heard(in_view({"value": "more d3"}, "modal", TAG))
    assert request.chat == THREAD
    assert (request.reply_to["view"], request.reply_to["surface"]) == ("V1", "modal")


def test_a_tap_in_the_home_tab_is_private() -> None:
    request = heard(in_view({"value": "upcoming"}, "home", ""))
    assert (request.chat.id, request.chat.private, request.reply_to["surface"]) == ("U1", True, "home")


def test_a_global_shortcut_begins_in_private() -> None:
    request = heard(interaction("shortcut", callback_id="register"))
    assert (request.kind, request.verb, request.text, request.chat.private) == ("command", "register", "", True)
    assert request.reply_to["trigger"] == "1.2.3"


def test_a_message_shortcut_brings_the_message() -> None:
    message = {"user": "U7", "text": "Course &amp; visit <@U1>", "files": [{"id": "F1", "name": "a.pdf"}], "ts": "1.1"}
    body = interaction(
        "message_action",
        callback_id="announce-this",
        channel={"id": "C1", "name": "casp-mid"},
        message=message,
        response_url="https://hooks.slack.com/y",
    )
    request = heard(body)
    assert (request.verb, request.text, request.forwarded) == ("announce", "Course & visit @amina", True)
    assert request.files == (Attachment("a.pdf", "slack:F1"),)
    assert request.about == Identity(Platform.SLACK, "U7", "T9")
    assert request.reply_to["response_url"] == "https://hooks.slack.com/y"
    assert people_in(body) == ["U7", "U1"]


def submission(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    view = {"id": "V1", "callback_id": kind, "private_metadata": TAG, "state": {"values": values}}
    return interaction("view_submission", view=view)


def test_a_form_brings_its_answers_by_field() -> None:
    values = {
        "title": {"typed": {"type": "plain_text_input", "value": "A <b> & c"}},
        "groups": {"chosen": {"type": "multi_static_select", "selected_options": [{"value": "a"}, {"value": "b"}]}},
        "state": {"find|states": {"type": "external_select", "selected_option": {"value": "KEN"}}},
        "text fr": {"typed": {"type": "plain_text_input", "value": None}},
    }
    request = heard(submission(FORM, values))
    assert (request.kind, request.verb, request.text, request.chat) == ("submit", "register", "d3", THREAD)
    assert request.values == {"title": "A <b> & c", "groups": "a; b", "state": "KEN", "text fr": ""}


def test_saving_what_was_read_back_is_a_tap() -> None:
    request = heard(submission(READ_BACK, {}))
    assert (request.kind, request.verb, request.text, request.chat) == ("button", "save", "d3", THREAD)


def test_other_payloads_are_nothing() -> None:
    assert read(interaction("view_closed", view={}), SCENE) is None


def test_a_tag_says_again_what_was_written_and_fits() -> None:
    form = Form("register", say("t"), (), say("s"), "d3")
    tag = Tag.of(THREAD, form)
    assert Tag.read(tag.written()) == tag
    assert Tag.read("") == Tag()
    assert len(Tag("register", "d" * 50, "C" * 50, "1" * 50, "n" * 80).written()) < 3000
    assert len({FORM, READ_BACK, CARD}) == 3
