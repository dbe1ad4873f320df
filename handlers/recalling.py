"""What a question of a form shows of an earlier answer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from domain.cards import Field, Names, Text, say
from handlers.reading.dates import read_when

RECALLED = 200
"""Characters of an earlier answer that are shown."""

_KEPT = re.compile(r"(\d{4}-\d{2}-\d{2}\S*)(?: (\S+))?")
"""A date as an activity gives it back: days, and wall times."""


def so_far(field: Field, today: date) -> Text:
    """Options by their names, dates in full; a long answer is recalled by how it begins."""
    chosen = [part.strip() for part in field.value.split(";")]
    labels = {option.value: option.label for option in field.options}
    if all(one in labels for one in chosen):
        return say("value-list", items=Names(tuple(labels[one] for one in chosen)))
    if kept := _KEPT.fullmatch(field.value):
        when = replace(read_when(kept[1], zone="UTC", today=today), hour=None)
        return say("form-when", when=when, hours=kept[2]) if kept[2] else say("value-when", when=when)
    return field.value if len(field.value) <= RECALLED else f"{field.value[:RECALLED]}…"
