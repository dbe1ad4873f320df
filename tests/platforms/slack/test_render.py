"""Cards as blocks: within Slack's limits, and harmless whatever a person typed."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.slack.blocks import TooLarge
from bot.platforms.slack.paint import bold, clip, link, plain, struck
from bot.platforms.slack.render import POST, REPLY, Drawn, draw
from domain.cards import Attachment, Button, Card, Item, say
from domain.markings import Marking
from sandbox.slack.blocks import message_blocks
from tests.platforms.slack.fakes import KeyVoice

EN, FR, AR = KeyVoice("en"), KeyVoice("fr"), KeyVoice("ar", rtl=True)
HOSTILE = ["<!channel>", "@everyone", "<@U1> *b* _i_ ~s~ `c`", "a & b </b>", ":smile: <https://x.org|y>", "🙂 مرحبا"]
TYPED = st.text(min_size=1, max_size=300) | st.sampled_from(HOSTILE)

FULL = Card(
    say("title", code="SEM-12"),
    lines=(say("line"), "typed line"),
    fields=((say("when"), "Tuesday"), (say("where"), "Tashkent")),
    bodies=(("en", "English words"), ("fr", "Mots français")),
    items=(Item("SEM-12", (say("free", seats=3),), Button(say("show"), "show", "SEM-12")),),
    buttons=((Button(say("join"), "join", "SEM-12", style="primary"), Button("site", url="https://example.org")),),
    files=(Attachment("plan.pdf", "slack:F1"),),
    marking=Marking.GREEN,
)


def texts(value: Any) -> Iterator[dict[str, Any]]:
    """Every text object, wherever it is."""
    if isinstance(value, dict):
        if value.get("type") in ("plain_text", "mrkdwn"):
            yield value
            return
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def words(drawn: Drawn) -> list[str]:
    return [text["text"] for text in texts(drawn.blocks)]


def test_a_card_is_drawn_from_its_marking_to_its_buttons() -> None:
    drawn = draw(FULL, [EN], POST)
    assert words(drawn) == [
        "*TLP:GREEN*",
        "title code=SEM-12",
        "line\ntyped line",
        *("*when*", "Tuesday", "*where*", "Tashkent"),
        "English words",
        *("*SEM-12*", "show", "free seats=3"),
        "📎 plan.pdf",
        *("join", "site"),
    ]
    assert drawn.text == "TLP:GREEN · title code=SEM-12 · line · typed line"
    assert message_blocks(drawn.blocks)


def test_a_button_carries_what_is_typed_by_tapping_it_and_a_link_carries_nothing() -> None:
    *_, row = draw(FULL, [EN], POST).blocks
    join, site = row["elements"]
    assert (join["value"], join["action_id"], join["style"]) == ("join SEM-12", "join|post-row0|0", "primary")
    assert (site["url"], "value" in site) == ("https://example.org", False)
    assert row["block_id"] == "post-row0"
    assert draw(FULL, [EN], REPLY).blocks[-1]["block_id"] == "reply-row0"


def test_several_languages_stand_one_under_another_with_one_set_of_buttons() -> None:
    drawn = draw(FULL, [EN, FR], POST)
    assert [block["type"] for block in drawn.blocks].count("divider") == 1
    assert "English words" in words(drawn)
    assert "Mots français" in words(drawn)
    assert words(drawn).count("join") == 1
    assert words(drawn).count("show") == 1
    assert message_blocks(drawn.blocks)


def test_a_language_without_the_words_says_which_ones_there_are() -> None:
    drawn = draw(FULL, [AR], POST)
    assert "body-only-in languages=language-en, language-fr" in words(drawn)
    assert "English words" in words(drawn)
    both = words(draw(FULL, [EN, AR], POST))
    assert both.count("English words") == 1
    assert "body-only-in languages=language-en, language-fr" in both


def test_words_of_no_known_language_are_shown_as_they_are() -> None:
    assert words(draw(Card("t", bodies=(("", "words"),)), [AR], POST)) == ["t", "words"]


def test_where_two_languages_have_no_room_the_first_stands_alone() -> None:
    card = Card("t", bodies=(("en", "e" * 2800), ("fr", "f" * 2800), ("ar", "a" * 2800), ("es", "s" * 2800)))
    drawn = draw(card, [EN, FR, AR, KeyVoice("es"), KeyVoice("ru")], POST)
    assert words(drawn)[1] == "e" * 2800
    long = Card("t", fields=tuple((f"label {n}", "v" * 290) for n in range(25)))
    assert [block["type"] for block in draw(long, [EN, FR], POST).blocks].count("divider") == 0


def test_a_struck_card_is_struck_out_and_has_no_buttons() -> None:
    card = Card(
        "t*t", ("a\nb",), items=(Item("i", ("l",), Button("x", "y")),), buttons=((Button("b", "v"),),), struck=True
    )
    drawn = draw(card, [EN], POST)
    assert words(drawn) == ["~t∗t~", "a\nb", "~i~", "~l~"]
    assert message_blocks(drawn.blocks)


def largest() -> Card:
    rows = tuple(tuple(Button("l" * 90, "verb", "a" * 50) for _ in range(5)) for _ in range(4))
    return Card(
        "t" * 300,
        lines=tuple("line " * 20 for _ in range(12)),
        fields=tuple(("label " * 5, "value " * 20) for _ in range(14)),
        bodies=(("en", "&<>*_~`" * 400),),
        items=tuple(
            Item("head " * 25, ("quiet " * 20, "quiet " * 20), Button("b" * 90, "show", "SEM-12")) for _ in range(5)
        ),
        buttons=rows,
        files=tuple(Attachment("n" * 120, f"slack:F{number}") for number in range(3)),
        marking=Marking.STRICT,
    )


def test_the_largest_card_fits_one_message() -> None:
    drawn = draw(largest(), [EN, FR], POST)
    assert message_blocks(drawn.blocks)
    assert len(drawn.text) <= 4000


def test_a_card_beyond_a_message_is_our_own_fault() -> None:
    with pytest.raises(TooLarge):
        draw(Card("t", items=tuple(Item("i", ("l",)) for _ in range(40))), [EN], POST)
    with pytest.raises(TooLarge):
        draw(Card("t", ("l" * 3001,)), [EN], POST)
    with pytest.raises(TooLarge):
        draw(Card("t", buttons=((Button("b", "v", "a" * 2000),),)), [EN], POST)


def test_lines_beyond_one_section_go_on_in_the_next() -> None:
    lines = tuple("l" * 1000 for _ in range(5))
    assert words(draw(Card("t", lines), [EN], POST))[1:] == ["\n".join(lines[:2]), "\n".join(lines[2:4]), lines[4]]


def test_a_long_value_stands_under_its_label() -> None:
    drawn = draw(Card("t", fields=(("label", "v" * 2500),)), [EN], POST)
    assert [block["type"] for block in drawn.blocks] == ["header", "context", "section"]


def test_files_are_named_wherever_they_are_kept() -> None:
    files = (Attachment("a|b.pdf", "slack:F1"), Attachment("c<!here>.pdf", "telegram:x"))
    drawn = draw(Card("t", files=files), [EN], POST)
    assert words(drawn)[1].split("\n") == ["📎 a|b.pdf", "📎 c<!here>.pdf"]
    assert {text["type"] for text in texts(drawn.blocks)} == {"plain_text"}


@given(TYPED, TYPED, TYPED, st.booleans())
def test_nothing_typed_pings_or_marks_up(title: str, line: str, value: str, gone: bool) -> None:
    card = Card(
        title,
        (line,),
        ((line, value),),
        (("en", value),),
        (Item(title, (line,), Button(line, "show", "SEM-1")),),
        ((Button(title, "join", "SEM-1"),),),
        (Attachment(value, "telegram:1"),),
        struck=gone,
    )
    drawn = draw(card, [EN], POST)
    assert "<" not in drawn.text
    for text in texts(drawn.blocks):
        if text["type"] == "plain_text":
            assert text["emoji"] is False
        else:
            assert "<" not in text["text"]
            assert text["verbatim"] is True
            assert all(re.fullmatch(r"\*[^*_~`]+\*|~[^*_~`]+~|[^*_~`]*", part) for part in text["text"].split("\n")), (
                text
            )


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_words_are_read_as_they_were_typed(typed: str) -> None:
    assert plain(typed) == {"type": "plain_text", "text": typed, "emoji": False}


def test_bold_gives_way_where_words_would_become_markup() -> None:
    assert bold("SEM-12 · A & B") == {"type": "mrkdwn", "text": "*SEM-12 · A &amp; B*", "verbatim": True}
    for words_ in ("a*b", "snake_case", "x\ny", "`c`", "~x", ":smile:"):
        assert bold(words_)["type"] == "plain_text"
    assert bold("at 10:30")["type"] == "mrkdwn"


@pytest.mark.parametrize("blank", [" ", "\n", "\t \n", "\u00a0"])
def test_words_that_show_nothing_are_shown_as_a_dash(blank: str) -> None:
    assert [painter(blank)["text"] for painter in (plain, bold, struck)] == ["–", "*–*", "~–~"]
    assert message_blocks(draw(Card(blank, (blank,), ((blank, blank),), struck=True), [EN], POST).blocks)


def test_what_is_too_long_to_be_struck_out_is_shown_plain() -> None:
    assert struck("&" * 1000)["type"] == "plain_text"


def test_links_are_made_of_addresses_only() -> None:
    assert link("a", "https://x.org/?q=1&r=2") == "<https://x.org/?q=1&amp;r=2|a>"
    assert link("a", "https://x.org/|<!channel>") == "a"
    assert link("a\n*b*", "ftp://x") == "a ∗b∗"


def test_only_labels_are_clipped() -> None:
    assert clip("abc", 3) == "abc"
    assert clip("abcd", 3) == "ab…"
