"""Updates are kept until they are confirmed, and fetched by one poller at a time."""

import asyncio

import pytest
from telegram.error import Conflict

from sandbox.telegram.records import Upload
from tests.sandbox.telegram.conftest import NOON, Town, client
from tests.sandbox.telegram.test_sending import PNG


async def test_updates_come_again_until_confirmed(town: Town) -> None:
    chat = town.start(town.ana)
    town.world.say(town.ana.id, chat, "/help")
    first = await town.bot.get_updates(timeout=0)
    assert [update.message.text for update in first if update.message] == ["/start", "/help"]
    assert await town.bot.get_updates(timeout=0) == first
    assert await town.bot.get_updates(offset=first[1].update_id, timeout=0) == first[1:]
    assert await town.bot.get_updates(offset=first[1].update_id + 1, timeout=0) == ()


async def test_a_batch_has_a_limit_and_a_negative_offset_keeps_the_latest(town: Town) -> None:
    chat = town.start(town.ana)
    for number in range(120):
        town.world.say(town.ana.id, chat, str(number))
    assert len(await town.bot.get_updates(timeout=0)) == 100
    assert len(await town.bot.get_updates(limit=7, timeout=0)) == 7
    assert [update.message.text for update in await town.bot.get_updates(offset=-2, timeout=0) if update.message] == [
        "118",
        "119",
    ]
    assert len(await town.bot.get_updates(timeout=0)) == 2


async def test_a_long_poll_ends_as_soon_as_something_comes(town: Town) -> None:
    poll = asyncio.ensure_future(town.bot.get_updates(timeout=30))
    await asyncio.sleep(0)
    town.start(town.ana)
    (update,) = await poll
    assert update.message is not None
    assert update.message.date == NOON


async def test_a_second_poller_takes_over_and_the_first_is_told(town: Town) -> None:
    first = asyncio.ensure_future(town.bot.get_updates(timeout=30))
    await town.world.wait_for(lambda: town.world.updates.polled)
    async with client(town.url, town.world.token) as other:
        second = asyncio.ensure_future(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        town.start(town.ana)
        assert len(await second) == 1


async def test_kinds_not_asked_for_are_not_kept_and_the_wish_is_remembered(town: Town) -> None:
    chat = town.start(town.ana)
    await town.updates(allowed_updates=["callback_query"])
    town.world.say(town.ana.id, chat, "unheard")
    assert await town.updates() == []
    await town.updates(allowed_updates=["message"])
    town.world.say(town.ana.id, chat, "heard")
    assert len(await town.updates()) == 1


async def test_members_are_reported_only_on_request_and_to_administrators(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.forum.id, as_admin=True)
    await town.updates(allowed_updates=["chat_member"])
    town.world.leave(town.ben.id, town.forum.id)
    (update,) = await town.updates()
    assert update.chat_member is not None
    assert (update.chat_member.old_chat_member.status, update.chat_member.new_chat_member.status) == ("member", "left")
    town.world.demote_bot(town.ana.id, town.forum.id)
    town.world.join(town.ben.id, town.forum.id)
    assert await town.updates() == []


async def test_an_update_is_kept_for_a_day(town: Town) -> None:
    town.start(town.ana)
    town.stopwatch.seconds += 24 * 3600
    assert await town.bot.get_updates(timeout=0) == ()


async def test_what_people_send_reads_as_at_telegram(town: Town) -> None:
    chat = town.start(town.ana)
    await town.updates()
    town.world.say(town.ana.id, chat, "🛫 @ana see https://icao.int. #avsec a@b.org /show", forwarded_from="Hidden")
    town.world.say(town.ana.id, chat, "Programme", document=Upload("a.pdf", b"x", "application/pdf"))
    town.world.say(town.ana.id, chat, photo=Upload("a.png", PNG), forwarded_from=town.channel.id)
    text, document, photo = [update.message for update in await town.updates() if update.message]
    assert text.from_user is not None
    assert text.from_user.language_code == "fr"
    assert {text.parse_entity(entity): entity.type for entity in text.entities} == {
        "@ana": "mention", "https://icao.int": "url", "#avsec": "hashtag", "a@b.org": "email", "/show": "bot_command",
    }  # fmt: skip
    assert text.forward_origin is not None
    assert text.forward_origin.type == "hidden_user"
    assert document.document is not None
    assert (document.caption, document.document.mime_type) == ("Programme", "application/pdf")
    assert photo.forward_origin is not None
    assert (photo.forward_origin.type, photo.photo[0].width) == ("channel", 640)


async def test_an_edit_and_a_channel_post_are_updates_of_their_own(town: Town) -> None:
    chat = town.start(town.ana)
    said = town.world.say(town.ana.id, chat, "tomorow")
    town.world.add_bot(town.ana.id, town.channel.id, as_admin=True)
    await town.updates()
    town.world.edit(town.ana.id, chat, said.id, "tomorrow")
    town.world.say(town.ana.id, town.channel.id, "Notice")
    edited, posted = await town.updates()
    assert edited.edited_message is not None
    assert edited.edited_message.text == "tomorrow"
    assert posted.channel_post is not None
    assert posted.channel_post.from_user is None
    assert posted.channel_post.sender_chat == posted.channel_post.chat
