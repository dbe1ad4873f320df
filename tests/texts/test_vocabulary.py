"""Words typed in any language, however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.texts.catalogue import Catalogues
from bot.texts.vocabulary import CatalogueVocabulary
from handlers.table import BY_VERB

EN = """help-join = Sign up
verb-join = sign up, attend
verb-upcoming = what is on,
    coming
words-kinds-on-the-job = ojt
words-months-4 = april, apr
"""
FR = "verb-join = s’inscrire, à venir\nwords-months-4 = avril\n"
AR = "verb-join = التسجيل، أُشارك\nwords-months-4 = أبريل، نيسان\n"


@pytest.fixture
def vocabulary(tmp_path: Path) -> CatalogueVocabulary:
    for language, text in (("en", EN), ("fr", FR), ("ar", AR)):
        (tmp_path / f"{language}.ftl").write_text(text, "utf-8")
    return CatalogueVocabulary(Catalogues(tmp_path))


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("join", "join"),
        ("/JOIN", "join"),
        ("Sign Up", "join"),
        ("s'inscrire", "join"),
        ("A VENIR", "join"),
        ("التســجيل", "join"),
        ("اشارك", "join"),
        ("ｊｏｉｎ", "join"),
        ("coming", "upcoming"),
        ("help-join", None),
        ("", None),
    ],
)
def test_verbs_are_known_in_every_language_case_accent_and_width(
    vocabulary: CatalogueVocabulary, typed: str, verb: str | None
) -> None:
    assert vocabulary.verb(typed) == verb


def test_categories_map_folded_words_to_values(vocabulary: CatalogueVocabulary) -> None:
    assert vocabulary.words("months") == dict.fromkeys(("april", "apr", "avril", "ابريل", "نيسان"), "4")
    assert vocabulary.words("kinds") == {"ojt": "on-the-job"}
    assert vocabulary.words("nothing") == {}


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("التسجيل", "join"),
        ("سحب تسجيلي", "leave"),
        ("اقتراح نشاط", "propose"),
        ("الأنشطة القادمة", "upcoming"),
        ("تعميم", "announce"),
        ("إعلان تدريب", "share"),
        ("موافق", "approve"),
        ("المنطقة الزمنية", "zone"),
        ("فك الربط", "unbind"),
    ],
)
def test_an_arabic_speaker_may_type_what_the_buttons_say(typed: str, verb: str) -> None:
    assert CatalogueVocabulary(Catalogues()).verb(typed) == verb


def test_every_verb_that_is_understood_is_a_command() -> None:
    assert set(CatalogueVocabulary(Catalogues()).verbs.values()) <= set(BY_VERB)
