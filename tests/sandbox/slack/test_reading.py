"""What the Web API tells: conversations, history, people, permalinks, files; and what a person sees."""

import json
from dataclasses import replace
from typing import Any

import pytest
from aiohttp import ClientSession
from slack_sdk.web.async_client import AsyncWebClient

from tests.sandbox.slack.conftest import Office

METADATA = {"event_type": "delivery", "event_payload": {"id": "ANN-7"}}
PNG = b"\x89PNG\r\n\x1a\n"


async def test_history_is_newest_first_in_pages_without_replies(office: Office, client: AsyncWebClient) -> None:
    office.world.rates.on = False
    stamps = [str((await client.chat_postMessage(channel=office.casp.id, text=str(n)))["ts"]) for n in range(5)]
    await client.chat_postMessage(channel=office.casp.id, text="reply", thread_ts=stamps[0])
    await client.chat_postMessage(channel=office.casp.id, text="seen", thread_ts=stamps[0], reply_broadcast=True)
    first = await client.conversations_history(channel=office.casp.id, limit=4)
    assert [message["text"] for message in first["messages"]] == ["seen", "4", "3", "2"]
    assert first["has_more"] is True
    cursor = first["response_metadata"]["next_cursor"]
    rest = await client.conversations_history(channel=office.casp.id, limit=4, cursor=cursor)
    assert [message["text"] for message in rest["messages"]] == ["1", "0"]
    assert rest["has_more"] is False
    assert rest["messages"][1]["reply_count"] == 2


async def test_history_can_begin_and_end_at_an_instant(office: Office, client: AsyncWebClient) -> None:
    stamps = [str((await client.chat_postMessage(channel=office.casp.id, text=str(n)))["ts"]) for n in range(4)]

    async def texts(**bounds: Any) -> list[str]:
        answer = await client.conversations_history(channel=office.casp.id, **bounds)
        return [message["text"] for message in answer["messages"]]

    assert await texts(oldest=stamps[1]) == ["3", "2"]
    assert await texts(latest=stamps[1]) == ["0"]
    assert await texts(oldest=stamps[1], latest=stamps[2], inclusive=True) == ["2", "1"]


async def test_metadata_is_told_only_on_request(office: Office, client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel=office.casp.id, text="x", metadata=METADATA)
    plain = await client.conversations_history(channel=office.casp.id)
    full = await client.conversations_history(channel=office.casp.id, include_all_metadata=True)
    assert "metadata" not in plain["messages"][0]
    assert full["messages"][0]["metadata"] == METADATA
    await client.chat_update(channel=office.casp.id, ts=posted["ts"], text="y")
    assert office.world.listed(office.casp.id)[0].metadata == METADATA
    await client.chat_update(channel=office.casp.id, ts=posted["ts"], text="y", metadata={})
    assert office.world.listed(office.casp.id)[0].metadata is None


async def test_an_update_keeps_or_takes_away_blocks_as_documented(office: Office, client: AsyncWebClient) -> None:
    divider = [{"type": "divider"}]
    posted = await client.chat_postMessage(channel=office.casp.id, text="words", blocks=divider)
    place = {"channel": office.casp.id, "ts": posted["ts"]}
    await client.api_call("chat.update", json={**place, "blocks": divider * 2})
    (message,) = office.world.listed(office.casp.id)
    assert (message.text, len(message.blocks), message.edited_ts) == ("words", 2, "")
    await client.chat_update(**place, text="other words")
    (message,) = office.world.listed(office.casp.id)
    assert (message.text, message.blocks) == ("other words", ())
    assert message.edited_ts != ""


async def test_a_thread_is_read_from_any_of_its_messages(office: Office, client: AsyncWebClient) -> None:
    parent = await client.chat_postMessage(channel=office.casp.id, text="question")
    reply = await client.chat_postMessage(channel=office.casp.id, text="answer", thread_ts=parent["ts"])
    for ts in (parent["ts"], reply["ts"]):
        thread = await client.conversations_replies(channel=office.casp.id, ts=ts)
        assert [message["text"] for message in thread["messages"]] == ["question", "answer"]
        assert thread["messages"][1]["parent_user_id"] == office.world.app.user_id


