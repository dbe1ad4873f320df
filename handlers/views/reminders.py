"""Reminders as channels read them, and what coordinators read about those that were missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.activities import Activity
from domain.cards import Button, Card, Item, Text, say
from domain.groups import Binding, State
from domain.markings import Marking
from domain.records import Rung
from domain.when import When
from handlers.views.activities import place

LONGEST = 10
"""Reminders in one message; the rest are counted, and `upcoming` shows them."""


@dataclass(frozen=True)
class Due:
    """A rung to be sent and the activity it is about."""

    rung: Rung
    activity: Activity


def daily(due: Sequence[Due], day: date, zone: str, ceiling: Marking, states: Mapping[str, State]) -> Card:
    """The channel's one message of a day, each activity once; what its ceiling hides is only named."""
    about: dict[str, list[Due]] = {}
    for one in due[:LONGEST]:
        about.setdefault(one.activity.code, []).append(one)
    items = tuple(_item(rungs, ceiling, states, day) for rungs in about.values())
    more = len({one.activity.code for one in due} - set(about))
    lines: tuple[Text, ...] = (say("reminder-more", count=more),) if more else ()
    return Card(say("reminder-title", date=When(day, day, zone)), lines, items=items, marking=_marking(due, ceiling))


def short(due: Due, ceiling: Marking, states: Mapping[str, State]) -> Card:
    """A rung of some hours or less, apart and at once."""
    item = _item([due], ceiling, states)
    row = (item.button,) if item.button else ()
    return Card(item.head, item.lines, buttons=(row,), marking=_marking([due], ceiling))


def missed(gone: Sequence[tuple[Due, Binding]]) -> Card:
    """To coordinators: what was never sent because the deadline had passed."""
    items = tuple(
        Item(
            _head(due.activity),
            (say("reminders-missed-line", deadline=_deadline(due), end=_when(due), channel=binding.title),),
        )
        for due, binding in gone[:LONGEST]
    )
    lines: tuple[Text, ...] = (say("reminders-missed-why"), say("reminders-missed-next"))
    return Card(say("reminders-missed-title", count=len(gone)), lines, items=items, private=True)


def _item(due: Sequence[Due], ceiling: Marking, states: Mapping[str, State], day: date | None = None) -> Item:
    """What is due of one activity. How many days are left is told of the day on which the message is read; `day`
    None: some hours are left."""
    activity = due[0].activity
    button = Button(say("button-show", code=activity.code), "show", activity.code, private=True)
    if not activity.marking.within(ceiling):
        return Item(say("reminder-hidden", code=activity.code), (), button)
    left: list[Text] = []
    for one in due:
        said = _left(one, day)
        if said not in left:
            left.append(said)
    return Item(_head(activity), (*left, place(activity, states)), button)


def _left(due: Due, day: date | None) -> Text:
    when, key = _when(due), f"reminder-{due.rung.deadline}"
    return say(key, days=max(0, (when.start - day).days), when=when) if day else say(f"{key}-soon", when=when)


def _when(due: Due) -> When:
    """The days that the deadline is about."""
    nomination = due.activity.nomination if due.rung.deadline == "nomination" else None
    return nomination or due.activity.when


def _head(activity: Activity) -> Text:
    return say("line-head", code=activity.code, title=activity.title)


def _deadline(due: Due) -> Text:
    return say(f"deadline-{due.rung.deadline}")


def _marking(due: Sequence[Due], ceiling: Marking) -> Marking:
    """The narrowest marking of what is really shown."""
    shown = [one.activity.marking for one in due[:LONGEST] if one.activity.marking.within(ceiling)]
    return max(shown, key=lambda marking: marking.rank, default=Marking.CLEAR)
