"""`key: value` lines."""

from __future__ import annotations

import pytest

from handlers.reading.lines import fault, looks_like_lines, meant, read_lines
from tests.reading.words import VOCABULARY


def read(text: str) -> dict[str, str]:
    return read_lines(text, VOCABULARY).values


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


def test_a_forgotten_colon_is_forgiven_among_lines_but_not_in_a_text() -> None:
    read = read_lines("title: Cargo\nwhen 16 March 2027\noù Amman\nfor all\ntext: Come\ngroups of five", VOCABULARY)
    assert read.values == {
        "title": "Cargo",
        "when": "16 March 2027",
        "where": "Amman\nfor all",
        "text": "Come\ngroups of five",
    }


def test_a_text_goes_on_until_the_next_key() -> None:
    text = "title: One\ntext: First line\n\nNote: bring a badge\n09:00 start\ntext fr: Premier\nseats: 30"
    values = read(text)
    assert values["text"] == "First line\n\nNote: bring a badge\n09:00 start"
    assert values["text fr"] == "Premier"
    assert values["seats"] == "30"


def test_the_language_of_a_text_may_be_named() -> None:
    assert read("title: a\ntexte français : bonjour") == {"title": "a", "text fr": "bonjour"}


@pytest.mark.parametrize(
    ("text", "unread", "key", "means"),
    [
        ("title: a\nwehn: 16 April", "wehn: 16 April", "line-key-near", "when"),
        ("title: a\nwen: 16 April", "wen: 16 April", "line-key-near", "when"),
        ("titre : a\nqaund : 16 avril", "qaund : 16 avril", "line-key-near", "when"),
        ("العنوان: ندوة\nالمعود: 16 أبريل", "المعود: 16 أبريل", "line-key-near", "when"),
        ("title: a\ncolour: blue", "colour: blue", "line-key-unknown", ""),
        ("title: a\ntitle: b", "title: b", "line-key-twice", "title"),
        ("Dear all\ntitle: a", "Dear all", "line-without-key", ""),
        ("title: a\ntext: One\nuntli: 3 May 2027", "untli: 3 May 2027", "line-key-near", "until"),
        ("descritpion: one\ntwo\n\nthree\ntitle: a", "descritpion: one\ntwo\n\nthree", "line-key-near", "text"),
    ],
)
def test_a_line_at_fault_is_kept_and_named_and_the_others_are_read(
    text: str, unread: str, key: str, means: str
) -> None:
    lines = read_lines(text, VOCABULARY)
    assert lines.unread == (unread,)
    assert lines.values["title"] in ("a", "ندوة")
    assert (fault(unread, VOCABULARY, {"title"}).key, meant(unread, VOCABULARY)) == (key, means)


def test_keys_that_are_not_for_here_are_at_fault_as_they_were_typed() -> None:
    lines = read_lines("titre : a\nPlaces : 30\ntexte : one\ntwo\ntext es: tres", VOCABULARY).only(("title",))
    assert (lines.values, lines.unread) == ({"title": "a", "text": "one\ntwo", "text es": "tres"}, ("Places : 30",))
    assert fault("Places : 30", VOCABULARY, lines.values).key == "line-key-elsewhere"


def test_a_line_of_a_text_that_is_like_no_missing_key_is_text() -> None:
    text = "when: 3 May 2027\ntext: One\nwhne: a misspelt word\nFee: none\nContact: the office"
    assert read_lines(text, VOCABULARY).unread == ()


def test_control_characters_are_left_out() -> None:
    assert read("title: a\x00b\x07c\r\nwhere: Lima") == {"title": "abc", "where": "Lima"}


def test_sentences_do_not_look_like_lines() -> None:
    assert looks_like_lines("title: x", VOCABULARY)
    assert not looks_like_lines("training dubai april", VOCABULARY)
    assert not looks_like_lines("Please note: the meeting moved", VOCABULARY)
    assert not looks_like_lines("https://example.org", VOCABULARY)
