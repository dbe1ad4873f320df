"""Approval, group by group: who is asked, who decides, and what an approval sets in motion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.activities import Activity, ActivityState, Announcement, Decision
from domain.cards import Card, Item, Reply, say
from domain.groups import Group
from domain.people import Role
from domain.refusals import Refusal
from domain.rungs import plan
from handlers import promises
from handlers.command import Ask, Command
from handlers.finding import activity_for
from handlers.reading.filters import find_code
from handlers.views import activities as views
from handlers.views import proposals
from handlers.views.proposals import Asked
from storage.port import Tx


async def open_groups(tx: Tx, groups: Mapping[str, Group]) -> list[Group]:
    """The groups worth offering: those with a channel or a coordinator."""
    found = []
    for group in groups.values():
        if await tx.bindings.of(group.id) or await tx.people.holding(Role.COORDINATOR, group.id):
            found.append(group)
    return found


async def submit(ask: Ask, activity: Activity) -> list[Asked]:
    """Hands a new activity to every group: decided at once where the proposer coordinates, else to those who may
    decide."""
    groups = await ask.tx.groups.all()
    asked = []
    for id in activity.groups:
        if ask.viewer.coordinates(id):
            activity = await approve_in(ask, activity, id)
            asked.append(Asked(groups[id], Decision.APPROVED))
            continue
        deciders = await promises.reachable_deciders(ask.tx, id)
        card = proposals.to_decide(activity, groups[id], groups, ask.services.places.states, ask.person)
        for decider in deciders:
            await promises.tell(
                ask, decider.id, card, f"{activity.code}#decide-{id}", subject=f"decide:{activity.code}"
            )
        asked.append(Asked(groups[id], Decision.WAITING, tuple(decider.name for decider in deciders)))
    return asked


async def approve_in(ask: Ask, activity: Activity, group: str) -> Activity:
    """Publishes the activity in one group: its card goes to the group's channels and its ladders are planned."""
    decided = {**activity.groups, group: Decision.APPROVED}
    published = replace(activity, groups=decided, state=ActivityState.PUBLISHED)
    await ask.tx.activities.put(published)
    groups = await ask.tx.groups.all()
    bindings = await ask.tx.bindings.of(group)
    card = views.card(published, groups, ask.services.places.states)
    addresses = [promises.to_binding(binding) for binding in bindings]
    await promises.post(ask.tx, card, addresses, f"{activity.code}#card", due=ask.now, subject=activity.code)
    for rung in plan(published, groups[group], bindings, ask.now):
        await ask.tx.rungs.add(rung)
    await promises.record(ask, "approved", activity.code, after=group)
    return published


async def approve(ask: Ask) -> Reply:
    return await _decide(ask, Decision.APPROVED)


async def refuse(ask: Ask) -> Reply:
    return await _decide(ask, Decision.REFUSED)


async def _decide(ask: Ask, decision: Decision) -> Reply:
    """`approve CODE [group]`: the first decision for a group closes it; without a group, in all that wait for the
    asker."""
    code, wanted = await _read(ask)
    if code.startswith("ANN-"):
        from handlers.announcing import decide

        return await decide(ask, code, wanted, decision)
    activity = await activity_for(ask, code)
    mine = [id for id in activity.groups if ask.viewer.coordinates(id) and wanted in ("", id)]
    if not mine:
        raise Refusal("decide-not-yours", code=activity.code)
    waiting = [id for id in mine if activity.groups[id] is Decision.WAITING]
    if not waiting:
        raise Refusal("decide-done", next="show", args=activity.code, code=activity.code)
    for id in waiting:
        activity = await (
            approve_in(ask, activity, id) if decision is Decision.APPROVED else _refuse_in(ask, activity, id)
        )
    await close(ask, activity, activity.code)
    card = proposals.decided(activity, await ask.tx.groups.all(), waiting, decision)
    if activity.by and activity.by != ask.person.id:
        await promises.tell(ask, activity.by, card, f"{ask.request.id}:decided")
    return card


async def _read(ask: Ask) -> tuple[str, str]:
    code = find_code(ask.text)
    if code is None:
        raise Refusal("code-needed", next="pending")
    groups = await ask.tx.groups.all()
    last = ask.text.split()[-1].casefold()
    return code, last if last in groups else ""


async def _refuse_in(ask: Ask, activity: Activity, group: str) -> Activity:
    refused = replace(activity, groups={**activity.groups, group: Decision.REFUSED})
    await ask.tx.activities.put(refused)
    await promises.record(ask, "refused", activity.code, after=group)
    return refused


async def close(ask: Ask, subject: Activity | Announcement, code: str) -> None:
    """The cards that asked for a decision say what was decided, and lose their buttons."""
    groups = await ask.tx.groups.all()
    for delivery in await ask.tx.deliveries.about(f"decide:{code}"):
        group = delivery.id.partition("#decide-")[2].partition(">")[0]
        if subject.groups.get(group, Decision.WAITING) is Decision.WAITING or delivery.wanted is None:
            continue
        card = proposals.closed(code, groups[group], subject.groups[group], ask.person)
        await promises.post(
            ask.tx, card, [delivery.to], f"{code}#decide-{group}", due=ask.now, subject=f"decide:{code}"
        )


async def pending(ask: Ask) -> Reply:
    """What waits for a decision in the asker's groups."""
    groups = await ask.tx.groups.all()
    items: dict[str, Item] = {}
    for id in groups:
        if not ask.viewer.coordinates(id):
            continue
        for activity in await ask.tx.activities.waiting(id):
            items[activity.code] = views.line(activity, ask.services.places.states)
        for notice in await ask.tx.announcements.waiting(id):
            items[notice.code] = proposals.notice_line(notice)
    if not items:
        return Card(say("pending-none"), private=True)
    return Card(say("pending-title", count=len(items)), items=tuple(items.values())[:5], private=True)


COMMANDS = (
    Command("approve", approve, least=Role.COORDINATOR),
    Command("refuse", refuse, least=Role.COORDINATOR, shown=False),
    Command("pending", pending, least=Role.COORDINATOR, private=True, read_only=True),
)
