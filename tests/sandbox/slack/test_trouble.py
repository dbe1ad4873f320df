"""Trouble on demand in Slack: what can be done to a channel, the signs of it, and what the app then meets."""

import pytest
from aiohttp import ClientConnectorError, ServerDisconnectedError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox.slack.trouble import SlackTrouble
from tests.sandbox.hand import Hand
from tests.sandbox.slack.conftest import Office


@pytest.fixture
def hand(office: Office) -> Hand:
    return Hand(SlackTrouble(office.world))


async def refusal(client: AsyncWebClient, channel: str) -> str:
    """The error that posting there is answered with."""
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=channel, text="x")
    return str(refused.value.response["error"])


async def test_an_archived_channel_puts_the_bot_out_until_it_is_invited_again(
    office: Office, client: AsyncWebClient, hand: Hand
) -> None:
    casp = office.casp.id
    await hand.press("Archive the channel", casp)
    assert (hand.signs(casp), hand.labels(casp)) == (["archived"], ["Unarchive the channel"])
    assert await refusal(client, casp) == "is_archived"
    await hand.press("Unarchive the channel", casp)
    assert hand.signs(casp) == ["without the bot"]
    assert await refusal(client, casp) == "not_in_channel"
    await hand.press("Invite the bot", casp)
    assert hand.signs(casp) == []
    await client.chat_postMessage(channel=casp, text="x")


async def test_the_bot_is_removed(office: Office, client: AsyncWebClient, hand: Hand) -> None:
    await hand.press("Remove the bot", office.casp.id)
    assert hand.signs(office.casp.id) == ["without the bot"]
    assert await refusal(client, office.casp.id) == "not_in_channel"


async def test_a_flood_halts_posting_in_one_channel_only(office: Office, client: AsyncWebClient, hand: Hand) -> None:
    casp, direct = office.casp.id, office.world.dm(office.ben.id).id
    posted = await client.chat_postMessage(channel=casp, text="before")
    await hand.press("Flood it for 10 s", casp)
    with pytest.raises(SlackApiError) as refused:
        await client.chat_postMessage(channel=casp, text="x")
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "10")
    await client.chat_update(channel=casp, ts=str(posted["ts"]), text="edited")
    await client.chat_postMessage(channel=direct, text="elsewhere")
    office.hands.elapsed += 10
    await client.chat_postMessage(channel=casp, text="after")
    assert hand.signs(casp) == []


async def test_a_flood_of_a_direct_conversation_meets_its_person(
    office: Office, client: AsyncWebClient, hand: Hand
) -> None:
    await hand.press("Flood it for 60 s", office.world.dm(office.ben.id).id)
    with pytest.raises(SlackApiError):
        await client.chat_postMessage(channel=office.ben.id, text="x")
    await client.chat_postMessage(channel=office.amina.id, text="x")


@pytest.mark.parametrize(("label", "arrived"), [("Lose the next answer", 1), ("Lose the next message", 0)])
async def test_an_answer_or_a_message_gets_lost(
    office: Office, client: AsyncWebClient, hand: Hand, label: str, arrived: int
) -> None:
    await hand.press(label, office.casp.id)
    with pytest.raises(ServerDisconnectedError):
        await client.chat_postMessage(channel=office.casp.id, text="x")
    assert len(office.world.listed(office.casp.id)) == arrived
    assert hand.signs(office.casp.id) == []


async def test_the_platform_is_cut_off_with_its_sockets_and_connected_again(
    office: Office, client: AsyncWebClient, bolt: object, hand: Hand
) -> None:
    assert office.world.sockets.sockets
    await hand.press("Cut Slack off")
    await office.world.wait_for(lambda: not office.world.sockets.sockets)
    assert hand.signs() == ["cut off"]
    with pytest.raises(ClientConnectorError):
        await client.chat_postMessage(channel=office.casp.id, text="x")
    await hand.press("Connect Slack again")
    await client.chat_postMessage(channel=office.casp.id, text="x")
    await office.world.wait_for(lambda: office.world.sockets.sockets)


async def test_a_revoked_token_opens_nothing_until_it_is_given_back(
    office: Office, client: AsyncWebClient, hand: Hand
) -> None:
    await hand.press("Revoke the token")
    assert hand.signs() == ["token revoked"]
    assert await refusal(client, office.casp.id) == "token_revoked"
    await hand.press("Give the token back")
    await client.chat_postMessage(channel=office.casp.id, text="x")
