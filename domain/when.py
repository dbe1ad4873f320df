"""Dates as people give them: a day, a month or only a year, with the wall time meant and the venue's zone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo


class Precision(Enum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class When:
    """First and last day on the venue's wall clock (for a month or year: its first and last day), the hour if known,
    the IANA zone.

    `words` keeps what was said where no day is known ("spring 2027").
    """

    start: date
    end: date
    zone: str
    precision: Precision = Precision.DAY
    hour: time | None = None
    until: time | None = None
    words: str = ""

    @property
    def starts_at(self) -> datetime:
        """The first instant, UTC; without an hour, the start of the first day at the venue."""
        return instant(self.start, self.hour or time(0), self.zone)

    @property
    def ends_at(self) -> datetime:
        """The first instant after it, UTC; without an hour, the end of the last day at the venue."""
        if self.until is not None:
            return instant(self.end, self.until, self.zone)
        return instant(self.end + timedelta(days=1), time(0), self.zone)

    @property
    def closes_at(self) -> datetime:
        """The last instant of something that ends with it, as people say it: its hour, or the last minute of its (last)
        day."""
        return self.starts_at if self.hour is not None else self.ends_at - timedelta(minutes=1)

    @property
    def dated(self) -> bool:
        return self.precision is Precision.DAY


def instant(day: date, wall: time, zone: str) -> datetime:
    """The UTC instant of a wall time: the first of two in an autumn fold; moved forward out of a spring gap."""
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def reads_same(one: When, other: When) -> bool:
    """Whether people read the same in both: without an hour no zone is shown."""
    if one.hour is None and other.hour is None:
        one, other = replace(one, zone=""), replace(other, zone="")
    return one == other


def overlap(one: When, other: When) -> bool:
    return one.start <= other.end and other.start <= one.end
