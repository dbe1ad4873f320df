"""What waits for a decision: by group, by proposal, by when something has to be done about it."""

from __future__ import annotations

from domain.approvals import Approval
from storage.codec import stamp
from storage.rows import Index, Kind
from storage.shelves import Timed


class Approvals(Timed[Approval]):
    record = Approval
    kind = Kind(
        "approval",
        (
            Index("due", lambda doc: [(stamp(doc["due"]),)] if doc["due"] and not doc["at"] else []),
            Index("vacant", lambda doc: [()] if not doc["step"] and not doc["at"] else []),
            Index("open", lambda doc: [] if doc["at"] else [(doc["group"], stamp(doc["proposed"]))]),
            Index("code", lambda doc: [(doc["code"],)]),
        ),
    )

    async def vacant(self, limit: int = 500) -> list[Approval]:
        """Open ones that nobody has, because nobody could be written to."""
        return await self._all("vacant", limit=limit)

    async def waiting(self, group: str) -> list[Approval]:
        """What waits for a decision of this group, oldest first."""
        return await self._all("open", prefix=(group,))

    async def of(self, code: str) -> list[Approval]:
        """Every group's, open and closed."""
        return await self._all("code", prefix=(code,))
