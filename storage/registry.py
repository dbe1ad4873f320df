"""Registrations, announcements, drafts, the trail, and the numbers in codes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from domain.activities import Announcement, Registration
from domain.records import Counter, Draft, TrailEntry
from storage.activities import waiting_keys
from storage.codec import stamp
from storage.rows import Index, Key, Kind
from storage.shelves import Shelf, past


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


LASTS = timedelta(days=30)
"""For so long an announcement without an end is current."""


def _current_keys(doc: Mapping[str, Any]) -> list[Key]:
    if doc["stopped"] or doc["recalled"]:
        return []
    end = doc["until"] or (datetime.fromisoformat(doc["created"]) + LASTS).isoformat()
    return [(group, stamp(end)) for group, decision in doc["groups"].items() if decision == "approved"]


def _closing_keys(doc: Mapping[str, Any]) -> list[Key]:
    """When what was acknowledged is counted; never for what nobody has to, or will, acknowledge."""
    closes = doc.get("reply") or doc["until"]
    asked = doc.get("ack") and "approved" in doc["groups"].values() and not (doc["stopped"] or doc["recalled"])
    return [(stamp(closes),)] if asked and closes and not doc["counted"] else []


class Announcements(Shelf[Announcement]):
    record = Announcement
    kind = Kind(
        "announcement",
        (
            Index("unreported", _unreported_keys),
            Index("closing", _closing_keys),
            Index("waiting", waiting_keys),
            Index("about", lambda doc: [(doc["about"],)] if doc["about"] else []),
            Index("by", lambda doc: [(doc["by"],)]),
            Index("current", _current_keys),
        ),
    )

    def id_of(self, record: Announcement) -> str:
        return record.code

    async def waiting(self, group: str) -> list[Announcement]:
        return await self._all("waiting", prefix=(group,))

    async def unreported(self) -> list[Announcement]:
        """Sent ones whose sender has not been told yet what became of them."""
        return await self._all("unreported")

    async def closed(self, now: datetime) -> list[Announcement]:
        """Those that asked for acknowledgement until now or earlier, and were not counted yet."""
        return await self._all("closing", high=past(now))

    async def next_closing(self, after: datetime) -> datetime | None:
        """When the first one closes later than `after`."""
        first = await self._all("closing", low=past(after), limit=1)
        return first[0].closes if first else None

    async def current(self, group: str, now: datetime) -> list[Announcement]:
        """Those approved in a group that are neither over nor taken back, the one that ends first first."""
        return await self._all("current", prefix=(group,), low=past(now))

    async def about(self, code: str) -> list[Announcement]:
        return await self._all("about", prefix=(code,))

    async def announced_by(self, person: str) -> list[Announcement]:
        return await self._all("by", prefix=(person,))


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
