"""Reading a store beside the program that writes it: a copy, and a thorough look."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from storage.documents import Documents, Tables
from storage.rows import Kind, StoreRefused
from storage.tinydb.sqlite_file import appear, connect_reader, discard, mark, read_meta, refusing


def backup(store: Path, copy: Path, *, sandbox: bool | None = None) -> None:
    """Copy the store as it is at one instant, by SQLite's backup API; the writer is not held up.

    `sandbox=True` marks the copy of a real store as play data, so that the sandbox accepts it. StoreRefused when the
    store cannot be read, or when something is there already where the copy should be.
    """
    meta = read_meta(store)
    if copy.exists():
        raise StoreRefused(f"{copy} is there already: a backup replaces nothing, give another name")
    draft = Path(f"{copy}.new")
    with refusing(copy):
        discard(draft)
        draft.touch(0o600)
        with closing(connect_reader(store)) as source, closing(sqlite3.connect(draft, isolation_level=None)) as target:
            source.backup(target)
            if sandbox is not None:
                mark(target, replace(meta, sandbox=sandbox))
        appear(draft, copy)


def check(store: Path, kinds: Iterable[Kind] = ()) -> list[str]:
    """What is wrong with the store, in one line each: its pages, its texts, and the rows of these kinds.

    Nothing wrong is an empty list. StoreRefused when it is no store of ours or cannot be opened at all.
    """
    read_meta(store)
    try:
        with closing(connect_reader(store)) as connection:
            connection.execute("BEGIN")
            return [*_pages(connection), *_texts(connection, Tables(kinds))]
    except sqlite3.DatabaseError as error:
        return [f"the file is damaged: {error}"]


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    found = (line for (line,) in connection.execute("PRAGMA integrity_check"))
    return (f"the file is damaged: {line}" for line in found if line != "ok")


def _texts(connection: sqlite3.Connection, tables: Tables) -> Iterator[str]:
    for name, number, text in connection.execute("SELECT tbl, doc_id, body FROM documents ORDER BY rowid"):
        try:
            json.loads(text)
            _take(tables.table(name), number, text)
        except (ValueError, TypeError, LookupError) as error:
            yield f"{name} {number} cannot be read: {error}"


def _take(documents: Documents, number: int, text: str) -> None:
    """Checked one by one as if it had just been written, so that a second row with the same id is found too."""
    documents.check({number: text})
    documents.apply({number: text})
