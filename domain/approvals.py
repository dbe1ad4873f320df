"""What a proposal waits for in one group: who has it, when they are asked again, and who has it next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.people import Role

STEPS = (Role.COORDINATOR, Role.REGIONAL_OFFICER, Role.ADMIN)
"""Who decides for a group, and who does when they are silent (DESIGN 9)."""

ASK_AGAIN = timedelta(days=2)

PASS_ON = timedelta(days=5)


@dataclass(frozen=True)
class Approval:
    """One proposal in one group; id "CODE/group". What was decided is kept by the proposal itself, here by whom.

    `proposer` is told of its way. `asked` are all who have it (person ids), `step` whose turn it is and since when;
    with no step nobody can be reached. `due` is when they are asked again or it is passed on; None: nothing more
    happens by itself. `round` counts the times of asking. `at` is set once it is decided or withdrawn."""

    code: str
    group: str
    proposer: str
    proposed: datetime
    step: Role | None = None
    since: datetime | None = None
    asked: tuple[str, ...] = ()
    again: bool = False
    due: datetime | None = None
    round: int = 0
    by: str = ""
    at: datetime | None = None
    reason: str = ""

    @property
    def id(self) -> str:
        return f"{self.code}/{self.group}"

    @property
    def open(self) -> bool:
        return self.at is None


def too_long(approval: Approval, now: datetime) -> bool:
    """Whether those whose turn it is have had it long enough to pass it on."""
    return approval.since is not None and now - approval.since >= PASS_ON


def following(step: Role | None) -> tuple[Role, ...]:
    """The steps after this one; all of them where nobody has it yet."""
    return STEPS if step is None else STEPS[STEPS.index(step) + 1 :]
