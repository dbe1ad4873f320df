"""A group from the lines typed under `group ID`; the keys are those of the groups file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from domain.groups import Group
from domain.ladders import parse_offset
from domain.markings import read_marking
from domain.refusals import FieldRefusals, Refusal
from handlers.activity_values import NONE, Reader
from handlers.command import Ask
from handlers.reading import values as reading

KEYS = ("name", "short", "states", "time_zone", "languages", "hour", "marking", "start", "nomination")

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
    """`start: 2w, 1d` and `nomination: 2w, 3d` are the channel's rungs."""
    return {key: read.read(key, _offsets, NONE) for key in ("start", "nomination") if read.values.get(key, "").strip()}


def _offsets(written: str) -> tuple[str, ...]:
    offsets = tuple(part.strip().casefold() for part in written.replace(";", ",").split(",") if part.strip())
    for offset in offsets:
        parse_offset(offset)
    return offsets


def _clock(written: str) -> time:
    try:
        return time.fromisoformat(written.strip().zfill(5))
    except ValueError:
        raise Refusal("hour-unreadable", typed=written[:40]) from None
