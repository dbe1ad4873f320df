"""Approval, group by group: who decides, and what an approval sets in motion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.activities import Activity, ActivityState, Decision
from domain.cards import Moment, Names, Reply, Say, say
from domain.groups import Group
from domain.people import Platform, Role
from domain.refusals import Refusal
from handlers import approvals, posted, promises
from handlers.approvals import Subject
from handlers.command import Ask, Command
from handlers.finding import subject_for
from handlers.reading.codes import split_code
from handlers.reading.values import read_text
from handlers.views import proposals
from handlers.views.proposals import Asked
from storage.port import Tx

LONGEST_REASON = 500

NAMED = 5
"""Of those who decide for one group, when they are named beforehand."""


async def open_groups(tx: Tx, groups: Mapping[str, Group]) -> list[Group]:
    """The groups worth offering: those with a channel or a coordinator."""
    found = []
    for group in groups.values():
        if await tx.bindings.of(group.id) or await tx.people.holding(Role.COORDINATOR, group.id):
            found.append(group)
    return found


async def who_decides(ask: Ask, ids: Iterable[str]) -> list[Say]:
    """What will happen in each group, told before saving."""
    groups = await ask.tx.groups.all()
    said = []
    for id in ids:
        short = groups[id].short
        if ask.viewer.coordinates(id):
            said.append(say("register-at-once", group=short, channels=len(await ask.tx.bindings.of(id))))
        elif asked := await promises.reachable_deciders(ask.tx, id):
            names = Names(tuple(person.known_as for person in asked[:NAMED]))
            said.append(say("register-to-approve", group=short, names=names))
        else:
            said.append(say("register-nobody", group=short))
    return said


async def submit(ask: Ask, activity: Activity, ids: Iterable[str]) -> tuple[Activity, list[Asked]]:
    """Hands an activity to these groups: decided at once where the asker coordinates, else by those who may decide."""
    groups = await ask.tx.groups.all()
    mine = [id for id in ids if ask.viewer.coordinates(id)]
    if mine:
        activity = await approve_in(ask, activity, mine)
    others = [id for id in ids if id not in mine]
    asked = [await approvals.hand_in(approvals.desk(ask), activity, id, ask.person) for id in others]
    return activity, [*(Asked(groups[id], Decision.APPROVED) for id in mine), *asked]


async def approve_in(ask: Ask, activity: Activity, ids: list[str]) -> Activity:
    """Publishes the activity in these groups: its card goes to their channels and their ladders are planned."""
    state = ActivityState.PUBLISHED if activity.state is ActivityState.PROPOSED else activity.state
    published = replace(activity, groups={**activity.groups, **dict.fromkeys(ids, Decision.APPROVED)}, state=state)
    await ask.tx.activities.put(published)
    await posted.update(ask, published)
    for id in ids:
        await posted.post_in(ask, published, id)
        await posted.plan_in(ask, published, id)
    await promises.record(
        ask, "approved", activity.code, said=(promises.named(await ask.tx.groups.all(), ids),), step=1
    )
    return published


async def approve(ask: Ask) -> Reply | None:
    return await _decide(ask, Decision.APPROVED)


async def refuse(ask: Ask) -> Reply | None:
    return await _decide(ask, Decision.REFUSED)


async def _decide(ask: Ask, decision: Decision) -> Reply | None:
    """`approve CODE [group] [words]`: the first decision for a group closes it; without a group, in all that wait for
    the asker. None where the card that was tapped says it all."""
    subject, wanted, words = await _read(ask)
    if approvals.over(subject):
        raise Refusal("decide-over", next="show", args=subject.code, code=subject.code)
    mine = [id for id in subject.groups if ask.viewer.coordinates(id) and wanted in ("", id)]
    if not mine:
        raise Refusal("decide-not-yours", code=subject.code)
    waiting = [id for id in mine if subject.groups[id] is Decision.WAITING]
    if not waiting:
        raise await _already(ask, subject, mine)
    subject = await _settle(ask, subject, waiting, decision, words)
    proposers = await _proposers(ask, subject, waiting)
    await approvals.end(approvals.desk(ask), subject, ask.person, words)
    card = proposals.decided(subject, await ask.tx.groups.all(), waiting, decision, words)
    told = proposals.to_proposer(card, subject, decision, ask.person)
    for person in proposers:
        await promises.tell(ask, person, told, f"{ask.request.id}:decided")
    if decision is Decision.APPROVED:
        card = replace(card, lines=(*card.lines, *await _unseen(ask, waiting)))
    if _redrawn(ask, wanted) and not card.lines and (decision is Decision.REFUSED or isinstance(subject, Activity)):
        return proposals.noted(card) if ask.request.chat.platform is Platform.TELEGRAM else None
    if decision is Decision.REFUSED:
        return proposals.to_refuser(card, proposers[0]) if proposers and not words else card
    if isinstance(subject, Activity):
        return card
    from handlers.announcing import going_out  # announcing stands on this file

    return await going_out(ask, subject, waiting, card)


async def _unseen(ask: Ask, ids: Iterable[str]) -> list[Say]:
    """Where nothing can be posted, which whoever decides for the group can mend."""
    groups = await ask.tx.groups.all()
    without = [groups[id] for id in ids if not await ask.tx.bindings.of(id)]
    return [say("decided-unseen", group=group.short, id=group.id) for group in without]


def _redrawn(ask: Ask, group: str) -> bool:
    """Whether it was tapped on the card that asked, which alone names the group: it will say what was decided."""
    return ask.request.kind == "button" and ask.request.chat.private and bool(group)


async def _proposers(ask: Ask, subject: Subject, groups: list[str]) -> list[str]:
    """Who proposed it, and whoever asked these groups to join."""
    asked = [one.proposer for one in await ask.tx.approvals.of(subject.code) if one.group in groups]
    return [person for person in dict.fromkeys((subject.by, *asked)) if person not in ("", ask.person.id)]


async def _read(ask: Ask) -> tuple[Subject, str, str]:
    """The proposal, the group named ("" for none) and the words after it."""
    code, rest = split_code(ask.text)
    if code is None:
        raise Refusal("code-needed", next="pending")
    first, words = [*rest.split(maxsplit=1), "", ""][:2]
    if first.casefold() not in await ask.tx.groups.all():
        first, words = "", rest
    subject = await subject_for(ask, code)
    reason = read_text(words)
    if len(reason) > LONGEST_REASON:
        raise Refusal("text-too-long", count=len(reason), most=LONGEST_REASON)
    return subject, first.casefold(), reason


async def _already(ask: Ask, subject: Subject, groups: list[str]) -> Refusal:
    """Somebody was first: who, and when."""
    known = [one for one in await ask.tx.approvals.of(subject.code) if one.group in groups and one.at]
    if not known:
        return Refusal("decide-done", next="show", args=subject.code, code=subject.code)
    last = max(known, key=lambda one: one.at or one.proposed)
    person, group = await ask.tx.people.get(last.by), (await ask.tx.groups.all())[last.group]
    return Refusal(
        f"already-{subject.groups[last.group].value}",
        next="show",
        args=subject.code,
        code=subject.code,
        group=group.short,
        name=person.known_as if person else "–",
        at=Moment(last.at or last.proposed),
    )


async def _settle(ask: Ask, subject: Subject, ids: list[str], decision: Decision, words: str) -> Subject:
    """Keeps the decision of these groups and, approved, publishes there."""
    if not isinstance(subject, Activity):
        from handlers.announcing import settle  # announcing stands on this file

        return await settle(ask, subject, ids, decision, words)
    if decision is Decision.APPROVED:
        return await approve_in(ask, subject, ids)
    refused = replace(subject, groups={**subject.groups, **dict.fromkeys(ids, Decision.REFUSED)})
    await ask.tx.activities.put(refused)
    await posted.update(ask, refused)
    where = promises.named(await ask.tx.groups.all(), ids)
    await promises.record(ask, "refused", subject.code, said=(where, words) if words else (where,))
    return refused


COMMANDS = (
    Command("approve", approve, least=Role.COORDINATOR, private=True, at_once=True),
    Command("refuse", refuse, least=Role.COORDINATOR, private=True, at_once=True),
)
