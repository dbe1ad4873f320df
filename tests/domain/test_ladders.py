"""When rungs fall due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.groups import Group
from domain.ladders import DEFAULT_LADDERS, Offset, closing, parse_offset, rung_due
from domain.refusals import Refusal
from domain.when import When

ZONES = (
    "Europe/Paris",
    "Africa/Cairo",
    "America/Lima",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "America/New_York",
)


def group_in(zone: str, hour: time = time(9)) -> Group:
    return Group("g", "Group", "G", (), zone, ("en",), hour=hour)


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("6w", Offset(days=42)),
        ("3d", Offset(days=3)),
        ("1h", Offset(seconds=3600)),
        ("90s", Offset(seconds=90)),
        ("15m", Offset(seconds=900)),
        (" 2 W ", Offset(days=14)),
    ],
)
def test_durations_are_read(written: str, offset: Offset) -> None:
    assert parse_offset(written) == offset


@pytest.mark.parametrize("written", ["", "w", "3", "0d", "-1d", "3 days", "1.5h", "2w1d", "9999999w", "90x"])
def test_other_durations_are_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_offset(written)
    assert refusal.value.key == "offset-unreadable"


def test_the_default_ladders_can_be_read() -> None:
    assert [parse_offset(rung).days for ladder in DEFAULT_LADDERS.values() for rung in ladder] == [14, 1, 14, 3]


def test_a_day_before_falls_on_that_day_at_the_groups_hour() -> None:
    start = When(date(2027, 4, 16), date(2027, 4, 18), "Asia/Tashkent")
    assert rung_due(start, Offset(days=1), group_in("Europe/Paris")) == datetime(2027, 4, 15, 7, tzinfo=UTC)


def test_an_hour_before_is_counted_from_the_instant() -> None:
    start = When(date(2027, 4, 16), date(2027, 4, 16), "Asia/Tashkent", hour=time(9))
    assert rung_due(start, Offset(seconds=3600), group_in("Europe/Paris")) == datetime(2027, 4, 16, 3, tzinfo=UTC)


def test_a_deadline_of_a_day_alone_closes_at_its_end() -> None:
    deadline = When(date(2027, 2, 28), date(2027, 2, 28), "Europe/Paris")
    group = group_in("Europe/Paris")
    assert closing(deadline) == datetime(2027, 2, 28, 23, tzinfo=UTC)
    assert rung_due(deadline, Offset(days=3), group, closes=True) == datetime(2027, 2, 25, 8, tzinfo=UTC)
    assert rung_due(deadline, Offset(seconds=3600), group, closes=True) == datetime(2027, 2, 28, 22, tzinfo=UTC)


def test_a_deadline_with_an_hour_closes_then() -> None:
    deadline = When(date(2027, 2, 28), date(2027, 2, 28), "Europe/Paris", hour=time(17))
    assert rung_due(deadline, Offset(seconds=60), group_in("Asia/Dubai"), closes=True) == datetime(
        2027, 2, 28, 15, 59, tzinfo=UTC
    )


def test_a_group_far_west_is_reminded_a_day_earlier_rather_than_too_late() -> None:
    start = When(date(2027, 4, 16), date(2027, 4, 16), "Pacific/Auckland", hour=time(9))
    assert rung_due(start, Offset(days=1), group_in("America/Lima", time(20))) == datetime(2027, 4, 15, 1, tzinfo=UTC)


def test_an_hour_in_the_spring_gap_is_moved_out_of_it() -> None:
    start = When(date(2027, 3, 29), date(2027, 3, 29), "Europe/Paris")
    assert rung_due(start, Offset(days=1), group_in("Europe/Paris", time(2, 30))) == datetime(
        2027, 3, 28, 1, 30, tzinfo=UTC
    )


def test_an_hour_in_the_autumn_fold_is_the_first_of_the_two() -> None:
    start = When(date(2027, 11, 1), date(2027, 11, 1), "Europe/Paris")
    assert rung_due(start, Offset(days=1), group_in("Europe/Paris", time(2, 30))) == datetime(
        2027, 10, 31, 0, 30, tzinfo=UTC
    )


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
HOURS = st.times(timezones=st.none())


@given(
    day=DAYS, hour=HOURS, venue=st.sampled_from(ZONES), home=st.sampled_from(ZONES), days=st.integers(1, 60), at=HOURS
)
def test_days_keep_the_wall_clock_over_gaps_and_folds(
    day: date, hour: time, venue: str, home: str, days: int, at: time
) -> None:
    start = When(day, day, venue, hour=hour.replace(microsecond=0))
    group = group_in(home, at.replace(microsecond=0))
    due = rung_due(start, Offset(days=days), group)
    assert due.tzinfo is UTC
    assert due < start.starts_at
    wall = due.astimezone(ZoneInfo(home))
    moved = datetime.combine(wall.date(), wall.time()) - datetime.combine(wall.date(), group.hour)
    assert timedelta(0) <= moved <= timedelta(hours=1) or wall.time() == group.hour
    assert (day - wall.date()).days in (days, days + 1)


@given(
    day=DAYS,
    hour=HOURS,
    seconds=st.integers(1, 500_000),
    home=st.sampled_from(ZONES),
)
def test_hours_are_elapsed_time_over_gaps_and_folds(day: date, hour: time, seconds: int, home: str) -> None:
    end = datetime.combine(day, hour, UTC)
    assert end - rung_due(end, Offset(seconds=seconds), group_in(home)) == timedelta(seconds=seconds)
