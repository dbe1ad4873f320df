"""A program that writes to a store until it is killed, and says what it was promised.

Several writers run at once. The k-th unit of a writer adds a row, replaces two that must always agree by longer or
shorter ones, and removes the oldest; so what a store must hold follows from the number of units alone. Run as a
program, it starts writers on command: for every path it reads it forks one, which is quicker than starting Python.
"""

import asyncio
import os
import random
import sys
from pathlib import Path
from typing import Any

from storage.rows import Storage, Unit
from storage.tinydb_store import open_tinydb
from tests.storage.stores import KINDS, activity, ids

WRITERS = tuple(f"w{number}" for number in range(6))
KEPT = 5  # rows of each writer


def added(writer: str, number: int) -> dict[str, Any]:
    return activity(f"{number:09}", writer, text=f"{writer}/{number} " * (1 + number * 7 % 50))


def pair(writer: str, number: int) -> dict[str, Any]:
    """Mostly short; now and then some 40 kB, so that it covers many pages and the WAL soon wants a checkpoint."""
    length = 4000 if number % 11 == 0 else number * 13 % 60
    return {"number": number, "text": f"{writer}:{number} " * length}


async def units_of(unit: Unit, writer: str) -> int:
    """How many units of a writer the store holds; AssertionError unless it holds them whole and nothing else."""
    first, second = [await unit.get("note", f"{writer}-{side}") for side in ("left", "right")]
    number = first.doc["number"] if first else 0
    if first and second:
        assert first.doc == second.doc == pair(writer, number)
    assert bool(first) == bool(second) == bool(number)
    rows = await unit.range("activity", "group", prefix=(writer,))
    assert ids(rows) == [f"{writer}-{each}" for each in range(max(1, number - KEPT + 1), number + 1)]
    assert [row.doc for row in rows] == [added(writer, int(row.id.split("-")[1])) for row in rows]
    return int(number)


async def write(unit: Unit, writer: str, number: int) -> None:
    assert await unit.add("activity", f"{writer}-{number}", added(writer, number))
    for side in ("left", "right"):
        if not await unit.add("note", f"{writer}-{side}", pair(writer, number)):
            row = await unit.get("note", f"{writer}-{side}")
            assert row is not None
            await unit.put("note", row.id, pair(writer, number), row.version)
    await unit.remove("activity", f"{writer}-{number - KEPT}")


async def write_for_ever(storage: Storage, writer: str) -> None:
    async with storage.begin(read_only=True) as unit:
        number = await units_of(unit, writer)
    while True:
        number += 1
        async with storage.begin() as unit:
            await write(unit, writer, number)
        os.write(1, f"kept {writer} {number}\n".encode())
        if random.random() < 0.2:
            await undo(storage, writer)


async def undo(storage: Storage, writer: str) -> None:
    try:
        async with storage.begin() as unit:
            await write(unit, writer, 10**6)
            raise LookupError
    except LookupError:
        pass


async def run(path: str) -> None:
    storage = open_tinydb(Path(path), KINDS)
    os.write(1, b"open\n")
    await asyncio.gather(*(write_for_ever(storage, writer) for writer in WRITERS))


def main() -> None:
    """One writing process after another: a path comes in, its process id, what it says, and `dead` go out."""
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            asyncio.run(run(line.strip()))
        os.write(1, f"pid {pid}\n".encode())
        os.waitpid(pid, 0)
        os.write(1, b"dead\n")


if __name__ == "__main__":
    main()
