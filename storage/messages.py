"""What came in, what goes out, and what is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.delivery import Delivery, Life
from domain.records import InboxRow, Rung
from storage.codec import stamp
from storage.rows import Index, Key, Kind
from storage.shelves import Shelf, Timed, past


def _stage_keys(doc: Mapping[str, Any]) -> list[Key]:
    """By subject, then "b" (to a channel) or "p" (to a person), then by life, then by time."""
    return [(doc["subject"], doc["to"][:1], doc["life"], stamp(doc["due"]))] if doc["subject"] else []


def _put_off_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [(doc["reason"], stamp(doc["due"]))] if doc["life"] == "waiting" and doc["reason"] else []


class Deliveries(Timed[Delivery]):
    record = Delivery
    kind = Kind(
        "delivery",
        (
            Index(
                "due",
                lambda doc: [(stamp(doc["due"]),)] if doc["life"] == "waiting" else [],
            ),
            Index(
                "lease",
                lambda doc: [(stamp(doc["lease"]),)] if doc["life"] == "claimed" else [],
            ),
            Index("put-off", _put_off_keys),
            Index("stage", _stage_keys),
            Index("to", lambda doc: [(doc["to"], stamp(doc["due"]))]),
            Index("answered", lambda doc: [(stamp(doc["settled"]),)] if doc["message"] and doc["settled"] else []),
            Index("lost", lambda doc: [(doc["life"],)] if doc["life"] in ("failed", "unknown") else []),
            Index("posted", lambda doc: [(doc["chat"], doc["message"])] if doc["message"] else []),
        ),
    )

    async def due_ids(self, now: datetime, limit: int) -> list[str]:
        """Those whose time has come, by their ids."""
        return await self._unit.ids(self.kind.name, "due", high=past(now), limit=limit)

    async def put_off(self, reason: str, now: datetime) -> list[Delivery]:
        """Those that wait for this reason until later than now, the soonest first."""
        return await self._all("put-off", prefix=(reason,), low=past(now))

    async def abandoned(self, now: datetime) -> list[Delivery]:
        """Claimed ones whose lease has run out."""
        return await self._all("lease", high=past(now))

    async def next_lease(self, after: datetime) -> datetime | None:
        """When the first lease runs out that runs out later than `after`."""
        first = await self._all("lease", low=past(after), limit=1)
        return first[0].lease if first else None

    async def answered(self, since: datetime) -> list[Delivery]:
        """Those that stand somewhere, and whose last call was answered at `since` or later, the oldest first."""
        return await self._all("answered", low=(stamp(since),))

    async def lost(self, life: Life) -> int:
        """How many there are that failed, or that nobody knows about, to channels and people alike."""
        return await self._unit.count(self.kind.name, "lost", prefix=(life.value,))

    async def claimed(self) -> list[Delivery]:
        """Those of which a call is under way, or was when the program ended."""
        return await self._all("lease")

    async def tally(self, subject: str) -> dict[Life, int]:
        """How many messages to channels about an activity or announcement are at each stage of their life."""
        return {
            life: await self._unit.count(self.kind.name, "stage", prefix=(subject, "b", life.value)) for life in Life
        }

    async def at_stage(self, subject: str, life: Life, limit: int | None = None) -> list[Delivery]:
        """Those to channels, or some of them, the latest first."""
        return await self._all("stage", prefix=(subject, "b", life.value), limit=limit, reverse=True)

    async def waiting_beyond(self, subject: str, at: datetime) -> int:
        """How many messages to channels wait for an instant later than this."""
        waiting = (subject, "b", Life.WAITING.value)
        return await self._unit.count(self.kind.name, "stage", prefix=waiting, low=past(at))

    async def addressed(self, to: str) -> list[Delivery]:
        """Every message to one address."""
        return await self._all("to", prefix=(to,))

    async def unsent(self, to: str) -> list[Delivery]:
        """What waits to be posted to one address and never was."""
        return [one for one in await self.addressed(to) if one.life is Life.WAITING and not one.message]

    async def posted_as(self, chat: str, message: str) -> Delivery | None:
        """The one that stands in this chat of its platform as this message."""
        found = await self._all("posted", prefix=(chat, message), limit=1)
        return found[0] if found else None

    async def posted_in(self, chat: str) -> list[Delivery]:
        """Those that stand in this chat of its platform."""
        return await self._all("posted", prefix=(chat,))

    async def about(self, subject: str) -> list[Delivery]:
        """Every message of an activity or announcement."""
        return sorted(await self._all("stage", prefix=(subject,)), key=lambda one: one.id)


class Rungs(Timed[Rung]):
    record = Rung
    kind = Kind(
        "rung",
        (
            Index(
                "due",
                lambda doc: [(stamp(doc["due"]),)] if doc["state"] == "planned" else [],
            ),
            Index("activity", lambda doc: [(doc["activity"], stamp(doc["due"]))]),
            Index("planned", lambda doc: [(doc["to"], stamp(doc["due"]))] if doc["state"] == "planned" else []),
            Index("sent", lambda doc: [(doc["to"], stamp(doc["at"]))] if doc["state"] == "sent" else []),
        ),
    )

    async def of(self, code: str) -> list[Rung]:
        """All rungs of an activity, past and future, soonest first."""
        return await self._all("activity", prefix=(code,))

    async def planned(self, to: str) -> list[Rung]:
        """What one target will still get, soonest first."""
        return await self._all("planned", prefix=(to,))

    async def sent(self, to: str, since: datetime) -> list[Rung]:
        """What went to one target at `since` or later, in the order in which it went."""
        return await self._all("sent", prefix=(to,), low=(stamp(since),))


class Inbox(Shelf[InboxRow]):
    record = InboxRow
    kind = Kind(
        "inbox",
        (
            Index("open", lambda doc: [] if doc["settled"] else [(doc["seq"],)]),
            Index("settled", lambda doc: [(doc["seq"],)] if doc["settled"] else []),
        ),
    )

    async def unsettled(self) -> list[InboxRow]:
        """In the order in which they came."""
        return await self._all("open")

    async def settled_before(self, seq: int, limit: int = 200) -> list[InboxRow]:
        """The oldest handled ones, whose `seq` is less."""
        return await self._all("settled", high=(seq,), limit=limit)
