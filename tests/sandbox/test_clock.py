"""The clock of the sandbox moves forward only, and says so."""

from datetime import UTC, datetime, timedelta

import pytest

from sandbox.clock import MovableClock

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


def test_a_move_adds_to_real_time_and_is_heard() -> None:
    real = [NOON]
    clock, heard = MovableClock(lambda: real[0]), []
    clock.on_move(lambda: heard.append(clock()))
    clock.move(3600)
    real[0] += timedelta(seconds=1)
    assert clock() == NOON + timedelta(hours=1, seconds=1)
    assert heard == [NOON + timedelta(hours=1)]


def test_time_is_not_taken_back() -> None:
    with pytest.raises(ValueError, match="only moves forward"):
        MovableClock(lambda: NOON).move(-1)
