"""Slash commands through the real Bolt: acknowledgements, response URLs, and what Slack itself refuses."""

from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.serve import serve_slack
from tests.sandbox.slack.conftest import Office, connected, make_office

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "*Two* activities"}}


async def test_the_acknowledgement_is_read_by_the_person_alone(office: Office, bolt: AsyncApp) -> None:
    @bolt.command("/liaison")
    async def answer(ack: Any, command: dict[str, str]) -> None:
        await ack(f"You asked: {command['text']}")

    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "upcoming  ")
    assert seen.message is not None
    assert seen.message.text == "You asked: upcoming"
    assert seen.message in office.world.seen_in(office.amina.id, office.casp.id)
    assert seen.message not in office.world.seen_in(office.ben.id, office.casp.id)


async def test_a_command_tells_who_where_and_in_which_workspace(office: Office, bolt: AsyncApp) -> None:
    heard: list[dict[str, str]] = []

    @bolt.command("/liaison")
    async def answer(ack: Any, body: dict[str, str]) -> None:
        heard.append(body)
        await ack()

    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
    assert seen.message is None
    (body,) = heard
    assert (body["user_id"], body["user_name"]) == (office.amina.id, "amina")
    assert (body["channel_id"], body["channel_name"]) == (office.casp.id, "casp")
    assert (body["team_id"], body["api_app_id"]) == (office.world.team.id, office.world.app.id)


async def test_an_answer_in_the_channel_is_read_by_everybody(office: Office, bolt: AsyncApp) -> None:
    @bolt.command("/liaison")
    async def answer(ack: Any) -> None:
        await ack(text="For all", blocks=[SECTION], response_type="in_channel")

    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison")
    assert seen.message in office.world.seen_in(office.ben.id, office.casp.id)


async def test_blocks_slack_would_refuse_show_as_an_invalid_response(office: Office, bolt: AsyncApp) -> None:
    @bolt.command("/liaison")
    async def answer(ack: Any) -> None:
        await ack(blocks=[{"type": "section"}])

    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison")
    assert seen.problem == "invalid_command_response"
    assert seen.reasons == ("missing required field: text [json-pointer:/blocks/0]",)


async def test_a_command_fails_at_once_when_no_app_is_connected(office: Office) -> None:
    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison")
    assert seen.problem == "dispatch_failed"


async def test_a_command_nobody_acknowledges_in_time_has_timed_out() -> None:
    office = make_office(ack_seconds=0.05)
    async with serve_slack(office.world) as address:
        client = AsyncWebClient(token=office.world.app.bot_token, base_url=address)
        silent = AsyncApp(client=client, process_before_response=True)

        @silent.command("/liaison")
        async def answer(command: dict[str, str]) -> None: ...

        async with connected(silent, office.world):
            seen = await office.world.command(office.amina.id, office.casp.id, "/liaison")
    assert (seen.problem, seen.reasons) == ("operation_timeout", ("liaison did not respond",))


async def test_slack_itself_refuses_a_command_in_a_thread(office: Office) -> None:
    said = await office.world.say(office.amina.id, office.casp.id, "a question")
    assert said.message is not None
    seen = await office.world.command(office.amina.id, office.casp.id, "/liaison", "help", thread_ts=said.message.ts)
    assert (seen.problem, seen.reasons) == ("not_in_threads", ("/liaison is not supported in threads. Sorry!",))


async def test_slack_itself_refuses_a_command_nobody_registered(office: Office) -> None:
    seen = await office.world.command(office.amina.id, office.casp.id, "/liason", "help")
    assert seen.problem == "unknown_command"


async def test_a_person_cannot_run_a_command_where_they_are_not(office: Office) -> None:
    with pytest.raises(LookupError, match="ben cannot write in quiet"):
        await office.world.command(office.ben.id, office.quiet.id, "/liaison")


async def test_names_are_escaped_only_if_the_app_asked_for_it(office: Office, bolt: AsyncApp) -> None:
    heard: list[str] = []

    @bolt.command("/liaison")
    async def answer(ack: Any, command: dict[str, str]) -> None:
        heard.append(command["text"])
        await ack()

    typed = "role @ben coordinator & #casp <x>"
    await office.world.command(office.amina.id, office.casp.id, "/liaison", typed)
    office.world.app = replace(office.world.app, escapes=True)
    await office.world.command(office.amina.id, office.casp.id, "/liaison", typed)
    assert heard == [
        typed,
        f"role <@{office.ben.id}|ben> coordinator &amp; <#{office.casp.id}|casp> &lt;x&gt;",
    ]


async def test_respond_works_five_times_and_then_no_more(office: Office, bolt: AsyncApp) -> None:
    statuses: list[tuple[int, str]] = []

    @bolt.command("/liaison")
    async def answer(ack: Any, respond: Any) -> None:
        await ack()
        for number in range(6):
            result = await respond(f"part {number}")
            statuses.append((result.status_code, result.body))

    await office.world.command(office.amina.id, office.casp.id, "/liaison")
    assert [status for status, _ in statuses] == [200] * 5 + [404]
    assert "used_url" in statuses[-1][1]


async def test_a_response_url_ends_after_half_an_hour(office: Office, address: str) -> None:
    name = office.world.tickets.response(office.amina.id, office.casp.id)
    office.hands.elapsed += 30 * 60 + 1
    async with ClientSession() as session:
        async with session.post(f"{office.world.address}/actions/T/{name}", json={"text": "late"}) as response:
            assert (response.status, (await response.json())["error"]) == (404, "expired_url")
        async with session.post(f"{office.world.address}/actions/T/unknown", json={"text": "x"}) as response:
            assert (response.status, (await response.json())["error"]) == (404, "invalid_url")


async def test_a_response_slack_cannot_read_is_refused(office: Office, address: str) -> None:
    place = f"{office.world.address}/actions/T/{office.world.tickets.response(office.amina.id, office.casp.id)}"
    async with ClientSession() as session:
        async with session.post(place, data=b"{") as response:
            assert (response.status, (await response.json())["error"]) == (400, "invalid_payload")
        async with session.post(place, json={"text": ""}) as response:
            assert (response.status, (await response.json())["error"]) == (400, "no_text")
