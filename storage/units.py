"""Units one after another over one set of tables, and what makes them durable.

Committing hands the changes to the journal, applies them in memory and lets the next unit in, in one step that nothing
can interrupt. Only then does the unit wait until the journal has made them durable, so that all the units waiting at
one time share one write to the disk.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Protocol

from storage.documents import Changes, Tables
from storage.rows import Unit
from storage.unit import MemoryUnit


class Journal(Protocol):
    """What makes changes durable, in the order in which they come."""

    def check(self) -> None:
        """StoreBroken when it can take nothing more."""

    def append(self, changes: Changes) -> None:
        """Take changes that must become durable together; StoreBroken when it cannot."""

    async def settled(self) -> None:
        """Return when all that was appended so far is durable; StoreBroken when it never will be."""

    async def close(self) -> None:
        """Return when all is durable and everything held is let go; `check` refuses from then on."""


class Units:
    """The `begin` of a store that holds its documents in memory."""

    def __init__(self, tables: Tables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal
        self._turn = asyncio.Lock()
        self._inside: set[object] = set()  # tasks with an open unit

    @asynccontextmanager
    async def begin(self, *, read_only: bool = False) -> AsyncIterator[Unit]:
        """`storage.rows.Storage` says what it promises."""
        task = asyncio.current_task()
        if task in self._inside:
            raise RuntimeError("a unit is open in this task already: use it, a second one would wait for it for ever")
        async with nullcontext() if read_only else self._turn:
            self._journal.check()
            unit = MemoryUnit(self._tables, read_only=read_only)
            self._inside.add(task)
            try:
                yield unit
                self._commit(unit)
            finally:
                unit.is_open = False
                self._inside.discard(task)
        await self._journal.settled()

    async def close(self) -> None:
        """Wait for the unit under way."""
        async with self._turn:
            await self._journal.close()

    def _commit(self, unit: MemoryUnit) -> None:
        if changes := unit.changes():
            self._journal.append(changes)
            self._tables.apply(changes)
