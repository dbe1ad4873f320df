"""Who acknowledges for a State, whether it can still be done, and when a silent State is reminded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.acknowledgements import alternate_too, closed, next_rung, posts, rungs, states_asked
from domain.activities import Announcement, Decision
from domain.groups import Group
from domain.people import Grant, Person, Role

GROUP = Group("casp-mid", "CASP-MID", "CASP-MID", ("ARE", "JOR"), "Africa/Cairo", ("en",), weekend=(4, 5))
THURSDAY = datetime(2027, 3, 4, 12, tzinfo=UTC)

NOTICE = Announcement("ANN-1", "New guidance", {"casp-mid": Decision.APPROVED}, "omar", THURSDAY, ack=True)


def at(month: int, day: int, hour: int = 7) -> datetime:
    return datetime(2027, month, day, hour, tzinfo=UTC)


def test_working_days_are_the_groups_own() -> None:
    assert rungs(GROUP, THURSDAY, None) == [at(3, 9), at(3, 15)]
    assert rungs(replace(GROUP, weekend=()), THURSDAY, None) == [at(3, 7), at(3, 11)]
    assert len(rungs(replace(GROUP, weekend=tuple(range(7))), THURSDAY, None)) == 2


def test_rungs_before_a_deadline_leave_out_those_that_were_past_when_it_was_asked() -> None:
    assert rungs(GROUP, THURSDAY, at(3, 31)) == [at(3, 24), at(3, 29)]
    assert rungs(GROUP, THURSDAY, at(3, 9)) == [at(3, 7)]
    assert rungs(GROUP, THURSDAY, at(3, 5)) == []
    own = replace(GROUP, ladders={"private-acknowledgement": ("2w",)})
    assert rungs(own, THURSDAY, at(3, 31)) == [at(3, 17)]


def test_the_alternate_from_the_second_rung_on() -> None:
    reply = at(3, 31)
    assert next_rung(GROUP, THURSDAY, reply, at(3, 24)) == at(3, 29)
    assert next_rung(GROUP, THURSDAY, reply, at(3, 29)) is None
    assert [alternate_too(GROUP, THURSDAY, reply, at(3, day)) for day in (24, 28, 29)] == [False, False, True]


def test_a_post_answers_for_its_state_and_a_state_of_ones_own_for_none() -> None:
    grants = (
        Grant(Role.ALTERNATE, state="JOR"),
        Grant(Role.FOCAL_POINT, state="JOR"),
        Grant(Role.ALTERNATE, state="LBN"),
        Grant(Role.COORDINATOR, "casp-mid"),
    )
    person = Person("nada", "Nada", (), grants=grants, state="KEN")
    assert posts(person) == {"JOR": Role.FOCAL_POINT, "LBN": Role.ALTERNATE}


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({}, ""),
        ({"ack": False}, "not-asked"),
        ({"groups": {"casp-mid": Decision.WAITING}}, "not-asked"),
        ({"recalled": True, "stopped": True}, "recalled"),
        ({"stopped": True}, "stopped"),
        ({"until": THURSDAY}, "over"),
        ({"reply": THURSDAY}, ""),
    ],
)
def test_why_nothing_can_be_acknowledged(changed: dict[str, object], why: str) -> None:
    assert closed(replace(NOTICE, **changed), THURSDAY) == why  # type: ignore[arg-type]


def test_a_state_of_several_groups_is_asked_once() -> None:
    other = replace(GROUP, id="arab", states=("JOR", "EGY"))
    assert states_asked({"casp-mid": GROUP, "arab": other}, ("casp-mid", "arab")) == ("ARE", "EGY", "JOR")
