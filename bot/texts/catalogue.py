"""The Fluent catalogues: one `xx.ftl` a language, found by its name and read when that language is first spoken."""

from __future__ import annotations

import logging
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FOLDER = Path(__file__).parent
FALLBACK = "en"
"""What is said where a language has no words for it yet."""

RTL = frozenset({"ar", "fa", "he", "ur"})

_KEY = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
_NAMED = re.compile(r"\{ *([a-zA-Z][\w-]*) *[}.]")
"""A message that another one speaks of."""

log = logging.getLogger(__name__)


class Catalogue:
    """The messages of one language; a value is shown without isolation marks (`voice` sets them where they help)."""

    def __init__(self, language: str, file: Path) -> None:
        self.language = language
        self._file = file
        self._patterns: dict[str, Any] = {}  # what was parsed so far; None: nothing is said
        self._fixed: dict[str, str] = {}  # what is said the same every time, such as a button's word

    @cached_property
    def source(self) -> str:
        """The Fluent text of its file."""
        return self._file.read_text("utf-8")

    @property
    def spoken(self) -> bool:
        """Whether it says anything itself, and is not only words that people type in it."""
        return any(not key.startswith(("verb-", "words-")) for key in self.keys())

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Each message as it is written; to parse a whole file takes a fifth of a second, one message nothing."""
        found = list(_KEY.finditer(self.source))
        ends = (*(one.start() for one in found[1:]), len(self.source))
        return {one[1]: self.source[one.start() : end] for one, end in zip(found, ends, strict=True)}

    @cached_property
    def _bundle(self) -> FluentBundle:
        """The messages that were asked for so far."""
        from fluent.runtime import FluentBundle

        return FluentBundle([self.language], use_isolating=False)

    def _read(self, key: str) -> None:
        from fluent.runtime import FluentResource

        if key in self._texts and not self._bundle.has_message(key):
            self._bundle.add_resource(FluentResource(self._texts[key]))
            for other in _NAMED.findall(self._texts[key]):
                self._read(other)

    def keys(self) -> list[str]:
        """Every message, in the order of the file."""
        return list(self._texts)

    def has(self, key: str) -> bool:
        return key in self._texts

    def format(self, key: str, facts: dict[str, Any]) -> str | None:
        """The words of a key; None when the key or one of the facts it names is missing."""
        if facts:
            return self._said(key, facts)
        if key not in self._fixed:
            words = self._said(key, facts)
            if words is None:
                return None
            self._fixed[key] = words
        return self._fixed[key]

    def _said(self, key: str, facts: dict[str, Any]) -> str | None:
        if key not in self._patterns:
            self._patterns[key] = self._pattern(key)
        if self._patterns[key] is None:
            return None
        words, errors = self._bundle.format_pattern(self._patterns[key], facts)
        return None if errors else str(words)

    def _pattern(self, key: str) -> Any:
        self._read(key)
        return self._bundle.get_message(key).value if self._bundle.has_message(key) else None


class Catalogues:
    """All languages there is a file for; a file that holds only words is understood, not spoken."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = sorted(folder.glob("*.ftl"))
        self._by_language = {path.stem: Catalogue(path.stem, path) for path in files}

    @property
    def understood(self) -> tuple[str, ...]:
        """The languages whose words people may type."""
        return tuple(self._by_language)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that are spoken."""
        return tuple(language for language, catalogue in self._by_language.items() if catalogue.spoken)

    def __getitem__(self, language: str) -> Catalogue:
        return self._by_language[language]

    def own(self, locale: str) -> str:
        """The language spoken for a locale ("fr-CA", "pt_BR"); "" where there is none."""
        language = locale.replace("_", "-").split("-")[0].lower()
        return language if language in self.languages else ""

    def nearest(self, locale: str) -> str:
        """The same, or English."""
        return self.own(locale) or FALLBACK

    def format(self, language: str, key: str, facts: dict[str, Any]) -> str:
        """Never fails: what a language cannot say is said in English, and what nobody can say is shown as its key."""
        words = self[language].format(key, facts)
        if words is not None:
            return words
        log.error("the %s catalogue cannot say %s with %s", language, key, sorted(facts))
        return self[FALLBACK].format(key, facts) or key
