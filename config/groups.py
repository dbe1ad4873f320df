"""The groups file: a YAML list `groups` that seeds the store (DESIGN 11). What is wrong in it is named, with what to
write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import time
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from domain.acknowledgements import LADDER as ACKNOWLEDGEMENT
from domain.groups import Group
from domain.ladders import DEFAULT_LADDERS, parse_offset
from domain.markings import Marking, read_marking
from domain.people import Platform
from domain.refusals import Refusal

SHIPPED = Path(__file__).parent / "data" / "groups.yaml"

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEEDED = ("id", "name", "short", "states", "time_zone", "languages")
OPTIONAL = ("weekend", "quiet", "hour", "ceiling", "marking", "ladders", "private_ladders")

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,31}")
PRIVATE = "private-"
"""What the ladders that go to persons are called by among a group's ladders."""

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")

Raw = Mapping[str, Any]


class GroupsFileError(ValueError):
    """One line for the person who starts the bot: the file, the group, what is wrong, and what to write instead."""


def read_groups_file(path: Path, states: Collection[str]) -> list[Group]:
    """The groups of a file; `states` are the alpha-3 codes that exist. Raises GroupsFileError."""
    import yaml

    try:
        raw = yaml.safe_load(path.read_text("utf-8"))
    except OSError as fault:
        raise GroupsFileError(
            f"{path} cannot be read ({fault.strerror}): set LIAISON_GROUPS to the path of a groups file"
        ) from fault
    except (UnicodeDecodeError, yaml.YAMLError) as fault:
        raise GroupsFileError(f"{path}: cannot be read: {' '.join(str(fault).split())}") from fault
    try:
        return _read(raw, states)
    except ValueError as wrong:
        raise GroupsFileError(f"{path}: {wrong}") from wrong


def _read(raw: object, states: Collection[str]) -> list[Group]:
    if not isinstance(raw, dict) or set(raw) != {"groups"} or not isinstance(raw["groups"], list):
        raise ValueError('the file must hold one list, "groups:", and nothing beside it')
    groups: list[Group] = []
    for number, one in enumerate(raw["groups"], 1):
        name = f'group "{one["id"]}"' if isinstance(one, dict) and one.get("id") else f"group number {number}"
        try:
            groups.append(_group(one, states))
        except ValueError as wrong:
            raise ValueError(f"{name}: {wrong}") from wrong
        if groups[-1].id in {group.id for group in groups[:-1]}:
            raise ValueError(f"{name}: the id is there twice; give each group its own")
    return groups


def _group(raw: object, states: Collection[str]) -> Group:
    if not isinstance(raw, dict):
        raise ValueError("must be a list of keys and values: " + ", ".join(NEEDED))
    for key in raw:
        if key not in (*NEEDED, *OPTIONAL):
            raise ValueError(f'unknown key "{key}"; write one of {", ".join((*NEEDED, *OPTIONAL))}')
    for key in NEEDED:
        if key not in raw:
            raise ValueError(f'"{key}" is missing')
    return Group(
        id=_id(raw["id"]),
        name=_words(raw, "name"),
        short=_words(raw, "short"),
        states=_states(raw["states"], states),
        zone=_zone(raw["time_zone"]),
        languages=_languages(raw["languages"]),
        weekend=_weekend(raw.get("weekend", ["saturday", "sunday"])),
        quiet=_quiet(raw["quiet"]) if "quiet" in raw else None,
        hour=_clock("hour", raw.get("hour", "09:00")),
        ceilings=_ceilings(raw.get("ceiling", {})),
        marking=_marking("marking", raw.get("marking", "GREEN")),
        ladders={**_ladders("ladders", raw, tuple(DEFAULT_LADDERS)), **_private_ladders(raw)},
    )


def _id(raw: object) -> str:
    if not isinstance(raw, str) or not _ID.fullmatch(raw):
        raise ValueError(f'id "{raw}" must be small letters, digits and hyphens, at most 32, such as casp-mid')
    return raw


def _words(raw: Raw, key: str) -> str:
    value = raw[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f'"{key}" must be words')
    return value.strip()


