"""The embedded store: TinyDB with documents in memory, durable through SQLite, for one process on one machine."""

from collections.abc import Iterable
from pathlib import Path

from storage.rows import Kind, StoreRefused
from storage.tinydb.backup import backup, check
from storage.tinydb.tables import DurableTinyDB
from storage.units import Units

__all__ = ["TinydbStorage", "backup", "check", "open_tinydb", "path_of"]

SCHEME = "tinydb:"


class TinydbStorage(Units):
    """Units over a TinyDB. `database` is that TinyDB itself, for tools and tests: its verbs block until durable."""

    def __init__(self, database: DurableTinyDB) -> None:
        super().__init__(database.storage.tables, database.storage.journal)
        self.database = database
        self.meta = database.storage.meta


def open_tinydb(
    path: str | Path, kinds: Iterable[Kind], *, sandbox: bool = False, made_by: str = "liaison"
) -> TinydbStorage:
    """Open the store, or make it when nothing is there: with `sandbox` one for play data, else a real one.

    StoreRefused, and nothing changed, when another process has it, or when it is damaged, foreign, made by a newer
    Liaison, of the other sort, or out of reach. `made_by` is remembered in a new store.
    """
    database = DurableTinyDB(path, kinds, sandbox=sandbox, made_by=made_by)
    return TinydbStorage(database)


def path_of(url: str) -> Path:
    """The path in `tinydb:PATH`; StoreRefused for another form."""
    if not url.startswith(SCHEME) or url == SCHEME:
        raise StoreRefused(f"{url!r} names no embedded store: write {SCHEME}PATH")
    return Path(url.removeprefix(SCHEME))
