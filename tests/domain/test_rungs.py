"""Which reminders an activity gets, and what becomes of them when it moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.activities import Activity, ActivityState, Decision, Kind
from domain.groups import Binding, BindingState, Group
from domain.hours import next_open
from domain.people import Platform
from domain.records import Rung, RungState
from domain.rungs import daily, moved, outcome, plan, superseded
from domain.when import When
from tests.domain.dates import month_of

GROUP = Group("g", "Group", "G", (), "Asia/Riyadh", ("en",), weekend=(4, 5), quiet=(time(21), time(7)), hour=time(9))
CHANNEL = Binding("b1", "g", Platform.SLACK, "C1", "channel")
OTHER = Binding("b2", "g", Platform.TELEGRAM, "-100", "other")
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)


def activity(start: date = date(2027, 4, 14), **changes: object) -> Activity:
    when = When(start, start + timedelta(days=2), "Asia/Riyadh")
    made = Activity(
        "SEM-1", Kind.SEMINAR, "Cargo", when, {"g": Decision.APPROVED}, "", NOW, state=ActivityState.PUBLISHED
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def riyadh(month: int, day: int, hour: int = 9) -> datetime:
    return datetime(2027, month, day, hour - 3, tzinfo=UTC)


def test_every_channel_gets_the_ladders_before_the_start_and_before_nominations_close() -> None:
    nomination = When(date(2027, 3, 31), date(2027, 3, 31), "Asia/Riyadh")
    rungs = plan(activity(nomination=nomination), GROUP, [CHANNEL, OTHER], NOW)
    assert [(rung.id, rung.due) for rung in rungs if rung.to == "b:b1"] == [
        ("SEM-1/start/1/2w/b:b1", riyadh(3, 31)),
        ("SEM-1/start/1/1d/b:b1", riyadh(4, 13)),
        ("SEM-1/nomination/1/2w/b:b1", riyadh(3, 17)),
        ("SEM-1/nomination/1/3d/b:b1", riyadh(3, 28)),
    ]
    assert len({rung.id for rung in rungs}) == 8
    assert {rung.end for rung in rungs if rung.deadline == "nomination"} == {datetime(2027, 3, 31, 21, tzinfo=UTC)}


def test_a_groups_own_ladder_is_obeyed_and_short_rungs_are_not_daily() -> None:
    group = replace(GROUP, ladders={"start": ("3d", "1h", "90s")})
    rungs = plan(activity(), group, [CHANNEL], NOW)
    start = activity().when.starts_at
    assert [rung.due for rung in rungs] == [riyadh(4, 11), start - timedelta(hours=1), start - timedelta(seconds=90)]
    assert [daily(rung) for rung in rungs] == [True, False, False]


def test_a_rung_at_the_weekend_waits_for_the_next_open_day() -> None:
    friday = plan(activity(date(2027, 4, 23)), GROUP, [CHANNEL], NOW)[0]
    assert (friday.due, friday.reason) == (riyadh(4, 11), "quiet")


def test_a_rung_goes_out_before_the_weekend_where_after_it_would_be_too_late() -> None:
    sunday = plan(activity(date(2027, 4, 18)), GROUP, [CHANNEL], NOW)[1]
    assert (sunday.offset, sunday.due) == ("1d", riyadh(4, 15))


def test_a_daily_hour_within_quiet_hours_waits_for_their_end() -> None:
    early = plan(activity(), replace(GROUP, hour=time(5)), [CHANNEL], NOW)[0]
    assert (early.due, early.reason) == (riyadh(3, 31, 7), "quiet")


def test_what_is_too_late_when_planned_is_kept_as_skipped() -> None:
    late = plan(activity(date(2027, 3, 10)), GROUP, [CHANNEL], NOW)
    assert [(rung.state, rung.reason) for rung in late] == [(RungState.SKIPPED, "past"), (RungState.PLANNED, "")]


@pytest.mark.parametrize(
    "changed",
    [
        activity(date(2027, 2, 1)),
        activity(state=ActivityState.CANCELLED),
        activity(state=ActivityState.PROPOSED),
        activity(groups={"g": Decision.WAITING}),
        activity(when=month_of(2027, 4, "Asia/Riyadh")),
    ],
    ids=["past", "cancelled", "proposed", "not approved here", "month only"],
)
def test_these_activities_have_no_rungs(changed: Activity) -> None:
    assert plan(changed, GROUP, [CHANNEL], NOW) == []


def test_a_moved_activity_is_reminded_again_and_the_old_rungs_end_as_moved() -> None:
    old = plan(activity(), GROUP, [CHANNEL], NOW)
    sent = replace(old[0], state=RungState.SENT)
    after = replace(activity(date(2027, 5, 19)), edition=2, state=ActivityState.POSTPONED)
    assert moved([sent, old[1]], after, NOW) == [replace(old[1], state=RungState.MOVED, reason="moved", at=NOW)]
    assert [rung.id for rung in plan(after, GROUP, [CHANNEL], NOW)] == [
        "SEM-1/start/2/2w/b:b1",
        "SEM-1/start/2/1d/b:b1",
    ]


def test_of_a_cancelled_activity_nobody_is_reminded() -> None:
    ended = moved(plan(activity(), GROUP, [CHANNEL], NOW), activity(state=ActivityState.CANCELLED), NOW)
    assert [(rung.state, rung.reason) for rung in ended] == [(RungState.SKIPPED, "cancelled")] * 2


def test_nothing_ends_while_nothing_has_changed() -> None:
    assert moved(plan(activity(), GROUP, [CHANNEL], NOW), activity(), NOW) == []


RUNG = Rung("SEM-1/start/1/1d/b:b1", "SEM-1", "start", 1, "1d", "b:b1", riyadh(4, 13), riyadh(4, 14))


@pytest.mark.parametrize(
    ("found", "binding", "now", "read"),
    [
        (activity(), CHANNEL, RUNG.due, None),
        (activity(), CHANNEL, RUNG.end - timedelta(seconds=1), None),
        (activity(), CHANNEL, RUNG.end, (RungState.MISSED, "late")),
        (activity(edition=2), CHANNEL, RUNG.due, (RungState.MOVED, "moved")),
        (activity(state=ActivityState.HELD), CHANNEL, RUNG.due, (RungState.SKIPPED, "held")),
        (activity(), replace(CHANNEL, state=BindingState.ENDED), RUNG.due, (RungState.SKIPPED, "channel-gone")),
        (activity(), None, RUNG.due, (RungState.SKIPPED, "channel-gone")),
        (activity(groups={"g": Decision.REFUSED}), CHANNEL, RUNG.due, (RungState.SKIPPED, "channel-gone")),
        (None, CHANNEL, RUNG.due, (RungState.SKIPPED, "cancelled")),
    ],
)
def test_state_is_checked_again_when_a_rung_is_due(
    found: Activity | None, binding: Binding | None, now: datetime, read: tuple[RungState, str] | None
) -> None:
    assert outcome(RUNG, found, binding, now) == read


def test_of_several_rungs_overdue_on_one_deadline_the_latest_is_sent() -> None:
    earlier = replace(RUNG, id="earlier", offset="2w", due=riyadh(3, 31))
    other = replace(RUNG, id="other", to="b:b2")
    assert superseded([RUNG, earlier, other]) == {"earlier"}


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        (riyadh(4, 14, 12), riyadh(4, 14, 12)),
        (riyadh(4, 14, 22), riyadh(4, 15, 7)),
        (riyadh(4, 15, 5), riyadh(4, 15, 7)),
        (riyadh(4, 15, 23), riyadh(4, 18, 7)),
        (riyadh(4, 16, 12), riyadh(4, 18, 7)),
    ],
    ids=["open", "evening", "early", "before the weekend", "weekend"],
)
def test_a_group_opens_after_its_quiet_hours_and_its_weekend(at: datetime, opens: datetime) -> None:
    assert next_open(GROUP, at) == opens


def test_quiet_hours_within_a_day_and_a_group_that_never_opens() -> None:
    noon = replace(GROUP, quiet=(time(12), time(14)))
    assert next_open(noon, riyadh(4, 14, 13)) == riyadh(4, 14, 14)
    never = replace(GROUP, weekend=(0, 1, 2, 3, 4, 5, 6))
    assert next_open(never, NOW) == NOW
