"""What Slack marked up is undone to what was typed."""

import pytest

from bot.platforms.slack.profiles import Profile
from bot.platforms.slack.words import after_mention, first_word, mentioned, undo

PEOPLE = {"U1": Profile("U1", "T1", "Amina Diallo", "amina"), "U2": Profile("U2", "T2", "Other", "amina")}


@pytest.mark.parametrize(
    ("marked", "typed"),
    [
        ("upcoming casp-mid", "upcoming casp-mid"),
        ("R&amp;D &lt;b&gt; &amp;amp;", "R&D <b> &amp;"),
        ("role <@U1|whoever> coordinator", "role @amina coordinator"),
        ("role <@U9|ben> member", "role @ben member"),
        ("role <@U9> member", "role @U9 member"),
        ("see <https://example.org/a?b=1&amp;c=2|example.org>", "see https://example.org/a?b=1&c=2"),
        ("<https://example.org>", "https://example.org"),
        ("write to <mailto:a@example.org|a@example.org>", "write to a@example.org"),
        ("<!channel> <!here> <!everyone>", "@channel @here @everyone"),
        ("<!subteam^S1|@focal-points> come", "@focal-points come"),
        ("<!date^1392734382^{date}|Feb 18, 2014>", "Feb 18, 2014"),
        ("in <#C1|casp-mid> and <#C2>", "in #casp-mid and #C2"),
        ("&lt;!channel&gt; &lt;@U1&gt;", "<!channel> <@U1>"),
        ("*bold* _it_ `code` 🙂 مرحبا", "*bold* _it_ `code` 🙂 مرحبا"),
        ("line one\nline two", "line one\nline two"),
        ("", ""),
    ],
)
def test_markup_becomes_what_was_typed(marked: str, typed: str) -> None:
    assert undo(marked, PEOPLE).text == typed


def test_a_name_typed_as_words_mentions_nobody() -> None:
    assert undo("role @amina admin", PEOPLE).mentions == {}


def test_mentions_say_who_is_meant() -> None:
    assert undo("<@U1> and <@U9|ben>", PEOPLE).mentions == {"@amina": "U1", "@ben": "U9"}


def test_channels_named_are_told_apart_from_words() -> None:
    words = undo("bind casp-mid <#C1|training> <#C2|> #casp", PEOPLE)
    assert words.text == "bind casp-mid #training #C2 #casp"
    assert words.channels == {"#training": "C1", "#C2": "C2"}


def test_two_people_of_one_name_stay_two() -> None:
    words = undo("<@U1> <@U2> <@U1>", PEOPLE)
    assert words.text == "@amina @U2 @amina"
    assert words.mentions == {"@amina": "U1", "@U2": "U2"}


def test_everybody_named_is_found_for_asking() -> None:
    assert mentioned("<@U1> <@W2|x> <#C3> <!channel> &lt;@U4&gt;") == ["U1", "W2"]


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("<@UB> upcoming mid", "upcoming mid"),
        ("<@UB>, upcoming mid", "upcoming mid"),
        ("<@UB|liaison>: show SEM-12 ", "show SEM-12"),
        ("hello <@UB> show SEM-12", "show SEM-12"),
        ("upcoming <@UB>", "upcoming"),
        ("<@UB>", ""),
        ("<@UB> register\ntitle: A & B", "register\ntitle: A & B"),
        ("no name of ours", "no name of ours"),
    ],
)
def test_the_bots_name_is_taken_away(marked: str, left: str) -> None:
    assert after_mention(marked, "UB") == left


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ("", "")),
        ("  upcoming ", ("upcoming", "")),
        ("register\ntitle: One\nwhen: May", ("register", "title: One\nwhen: May")),
        ("قادم  الدوحة", ("قادم", "الدوحة")),
    ],
)
def test_the_first_word_is_the_verb_and_lines_are_kept(text: str, parts: tuple[str, str]) -> None:
    assert first_word(text) == parts
