"""Whose turn it is to decide, and for how long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.approvals import ASK_AGAIN, PASS_ON, STEPS, Approval, following, too_long
from domain.people import Role

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)


def test_they_are_asked_again_after_two_days_and_it_is_passed_on_after_five() -> None:
    assert (timedelta(days=2), timedelta(days=5)) == (ASK_AGAIN, PASS_ON)


@pytest.mark.parametrize(
    ("step", "left"),
    [
        (None, STEPS),
        (Role.COORDINATOR, (Role.REGIONAL_OFFICER, Role.ADMIN)),
        (Role.REGIONAL_OFFICER, (Role.ADMIN,)),
        (Role.ADMIN, ()),
    ],
)
def test_after_the_coordinators_comes_the_regional_officer_and_then_admins(
    step: Role | None, left: tuple[Role, ...]
) -> None:
    assert following(step) == left


def test_five_days_are_counted_from_the_hour_at_which_they_were_asked() -> None:
    approval = Approval("SEM-1", "casp-mid", "amina", NOON, Role.COORDINATOR, NOON)
    assert not too_long(approval, NOON + timedelta(days=5, seconds=-1))
    assert too_long(approval, NOON + timedelta(days=5))


def test_what_nobody_has_is_never_with_them_too_long() -> None:
    assert not too_long(Approval("SEM-1", "casp-mid", "amina", NOON), NOON + timedelta(days=99))
