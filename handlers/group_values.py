"""A group from the lines typed under `group ID`; the keys are those of the groups file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from domain.folding import fold
from domain.groups import Group
from domain.ladders import parse_offset
from domain.markings import Marking, read_marking
from domain.people import Platform
from domain.refusals import FieldRefusals, Refusal
from handlers.activity_values import NONE, Reader
from handlers.command import Ask
from handlers.reading import values as reading
from handlers.reading.calendar_words import weekdays
from handlers.reading.date_words import BETWEEN

LADDERS = ("start", "nomination", "private_start", "private_nomination", "private_acknowledgement")

KEYS = (
    *("name", "short", "states", "time_zone", "languages", "weekend", "quiet", "hour", "ceiling", "marking"),
    *LADDERS,
)

NO = ("none", "aucun", "لا", "–", "-")

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")


def read_group(ask: Ask, id: str, lines: str, known: Group | None) -> Group:
    """The group as changed; a new one needs name, short, states, time_zone and languages (FieldRefusals)."""
    if not ID.fullmatch(id):
        raise Refusal("group-id", typed=id[:40])
    values = _lines(lines)
    read = Reader(values)
    if known is None:
        read.need("short", "states", "time_zone", "languages")
        if not values.get("name"):
            read.wrong["name"] = Refusal("group-name-needed")
        known = Group(id, "", "", (), "UTC", ())
    places, words = ask.services.places, ask.services.vocabulary
    changed = replace(
        known,
        name=read.read("name", reading.read_title, known.name),
        short=read.read("short", reading.read_title, known.short),
        states=read.read("states", lambda written: reading.read_states(written, places), known.states or NONE),
        zone=read.read("time_zone", lambda written: reading.read_zone(written, places), known.zone),
        languages=read.read(
            "languages", lambda written: reading.read_languages(written, words), known.languages or NONE
        ),
        weekend=read.read("weekend", _days, known.weekend),
        quiet=read.read("quiet", _quiet, known.quiet),
        ceilings={**known.ceilings, **read.read("ceiling", _ceilings, dict[Platform, Marking]())},
        hour=read.read("hour", _clock, known.hour),
        marking=read.read("marking", read_marking, known.marking),
        ladders={**known.ladders, **_ladders(read)},
    )
    if read.wrong:
        raise FieldRefusals(read.wrong)
    return changed


def _lines(lines: str) -> dict[str, str]:
    values = {}
    for line in lines.splitlines():
        key, colon, value = line.partition(":")
        if not line.strip():
            continue
        known = "_".join(key.casefold().split())
        if not colon or known not in KEYS:
            raise Refusal("group-key-unknown", typed=line.strip()[:40], keys=", ".join(KEYS))
        values[known] = value.strip()
    return values


def _ladders(read: Reader) -> dict[str, tuple[str, ...]]:
    """`start: 2w, 1d` and `nomination: 2w, 3d` are the channel's rungs, those with `private` before go to people."""
    keys = [key for key in LADDERS if read.values.get(key, "").strip()]
    return {key.replace("_", "-"): read.read(key, _offsets, NONE) for key in keys}


def _offsets(written: str) -> tuple[str, ...]:
    offsets = tuple(part.strip().casefold() for part in written.replace(";", ",").split(",") if part.strip())
    for offset in offsets:
        parse_offset(offset)
    return offsets


def _days(written: str) -> tuple[int, ...]:
    """The days of the weekend by their names in any language, Monday is 0."""
    if written.casefold() in NO:
        return ()
    known = weekdays()
    named = [known.get(fold(word)) for word in re.split(r"[\s,;،]+", written) if fold(word) not in BETWEEN]
    days = tuple(sorted({day for day in named if day is not None}))
    if None in named or not days:
        raise Refusal("weekend-unreadable", typed=written[:40])
    return days


def _quiet(written: str) -> tuple[time, time] | None:
    if written.casefold() in NO:
        return None
    start, dash, end = written.replace("–", "-").partition("-")
    if not dash:
        raise Refusal("quiet-unreadable", typed=written[:40])
    return _clock(start), _clock(end)


def _ceilings(written: str) -> dict[Platform, Marking]:
    """`slack AMBER, telegram GREEN`."""
    found = {}
    for part in re.split(r"[,;،]", written):
        name, _, marking = part.replace(":", " ").strip().partition(" ")
        if name.casefold() not in tuple(platform.value for platform in Platform):
            raise Refusal("ceiling-unreadable", typed=written[:40])
        found[Platform(name.casefold())] = read_marking(marking.strip())
    return found


def _clock(written: str) -> time:
    try:
        return time.fromisoformat(written.strip().zfill(5))
    except ValueError:
        raise Refusal("hour-unreadable", typed=written[:40]) from None
