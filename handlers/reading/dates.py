"""Dates as people write them in six languages → When. Nothing is guessed: what could be read in two ways is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from functools import cache
from zoneinfo import available_timezones

from domain.folding import plain
from domain.refusals import Refusal
from domain.when import Precision, When
from handlers.reading import small_words
from handlers.reading.date_shapes import Reading, read_shape
from handlers.reading.date_tokens import Token, UnknownWord, fold_date, read_tokens

LONGEST = 120
"""Characters of a written date."""

_ZONE = re.compile(r"\b[a-z]+/[a-z_]+(?:/[a-z_]+)?\b")


def read_when(typed: str, *, zone: str, today: date, future: bool = False) -> When:
    """A day, days, a month or a year on the wall clock of `zone`, which an IANA name or "UTC" in the text replaces.

    Without a year it is the next one to come after `today`. Refuses with "date-unreadable" (with an example),
    "date-ambiguous" (3/4/2027, with both readings), "date-impossible" (30 February), "hour-impossible" (25:00),
    "date-order", "date-weekday", "zone-abbreviation", and, where only a date to come makes sense (`future`),
    "date-past".
    """
    text, zone = _zone_of(fold_date(typed[: LONGEST + 1]), zone)
    if not text or len(typed) > LONGEST:
        raise _unreadable(typed, today)
    try:
        tokens = list(read_tokens(text))
    except UnknownWord as unknown:
        if str(unknown) in small_words.ZONE_LETTERS:
            raise Refusal("zone-abbreviation", typed=str(unknown).upper()) from unknown
        raise _unreadable(typed, today) from unknown
    when = _when(tokens, typed, zone, today)
    if future and when.end < today:
        raise Refusal("date-past", when=when)
    return when


def _unreadable(typed: str, today: date) -> Refusal:
    return Refusal("date-unreadable", typed=plain(typed)[:60], year=str(today.year + 1))


@cache
def _zones() -> dict[str, str]:
    return {zone.casefold(): zone for zone in available_timezones() if "/" in zone}


def _zone_of(text: str, zone: str) -> tuple[str, str]:
    """The text without the zone named in it, and that zone."""
    for match in _ZONE.finditer(text):
        if match[0] in _zones():
            return text.replace(match[0], " "), _zones()[match[0]]
    bare = re.sub(r"(?<=\d)z\b|\butc\b", " ", text)
    return (bare, "UTC") if bare != text else (text, zone)


def _when(tokens: Sequence[Token], typed: str, zone: str, today: date) -> When:
    """The date, its hours, and a check of the weekdays that were written."""
    hours, rest = _take_hours(tokens)
    weekdays = [token.number for token in rest if token.letter == "W"]
    reading = read_shape([token for token in rest if token.letter != "W"], typed, today, weekdays)
    if reading is None or len(hours) > 2 or (hours and reading.precision is not Precision.DAY):
        raise _unreadable(typed, today)
    when = _with_hours(reading, hours, typed, zone)
    _check_weekdays(when, weekdays, typed)
    if reading.other:
        other = replace(when, start=reading.other[0], end=reading.other[1])
        raise Refusal("date-ambiguous", typed=plain(typed)[:60], first=when, second=other)
    return when


def _take_hours(tokens: Sequence[Token]) -> tuple[list[time], list[Token]]:
    """The hours in their order, and the tokens without them and without what stood between two of them."""
    hours = [token.clock for token in tokens if token.clock is not None]
    rest: list[Token] = []
    for place, token in enumerate(tokens):
        around = {
            tokens[place - 1].letter if place else "",
            tokens[place + 1].letter if place + 1 < len(tokens) else "",
        }
        if token.letter != "T" and not (token.letter in "RA" and around == {"T"}):
            rest.append(token)
    return hours, rest


def _with_hours(reading: Reading, hours: Sequence[time], typed: str, zone: str) -> When:
    hour, until = (*hours, None, None)[:2]
    if reading.end < reading.start or (until and hour and reading.end == reading.start and until <= hour):
        raise Refusal("date-order", typed=plain(typed)[:60])
    words = plain(typed) if reading.loose else ""
    return When(reading.start, reading.end, zone, reading.precision, hour, until, words)


def _check_weekdays(when: When, weekdays: Sequence[int], typed: str) -> None:
    days = {when.start.weekday(), when.end.weekday()}
    if when.dated and not set(weekdays) <= days:
        raise Refusal("date-weekday", typed=plain(typed)[:60], when=when)
