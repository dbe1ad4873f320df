"""What the bot sends arrives as Telegram would keep it."""

import struct

from telegram import (
    ChatAdministratorRights,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from sandbox.telegram.records import Standing
from tests.sandbox.telegram.conftest import NOON, Town

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 640, 320) + b"\x08\x02\0\0\0rest"


def keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


async def test_the_bot_knows_itself(town: Town) -> None:
    me = await town.bot.get_me()
    assert (me.id, me.username, me.is_bot) == (7000000001, "liaison_sandbox_bot", True)
    assert me.can_read_all_group_messages is False


async def test_a_text_arrives_with_its_marks_and_buttons(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(
        chat, "<b>🛫 SEM-12</b> &amp; more: /show", parse_mode="HTML", reply_markup=keyboard([("Sign up", "join:12")])
    )
    assert sent.text == "🛫 SEM-12 & more: /show"
    assert [(entity.type, entity.offset, entity.length) for entity in sent.entities] == [
        (MessageEntity.BOLD, 0, 9),
        (MessageEntity.BOT_COMMAND, 18, 5),
    ]
    assert sent.date == NOON
    assert sent.reply_markup is not None
    assert town.world.messages(chat)[-1].text == sent.text


async def test_entities_beside_the_text_count_in_utf16(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "🛫 Dubai", entities=[MessageEntity(MessageEntity.ITALIC, 3, 5)])
    assert sent.parse_entities() == {sent.entities[0]: "Dubai"}


async def test_blanks_at_the_ends_are_cut_and_marks_move_along(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "  \n<b> Dubai</b>  ", parse_mode="HTML")
    assert (sent.text, sent.entities[0].offset, sent.entities[0].length) == ("Dubai", 0, 5)


async def test_a_reply_shows_what_it_answers(town: Town) -> None:
    chat = town.start(town.ana)
    asked = town.world.say(town.ana.id, chat, "what is on?")
    sent = await town.bot.send_message(chat, "nothing", reply_parameters=ReplyParameters(asked.id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "what is on?"


async def test_a_lost_reply_may_go_out_without_one(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(
        chat, "still here", reply_parameters=ReplyParameters(999, allow_sending_without_reply=True)
    )
    assert sent.reply_to_message is None


async def test_a_photo_and_a_document_keep_name_size_and_content(town: Town) -> None:
    chat = town.start(town.ana)
    photo = await town.bot.send_photo(chat, PNG, caption="<i>Calendar</i>", parse_mode="HTML", filename="may.png")
    assert (photo.photo[0].width, photo.photo[0].height, photo.caption) == (640, 320, "Calendar")
    document = await town.bot.send_document(chat, b"BEGIN:VCALENDAR", filename="sem-12.ics", caption="Dates")
    assert document.document is not None
    assert document.document.file_name == "sem-12.ics"
    file = await document.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"BEGIN:VCALENDAR"


async def test_a_file_is_sent_again_by_its_id(town: Town) -> None:
    chat = town.start(town.ana)
    first = await town.bot.send_document(chat, b"papers", filename="a.pdf")
    assert first.document is not None
    again = await town.bot.send_document(chat, first.document.file_id)
    assert again.document == first.document


async def test_an_edit_changes_the_message_in_place(town: Town) -> None:
    chat = town.start(town.ana)
    sent = await town.bot.send_message(chat, "page 1", reply_markup=keyboard([("Next", "2")]))
    await town.bot.edit_message_text("page 2", chat, sent.message_id, reply_markup=keyboard([("Back", "1")]))
    kept = town.world.messages(chat)[-1]
    assert (kept.id, kept.text, kept.edited) == (sent.message_id, "page 2", NOON)
    await town.bot.edit_message_reply_markup(chat, sent.message_id)
    assert kept.markup is None


async def test_a_caption_is_edited_and_a_message_deleted_and_pinned(town: Town) -> None:
    chat = town.start(town.ana)
    photo = await town.bot.send_photo(chat, PNG, caption="old")
    await town.bot.edit_message_caption(chat, photo.message_id, caption="new")
    assert town.world.messages(chat)[-1].text == "new"
    await town.bot.pin_chat_message(chat, photo.message_id)
    assert (await town.bot.get_chat(chat)).pinned_message is not None
    await town.bot.unpin_chat_message(chat)
    await town.bot.delete_message(chat, photo.message_id)
    assert photo.message_id not in town.world.chats[chat].messages


async def test_copies_and_forwards_keep_the_words_and_forwards_name_the_source(town: Town) -> None:
    chat = town.start(town.ana)
    said = town.world.say(town.ana.id, chat, "Course in May")
    copied = await town.bot.copy_message(chat, chat, said.id)
    assert town.world.chats[chat].messages[copied.message_id].text == "Course in May"
    forwarded = await town.bot.forward_message(chat, chat, said.id)
    assert forwarded.forward_origin is not None
    assert forwarded.forward_origin.to_dict()["sender_user"]["first_name"] == "Ana"


async def test_a_channel_post_is_signed_by_the_channel(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.channel.id, as_admin=True)
    sent = await town.bot.send_message("@avsec_notices", "Notice")
    assert sent.from_user is None
    assert sent.sender_chat is not None
    assert sent.sender_chat.title == "Notices"
    await sent.edit_text("Notice, corrected")
    assert town.world.messages(town.channel.id)[-1].text == "Notice, corrected"


async def test_the_choose_chat_button_shares_the_chat_and_makes_the_bot_administrator(town: Town) -> None:
    chat = town.start(town.ana)
    rights = ChatAdministratorRights(*[False] * 11)
    request = KeyboardButtonRequestChat(7, chat_is_channel=True, bot_administrator_rights=rights, request_title=True)
    button = KeyboardButton("Choose a channel", request_chat=request)
    await town.bot.send_message(chat, "Which one?", reply_markup=ReplyKeyboardMarkup([[button]]))
    await town.updates()
    town.world.choose_chat(town.ana.id, 7, town.channel.id)
    made, shared = await town.updates()
    assert made.my_chat_member is not None
    assert made.my_chat_member.new_chat_member.status == Standing.ADMINISTRATOR
    assert shared.message is not None
    assert shared.message.chat_shared is not None
    assert (shared.message.chat_shared.request_id, shared.message.chat_shared.title) == (7, "Notices")
    await town.bot.send_message(chat, "Thank you", reply_markup=ReplyKeyboardRemove())
    assert town.world.view(town.ana.id)[0]["keyboard"] is None


async def test_typing_is_shown(town: Town) -> None:
    assert await town.bot.send_chat_action(town.start(town.ana), "typing")
