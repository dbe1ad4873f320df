"""When a group's channels are told of a change of an activity."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.activities import Activity
from domain.groups import Group
from domain.hours import goes_out
from domain.ladders import closing

URGENT = timedelta(hours=24)
"""What is so near, or under way, is told at once, also in a group's quiet hours or weekend."""


def told_at(group: Group, before: Activity, after: Activity, now: datetime) -> datetime:
    """The UTC instant at which a group reads that `before`, as it knows it, became `after`: at `now` where that is
    urgent or where later would be too late; else at the group's next open instant."""
    soonest = min(_instants(before, after, now), default=None)
    return now if soonest is not None and soonest - now <= URGENT else goes_out(group, now, soonest)


def _instants(before: Activity, after: Activity, now: datetime) -> list[datetime]:
    """Starts of what is not over yet, and deadlines that have moved; what has no day yet is not near."""
    starts = [one.when.starts_at for one in (before, after) if one.when.dated and one.when.ends_at > now]
    moved = (before.nomination, after.nomination) if before.nomination != after.nomination else ()
    closes = [closing(one) for one in moved if one is not None and one.dated]
    return starts + [at for at in closes if at > now]
