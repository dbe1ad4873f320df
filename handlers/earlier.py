"""What a question of a form shows of an earlier answer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from domain.cards import Field, Names, Say, Text, say
from domain.refusals import Refusal
from handlers.reading.dates import read_when

RECALLED = 200
"""Characters of an earlier answer that are shown."""

DATES = ("when", "deadline", "at", "until")

_KEPT = re.compile(r"\d{4}-\d{2}(?:-\d{2}\S*)?(?: (\S+))?")
"""A date as an activity gives it back: days and wall times, or a month."""


def so_far(field: Field, today: date) -> Text:
    """Options by their names, dates in full; a long answer is recalled by how it begins."""
    chosen = [part.strip() for part in field.value.split(";")]
    labels = {option.value: option.label for option in field.options}
    if all(one in labels for one in chosen):
        return say("value-list", items=Names(tuple(labels[one] for one in chosen)))
    short = field.value if len(field.value) <= RECALLED else f"{field.value[:RECALLED]}…"
    return in_full(field, today) or short


def in_full(field: Field, today: date) -> Say | None:
    """A date in the reader's words, which read back to the same date; None for anything else."""
    kept = _KEPT.fullmatch(field.value) if field.name in DATES else None
    try:
        when = read_when(field.value, zone="UTC", today=today) if kept else None
    except Refusal:
        return None
    if kept is None or when is None:
        return None
    days = replace(when, hour=None, until=None)
    return say("form-when", when=days, hours=kept[1]) if kept[1] else say("value-when", when=days)
