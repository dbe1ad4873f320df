"""Buttons and menus in messages and in the home tab, through the real Bolt."""

import re
from typing import Any

import pytest
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.slack.conftest import Office


def plain(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def option(value: str) -> dict[str, Any]:
    return {"text": plain(value.title()), "value": value}


BUTTONS = {
    "type": "actions",
    "block_id": "choices",
    "elements": [
        {"type": "button", "action_id": "join:1", "text": plain("Sign up"), "value": "SEM-12"},
        {"type": "button", "action_id": "join:2", "text": plain("Details"), "value": "SEM-12", "style": "primary"},
        {"type": "static_select", "action_id": "kind", "options": [option("seminar"), option("training")]},
        {"type": "overflow", "action_id": "more", "options": [option("copy"), option("log")]},
        {"type": "checkboxes", "action_id": "ticks", "options": [option("a"), option("b")]},
        {"type": "external_select", "action_id": "state", "min_query_length": 0},
        {"type": "datepicker", "action_id": "day"},
        {"type": "users_select", "action_id": "who"},
        {"type": "multi_static_select", "action_id": "many", "options": [option("x"), option("y")]},
        {"type": "radio_buttons", "action_id": "one", "options": [option("r"), option("s")]},
        {"type": "timepicker", "action_id": "hour"},
    ],
}


@pytest.fixture
def heard(bolt: AsyncApp) -> list[dict[str, Any]]:
    """What the app hears of presses."""
    bodies: list[dict[str, Any]] = []

    @bolt.action({"type": "block_actions", "block_id": "choices", "action_id": re.compile(".*")})
    async def hear(ack: Any, body: dict[str, Any]) -> None:
        bodies.append(body)
        await ack()

    return bodies


@pytest.fixture
async def card(office: Office, client: AsyncWebClient) -> str:
    posted = await client.chat_postMessage(channel=office.casp.id, text="SEM-12", blocks=[BUTTONS])
    return str(posted["ts"])


async def test_a_button_tells_its_value_its_message_and_who_pressed(
    office: Office, heard: list[dict[str, Any]], card: str
) -> None:
    seen = await office.world.press(office.ben.id, office.casp.id, card, label="Sign up")
    assert seen.problem == ""
    (body,) = heard
    (action,) = body["actions"]
    assert (action["type"], action["action_id"], action["value"]) == ("button", "join:1", "SEM-12")
    assert (body["user"]["id"], body["channel"]["id"], body["message"]["ts"]) == (office.ben.id, office.casp.id, card)
    assert body["container"] == {
        "type": "message",
        "message_ts": card,
        "channel_id": office.casp.id,
        "is_ephemeral": False,
    }
    assert body["response_url"].startswith(office.world.address)


@pytest.mark.parametrize(
    ("action_id", "value", "key", "chosen"),
    [
        ("kind", "training", "selected_option", option("training")),
        ("more", "log", "selected_option", option("log")),
        ("ticks", ["a", "b"], "selected_options", [option("a"), option("b")]),
        ("many", ["y"], "selected_options", [option("y")]),
        ("one", "s", "selected_option", option("s")),
        ("day", "2027-04-19", "selected_date", "2027-04-19"),
        ("hour", "09:30", "selected_time", "09:30"),
        ("who", "U1", "selected_user", "U1"),
    ],
)
async def test_a_choice_comes_in_slacks_shape(
    office: Office, heard: list[dict[str, Any]], card: str, action_id: str, value: Any, key: str, chosen: Any
) -> None:
    await office.world.press(office.ben.id, office.casp.id, card, action_id, value=value)
    (action,) = heard[0]["actions"]
    assert action[key] == chosen
    if action_id != "more":
        assert heard[0]["state"]["values"]["choices"][action_id][key] == chosen
    else:
        assert action_id not in heard[0]["state"]["values"]["choices"]


async def test_nobody_can_choose_what_is_not_offered(office: Office, card: str) -> None:
    with pytest.raises(LookupError, match="kind offers no 'visit', only: seminar, training"):
        await office.world.press(office.ben.id, office.casp.id, card, "kind", value="visit")


async def test_two_buttons_may_not_be_meant_at_once(office: Office, card: str) -> None:
    with pytest.raises(LookupError, match="11 elements are meant by choices/"):
        await office.world.press(office.ben.id, office.casp.id, card, block_id="choices")


async def test_a_search_menu_offers_what_the_app_answers(
    office: Office, bolt: AsyncApp, heard: list[dict[str, Any]], card: str
) -> None:
    @bolt.options("state")
    async def search(ack: Any, payload: dict[str, str]) -> None:
        await ack(options=[option(name) for name in ("kenya", "kuwait") if name.startswith(payload["value"])])

    world = office.world
    seen = await world.suggest(office.ben.id, "choices", "state", "ke", channel=office.casp.id, ts=card)
    assert seen.options == (option("kenya"),)
    await world.press(office.ben.id, office.casp.id, card, "state", value="kenya")
    assert heard[0]["actions"][0]["selected_option"] == option("kenya")
    with pytest.raises(LookupError, match="state offers no 'kuwait'"):
        await world.press(office.ben.id, office.casp.id, card, "state", value="kuwait")


async def test_options_beyond_the_limits_are_not_shown(office: Office, bolt: AsyncApp, card: str) -> None:
    @bolt.options("state")
    async def search(ack: Any) -> None:
        await ack(options=[option(f"n{number}") for number in range(101)])

    seen = await office.world.suggest(office.ben.id, "choices", "state", "", channel=office.casp.id, ts=card)
    assert (seen.problem, seen.options) == ("invalid_options", ())
    assert seen.reasons == ("no more than 100 items allowed [json-pointer:/options]",)


async def test_an_ephemeral_message_can_be_pressed_by_its_reader_alone(
    office: Office, client: AsyncWebClient, heard: list[dict[str, Any]]
) -> None:
    posted = await client.chat_postEphemeral(
        channel=office.casp.id, user=office.ben.id, text="for Ben", blocks=[BUTTONS]
    )
    ts = posted["message_ts"]
    await office.world.press(office.ben.id, office.casp.id, ts, "join:1")
    assert heard[0]["container"]["is_ephemeral"] is True
    assert "message" not in heard[0]
    with pytest.raises(LookupError, match="amina cannot see"):
        await office.world.press(office.amina.id, office.casp.id, ts, "join:1")


async def test_a_response_can_replace_or_delete_the_message_pressed(
    office: Office, bolt: AsyncApp, client: AsyncWebClient, card: str
) -> None:
    @bolt.action("join:1")
    async def replace(ack: Any, respond: Any) -> None:
        await ack()
        await respond(text="You are registered", replace_original=True)

    @bolt.action("join:2")
    async def delete(ack: Any, respond: Any) -> None:
        await ack()
        await respond(delete_original=True)

    ephemeral = await client.chat_postEphemeral(channel=office.casp.id, user=office.ben.id, text="x", blocks=[BUTTONS])
    ts = ephemeral["message_ts"]
    messages = office.world.messages[office.casp.id]
    await office.world.press(office.ben.id, office.casp.id, ts, "join:1")
    await office.world.wait_for(lambda: messages[ts].text == "You are registered")
    assert messages[ts].blocks == ()
    await office.world.press(office.ben.id, office.casp.id, card, "join:2")
    await office.world.wait_for(lambda: card not in messages)


async def test_the_home_tab_opens_publishes_and_can_be_pressed(
    office: Office, bolt: AsyncApp, client: AsyncWebClient, heard: list[dict[str, Any]]
) -> None:
    opened: list[dict[str, Any]] = []

    @bolt.event("app_home_opened")
    async def publish(event: dict[str, Any]) -> None:
        opened.append(event)
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [BUTTONS]})

    world = office.world
    await world.open_home(office.amina.id)
    await world.wait_for(lambda: office.amina.id in world.homes)
    home = world.homes[office.amina.id]
    await world.press_home(office.amina.id, "kind", value="training")
    assert heard[0]["container"] == {"type": "view", "view_id": home.id}
    assert heard[0]["view"]["type"] == "home"
    assert heard[0]["view"]["state"]["values"]["choices"]["kind"]["selected_option"] == option("training")
    assert "response_url" not in heard[0]
    await world.open_home(office.amina.id)
    await world.wait_for(lambda: world.homes[office.amina.id].hash != home.hash)
    assert ("view" in opened[0], "view" in opened[1]) == (False, True)


async def test_shortcuts_reach_the_app(office: Office, bolt: AsyncApp, card: str) -> None:
    heard: list[dict[str, Any]] = []

    @bolt.shortcut("propose")
    async def propose(ack: Any, body: dict[str, Any]) -> None:
        heard.append(body)
        await ack()

    await office.world.shortcut(office.amina.id, "propose")
    await office.world.message_shortcut(office.amina.id, "propose", office.casp.id, card)
    assert [body["type"] for body in heard] == ["shortcut", "message_action"]
    assert heard[1]["message"]["ts"] == card
