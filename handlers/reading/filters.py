"""Filters in free words: "training dubai april", "what is on in May in the Middle East?", in six languages and any
order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.activities import Kind
from domain.groups import Group
from domain.refusals import Refusal
from domain.when import When
from handlers.command import Places, Vocabulary
from handlers.reading.codes import find_code as find_code
from handlers.reading.lexicon import groups_of_region
from handlers.reading.meanings import Meaning, Meanings, Slot
from handlers.reading.sentences import Word, split_words

LONGEST = 44
"""Bytes of `as_words` before the page: with it they stay within a button's 50 (Telegram's callback data holds 64 in
all).
"""

LONGEST_QUESTION = 300
"""Characters."""

_PAGE = re.compile(r"p(\d{1,4})")


@dataclass(frozen=True)
class Filters:
    """What was asked for: ids of groups, alpha-3 codes, kinds, (year, month), English names of towns, codes of
    languages.

    `wider` are the parts of a year or month that were named ("spring 2027"), of which all is looked through.
    `unknown` holds the words that mean nothing here, `words` those that were understood, as they were typed.
    """

    groups: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    months: tuple[tuple[int, int], ...] = ()
    cities: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    online: bool = False
    wider: tuple[When, ...] = ()
    page: int = 1
    unknown: tuple[str, ...] = ()
    words: str = ""
    said: tuple[str, ...] = ()  # the same in short words that read back to themselves

    def as_words(self) -> str:
        """The filters without their page, at most 44 bytes, in words that read back to the same filters."""
        return " ".join(self.said)


def read_filters(text: str, groups: Sequence[Group], places: Places, vocabulary: Vocabulary, today: date) -> Filters:
    """Reads everything it can.

    Refuses what no button could hold ("filters-too-many") and what is no question any more ("question-too-long").
    """
    if len(text) > LONGEST_QUESTION:
        raise Refusal("question-too-long", count=len(text), most=LONGEST_QUESTION)
    words, page = _page(split_words(text))
    found, unknown = Meanings(groups, places, vocabulary, today).read(words) if words else ([], ())
    years = [int(one.value) for one in found if one.slot is Slot.YEAR]
    dated = any(one.slot is Slot.MONTH for one in found)
    told = [one for one in found if not (dated and one.slot is Slot.YEAR)]
    said = tuple(dict.fromkeys(one.canonical(years, today) for one in told))
    if len(" ".join(said).encode()) > LONGEST:
        raise Refusal("filters-too-many", count=len(said))
    return Filters(
        groups=_groups(found, groups),
        states=_values(found, Slot.STATE),
        kinds=tuple(Kind(value) for value in _values(found, Slot.KIND)),
        months=_months(found, years, today),
        cities=_values(found, Slot.CITY),
        languages=_values(found, Slot.LANGUAGE),
        online=any(one.slot is Slot.ONLINE for one in found),
        wider=tuple(replace(one.part, words=one.typed) for one in found if one.part),
        page=page,
        unknown=unknown,
        words=" ".join(one.typed for one in found),
        said=said,
    )


def _page(words: list[Word]) -> tuple[list[Word], int]:
    """A last word such as "p2" is the page."""
    match = _PAGE.fullmatch(words[-1].folded) if words else None
    return (words[:-1], max(1, int(match[1]))) if match else (words, 1)


def _values(found: Sequence[Meaning], slot: Slot) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.value for one in found if one.slot is slot))


def _groups(found: Sequence[Meaning], groups: Sequence[Group]) -> tuple[str, ...]:
    named = list(_values(found, Slot.GROUP))
    for region in _values(found, Slot.REGION):
        named += groups_of_region(region, groups)
    return tuple(dict.fromkeys(named))


def _months(found: Sequence[Meaning], years: Sequence[int], today: date) -> tuple[tuple[int, int], ...]:
    """Months in the year that was named, else the next time they come; a year alone is its twelve months."""
    months = sorted({one.month(years, today) for one in found if one.slot is Slot.MONTH})
    return tuple(months or [(year, month) for year in sorted(set(years)) for month in range(1, 13)])