async def test_a_person_is_posted_to_in_their_direct_conversation(office: Office, client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel=office.ben.id, text="hello")
    direct = await client.conversations_open(users=office.ben.id, return_im=True)
    assert posted["channel"] == direct["channel"]["id"]
    assert (direct["channel"]["user"], direct["channel"]["is_im"]) == (office.ben.id, True)
    assert [message.text for message in office.world.seen_in(office.ben.id, posted["channel"])] == ["hello"]


async def test_conversations_are_listed_by_kind(office: Office, client: AsyncWebClient) -> None:
    office.world.dm(office.ben.id)
    public = await client.conversations_list(types="public_channel,private_channel", exclude_archived=True)
    assert [channel["name"] for channel in public["channels"]] == ["casp", "quiet"]
    await office.world.archive(office.amina.id, office.quiet.id)
    active = await client.conversations_list(exclude_archived=True)
    assert [channel["name"] for channel in active["channels"]] == ["casp"]
    direct = await client.conversations_list(types="im")
    assert [channel["user"] for channel in direct["channels"]] == [office.ben.id]
    paged = await client.conversations_list(limit=1)
    assert [channel["name"] for channel in paged["channels"]] == ["casp"]
    assert paged["response_metadata"]["next_cursor"] != ""


async def test_a_channel_tells_its_members_and_whether_the_bot_is_in(office: Office, client: AsyncWebClient) -> None:
    info = await client.conversations_info(channel=office.quiet.id, include_num_members=True)
    assert (info["channel"]["is_member"], info["channel"]["num_members"]) == (False, 1)
    members = await client.conversations_members(channel=office.casp.id, limit=2)
    assert len(members["members"]) == 2
    rest = await client.conversations_members(
        channel=office.casp.id, limit=2, cursor=members["response_metadata"]["next_cursor"]
    )
    everyone = {*members["members"], *rest["members"]}
    assert everyone == {office.amina.id, office.ben.id, office.world.app.user_id}


async def test_a_bot_can_join_a_public_channel(office: Office, client: AsyncWebClient) -> None:
    await client.conversations_join(channel=office.quiet.id)
    assert (await client.chat_postMessage(channel=office.quiet.id, text="here"))["ok"]
    assert (await client.conversations_join(channel=office.quiet.id))["warning"] == "already_in_channel"


async def test_people_tell_their_language_zone_and_address(office: Office, client: AsyncWebClient) -> None:
    amina = (await client.users_info(user=office.amina.id, include_locale=True))["user"]
    assert (amina["locale"], amina["tz"], amina["profile"]["email"]) == ("fr-FR", "Africa/Niamey", office.amina.email)
    assert "locale" not in (await client.users_info(user=office.amina.id))["user"]
    assert (await client.users_lookupByEmail(email="BEN@example.org"))["user"]["id"] == office.ben.id
    everyone = (await client.users_list())["members"]
    assert [user["is_bot"] for user in everyone] == [True, False, False]
    assert (await client.users_profile_get(user=office.ben.id))["profile"]["real_name"] == "Ben Example"


async def test_without_the_email_scope_no_address_is_told(office: Office, client: AsyncWebClient) -> None:
    office.world.app = replace(office.world.app, scopes=office.world.app.scopes - {"users:read.email"})
    assert "email" not in (await client.users_info(user=office.amina.id))["user"]["profile"]


async def test_the_app_learns_who_and_where_it_is(office: Office, client: AsyncWebClient) -> None:
    assert (await client.team_info())["team"]["domain"] == office.world.team.domain
    assert (await client.bots_info(bot=office.world.app.bot_id))["bot"]["user_id"] == office.world.app.user_id
    assert (await client.api_test(foo="bar"))["args"] == {"foo": "bar"}


async def test_a_permalink_names_the_thread_of_a_reply(office: Office, client: AsyncWebClient) -> None:
    parent = await client.chat_postMessage(channel=office.casp.id, text="question")
    reply = await client.chat_postMessage(channel=office.casp.id, text="answer", thread_ts=parent["ts"])
    link = (await client.chat_getPermalink(channel=office.casp.id, message_ts=reply["ts"]))["permalink"]
    assert link == (
        f"https://regional-office.slack.com/archives/{office.casp.id}/p{reply['ts'].replace('.', '')}"
        f"?thread_ts={parent['ts']}&cid={office.casp.id}"
    )


