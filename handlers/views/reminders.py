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
    """The channel's one message of a day; what its ceiling hides is only named."""
    items = tuple(_item(one, ceiling, states, day) for one in due[:LONGEST])
    lines: tuple[Text, ...] = (say("reminder-more", count=len(due) - LONGEST),) if len(due) > LONGEST else ()
    return Card(say("reminder-title", date=When(day, day, zone)), lines, items=items, marking=_marking(due, ceiling))


def short(due: Due, ceiling: Marking, states: Mapping[str, State]) -> Card:
    """A rung of some hours or less, apart and at once."""
    item = _item(due, ceiling, states)
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


def _item(due: Due, ceiling: Marking, states: Mapping[str, State], day: date | None = None) -> Item:
    """How many days are left is told of the day on which the message is read; `day` None: some hours are left."""
    activity = due.activity
    button = Button(say("button-show", code=activity.code), "show", activity.code, private=True)
    if not activity.marking.within(ceiling):
        return Item(say("reminder-hidden", code=activity.code), (), button)
    when, key = _when(due), f"reminder-{due.rung.deadline}"
    left = say(key, days=max(0, (when.start - day).days), when=when) if day else say(f"{key}-soon", when=when)
    return Item(_head(activity), (left, place(activity, states)), button)


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
