"""CSV programmes: columns by their names, in any catalogue's language."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date

from domain.folding import clean, fold
from domain.refusals import Refusal
from domain.when import Precision, When
from handlers.command import Vocabulary
from handlers.reading.dates import read_when
from handlers.reading.programme import Problem, Programme, Row

COLUMNS = {
    "id": ("id", "session_id", "source id", "uid", "code"),
    "title": ("title", "title_en", "name", "summary"),
    "kind": ("kind", "type", "category"),
    "start": ("start", "start date", "from", "begin", "date"),
    "end": ("end", "end date", "until", "to"),
    "when": ("when", "dates"),
    "where": ("where", "venue", "place", "location"),
    "city": ("city", "town"),
    "country": ("country_iso3", "country", "state", "iso3"),
    "zone": ("time_zone", "zone", "timezone", "tz"),
    "mode": ("mode",),
    "groups": ("groups", "group", "icao_office", "office"),
    "organiser": ("organiser", "organizer", "centre", "center", "host"),
    "partners": ("partners",),
    "languages": ("languages", "language"),
    "source": ("source", "source_url", "url"),
}
"""What a column is for → the names under which it is found, the first that is there."""

NEEDS_TEXT_KEYS = (
    "reference",
    "seats",
    "deadline",
    "way in",
    "marking",
    "states",
    "text",
    "link",
    "organiser",
    "partners",
)
"""Columns that are passed on as they are, under their keys in `key: value` lines."""

_FORMULA_QUOTE = re.compile(r"^'(?=[=+\-@])")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")

Cells = dict[str, str]


def read_csv(text: str, today: date, vocabulary: Vocabulary) -> Programme:
    """Rows with a problem are told and left out; refuses a file without the columns title and start (or when)."""
    lines = _numbered(text)
    _, header = next(lines, (1, []))
    columns = _columns(header, vocabulary)
    for needed in ("title", "start"):
        if needed not in columns and not (needed == "start" and "when" in columns):
            raise Refusal("programme-no-column", name=needed)
    rows: list[Row] = []
    problems: list[Problem] = []
    for line, cells in lines:
        if len(cells) > len(header) and any(cells[len(header) :]):
            problems.append(Problem(line, "", "row-cells", {"count": len(cells), "most": len(header)}))
            continue
        named = {key: cells[place] for key, place in columns.items() if place < len(cells) and cells[place]}
        try:
            rows.append(_row(line, named, {key: header[place] for key, place in columns.items()}, today))
        except _Wrong as wrong:
            problems.append(Problem(line, header[columns[wrong.column]], wrong.key, wrong.facts))
    return Programme(tuple(rows), tuple(problems))


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that holds anything, with the line on which it begins."""
    first = text.lstrip("\n\r").partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    reader = csv.reader(io.StringIO(clean(text)), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            tidy = [_FORMULA_QUOTE.sub("", cell.strip()) for cell in cells]
            if any(tidy):
                yield line, tidy
            line = reader.line_num + 1
    except csv.Error as fault:
        raise Refusal("programme-broken", reason=str(fault)[:80]) from fault


def _columns(header: list[str], vocabulary: Vocabulary) -> dict[str, int]:
    """What each column is for → its place."""
    places = {fold(name).replace(" ", "_"): place for place, name in reversed(list(enumerate(header)))}
    found: dict[str, int] = {}
    for key, names in COLUMNS.items():
        for name in names:
            if name.replace(" ", "_") in places:
                found.setdefault(key, places[name.replace(" ", "_")])
    keys = vocabulary.words("keys")
    for name, place in places.items():
        key = keys.get(name.replace("_", " "), name).replace("-", " ").replace("_", " ")
        if place not in found.values() and (key in NEEDS_TEXT_KEYS or key in COLUMNS):
            found.setdefault(key, place)
    return found


class _Wrong(Exception):
    def __init__(self, column: str, key: str, **facts: object) -> None:
        super().__init__(key)
        self.column, self.key, self.facts = column, key, facts


def _row(line: int, cells: Cells, columns: Mapping[str, str], today: date) -> Row:
    if "title" not in cells:
        raise _Wrong("title", "row-needs", name=columns["title"])
    values = {key: cells[key] for key in (*NEEDS_TEXT_KEYS, "title", "groups", "languages", "source") if key in cells}
    values["kind"] = cells.get("kind", "training")
    values["when"] = _when(cells, columns, today)
    where = _where(cells)
    if where:
        values["where"] = where
    identity = (
        cells.get("id")
        or hashlib.blake2b(f"{values['title']}\n{values['when']}\n{where}".encode(), digest_size=10).hexdigest()
    )
    froms = {
        **columns,
        "when": columns.get("when", columns.get("start", "")),
        "where": columns.get("where", columns.get("city", "")),
    }
    return Row(identity, line, values, cells.get("zone", ""), froms)


def _where(cells: Cells) -> str:
    if cells.get("where"):
        return cells["where"]
    place = ", ".join(cells[key] for key in ("city", "country") if key in cells)
    return place or ("online" if cells.get("mode") == "online" else "")


def _when(cells: Cells, columns: Mapping[str, str], today: date) -> str:
    """The dates as they are written in lines: 2027-04-16..2027-04-18, 2027-04 or 2027."""
    if "when" in cells and "start" not in cells:
        return _typed(_date("when", cells["when"], today))
    if "start" not in cells:
        column = "start" if "start" in columns else "when"
        raise _Wrong(column, "row-needs", name=columns[column])
    start = _date("start", cells["start"], today)
    end = _date("end", cells["end"], today) if "end" in cells else start
    if end.end < start.start:
        raise _Wrong("end", "row-order", start=cells["start"], end=cells["end"])
    first, last = _typed(start), _typed(end)
    return first if first == last else f"{first}..{last}" if start.dated and end.dated else f"{first} - {last}"


def _date(column: str, written: str, today: date) -> When:
    """A date with its year: the next 16 April is another one at every import."""
    if not _YEAR.search(fold(written)):
        raise _Wrong(column, "row-date", typed=written[:40])
    try:
        return read_when(written, zone="UTC", today=today)
    except Refusal as refused:
        key = "row-date" if refused.key == "date-unreadable" else refused.key
        raise _Wrong(column, key, **refused.facts) from refused


def _typed(when: When) -> str:
    if when.precision is not Precision.DAY:
        return when.words or (f"{when.start:%Y-%m}" if when.precision is Precision.MONTH else f"{when.start:%Y}")
    days = f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"
    return days + (f" {when.hour:%H:%M}" if when.hour else "") + (f"-{when.until:%H:%M}" if when.until else "")
