"""Cards of a proposal on its way: handed in, to be decided, decided, closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from domain.activities import Activity, Announcement, Decision
from domain.approvals import Approval
from domain.cards import Button, Card, Item, Names, Say, say
from domain.groups import Group, State
from domain.people import Person
from handlers.views import activities


@dataclass(frozen=True)
class Asked:
    """What became of a proposal in one group as it was handed in: `names` are those who have it; none when nobody can
    be reached."""

    group: Group
    decision: Decision
    names: tuple[str, ...] = ()


def proposed(activity: Activity | Announcement, asked: Iterable[Asked]) -> Card:
    """To the proposer: who has it now, group by group; until one has decided it can be taken back."""
    asked = tuple(asked)
    lines = tuple(handed(one) for one in asked)
    out = all(one.decision is Decision.APPROVED for one in asked)
    title = say("published" if out else "proposed", code=activity.code, title=activity.title)
    buttons = _show(activity.code)
    if all(one.decision is Decision.WAITING for one in asked):
        buttons = ((*buttons[0], *own_buttons(activity)),)
    return Card(title, lines, buttons=buttons, private=True)


def handed(asked: Asked) -> Say:
    """In one line: who has it in this group, or that it is out."""
    if asked.decision is Decision.APPROVED:
        return say("proposed-published", group=asked.group.short)
    if asked.names:
        return say("proposed-with", group=asked.group.short, names=Names(asked.names))
    return say("proposed-nobody", group=asked.group.short)


def own_buttons(subject: Activity | Announcement) -> tuple[Button, ...]:
    """What the proposer may do while nobody has decided."""
    if isinstance(subject, Announcement):
        return (Button(say("button-take-back"), "stop", subject.code),)
    return Button(say("button-edit"), "edit", subject.code), Button(say("button-take-back"), "cancel", subject.code)


def decision_buttons(code: str, group: str) -> tuple[tuple[Button, ...], ...]:
    return (
        (
            Button(say("button-approve"), "approve", f"{code} {group}".strip(), style="primary"),
            Button(say("button-refuse"), "refuse", f"{code} {group}".strip(), style="danger"),
        ),
        (Button(say("button-edit"), "edit", code), Button(say("button-show", code=code), "show", code)),
    )


def to_decide(
    activity: Activity, group: Group, groups: Mapping[str, Group], states: Mapping[str, State], proposer: str
) -> Card:
    """To those who decide: the whole activity, who proposed it, and two buttons."""
    who = say("decide-please", name=proposer, group=group.short)
    buttons = decision_buttons(activity.code, group.id)
    if activity.approved:  # where one group has published it, only its coordinators change it
        buttons = (buttons[0], buttons[1][1:])
    card = activities.card(activity, groups, states, lines=(who,), buttons=buttons)
    return replace(card, private=True)


def decided(
    subject: Activity | Announcement, groups: Mapping[str, Group], now: Iterable[str], decision: Decision, reason: str
) -> Card:
    """What was decided, and what still waits elsewhere."""
    done = Names(tuple(groups[id].short for id in now))
    waiting = [groups[id].short for id, one in subject.groups.items() if one is Decision.WAITING]
    lines = [say("decided-why", reason=reason)] if reason else []
    if waiting:
        lines.append(say("decided-waiting", groups=Names(tuple(waiting))))
    title = say(f"decided-{decision.value}", code=subject.code, title=subject.title, groups=done)
    return Card(title, tuple(lines), buttons=_show(subject.code), private=True)


def noted(card: Card) -> Card:
    """The same in passing, where the card that was tapped is redrawn."""
    return Card(card.title, private=True)


def to_proposer(card: Card, subject: Activity | Announcement, decision: Decision, by: Person) -> Card:
    """The same to the proposer: who decided, whom to ask, and after a refusal how to propose it better."""
    lines = (say("decided-by", name=by.known_as), *card.lines)
    if decision is Decision.APPROVED or isinstance(subject, Announcement):
        return replace(card, lines=lines)
    row = (
        Button(say("button-ask"), "ask", subject.code, private=True),
        Button(say("button-copy-this", code=subject.code), "copy", subject.code),
    )
    return replace(card, lines=lines, buttons=(*card.buttons, row))


def to_refuser(card: Card, proposer: str) -> Card:
    """To whoever refused without a word: how to give the reason."""
    return replace(card, buttons=(*card.buttons, (Button(say("button-say-why"), "tell", proposer),)))


def closed(code: str, group: Group, decision: Decision | None, by: Person, reason: str) -> Card:
    """On the card that asked: what is current; without a decision the proposal was taken back."""
    key = f"closed-{decision.value}" if decision else "closed-withdrawn"
    title = say(key, code=code, group=group.short, name=by.known_as)
    lines = (say("decided-why", reason=reason),) if reason and decision else ()
    return Card(title, lines, buttons=_show(code), private=True)


def asked_again(code: str) -> Card:
    """On the card that asked before: where the current one is."""
    return Card(say("closed-asked-again", code=code), buttons=_show(code), private=True)


def on_its_way(approval: Approval, group: Group, people: Iterable[Person], news: str) -> Card:
    """To the proposer: "reminded", "passed-on", or "with" where nobody could be asked before."""
    names = Names(tuple(person.known_as for person in people))
    title = say(f"waiting-{news}", code=approval.code, group=group.short, names=names)
    return Card(title, buttons=_show(approval.code), private=True)


def _show(code: str) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say("button-show", code=code), "show", code),),)


def line(subject: Activity | Announcement, lines: tuple[Say, ...]) -> Item:
    """One entry of what waits: who has it in each group."""
    head = say("line-head", code=subject.code, title=subject.title)
    return Item(head, lines, Button(say("button-show", code=subject.code), "show", subject.code, private=True))
