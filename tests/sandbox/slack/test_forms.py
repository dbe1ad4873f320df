"""Modals through the real Bolt: opening, filling in, the four answers to a submission, pushing, closing."""

import re
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.answers import settle_submission
from sandbox.slack.delivery import Answer
from sandbox.slack.records import View
from tests.sandbox.slack.conftest import Office
from tests.sandbox.slack.test_buttons import option, plain


def field(name: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    shown = {"action_id": f"{name}-value", **element}
    return {"type": "input", "block_id": name, "label": plain(name), "element": shown, **more}


TITLE = field("title", {"type": "plain_text_input", "max_length": 10})
FIELDS = [
    TITLE,
    field("kind", {"type": "static_select", "options": [option("seminar"), option("training")]}, optional=True),
    field("state", {"type": "external_select", "min_query_length": 1}, optional=True),
    field("groups", {"type": "multi_static_select", "options": [option("mid"), option("esaf")]}, optional=True),
    field("states", {"type": "multi_external_select", "min_query_length": 1}, optional=True),
    field("day", {"type": "datepicker", "initial_date": "2027-04-01"}, optional=True),
    field("hour", {"type": "timepicker"}, optional=True),
    field("moment", {"type": "datetimepicker"}, optional=True),
    field("flags", {"type": "checkboxes", "options": [option("a"), option("b")]}, optional=True),
    field("way", {"type": "radio_buttons", "options": [option("open"), option("endorsed")]}, optional=True),
    field("link", {"type": "url_text_input"}, optional=True),
    field("mail", {"type": "email_text_input"}, optional=True),
    field("seats", {"type": "number_input", "is_decimal_allowed": False}, optional=True),
    field("file", {"type": "file_input"}, optional=True),
    field("who", {"type": "users_select"}, optional=True),
    field("people", {"type": "multi_users_select"}, optional=True),
    field("where", {"type": "channels_select"}, optional=True),
    field("talk", {"type": "conversations_select"}, optional=True),
    field("talks", {"type": "multi_conversations_select"}, optional=True),
]


def modal(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    shown = {"type": "modal", "callback_id": "form", "title": plain("Propose"), "submit": plain("Save")}
    return {**shown, "blocks": list(blocks or [TITLE]), **more}


async def open_form(office: Office, client: AsyncWebClient, view: dict[str, Any]) -> View:
    await client.views_open(trigger_id=office.world.tickets.trigger(office.amina.id), view=view)
    return office.world.top(office.amina.id)


async def test_a_command_opens_a_form_with_its_trigger(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    @bolt.command("/liaison")
    async def form(ack: Any, command: dict[str, str]) -> None:
        await ack()
        await client.views_open(trigger_id=command["trigger_id"], view=modal(private_metadata="draft 7"))

    await office.world.command(office.amina.id, office.casp.id, "/liaison", "register")
    shown = await office.world.wait_for(lambda: office.world.view(office.amina.id)["modal"])
    assert (shown["callback_id"], shown["private_metadata"]) == ("form", "draft 7")
    assert office.world.view(office.ben.id)["modal"] is None


async def test_values_come_in_slacks_shapes(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    heard: list[dict[str, Any]] = []

    @bolt.view("form")
    async def submitted(ack: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        await ack()

    @bolt.options({"action_id": re.compile("state")})
    async def search(ack: Any) -> None:
        await ack(options=[option("KEN"), option("UGA")])

    world = office.world
    await open_form(office, client, modal(*FIELDS))
    for name in ("state", "states"):
        await world.suggest(office.amina.id, name, f"{name}-value", "k")
    values = {
        "title": "SEM",
        "kind": "training",
        "state": "KEN",
        "groups": ["mid", "esaf"],
        "states-value": ["UGA"],
        "hour": "09:30",
        "moment": 1_808_000_000,
        "flags": ["b"],
        "way": "open",
        "link": "https://example.org/a",
        "mail": "a@example.org",
        "seats": 30,
        "file": [("programme.pdf", b"%PDF")],
        "who/who-value": office.ben.id,
        "people": [office.ben.id],
        "where": office.casp.id,
        "talk": office.casp.id,
        "talks": [office.casp.id],
    }
    seen = await world.submit(office.amina.id, values)
    assert (seen.problem, seen.errors) == ("", {})
    state = heard[0]["view"]["state"]["values"]
    assert {block: list(fields) for block, fields in state.items()} == {
        block["block_id"]: [f"{block['block_id']}-value"] for block in FIELDS
    }
    flat = {block: fields[f"{block}-value"] for block, fields in state.items()}
    (file,) = flat.pop("file")["files"]
    assert (file["name"], file["size"]) == ("programme.pdf", 4)
    assert flat == {
        "title": {"type": "plain_text_input", "value": "SEM"},
        "kind": {"type": "static_select", "selected_option": option("training")},
        "state": {"type": "external_select", "selected_option": option("KEN")},
        "groups": {"type": "multi_static_select", "selected_options": [option("mid"), option("esaf")]},
        "states": {"type": "multi_external_select", "selected_options": [option("UGA")]},
        "day": {"type": "datepicker", "selected_date": "2027-04-01"},
        "hour": {"type": "timepicker", "selected_time": "09:30"},
        "moment": {"type": "datetimepicker", "selected_date_time": 1_808_000_000},
        "flags": {"type": "checkboxes", "selected_options": [option("b")]},
        "way": {"type": "radio_buttons", "selected_option": option("open")},
        "link": {"type": "url_text_input", "value": "https://example.org/a"},
        "mail": {"type": "email_text_input", "value": "a@example.org"},
        "seats": {"type": "number_input", "value": "30"},
        "who": {"type": "users_select", "selected_user": office.ben.id},
        "people": {"type": "multi_users_select", "selected_users": [office.ben.id]},
        "where": {"type": "channels_select", "selected_channel": office.casp.id},
        "talk": {"type": "conversations_select", "selected_conversation": office.casp.id},
        "talks": {"type": "multi_conversations_select", "selected_conversations": [office.casp.id]},
    }
    assert world.view(office.amina.id)["modal"] is None


async def test_untouched_fields_come_as_null_or_empty(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    heard: list[dict[str, Any]] = []

    @bolt.view("form")
    async def submitted(ack: Any, view: dict[str, Any]) -> None:
        heard.append(view["state"]["values"])
        await ack()

    await open_form(office, client, modal(*FIELDS))
    await office.world.submit(office.amina.id, {"title": "SEM"})
    (values,) = heard
    assert values["kind"]["kind-value"] == {"type": "static_select", "selected_option": None}
    assert values["groups"]["groups-value"] == {"type": "multi_static_select", "selected_options": []}
    assert values["link"]["link-value"] == {"type": "url_text_input", "value": None}
    assert values["file"]["file-value"] == {"type": "file_input", "files": []}


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"title": "Please complete this required field."}),
        ({"title": "eleven char"}, {"title": "Must be at most 10 characters."}),
        ({"title": "SEM", "mail": "nobody"}, {"mail": "Must be a valid email address."}),
        ({"title": "SEM", "link": "example"}, {"link": "Must be a valid URL."}),
        ({"title": "SEM", "seats": "2.5"}, {"seats": "Must be a valid number."}),
        ({"title": "SEM", "day": "19 April"}, {"day": "Must be a date."}),
        ({"title": "SEM", "hour": "25:00"}, {"hour": "Must be a time."}),
    ],
)
async def test_slack_checks_fields_before_the_app_hears(
    office: Office, client: AsyncWebClient, values: dict[str, Any], errors: dict[str, str]
) -> None:
    await open_form(office, client, modal(*FIELDS))
    seen = await office.world.submit(office.amina.id, values)
    assert seen.errors == errors
    assert office.world.view(office.amina.id)["modal"]["errors"] == errors


async def answer_with(bolt: AsyncApp, **answer: Any) -> None:
    @bolt.view("form")
    async def submitted(ack: Any) -> None:
        await ack(**answer)


async def test_errors_are_shown_beside_their_fields(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    await answer_with(bolt, response_action="errors", errors={"title": "SEM is taken"})
    await open_form(office, client, modal())
    seen = await office.world.submit(office.amina.id, {"title": "SEM"})
    assert seen.errors == {"title": "SEM is taken"}
    shown = office.world.view(office.amina.id)["modal"]
    assert shown["errors"] == {"title": "SEM is taken"}
    assert shown["state"]["values"]["title"]["title-value"]["value"] == "SEM"


@pytest.mark.parametrize("errors", [{"unknown": "no such field"}, {"note": "a section takes no error"}])
async def test_errors_for_what_is_no_field_leave_the_person_in_trouble(
    office: Office, bolt: AsyncApp, client: AsyncWebClient, errors: dict[str, str]
) -> None:
    await answer_with(bolt, response_action="errors", errors=errors)
    note = {"type": "section", "block_id": "note", "text": plain("note")}
    await open_form(office, client, modal(TITLE, note))
    seen = await office.world.submit(office.amina.id, {"title": "SEM"})
    assert seen.problem == "trouble_connecting"
    assert seen.reasons != ()
    assert office.world.view(office.amina.id)["modals"] == 1


@pytest.mark.parametrize("errors", [{}, None, "wrong"])
async def test_an_answer_of_errors_without_any_leaves_the_person_in_trouble(
    office: Office, client: AsyncWebClient, errors: object
) -> None:
    view = await open_form(office, client, modal())
    answer = Answer({"response_action": "errors", "errors": errors})
    assert settle_submission(office.world, answer, office.amina.id, view).problem == "trouble_connecting"


async def test_update_replaces_the_form_and_keeps_what_was_typed(
    office: Office, bolt: AsyncApp, client: AsyncWebClient
) -> None:
    await answer_with(bolt, response_action="update", view=modal(TITLE, title=plain("Read back")))
    old = await open_form(office, client, modal())
    await office.world.submit(office.amina.id, {"title": "SEM"})
    shown = office.world.view(office.amina.id)["modal"]
    assert (shown["id"], shown["title"]["text"]) == (old.id, "Read back")
    assert shown["hash"] != old.hash
    assert shown["state"]["values"]["title"]["title-value"]["value"] == "SEM"


async def test_an_update_slack_would_refuse_leaves_the_form_as_it_was(
    office: Office, bolt: AsyncApp, client: AsyncWebClient
) -> None:
    await answer_with(bolt, response_action="update", view=modal(title=plain("x" * 25)))
    await open_form(office, client, modal())
    seen = await office.world.submit(office.amina.id, {"title": "SEM"})
    assert seen.problem == "trouble_connecting"
    assert seen.reasons == ("must be less than 25 characters [json-pointer:/view/title/text]",)
    assert office.world.view(office.amina.id)["modal"]["title"]["text"] == "Propose"


async def test_push_stacks_and_an_empty_acknowledgement_goes_one_back(
    office: Office, bolt: AsyncApp, client: AsyncWebClient
) -> None:
    await answer_with(bolt, response_action="push", view=modal(callback_id="second"))

    @bolt.view("second")
    async def second(ack: Any) -> None:
        await ack()

    first = await open_form(office, client, modal())
    world = office.world
    await world.submit(office.amina.id, {"title": "SEM"})
    pushed = world.view(office.amina.id)["modal"]
    assert (pushed["previous_view_id"], pushed["root_view_id"]) == (first.id, first.id)
    await world.submit(office.amina.id, {"title": "SEM"})
    assert world.view(office.amina.id)["modal"]["id"] == first.id


async def test_the_stack_holds_three(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    await answer_with(bolt, response_action="push", view=modal())
    await open_form(office, client, modal())
    for _ in range(2):
        assert (await office.world.submit(office.amina.id, {"title": "SEM"})).problem == ""
    seen = await office.world.submit(office.amina.id, {"title": "SEM"})
    assert (seen.problem, seen.reasons) == ("trouble_connecting", ("push_limit_reached",))
    assert office.world.view(office.amina.id)["modals"] == 3
    view = office.world.top(office.amina.id)
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await client.views_push(trigger_id=office.world.tickets.trigger(office.amina.id, view.id), view=modal())


async def test_clear_closes_everything(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    await answer_with(bolt, response_action="clear")
    first = await open_form(office, client, modal())
    await client.views_push(trigger_id=office.world.tickets.trigger(office.amina.id, first.id), view=modal())
    await office.world.submit(office.amina.id, {"title": "SEM"})
    assert office.world.view(office.amina.id)["modals"] == 0


async def test_an_unknown_response_action_leaves_the_person_in_trouble(
    office: Office, bolt: AsyncApp, client: AsyncWebClient
) -> None:
    await answer_with(bolt, response_action="close")
    await open_form(office, client, modal())
    seen = await office.world.submit(office.amina.id, {"title": "SEM"})
    assert (seen.problem, seen.reasons) == ("trouble_connecting", ("unknown response_action: close",))


async def test_a_button_in_a_form_can_push_another(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    @bolt.action("add")
    async def add(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        await client.views_push(trigger_id=body["trigger_id"], view=modal(title=plain("Add…")))

    button = {"type": "button", "action_id": "add", "text": plain("Add…")}
    await open_form(office, client, modal(TITLE, {"type": "actions", "elements": [button]}))
    world = office.world
    world.fill(office.amina.id, {"title": "SEM"})
    await world.press_modal(office.amina.id, label="Add…")
    await world.wait_for(lambda: world.view(office.amina.id)["modals"] == 2)
    await world.close(office.amina.id)
    shown = world.view(office.amina.id)["modal"]
    assert shown["state"]["values"]["title"]["title-value"]["value"] == "SEM"


async def test_closing_is_told_only_where_the_form_asks(office: Office, bolt: AsyncApp, client: AsyncWebClient) -> None:
    heard: list[tuple[str, bool]] = []

    @bolt.view_closed("told")
    async def closed(ack: Any, body: dict[str, Any]) -> None:
        heard.append((body["view"]["id"], body["is_cleared"]))
        await ack()

    world = office.world
    await open_form(office, client, modal())
    await world.close(office.amina.id)
    assert heard == []
    told = modal(callback_id="told", notify_on_close=True)
    first = await open_form(office, client, told)
    await client.views_push(trigger_id=world.tickets.trigger(office.amina.id, first.id), view=told)
    second = world.top(office.amina.id)
    await world.close(office.amina.id)
    assert heard == [(second.id, False)]
    await client.views_push(trigger_id=world.tickets.trigger(office.amina.id, first.id), view=told)
    third = world.top(office.amina.id)
    await world.close(office.amina.id, everything=True)
    assert heard[1:] == [(third.id, True), (first.id, True)]
    assert world.view(office.amina.id)["modals"] == 0


async def test_a_trigger_works_once_and_for_three_seconds(office: Office, client: AsyncWebClient) -> None:
    trigger = office.world.tickets.trigger(office.amina.id)
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await client.views_open(trigger_id=trigger, view=modal(title=plain("x" * 25)))
    await client.views_open(trigger_id=trigger, view=modal())
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await client.views_open(trigger_id=trigger, view=modal())
    late = office.world.tickets.trigger(office.amina.id)
    office.hands.elapsed += 3.1
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        await client.views_open(trigger_id=late, view=modal())
    with pytest.raises(SlackApiError, match="invalid_trigger_id"):
        await client.views_open(trigger_id="1.2.x", view=modal())


async def test_an_update_with_an_old_hash_is_refused(office: Office, client: AsyncWebClient) -> None:
    first = await open_form(office, client, modal(external_id="draft-7"))
    await client.views_update(view_id=first.id, hash=first.hash, view=modal())
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(view_id=first.id, hash=first.hash, view=modal())
    with pytest.raises(SlackApiError, match="not_found"):
        await client.views_update(external_id="draft-7", view=modal())
    await client.views_update(view_id=first.id, view=modal(external_id="draft-7"))
    await client.views_update(external_id="draft-7", view=modal(external_id="draft-7", title=plain("Again")))
    assert office.world.top(office.amina.id).payload["title"]["text"] == "Again"
    with pytest.raises(SlackApiError, match="duplicate_external_id"):
        await client.views_publish(user_id=office.ben.id, view={"type": "home", "blocks": [], "external_id": "draft-7"})


async def test_a_form_without_a_submit_button_cannot_be_submitted(office: Office, client: AsyncWebClient) -> None:
    read_only = {"type": "modal", "title": plain("Card"), "blocks": [{"type": "divider"}]}
    await open_form(office, client, read_only)
    with pytest.raises(LookupError, match="no submit button"):
        await office.world.submit(office.amina.id)
    with pytest.raises(LookupError, match="no single field title"):
        office.world.fill(office.amina.id, {"title": "x"})
