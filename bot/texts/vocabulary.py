"""The words of every catalogue, so that a verb, kind or month typed in any language is understood everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from bot.texts.catalogue import Catalogues
from domain.folding import fold

_MESSAGE = re.compile(r"^(verb|words)-(\S+) *= *(.*(?:\n[ \t]+[^\s#].*)*)", re.MULTILINE)
_COMMA = re.compile(r"[,،、，]")


class CatalogueVocabulary:
    """Reads `verb-VERB = words, words` and `words-CATEGORY-VALUE = words, words` of all languages; words are folded.

    They are read as text, without parsing whole catalogues, so that a bot that speaks one language loads one.
    """

    def __init__(self, catalogues: Catalogues) -> None:
        self._catalogues = catalogues

    def verb(self, word: str) -> str | None:
        return self.verbs.get(fold(word).removeprefix("/"))

    def words(self, category: str) -> dict[str, str]:
        """Folded word → value; empty for a category that no catalogue has."""
        return self._categories.get(category, {})

    @cached_property
    def verbs(self) -> dict[str, str]:
        """Folded word or words → verb."""
        verbs: dict[str, str] = {}
        for kind, name, words in self._messages():
            if kind == "verb":
                verbs[fold(name)] = name
                for word in words:
                    verbs.setdefault(word, name)
        return verbs

    @cached_property
    def _categories(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for kind, name, words in self._messages():
            if kind == "words":
                category, _, value = name.partition("-")
                for word in words:
                    found.setdefault(category, {}).setdefault(word, value)
        return found

    def _messages(self) -> Iterator[tuple[str, str, list[str]]]:
        for language in self._catalogues.understood:
            for kind, name, value in _MESSAGE.findall(self._catalogues[language].source):
                yield kind, name, [folded for word in _COMMA.split(value) if (folded := fold(word))]
