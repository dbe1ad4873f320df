"""What waits too long for a decision: asked again, passed on, and given to the first who can be reached at all."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.activities import Announcement
from domain.approvals import Approval, too_long
from domain.groups import Group, State
from domain.hours import next_open
from domain.people import Person
from handlers import promises
from handlers.approvals import Desk, Subject, ask_again, find, hand_on, waits
from handlers.views import proposals
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

REMIND, PASS_ON = ("reminded", ask_again), ("passed-on", hand_on)
"""The moves, by what the proposer reads of them."""

log = logging.getLogger(__name__)


async def chase(storage: Storage, now: datetime, states: Mapping[str, State]) -> int:
    """Takes up all that is due at `now` (calendar clock, UTC), one unit each; returns how many moved on."""
    async with transaction(storage, read_only=True) as tx:
        ids = [one.id for one in (*await tx.approvals.due(now), *await _reachable_now(tx))]
    moved = 0
    for id in ids:
        try:
            async with transaction(storage) as tx:
                moved += await _take_up(Desk(tx, now, states), id)
        except Conflict:
            log.info("approval %s changed meanwhile; it is taken up again", id)
        except Exception:
            log.exception("approval %s could not be taken up", id)
    return moved


async def next_due(storage: Storage, after: datetime) -> datetime | None:
    async with transaction(storage, read_only=True) as tx:
        return await tx.approvals.next_due(after)


async def _reachable_now(tx: Tx) -> list[Approval]:
    """Those that nobody has, in groups where somebody can decide by now."""
    vacant = await tx.approvals.vacant()
    able = {group: bool(await promises.reachable_deciders(tx, group)) for group in {one.group for one in vacant}}
    return [one for one in vacant if able[one.group]]


async def _take_up(desk: Desk, id: str) -> bool:
    approval = await desk.tx.approvals.get(id)
    if approval is None or not approval.open:
        return False
    subject, group = await find(desk.tx, approval.code), await desk.tx.groups.get(approval.group)
    if subject is None or group is None or not waits(subject, approval.group) or _gone_by(subject, desk.now):
        return await _let_rest(desk, approval)
    if approval.step is None:
        return await _told(desk, approval, group, await hand_on(desk, approval, subject), "with")
    if approval.due is None or approval.due > desk.now:
        return False
    if (opens := next_open(group, desk.now)) > desk.now:
        await desk.tx.approvals.put(replace(approval, due=opens))
        return False
    return await _move(desk, approval, subject, group)


def _gone_by(subject: Subject, now: datetime) -> bool:
    """It is over, or no longer current: asking on would help nobody."""
    end = subject.until if isinstance(subject, Announcement) else subject.when.ends_at
    return end is not None and end <= now


async def _move(desk: Desk, approval: Approval, subject: Subject, group: Group) -> bool:
    """Passed on when its time has come or nobody of the present step can be reached; else asked again, once."""
    moves = (PASS_ON,) if approval.again else (REMIND, PASS_ON)
    for news, move in reversed(moves) if too_long(approval, desk.now) else moves:
        if people := await move(desk, approval, subject):
            return await _told(desk, approval, group, people, news)
    return await _let_rest(desk, approval)


async def _let_rest(desk: Desk, approval: Approval) -> bool:
    """It stays in the queue, and nobody is asked any more."""
    if approval.due is not None:
        await desk.tx.approvals.put(replace(approval, due=None))
    return False


async def _told(desk: Desk, approval: Approval, group: Group, people: list[Person], news: str) -> bool:
    """Tells the proposer who has it now; whether there is anybody."""
    if people and approval.proposer:
        card = proposals.on_its_way(approval, group, people, news)
        cause = f"{approval.code}#waits-{approval.group}.{approval.round}"
        await promises.post(desk.tx, card, [promises.to_person(approval.proposer)], cause, due=desk.now)
    return bool(people)
