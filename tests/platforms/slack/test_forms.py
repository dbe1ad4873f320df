"""Forms as modals, what they come back with, and cards as views."""

from dataclasses import replace
from typing import Any

import pytest

from bot.platforms.slack import forms
from bot.platforms.slack.blocks import TooLarge
from bot.platforms.slack.interactions import answers
from bot.platforms.slack.tags import Tag
from domain.cards import Button, Card, Field, Form, Option, say
from sandbox.slack.blocks import view_payload
from sandbox.slack.elements import state_values
from tests.platforms.slack.fakes import KeyVoice

VOICE = KeyVoice()
TAG = Tag("register", "d3", "C1", "4.4", "casp-mid")
KINDS = (Option("seminar", say("kind-seminar")), Option("visit", say("kind-visit")))

FORM = Form(
    "register",
    say("form-register"),
    (
        Field("title", say("ask-title"), value="A <b> & c", hint=say("hint-title"), longest=150),
        Field("kind", say("ask-kind"), "choice", KINDS, value="visit"),
        Field("groups", say("ask-groups"), "many", (Option("mid", "MID"), Option("gcc", "GCC")), value="GCC, mid"),
        Field("states", say("ask-states"), "many", search="states", value="KEN; ARE", optional=True),
        Field("state", say("ask-state"), search="states"),
        Field("text fr", say("ask-text"), "long", optional=True),
    ),
    say("check"),
    "d3",
)


def kept(view: dict[str, Any]) -> dict[str, Any]:
    """The view as Slack would keep it, had it nothing to find fault with."""
    return view_payload(view, view["type"])


def test_a_form_is_a_modal_that_slack_takes() -> None:
    view = kept(forms.form_view(FORM, VOICE, TAG))
    assert (view["callback_id"], view["title"]["text"], view["submit"]["text"]) == ("form", "form-register", "check")
    assert Tag.read(view["private_metadata"]) == TAG
    assert [block["block_id"] for block in view["blocks"]] == ["title", "kind", "groups", "states", "state", "text fr"]
    assert [block["element"]["type"] for block in view["blocks"]] == [
        "plain_text_input",
        "static_select",
        "multi_static_select",
        "multi_external_select",
        "external_select",
        "plain_text_input",
    ]
    assert [block.get("optional", False) for block in view["blocks"]] == [False, False, False, True, False, True]


def test_a_form_untouched_gives_back_what_was_in_it() -> None:
    view = kept(forms.form_view(FORM, VOICE, TAG))
    assert answers(state_values(view["blocks"], {})) == {
        "title": "A <b> & c",
        "kind": "visit",
        "groups": "gcc; mid",
        "states": "KEN; ARE",
        "state": "",
        "text fr": "",
    }


def test_a_value_is_shown_as_it_is_written_for_people() -> None:
    field = Field("when", say("ask-when"), value="2027-03-16", written=say("value-when"))
    view = kept(forms.form_view(replace(FORM, fields=(field,)), VOICE, TAG))
    assert answers(state_values(view["blocks"], {})) == {"when": "value-when"}


def test_a_value_that_is_no_option_is_left_open() -> None:
    field = Field("kind", say("ask-kind"), "choice", KINDS, value="picnic")
    view = kept(forms.form_view(Form("register", "t", (field,), "s", "d3"), VOICE, TAG))
    assert "initial_option" not in view["blocks"][0]["element"]


def test_a_value_typed_twice_is_chosen_once() -> None:
    field = Field("kind", say("ask-kind"), "many", KINDS, value="visit; VISIT; kind-visit")
    view = kept(forms.form_view(Form("register", "t", (field,), "s", "d3"), VOICE, TAG))
    assert len(view["blocks"][0]["element"]["initial_options"]) == 1


def test_a_menu_beyond_a_hundred_options_is_our_own_fault() -> None:
    for options in ((), tuple(Option(str(n), str(n)) for n in range(101))):
        with pytest.raises(TooLarge):
            forms.form_view(Form("v", "t", (Field("x", "x", "choice", options),), "s", "d"), VOICE, TAG)


def test_a_title_too_long_for_a_modal_stands_in_it() -> None:
    view = kept(forms.form_view(Form("v", "t" * 40, (Field("x", "x"),), "s" * 40, "d"), VOICE, TAG))
    assert (view["title"]["text"], view["submit"]["text"]) == ("Liaison", "modal-continue")
    assert view["blocks"][0]["text"]["text"] == "t" * 40


def test_labels_of_options_are_clipped_and_their_values_are_not() -> None:
    [option] = forms.menu([Option("SEM-12", "t" * 100)], VOICE)
    assert (len(option["text"]["text"]), option["value"]) == (75, "SEM-12")
    assert len(forms.menu([Option(str(n), "x") for n in range(120)], VOICE)) == 100


def test_what_was_typed_is_read_back_with_save_and_the_ways_back() -> None:
    view = kept(forms.read_back_view(Card("A title", ("a line",)), VOICE, TAG))
    assert (view["callback_id"], view["submit"]["text"]) == ("read-back", "button-save")
    values = [element["value"] for element in view["blocks"][-1]["elements"]]
    assert values == ["reopen d3", "more d3"]


def test_a_card_in_a_modal_has_its_own_buttons_and_nothing_to_submit() -> None:
    view = kept(forms.card_view(Card("A title", buttons=((Button("b", "review", "d3"),),)), VOICE, TAG))
    assert (view["callback_id"], "submit" in view) == ("card", False)
    assert view["blocks"][-1]["elements"][0]["value"] == "review d3"


def test_the_home_tab_is_a_card() -> None:
    assert kept(forms.home_view(Card("Home", ("next",)), VOICE))["type"] == "home"


def test_errors_stand_on_their_fields_and_all_others_on_the_first() -> None:
    view = kept(forms.form_view(FORM, VOICE, TAG))
    errors = {"kind": say("kind-unknown"), "": say("not-saved"), "venue": say("venue-needed")}
    assert forms.on_fields(view, errors, VOICE) == {"kind": "kind-unknown", "title": "not-saved\nvenue-needed"}


def test_a_warning_is_shown_once_however_often_it_is_given() -> None:
    view = kept(forms.read_back_view(Card("A title"), VOICE, TAG))
    once = kept(forms.with_warning({**view, "id": "V1", "hash": "x"}, "not saved"))
    twice = kept(forms.with_warning(once, "not saved"))
    assert [block["block_id"] for block in twice["blocks"]].count("warning") == 1
    assert twice["callback_id"] == "read-back"
    assert len(twice["blocks"]) == len(view["blocks"]) + 1


def test_a_form_that_cannot_be_opened_leaves_a_button_to_it() -> None:
    card = forms.unopened(FORM)
    assert card.buttons == ((Button(say("form-open"), "change", "d3", style="primary", private=True),),)
