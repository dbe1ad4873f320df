"""A commit of the embedded store is durable when it returns; many share one write; a failed one stops the store."""

import asyncio
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from storage.documents import Changes, Tables
from storage.rows import StoreBroken
from storage.tinydb.group_commit import GroupCommit
from storage.tinydb_store import open_tinydb
from storage.units import Units
from tests.storage.stores import KINDS, ids


class SlowFile:
    """A file whose writes wait until the test lets them through, and of which one fails when it says so."""

    def __init__(self) -> None:
        self.writes: list[list[str]] = []
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.error: Exception | None = None
        self.closed = False

    def write(self, changes: Changes) -> None:
        self.begun.set()
        assert self.gate.wait(10)
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        self.writes.append([str(text) for texts in changes.values() for text in texts.values()])

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def file() -> SlowFile:
    return SlowFile()


@pytest.fixture
def units(file: SlowFile) -> Units:
    return Units(Tables(KINDS), GroupCommit(file))


async def add(units: Units, id: str) -> None:
    async with units.begin() as unit:
        assert await unit.add("note", id, {})


async def begun(file: SlowFile) -> None:
    assert await asyncio.to_thread(file.begun.wait, 10)


async def turn() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_a_unit_returns_only_when_its_write_has(file: SlowFile, units: Units) -> None:
    adding = asyncio.create_task(add(units, "a"))
    await begun(file)
    await turn()
    assert not adding.done()
    file.gate.set()
    await adding
    assert len(file.writes) == 1
    await units.close()


async def test_the_next_units_do_not_wait_for_the_disk_and_share_one_write(file: SlowFile, units: Units) -> None:
    first = asyncio.create_task(add(units, "first"))
    await begun(file)
    others = [asyncio.create_task(add(units, f"n{number}")) for number in range(64)]
    await turn()
    async with units.begin(read_only=True) as unit:
        assert await unit.get("note", "n63")
        file.gate.set()
    assert all(task.done() for task in others)
    await asyncio.gather(first, *others)
    assert [len(write) for write in file.writes] == [1, 64]
    await units.close()


async def test_what_a_reader_has_read_is_durable_when_it_leaves(file: SlowFile, units: Units) -> None:
    adding = asyncio.create_task(add(units, "a"))
    await begun(file)

    async def read() -> bool:
        async with units.begin(read_only=True) as unit:
            return await unit.get("note", "a") is not None

    reading = asyncio.create_task(read())
    await turn()
    assert not reading.done()
    file.gate.set()
    assert await reading
    await adding
    await units.close()


async def test_one_who_gives_up_waiting_disturbs_nobody(file: SlowFile, units: Units) -> None:
    impatient, patient = (asyncio.create_task(add(units, id)) for id in ("a", "b"))
    await begun(file)
    impatient.cancel()
    await turn()
    assert not patient.done()
    file.gate.set()
    await patient
    with suppress(asyncio.CancelledError):
        await impatient
    assert impatient.cancelled()
    async with units.begin() as unit:
        assert await unit.get("note", "a")
    assert sum(map(len, file.writes)) == 2
    await units.close()


async def test_a_failed_write_stops_the_store(file: SlowFile, units: Units) -> None:
    file.gate.set()
    await add(units, "kept")
    file.gate.clear()
    file.begun.clear()
    file.error = OSError(28, "No space left on device")
    failing = [asyncio.create_task(add(units, "first"))]
    await begun(file)
    failing += [asyncio.create_task(add(units, f"n{number}")) for number in range(3)]
    await turn()
    file.gate.set()
    for outcome in await asyncio.gather(*failing, return_exceptions=True):
        assert isinstance(outcome, StoreBroken)
        assert "No space left on device" in str(outcome)
    for read_only in (False, True):
        with pytest.raises(StoreBroken, match="No space left on device"):
            async with units.begin(read_only=read_only):
                pass
    await units.close()
    assert (len(file.writes), file.closed) == (1, True)


async def test_a_unit_open_while_the_store_stops_cannot_commit(file: SlowFile, units: Units) -> None:
    file.error = OSError("the disk is gone")
    failing = asyncio.create_task(add(units, "a"))
    await begun(file)
    refused: StoreBroken | None = None
    try:
        async with units.begin() as unit:
            await unit.add("note", "b", {})
            file.gate.set()
            await asyncio.wait([failing])
    except StoreBroken as broken:
        refused = broken
    assert "the disk is gone" in str(refused)
    assert isinstance(failing.exception(), StoreBroken)
    await units.close()
    assert file.writes == []


async def test_closing_waits_for_what_is_not_written_yet(file: SlowFile, units: Units) -> None:
    adding = asyncio.create_task(add(units, "a"))
    await begun(file)
    closing = asyncio.create_task(units.close())
    await turn()
    assert not closing.done()
    file.gate.set()
    await closing
    await adding
    assert (len(file.writes), file.closed) == (1, True)


async def test_nothing_of_a_unit_that_was_undone_reaches_the_disk(file: SlowFile, units: Units) -> None:
    file.gate.set()
    with suppress(LookupError):
        async with units.begin() as unit:
            await unit.add("note", "a", {})
            raise LookupError
    async with units.begin() as unit:
        await unit.add("note", "b", {})
        await unit.remove("note", "b")
    await units.close()
    assert file.writes == []


async def test_what_was_committed_is_there_after_opening_again(tmp_path: Path) -> None:
    storage = open_tinydb(tmp_path / "store.db", KINDS)
    await asyncio.gather(*(add(storage, f"n{number:03}") for number in range(100)))
    async with storage.begin() as unit:
        await unit.put("note", "n000", {"text": "long " * 5000}, 1)
        await unit.put("note", "n001", {"text": "short"}, 1)
        await unit.remove("note", "n002")
    await storage.close()
    storage = open_tinydb(tmp_path / "store.db", KINDS)
    async with storage.begin() as unit:
        found = {id: await unit.get("note", id) for id in ("n000", "n001", "n002", "n003")}
        assert [row and (row.version, len(str(row.doc))) for row in found.values()] == [
            (2, len(str({"text": "long " * 5000}))),
            (2, len(str({"text": "short"}))),
            None,
            (1, 2),
        ]
        await unit.add("note", "n002", {})
        assert ids(await unit.range("activity", "all")) == []
    assert len(storage.database.table("note")) == 100
    await storage.close()
