"""The names of months, weekdays and languages in six languages, from Unicode CLDR; loaded when first needed."""

from __future__ import annotations

from functools import cache

from domain.folding import fold
from handlers.reading import small_words

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
"""Those that are understood."""

TAUGHT = (*LANGUAGES, "pt", "tr", "de", "it", "uk", "sw", "ur", "hi", "id", "th", "vi", "ja", "ko")
"""Those that an activity may be held in."""


@cache
def months() -> dict[str, int]:
    """Folded name, short name or declined form → 1-12."""
    from babel import Locale

    found = {fold(form): number for form, number in small_words.MONTHS.items()}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale(language).months[context][width].items():
                    found.setdefault(fold(name).strip("."), number)
    return {name: number for name, number in found.items() if not name[0].isdigit()}


@cache
def weekdays() -> dict[str, int]:
    """Folded name or short name → 0 (Monday) to 6."""
    from babel import Locale

    found: dict[str, int] = {}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in Locale(language).days[context][width].items():
                    found.setdefault(fold(name).strip("."), number)
    return found


@cache
def weekday_names(day: int) -> dict[str, str]:
    """Language → the name of a day of the week, Monday is 0."""
    from babel import Locale

    return {language: Locale(language).days["stand-alone"]["wide"][day] for language in LANGUAGES}


@cache
def languages() -> dict[str, str]:
    """Folded name of a language that an activity may be held in → its code."""
    from babel import Locale

    names = {language: Locale(language).languages for language in LANGUAGES}
    return {fold(table[code]): code for table in names.values() for code in TAUGHT}