def _list(key: str, raw: object) -> list[str]:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise ValueError(f'"{key}" must be a list of words in square brackets; quote "NO", "ON" and the like')
    return raw


def _states(raw: object, known: Collection[str]) -> tuple[str, ...]:
    codes = tuple(_list("states", raw))
    for code in codes:
        if code not in known:
            raise ValueError(f'unknown State "{code}"; write its ISO 3166-1 alpha-3 code in capitals, such as KEN')
    return codes


@cache
def _zones() -> set[str]:
    """Reading them all takes some 20 ms."""
    return available_timezones()


def _zone(raw: object) -> str:
    if not isinstance(raw, str) or raw not in _zones():
        raise ValueError(f'unknown time_zone "{raw}"; write an IANA name such as Africa/Cairo')
    return raw


def _languages(raw: object) -> tuple[str, ...]:
    languages = tuple(_list("languages", raw))
    for language in languages:
        if not re.fullmatch(r"[a-z]{2,3}", language):
            raise ValueError(f'unknown language "{language}"; write codes such as en, fr, ar')
    if not languages:
        raise ValueError('"languages" must name at least one, such as [en]')
    return languages


def _weekend(raw: object) -> tuple[int, ...]:
    days = _list("weekend", raw)
    for day in days:
        if day not in DAYS:
            raise ValueError(f'unknown day "{day}" in weekend; write English days such as [friday, saturday]')
    return tuple(sorted(DAYS.index(day) for day in days))


def _clock(key: str, raw: object) -> time:
    match = _CLOCK.fullmatch(raw) if isinstance(raw, str) else None
    if match is None:
        raise ValueError(f'"{key}" must be an hour in quotes such as "09:00", not {raw}')
    return time(int(match[1]), int(match[2]))


def _quiet(raw: object) -> tuple[time, time]:
    start, dash, end = raw.partition("-") if isinstance(raw, str) else ("", "", "")
    if not dash:
        raise ValueError(f'"quiet" must be two hours in quotes such as "21:00-07:00", not {raw}')
    return _clock("quiet", start.strip()), _clock("quiet", end.strip())


def _marking(key: str, raw: object) -> Marking:
    try:
        return read_marking(str(raw))
    except Refusal as wrong:
        raise ValueError(f'"{key}" must be CLEAR, GREEN, AMBER or AMBER+STRICT, not {raw}') from wrong


def _mapping(key: str, raw: object, names: Collection[str], example: str) -> Raw:
    if not isinstance(raw, dict):
        raise ValueError(f'"{key}" must be written like {example}')
    for name in raw:
        if name not in names:
            raise ValueError(f'unknown key "{name}" in {key}; write {example}')
    return raw


def _ceilings(raw: object) -> dict[Platform, Marking]:
    named = _mapping("ceiling", raw, [platform.value for platform in Platform], "{slack: AMBER, telegram: GREEN}")
    return {Platform(name): _marking("ceiling", marking) for name, marking in named.items()}


def _ladders(
    key: str, raw: Raw, deadlines: Collection[str], name_of: Callable[[str], str] = str
) -> dict[str, tuple[str, ...]]:
    named = _mapping(key, raw.get(key, {}), deadlines, "{start: [2w, 1d], nomination: [2w, 3d]}")
    return {
        name_of(deadline): tuple(_rung(key, rung) for rung in _list(key, rungs)) for deadline, rungs in named.items()
    }


def _private_ladders(raw: Raw) -> dict[str, tuple[str, ...]]:
    """The rungs that go to persons, kept beside the channel's as "private-start" and so on; those before a reply
    deadline go to nobody else."""
    deadlines = (*DEFAULT_LADDERS, ACKNOWLEDGEMENT.removeprefix(PRIVATE))
    return _ladders("private_ladders", raw, deadlines, lambda deadline: f"{PRIVATE}{deadline}")


def _rung(key: str, written: str) -> str:
    try:
        parse_offset(written)
    except Refusal as wrong:
        raise ValueError(
            f'"{written}" in {key} is no duration; write 6w, 3d, 1h, 15m or 90s, at most a year'
        ) from wrong
    return written.strip()
