"""A shelf keeps the records of one type; what can be asked of it are its named questions, each over one declared
index."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any, Generic, Protocol, TypeVar

from storage.codec import from_doc, stamp, to_doc
from storage.rows import Key, Kind, Row, Unit

R = TypeVar("R")


class Shelf(Generic[R]):
    """`put` replaces the version that this unit read: a stale one is a Conflict, and dispatch repeats the whole
    request."""

    kind: Kind
    record: type[R]

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._versions: dict[str, int] = {}

    def id_of(self, record: R) -> str:
        return str(record.id)  # type: ignore[attr-defined]

    async def get(self, id: str) -> R | None:
        row = await self._unit.get(self.kind.name, id)
        return None if row is None else self._open(row)

    async def add(self, record: R) -> bool:
        """False, and nothing changed, when its id is there already."""
        added = await self._unit.add(self.kind.name, self.id_of(record), to_doc(record))
        if added:
            self._versions[self.id_of(record)] = 1
        return added

    async def put(self, record: R) -> None:
        id = self.id_of(record)
        if id not in self._versions:
            raise LookupError(f"{self.kind.name} {id} is put without having been read in this unit")
        await self._unit.put(self.kind.name, id, to_doc(record), self._versions[id])
        self._versions[id] += 1

    async def save(self, record: R) -> None:
        """Adds it, or replaces whatever is there."""
        id = self.id_of(record)
        if id not in self._versions and await self.add(record):
            return
        if id not in self._versions:
            await self.get(id)
        await self.put(record)

    async def remove(self, id: str) -> None:
        self._versions.pop(id, None)
        await self._unit.remove(self.kind.name, id)

    async def _all(self, index: str, **bounds: Any) -> list[R]:
        return [self._open(row) for row in await self._unit.range(self.kind.name, index, **bounds)]

    def _open(self, row: Row) -> R:
        self._versions[row.id] = row.version
        record: R = _made(self.record, row)  # type: ignore[arg-type]  # to mypy type[R] is not hashable
        return record


class Dated(Protocol):
    """What falls due at an instant; None: never."""

    @property
    def due(self) -> datetime | None: ...


D = TypeVar("D", bound=Dated)


class Timed(Shelf[D]):
    """Records that fall due. Its kind has an index "due" of those about which something is still to be done."""

    async def due(self, now: datetime, limit: int = 500) -> list[D]:
        """Those whose time has come, however late, the one that waited longest first."""
        return await self._all("due", high=past(now), limit=limit)

    async def count_due(self, now: datetime) -> int:
        return await self._unit.count(self.kind.name, "due", high=past(now))

    async def next_due(self, after: datetime) -> datetime | None:
        """When the first one falls due later than `after`."""
        first = await self._all("due", low=past(after), limit=1)
        return first[0].due if first else None


def past(at: datetime) -> Key:
    """Behind all keys that begin with this instant, and before those with a later one."""
    return (stamp(at) + "~",)


@lru_cache(2048)  # a list is asked for again and again, and its rows are kept decoded as well
def _made(record: type[R], row: Row) -> R:
    return from_doc(record, row.doc)
