"""Dates, hours and zones in words: full weekday and date, the city of the zone and its distance from UTC."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.cards import Moment
from domain.when import Precision, When, instant

LOCALES = {"en": "en_GB"}
"""Where the dates of a language are those of one region: day before month."""

Words = Callable[..., str]
"""A catalogue message with its facts: the patterns and the joining words of dates are the translator's."""


class Dates:
    """Dates for one reader: `zone` is the reader's IANA zone, `words` says a message of the reader's catalogue."""

    def __init__(self, language: str, zone: str, words: Words) -> None:
        self._locale, self._zone, self._words = LOCALES.get(language, language), zone, words
        self.when = lru_cache(1024)(self._when)  # the next activities are asked for again and again

    def moment(self, moment: Moment) -> str:
        """The instant in the reader's zone, and in the venue's where its clock shows something else."""
        here = self._hour(moment.at, self._zone)
        if not moment.zone or _same_clock(moment.at, moment.zone, self._zone):
            return self._dated(moment.at, self._zone, here)
        there = self._hour(moment.at, moment.zone)
        return self._both(moment.at, moment.zone, there, here)

    def _when(self, when: When) -> str:
        """Days at the venue; an hour also in the reader's zone where its clock shows something else."""
        if when.precision is not Precision.DAY:
            return when.words or self._pattern(when.start, f"date-{when.precision.value}")
        days = self._days(when.start, when.end)
        if when.hour is None:
            return days
        there = self._words("date-hour", date=days, **self._hours(when, when.zone))
        if _same_clock(when.starts_at, when.zone, self._zone):
            return there
        return self._words("date-both", there=there, here=self._elsewhere(when.start, when, self._zone))

    def _elsewhere(self, day: date, when: When, zone: str) -> str:
        local = when.starts_at.astimezone(ZoneInfo(zone))
        facts = self._hours(when, zone)
        if local.date() == day:
            return self._words("date-hour-alone", **facts)
        return self._words("date-hour", date=self._pattern(local.date(), "date-day"), **facts)

    def _both(self, at: datetime, venue: str, there: dict[str, str], here: dict[str, str]) -> str:
        first = self._dated(at, self._zone, here)
        if at.astimezone(ZoneInfo(venue)).date() == at.astimezone(ZoneInfo(self._zone)).date():
            return self._words("date-both", there=first, here=self._words("date-hour-alone", **there))
        return self._words("date-both", there=first, here=self._dated(at, venue, there))

    def _dated(self, at: datetime, zone: str, hour: dict[str, str]) -> str:
        return self._words("date-hour", date=self._pattern(at.astimezone(ZoneInfo(zone)).date(), "date-day"), **hour)

    def _hour(self, at: datetime, zone: str) -> dict[str, str]:
        local = at.astimezone(ZoneInfo(zone))
        return {"hour": local.strftime("%H:%M"), "place": self._place(zone, local)}

    def _hours(self, when: When, zone: str) -> dict[str, str]:
        facts = self._hour(when.starts_at, zone)
        if when.until is not None:
            until = instant(when.start, when.until, when.zone).astimezone(ZoneInfo(zone))
            facts["hour"] = self._words("date-hours", first=facts["hour"], last=f"{until:%H:%M}")
        return facts

    def _days(self, first: date, last: date) -> str:
        """One day, or "Tuesday 16 – Thursday 18 April 2027": what both ends share is said once."""
        if first == last:
            return self._pattern(first, "date-day")
        if (first.year, first.month) == (last.year, last.month):
            shape = "date-first-of-month"
        else:
            shape = "date-first-of-year" if first.year == last.year else "date-day"
        return self._words("date-range", first=self._pattern(first, shape), last=self._pattern(last, "date-day"))

    def _pattern(self, day: date, key: str) -> str:
        """The catalogue holds the pattern, in the signs of CLDR (EEEE weekday, d day, MMMM month, y year)."""
        from babel.dates import format_date

        pattern = self._words(key)
        if day.day == 1:
            pattern = pattern.replace("d", self._words("date-first-day"))
        return str(format_date(day, pattern, locale=self._locale))

    def _place(self, zone: str, local: datetime) -> str:
        """ "Tashkent (UTC+5)"; UTC is only itself."""
        from babel.dates import get_timezone_location

        if zone in ("UTC", "Etc/UTC"):
            return "UTC"
        city = str(get_timezone_location(zone, locale=self._locale, return_city=True)).rpartition("/")[2]
        return f"{city} ({_offset(local)})"


def _same_clock(at: datetime, one: str, other: str) -> bool:
    return at.astimezone(ZoneInfo(one)).utcoffset() == at.astimezone(ZoneInfo(other)).utcoffset()


def _offset(local: datetime) -> str:
    """ "UTC+5", "UTC+5:30", "UTC" ."""
    away = local.utcoffset() or timedelta()
    if not away:
        return "UTC"
    minutes = int(abs(away).total_seconds()) // 60
    rest = f":{minutes % 60:02}" if minutes % 60 else ""
    return f"UTC{'+' if away > timedelta() else '−'}{minutes // 60}{rest}"
