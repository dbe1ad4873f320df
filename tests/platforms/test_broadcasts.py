"""An announcement as it stands in the channels of both platforms, from the typed words to the drawn message."""

from __future__ import annotations

import re
from typing import Any

import pytest
from telegram import InlineKeyboardMarkup

from bot.platforms.slack.render import POST
from bot.platforms.slack.render import draw as draw_slack
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.render import draw as draw_telegram
from bot.texts.voice import Voices
from domain.cards import Button, Card, say
from domain.people import Grant, Role
from sandbox.slack.blocks import message_blocks
from sandbox.telegram.html import parse
from tests.handlers.world import CATALOGUES, Someone, World

OMAR = Someone("omar", grants=(Grant(Role.COORDINATOR, "casp-mid"),), full_name="Omar Nasser")
VOICES = Voices(CATALOGUES)
CHANNEL = Place(group=True, username="LiaisonBot")
MARKS = re.compile("[\u2066-\u2069]")

ENGLISH = "/announce title: New rules\ngroups: casp-mid\ntext en: From May on.\nuntil: 30 April 2027"
BOTH = f"{ENGLISH}\ntext ar: SEM-1 ابتداءً من مايو.\nlink: https://example.org/a"


async def posted(typed: str) -> Card:
    """What a coordinator's words become."""
    world = await World().settle_in(OMAR)
    await world.hears(OMAR, typed)
    await world.taps(OMAR, "Send")
    (card, *_) = [one.wanted for one in await world.outgoing(subject="ANN-1")]
    assert card is not None
    return card


def telegram(card: Card, *languages: str) -> str:
    return draw_telegram(card, VOICES.several(languages, "Africa/Cairo"), CHANNEL).text


def slack(card: Card, *languages: str) -> list[str]:
    """The words of every block."""
    blocks = draw_slack(card, VOICES.several(languages, "Africa/Cairo"), POST).blocks
    assert message_blocks(blocks)
    return [words for block in blocks for words in _words(block)]


def _words(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [MARKS.sub("", value["text"])] if isinstance(value.get("text"), str) else []
        return own + [words for inner in value.values() for words in _words(inner)]
    return [words for inner in value for words in _words(inner)] if isinstance(value, list) else []


def test_a_button_says_its_word_in_each_language_of_its_readers_and_is_not_cut() -> None:
    row = (Button(say("button-join"), "join"), Button(say("button-ask"), "ask"), Button("SEM-12", "show", "SEM-12"))
    card, voices = Card("T", buttons=(row,)), VOICES.several(("ar", "en"), "Africa/Cairo")
    keyboard = draw_telegram(card, voices, CHANNEL).keyboard
    assert isinstance(keyboard, InlineKeyboardMarkup)
    assert [[button.text for button in row] for row in keyboard.inline_keyboard] == [
        ["التسجيل · Sign up"],
        ["توجيه سؤال · Ask a person", "SEM-12"],
    ]
    elements = draw_slack(card, voices, POST).blocks[-1]["elements"]
    assert [one["text"]["text"] for one in elements] == ["التسجيل · Sign up", "توجيه سؤال · Ask a person", "SEM-12"]


async def test_one_text_for_two_languages_stands_once_and_the_missing_one_is_named() -> None:
    card = await posted(ENGLISH)
    assert telegram(card, "en", "ar") == (
        "TLP:GREEN\n<b>ANN-1 · New rules</b>\n\n"
        "<b>Current until</b> · Friday 30 April 2027, 23:59 Cairo (UTC+3)\n\nFrom May on.\n\n"
        "———\n\n"
        "<b>سارٍ حتى</b> · الجمعة 30 أبريل 2027، الساعة 23:59 بتوقيت القاهرة (UTC+3)\n\n"
        "<i>متوفر حتى الآن بهذه اللغة فقط: الإنجليزية</i>"
    )
    words = slack(card, "en", "ar")
    assert (words.count("ANN-1 · New rules"), words.count("From May on.")) == (1, 1)
    assert words[-1] == "متوفر حتى الآن بهذه اللغة فقط: الإنجليزية"


async def test_each_of_two_texts_stands_once_beside_the_labels_of_its_language() -> None:
    card = await posted(BOTH)
    first, second = telegram(card, "en", "ar").split("\n\n———\n\n")
    assert first.endswith("<b>Link</b> · https://example.org/a\n<b>Current until</b> · "
                          "Friday 30 April 2027, 23:59 Cairo (UTC+3)\n\nFrom May on.")  # fmt: skip
    assert second.endswith("\n\n\u200fSEM-1 ابتداءً من مايو.")
    assert "New rules" not in second
    assert "example.org" not in second
    words = slack(card, "en", "ar")
    assert words[-1] == "\u200fSEM-1 ابتداءً من مايو."
    assert [words.count(one) for one in ("From May on.", "https://example.org/a", "ANN-1 · New rules")] == [1, 1, 1]


async def test_a_channel_with_another_language_gets_the_first_text_and_is_told_which_there_are() -> None:
    card = await posted(BOTH)
    assert telegram(card, "fr").endswith("<i>Pour l’instant en anglais et arabe seulement</i>\nFrom May on.")
    assert slack(card, "fr")[-2:] == ["Pour l’instant en anglais et arabe seulement", "From May on."]


async def test_a_channel_with_one_language_reads_that_alone() -> None:
    card = await posted(BOTH)
    assert "ابتداءً" not in telegram(card, "en")
    assert telegram(card, "ar").endswith("\n\n\u200fSEM-1 ابتداءً من مايو.")
    assert "From May" not in telegram(card, "ar")
    assert "From May on." not in slack(card, "ar")


@pytest.mark.parametrize("languages", [("en", "ar"), ("fr",), ("en",)])
async def test_a_single_line_is_drawn_once(languages: tuple[str, ...]) -> None:
    card = await posted("/announce casp-mid\nNominations close on Friday")
    assert telegram(card, *languages) == "TLP:GREEN\n<b>ANN-1 · Nominations close on Friday</b>"
    assert slack(card, *languages) == ["*TLP:GREEN*", "ANN-1 · Nominations close on Friday"]


HOSTILE = ["<!channel>", "@everyone", "</b>", "&", "*bold* _x_ `y`", "<https://evil.example|here>", "😀😀", "مرحبا بكم"]


@pytest.mark.parametrize("typed", HOSTILE)
async def test_typed_words_reach_both_platforms_as_words(typed: str) -> None:
    card = await posted(f"/announce casp-mid\n{typed} A\n{typed} B")
    shown, entities = parse(telegram(card, "en", "ar"))
    assert f"{typed} B" in shown.replace("\u2060", "")
    assert "@everyone" not in shown
    assert {one["type"] for one in entities} <= {"bold", "italic"}
    drawn = draw_slack(card, VOICES.several(["en"], "UTC"), POST)
    texts = [block["text"] for block in drawn.blocks if "text" in block]
    assert {text["type"] for text in texts} == {"plain_text"}
    assert [MARKS.sub("", text["text"]) for text in texts] == [f"ANN-1 · {typed} A", f"{typed} B"]
    assert "<" not in drawn.text
