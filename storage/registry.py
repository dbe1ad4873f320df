"""Activities, registrations, announcements, drafts, the trail, and the numbers in codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice
from typing import Any

from domain.activities import Activity, Announcement, Registration
from domain.records import Counter, Draft, TrailEntry
from storage.codec import stamp
from storage.rows import Index, Key, Kind, Row
from storage.shelves import Shelf

LONG = timedelta(days=60)
"""An activity longer than this is listed by its last 60 days, so that one range of the index holds all that is
current."""

EVERYWHERE = "*"

CHUNK = 64
"""Rows read at first; eight times as many when a filter has used them up."""


def _place_in_time(doc: Mapping[str, Any]) -> str:
    start, end = (
        date.fromisoformat(doc["when"]["start"]),
        date.fromisoformat(doc["when"]["end"]),
    )
    return max(start, end - LONG).isoformat()


def _upcoming_keys(doc: Mapping[str, Any]) -> list[Key]:
    approved = [group for group, decision in doc["groups"].items() if decision == "approved"]
    return [(group, _place_in_time(doc)) for group in (*approved, EVERYWHERE)] if approved else []


def _waiting_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [(group,) for group, decision in doc["groups"].items() if decision == "waiting"]


def _in_order(lists: list[list[Row]], size: int) -> Iterator[Row]:
    """The rows of several groups, soonest first, each once; ends where a list that was cut at `size` ends, for what
    follows is not known."""
    horizons = [_place_in_time(rows[-1].doc) for rows in lists if len(rows) == size]
    seen: set[str] = set()
    for row in merge(*lists, key=lambda row: (_place_in_time(row.doc), row.id)):
        if horizons and _place_in_time(row.doc) >= min(horizons):
            return
        if row.id not in seen:
            seen.add(row.id)
            yield row


def fold_reference(reference: str) -> str:
    return "".join(reference.casefold().split())


class Activities(Shelf[Activity]):
    record = Activity
    kind = Kind(
        "activity",
        (
            Index("upcoming", _upcoming_keys),
            Index("waiting", _waiting_keys),
            Index(
                "reference",
                lambda doc: [(fold_reference(doc["reference"]),)] if doc["reference"] else [],
            ),
            Index("origin", lambda doc: [(doc["origin"],)] if doc["origin"] else []),
            Index(
                "proposer",
                lambda doc: [(doc["by"], stamp(doc["created"]))] if doc["by"] else [],
            ),
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
        groups: Iterable[str],
        after: date,
        *,
        before: date | None = None,
        wanted: Callable[[Activity], bool] = lambda activity: True,
        skip: int = 0,
        limit: int = 5,
    ) -> list[Activity]:
        """Approved activities of these groups (none named: of all) that end on `after` or later and begin before
        `before`, soonest first."""
        names = sorted(set(groups)) or [EVERYWHERE]
        low, high = (
            ((after - LONG).isoformat(),),
            (before.isoformat(),) if before else None,
        )
        size = CHUNK
        while True:
            lists = [
                await self._unit.range(
                    self.kind.name,
                    "upcoming",
                    prefix=(name,),
                    low=low,
                    high=high,
                    limit=size,
                )
                for name in names
            ]
            found = self._pick(_in_order(lists, size), after, wanted, skip + limit)
            if len(found) >= skip + limit or all(len(rows) < size for rows in lists):
                return found[skip:]
            size *= 8

    def _pick(
        self,
        rows: Iterable[Row],
        after: date,
        wanted: Callable[[Activity], bool],
        enough: int,
    ) -> list[Activity]:
        current = (self._open(row) for row in rows if row.doc["when"]["end"] >= after.isoformat())
        return list(islice((activity for activity in current if wanted(activity)), enough))

    async def waiting(self, group: str) -> list[Activity]:
        """Proposals that wait for a decision of this group."""
        return await self._all("waiting", prefix=(group,))

    async def from_origin(self, origin: str) -> Activity | None:
        found = await self._all("origin", prefix=(origin,), limit=1)
        return found[0] if found else None

    async def proposed_by(self, person: str, limit: int = 5) -> list[Activity]:
        """Newest first."""
        return await self._all("proposer", prefix=(person,), reverse=True, limit=limit)


class Registrations(Shelf[Registration]):
    record = Registration
    kind = Kind(
        "registration",
        (
            Index("activity", lambda doc: [(doc["activity"],)]),
            Index("person", lambda doc: [(doc["person"], stamp(doc["starts"]))]),
        ),
    )

    async def in_activity(self, code: str) -> list[Registration]:
        return await self._all("activity", prefix=(code,))

    async def of(self, person: str, after: datetime | None = None) -> list[Registration]:
        """A person's registrations, soonest start first."""
        return await self._all("person", prefix=(person,), low=(stamp(after),) if after else ())


def _unreported_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [()] if "approved" in doc["groups"].values() and not doc["reported"] else []


class Announcements(Shelf[Announcement]):
    record = Announcement
    kind = Kind(
        "announcement",
        (
            Index("unreported", _unreported_keys),
            Index("waiting", _waiting_keys),
            Index("about", lambda doc: [(doc["about"],)] if doc["about"] else []),
        ),
    )

    def id_of(self, record: Announcement) -> str:
        return record.code

    async def waiting(self, group: str) -> list[Announcement]:
        return await self._all("waiting", prefix=(group,))

    async def unreported(self) -> list[Announcement]:
        """Sent ones whose sender has not been told yet what became of them."""
        return await self._all("unreported")

    async def about(self, code: str) -> list[Announcement]:
        return await self._all("about", prefix=(code,))


class Drafts(Shelf[Draft]):
    record = Draft
    kind = Kind(
        "draft",
        (
            Index(
                "open",
                lambda doc: [] if doc["done"] else [(doc["person"], stamp(doc["at"]))],
            ),
        ),
    )

    async def open(self, person: str) -> list[Draft]:
        """A person's unfinished drafts, newest first."""
        return await self._all("open", prefix=(person,), reverse=True)


class Trail(Shelf[TrailEntry]):
    record = TrailEntry
    kind = Kind("trail", (Index("subject", lambda doc: [(doc["subject"], stamp(doc["at"]))]),))

    async def of(self, subject: str, limit: int = 5, skip: int = 0) -> list[TrailEntry]:
        """Newest first."""
        return (await self._all("subject", prefix=(subject,), reverse=True, limit=skip + limit))[skip:]


class Counters(Shelf[Counter]):
    record = Counter
    kind = Kind("counter")

    async def next(self, prefix: str) -> int:
        """The next number of a prefix, from 1."""
        last = await self.get(prefix)
        number = (last.last if last else 0) + 1
        await self.save(Counter(prefix, number))
        return number
