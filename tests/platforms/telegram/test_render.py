"""Cards as messages of Telegram."""

from __future__ import annotations

from itertools import chain

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.links import payload
from bot.platforms.telegram.render import LONGEST, TooLong, draw
from bot.platforms.telegram.words import units
from domain.cards import CHOOSE_CHAT, Attachment, Button, Card, Item, Names, Text, say
from domain.markings import Marking
from sandbox.telegram.html import parse
from tests.platforms.telegram.voices import AR, EN, FR, KeyVoice

PRIVATE = Place(group=False, username="LiaisonBot")
REPLY = Place(group=False, username="LiaisonBot", reply=True)
GROUP = Place(group=True, username="LiaisonBot")

WHOLE = Card(
    say("title", code="SEM-12"),
    lines=(say("line"), "typed"),
    fields=((say("field-when"), say("value-when")), (say("field-organiser"), "A & B")),
    bodies=(("en", "Come."),),
    items=(Item(say("head"), (say("quiet"),), Button("Show", "show", "SEM-12")), Item("Head two")),
    buttons=(
        (Button(say("button-join"), "join", "SEM-12", style="primary"), Button("Site", url="https://example.org")),
    ),
    files=(Attachment("agenda.pdf", "telegram:D1"), Attachment("plan.pdf", "slack:F1")),
    marking=Marking.GREEN,
)


class TalkingFrench(KeyVoice):
    """Says what is ours in other words than the other voices."""

    def __call__(self, text: Text) -> str:
        return text if isinstance(text, str) else f"fr {super().__call__(text)}"


def text(card: Card, voice: KeyVoice = EN, place: Place = PRIVATE) -> str:
    return draw(card, [voice], place).text


def plain(card: Card, voice: KeyVoice = EN, place: Place = PRIVATE) -> str:
    return draw(card, [voice], place).plain


def rows(card: Card, place: Place = PRIVATE, voice: KeyVoice = EN) -> list[list[InlineKeyboardButton]]:
    keyboard = draw(card, [voice], place).keyboard
    assert isinstance(keyboard, InlineKeyboardMarkup)
    return [list(row) for row in keyboard.inline_keyboard]


def test_a_card_is_drawn_from_its_marking_to_its_files() -> None:
    assert text(WHOLE) == (
        "TLP:GREEN\n"
        "<b>title code=SEM-12</b>\nline\ntyped\n\n"
        "<b>field-when</b> · value-when\n<b>field-organiser</b> · A &amp; B\n\n"
        "Come.\n\n"
        "<b>head</b>\nquiet\n\n<b>Head two</b>\n\n"
        "📎 agenda.pdf\n"
        "📎 plan.pdf"
    )


def test_its_buttons_stand_entries_first() -> None:
    first, second = rows(WHOLE)
    assert [(one.text, one.callback_data) for one in first] == [("Show", "show SEM-12")]
    assert [(one.text, one.callback_data, one.url, one.style) for one in second] == [
        ("button-join", "join SEM-12", None, "primary"),
        ("Site", None, "https://example.org", None),
    ]


@pytest.mark.parametrize(
    "typed", ["</b><a href='x'>", "&amp; & <", "<!channel> **x** _y_ `z`", "</s>", "مرحبا <b>", "🛫<"]
)
def test_typed_words_are_shown_as_they_are(typed: str) -> None:
    card = Card(
        typed,
        (typed, say("line", of=typed)),
        ((typed, typed),),
        (("", typed),),
        (Item(typed, (typed,)),),
        files=(Attachment(typed, "slack:F1"), Attachment(typed, "telegram:D1")),
        struck=True,
    )
    shown, entities = parse(text(card))
    assert shown == plain(card)
    assert shown.count(typed) == 10
    assert {one["type"] for one in entities} == {"bold", "strikethrough"}


def test_in_a_group_typed_names_do_not_ring() -> None:
    card = Card("@everyone and @ben, me@example.org, @LiaisonBot")
    assert text(card, place=GROUP) == "<b>@\u2060everyone and @\u2060ben, me@example.org, @LiaisonBot</b>"
    assert text(card) == f"<b>{card.title}</b>"


def test_a_command_that_a_person_typed_is_no_button() -> None:
    typed = "/unbind or /cancel@LiaisonBot, ENAVSECG/11, https://example.org/a"
    shown = "/\u2060unbind or /\u2060cancel@LiaisonBot, ENAVSECG/11, https://example.org/a"
    card = Card(typed, (say("line", of=say("by", names=Names((typed,)))),), ((typed, typed),), (("", typed),))
    drawn = text(card)
    assert drawn.count(shown) == 5
    assert typed not in drawn
    assert "/help" in text(Card(say("line", command="/help")))


def test_a_struck_card_has_no_buttons_and_keeps_its_marking() -> None:
    drawn = draw(
        Card("Gone", ("Off",), marking=Marking.AMBER, buttons=((Button("Join", "join"),),), struck=True), [EN], PRIVATE
    )
    assert drawn.text == "TLP:AMBER\n<s><b>Gone</b></s>\nOff"
    assert drawn.keyboard is None


def test_a_card_without_buttons_has_no_keyboard() -> None:
    assert draw(Card("Done", buttons=((),)), [EN], PRIVATE).keyboard is None


