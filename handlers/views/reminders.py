"""Reminders as channels read them, and what coordinators read about those that were missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.activities import Activity
from domain.cards import Button, Card, Item, Moment, Text, say
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
    items = tuple(_item(one, ceiling, states) for one in due[:LONGEST])
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
            (say("reminders-missed-line", deadline=_deadline(due), end=Moment(due.rung.end), channel=binding.title),),
        )
        for due, binding in gone[:LONGEST]
    )
    lines: tuple[Text, ...] = (say("reminders-missed-why"), say("reminders-missed-next"))
    return Card(say("reminders-missed-title", count=len(gone)), lines, items=items, private=True)


def _item(due: Due, ceiling: Marking, states: Mapping[str, State]) -> Item:
    activity = due.activity
    button = Button(say("button-show", code=activity.code), "show", activity.code, private=True)
    if not activity.marking.within(ceiling):
        return Item(say("reminder-hidden", code=activity.code), (), button)
    when = activity.nomination if due.rung.deadline == "nomination" and activity.nomination else activity.when
    lines: tuple[Text, ...] = (say(f"reminder-{due.rung.deadline}", when=when), place(activity, states))
    return Item(_head(activity), lines, button)


def _head(activity: Activity) -> Text:
    return say("line-head", code=activity.code, title=activity.title)


def _deadline(due: Due) -> Text:
    return say(f"deadline-{due.rung.deadline}")


def _marking(due: Sequence[Due], ceiling: Marking) -> Marking:
    """The narrowest marking of what is really shown."""
    shown = [one.activity.marking for one in due[:LONGEST] if one.activity.marking.within(ceiling)]
    return max(shown, key=lambda marking: marking.rank, default=Marking.CLEAR)
