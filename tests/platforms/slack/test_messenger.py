"""Deliveries through the real client: sent, edited, deleted, refused, lost."""

import pytest

from bot.platforms.port import Address
from bot.platforms.slack.blocks import TooLarge
from bot.platforms.slack.errors import ASK_AGAIN
from domain.cards import Button, Card
from domain.delivery import Later, Never, Outcome, Sent, Unknown
from domain.people import Identity, Platform
from domain.requests import Chat
from tests.platforms.slack.conftest import Office, opened
from tests.platforms.slack.fakes import KeyVoice

CARD = Card("A seminar", ("in Tashkent",), buttons=((Button("Sign up", "join", "SEM-12"),),))
EN, FR = KeyVoice("en"), KeyVoice("fr")


async def send(office: Office, chat: str, card: Card = CARD, topic: str = "") -> Outcome:
    return await office.adapter.messenger.send(Address(chat, topic, "T1"), card, [EN], "d-1")


async def test_a_card_is_posted_with_its_delivery_id(office: Office) -> None:
    sent = await send(office, office.casp.id)
    assert isinstance(sent, Sent)
    message = office.world.messages[office.casp.id][sent.message]
    assert sent.chat == office.casp.id
    assert message.text == "A seminar · in Tashkent"
    assert message.metadata == {"event_type": "liaison_delivery", "event_payload": {"id": "d-1"}}


async def test_a_card_for_a_thread_is_posted_there(office: Office) -> None:
    first = await send(office, office.casp.id)
    assert isinstance(first, Sent)
    second = await send(office, office.casp.id, topic=first.message)
    assert isinstance(second, Sent)
    assert office.world.messages[office.casp.id][second.message].thread_ts == first.message


async def test_a_card_for_a_person_goes_to_the_direct_chat_and_is_edited_there(office: Office) -> None:
    sent = await send(office, office.amina.id)
    assert isinstance(sent, Sent)
    assert sent.chat == office.dm(office.amina).id
    assert await office.adapter.messenger.edit(Address(sent.chat), sent.message, Card("Moved"), [EN, FR]) == sent
    assert [message.text for message in office.seen(office.amina, office.dm(office.amina))] == ["Moved"]


async def test_an_edited_message_keeps_its_delivery_id(office: Office) -> None:
    sent = await send(office, office.casp.id)
    assert isinstance(sent, Sent)
    await office.adapter.messenger.edit(Address(office.casp.id), sent.message, Card("Moved"), [EN])
    assert office.world.messages[office.casp.id][sent.message].metadata is not None


async def test_a_deleted_message_is_gone_and_may_be_deleted_again(office: Office) -> None:
    sent = await send(office, office.casp.id)
    assert isinstance(sent, Sent)
    for _ in range(2):
        assert await office.adapter.messenger.delete(Address(office.casp.id), sent.message) == sent
    assert office.seen(office.ben, office.casp) == []


async def test_an_edit_of_what_is_gone_says_so(office: Office) -> None:
    assert await office.adapter.messenger.edit(Address(office.casp.id), "1.1", CARD, [EN]) == Never("message-gone")


async def test_where_the_bot_is_not_it_cannot_post(office: Office) -> None:
    assert await send(office, office.quiet.id) == Never("kicked", unreachable=True)
    assert await send(office, "C404") == Never("chat-gone", unreachable=True)
    assert await send(office, "U404") == Never("chat-gone", unreachable=True)
    await office.world.archive(office.ben.id, office.casp.id)
    assert await send(office, office.casp.id) == Never("archived", unreachable=True)
    assert await send(office, office.casp.id, topic="9.9") == Never("archived", unreachable=True)


async def test_a_thread_that_is_gone_is_not_the_end_of_the_channel(office: Office) -> None:
    assert await send(office, office.casp.id, topic="9.9") == Never("topic-gone")


async def test_a_revoked_token_can_be_mended(office: Office) -> None:
    office.world.revoked = True
    assert await send(office, office.casp.id) == Later("token-refused", 300.0, everywhere=True)


async def test_slack_is_obeyed_to_the_second(office: Office) -> None:
    office.world.faults.next("chat.postMessage", status=429, retry_after=17)
    assert await send(office, office.casp.id) == Later("rate-limited", 17.0)


async def test_a_post_whose_answer_is_lost_is_unknown_and_posted_once(office: Office) -> None:
    office.world.faults.next("chat.postMessage", drop_after=True)
    assert await send(office, office.casp.id) == Unknown("no-answer", ASK_AGAIN)
    assert len(office.seen(office.ben, office.casp)) == 1


async def test_a_server_error_after_a_post_is_unknown(office: Office) -> None:
    office.world.faults.next("chat.postMessage", status=500)
    assert await send(office, office.casp.id) == Unknown("server-error", ASK_AGAIN)
    office.world.faults.next("chat.postMessage", error="fatal_error")
    assert await send(office, office.casp.id) == Unknown("server-error", ASK_AGAIN)


async def test_an_edit_whose_answer_is_lost_is_repeated_later(office: Office) -> None:
    sent = await send(office, office.casp.id)
    assert isinstance(sent, Sent)
    office.world.faults.next("chat.update", drop_after=True)
    edited = await office.adapter.messenger.edit(Address(office.casp.id), sent.message, Card("Moved"), [EN])
    assert edited == Later("no-answer")


async def test_slack_out_of_reach_surely_has_nothing() -> None:
    async with opened(api_url="http://127.0.0.1:9/api/") as office:
        assert await send(office, office.casp.id) == Later("no-connection", everywhere=True)


async def test_a_card_beyond_a_message_is_raised_as_our_fault(office: Office) -> None:
    with pytest.raises(TooLarge):
        await send(office, office.casp.id, Card("t", ("l" * 3001,)))


async def test_members_are_those_in_the_channel_over_all_pages(office: Office) -> None:
    crowd = [office.world.add_user(f"p{n}").id for n in range(1005)]
    place = office.world.add_channel("crowd", [*crowd, office.world.app.user_id])
    chat = Chat(Platform.SLACK, place.id, False, "T1")

    async def member(user: str) -> bool | None:
        return await office.adapter.messenger.is_member(Identity(Platform.SLACK, user, "T1"), chat)

    assert await member(crowd[-1]) is True
    assert await member(office.ben.id) is False
    await office.world.join(office.ben.id, place.id)
    assert await member(office.ben.id) is False
    office.elapsed.pass_by(61)
    assert await member(office.ben.id) is True


async def test_who_is_in_a_channel_the_bot_may_not_see_is_not_known(office: Office) -> None:
    hidden = office.world.add_channel("hidden", [office.ben.id], "private")
    who = Identity(Platform.SLACK, office.ben.id, "T1")
    assert await office.adapter.messenger.is_member(who, Chat(Platform.SLACK, hidden.id, False, "T1")) is None


async def test_the_list_of_a_channel_leaves_the_bot_out(office: Office) -> None:
    chat = Chat(Platform.SLACK, office.casp.id, False, "T1")
    people = office.world.channels[office.casp.id].members - {office.world.app.user_id}
    assert people
    assert await office.adapter.messenger.members(chat) == {Identity(Platform.SLACK, id, "T1") for id in people}
    hidden = office.world.add_channel("hidden", [office.ben.id], "private")
    assert await office.adapter.messenger.members(Chat(Platform.SLACK, hidden.id, False, "T1")) is None
