"""Every refusal of the reading has words in every language that the bot speaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.catalogue import Catalogues
from domain.folding import fold

CATALOGUES = Catalogues()
READING = Path(__file__).parents[2] / "handlers" / "reading"
RAISED = re.compile(
    r"(?:Refusal\(|_Wrong\(\w+, |_Wrong\(\"\w+\", |Problem\([^\"]*(?:\"[A-Z]*\", )?|else )\"([a-z]+(?:-[a-z]+)+)\""
)


def raised() -> set[str]:
    return {key for file in READING.glob("*.py") for key in RAISED.findall(file.read_text("utf-8"))} | {
        "offset-unreadable",
        "row-date",
    }


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_refusal_has_words(language: str) -> None:
    bundle = FluentBundle([language])
    bundle.add_resource(FluentResource(CATALOGUES[language].source))
    keys = raised()
    assert len(keys) > 35
    assert {key for key in keys if not bundle.has_message(key)} == set()


def test_no_word_means_two_things() -> None:
    meanings: dict[tuple[str, str], set[str]] = {}
    for language in CATALOGUES.understood:
        source = CATALOGUES[language].source
        for category, value, words in re.findall(r"^words-([a-z]+)-(\S+) = (.+)$", source, re.M):
            for word in words.split(","):
                meanings.setdefault((category, fold(word)), set()).add(value)
    assert {word: values for word, values in meanings.items() if len(values) > 1} == {}
