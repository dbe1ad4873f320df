"""Every limit of Block Kit, each a row: what is just allowed, what is one too many, and Slack's words for it."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.blocks import message_blocks, view_payload
from sandbox.slack.refused import Refused
from tests.sandbox.slack.conftest import Office
from tests.sandbox.slack.test_buttons import option, plain
from tests.sandbox.slack.test_forms import field, modal

Blocks = list[dict[str, Any]]


def x(count: int) -> str:
    return "x" * count


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def section(**more: Any) -> Blocks:
    return [{"type": "section", "text": mrkdwn("words"), **more}]


def accessory(**element: Any) -> Blocks:
    return section(accessory=element)


def actions(*elements: dict[str, Any]) -> Blocks:
    return [{"type": "actions", "elements": list(elements)}]


def button(**more: Any) -> Blocks:
    return accessory(type="button", text=plain("Go"), **more)


def buttons(count: int) -> Blocks:
    return actions(*({"type": "button", "action_id": f"b{n}", "text": plain("Go")} for n in range(count)))


def options(count: int) -> Blocks:
    return [option(f"o{number}") for number in range(count)]


def select(**more: Any) -> Blocks:
    return accessory(**{"type": "static_select", "options": options(2), **more})


def groups(count: int, each: int = 1) -> Blocks:
    grouped = [{"label": plain(f"g{number}"), "options": options(each)} for number in range(count)]
    return accessory(type="static_select", option_groups=grouped)


def confirmed(**more: Any) -> Blocks:
    dialog = {"title": plain("Sure"), "text": plain("Really"), "confirm": plain("Yes"), "deny": plain("No")}
    return button(confirm={**dialog, **more})


def image(**more: Any) -> Blocks:
    return [{"type": "image", "image_url": "https://example.org/a.png", "alt_text": "map", **more}]


def asked(element: dict[str, Any], **more: Any) -> Blocks:
    return [field("f", element, **more)]


def typed(**more: Any) -> Blocks:
    return asked({"type": "plain_text_input", **more})


def long_choice(**more: Any) -> Blocks:
    return select(options=[{**option("a"), **more}])


ROWS: list[tuple[str, Blocks, Blocks, str, str]] = [
    ("blocks", section() * 50, section() * 51, "no more than 50 items allowed", ""),
    (
        "section text",
        section(text=mrkdwn(x(3000))),
        section(text=mrkdwn(x(3001))),
        "must be less than 3001 characters",
        "/0/text/text",
    ),
    (
        "section text empty",
        section(text=mrkdwn("x")),
        section(text=mrkdwn("")),
        "must be more than 0 characters",
        "/0/text/text",
    ),
    (
        "section fields",
        section(fields=[plain("f")] * 10),
        section(fields=[plain("f")] * 11),
        "no more than 10 items allowed",
        "/0/fields",
    ),
    (
        "field",
        section(fields=[plain(x(2000))]),
        section(fields=[plain(x(2001))]),
        "must be less than 2001 characters",
        "/0/fields/0/text",
    ),
    ("section needs words", section(), [{"type": "section"}], "missing required field: text", "/0"),
    (
        "header",
        [{"type": "header", "text": plain(x(150))}],
        [{"type": "header", "text": plain(x(151))}],
        "must be less than 151 characters",
        "/0/text/text",
    ),
    (
        "header is plain",
        [{"type": "header", "text": plain("h")}],
        [{"type": "header", "text": mrkdwn("h")}],
        "must be a valid enum value",
        "/0/text/type",
    ),
    (
        "context",
        [{"type": "context", "elements": [plain("c")] * 10}],
        [{"type": "context", "elements": [plain("c")] * 11}],
        "no more than 10 items allowed",
        "/0/elements",
    ),
    (
        "context empty",
        [{"type": "context", "elements": [plain("c")]}],
        [{"type": "context", "elements": []}],
        "no less than 1 items allowed",
        "/0/elements",
    ),
    ("actions", buttons(25), buttons(26), "no more than 25 items allowed", "/0/elements"),
    ("actions empty", buttons(1), buttons(0), "no less than 1 items allowed", "/0/elements"),
    ("image alt", image(alt_text=x(2000)), image(alt_text=x(2001)), "must be less than 2001 characters", "/0/alt_text"),
    (
        "image title",
        image(title=plain(x(2000))),
        image(title=plain(x(2001))),
        "must be less than 2001 characters",
        "/0/title/text",
    ),
    (
        "image url",
        image(image_url="https://" + x(2992)),
        image(image_url="https://" + x(2993)),
        "must be less than 3001 characters",
        "/0/image_url",
    ),
    ("image url form", image(), image(image_url="a.png"), "must match the expected format", "/0/image_url"),
    ("image source", image(), image(slack_file={"id": "F1"}), "only one of image_url, slack_file is allowed", "/0"),
    (
        "markdown",
        [{"type": "markdown", "text": x(12000)}],
        [{"type": "markdown", "text": x(12001)}],
        "must be less than 12001 characters",
        "/0/text",
    ),
    ("block_id", section(block_id=x(255)), section(block_id=x(256)), "must be less than 256 characters", "/0/block_id"),
    (
        "block_id once",
        [*section(block_id="a"), *section(block_id="b")],
        section(block_id="a") * 2,
        "block_id `a` already exists",
        "",
    ),
    (
        "action_id",
        button(action_id=x(255)),
        button(action_id=x(256)),
        "must be less than 256 characters",
        "/0/accessory/action_id",
    ),
    (
        "action_id once",
        buttons(2),
        actions(*({"type": "button", "action_id": "a", "text": plain("Go")} for _ in "ab")),
        "action_id `a` already exists",
        "/0",
    ),
    (
        "button text",
        accessory(type="button", text=plain(x(75))),
        accessory(type="button", text=plain(x(76))),
        "must be less than 76 characters",
        "/0/accessory/text/text",
    ),
    (
        "button value",
        button(value=x(2000)),
        button(value=x(2001)),
        "must be less than 2001 characters",
        "/0/accessory/value",
    ),
    (
        "button url",
        button(url="https://" + x(2992)),
        button(url="https://" + x(2993)),
        "must be less than 3001 characters",
        "/0/accessory/url",
    ),
    (
        "button style",
        button(style="danger"),
        button(style="warning"),
        "must be a valid enum value",
        "/0/accessory/style",
    ),
    (
        "button label",
        button(accessibility_label=x(75)),
        button(accessibility_label=x(76)),
        "must be less than 76 characters",
        "/0/accessory/accessibility_label",
    ),
    ("unknown field", button(), button(colour="red"), "invalid additional property: colour", "/0/accessory"),
    ("unknown block", section(), [{"type": "carousel"}], "unsupported type: carousel", "/0/type"),
    ("no type", section(), [{"text": plain("x")}], "missing required field: type", "/0"),
    ("unknown element", button(), accessory(type="slider"), "unsupported type: slider", "/0/accessory/type"),
    (
        "datetimepicker place",
        actions({"type": "datetimepicker"}),
        accessory(type="datetimepicker"),
        "unsupported type: datetimepicker",
        "/0/accessory/type",
    ),
    (
        "input inside actions",
        buttons(1),
        actions({"type": "plain_text_input"}),
        "unsupported type: plain_text_input",
        "/0/elements/0/type",
    ),
    ("file input in a message", typed(), asked({"type": "file_input"}), "unsupported type: file_input", "/0"),
    (
        "options",
        select(options=options(100)),
        select(options=options(101)),
        "no more than 100 items allowed",
        "/0/accessory/options",
    ),
    (
        "options empty",
        select(options=options(1)),
        select(options=[]),
        "no less than 1 items allowed",
        "/0/accessory/options",
    ),
    ("options missing", select(), accessory(type="static_select"), "missing required field: options", "/0/accessory"),
    (
        "option text",
        long_choice(text=plain(x(75))),
        long_choice(text=plain(x(76))),
        "must be less than 76 characters",
        "/0/accessory/options/0/text/text",
    ),
    (
        "option value",
        long_choice(value=x(150)),
        long_choice(value=x(151)),
        "must be less than 151 characters",
        "/0/accessory/options/0/value",
    ),
    (
        "option description",
        long_choice(description=plain(x(75))),
        long_choice(description=plain(x(76))),
        "must be less than 76 characters",
        "/0/accessory/options/0/description/text",
    ),
    (
        "option is plain",
        select(),
        long_choice(text=mrkdwn("a")),
        "must be a valid enum value",
        "/0/accessory/options/0/text/type",
    ),
    ("option groups", groups(100), groups(101), "no more than 100 items allowed", "/0/accessory/option_groups"),
    (
        "options in a group",
        groups(1, 100),
        groups(1, 101),
        "no more than 100 items allowed",
        "/0/accessory/option_groups/0/options",
    ),
    (
        "preset",
        select(initial_option=option("o1")),
        select(initial_option=option("o9")),
        "initial_option must match one of the options",
        "/0",
    ),
    (
        "placeholder",
        select(placeholder=plain(x(150))),
        select(placeholder=plain(x(151))),
        "must be less than 151 characters",
        "/0/accessory/placeholder/text",
    ),
    (
        "max selected",
        accessory(type="multi_static_select", options=options(2), max_selected_items=1),
        accessory(type="multi_static_select", options=options(2), max_selected_items=0),
        "must be between 1 and 100",
        "/0/accessory/max_selected_items",
    ),
    (
        "overflow",
        accessory(type="overflow", options=options(5)),
        accessory(type="overflow", options=options(6)),
        "no more than 5 items allowed",
        "/0/accessory/options",
    ),
    (
        "checkboxes",
        accessory(type="checkboxes", options=options(10)),
        accessory(type="checkboxes", options=options(11)),
        "no more than 10 items allowed",
        "/0/accessory/options",
    ),
    (
        "radio buttons",
        accessory(type="radio_buttons", options=options(10)),
        accessory(type="radio_buttons", options=options(11)),
        "no more than 10 items allowed",
        "/0/accessory/options",
    ),
    (
        "date",
        accessory(type="datepicker", initial_date="2027-04-19"),
        accessory(type="datepicker", initial_date="19/4/27"),
        "must match the expected format",
        "/0/accessory/initial_date",
    ),
    (
        "time",
        accessory(type="timepicker", initial_time="23:59"),
        accessory(type="timepicker", initial_time="24:00"),
        "must match the expected format",
        "/0/accessory/initial_time",
    ),
    (
        "confirm title",
        confirmed(title=plain(x(100))),
        confirmed(title=plain(x(101))),
        "must be less than 101 characters",
        "/0/accessory/confirm/title/text",
    ),
    (
        "confirm text",
        confirmed(text=plain(x(300))),
        confirmed(text=plain(x(301))),
        "must be less than 301 characters",
        "/0/accessory/confirm/text/text",
    ),
    (
        "confirm yes",
        confirmed(confirm=plain(x(30))),
        confirmed(confirm=plain(x(31))),
        "must be less than 31 characters",
        "/0/accessory/confirm/confirm/text",
    ),
    (
        "confirm no",
        confirmed(deny=plain(x(30))),
        confirmed(deny=plain(x(31))),
        "must be less than 31 characters",
        "/0/accessory/confirm/deny/text",
    ),
    (
        "label",
        asked({"type": "datepicker"}, label=plain(x(2000))),
        asked({"type": "datepicker"}, label=plain(x(2001))),
        "must be less than 2001 characters",
        "/0/label/text",
    ),
    (
        "hint",
        asked({"type": "datepicker"}, hint=plain(x(2000))),
        asked({"type": "datepicker"}, hint=plain(x(2001))),
        "must be less than 2001 characters",
        "/0/hint/text",
    ),
    (
        "max_length",
        typed(max_length=3000),
        typed(max_length=3001),
        "must be between 1 and 3000",
        "/0/element/max_length",
    ),
    (
        "max_length least",
        typed(max_length=1),
        typed(max_length=0),
        "must be between 1 and 3000",
        "/0/element/max_length",
    ),
    (
        "min_length",
        typed(min_length=3000),
        typed(min_length=3001),
        "must be between 0 and 3000",
        "/0/element/min_length",
    ),
    (
        "number input",
        asked({"type": "number_input", "is_decimal_allowed": True}),
        asked({"type": "number_input"}),
        "missing required field: is_decimal_allowed",
        "/0/element",
    ),
    ("flag", typed(multiline=True), typed(multiline="yes"), "must provide a boolean", "/0/element/multiline"),
    ("whole", typed(max_length=9), typed(max_length="9"), "must provide an integer", "/0/element/max_length"),
    (
        "focus",
        typed(focus_on_load=True),
        [field(name, {"type": "plain_text_input", "focus_on_load": True}) for name in "ab"],
        "only one element may have focus_on_load",
        "",
    ),
    ("text object", section(), section(text="words"), "must provide an object", "/0/text"),
    ("list", section(), section(fields={}), "must provide an array", "/0/fields"),
    ("string", section(), section(block_id=7), "must provide a string", "/0/block_id"),
]

VIEWS: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    (
        "blocks",
        modal(*section() * 100),
        modal(*section() * 101),
        "no more than 100 items allowed [json-pointer:/view/blocks]",
    ),
    (
        "title",
        modal(title=plain(x(24))),
        modal(title=plain(x(25))),
        "must be less than 25 characters [json-pointer:/view/title/text]",
    ),
    (
        "submit",
        modal(submit=plain(x(24))),
        modal(submit=plain(x(25))),
        "must be less than 25 characters [json-pointer:/view/submit/text]",
    ),
    (
        "close",
        modal(close=plain(x(24))),
        modal(close=plain(x(25))),
        "must be less than 25 characters [json-pointer:/view/close/text]",
    ),
    (
        "private_metadata",
        modal(private_metadata=x(3000)),
        modal(private_metadata=x(3001)),
        "must be less than 3001 characters [json-pointer:/view/private_metadata]",
    ),
    (
        "callback_id",
        modal(callback_id=x(255)),
        modal(callback_id=x(256)),
        "must be less than 256 characters [json-pointer:/view/callback_id]",
    ),
    (
        "external_id",
        modal(external_id=x(255)),
        modal(external_id=x(256)),
        "must be less than 256 characters [json-pointer:/view/external_id]",
    ),
    (
        "markdown place",
        modal(*section()),
        modal({"type": "markdown", "text": "x"}),
        "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
    ),
    (
        "files",
        modal(*asked({"type": "file_input", "max_files": 10})),
        modal(*asked({"type": "file_input", "max_files": 11})),
        "must be between 1 and 10 [json-pointer:/view/blocks/0/element/max_files]",
    ),
    (
        "title missing",
        modal(),
        {name: part for name, part in modal().items() if name != "title"},
        "missing required field: title [json-pointer:/view]",
    ),
    (
        "submit for inputs",
        modal(),
        {name: part for name, part in modal().items() if name != "submit"},
        "missing required field: submit [json-pointer:/view]",
    ),
    ("unknown part", modal(), modal(footer="x"), "invalid additional property: footer [json-pointer:/view]"),
]


@pytest.mark.parametrize(
    ("allowed", "refused", "words", "place"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_a_message_is_held_to_each_limit(allowed: Blocks, refused: Blocks, words: str, place: str) -> None:
    assert len(message_blocks(allowed)) == len(allowed)
    with pytest.raises(Refused) as caught:
        message_blocks(refused)
    assert caught.value.error == "invalid_blocks"
    assert f"{words} [json-pointer:/blocks{place}]" in caught.value.reasons


@pytest.mark.parametrize(("allowed", "refused", "reason"), [row[1:] for row in VIEWS], ids=[row[0] for row in VIEWS])
def test_a_form_is_held_to_each_limit(allowed: dict[str, Any], refused: dict[str, Any], reason: str) -> None:
    assert view_payload(allowed, "modal")["type"] == "modal"
    with pytest.raises(Refused) as caught:
        view_payload(refused, "modal")
    assert caught.value.error == "invalid_arguments"
    assert reason in caught.value.reasons


def test_a_form_may_not_exceed_250_kilobytes() -> None:
    heavy = modal(*(section(text=plain(x(3000)))[0] for _ in range(90)))
    with pytest.raises(Refused, match="view_too_large"):
        view_payload(heavy, "modal")


def test_the_words_of_all_blocks_together_have_a_limit() -> None:
    assert len(message_blocks(section(text=plain(x(3000))) * 4)) == 4
    with pytest.raises(Refused, match="msg_blocks_too_long"):
        message_blocks([*section(text=plain(x(3000))) * 4, *section()])


def test_ids_that_were_not_given_are_made_up_and_differ() -> None:
    kept = message_blocks(buttons(1) + section())
    assert kept[0]["block_id"] != kept[1]["block_id"]
    assert kept[0]["elements"][0]["action_id"] == "b0"
    assert message_blocks(button())[0]["accessory"]["action_id"] != ""


async def test_the_client_reads_slacks_reasons(office: Office, client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=office.casp.id, text="x", blocks=section(text=mrkdwn(x(3001))))
    assert caught.value.response["response_metadata"] == {
        "messages": ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"]
    }


async def test_a_text_beyond_40000_characters_is_cut_with_a_warning(office: Office, client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel=office.casp.id, text=x(40_001))
    assert posted["warning"] == "message_truncated"
    assert len(office.world.listed(office.casp.id)[0].text) == 40_000


async def test_metadata_is_held_to_its_shape(office: Office, client: AsyncWebClient) -> None:
    good = {"event_type": "delivery", "event_payload": {"id": "ANN-7"}}
    assert (await client.chat_postMessage(channel=office.casp.id, text="x", metadata=good))["ok"]
    with pytest.raises(SlackApiError, match="invalid_metadata_schema"):
        await client.chat_postMessage(channel=office.casp.id, text="x", metadata={**good, "event_type": "a b"})
