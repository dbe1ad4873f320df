"""Parts of a year or month in a sentence, such as "spring 2027": read as where an activity is dated so."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.refusals import Refusal
from domain.when import Precision, When
from handlers.reading import calendar_words, small_words
from handlers.reading.date_words import ABOUT
from handlers.reading.dates import read_when
from handlers.reading.sentences import Word

LONGEST = 5
"""Words of the longest one: "the first half of 2027" without its article."""


def read_part(words: Sequence[Word], today: date) -> tuple[When | None, int]:
    """The longest date at the beginning of these words that names only a part of a year or month, and how many words
    it takes; its days are all of the year or month, for seasons are not the same everywhere."""
    said = [word.folded for word in words[:LONGEST]]
    if (said[0] in small_words.STOP and said[0] not in ABOUT) or not any(_about(word) for word in said):
        return None, 1
    for count in range(len(said), 1, -1):
        if _ends(words[count - 1]) and any(_about(word) for word in said[:count]):
            when = _read(" ".join(said[:count]), today)
            if when is not None:
                return when, count
    return None, 1


def _ends(word: Word) -> bool:
    """A month or year stands last but in Chinese: "may in the middle" of a sentence goes on with "east"."""
    return word.han or word.folded.isdigit() or word.folded in calendar_words.months()


def _about(word: str) -> bool:
    """Also with its number written onto it ("Q2")."""
    return word.rstrip("1234") in ABOUT


def _read(said: str, today: date) -> When | None:
    try:
        when = read_when(said, zone="UTC", today=today)
    except Refusal:
        return None
    return replace(when, words="") if when.words else None


def month_of(day: date) -> When:
    """The month in which a day or week is looked for: what is on around it comes with it."""
    last = calendar.monthrange(day.year, day.month)[1]
    return When(day.replace(day=1), day.replace(day=last), "UTC", Precision.MONTH)
