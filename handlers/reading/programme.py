"""A programme in a file (CSV or iCalendar) becomes rows of the same values as `key: value` lines. Nothing is
evaluated or guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from domain.refusals import Refusal
from handlers.command import Vocabulary

LARGEST = 1_048_576
"""Bytes."""

MOST = 2_000
"""Rows."""


@dataclass(frozen=True)
class Row:
    """One activity of the file. `id` is the source's own and the same at every import; `line` is where it begins
    (from 1); `zone` an
    IANA zone, "" where the file names none; `columns` says which column each value came from."""

    id: str
    line: int
    values: dict[str, str]
    zone: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """What is wrong in a line and column: a catalogue key that says what to write instead, with its facts."""

    line: int
    column: str
    key: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Programme:
    """`left_out` are the lines of activities that the file itself calls cancelled."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[int, ...] = ()


def read_programme(name: str, data: bytes, *, today: date, vocabulary: Vocabulary) -> Programme:
    """The rows of a .csv or .ics file and everything that is wrong with them, row by row.

    Refuses what cannot be read at all: "programme-kind", "programme-too-big", "programme-too-many",
    "programme-encoding",
    "programme-broken", "programme-empty", "programme-no-column".
    """
    if len(data) > LARGEST:
        raise Refusal("programme-too-big", size=len(data) // 1024, most=LARGEST // 1024)
    text = _decoded(data)
    if name.casefold().endswith(".ics") or text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        from handlers.reading.programme_ics import read_ics

        programme = read_ics(text)
    elif name.casefold().endswith((".csv", ".tsv", ".txt")):
        from handlers.reading.programme_csv import read_csv

        programme = read_csv(text, today, vocabulary)
    else:
        raise Refusal("programme-kind", name=name[:60])
    return _checked(programme)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refusal("programme-encoding") from fault
    if not text.strip():
        raise Refusal("programme-empty")
    return text


def _checked(programme: Programme) -> Programme:
    """Without rows whose id was there before, each of them told."""
    if len(programme.rows) > MOST:
        raise Refusal("programme-too-many", count=len(programme.rows), most=MOST)
    if not programme.rows and not programme.problems and not programme.left_out:
        raise Refusal("programme-empty")
    first: dict[str, Row] = {}
    problems = list(programme.problems)
    for row in programme.rows:
        earlier = first.setdefault(row.id, row)
        if earlier is not row:
            column = row.columns.get("id", "id")
            problems.append(Problem(row.line, column, "row-twice", {"id": row.id[:60], "line": earlier.line}))
    problems.sort(key=lambda problem: problem.line)
    return replace(programme, rows=tuple(first.values()), problems=tuple(problems))
