"""What a channel lacks that is still current in its group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.activities import Activity, Announcement
from domain.cards import Button, Card, Item, Moment, Names, Say, say
from domain.groups import Binding, Group
from handlers.views.ledger import labelled
from handlers.views.lists import IN_A_ROW, page

NAMED = 5
"""Titles that are named; of the others their number."""

Subjects = Sequence[Activity | Announcement]


def offer(binding: Binding, group: Group, lacks: Subjects) -> Card:
    """To who bound the channel: its group has these already."""
    named = tuple(say("line-head", code=one.code, title=one.title) for one in lacks[:NAMED])
    further = (say("current-further", count=len(lacks) - NAMED),) if len(lacks) > NAMED else ()
    title = say("current-title", count=len(lacks), group=group.short, channel=binding.title)
    return Card(
        title, (*named, *further, say("current-how", group=group.id)), buttons=((_post(binding),),), private=True
    )


def _post(binding: Binding) -> Button:
    return Button(say("button-post-current"), "post-current", binding.id, style="primary")


def posted(binding: Binding, due: Mapping[str, datetime], group: Group, now: datetime) -> Card:
    """With the codes of what goes out later than `now`, and when."""
    later = [
        say("two-parts", first=code, second=say("delivery-due", at=Moment(at, group.zone)))
        for code, at in due.items()
        if at > now
    ]
    return Card(say("current-posted", count=len(due), channel=binding.title), tuple(later), private=True)


def channels(group: Group, each: Sequence[tuple[Binding, int]], number: int, more: bool) -> Card:
    """Each channel of the group with how much it lacks."""
    items = tuple(
        Item(
            say("delivery-line", channel=binding.title, platform=say(f"platform-{binding.platform.value}")),
            (say("current-lacks", count=count) if count else say("current-complete"),),
            labelled(_post(binding), binding) if count else None,
        )
        for binding, count in each
    )
    lines = () if items else (say("unbind-none"),)
    title = say("current-channels", group=group.short)
    return replace(page(title, items, "deliveries", group.id, number, more, lines=lines, turns=IN_A_ROW), private=True)


def codes(lacks: Subjects) -> tuple[Say, ...]:
    return (say("value-list", items=Names(tuple(one.code for one in lacks))),)
