"""Which reminders an activity gets, when each is due, and why one is not sent.

A rung belongs to one edition of an activity's dates: after a move the old ones end as "moved" and new ones are planned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.activities import Activity, ActivityState, Decision
from domain.groups import Binding, Group
from domain.hours import open_hour
from domain.ladders import DEFAULT_LADDERS, closing, parse_offset, rung_due
from domain.records import Rung, RungState
from domain.when import When

WEEK = 7
"""How many days a rung moves at most to find an open one."""

REMINDED = (ActivityState.PUBLISHED, ActivityState.POSTPONED)
"""A postponed activity is reminded of its new dates."""


def plan(activity: Activity, group: Group, bindings: Iterable[Binding], now: datetime) -> list[Rung]:
    """The rungs of the group's ladders for each of its channels; those too late already are skipped ("past")."""
    if activity.state not in REMINDED or activity.groups.get(group.id) is not Decision.APPROVED:
        return []
    targets = [f"b:{binding.id}" for binding in bindings]
    return [
        _rung(activity, group, deadline, when, offset, to, now)
        for deadline, when in _deadlines(activity)
        if _end(deadline, when) > now
        for offset in group.ladders.get(deadline, DEFAULT_LADDERS[deadline])
        for to in targets
    ]


def moved(rungs: Iterable[Rung], activity: Activity, now: datetime) -> list[Rung]:
    """The planned rungs that a change of dates or a cancellation ends, as they end."""
    ended = []
    for rung in rungs:
        if rung.state is RungState.PLANNED and (end := _ending(rung, activity)) is not None:
            ended.append(replace(rung, state=end[0], reason=end[1], at=now))
    return ended


def outcome(
    rung: Rung, activity: Activity | None, binding: Binding | None, now: datetime
) -> tuple[RungState, str] | None:
    """How a due rung ends without being sent, and the reason; None when it is to be sent, however late."""
    if activity is None:
        return RungState.SKIPPED, "cancelled"
    if (end := _ending(rung, activity)) is not None:
        return end
    if binding is None or not binding.active or activity.groups.get(binding.group) is not Decision.APPROVED:
        return RungState.SKIPPED, "channel-gone"
    return (RungState.MISSED, "late") if rung.end <= now else None


def superseded(rungs: Iterable[Rung]) -> set[str]:
    """Of several due rungs on one deadline only the latest is worth sending: the ids of the others."""
    latest: dict[tuple[str, str, str], Rung] = {}
    earlier = set()
    for rung in sorted(rungs, key=lambda rung: rung.due):
        before = latest.get((rung.activity, rung.deadline, rung.to))
        if before is not None:
            earlier.add(before.id)
        latest[rung.activity, rung.deadline, rung.to] = rung
    return earlier


def daily(rung: Rung) -> bool:
    """Whether it belongs to the channel's one message of the day."""
    return parse_offset(rung.offset).daily


def _ending(rung: Rung, activity: Activity) -> tuple[RungState, str] | None:
    if activity.state not in REMINDED:
        return RungState.SKIPPED, activity.state.value
    return (RungState.MOVED, "moved") if rung.edition != activity.edition else None


def _deadlines(activity: Activity) -> Iterator[tuple[str, When]]:
    if activity.when.dated:
        yield "start", activity.when
    if activity.nomination is not None and activity.nomination.dated:
        yield "nomination", activity.nomination


def _end(deadline: str, when: When) -> datetime:
    return when.starts_at if deadline == "start" else closing(when)


def _rung(activity: Activity, group: Group, deadline: str, when: When, offset: str, to: str, now: datetime) -> Rung:
    end, step = _end(deadline, when), parse_offset(offset)
    wanted = rung_due(when, step, group, closes=deadline == "nomination")
    due = _open(group, wanted, end, now) if step.daily else wanted
    id = f"{activity.code}/{deadline}/{activity.edition}/{offset}/{to}"
    rung = Rung(
        id, activity.code, deadline, activity.edition, offset, to, due, end, reason="quiet" if due != wanted else ""
    )
    return rung if due > now else replace(rung, state=RungState.SKIPPED, reason="past", at=now)


def _open(group: Group, wanted: datetime, end: datetime, now: datetime) -> datetime:
    """The next open moment, or the last one before where that would be too late; `wanted` where there is neither."""
    day = group.day(wanted)
    later = _first_open(group, day, range(WEEK + 1))
    if later is not None and later < end:
        return later
    earlier = _first_open(group, day, range(-1, -WEEK - 1, -1))
    return earlier if earlier is not None and earlier > now else wanted


def _first_open(group: Group, day: date, steps: range) -> datetime | None:
    opened = (open_hour(group, day + timedelta(days=step)) for step in steps)
    return next((at for at in opened if at is not None), None)
