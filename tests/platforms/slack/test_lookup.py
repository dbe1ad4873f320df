"""A posting that Slack never answered is looked for by its mark, and only what was read to the end is not there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.platforms.port import Address
from bot.platforms.slack.errors import ASK_AGAIN
from bot.platforms.slack.lookup import PAGE
from domain.cards import Card
from domain.delivery import NOT_THERE, Outcome, Sent, Unknown
from sandbox.slack.records import Message
from tests.platforms.slack.conftest import Office, opened
from tests.platforms.slack.fakes import NOON, KeyVoice

EN = KeyVoice("en")
SINCE = NOON - timedelta(minutes=2)


async def send(office: Office, chat: str, mark: str, topic: str = "") -> Outcome:
    return await office.adapter.messenger.send(Address(chat, topic), Card("A seminar"), [EN], mark)


async def find(office: Office, chat: str, mark: str = "d-1", topic: str = "") -> Outcome:
    return await office.adapter.messenger.find(Address(chat, topic), mark, SINCE)


def chatter(office: Office, count: int, thread: str = "") -> None:
    """So many messages of somebody else in the channel."""
    for number in range(count):
        said = Message(office.world.stamp(), office.casp.id, office.ben.id, f"line {number}", thread_ts=thread)
        office.world.keep(said)


@pytest.mark.parametrize("place", ["casp", "secret", "amina"])
async def test_a_message_is_found_in_a_channel_a_private_one_and_a_direct_chat(office: Office, place: str) -> None:
    chat: str = getattr(office, place).id
    await send(office, chat, "d-0")
    office.world.faults.next("chat.postMessage", drop_after=True)
    assert await send(office, chat, "d-1") == Unknown("no-answer", ASK_AGAIN)
    channel = office.dm(office.amina).id if place == "amina" else chat
    (there,) = [one for one in office.world.listed(channel) if "d-1" in str(one.metadata)]
    assert await find(office, chat) == Sent(there.ts, channel)


async def test_what_never_arrived_is_not_there(office: Office) -> None:
    office.world.faults.next("chat.postMessage", drop_before=True)
    assert await send(office, office.casp.id, "d-1") == Unknown("no-answer", ASK_AGAIN)
    assert await find(office, office.casp.id) == NOT_THERE
    assert await find(office, office.ben.id) == NOT_THERE


async def test_every_page_is_read(office: Office) -> None:
    first = await send(office, office.casp.id, "d-1")
    chatter(office, 2 * PAGE + 1)
    assert await find(office, office.casp.id) == first
    assert await find(office, office.casp.id, "d-2") == NOT_THERE


async def test_a_message_of_a_thread_is_found_there_over_all_pages(office: Office) -> None:
    top = await send(office, office.casp.id, "d-0")
    assert isinstance(top, Sent)
    chatter(office, PAGE, top.message)
    reply = await send(office, office.casp.id, "d-1", top.message)
    assert await find(office, office.casp.id, topic=top.message) == reply
    assert await find(office, office.casp.id, "d-2", topic=top.message) == NOT_THERE


async def test_it_is_found_when_it_was_edited_since(office: Office) -> None:
    sent = await send(office, office.casp.id, "d-1")
    assert isinstance(sent, Sent)
    await office.adapter.messenger.edit(Address(office.casp.id), sent.message, Card("Moved"), [EN])
    assert await find(office, office.casp.id) == sent


@pytest.mark.parametrize("seconds", [-90, 90])
async def test_a_clock_that_is_a_little_off_does_no_harm(seconds: int) -> None:
    async with opened() as office:
        office.world.now = lambda: NOON + timedelta(seconds=seconds)
        await office.adapter.start()
        sent = await send(office, office.casp.id, "d-1")
        assert await find(office, office.casp.id) == sent


async def test_somebody_elses_metadata_is_not_our_mark(office: Office) -> None:
    theirs = {"event_type": "their_event", "event_payload": {"id": "d-1"}}
    said = Message(office.world.stamp(), office.casp.id, office.ben.id, "theirs", metadata=theirs)
    office.world.keep(said)
    assert await find(office, office.casp.id) == NOT_THERE


async def test_where_the_bot_may_not_read_it_stays_unknown(office: Office) -> None:
    assert await find(office, office.quiet.id) == Unknown("kicked")
    assert await find(office, "C404") == Unknown("chat-gone")
    assert await find(office, office.casp.id, topic="9.9") == Unknown("topic-gone")
    granted = office.world.app.scopes - {"groups:history"}
    office.world.app = replace(office.world.app, scopes=granted)
    assert await find(office, office.secret.id) == Unknown("missing-scope")
    assert await find(office, office.casp.id) == NOT_THERE


async def test_where_it_cannot_be_read_now_it_is_asked_again(office: Office) -> None:
    office.world.faults.next("conversations.history", status=429, retry_after=17)
    assert await find(office, office.casp.id) == Unknown("rate-limited", 17.0)
    office.world.faults.next("conversations.history", drop_before=True, times=2)  # a question may be repeated at once
    assert await find(office, office.casp.id) == Unknown("no-answer", ASK_AGAIN)
    office.world.faults.next("conversations.history", status=503)
    assert await find(office, office.casp.id) == Unknown("server-error", ASK_AGAIN)
    office.world.revoked = True
    assert await find(office, office.casp.id) == Unknown("token-refused", 300.0)


async def test_a_page_that_cannot_be_read_leaves_it_open(office: Office) -> None:
    chatter(office, PAGE + 1)
    office.world.faults.next("conversations.history")
    office.world.faults.next("conversations.history", status=429, retry_after=30)
    assert await find(office, office.casp.id) == Unknown("rate-limited", 30.0)
