"""Cards of a proposal on its way: handed in, to be decided, decided, closed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from domain.activities import Activity, Announcement, Decision
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
    """To the proposer: who has it now, group by group."""
    lines = tuple(_handed(one) for one in asked)
    button = Button(say("button-show", code=activity.code), "show", activity.code)
    return Card(say("proposed", code=activity.code, title=activity.title), lines, buttons=((button,),), private=True)


def _handed(asked: Asked) -> Say:
    if asked.decision is Decision.APPROVED:
        return say("proposed-published", group=asked.group.short)
    if asked.names:
        return say("proposed-with", group=asked.group.short, names=Names(asked.names))
    return say("proposed-nobody", group=asked.group.short)


def decision_buttons(code: str, group: str) -> tuple[tuple[Button, ...], ...]:
    return (
        (
            Button(say("button-approve"), "approve", f"{code} {group}", style="primary"),
            Button(say("button-refuse"), "refuse", f"{code} {group}", style="danger"),
        ),
        (Button(say("button-edit"), "edit", code), Button(say("button-show", code=code), "show", code)),
    )


def to_decide(
    activity: Activity, group: Group, groups: Mapping[str, Group], states: Mapping[str, State], proposer: Person
) -> Card:
    """To those who decide: the whole activity, who proposed it, and two buttons."""
    who = say("decide-please", name=proposer.full_name or proposer.name, group=group.short)
    card = activities.card(activity, groups, states, lines=(who,), buttons=decision_buttons(activity.code, group.id))
    return replace(card, private=True)


def decided(
    subject: Activity | Announcement, groups: Mapping[str, Group], now: Iterable[str], decision: Decision
) -> Card:
    """What was decided, and what still waits elsewhere."""
    done = Names(tuple(groups[id].short for id in now))
    waiting = [groups[id].short for id, one in subject.groups.items() if one is Decision.WAITING]
    lines = (say("decided-waiting", groups=Names(tuple(waiting))),) if waiting else ()
    button = Button(say("button-show", code=subject.code), "show", subject.code)
    title = say(f"decided-{decision.value}", code=subject.code, title=subject.title, groups=done)
    return Card(title, lines, buttons=((button,),), private=True)


def closed(code: str, group: Group, decision: Decision, by: Person) -> Card:
    """On the card that asked: what is current."""
    title = say(f"closed-{decision.value}", code=code, group=group.short, name=by.full_name or by.name)
    return Card(title, buttons=((Button(say("button-show", code=code), "show", code),),), private=True)


def notice_line(notice: Announcement) -> Item:
    head = say("line-head", code=notice.code, title=notice.title)
    return Item(head, (), Button(say("button-show", code=notice.code), "show", notice.code, private=True))
