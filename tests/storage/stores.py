"""The stores that one contract is held against, and the kinds of row they are opened with."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from storage.memory import MemoryStorage
from storage.rows import Index, Kind, Row, Storage
from storage.tinydb_store import open_tinydb

STORES = ("memory", "tinydb")


def _groups(doc: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(group, doc["start"]) for group in doc["groups"]] if doc["open"] else []


ACTIVITY = Kind(
    "activity",
    (
        Index("all", lambda doc: [()]),
        Index("start", lambda doc: [(doc["start"],)]),
        Index("group", _groups),
        Index("seats", lambda doc: [(doc["open"], doc["seats"])] if doc["seats"] else []),
    ),
)
NOTE = Kind("note")
KINDS = (ACTIVITY, NOTE)


def activity(start: str = "2027-03-01", *groups: str, **more: Any) -> dict[str, Any]:
    return {"start": start, "groups": list(groups), "open": 1, "seats": 0, **more}


def ids(rows: list[Row]) -> list[str]:
    return [row.id for row in rows]


@asynccontextmanager
async def open_store(name: str, folder: Path) -> AsyncIterator[Storage]:
    storage: Storage = MemoryStorage(KINDS) if name == "memory" else open_tinydb(folder / "store.db", KINDS)
    try:
        yield storage
    finally:
        await storage.close()
