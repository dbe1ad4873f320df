"""A proposal on its way to a decision in each group: asked, asked again, passed on, ended; each promised once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from domain.activities import Activity, ActivityState, Announcement, Decision
from domain.approvals import ASK_AGAIN, PASS_ON, Approval, following
from domain.cards import Card, Moment, Names, Say, say
from domain.delivery import revise
from domain.groups import State
from domain.people import Person
from handlers import promises
from handlers.command import Ask
from handlers.views import announcements, proposals
from handlers.views.proposals import Asked
from storage.port import Tx

Subject = Activity | Announcement

UNSETTLED = (Decision.WAITING, Decision.REFUSED)
"""Decisions that a proposer reads of beside the card itself."""


@dataclass(frozen=True)
class Desk:
    """Where proposals are dealt with: the open unit, the instant, and the States whose names cards show."""

    tx: Tx
    now: datetime
    states: Mapping[str, State]


def desk(ask: Ask) -> Desk:
    return Desk(ask.tx, ask.now, ask.services.places.states)


async def find(tx: Tx, code: str) -> Subject | None:
    """The activity or announcement with this code."""
    return await (tx.announcements.get(code) if code.startswith("ANN-") else tx.activities.get(code))


def over(subject: Subject) -> bool:
    """Cancelled, or taken back by its sender: there is nothing left to decide."""
    if isinstance(subject, Announcement):
        return subject.stopped or subject.recalled
    return subject.state is ActivityState.CANCELLED


def waits(subject: Subject, group: str) -> bool:
    return not over(subject) and subject.groups.get(group) is Decision.WAITING


async def hand_in(desk: Desk, subject: Subject, group: str, by: Person) -> Asked:
    """Asks those who decide for the group; with nobody to ask it is kept for the first who can be."""
    earlier = await desk.tx.approvals.get(f"{subject.code}/{group}")
    approval = Approval(subject.code, group, by.id, desk.now, round=earlier.round if earlier else 0)
    await desk.tx.approvals.save(approval)
    asked = await hand_on(desk, approval, subject)
    groups = await desk.tx.groups.all()
    return Asked(groups[group], Decision.WAITING, tuple(person.known_as for person in asked))


async def hand_on(desk: Desk, approval: Approval, subject: Subject) -> list[Person]:
    """Asks the next who can be written to: coordinators, then the regional officer, then admins; none when there is
    nobody further."""
    for step in following(approval.step):
        holders = await promises.reachable(desk.tx, step, approval.group)
        if people := [person for person in holders if person.id not in approval.asked]:
            first = approval.step is None
            lines = () if first else (say("decide-passed-on", names=Names(await _names(desk.tx, approval.asked))),)
            handed = replace(approval, step=step, since=desk.now, again=False, due=desk.now + ASK_AGAIN)
            await _ask(desk, handed, subject, people, lines)
            return people
    return []


async def ask_again(desk: Desk, approval: Approval, subject: Subject) -> list[Person]:
    """Asks all whose turn it is once more, and those who joined them; none when nobody of them can be reached now."""
    people = await promises.reachable(desk.tx, approval.step, approval.group) if approval.step else []
    if people:
        await _set_aside(desk, approval, people)
        due = approval.since + PASS_ON if approval.since and following(approval.step) else None
        lines = (say("decide-again", at=Moment(approval.proposed)),)
        await _ask(desk, replace(approval, again=True, due=due), subject, people, lines)
    return people


async def _ask(desk: Desk, approval: Approval, subject: Subject, people: list[Person], lines: tuple[Say, ...]) -> None:
    asked = tuple(dict.fromkeys((*approval.asked, *(person.id for person in people))))
    approval = replace(approval, asked=asked, round=approval.round + 1)
    await desk.tx.approvals.put(approval)
    card = await _card(desk, approval, subject, lines)
    addresses = [promises.to_person(person.id) for person in people]
    cause = f"{approval.code}#decide-{approval.group}.{approval.round}"
    await promises.post(desk.tx, card, addresses, cause, due=desk.now, subject=f"decide:{approval.id}")


async def _card(desk: Desk, approval: Approval, subject: Subject, lines: tuple[Say, ...]) -> Card:
    groups, proposer = await desk.tx.groups.all(), await desk.tx.people.get(approval.proposer)
    name = proposer.known_as if proposer else "–"
    group = groups[approval.group]
    if isinstance(subject, Announcement):
        about = await desk.tx.activities.get(subject.about) if subject.about else None
        card = announcements.to_decide(subject, about, desk.states, group, name)
    else:
        card = proposals.to_decide(subject, group, groups, desk.states, name)
    return replace(card, lines=(*lines, *card.lines))


async def _set_aside(desk: Desk, approval: Approval, people: list[Person]) -> None:
    """The cards that these were asked by before say where the current one is, and are not touched again."""
    addresses = {promises.to_person(person.id) for person in people}
    for delivery in await desk.tx.deliveries.about(f"decide:{approval.id}"):
        if delivery.to in addresses:
            moved = revise(delivery, proposals.asked_again(approval.code), desk.now)
            await desk.tx.deliveries.put(replace(moved, subject=""))


async def refresh(desk: Desk, subject: Subject, news: tuple[Say, ...]) -> None:
    """The proposal was changed while it waits: the cards that ask show it as it is now, and what it was."""
    for approval in await desk.tx.approvals.of(subject.code):
        if approval.open and waits(subject, approval.group):
            await _replace_cards(desk, approval, await _card(desk, approval, subject, (say("decide-changed"), *news)))


async def end(desk: Desk, subject: Subject, by: Person, reason: str = "") -> None:
    """Closes what is not waited for any more: the cards that asked say what is current and lose their buttons."""
    groups = await desk.tx.groups.all()
    for approval in await desk.tx.approvals.of(subject.code):
        if not approval.open or waits(subject, approval.group):
            continue
        await desk.tx.approvals.put(replace(approval, by=by.id, at=desk.now, reason=reason))
        decision = None if over(subject) else subject.groups.get(approval.group)
        card = proposals.closed(subject.code, groups[approval.group], decision, by, reason)
        wordless = decision is Decision.REFUSED and not reason and approval.proposer != by.id
        own = proposals.to_refuser(card, approval.proposer) if wordless else card
        await _replace_cards(desk, approval, card, {promises.to_person(by.id): own})


async def _replace_cards(
    desk: Desk, approval: Approval, card: Card, own: Mapping[str, Card] = MappingProxyType({})
) -> None:
    """`own` are the cards of those who read something else than the others."""
    for delivery in await desk.tx.deliveries.about(f"decide:{approval.id}"):
        cause, shown = delivery.id.removesuffix(f">{delivery.to}"), own.get(delivery.to, card)
        await promises.post(desk.tx, shown, [delivery.to], cause, due=desk.now, subject=delivery.subject)


async def _names(tx: Tx, ids: tuple[str, ...]) -> tuple[str, ...]:
    people = [await tx.people.get(id) for id in ids]
    return tuple(person.known_as for person in people if person is not None)


async def whereabouts(tx: Tx, approval: Approval) -> Say:
    """In one line: who has it in this group, or who refused it."""
    group = await tx.groups.get(approval.group)
    short = group.short if group else approval.group
    if approval.open:
        names = await _names(tx, approval.asked)
        return say("approval-with", group=short, names=Names(names)) if names else say("approval-nobody", group=short)
    name = next(iter(await _names(tx, (approval.by,))), "–")
    key = "approval-refused-why" if approval.reason else "approval-refused"
    return say(key, group=short, name=name, at=Moment(approval.at or approval.proposed), reason=approval.reason)


async def with_whereabouts(ask: Ask, subject: Subject, card: Card) -> Card:
    """The card as its proposer and those who decide see it: who has it group by group, and what each may do."""
    deciding = any(ask.viewer.coordinates(id) for id in subject.groups)
    if ask.viewer.chat_groups is not None or over(subject) or not (deciding or subject.by == ask.person.id):
        return card
    kept = [one for one in await ask.tx.approvals.of(subject.code) if subject.groups.get(one.group) in UNSETTLED]
    if not kept:
        return card
    lines = tuple([await whereabouts(ask.tx, one) for one in kept])
    mine = any(waits(subject, one.group) and ask.viewer.coordinates(one.group) for one in kept)
    undecided = subject.by == ask.person.id and set(subject.groups.values()) == {Decision.WAITING}
    rows = proposals.decision_buttons(subject.code, "")[:1] if mine else ()
    rows = (*rows, proposals.own_buttons(subject)) if undecided else rows
    return replace(card, lines=(*card.lines, *lines), buttons=(*rows, *card.buttons), private=True)
