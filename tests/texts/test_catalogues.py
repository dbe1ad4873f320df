"""The texts are checked like code: every language says the same things with the same facts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts.catalogue import Catalogues
from bot.texts.translator import missing, page, patterns

CATALOGUES = Catalogues()
LANGUAGES = CATALOGUES.languages
PLURALS = {"en": {"one", "other"}, "fr": {"one", "other"}, "ar": {"zero", "one", "two", "few", "many", "other"}}


class Facts(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Key → names of its facts. Words people type (`verb-`, `words-`) belong to each language alone."""
    found = {}
    for entry in FluentParser().parse(CATALOGUES[language].source).body:
        if isinstance(entry, ast.Message) and not entry.id.name.startswith(("verb-", "words-")):
            facts = Facts()
            facts.visit(entry)
            found[entry.id.name] = facts.names
    return found


def test_english_french_and_arabic_are_there() -> None:
    assert {"en", "fr", "ar"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_facts(language: str) -> None:
    assert messages(language) == messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_catalogue_is_unreadable_or_said_twice(language: str) -> None:
    body = FluentParser().parse(CATALOGUES[language].source).body
    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []
    keys = Counter(entry.id.name for entry in body if isinstance(entry, ast.Message))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_every_count_has_all_plural_forms_of_the_language(language: str) -> None:
    for key, pattern in patterns(CATALOGUES, language).items():
        forms = set(re.findall(r"\[(zero|one|two|few|many)\]|\*\[(other)\]", pattern))
        named = {one or other for one, other in forms}
        if "other" in named and len(named) > 1:
            assert named >= PLURALS[language], key


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_text_has_quotes_of_a_typewriter(language: str) -> None:
    said = {key: text for key, text in patterns(CATALOGUES, language).items() if not key.startswith("date-")}
    assert [key for key, text in said.items() if set("\"'") & set(text)] == []


def test_a_french_sign_is_never_parted_from_its_word() -> None:
    """A no-break space (U+00A0) before : ; ? ! » and after «."""
    said = patterns(CATALOGUES, "fr")
    assert [key for key, text in said.items() if re.search("[ \u202f][:;?!»…]|« |«[^\u00a0]", text)] == []


def test_the_keys_found_in_the_text_are_those_that_fluent_reads() -> None:
    for language in LANGUAGES:
        read = [e.id.name for e in FluentParser().parse(CATALOGUES[language].source).body if isinstance(e, ast.Message)]
        assert CATALOGUES[language].keys() == read


def test_a_further_language_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("thanks = Thanks\n", "utf-8")
    (tmp_path / "es.ftl").write_text("thanks = Gracias\nverb-help = ayuda\n", "utf-8")
    (tmp_path / "ru.ftl").write_text("verb-help = помощь\n", "utf-8")
    catalogues = Catalogues(tmp_path)
    assert catalogues.languages == ("en", "es")
    assert catalogues.understood == ("en", "es", "ru")
    assert catalogues.format("es", "thanks", {}) == "Gracias"
    assert catalogues.nearest("ru-RU") == "en"
    assert missing(catalogues, "es") == []
    assert missing(catalogues, "ru") == ["thanks"]


def test_what_a_language_lacks_is_said_in_english_and_what_nobody_has_by_its_key(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("bye = Bye { $name }\n", "utf-8")
    (tmp_path / "es.ftl").write_text("bye = Adiós { $nombre }\n", "utf-8")
    catalogues = Catalogues(tmp_path)
    assert catalogues.format("es", "bye", {"name": "Ana"}) == "Bye Ana"
    assert catalogues.format("es", "never-written", {}) == "never-written"


def test_the_translators_page_shows_every_message_beside_english_and_marks_the_missing(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text(
        "hello = Hello <you>\nbye =\n    { $n ->\n        [one] Bye\n       *[other] Byes\n    }\n", "utf-8"
    )
    (tmp_path / "ar.ftl").write_text("hello = مرحبا\n", "utf-8")
    shown = page(Catalogues(tmp_path), "ar")
    assert '<td>hello</td><td>Hello &lt;you&gt;</td><td dir="rtl">مرحبا</td>' in shown
    assert '<tr class="missing"><td>bye</td>' in shown
    assert "*[other] Byes" in shown
    assert "2 messages, 1 still to be translated" in shown
    assert "http" not in shown


def test_signs_that_end_a_latin_word_stay_with_it_in_an_arabic_sentence() -> None:
    """Without a mark of direction "https://…" would read "…//:https", and the key "name:" would read ":name"."""
    said = {key: text for key, text in patterns(CATALOGUES, "ar").items() if not key.startswith(("verb-", "words-"))}
    loose = re.compile(r"(?<![A-Za-z])[a-z_]+(?:://…?|:)(?![\w/…\u200e])")
    assert [key for key, text in said.items() if loose.search(text)] == []
