"""Rows: the one primitive every store offers and every shelf is built on.

A row is a plain JSON document with a kind, an id and a version. Rows are read and written in a unit, which commits
whole or not at all, and found again through indexes that each kind declares.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol

Key = tuple[str | int, ...]
"""One place in an index. Text is ordered by code point, so instants belong in a key as fixed-width UTC text."""


class Conflict(Exception):
    """Somebody else changed or removed the row since it was read; the whole unit is worth repeating."""


class StoreRefused(Exception):
    """The store cannot be opened; the text is one line that says why and what to do."""


class StoreBroken(Exception):
    """A commit failed or the store is closed: it answers nothing more until the program starts again."""


@dataclass(frozen=True, slots=True)
class Row:
    """One document as it was committed. It is shared between readers and refuses to be changed."""

    kind: str
    id: str
    version: int
    doc: Mapping[str, Any]

    def __hash__(self) -> int:
        return hash((self.kind, self.id, self.version))


@dataclass(frozen=True, slots=True)
class Index:
    """An order over the documents of a kind.

    `keys` names the places of one document: none leaves it out (a partial index), several list it several times (an
    index by each of its groups). All keys of one index have one length and the same types in the same positions.
    `Index("all", lambda doc: [()])` lists every row by id.
    """

    name: str
    keys: Callable[[Mapping[str, Any]], Iterable[Key]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of row, and the indexes through which its rows are found."""

    name: str
    indexes: tuple[Index, ...] = ()


class Unit(Protocol):
    """One transaction: it sees its own writes at once, others see them only when it has committed.

    A document is a mapping of JSON values with text keys. `ValueError` refuses what no store could give back: NaN and
    infinities, NUL characters, half surrogate pairs. An unknown kind or index is a `LookupError`, a write in a
    read-only unit a `RuntimeError`.
    """

    async def get(self, kind: str, id: str) -> Row | None:
        """The row, or None."""

    async def add(self, kind: str, id: str, doc: Mapping[str, Any]) -> bool:
        """Keep a new row as version 1; False, and nothing changed, when the id is there already."""

    async def put(self, kind: str, id: str, doc: Mapping[str, Any], version: int) -> None:
        """Replace the row read at `version`; it is kept as `version + 1`. `Conflict` when it is not at `version`."""

    async def remove(self, kind: str, id: str, version: int | None = None) -> None:
        """Remove the row, if it is there. With a `version`, `Conflict` when it is not at that version."""

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
        """The rows whose key begins with `prefix` and goes on with at least `low` and less than `high`.

        They come ordered by key, then id (`reverse`: the other way round), each once, at its first place. A next page
        comes `after` the place of the last row seen: its whole key followed by its id.
        """

    async def ids(
        self, kind: str, index: str, *, prefix: Key = (), high: Key | None = None, limit: int | None = None
    ) -> list[str]:
        """The ids of the rows that `range` would answer, without reading them."""

    async def count(self, kind: str, index: str, *, prefix: Key = (), low: Key = (), high: Key | None = None) -> int:
        """How many rows `range` would answer without a limit."""


class Storage(Protocol):
    """Where rows are kept."""

    def begin(self, *, read_only: bool = False) -> AbstractAsyncContextManager[Unit]:
        """Open a unit; leaving it normally commits, leaving it by an exception changes nothing.

        Leaving returns when all that the unit wrote, and all that it read, is durable. Writing units run one after
        another where the store has a single writer. A second unit of the same store within a unit, in one task, is a
        `RuntimeError`, and no unit may wait for a unit of another task.
        `StoreBroken` once a commit has failed or the store is closed.
        """

    async def close(self) -> None:
        """Wait for the unit under way, and let go of everything held."""
