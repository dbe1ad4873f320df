"""What States have acknowledged, what they still owe, and who else has read it."""

from __future__ import annotations

from domain.acknowledgements import Acknowledgement, Reader
from storage.codec import stamp
from storage.rows import Index, Kind
from storage.shelves import Shelf, Timed


class Acknowledgements(Timed[Acknowledgement]):
    record = Acknowledgement
    kind = Kind(
        "acknowledgement",
        (
            Index("due", lambda doc: [(stamp(doc["due"]),)] if doc["due"] and not doc["at"] else []),
            Index("announcement", lambda doc: [(doc["announcement"], doc["state"])]),
            Index("open", lambda doc: [] if doc["at"] or doc["over"] else [(doc["state"], stamp(doc["asked"]))]),
        ),
    )

    async def of(self, code: str) -> list[Acknowledgement]:
        """Every State's, given or not, in the order of their codes."""
        return await self._all("announcement", prefix=(code,))

    async def owed(self, state: str) -> list[Acknowledgement]:
        """What a State has still to give, oldest first."""
        return await self._all("open", prefix=(state,))


class Readers(Shelf[Reader]):
    record = Reader
    kind = Kind("reader", (Index("announcement", lambda doc: [(doc["announcement"],)]),))

    async def count(self, code: str) -> int:
        """How many have read it for whom no State answers."""
        return await self._unit.count(self.kind.name, "announcement", prefix=(code,))
