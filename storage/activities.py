"""Activities, and the lists in which they are looked up by date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from heapq import merge
from itertools import chain, islice
from typing import Any

from domain.activities import Activity
from storage.codec import stamp
from storage.rows import Index, Key, Kind, Row
from storage.shelves import Shelf

EVERYTHING, CLEAR = "*", "*CLEAR"
"""Two lists beside those of the groups: every approved activity, and those that everybody may see."""

WEEK = timedelta(days=7)

LONGEST = timedelta(days=3 * 366)
"""For so long after its start an activity that lasts is listed as under way."""

_NEVER = date.max.isoformat()

CHUNK = 16
"""Rows read of a list at first; four times as many whenever a filter has used them up."""

Wanted = Callable[[Activity], bool]


def own_list(person: str) -> str:
    """The list of what a person proposed."""
    return f"*{person}"


def _lists(doc: Mapping[str, Any]) -> list[str]:
    approved = [group for group, decision in doc["groups"].items() if decision == "approved"]
    clear = [CLEAR] if doc["marking"] == "CLEAR" else []
    own = [own_list(doc["by"])] if doc["by"] else []
    return [*approved, *clear, *own, EVERYTHING] if approved else []


def _start_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [(name, doc["when"]["start"]) for name in _lists(doc)]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week_keys(doc: Mapping[str, Any]) -> list[Key]:
    """A place for each week after its first that the activity reaches into."""
    start, end = (date.fromisoformat(doc["when"][name]) for name in ("start", "end"))
    weeks = (min(_monday(end), _monday(start) + LONGEST) - _monday(start)) // WEEK
    later = [(_monday(start) + WEEK * number).isoformat() for number in range(1, weeks + 1)]
    return [(name, week) for name in _lists(doc) for week in later] if later else []


def waiting_keys(doc: Mapping[str, Any]) -> list[Key]:
    """The groups that have yet to decide on a proposal."""
    return [(group,) for group, decision in doc["groups"].items() if decision == "waiting"]


def _end(row: Row) -> str:
    return str(row.doc["when"]["end"])


def _place(row: Row) -> tuple[str, str]:
    return row.doc["when"]["start"], row.id


def _in_order(lists: list[list[Row]], size: int = 0) -> Iterator[Row]:
    """The rows of several lists, soonest first; ends where a list that was cut at `size` ends, for what follows is not
    known."""
    horizon = min((_place(rows[-1]) for rows in lists if rows and len(rows) == size), default=None)
    for row in merge(*lists, key=_place):
        yield row
        if _place(row) == horizon:
            return


def fold_reference(reference: str) -> str:
    return "".join(reference.casefold().split())


class Activities(Shelf[Activity]):
    record = Activity
    kind = Kind(
        "activity",
        (
            Index("start", _start_keys),
            Index("week", _week_keys),
            Index("waiting", waiting_keys),
            Index("reference", lambda doc: [(fold_reference(doc["reference"]),)] if doc["reference"] else []),
            Index("origin", lambda doc: [(doc["origin"],)] if doc["origin"] else []),
            Index("proposer", lambda doc: [(doc["by"], stamp(doc["created"]))] if doc["by"] else []),
        ),
    )

    def id_of(self, record: Activity) -> str:
        return record.code

    async def find(self, code: str) -> Activity | None:
        """By code, or else by official reference."""
        found = await self.get(code.upper())
        if found is None:
            named = await self._all("reference", prefix=(fold_reference(code),), limit=1)
            found = named[0] if named else None
        return found

    async def upcoming(
        self,
        lists: Iterable[str],
        after: date,
        *,
        before: date | None = None,
        wanted: Wanted = lambda activity: True,
        skip: int = 0,
        limit: int = 5,
    ) -> list[Activity]:
        """Approved activities in any of these lists (groups, and those named above) that end on `after` or later and
        begin before `before`, soonest first."""
        names, monday = sorted(set(lists)), _monday(after).isoformat()
        until = before.isoformat() if before else _NEVER
        under_way = [await self._rows("week", prefix=(name, monday)) for name in names]
        size = CHUNK
        while True:
            span: dict[str, Any] = {"low": (monday,), "high": (until,), "limit": size}
            begin = [await self._rows("start", prefix=(name,), **span) for name in names]
            rows = chain(_in_order(under_way), _in_order(begin, size))
            current = (row for row in rows if _end(row) >= after.isoformat() and _place(row) < (until, ""))
            found = list(islice(filter(wanted, self._each_once(current)), skip + limit))
            if len(found) >= skip + limit or all(len(rows) < size for rows in begin):
                return found[skip:]
            size *= 4

    async def _rows(self, index: str, **bounds: Any) -> list[Row]:
        return await self._unit.range(self.kind.name, index, **bounds)

    def _each_once(self, rows: Iterable[Row]) -> Iterator[Activity]:
        seen: set[str] = set()
        for row in rows:
            if row.id not in seen:
                seen.add(row.id)
                yield self._open(row)

    async def waiting(self, group: str) -> list[Activity]:
        """Proposals that wait for a decision of this group."""
        return await self._all("waiting", prefix=(group,))

    async def from_origin(self, origin: str) -> Activity | None:
        found = await self._all("origin", prefix=(origin,), limit=1)
        return found[0] if found else None

    async def proposed_by(self, person: str, limit: int | None = 5) -> list[Activity]:
        """Newest first."""
        return await self._all("proposer", prefix=(person,), reverse=True, limit=limit)
