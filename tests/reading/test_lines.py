"""`key: value` lines."""

from __future__ import annotations

import pytest

from domain.refusals import Refusal
from handlers.reading.lines import looks_like_lines, read_lines
from tests.reading.words import VOCABULARY


def read(text: str) -> dict[str, str]:
    return read_lines(text, VOCABULARY)


def test_lines_become_values() -> None:
    assert read(
        "Title: Seminar on screening\nWhen: 16-18 April 2027\nWay in: nominated\nlink: https://example.org:80/x"
    ) == {
        "title": "Seminar on screening",
        "when": "16-18 April 2027",
        "way in": "nominated",
        "link": "https://example.org:80/x",
    }


def test_keys_are_understood_in_other_languages() -> None:
    assert read("titre : Séminaire\nquand : 16 avril 2027\noù : Dakar") == {
        "title": "Séminaire",
        "when": "16 avril 2027",
        "where": "Dakar",
    }
    assert read("العنوان: ندوة\nالموعد: 16 أبريل 2027") == {"title": "ندوة", "when": "16 أبريل 2027"}
    assert read("标题：研讨会\n地点：北京") == {"title": "研讨会", "where": "北京"}


def test_a_text_goes_on_until_the_next_key() -> None:
    text = "title: One\ntext: First line\n\nNote: bring a badge\n09:00 start\ntext fr: Premier\nseats: 30"
    values = read(text)
    assert values["text"] == "First line\n\nNote: bring a badge\n09:00 start"
    assert values["text fr"] == "Premier"
    assert values["seats"] == "30"


def test_the_language_of_a_text_may_be_named() -> None:
    assert read("title: a\ntexte français : bonjour") == {"title": "a", "text fr": "bonjour"}


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ("title: a\nwehn: 16 April", "line-key-near", {"typed": "wehn", "nearest": "when"}),
        ("title: a\nxylophone: blue", "line-key-unknown", {"typed": "xylophone"}),
        ("title: a\ntitle: b", "line-key-twice", {"name": "title"}),
        ("Dear all\ntitle: a", "line-without-key", {"typed": "Dear all"}),
    ],
)
def test_what_is_wrong_is_named(text: str, key: str, facts: dict[str, str]) -> None:
    with pytest.raises(Refusal) as refusal:
        read(text)
    assert (refusal.value.key, refusal.value.facts) == (key, facts)


def test_control_characters_are_left_out() -> None:
    assert read("title: a\x00b\x07c\r\nwhere: Lima") == {"title": "abc", "where": "Lima"}


def test_sentences_do_not_look_like_lines() -> None:
    assert looks_like_lines("title: x", VOCABULARY)
    assert not looks_like_lines("training dubai april", VOCABULARY)
    assert not looks_like_lines("Please note: the meeting moved", VOCABULARY)
    assert not looks_like_lines("https://example.org", VOCABULARY)
