"""What a page has to draw, and how it learns of changes."""

import json

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.telegram.html import parse
from sandbox.telegram.paint import paint
from sandbox.telegram.records import Upload
from tests.sandbox.telegram.conftest import Town


async def test_a_person_sees_their_chats_with_everything_to_draw(town: Town) -> None:
    world, ana = town.world, town.ana.id
    chat = town.start(town.ana)
    world.add_bot(ana, town.forum.id)
    topic = world.create_topic(ana, town.forum.id, "Seminars")
    link = InlineKeyboardButton("Open in private", url="https://t.me/liaison_sandbox_bot?start=show_12")
    rows = [[InlineKeyboardButton("Sign up", callback_data="join:12")], [link]]
    await town.bot.send_message(
        chat,
        "<b>SEM-12</b> <a href='https://icao.int/?a=1&amp;b=2'>ICAO</a>",
        "HTML",
        reply_markup=InlineKeyboardMarkup(rows),
    )
    world.say(ana, chat, "<script>", document=Upload("a.pdf", b"x"), forwarded_from="Hidden")
    view = world.view(ana)
    json.dumps(view)
    assert [(shown["title"], shown["type"]) for shown in view] == [
        ("Liaison", "private"),
        ("CASP-MID", "group"),
        ("ACAO", "supergroup"),
        ("Notices", "channel"),
    ]
    _, card, paper = view[0]["messages"]
    assert card["from"] == {"id": town.bot.id, "name": "Liaison", "is_bot": True}
    assert card["html"] == (
        '<b>SEM-12</b> <a href="https://icao.int/?a=1&amp;b=2" rel="noopener noreferrer" target="_blank">ICAO</a>'
    )
    assert card["buttons"] == [
        [{"text": "Sign up", "data": "join:12"}],
        [{"text": "Open in private", "url": link.url, "start": "show_12"}],
    ]
    assert (paper["html"], paper["forwarded_from"]) == ("&lt;script&gt;", "Hidden")
    assert paper["file"] == {"kind": "document", "name": "a.pdf", "bytes": 1, "path": "documents/file_1.pdf"}
    assert view[2]["topics"] == [
        {"id": 0, "name": "General", "closed": False},
        {"id": topic.id, "name": "Seminars", "closed": False},
    ]
    assert [message["service"] for message in view[2]["messages"]] == ["joined the chat", "created the topic"]
    assert (view[0]["bot"], view[1]["bot"], view[1]["you"]) == ("member", "left", "creator")


async def test_a_stranger_sees_only_their_own_chat_with_the_bot(town: Town) -> None:
    eve = town.world.add_person("Eve")
    assert [chat["type"] for chat in town.world.view(eve.id)] == ["private"]


async def test_changes_are_heard_without_sleeping(town: Town) -> None:
    changes = town.world.subscribe()
    await anext(changes)
    town.world.say(town.ana.id, town.group.id, "hello")
    await anext(changes)
    await changes.aclose()
    chat = town.start(town.ana)
    await town.bot.send_message(chat, "late news")
    found = await town.world.wait_for(
        lambda: [message for message in town.world.messages(chat) if message.text == "late news"]
    )
    assert found


def test_painting_keeps_typed_markup_harmless_and_marks_nested() -> None:
    text, entities = parse(
        "<b>a<i>b</i></b>&lt;img&gt; <a href='javascript:x'>x</a> <blockquote expandable>q</blockquote>"
    )
    assert text == "ab<img> x q"
    assert paint(text, entities) == "<b>a</b><b><i>b</i></b>&lt;img&gt; x <blockquote>q</blockquote>"


def test_html_is_read_as_telegram_reads_it() -> None:
    source = (
        '<pre><code class="language-python">x = 1</code></pre><code><b>no bold in code</b></code>'
        '<span class="tg-spoiler">s</span><tg-time unix="1778587200" format="wDT">12 May</tg-time>'
        "<U>u</U><tg-emoji emoji-id='5368324170671202286'>👍</tg-emoji>&nbsp;&copy;"
    )
    text, entities = parse(source)
    assert text.endswith("&nbsp;&copy;")
    assert [entity["type"] for entity in entities] == [
        "pre", "code", "spoiler", "date_time", "underline", "custom_emoji",
    ]  # fmt: skip
    assert entities[0]["language"] == "python"
    assert entities[3] | {"offset": 0} == {
        "type": "date_time", "offset": 0, "length": 6, "unix_time": 1778587200, "date_time_format": "wDT",
    }  # fmt: skip
