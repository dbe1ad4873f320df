"""Each mistake is answered in the platform's own words, as the real client library reports them."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from telegram import (
    Bot,
    BotCommand,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken

from tests.sandbox.telegram.conftest import Town, client
from tests.sandbox.telegram.test_sending import PNG, keyboard

Act = Callable[[Town, int], Awaitable[Any]]


def sends(text: str, **more: Any) -> Act:
    return lambda town, chat: town.bot.send_message(chat, text, **more)


def html(text: str) -> Act:
    return sends(text, parse_mode="HTML")


def button(**more: Any) -> Act:
    return sends("x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Go", **more)]]))


def marks(*entities: MessageEntity) -> Act:
    return sends("🛫 Dubai", entities=entities)


def commands(*pairs: tuple[str, str]) -> Act:
    return lambda town, chat: town.bot.set_my_commands([BotCommand(*pair) for pair in pairs])


def edits(text: str) -> Act:
    async def act(town: Town, chat: int) -> None:
        sent = await town.bot.send_message(chat, "as it is", reply_markup=keyboard([("Go", "go")]))
        await sent.edit_text(text, reply_markup=keyboard([("Go", "go")]))

    return act


async def edits_a_persons_message(town: Town, chat: int) -> None:
    said = town.world.say(town.ana.id, chat, "mine")
    await town.bot.edit_message_text("yours", chat, said.id)


async def edits_the_text_of_a_photo(town: Town, chat: int) -> None:
    sent = await town.bot.send_photo(chat, PNG)
    await town.bot.edit_message_text("words", chat, sent.message_id)


async def edits_the_caption_of_a_text(town: Town, chat: int) -> None:
    sent = await town.bot.send_message(chat, "words")
    await town.bot.edit_message_caption(chat, sent.message_id, caption="caption")


async def deletes_after_two_days(town: Town, chat: int) -> None:
    sent = await town.bot.send_message(chat, "old")
    town.clock.move(48 * 3600 + 1)
    await sent.delete()


async def deletes_anothers_message_in_a_group(town: Town, chat: int) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    said = town.world.say(town.ana.id, town.group.id, "mine")
    await town.bot.delete_message(town.group.id, said.id)


async def pins_without_the_right(town: Town, chat: int) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    sent = await town.bot.send_message(town.group.id, "look")
    await sent.pin()


TOO_MANY = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")] * 8] * 13)
WIDE = keyboard([("x", "x")] * 9)

BAD_REQUESTS: list[tuple[str, Act, str]] = [
    ("empty text", sends(" \n "), "Message text is empty"),
    ("long text", sends("x" * 4097), "Message is too long"),
    ("long caption", lambda t, c: t.bot.send_photo(c, PNG, caption="x" * 1025), "Message caption is too long"),
    ("unknown parse mode", sends("x", parse_mode="Wiki"), "Unsupported parse_mode"),
    ("unknown tag", html("<p>x</p>"), "Can't parse entities: Unsupported start tag \"p\" at byte offset 0"),
    ("offsets are bytes", html("é<p>"), "Can't parse entities: Unsupported start tag \"p\" at byte offset 2"),
    ("a bare bracket", html("a < b"), "Can't parse entities: Unsupported start tag \"\" at byte offset 2"),
    ("unclosed tag", html("<b>x"), "Can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ("crossed tags", html("<b><i>x</b></i>"),
     "Can't parse entities: Unmatched end tag at byte offset 7, expected \"</i>\", found \"</b>\""),
    ("stray end tag", html("x</b>"), "Can't parse entities: Unexpected end tag at byte offset 1"),
    ("unfinished tag", html("x <b"), "Can't parse entities: Unclosed start tag at byte offset 2"),
    ("unfinished attribute", html('<a href="x'), "Can't parse entities: Unclosed start tag"),
    ("unfinished end tag", html("<b>x</b"), "Can't parse entities: Unclosed end tag at byte offset 4"),
    ("plain span", html("<span>x</span>"),
     "Can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
    ("entity past the end", marks(MessageEntity("bold", 3, 50)),
     "Entity beginning at utf-16 offset 3 ends after the end of the text"),
    ("entity inside a symbol", marks(MessageEntity("bold", 1, 2)),
     "Entity beginning at utf-16 offset 1 begins or ends in a middle of a utf-16 symbol"),
    ("entity without length", marks(MessageEntity("bold", 1, 0)), "Receive an entity with incorrect length 0"),
    ("link without address", marks(MessageEntity("text_link", 3, 2)), "Can't find field \"url\""),
    ("65 bytes of data", button(callback_data="é" * 33), "Button_data_invalid"),
    ("button without action", button(), "Text buttons are unallowed in the inline keyboard"),
    ("button with two actions", button(url="https://icao.int", copy_text=CopyTextButton("x")),
     "Can't parse inline keyboard button: only one of copy_text, url may be used"),
    ("button without words", sends("x", reply_markup=keyboard([(" ", "x")])), "Inline keyboard button text must be"),
    ("nine in a row", sends("x", reply_markup=WIDE), "Reply markup is too long"),
    ("104 buttons", sends("x", reply_markup=TOO_MANY), "Reply markup is too long"),
    ("address without host", button(url="http://localhost/x"), "'http://localhost/x' is invalid: Wrong HTTP URL"),
    ("address of another kind", button(url="ftp://icao.int"), "is invalid: Unsupported URL protocol"),
    ("bad start payload", button(url="https://t.me/liaison_sandbox_bot?start=a%20b"), "Button_url_invalid"),
    ("long start payload", button(url="https://t.me/liaison_sandbox_bot?start=" + "x" * 65), "Button_url_invalid"),
    ("unknown chat", lambda t, c: t.bot.send_message(99, "x"), "Chat not found"),
    ("unknown name", lambda t, c: t.bot.send_message("@nobody", "x"), "Chat not found"),
    ("lost reply", sends("x", reply_parameters=ReplyParameters(999)), "Message to be replied not found"),
    ("topic in a private chat", sends("x", message_thread_id=5), "Message thread not found"),
    ("unchanged edit", edits("as it is"), "Message is not modified: specified new message content"),
    ("edit of nothing", lambda t, c: t.bot.edit_message_text("x", c, 999), "Message to edit not found"),
    ("edit without id", lambda t, c: t.bot.edit_message_text("x", c), "Message identifier is not specified"),
    ("edit to nothing", edits(" "), "Message text is empty"),
    ("edit of another's", edits_a_persons_message, "Message can't be edited"),
    ("text of a photo", edits_the_text_of_a_photo, "There is no text in the message to edit"),
    ("caption of a text", edits_the_caption_of_a_text, "There is no caption in the message to edit"),
    ("delete nothing", lambda t, c: t.bot.delete_message(c, 999), "Message to delete not found"),
    ("delete late", deletes_after_two_days, "Message can't be deleted for everyone"),
    ("delete another's", deletes_anothers_message_in_a_group, "Message can't be deleted"),
    ("pin without right", pins_without_the_right, "Not enough rights to manage pinned messages in the chat"),
    ("pin nothing", lambda t, c: t.bot.pin_chat_message(c, 999), "Message to pin not found"),
    ("unpin nothing", lambda t, c: t.bot.unpin_chat_message(c), "Message to unpin not found"),
    ("copy nothing", lambda t, c: t.bot.copy_message(c, c, 999), "Message to copy not found"),
    ("forward nothing", lambda t, c: t.bot.forward_message(c, c, 999), "Message to forward not found"),
    ("picture that is none", lambda t, c: t.bot.send_photo(c, b"<svg/>"), "Image_process_failed"),
    ("empty file", lambda t, c: t.bot.send_document(c, b"", filename="a"), "File must be non-empty"),
    ("unknown file", lambda t, c: t.bot.send_document(c, "nowhere"), "Wrong remote file identifier specified"),
    ("file by address", lambda t, c: t.bot.send_document(c, "https://icao.int/a"), "Failed to get HTTP URL content"),
    ("get unknown file", lambda t, c: t.bot.get_file("nowhere"), "Invalid file_id"),
    ("unknown action", lambda t, c: t.bot.send_chat_action(c, "dancing"), "Wrong parameter action in request"),
    ("command in capitals", commands(("Upcoming", "x")), "Bot_command_invalid"),
    ("Arabic command", commands(("قادم", "x")), "Bot_command_invalid"),
    ("long command", commands(("x" * 33, "x")), "Command length must not exceed 32"),
    ("command undescribed", commands(("show", " ")), "Command description must be non-empty"),
    ("long description", commands(("show", "x" * 257)), "Command description length must not exceed 256"),
    ("101 commands", commands(*[(f"c{n}", "x") for n in range(101)]), "Bot_commands_too_much"),
    ("language in words", lambda t, c: t.bot.set_my_commands([], language_code="french"), "Invalid language code"),
    ("long description of the bot", lambda t, c: t.bot.set_my_description("x" * 513), "Description is too long"),
    ("stale tap", lambda t, c: t.bot.answer_callback_query("1"),
     "Query is too old and response timeout expired or query id is invalid"),
    ("long notice", lambda t, c: t.bot.answer_callback_query("1", "x" * 201), "Message_too_long"),
    ("notice that leads away", lambda t, c: t.bot.answer_callback_query("1", url="https://icao.int"), "Url_invalid"),
    ("leave a private chat", lambda t, c: t.bot.leave_chat(c), "Chat member status can't be changed in private chats"),
    ("administrators in private", lambda t, c: t.bot.get_chat_administrators(c),
     "There are no administrators in the private chat"),
    ("unknown member", lambda t, c: t.bot.get_chat_member(c, 99), "Participant_id_invalid"),
    ("unknown parameter", sends("x", api_kwargs={"silent": True}), "Parameter \"silent\" is unknown to sendmessage"),
    ("unknown field", lambda t, c: t.bot.send_message(c, "x", reply_markup=InlineKeyboardMarkup(
        [[InlineKeyboardButton("x", callback_data="x", api_kwargs={"colour": "red"})]])), "\"colour\" is unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "words"), [row[1:] for row in BAD_REQUESTS], ids=[row[0] for row in BAD_REQUESTS])
async def test_a_bad_request_is_refused_in_telegrams_words(town: Town, act: Act, words: str) -> None:
    chat = town.start(town.ana)
    with pytest.raises(BadRequest) as refused:
        await act(town, chat)
    assert words.lower() in refused.value.message.lower()


async def test_limits_are_reached_exactly(town: Town) -> None:
    chat = town.start(town.ana)
    await town.bot.send_message(chat, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    await town.bot.send_photo(chat, PNG, caption="x" * 1024)
    await town.bot.send_message(chat, "x", reply_markup=keyboard([("x", "é" * 32)]))
    await town.bot.send_message(chat, "x", reply_markup=keyboard(*[[("x", "x")] * 8] * 12, [("x", "x")] * 4))
    await town.bot.set_my_commands([BotCommand("x" * 32, "y" * 256)] * 100)


async def test_a_request_button_is_for_private_chats_only(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    markup = ReplyKeyboardMarkup([[KeyboardButton("Phone", request_contact=True)]])
    with pytest.raises(BadRequest, match=r"(?i)button_type_invalid"):
        await town.bot.send_message(town.group.id, "x", reply_markup=markup)


async def test_a_channel_takes_no_reply_keyboard(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.channel.id, as_admin=True)
    with pytest.raises(BadRequest, match=r"(?i)inline keyboard expected"):
        await town.bot.send_message(town.channel.id, "x", reply_markup=ReplyKeyboardMarkup([["x"]]))


async def test_a_person_who_blocked_the_bot_gets_nothing(town: Town) -> None:
    chat = town.start(town.ana)
    town.world.block_bot(town.ana.id)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await town.bot.send_message(chat, "x")
    town.start(town.ana)
    await town.bot.send_message(chat, "welcome back")


async def test_the_bot_writes_to_nobody_first(town: Town) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await town.bot.send_message(town.ana.id, "x")
    town.world.add_bot(town.ana.id, town.group.id)
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await town.bot.send_message(town.ana.id, "x")


async def test_a_deleted_account_gets_nothing(town: Town) -> None:
    chat = town.start(town.ana)
    town.world.deactivate(town.ana.id)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await town.bot.send_message(chat, "x")


async def test_bots_do_not_write_to_bots(town: Town) -> None:
    with pytest.raises(Forbidden, match="bot can't send messages to bots"):
        await town.bot.send_message(town.bot.id, "x")


async def test_a_group_the_bot_was_thrown_out_of(town: Town) -> None:
    for chat, kind in ((town.group, "group"), (town.forum, "supergroup"), (town.channel, "channel")):
        town.world.add_bot(town.ana.id, chat.id, as_admin=True)
        town.world.remove_bot(town.ana.id, chat.id)
        with pytest.raises(Forbidden, match=f"bot was kicked from the {kind} chat"):
            await town.bot.send_message(chat.id, "x")


async def test_a_group_the_bot_left(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.forum.id)
    await town.bot.leave_chat(town.forum.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await town.bot.send_message(town.forum.id, "x")


async def test_a_group_that_never_had_the_bot(town: Town) -> None:
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await town.bot.send_message(town.group.id, "x")


async def test_a_silenced_bot_says_nothing(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.forum.id)
    town.world.silence_bot(town.ana.id, town.forum.id)
    with pytest.raises(BadRequest, match=r"(?i)not enough rights to send text messages to the chat"):
        await town.bot.send_message(town.forum.id, "x")


async def test_an_upgraded_group_names_its_new_id(town: Town) -> None:
    town.world.add_bot(town.ana.id, town.group.id)
    new = town.world.upgrade_to_supergroup(town.group.id)
    with pytest.raises(ChatMigrated) as migrated:
        await town.bot.send_message(town.group.id, "x")
    assert migrated.value.new_chat_id == new.id


async def test_a_wrong_token_is_unauthorized(town: Town) -> None:
    wrong = client(town.url, "7000000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    with pytest.raises(InvalidToken):
        await wrong.initialize()
    await wrong.shutdown()


async def test_an_unknown_method_is_not_found(town: Town) -> None:
    with pytest.raises(EndPointNotFound):
        await Bot.do_api_request(town.bot, "sendTelepathy", api_kwargs={})


RAW: list[tuple[str, str, dict[str, Any], str]] = [
    ("no chat", "sendMessage", {"text": "x"}, "chat_id is empty"),
    ("no text", "sendMessage", {"chat_id": 5001}, "message text is empty"),
    ("text as number", "sendMessage", {"chat_id": 5001, "text": 5}, 'parameter "text" must be of type String'),
    ("number as text", "getUpdates", {"limit": "many"}, 'parameter "limit" must be of type Integer'),
    ("no photo", "sendPhoto", {"chat_id": 5001}, "there is no photo in the request"),
    ("no scope", "setMyCommands", {}, 'parameter "commands" is required'),
    ("markup not JSON", "sendMessage", {"chat_id": 5001, "text": "x", "reply_markup": "{"},
     "can't parse reply keyboard markup JSON object"),
    ("rows that are none", "sendMessage", {"chat_id": 5001, "text": "x", "reply_markup": {"inline_keyboard": [{}]}},
     'can\'t parse reply keyboard markup: Field "inline_keyboard" must be an Array of Arrays'),
    ("button as text", "sendMessage", {"chat_id": 5001, "text": "x", "reply_markup": {"inline_keyboard": [["x"]]}},
     "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    ("button without text", "sendMessage",
     {"chat_id": 5001, "text": "x", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
     'can\'t parse inline keyboard button: Can\'t find field "text"'),
    ("entity offset as text", "sendMessage",
     {"chat_id": 5001, "text": "x", "entities": [{"type": "bold", "offset": "0", "length": 1}]},
     'can\'t parse MessageEntity: Field "offset" must be of type Integer'),
    ("unknown scope", "getMyCommands", {"scope": {"type": "everyone"}}, "object expected as BotCommandScopeDefault"),
    ("scope without chat", "getMyCommands", {"scope": {"type": "chat"}}, "object expected as BotCommandScopeDefault"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "body", "words"), [row[1:] for row in RAW], ids=[row[0] for row in RAW])
async def test_what_the_client_library_would_never_send_is_refused_too(
    town: Town, method: str, body: dict[str, Any], words: str
) -> None:
    town.start(town.ana)
    address = f"{town.url}/bot{town.world.token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(address, json=body) as answer:
        said = await answer.json()
    assert (answer.status, said["ok"], said["error_code"]) == (400, False, 400)
    assert said["description"].startswith("Bad Request: ")
    assert words in said["description"]


async def test_a_call_by_get_and_a_malformed_token(town: Town) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{town.url}/bot{town.world.token}/GETME") as answer:
            assert (await answer.json())["result"]["username"] == "liaison_sandbox_bot"
        async with session.get(f"{town.url}/botnonsense/getMe") as answer:
            assert answer.status == 404
        async with session.get(f"{town.url}/file/bot{town.world.token}/documents/none.pdf") as answer:
            assert answer.status == 404
