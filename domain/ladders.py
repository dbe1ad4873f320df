"""Ladders: how long before a deadline its reminders (rungs) fall due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from domain.groups import Group
from domain.refusals import Refusal
from domain.when import When, instant

DEFAULT_LADDERS: dict[str, tuple[str, ...]] = {
    "start": ("2w", "1d"),
    "nomination": ("2w", "3d"),
}
"""The channel's rungs unless a group says otherwise (DESIGN 7)."""

LONGEST = timedelta(days=366)

_WRITTEN = re.compile(r"(\d{1,7})\s*([wdhms])")
_SECONDS = {"h": 3600, "m": 60, "s": 1}


@dataclass(frozen=True)
class Offset:
    """Time before a deadline: `days` on the wall clock, `seconds` on the sun's; one of the two is zero."""

    days: int = 0
    seconds: int = 0

    @property
    def daily(self) -> bool:
        """Whether it belongs to the channel's one message of a day; the shorter ones go apart and at once."""
        return self.days > 0

    @property
    def length(self) -> timedelta:
        return timedelta(days=self.days, seconds=self.seconds)


def parse_offset(written: str) -> Offset:
    """Reads "6w", "3d", "1h", "15m" or "90s"; refuses anything else, nothing, and more than a year
    ("offset-unreadable").
    """
    match = _WRITTEN.fullmatch(written.strip().casefold())
    if match is None:
        raise Refusal("offset-unreadable", typed=written[:40])
    count, unit = int(match[1]), match[2]
    offset = (
        Offset(seconds=count * _SECONDS[unit]) if unit in _SECONDS else Offset(days=count * (7 if unit == "w" else 1))
    )
    if not count or offset.length > LONGEST:
        raise Refusal("offset-unreadable", typed=written[:40])
    return offset


def closing(deadline: When) -> datetime:
    """The UTC instant at which a deadline closes: its hour, or the end of its (last) day where no hour was given."""
    return deadline.starts_at if deadline.hour is not None else deadline.ends_at


def rung_due(end: When | datetime, offset: Offset, group: Group, *, closes: bool = False) -> datetime:
    """The UTC instant of the rung `offset` before `end`, always earlier than `end`.

    Days fall on that day of the deadline's own calendar, at the group's hour in the group's zone; shorter offsets are
    counted in elapsed time. `closes`: a day alone means its end (a nomination deadline), not its beginning (a start).
    """
    day, at = _day_and_instant(end, group, closes)
    if not offset.daily:
        return at - offset.length
    wanted = day - timedelta(days=offset.days)
    due = instant(wanted, group.hour, group.zone)
    while due >= at:  # a group far west of the venue: its hour of that day comes when the start is over
        wanted -= timedelta(days=1)
        due = instant(wanted, group.hour, group.zone)
    return due


def _day_and_instant(end: When | datetime, group: Group, closes: bool) -> tuple[date, datetime]:
    if isinstance(end, When):
        return (end.end, closing(end)) if closes else (end.start, end.starts_at)
    return group.day(end), end.astimezone(UTC)
