"""A written date as tokens. A date in figures is the tokens that it stands for.

D a day's number, M month, Y year, T hour, R "to", A "and", W weekday, S "spring", O "first", X "tomorrow", N "in",
U "weeks", P "next".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from domain.folding import fold
from handlers.reading import calendar_words, date_words
from handlers.reading.clock_times import match_time

_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)t?")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})(?!\d)")
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)|(\d{1,2})([/.])(\d{1,2})(?![\d.])\.?")
_HAN_DATE = re.compile(r"(\d{4})\s?年|(\d{1,2})\s?月份?|(\d{1,2})\s?[日号號]")
_HAN_WEEKDAY = re.compile(r"(?:星期|礼拜|周)([一二三四五六日天])")
_HAN_WORD = re.compile(
    r"今天|明天|后天|上半年|下半年|年初|年底|年中|第[一二三四]|季度|[春夏秋冬][季天]?|至|到|和|[年月日初底]"
)
_HAN_NUMBER = re.compile(r"[〇零一二三四五六七八九十]+(?=\s?[年月日号號點点时])")
_YEAR = re.compile(r"(\d{4})(?!\d)")
_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|eme|e|o|-?(?:го|е|ое|ого))?(?![^\W_])")
_WORD = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(r"\.\.+|-|…|→|>")
_SKIP = re.compile(r"[\s,،、;.()'\"]+")


@dataclass(frozen=True)
class Token:
    letter: str
    number: int = 0
    clock: time | None = None
    unsure: bool = False  # of a day and a month in figures that could each be the other
    sure: bool = False  # of those that could not


class UnknownWord(Exception):
    """A word that no date has."""


def read_tokens(text: str) -> Iterator[Token]:
    """The tokens of a folded text; raises UnknownWord, and Refusal for an hour that does not exist."""
    at = 0
    while at < len(text):
        skipped = _SKIP.match(text, at)
        if skipped and not _RANGE.match(text, at):
            at = skipped.end()
            continue
        tokens, at = _next(text, at)
        yield from tokens


def _next(text: str, at: int) -> tuple[list[Token], int]:
    figures = _figures(text, at)
    if figures:
        return figures
    clock = match_time(text, at)
    if clock:
        return [Token("T", clock=clock[0])], clock[1]
    for pattern, letter in ((_YEAR, "Y"), (_NUMBER, "D")):
        match = pattern.match(text, at)
        if match:
            return [Token(letter, int(match[1]))], match.end()
    match = _RANGE.match(text, at)
    return ([Token("R")], match.end()) if match else _word(text, at)


def _figures(text: str, at: int) -> tuple[list[Token], int] | None:
    match = _ISO.match(text, at)
    if match:
        return [Token("Y", int(match[1])), Token("M", int(match[3])), Token("D", int(match[4]))], match.end()
    match = _YEAR_MONTH.match(text, at)
    if match:
        return [Token("Y", int(match[1])), Token("M", int(match[2]))], match.end()
    match = _FIGURES.match(text, at)
    if match:
        return _day_and_month(match), match.end()
    match = _HAN_DATE.match(text, at)
    if match:
        letter = "YMD"[(match.lastindex or 1) - 1]
        return [Token(letter, int(match[match.lastindex or 1]))], match.end()
    return None


def _day_and_month(match: re.Match[str]) -> list[Token]:
    """Dots always mean day first; strokes may mean the month first, as in the United States."""
    first, sign, second = (match[1], match[2], match[3]) if match[1] else (match[5], match[6], match[7])
    day, month = int(first), int(second)
    if sign != "." and day <= 12 < month:
        day, month = month, day
    unsure = sign != "." and max(day, month) <= 12 and day != month
    year = [Token("Y", int(match[4]) + (2000 if len(match[4]) == 2 else 0))] if match[4] else []
    return [*year, Token("M", month), Token("D", day, unsure=unsure, sure=day == int(first) > 12)]


def _word(text: str, at: int) -> tuple[list[Token], int]:
    han = _HAN_WEEKDAY.match(text, at)
    if han:
        return [Token("W", "一二三四五六日天".index(han[1]) % 7 if han[1] != "天" else 6)], han.end()
    match = _WORD.match(text, at)
    if match is None:
        raise UnknownWord(text[at : at + 1])
    second = _WORD.match(text, match.end() + 1)
    if second and f"{match[0]} {second[0]}" in calendar_words.months():
        return [Token("M", calendar_words.months()[f"{match[0]} {second[0]}"])], second.end()
    known = _known(match[0])
    if known is not None:
        return known, match.end()
    piece = _HAN_WORD.match(text, at)
    if piece:
        return _known(piece[0]) or [], piece.end()
    raise UnknownWord(match[0])


def _known(word: str) -> list[Token] | None:
    """The tokens of a word, none for one that says nothing; None when no date has it."""
    numbers = (("M", calendar_words.months()), ("W", calendar_words.weekdays()), ("X", date_words.DAYS_AWAY))
    for letter, table in numbers:
        if word in table:
            return [Token(letter, table[word])]
    letters = (
        ("R", date_words.TO),
        ("A", date_words.BETWEEN),
        ("S", date_words.ABOUT),
        ("O", date_words.ORDINALS),
        ("P", date_words.NEXT),
    )
    for letter, words in letters:
        if word in words:
            return [Token(letter)]
    units = [Token("U", date_words.UNITS[word])] if word in date_words.UNITS else []
    if units or word in date_words.IN or word in date_words.NOISE:
        return [*units, *([Token("N")] if word in date_words.IN else [])]
    return None


def fold_date(typed: str) -> str:
    """Folded, with "the day after tomorrow" as one word, and Chinese numerals before 年 月 日 点 as figures."""
    text = date_words.OVERMORROW.sub("overmorrow", fold(typed))
    return _HAN_NUMBER.sub(lambda at: _han_number(at[0]), text)


def _han_number(written: str) -> str:
    digits = date_words.HAN_DIGITS
    if "十" not in written:
        return "".join(str(digits[sign]) for sign in written)
    tens, _, ones = written.partition("十")
    return str((digits.get(tens, 1)) * 10 + digits.get(ones, 0))
