"""Changes that wait for their moment: by when it comes, and by the activity that they change."""

from __future__ import annotations

from datetime import datetime

from domain.held import Held
from storage.codec import stamp
from storage.rows import Index, Kind
from storage.shelves import Shelf


class HeldChanges(Shelf[Held]):
    record = Held
    kind = Kind(
        "held",
        (
            Index("due", lambda doc: [(stamp(doc["due"]),)]),
            Index("code", lambda doc: [(doc["code"], stamp(doc["due"]))]),
        ),
    )

    async def due(self, now: datetime, limit: int = 500) -> list[Held]:
        """Those whose moment has come, however late, in its order."""
        return await self._all("due", high=(stamp(now) + "~",), limit=limit)

    async def next_due(self, after: datetime) -> datetime | None:
        """When the first one falls due later than `after`."""
        first = await self._all("due", low=(stamp(after) + "~",), limit=1)
        return first[0].due if first else None

    async def of(self, code: str) -> list[Held]:
        """Those that change this activity."""
        return await self._all("code", prefix=(code,))
