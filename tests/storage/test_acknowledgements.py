"""The questions about acknowledgements, over every store: what is due, what is owed, what has closed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.acknowledgements import Acknowledgement, Reader
from domain.activities import Announcement, Decision
from domain.people import Role
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from storage.rows import Storage
from storage.tinydb_store import open_tinydb

NOON = datetime(2027, 3, 8, 12, tzinfo=UTC)
DAY = timedelta(days=1)

NOTICE = Announcement(
    "ANN-1", "New guidance", {"casp-mid": Decision.APPROVED}, "telegram:omar", NOON, ack=True, reply=NOON + 9 * DAY
)


@pytest.fixture(params=("memory", "tinydb"))
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    opened: Storage = MemoryStorage(KINDS) if request.param == "memory" else open_tinydb(tmp_path / "store.db", KINDS)
    yield opened
    await opened.close()


def asked(state: str, code: str = "ANN-1", due: datetime | None = NOON) -> Acknowledgement:
    return Acknowledgement(code, state, "casp-mid", NOON, due=due)


async def test_a_state_is_asked_once_and_gives_back_what_was_kept(storage: Storage) -> None:
    given = replace(asked("JOR"), at=NOON, by="telegram:nada", post=Role.FOCAL_POINT, reminded=NOON, due=None)
    async with transaction(storage) as tx:
        assert await tx.acknowledgements.add(asked("JOR"))
        assert not await tx.acknowledgements.add(asked("JOR", due=None))
        await tx.acknowledgements.put(given)
    async with transaction(storage, read_only=True) as tx:
        assert await tx.acknowledgements.get("ANN-1/JOR") == given


async def test_every_state_of_an_announcement_in_the_order_of_codes(storage: Storage) -> None:
    async with transaction(storage) as tx:
        for one in (asked("LBN"), asked("ARE"), asked("JOR", "ANN-12"), asked("JOR")):
            await tx.acknowledgements.add(one)
    async with transaction(storage, read_only=True) as tx:
        assert [row.state for row in await tx.acknowledgements.of("ANN-1")] == ["ARE", "JOR", "LBN"]


async def test_due_are_the_silent_ones_whose_time_has_come(storage: Storage) -> None:
    async with transaction(storage) as tx:
        await tx.acknowledgements.add(asked("ARE", due=NOON - DAY))
        await tx.acknowledgements.add(asked("BHR", due=NOON))
        await tx.acknowledgements.add(asked("EGY", due=NOON + DAY))
        await tx.acknowledgements.add(asked("JOR", due=None))
        await tx.acknowledgements.add(replace(asked("LBN"), at=NOON))
    async with transaction(storage, read_only=True) as tx:
        assert [row.state for row in await tx.acknowledgements.due(NOON)] == ["ARE", "BHR"]
        assert await tx.acknowledgements.next_due(NOON) == NOON + DAY
        assert await tx.acknowledgements.next_due(NOON + DAY) is None


async def test_a_state_owes_what_it_has_not_given_and_what_is_not_over(storage: Storage) -> None:
    async with transaction(storage) as tx:
        await tx.acknowledgements.add(replace(asked("JOR", "ANN-2"), asked=NOON + DAY))
        await tx.acknowledgements.add(asked("JOR", "ANN-1"))
        await tx.acknowledgements.add(replace(asked("JOR", "ANN-3"), over=True))
        await tx.acknowledgements.add(replace(asked("JOR", "ANN-4"), at=NOON))
        await tx.acknowledgements.add(asked("LBN", "ANN-1"))
    async with transaction(storage, read_only=True) as tx:
        assert [row.announcement for row in await tx.acknowledgements.owed("JOR")] == ["ANN-1", "ANN-2"]


async def test_an_announcement_closes_once_when_its_deadline_or_else_its_end_has_come(storage: Storage) -> None:
    ends = replace(NOTICE, code="ANN-2", reply=None, until=NOON + 3 * DAY)
    never = [
        replace(NOTICE, code="ANN-3", ack=False),
        replace(NOTICE, code="ANN-4", recalled=True),
        replace(NOTICE, code="ANN-5", stopped=True),
        replace(NOTICE, code="ANN-6", groups={"casp-mid": Decision.WAITING}),
        replace(NOTICE, code="ANN-7", reply=None),
        replace(NOTICE, code="ANN-8", counted=True),
    ]
    async with transaction(storage) as tx:
        for one in (NOTICE, ends, *never):
            await tx.announcements.add(one)
    async with transaction(storage, read_only=True) as tx:
        assert await tx.announcements.closed(NOON) == []
        assert await tx.announcements.next_closing(NOON) == NOON + 3 * DAY
        assert [one.code for one in await tx.announcements.closed(NOON + 99 * DAY)] == ["ANN-2", "ANN-1"]


async def test_a_reader_is_counted_once(storage: Storage) -> None:
    async with transaction(storage) as tx:
        for person in ("telegram:amina", "telegram:amina", "slack:T1:yara"):
            await tx.readers.add(Reader("ANN-1", person, NOON))
        await tx.readers.add(Reader("ANN-10", "telegram:amina", NOON))
    async with transaction(storage, read_only=True) as tx:
        assert await tx.readers.count("ANN-1") == 2
