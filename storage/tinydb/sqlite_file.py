"""The file behind the embedded store: an SQLite database with one row a document.

SQLite is trusted with durability alone. It runs in WAL mode with `synchronous=FULL`, in which a commit that has
returned survives a power cut and one that has not leaves no trace
(https://www.sqlite.org/pragma.html#pragma_synchronous).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from storage.documents import Changes
from storage.rows import StoreRefused
from storage.tinydb.file_lock import FileLock

APPLICATION = 0x4C696173
"""SQLite's application_id of every store of ours: "Lias"."""

FORMAT = 1
"""SQLite's user_version: the number of the layout below. A higher one is refused."""

_LAYOUT = f"""
PRAGMA journal_mode = WAL;
CREATE TABLE documents (tbl TEXT NOT NULL, doc_id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tbl, doc_id));
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {FORMAT};
"""
_PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA secure_delete = ON;
DELETE FROM meta WHERE key IS NULL;
"""
# fullfsync: on macOS a plain fsync leaves data in the drive's cache. secure_delete: what a person had erased is gone.
# DELETE, of nothing: SQLite opens a file that it may only read without a word, and would refuse the first commit.
_PUT = "INSERT INTO documents VALUES (?, ?, ?) ON CONFLICT (tbl, doc_id) DO UPDATE SET body = excluded.body"
_REMOVE = "DELETE FROM documents WHERE tbl = ? AND doc_id = ?"
_WAIT = 5.0  # seconds for a reader who recovers the file after a crash; no reader holds it longer


@dataclass(frozen=True, slots=True)
class Meta:
    """What a store says of itself before anything in it is read."""

    format: int
    made_by: str
    sandbox: bool
    """Whether it holds play data. A sandbox store and a real one are never taken for each other."""


class SqliteFile:
    """The one writer of a store. Made in one thread, it may be used in another, but in one at a time."""

    def __init__(self, path: Path, *, sandbox: bool, made_by: str) -> None:
        """Open the store, or make it when nothing is there; StoreRefused, and nothing changed, when it cannot be."""
        self._lock = FileLock(path)
        try:
            with refusing(path):
                if not path.exists():
                    _make(path, Meta(FORMAT, made_by, sandbox))
                self.meta = read_meta(path)
                _tell_apart(path, self.meta, sandbox=sandbox)
                self._connection = _connect_writer(path)
        except BaseException:
            self._lock.release()
            raise

    def load(self) -> Iterator[tuple[str, int, str]]:
        """Every document: its table, number and text, in the order in which they came."""
        return iter(self._connection.execute("SELECT tbl, doc_id, body FROM documents ORDER BY rowid"))

    def write(self, changes: Changes) -> None:
        """Commit the changes durably, all or none. After an error the disk may hold them or not: use it no more."""
        parts = [(table, number, text) for table, texts in changes.items() for number, text in texts.items()]
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany(_REMOVE, [part[:2] for part in parts if part[2] is None])
        self._connection.executemany(_PUT, [part for part in parts if part[2] is not None])
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Undo what is not committed, fold the WAL into the file, and let the next process in."""
        self._connection.close()
        self._lock.release()


def read_meta(path: Path) -> Meta:
    """What the store at `path` says of itself, beside whoever writes it; StoreRefused when it is no store of ours."""
    with refusing(path), closing(connect_reader(path)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (number,) = connection.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION:
            raise StoreRefused(f"{path} is no Liaison store: nothing was changed; give another path")
        made_by, sandbox = _values(connection)
        if number > FORMAT:
            raise StoreRefused(f"{path} has format {number}, made by {made_by}; this Liaison reads {FORMAT}: update it")
        return Meta(number, made_by, sandbox == "yes")


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that cannot write, beside whoever does."""
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, timeout=_WAIT, isolation_level=None)


def mark(connection: sqlite3.Connection, meta: Meta) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [("made_by", meta.made_by), ("sandbox", "yes" if meta.sandbox else "no")],
    )


def discard(draft: Path) -> None:
    """Remove a database that was never finished."""
    for end in ("", "-journal", "-wal", "-shm"):
        Path(f"{draft}{end}").unlink(missing_ok=True)


def appear(draft: Path, path: Path) -> None:
    """Give a finished file its name, so that it is there whole or not at all."""
    draft.rename(path)
    for each in (path, path.parent):
        descriptor = os.open(each, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turns what the system and SQLite say about a file into one line for the operator."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StoreRefused(f"{path} cannot be opened: {error}") from error
    except sqlite3.DatabaseError as error:
        raise StoreRefused(f"{path} is damaged or no store ({error}): nothing was changed; use a backup") from error
    except OSError as error:
        raise StoreRefused(f"{path} cannot be opened: {error.strerror or error}") from error


def _values(connection: sqlite3.Connection) -> tuple[str, str]:
    found = dict(connection.execute("SELECT key, value FROM meta"))
    return found.get("made_by", "an unknown program"), found.get("sandbox", "no")


def _tell_apart(path: Path, meta: Meta, *, sandbox: bool) -> None:
    if meta.sandbox and not sandbox:
        raise StoreRefused(f"{path} is a sandbox store with play data: a real run needs another path")
    if sandbox and not meta.sandbox:
        raise StoreRefused(f"{path} is a real store: the sandbox works on a copy of it")


def _make(path: Path, meta: Meta) -> None:
    """Build the empty store beside its place: nobody, killed here, leaves half a store or a journal to be undone.

    A WAL without its file belongs to a store that was taken away, and SQLite would mix it into the new one.
    """
    for left in (Path(f"{path}-wal"), Path(f"{path}-journal")):
        if left.exists() and left.stat().st_size:
            raise StoreRefused(f"{left} is there but {path} is not: put the missing file back, or move this one away")
    draft = Path(f"{path}.new")
    discard(draft)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(draft)) as connection:
        connection.executescript(_LAYOUT)
        mark(connection, meta)
        connection.commit()
    appear(draft, path)


def _connect_writer(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        connection.executescript(_PRAGMAS)
        (mode,) = connection.execute("PRAGMA journal_mode").fetchone()
        if mode != "wal":
            raise StoreRefused(f"{path} is on a disk without shared memory, such as a network share: use a local one")
    except BaseException:
        connection.close()
        raise
    return connection
