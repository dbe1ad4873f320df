"""The embedded store beside stock TinyDB and beside SQLite written by hand: `python -m benchmarks.store`.

All three keep the same documents and answer the same four questions in one run, round after round, so the ratios can
be compared and the absolute times cannot. Every insertion is on the disk when it returns, except that stock TinyDB
rewrites its whole file in place and may leave half of it.
"""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Protocol

from tinydb import TinyDB, where

from benchmarks.ratios import Ratio, table
from storage.rows import Index, Kind
from storage.tinydb_store import TinydbStorage, open_tinydb

Doc = Mapping[str, Any]

COUNTS = 1_000, 10_000
GROUPS = 30
WAITING = 64
DAY = "2024-06-01"
KIND = Kind("activity", (Index("group", lambda doc: [(doc["group"], doc["start"])]), Index("all", lambda _: [()])))


def documents(count: int, first: int = 0) -> list[Doc]:
    """Invented activities of some 250 bytes."""
    chance = Random(first)
    return [
        {
            "id": f"activity:{number:09}",
            "title": f"Seminar {number} on the inspection of screening",
            "group": f"group-{number % GROUPS:02}",
            "start": f"20{chance.randrange(20, 30)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            "seats": chance.randrange(60),
            "text": "x" * 100,
        }
        for number in range(first, first + count)
    ]


class Engine(Protocol):
    """One way to keep documents. Opening is part of making one."""

    name: str

    async def fill(self, docs: list[Doc]) -> None: ...
    async def insert(self, doc: Doc) -> None: ...
    async def get(self, id: str) -> object: ...
    async def upcoming(self, group: str, start: str) -> int: ...
    async def close(self) -> None: ...


class Ours:
    """Units over the embedded store."""

    name = "Liaison"

    def __init__(self, folder: Path) -> None:
        self.storage: TinydbStorage = open_tinydb(folder / "liaison.db", [KIND])

    async def fill(self, docs: list[Doc]) -> None:
        async with self.storage.begin() as unit:
            for doc in docs:
                await unit.add("activity", doc["id"], doc)

    async def insert(self, doc: Doc) -> None:
        async with self.storage.begin() as unit:
            await unit.add("activity", doc["id"], doc)

    async def get(self, id: str) -> object:
        async with self.storage.begin(read_only=True) as unit:
            return await unit.get("activity", id)

    async def upcoming(self, group: str, start: str) -> int:
        async with self.storage.begin(read_only=True) as unit:
            return len(await unit.range("activity", "group", prefix=(group,), low=(start,), limit=20))

    async def close(self) -> None:
        await self.storage.close()


class Stock:
    """TinyDB as it comes, on its JSON file."""

    name = "stock TinyDB"

    def __init__(self, folder: Path) -> None:
        self.database = TinyDB(folder / "stock.json")

    async def fill(self, docs: list[Doc]) -> None:
        self.database.insert_multiple(docs)

    async def insert(self, doc: Doc) -> None:
        self.database.insert(doc)

    async def get(self, id: str) -> object:
        self.database.clear_cache()
        return self.database.get(where("id") == id)

    async def upcoming(self, group: str, start: str) -> int:
        self.database.clear_cache()
        found = self.database.search((where("group") == group) & (where("start") >= start))
        return len(sorted(found, key=lambda doc: (doc["start"], doc["id"]))[:20])

    async def close(self) -> None:
        self.database.close()


class ByHand:
    """SQLite written by hand, in the calling thread: WAL, synchronous=FULL, a commit each, and the same index."""

    name = "SQLite by hand"

    def __init__(self, folder: Path) -> None:
        self.rows = sqlite3.connect(folder / "plain.db", isolation_level=None, check_same_thread=False)
        self.rows.execute("PRAGMA journal_mode = WAL")
        self.rows.execute("PRAGMA synchronous = FULL")
        self.rows.execute("CREATE TABLE IF NOT EXISTS a (id TEXT PRIMARY KEY, grp TEXT, start TEXT, body TEXT)")
        self.rows.execute("CREATE INDEX IF NOT EXISTS upcoming ON a (grp, start, id)")

    def write(self, doc: Doc) -> None:
        self.rows.execute("INSERT INTO a VALUES (?, ?, ?, ?)", (doc["id"], doc["group"], doc["start"], json.dumps(doc)))

    async def fill(self, docs: list[Doc]) -> None:
        with self.rows:
            self.rows.execute("BEGIN")
            for doc in docs:
                self.write(doc)

    async def insert(self, doc: Doc) -> None:
        self.write(doc)

    async def get(self, id: str) -> object:
        (body,) = self.rows.execute("SELECT body FROM a WHERE id = ?", (id,)).fetchone()
        return json.loads(body)

    async def upcoming(self, group: str, start: str) -> int:
        question = "SELECT body FROM a WHERE grp = ? AND start >= ? ORDER BY start, id LIMIT 20"
        return len([json.loads(body) for (body,) in self.rows.execute(question, (group, start))])

    async def close(self) -> None:
        self.rows.close()