async def test_a_reaction_is_seen_under_the_message(office: Office, client: AsyncWebClient) -> None:
    posted = await client.chat_postMessage(channel=office.casp.id, text="x")
    await client.reactions_add(channel=office.casp.id, timestamp=posted["ts"], name=":eyes:")
    (message,) = (await client.conversations_history(channel=office.casp.id))["messages"]
    assert message["reactions"] == [{"name": "eyes", "users": [office.world.app.user_id], "count": 1}]


async def test_a_file_is_uploaded_in_three_steps_and_posted(office: Office, client: AsyncWebClient) -> None:
    await client.files_upload_v2(
        channel=office.casp.id, filename="plan.pdf", content=b"%PDF-1", title="Plan", initial_comment="The plan"
    )
    (message,) = (await client.conversations_history(channel=office.casp.id))["messages"]
    assert (message["subtype"], message["text"]) == ("file_share", "The plan")
    assert (message["files"][0]["title"], message["files"][0]["size"]) == ("Plan", 6)


async def test_a_picture_is_uploaded_first_and_then_shown_by_its_id(office: Office, client: AsyncWebClient) -> None:
    uploaded = await client.files_upload_v2(filename="map.png", content=PNG)
    picture = {"type": "image", "slack_file": {"id": uploaded["file"]["id"]}, "alt_text": "map"}
    assert (await client.chat_postMessage(channel=office.casp.id, text="x", blocks=[picture]))["ok"]
    by_url = {**picture, "slack_file": {"url": uploaded["file"]["url_private"]}}
    assert (await client.chat_postMessage(channel=office.casp.id, text="x", blocks=[by_url]))["ok"]


@pytest.mark.parametrize("reference", [{"id": "F404"}, {"url": "https://example.org/a.png"}])
async def test_a_picture_that_was_not_uploaded_cannot_be_shown(
    office: Office, client: AsyncWebClient, reference: dict[str, str]
) -> None:
    picture = {"type": "image", "slack_file": reference, "alt_text": "map"}
    with pytest.raises(Exception, match="invalid slack file"):
        await client.chat_postMessage(channel=office.casp.id, text="x", blocks=[picture])


async def test_bytes_that_do_not_match_what_was_announced_are_refused(office: Office, client: AsyncWebClient) -> None:
    ticket = await client.files_getUploadURLExternal(filename="a.pdf", length=3)
    async with ClientSession() as session, session.post(ticket["upload_url"], data=b"four") as response:
        assert response.status == 400
    with pytest.raises(Exception, match="file_not_found"):
        await client.files_completeUploadExternal(files=[{"id": ticket["file_id"]}])


async def test_what_a_person_sees_is_plain_json_and_their_own(office: Office, client: AsyncWebClient) -> None:
    await client.chat_postEphemeral(channel=office.casp.id, user=office.ben.id, text="for Ben")
    await client.chat_postMessage(channel=office.casp.id, text="for all")
    await client.views_publish(user_id=office.ben.id, view={"type": "home", "blocks": [{"type": "divider"}]})
    ben = json.loads(json.dumps(office.world.view(office.ben.id)))
    amina = office.world.view(office.amina.id)
    assert [channel["name"] for channel in ben["channels"]] == ["casp", "quiet", "secret"]
    assert [channel["name"] for channel in amina["channels"]] == ["casp", "quiet"]
    shown = [(message["text"], message["ephemeral"]) for message in ben["channels"][0]["messages"]]
    assert shown == [("for Ben", True), ("for all", False)]
    assert [message["text"] for message in amina["channels"][0]["messages"]] == ["for all"]
    assert (ben["home"]["type"], amina["home"]) == ("home", None)


async def test_the_workspace_tells_of_every_change(office: Office) -> None:
    changes = office.world.subscribe()
    await anext(changes)
    await office.world.say(office.ben.id, office.casp.id, "x")
    await anext(changes)
    with pytest.raises(TimeoutError):
        await office.world.wait_for(lambda: False, seconds=0.01)
    await changes.aclose()  # type: ignore[attr-defined]


def test_stamps_never_repeat_or_go_back(office: Office) -> None:
    first, second = office.world.stamp(), office.world.stamp()
    office.hands.calendar = office.hands.calendar.replace(year=2026)
    assert first < second < office.world.stamp()
