"""What a change tells everybody concerned: old → new."""

from __future__ import annotations

from collections.abc import Mapping

from domain.activities import Activity, ActivityState
from domain.cards import Button, Card, Say, say
from domain.groups import State
from domain.when import reads_same
from handlers.views.activities import changes


def news(before: Activity, after: Activity, states: Mapping[str, State]) -> list[Say]:
    """What they have to know; nothing where the change is small."""
    if after.state is ActivityState.CANCELLED:
        return [say("activity-cancelled-why", reason=after.reason), say("cancelled-was", when=before.when)]
    return changes(before, after, states)


def notice(before: Activity, after: Activity, states: Mapping[str, State]) -> Card:
    """As it is posted."""
    show = Button(say("button-show", code=after.code), "show", after.code)
    return Card(
        say(f"{_happened(before, after)}-title", code=after.code, title=after.title),
        tuple(news(before, after, states)),
        buttons=((show,),),
        marking=after.marking,
    )


def _happened(before: Activity, after: Activity) -> str:
    if after.state is ActivityState.CANCELLED:
        return "cancelled"
    moved = after.state is ActivityState.POSTPONED and not reads_same(before.when, after.when)
    return "postponed" if moved else "changed"