class InThread(ByHand):
    """The same with its commits in a thread of their own, as a program with an event loop must do it."""

    name = "SQLite in a thread"

    def __init__(self, folder: Path) -> None:
        (folder / "thread").mkdir(exist_ok=True)
        super().__init__(folder / "thread")
        self.thread = ThreadPoolExecutor(1)

    async def insert(self, doc: Doc) -> None:
        await asyncio.get_running_loop().run_in_executor(self.thread, self.write, doc)

    async def close(self) -> None:
        self.thread.shutdown()
        await super().close()


ENGINES: tuple[Callable[[Path], Engine], ...] = (Ours, Stock, ByHand, InThread)
Line = tuple[str, list[Engine], list[float]]  # what was asked, of whom, and the microseconds that each took


async def timed(operation: Awaitable[object]) -> float:
    begun = perf_counter()
    await operation
    return (perf_counter() - begun) * 1e6


async def in_turn(asked: str, engines: list[Engine], ask: Callable[[Engine, int], Awaitable[object]]) -> Line:
    """The median over rounds in which each engine is asked several times in a row, stock TinyDB less often."""
    times: list[list[float]] = [[] for _ in engines]
    for number in range(200):
        for engine, column in zip(engines, times, strict=True):
            if not isinstance(engine, Stock):
                column += [await timed(ask(engine, number * 5 + each)) for each in range(5)]
            elif number % 20 == 0:
                column.append(await timed(ask(engine, number * 5)))
    return asked, engines, [median(column) for column in times]


async def together(engines: list[Engine], docs: list[Doc]) -> Line:
    """Microseconds a document when many wait at once, each for its own insertion to be on the disk."""
    times = []
    for engine in engines:
        left = iter(docs)

        async def write(engine: Engine = engine, left: Iterator[Doc] = left) -> None:
            for doc in left:
                await engine.insert(doc)

        times.append(await timed(asyncio.gather(*(write() for _ in range(WAITING)))) / len(docs))
    return f"insert, {WAITING} waiting", engines, times


async def opened(folder: Path, docs: list[Doc]) -> tuple[list[Engine], Line]:
    """Engines that hold the documents, and how long each took to open and to give a first answer."""
    engines, times = [], []
    for make in ENGINES:
        filled = make(folder)
        await filled.fill(docs)
        await filled.close()
        begun = perf_counter()
        engines.append(make(folder))
        await engines[-1].upcoming("group-01", DAY)
        times.append((perf_counter() - begun) * 1e6)
    return engines, ("open, first answer", engines[:3], times[:3])


async def compare(count: int, folder: Path) -> list[Line]:
    docs, new = documents(count), documents(4000, first=count)
    engines, opening = await opened(folder, docs)
    ids = [Random(count).choice(docs)["id"] for _ in range(1000)]
    lines = [
        opening,
        await in_turn("insert", engines, lambda engine, at: engine.insert(new[at])),
        await in_turn("get by id", engines[:3], lambda engine, at: engine.get(ids[at])),
        await in_turn("next 20 of a group", engines[:3], lambda engine, at: engine.upcoming(f"group-{at % 5:02}", DAY)),
        await together([engine for engine in engines if not isinstance(engine, Stock)], new[1000:]),
    ]
    for engine in engines:
        await engine.close()
    return lines


def measure() -> list[Ratio]:
    ratios: list[Ratio] = []
    for count in COUNTS:
        with TemporaryDirectory() as folder:
            for asked, engines, (ours, *others) in asyncio.run(compare(count, Path(folder))):
                peers = zip(engines[1:], others, strict=True)
                ratios += [Ratio(f"store: {asked}, {count:,}", ours, peer.name, time, "µs") for peer, time in peers]
    return ratios


if __name__ == "__main__":
    print(table(measure()))
