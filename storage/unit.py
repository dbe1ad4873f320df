"""A transaction on documents in memory: what it writes stays with it until it commits."""

from collections.abc import Iterator, Mapping
from heapq import merge
from itertools import islice
from typing import Any

from storage.documents import Changes, Rows, Tables
from storage.order import Span, walk
from storage.rows import Conflict, Key, Row
from storage.texts import decode_row, encode_row


class Pending:
    """What one unit has written of one kind, laid over what is there."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.texts: dict[str, str | None] = {}

    def find(self, id: str) -> str | None:
        return self.texts[id] if id in self.texts else self._rows.find(id)

    def at(self, place: Key) -> str:
        """The text of the row at a place that there is."""
        return self.texts.get(str(place[-1])) or self._rows.at(place)

    def write(self, id: str, text: str | None) -> None:
        self._rows.places(text)  # refuses what could not be applied
        self.texts[id] = text

    def walk(self, index: str, span: Span, *, after: Key | None, reverse: bool) -> Iterator[Key]:
        """Places of the rows that are there and untouched, among those of the rows written."""
        kept = walk(self._rows.order(index).places, span, after=after, reverse=reverse)
        if not self.texts:
            return kept
        own = sorted(place for text in self.texts.values() for place in self._rows.places(text)[index])
        mine = walk(own, span, after=after, reverse=reverse)
        return merge((place for place in kept if place[-1] not in self.texts), mine, reverse=reverse)


def _first_places(places: Iterator[Key]) -> Iterator[Key]:
    """Each row once, when the places are walked from where they begin."""
    seen = set()
    for place in places:
        if place[-1] not in seen:
            seen.add(place[-1])
            yield place


class MemoryUnit:
    """`storage.rows.Unit` says what each question means."""

    def __init__(self, tables: Tables, *, read_only: bool) -> None:
        self._tables = tables
        self._revision = tables.revision
        self._read_only = read_only
        self._pending: dict[str, Pending] = {}
        self.is_open = True

    async def get(self, kind: str, id: str) -> Row | None:
        text = self._of(kind).find(id)
        return None if text is None else decode_row(kind, text)

    async def add(self, kind: str, id: str, doc: Mapping[str, Any]) -> bool:
        absent = self._of(kind).find(id) is None
        if absent:
            self._write(kind, id, encode_row(id, 1, doc))
        return absent

    async def put(self, kind: str, id: str, doc: Mapping[str, Any], version: int) -> None:
        self._expect(kind, id, version)
        self._write(kind, id, encode_row(id, version + 1, doc))

    async def remove(self, kind: str, id: str, version: int | None = None) -> None:
        if version is not None:
            self._expect(kind, id, version)
        self._write(kind, id, None)

    async def range(
        self,
        kind: str,
        index: str,
        *,
        prefix: Key = (),
        low: Key = (),
        high: Key | None = None,
        after: Key | None = None,
        limit: int | None = None,
        reverse: bool = False,
    ) -> list[Row]:
        pending, rows = self._of(kind), self._tables.rows(kind)
        span, first = Span(prefix, low, high), max if reverse else min
        places = pending.walk(index, span, after=after, reverse=reverse)
        if rows.order(index).repeats and after is None:
            places = _first_places(places)
        elif rows.order(index).repeats:
            known = ((place, rows.places(pending.at(place))[index]) for place in places)
            places = (place for place, own in known if place == first(each for each in own if each in span))
        return [decode_row(kind, pending.at(place)) for place in islice(places, limit)]

    async def ids(
        self, kind: str, index: str, *, prefix: Key = (), high: Key | None = None, limit: int | None = None
    ) -> list[str]:
        places = self._of(kind).walk(index, Span(prefix, (), high), after=None, reverse=False)
        return [str(place[-1]) for place in islice(_first_places(places), limit)]

    async def count(self, kind: str, index: str, *, prefix: Key = (), low: Key = (), high: Key | None = None) -> int:
        pending, order = self._of(kind), self._tables.rows(kind).order(index)
        span = Span(prefix, low, high)
        if not order.repeats and not pending.texts:
            return len(span.cut(order.places))
        return len({place[-1] for place in pending.walk(index, span, after=None, reverse=False)})

    def changes(self) -> Changes:
        """All that was written; Conflict when the tables have changed under an open unit, by TinyDB's own verbs."""
        numbered = {kind: self._tables.rows(kind).number(each.texts) for kind, each in self._pending.items()}
        changes = {kind: texts for kind, texts in numbered.items() if texts}
        if changes and self._revision != self._tables.revision:
            raise Conflict("the tables were written by hand while a unit was open")
        return changes

    def _of(self, kind: str) -> Pending:
        if not self.is_open:
            raise RuntimeError("this unit is over: what it wrote is committed or undone")
        if kind not in self._pending:
            self._pending[kind] = Pending(self._tables.rows(kind))
        return self._pending[kind]

    def _expect(self, kind: str, id: str, version: int) -> None:
        text = self._of(kind).find(id)
        if text is None or decode_row(kind, text).version != version:
            raise Conflict(f"{kind} {id} is not at version {version} any more")

    def _write(self, kind: str, id: str, text: str | None) -> None:
        if self._read_only:
            raise RuntimeError("a read-only unit cannot write")
        self._of(kind).write(id, text)
