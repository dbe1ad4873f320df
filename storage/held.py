"""Changes that wait for their moment: by when it comes, and by the activity that they change."""

from __future__ import annotations

from domain.held import Held
from storage.codec import stamp
from storage.rows import Index, Kind
from storage.shelves import Timed


class HeldChanges(Timed[Held]):
    record = Held
    kind = Kind(
        "held",
        (
            Index("due", lambda doc: [(stamp(doc["due"]),)]),
            Index("code", lambda doc: [(doc["code"], stamp(doc["due"]))]),
        ),
    )

    async def of(self, code: str) -> list[Held]:
        """Those that change this activity."""
        return await self._all("code", prefix=(code,))
