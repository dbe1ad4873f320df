"""The short answer to words that were said in reply to a card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.activities import Activity
from domain.cards import Card, say
from domain.groups import Group, State
from handlers.views import activities as views


def brief(activity: Activity, groups: Mapping[str, Group], states: Mapping[str, State]) -> Card:
    """When and where it is and until when to nominate, and what can be said of it here."""
    whole = views.card(activity, groups, states)
    asked = [say("field-when"), say("field-where"), say("field-deadline")]
    joins = any(one.verb == "join" for row in whole.buttons for one in row)
    lines = (*whole.lines, say("reply-how" if joins else "reply-how-ask"))
    rows = tuple(row for row in whole.fields if row[0] in asked)
    return replace(whole, lines=lines, fields=rows, bodies=(), files=(), buttons=whole.buttons[:1])