def test_a_body_is_given_in_the_readers_language_or_named() -> None:
    card = Card("T", bodies=(("fr-CA", "Venez."), ("en", "Come.")))
    assert text(card, EN).endswith("\n\nCome.")
    assert text(card, FR).endswith("\n\nVenez.")
    assert text(card, AR).endswith("\n\n<i>body-only-in languages=language-fr, language-en</i>\nVenez.")


def test_a_body_without_a_language_is_for_everybody() -> None:
    assert text(Card("T", bodies=(("", "As typed."),)), AR).endswith("\n\nAs typed.")


def test_right_to_left_typed_lines_stand_at_the_readers_side_and_bodies_as_written() -> None:
    card = Card("Seminar", ("SEM-12",), ((say("field"), "Dubai"),), (("", "Come."),), (Item("SEM-13"),))
    assert (
        text(card, AR) == "<b>\u200fSeminar</b>\n\u200fSEM-12\n\n<b>field</b> · Dubai\n\nCome.\n\n<b>\u200fSEM-13</b>"
    )


def test_several_languages_stand_under_one_another_with_buttons_once() -> None:
    card = Card(
        "SEM-1",
        (say("line"),),
        bodies=(("en", "Come."), ("fr", "Venez.")),
        marking=Marking.GREEN,
        buttons=((Button("Join", "join"),),),
    )
    drawn = draw(card, [EN, TalkingFrench("fr")], GROUP)
    assert drawn.text == "TLP:GREEN\n<b>SEM-1</b>\nline\n\nCome.\n\n———\n\nfr line\n\nVenez."
    assert len(rows(card)) == 1


def test_without_room_for_several_languages_the_first_stands_alone() -> None:
    card = Card(say("title"), bodies=(("en", "e" * 1800), ("fr", "f" * 1800)))
    assert draw(card, [EN, FR], GROUP).text == text(card, EN)
    assert "f" * 1700 in draw(Card(say("title"), bodies=(("en", "e" * 1700), ("fr", "f" * 1700))), [EN, FR], GROUP).text


def test_the_largest_legal_card_fits_one_message() -> None:
    typed = "é" * 200
    card = Card(
        typed,
        lines=(typed,),
        fields=tuple((say("field"), "f" * 60) for _ in range(10)),
        bodies=(("en", "🛫" * 1000 + "x" * 800),),
        files=tuple(Attachment("n" * 40, f"telegram:D{number}") for number in range(3)),
        marking=Marking.STRICT,
    )
    assert units(plain(card)) <= LONGEST


def test_the_limit_counts_what_telegram_counts_without_our_marks() -> None:
    exact = Card("&" * LONGEST)
    assert units(plain(exact)) == LONGEST
    assert units(plain(Card("🛫" * (LONGEST // 2)))) == LONGEST
    for longer in (Card("&" * (LONGEST + 1)), Card("🛫" * (LONGEST // 2) + "!")):
        with pytest.raises(TooLong, match="4096 fit"):
            text(longer)


def test_a_private_button_becomes_a_deep_link_in_a_group_only() -> None:
    card = Card("T", buttons=((Button("Join", "join", "SEM-12", private=True),),))
    assert rows(card, GROUP)[0][0].url == f"https://t.me/LiaisonBot?start={payload('join', 'SEM-12')}"
    assert rows(card, PRIVATE)[0][0].callback_data == "join SEM-12"


def test_buttons_of_a_reply_are_marked_as_ours_to_redraw() -> None:
    assert rows(WHOLE, REPLY)[1][0].callback_data == "~join SEM-12"


def test_a_label_holds_no_mark_of_direction() -> None:
    assert rows(Card("T", buttons=((Button("\u200fSEM-12", "show", "SEM-12"),),)), voice=AR)[0][0].text == "SEM-12"


def test_entries_share_rows_while_their_labels_can_be_read() -> None:
    codes = tuple(
        Item(f"Head {number}", button=Button(f"SEM-{number}", "show", f"SEM-{number}")) for number in range(10, 17)
    )
    assert [len(row) for row in rows(Card("T", items=codes))] == [3, 3, 1]
    long = tuple(Item("Head", button=Button("Show the whole of SEM-12", "show", "SEM-12")) for _ in range(3))
    assert [len(row) for row in rows(Card("T", items=long))] == [1, 1, 1]


def test_choosing_a_chat_is_a_keyboard_of_its_own() -> None:
    card = Card(
        "Which?", buttons=((Button("A channel", CHOOSE_CHAT, "channel"), Button("A group", CHOOSE_CHAT, "group")),)
    )
    keyboard = draw(card, [EN], PRIVATE).keyboard
    assert isinstance(keyboard, ReplyKeyboardMarkup)
    asked = [one.request_chat for one in chain.from_iterable(keyboard.keyboard)]
    assert [(one.request_id, one.chat_is_channel, one.request_title) for one in asked if one] == [
        (1, True, True),
        (2, False, True),
    ]


def test_right_to_left_a_typed_command_and_a_latin_sentence_keep_their_signs() -> None:
    card = Card("It is over?", ("/help join", "Bring the list.", "انتهى."))
    assert (
        text(card, AR)
        == "<b>\u200fIt is over?\u200e</b>\n\u200f\u200e/\u2060help join\n\u200fBring the list.\u200e\n\u200fانتهى."
    )
