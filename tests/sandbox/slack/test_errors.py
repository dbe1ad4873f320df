"""Every refusal of the Web API, each a row; then the rate limits, faults and tokens."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ServerDisconnectedError
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncConnectionErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.scopes import RULES
from tests.sandbox.slack.conftest import Office
from tests.sandbox.slack.test_forms import modal

Act = Callable[[Office, AsyncWebClient], Awaitable[Any]]
DIVIDER = {"type": "divider"}


async def refused(act: Awaitable[Any]) -> dict[str, Any]:
    """The body of the error answer."""
    with pytest.raises(SlackApiError) as caught:
        await act
    return dict(caught.value.response.data)


async def said(office: Office) -> str:
    seen = await office.world.say(office.ben.id, office.casp.id, "by Ben")
    assert seen.message is not None
    return seen.message.ts


async def update_of_another(office: Office, client: AsyncWebClient) -> Any:
    return await client.chat_update(channel=office.casp.id, ts=await said(office), text="x")


async def deletion_of_another(office: Office, client: AsyncWebClient) -> Any:
    return await client.chat_delete(channel=office.casp.id, ts=await said(office))


async def reply_to_a_reply(office: Office, client: AsyncWebClient) -> Any:
    reply = await client.chat_postMessage(channel=office.casp.id, text="re", thread_ts=await said(office))
    return await client.chat_postMessage(channel=office.casp.id, text="re", thread_ts=reply["ts"])


async def update_in_an_archive(office: Office, client: AsyncWebClient) -> Any:
    posted = await client.chat_postMessage(channel=office.casp.id, text="x")
    await office.world.archive(office.ben.id, office.casp.id)
    return await client.chat_update(channel=office.casp.id, ts=posted["ts"], text="y")


async def post_into_an_archive(office: Office, client: AsyncWebClient) -> Any:
    await office.world.archive(office.ben.id, office.casp.id)
    return await client.chat_postMessage(channel=office.casp.id, text="x")


async def update_of_an_ephemeral(office: Office, client: AsyncWebClient) -> Any:
    posted = await client.chat_postEphemeral(channel=office.casp.id, user=office.ben.id, text="x")
    return await client.chat_update(channel=office.casp.id, ts=posted["message_ts"], text="y")


async def update_beyond_the_limit(office: Office, client: AsyncWebClient) -> Any:
    posted = await client.chat_postMessage(channel=office.casp.id, text="x")
    return await client.chat_update(channel=office.casp.id, ts=posted["ts"], text="x" * 4001)


async def emptied(office: Office, client: AsyncWebClient) -> Any:
    card = {"channel": office.casp.id, "blocks": [DIVIDER]}
    posted = await client.api_call("chat.postMessage", json=card)
    return await client.api_call("chat.update", json={**card, "ts": posted["ts"], "blocks": []})


async def second_reaction(office: Office, client: AsyncWebClient) -> Any:
    ts = await said(office)
    await client.reactions_add(channel=office.casp.id, timestamp=ts, name="eyes")
    return await client.reactions_add(channel=office.casp.id, timestamp=ts, name="eyes")


async def push_without_a_form(office: Office, client: AsyncWebClient) -> Any:
    return await client.views_push(trigger_id=office.world.tickets.trigger(office.amina.id), view=modal())


ROWS: list[tuple[str, Act]] = [
    ("channel_not_found", lambda o, c: c.chat_postMessage(channel="C404", text="x")),
    ("channel_not_found", lambda o, c: c.chat_postMessage(channel="#nowhere", text="x")),
    ("channel_not_found", lambda o, c: c.chat_postMessage(channel=o.secret.id, text="x")),
    ("not_in_channel", lambda o, c: c.chat_postMessage(channel=o.quiet.id, text="x")),
    ("is_archived", post_into_an_archive),
    ("no_text", lambda o, c: c.api_call("chat.postMessage", json={"channel": o.casp.id, "text": ""})),
    ("invalid_blocks_format", lambda o, c: c.chat_postMessage(channel=o.casp.id, text="x", blocks="{not json")),
    ("invalid_blocks_format", lambda o, c: c.chat_postMessage(channel=o.casp.id, text="x", blocks='{"a": "b"}')),
    (
        "invalid_metadata_format",
        lambda o, c: c.api_call("chat.postMessage", params={"channel": o.casp.id, "text": "x", "metadata": "["}),
    ),
    ("invalid_metadata_schema", lambda o, c: c.chat_postMessage(channel=o.casp.id, text="x", metadata={"id": 1})),
    (
        "invalid_metadata_format",
        lambda o, c: c.chat_postMessage(
            channel=o.casp.id, text="x", metadata={"event_type": "delivery", "event_payload": []}
        ),
    ),
    ("thread_not_found", lambda o, c: c.chat_postMessage(channel=o.casp.id, text="x", thread_ts="1.000001")),
    ("cannot_reply_to_message", reply_to_a_reply),
    ("user_not_in_channel", lambda o, c: c.chat_postEphemeral(channel=o.casp.id, user="U404", text="x")),
    ("message_not_found", lambda o, c: c.chat_update(channel=o.casp.id, ts="1.000001", text="x")),
    ("message_not_found", update_of_an_ephemeral),
    ("cant_update_message", update_of_another),
    ("is_inactive", update_in_an_archive),
    ("msg_too_long", update_beyond_the_limit),
    ("no_text", emptied),
    ("cant_delete_message", deletion_of_another),
    ("message_not_found", lambda o, c: c.chat_delete(channel=o.casp.id, ts="1.000001")),
    ("message_not_found", lambda o, c: c.chat_getPermalink(channel=o.casp.id, message_ts="1.000001")),
    ("already_reacted", second_reaction),
    ("channel_not_found", lambda o, c: c.conversations_info(channel=o.secret.id)),
    ("channel_not_found", lambda o, c: c.conversations_members(channel="C404")),
    ("not_in_channel", lambda o, c: c.conversations_history(channel=o.quiet.id)),
    ("invalid_cursor", lambda o, c: c.conversations_history(channel=o.casp.id, cursor="%%%")),
    ("invalid_limit", lambda o, c: c.conversations_list(limit=0.5)),  # type: ignore[arg-type]
    ("invalid_ts_oldest", lambda o, c: c.conversations_history(channel=o.casp.id, oldest="yesterday")),
    ("invalid_types", lambda o, c: c.conversations_list(types="group")),
    ("thread_not_found", lambda o, c: c.conversations_replies(channel=o.casp.id, ts="1.000001")),
    ("users_list_not_supplied", lambda o, c: c.api_call("conversations.open", json={})),
    ("user_not_found", lambda o, c: c.conversations_open(users="U404")),
    ("method_not_supported_for_channel_type", lambda o, c: c.conversations_open(users=[o.amina.id, o.ben.id])),
    ("channel_not_found", lambda o, c: c.conversations_join(channel=o.secret.id)),
    ("user_not_found", lambda o, c: c.users_info(user="U404")),
    ("users_not_found", lambda o, c: c.users_lookupByEmail(email="nobody@example.org")),
    ("bot_not_found", lambda o, c: c.bots_info(bot="B404")),
    ("not_found", lambda o, c: c.views_update(view_id="V404", view=modal())),
    ("not_found", push_without_a_form),
    ("user_not_found", lambda o, c: c.views_publish(user_id="U404", view={"type": "home", "blocks": []})),
    ("invalid_arguments", lambda o, c: c.views_publish(user_id=o.ben.id, view=modal())),
    ("invalid_arguments", lambda o, c: c.api_call("views.update", json={"view": modal()})),
    ("invalid_arguments", lambda o, c: c.api_call("views.open", json={"view": "{"})),
    ("invalid_arguments", lambda o, c: c.api_call("chat.postMessage", json={"text": "x"})),
    ("invalid_arguments", lambda o, c: c.api_call("chat.postMessage", json={"channel": o.casp.id, "text": {"a": 1}})),
    ("missing_argument", lambda o, c: c.files_getUploadURLExternal(filename="a.pdf", length=0)),
    ("file_not_found", lambda o, c: c.files_completeUploadExternal(files=[{"id": "F404"}])),
    ("file_not_found", lambda o, c: c.files_info(file="F404")),
    ("unknown_method", lambda o, c: c.api_call("chat.shout")),
    ("whatever", lambda o, c: c.api_test(error="whatever")),
    ("not_allowed_token_type", lambda o, c: c.apps_connections_open(app_token=o.world.app.bot_token)),
]


@pytest.mark.parametrize(("error", "act"), ROWS, ids=[f"{error}-{row}" for row, (error, _) in enumerate(ROWS)])
async def test_what_slack_refuses_is_refused_in_its_words(
    office: Office, client: AsyncWebClient, error: str, act: Act
) -> None:
    assert (await refused(act(office, client)))["error"] == error


@pytest.mark.parametrize("method", sorted(name for name, rule in RULES.items() if rule.scopes))
async def test_a_method_without_its_scope_says_what_is_needed(
    office: Office, client: AsyncWebClient, method: str
) -> None:
    office.world.app = replace(office.world.app, scopes=frozenset({"commands"}))
    answer = await refused(client.api_call(method, json={}))
    assert (answer["error"], answer["needed"]) == ("missing_scope", ",".join(RULES[method].scopes))
    assert answer["provided"] == "commands"


async def test_the_kind_of_a_channel_asks_for_its_own_scope(office: Office, client: AsyncWebClient) -> None:
    office.world.app = replace(office.world.app, scopes=office.world.app.scopes - {"im:history", "groups:read"})
    direct = office.world.dm(office.ben.id)
    assert (await refused(client.conversations_history(channel=direct.id)))["needed"] == "im:history"
    answer = await refused(client.conversations_list(types="public_channel,private_channel"))
    assert (answer["error"], answer["needed"]) == ("missing_scope", "groups:read")
    assert (await client.conversations_list(types="public_channel"))["ok"]


async def test_with_the_public_scope_a_bot_writes_where_it_is_not(office: Office, client: AsyncWebClient) -> None:
    office.world.app = replace(office.world.app, scopes=office.world.app.scopes | {"chat:write.public"})
    assert (await client.chat_postMessage(channel="#quiet", text="x"))["channel"] == office.quiet.id


async def test_tokens_are_checked_before_anything_else(office: Office, client: AsyncWebClient) -> None:
    assert (await refused(client.auth_test(token="xoxb-wrong")))["error"] == "invalid_auth"
    bare = AsyncWebClient(base_url=client.base_url)
    assert (await refused(bare.auth_test()))["error"] == "not_authed"
    office.world.revoked = True
    assert (await refused(client.auth_test()))["error"] == "token_revoked"


async def test_answers_name_the_granted_scopes(office: Office, client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    assert set(answer.headers["X-OAuth-Scopes"].split(",")) == office.world.app.scopes
    assert (answer["user_id"], answer["bot_id"]) == (office.world.app.user_id, office.world.app.bot_id)


async def test_posting_is_limited_per_channel_after_a_short_burst(office: Office, client: AsyncWebClient) -> None:
    for number in range(5):
        await client.chat_postMessage(channel=office.casp.id, text=str(number))
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel=office.casp.id, text="too many")
    assert (caught.value.response.status_code, caught.value.response["error"]) == (429, "ratelimited")
    assert caught.value.response.headers["Retry-After"] == "1"
    office.hands.elapsed += 0.5
    assert (await client.chat_postMessage(channel=office.ben.id, text="elsewhere"))["ok"]
    office.hands.elapsed += 0.5
    assert (await client.chat_postMessage(channel=office.casp.id, text="now"))["ok"]


async def test_a_person_and_the_direct_chat_with_them_share_one_limit(office: Office, client: AsyncWebClient) -> None:
    direct = office.world.dm(office.ben.id).id
    for _ in range(5):
        await client.chat_postMessage(channel=office.ben.id, text="x")
    office.hands.elapsed += 0.5
    assert (await refused(client.chat_postMessage(channel=direct, text="too many")))["error"] == "ratelimited"


async def test_the_workspace_takes_525_postings_a_minute_after_a_short_burst(
    office: Office, client: AsyncWebClient
) -> None:
    channels = [office.world.add_channel(f"c{number}", [office.world.app.user_id]).id for number in range(7)]
    for channel in channels[:5]:
        await client.chat_postMessage(channel=channel, text="x")
    assert (await refused(client.chat_postMessage(channel=channels[5], text="x")))["error"] == "ratelimited"
    office.hands.elapsed += 60 / 525
    await client.chat_postMessage(channel=channels[6], text="x")
    assert office.world.rates.refused == 1


async def test_methods_are_limited_by_their_tier(office: Office, client: AsyncWebClient) -> None:
    for _ in range(20):
        await client.users_list()
    assert (await refused(client.users_list()))["error"] == "ratelimited"
    office.hands.elapsed += 3
    assert (await client.users_list())["ok"]


async def test_limits_can_be_switched_off(office: Office, client: AsyncWebClient) -> None:
    office.world.rates.on = False
    for number in range(10):
        await client.chat_postMessage(channel=office.casp.id, text=str(number))


async def test_a_fault_on_order_hits_the_next_call_only(office: Office, client: AsyncWebClient) -> None:
    office.world.faults.next("chat.postMessage", status=500)
    office.world.faults.next("chat.postMessage", error="internal_error")
    office.world.faults.next("chat.postMessage", status=429, retry_after=7)
    with pytest.raises(SlackApiError) as broken:
        await client.chat_postMessage(channel=office.casp.id, text="x")
    assert broken.value.response.status_code == 500
    assert (await refused(client.chat_postMessage(channel=office.casp.id, text="x")))["error"] == "internal_error"
    with pytest.raises(SlackApiError) as limited:
        await client.chat_postMessage(channel=office.casp.id, text="x")
    assert limited.value.response.headers["Retry-After"] == "7"
    assert office.world.listed(office.casp.id) == []
    assert (await client.chat_postMessage(channel=office.casp.id, text="x"))["ok"]


async def test_a_dropped_answer_leaves_the_work_done_or_not(office: Office, client: AsyncWebClient) -> None:
    office.world.faults.next("chat.postMessage", drop_before=True)
    office.world.faults.next("chat.postMessage", drop_after=True)
    for count in (0, 1):
        with pytest.raises(ServerDisconnectedError):
            await client.chat_postMessage(channel=office.casp.id, text="x")
        assert len(office.world.listed(office.casp.id)) == count


async def test_the_clients_own_retry_posts_twice_after_a_lost_answer(office: Office, address: str) -> None:
    careless = AsyncWebClient(
        token=office.world.app.bot_token, base_url=address, retry_handlers=[AsyncConnectionErrorRetryHandler()]
    )
    office.world.faults.next("chat.postMessage", drop_after=True)
    await careless.chat_postMessage(channel=office.casp.id, text="once")
    assert [message.text for message in office.world.listed(office.casp.id)] == ["once", "once"]
