"""A voice turns keys and facts into plain words for one reader's language and zone."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from bot.texts.catalogue import FALLBACK, RTL, Catalogues
from bot.texts.dates import LOCALES, Dates
from domain.cards import Called, Moment, Names, Say, Text
from domain.when import When

ISOLATE, RELEASE, RIGHT_TO_LEFT, LEFT_TO_RIGHT, NO_BREAK = "\u2068", "\u2069", "\u200f", "\u200e", "\u00a0"

_BARE = re.compile(r"/\w+.*|\w+://\S+|[A-Z]{2,5}-\d+|[A-Z2-9]{8}|[\w.+-]+@[\w-]+\.[\w.-]+|@\w+")
"""Commands, links, codes (one-time codes have eight signs), e-mail addresses and @names: copied and tapped, so they
hold no invisible marks."""

_FIGURES = re.compile(r"(?=.*\d)(?=.*[^\d\s])[\d\W]+")
"""Figures with signs, such as 2027-04-16: after Arabic letters their parts would stand from right to left."""

log = logging.getLogger(__name__)


class CatalogueVoice:
    """One reader's language and IANA zone; never raises for a text it cannot say."""

    def __init__(self, catalogues: Catalogues, language: str, zone: str) -> None:
        self.language = catalogues.nearest(language)
        self.zone = zone
        self.rtl = self.language in RTL
        self._catalogues = catalogues

    def __call__(self, text: Text) -> str:
        """Plain words, neither marked up nor escaped; what a person typed comes back as it is."""
        return text if isinstance(text, str) else self._line(self._say(text))

    def _say(self, said: Say) -> str:
        facts = {name: self._fact(value) for name, value in said.facts.items()}
        return self._catalogues.format(self.language, said.key, facts)

    def _fact(self, value: object) -> Any:
        match value:
            case Say():
                return self._say(value)
            case Moment():
                return self._dates.moment(value)
            case When():
                return self._dates.when(value)
            case Called(names):
                return self._typed(names.get(self.language) or names.get("en", ""))
            case Names(items):
                return self._list([str(self._fact(item)) for item in items])
            case bool() | None:
                return str(value)
            case int() | float():
                return value
            case _:
                return self._typed(str(value))

    def _typed(self, words: str) -> str:
        """Isolated where its direction is not the reader's, so that it does not turn what stands around it."""
        if self.rtl and words.startswith("/"):  # the stroke has no direction of its own
            return f"{LEFT_TO_RIGHT}{words}"
        towards = False if _FIGURES.fullmatch(words) else _direction(words)
        if _BARE.fullmatch(words) or towards in (self.rtl, None):
            return words
        return f"{ISOLATE}{words}{RELEASE}"

    def _list(self, items: list[str]) -> str:
        from babel.lists import format_list

        if self.rtl:  # the Arabic "and" is written onto the next word, but not onto a Latin one
            items = items[:1] + [NO_BREAK + item if _latin(item) else item for item in items[1:]]
        return str(format_list(items, locale=LOCALES.get(self.language, self.language)))

    def _line(self, words: str) -> str:
        """A platform takes a line's direction from its first strong sign: one of ours may need a mark."""
        if not self.rtl:
            return words
        lines = words.split("\n")
        return "\n".join(f"{RIGHT_TO_LEFT}{line}" if _direction(line) is False else line for line in lines)

    @cached_property
    def _dates(self) -> Dates:
        return Dates(self.language, self.zone, lambda key, **facts: self._catalogues.format(self.language, key, facts))


def _latin(item: str) -> bool:
    return item.startswith(ISOLATE) or _direction(item[:1]) is False


def _direction(words: str) -> bool | None:
    """Whether the first strong sign is right to left; None without one. Isolated parts do not count."""
    depth = 0
    for sign in words:
        depth += (sign == ISOLATE) - (sign == RELEASE)
        kind = unicodedata.bidirectional(sign)
        if depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return None


class Voices:
    """Voices by language and zone, each made once."""

    def __init__(self, catalogues: Catalogues) -> None:
        self.catalogues = catalogues
        self._made: dict[tuple[str, str], CatalogueVoice] = {}

    def one(self, language: str, zone: str) -> CatalogueVoice:
        """For a locale ("fr-CA") and an IANA zone."""
        key = (self.catalogues.nearest(language), zone)
        if key not in self._made:
            self._made[key] = CatalogueVoice(self.catalogues, *key)
        return self._made[key]

    def several(self, languages: Iterable[str], zone: str) -> list[CatalogueVoice]:
        """For readers of these languages or locales: those there is a catalogue for, or else English."""
        spoken = dict.fromkeys(filter(None, map(self.catalogues.own, languages)))
        return [self.one(language, zone) for language in spoken or [FALLBACK]]
