"""For the tests of reading: the words of the reading catalogues of all six languages, the shipped places and groups."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from config.groups import SHIPPED, read_groups_file
from config.reference import ReferencePlaces
from domain.folding import fold

PARTS = Path(__file__).parents[2] / "bot" / "texts" / "parts"
TODAY = date(2026, 11, 23)  # a Monday


class PartsVocabulary:
    def __init__(self) -> None:
        self._words: dict[str, dict[str, str]] = {}
        for file in sorted(PARTS.glob("reading.*.ftl")):
            for category, value, words in re.findall(r"^words-([a-z]+)-(\S+) = (.+)$", file.read_text("utf-8"), re.M):
                for word in words.split(","):
                    self._words.setdefault(category, {}).setdefault(fold(word), value)

    def verb(self, word: str) -> str | None:
        return self._words.get("verbs", {}).get(word)

    def words(self, category: str) -> dict[str, str]:
        return self._words.get(category, {})


VOCABULARY = PartsVocabulary()
PLACES = ReferencePlaces()
GROUPS = tuple(read_groups_file(SHIPPED, PLACES.states))
