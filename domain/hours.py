"""When a group may be disturbed: outside its quiet hours and its weekend, on its own clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.groups import Group
from domain.when import instant


def goes_out(group: Group, wished: datetime, before: datetime | None) -> datetime:
    """When a message goes to a group that was wished for then: at the next open instant, or as wished where that would
    be too late, at `before` or after it."""
    opens = next_open(group, wished)
    return wished if before is not None and opens >= before else opens


def next_open(group: Group, at: datetime) -> datetime:
    """The first open instant at `at` or later, UTC; `at` itself for a group that never opens."""
    moment = at
    for _ in range(16):
        local = moment.astimezone(ZoneInfo(group.zone))
        if local.weekday() in group.weekend:
            moment = instant(local.date() + timedelta(days=1), _morning(group), group.zone)
            continue
        opens = _opens(group, local.date(), local.time())
        if opens is None:
            return moment
        moment = opens
    return at


def _morning(group: Group) -> time:
    """When the day after a weekend begins: with the end of the quiet hours, or else with the daily message."""
    overnight = group.quiet is not None and group.quiet[0] > group.quiet[1]
    return time(0) if overnight else group.hour


def open_hour(group: Group, day: date) -> datetime | None:
    """The instant of the group's daily message on that day, after quiet hours if they cover it; None at the weekend."""
    if day.weekday() in group.weekend:
        return None
    return next_open(group, instant(day, group.hour, group.zone))


def _opens(group: Group, day: date, wall: time) -> datetime | None:
    """When the quiet hours end that cover this wall time; None when none do."""
    if group.quiet is None:
        return None
    start, end = group.quiet
    overnight = start > end
    if overnight and wall >= start:
        return instant(day + timedelta(days=1), end, group.zone)
    if (overnight and wall < end) or (start <= wall < end):
        return instant(day, end, group.zone)
    return None
