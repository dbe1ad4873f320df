"""The orders in which day, month and year are written, and the dates they make."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.folding import plain
from domain.refusals import Refusal
from domain.when import Precision
from handlers.reading.date_tokens import Token

SHAPES = {
    shape.upper().replace(".", "R"): shape
    for shape in (
        *("dm", "dmy", "md", "mdy", "ymd", "ydm", "m", "my", "ym", "y"),
        *("d.DM", "d.DMY", "d.MD", "d.YMD", "dm.D", "dm.DM", "dm.DMY", "dm.DY", "dmy.DM", "dmy.DMY"),
        *("md.D", "md.DY", "md.MD", "md.MDY", "mdy.MDY", "md.YMD", "ymd.D", "ymd.MD", "ymd.YMD", "ymd.DM"),
        *("m.M", "m.MY", "my.M", "my.MY", "ym.M", "ym.YM"),
    )
}
"""Letters of a text → what each stands for: small letters the first day, capitals the last one, a point the word
between.
"""

FIRST_YEAR, LAST_YEAR = 1990, 2100

_LOOSE = re.compile(r"[OD]?S+[OD]?S*M?Y|Y[OD]?S+[OD]?|S+M|MS+Y?|YMS+")

Parts = dict[str, int]
Days = tuple[date, date]


@dataclass(frozen=True)
class Reading:
    """First and last day. `loose`: only the words say what part of it is meant. `other`: the same figures, month
    first.
    """

    start: date
    end: date
    precision: Precision
    loose: bool = False
    other: Days | None = None


def read_shape(tokens: Sequence[Token], typed: str, today: date, weekdays: Sequence[int]) -> Reading | None:
    """The dates that the tokens make; None when no order fits. Raises "date-impossible"."""
    counted = {"N", "U"} <= {token.letter for token in tokens}
    relative = any(token.letter == "X" for token in tokens)
    tokens = _joined([token for token in tokens if counted or relative or token.letter not in "NU"])
    letters = "".join(token.letter for token in tokens)
    if letters in SHAPES:
        return _dated(SHAPES[letters], tokens, typed, today)
    if _LOOSE.fullmatch(letters):
        named = [token for token in tokens if token.letter in "MY"]
        reading = _dated(SHAPES["".join(token.letter for token in named)], named, typed, today)
        return replace(reading, loose=True)
    return _relative(letters, tokens, today, weekdays)


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Without words that join nothing; "and" between two things of one kind is a range."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1].letter if place else ""
        after = tokens[place + 1].letter if place + 1 < len(tokens) else ""
        if token.letter == "A":
            if before and before == after:
                kept.append(Token("R"))
        elif token.letter != "R" or (kept and after and kept[-1].letter != "R"):
            kept.append(token)
    return kept


def _dated(shape: str, tokens: Sequence[Token], typed: str, today: date) -> Reading:
    halves: tuple[Parts, Parts] = ({}, {})
    for name, token in zip(shape, tokens, strict=True):
        if name != ".":
            halves[name.isupper()][name.lower()] = token.number
    start, end = _borrowed(*halves) if "." in shape else (halves[0], halves[0])
    first, last = _days(start, end, typed, today)
    precision = Precision.DAY if "d" in start else Precision.MONTH if "m" in start else Precision.YEAR
    other = _month_first(first, last) if _unsure(shape, tokens) else None
    return Reading(first, last, precision, loose="." in shape and precision is not Precision.DAY, other=other)


def _unsure(shape: str, tokens: Sequence[Token]) -> bool:
    """Whether figures could be read month first: no other figure settles it, and no first day ("10-12/04/2027")
    stands before.
    """
    settled = any(token.sure for token in tokens) or shape in ("d.MD", "d.YMD")
    return not settled and any(token.unsure for token in tokens)


def _month_first(first: date, last: date) -> Days:
    return date(first.year, first.day, first.month), date(last.year, last.day, last.month)


def _borrowed(start: Parts, end: Parts) -> tuple[Parts, Parts]:
    """Each end with the month and year that only the other one names; December to January crosses into the next
    year."""
    start, end = {**start}, {**end}
    start.setdefault("m", end.get("m", 0))
    end.setdefault("m", start["m"])
    crosses = start["m"] > end["m"]
    if "y" in end:
        start.setdefault("y", end["y"] - crosses)
    if "y" in start:
        end.setdefault("y", start["y"] + crosses)
    return start, end


def _days(start: Parts, end: Parts, typed: str, today: date) -> Days:
    """First and last day; without a year, the next that are not over."""
    if "y" in start:
        return _day(start, typed), _day(end, typed, last=True)
    crosses = start["m"] > end["m"]
    for year in range(today.year - crosses, today.year + 9):
        ends = {**end, "y": year + crosses}
        starts = {**start, "y": year}
        if (2, 29) in ((starts["m"], starts.get("d")), (ends["m"], ends.get("d"))) and not calendar.isleap(year):
            continue
        if _day(ends, typed, last=True) >= today:
            return _day(starts, typed), _day(ends, typed, last=True)
    raise Refusal("date-impossible", typed=plain(typed)[:60])


def _day(parts: Parts, typed: str, *, last: bool = False) -> date:
    """The day itself, or the first or last one of a month or year."""
    year, month = parts["y"], parts.get("m", 12 if last else 1)
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        raise Refusal("date-impossible", typed=plain(typed)[:60])
    longest = calendar.monthrange(year, month)[1]
    day = parts.get("d", longest if last else 1)
    if not 1 <= day <= longest:
        raise Refusal("date-impossible", typed=plain(typed)[:60])
    return date(year, month, day)


def _relative(letters: str, tokens: Sequence[Token], today: date, weekdays: Sequence[int]) -> Reading | None:
    """ "tomorrow", "in 3 weeks", "Tuesday"; "next Friday" said on a Monday could be either of two."""
    other = None
    if letters == "X":
        away = tokens[0].number
    elif letters == "NDU":
        away = tokens[1].number * tokens[2].number
    elif letters in ("", "P") and len(weekdays) == 1:
        away = (weekdays[0] - today.weekday() - 1) % 7 + 1
        if letters == "P" and weekdays[0] > today.weekday():
            other = (today + timedelta(days=away + 7),) * 2
    else:
        return None
    day = today + timedelta(days=away)
    return Reading(day, day, Precision.DAY, other=other)
