"""TinyDB over the embedded store, through its own extension points: a storage class and a table class.

Every verb of TinyDB works as ever and returns when what it wrote is durable. It blocks, so it is for tools and tests:
the bot writes through units. Both see the same documents, held as text in memory; a query decodes what it looks at.
"""

import gc
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from storage.documents import Changes, Documents, Tables
from storage.rows import Kind, StoreRefused
from storage.texts import encode
from storage.tinydb.group_commit import GroupCommit
from storage.tinydb.sqlite_file import SqliteFile, refusing

Doc = dict[str, Any]

_LARGEST = 63  # bits of a number in SQLite


class Contents(Mapping[str, Doc]):
    """A table as TinyDB reads it: documents by the text of their number, decoded afresh for each reader."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents

    def __getitem__(self, number: str) -> Doc:
        doc: Doc = json.loads(self.documents.texts[int(number)])
        return doc

    def __iter__(self) -> Iterator[str]:
        return map(str, self.documents.texts)

    def __len__(self) -> int:
        return len(self.documents.texts)


class Draft(MutableMapping[int, Doc]):
    """A table as TinyDB changes it: what an updater touches is decoded, the rest stays text."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._texts = texts
        self._touched: dict[int, Doc | None] = {}

    def __getitem__(self, number: int) -> Doc:
        if number not in self._touched:
            self._touched[number] = json.loads(self._texts[number])
        doc = self._touched[number]
        if doc is None:
            raise KeyError(number)
        return doc

    def __setitem__(self, number: int, doc: Doc) -> None:
        self._touched[number] = doc

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self._touched[number] = None

    def __contains__(self, number: object) -> bool:
        return self._touched[number] is not None if number in self._touched else number in self._texts

    def __iter__(self) -> Iterator[int]:
        yield from (number for number in self._texts if number in self)
        yield from (number for number in self._touched if number not in self._texts and number in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._touched = dict.fromkeys((*self._texts, *self._touched))

    def texts(self) -> dict[int, str | None]:
        """What has become different."""
        new = {number: None if doc is None else encode(doc) for number, doc in self._touched.items()}
        return {number: text for number, text in new.items() if text != self._texts.get(number)}


class DurableStorage(Storage):
    """All tables in memory, and the journal that makes their changes durable."""

    def __init__(
        self, path: str | Path, kinds: Iterable[Kind] = (), *, sandbox: bool = False, made_by: str = "liaison"
    ) -> None:
        """Open or make the store; StoreRefused, and nothing changed, when it cannot be."""
        file = SqliteFile(Path(path), sandbox=sandbox, made_by=made_by)
        try:
            self.tables = _load(Path(path), file, kinds)
        except BaseException:
            file.close()
            raise
        self.meta = file.meta
        self.journal = GroupCommit(file)

    def read(self) -> dict[str, Any]:
        self.journal.check()
        return {name: Contents(documents) for name, documents in self.tables.all.items() if documents.exists}

    def write(self, data: Mapping[str, Mapping[Any, Doc]]) -> None:
        """Make the tables what `data` says; TinyDB drops tables in this way."""
        drafts: dict[str, Draft] = {}
        for name in {*self.read(), *data}:
            documents = self.tables.table(name)
            content = data.get(name, {})
            if not (isinstance(content, Contents) and content.documents is documents):
                drafts[name] = Draft(documents.texts)
                drafts[name].clear()
                drafts[name].update({int(number): doc for number, doc in content.items()})
        self.commit({name: draft.texts() for name, draft in drafts.items()})
        for name in drafts.keys() - data.keys():
            self.tables.drop(name)

    def commit(self, changes: Changes) -> None:
        """Check, apply and make durable; blocks until it is."""
        for name, texts in changes.items():
            if not name.isprintable() or any(number.bit_length() > _LARGEST for number in texts):
                raise ValueError(f"{name!r} is no name for a table, or a document's number is beyond {_LARGEST} bits")
            self.tables.table(name).check(texts)
        self.journal.append(changes)
        self.tables.apply(changes)
        self.journal.wait()

    def close(self) -> None:
        self.journal.stop()


class DurableTable(Table):
    """A table whose every write costs what it changes, not what there is.

    It keeps no query cache: reading text is quick, and a cache would hand the same dictionaries to several readers.
    """

    _storage: DurableStorage

    def __init__(self, storage: DurableStorage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size=0, persist_empty=persist_empty)

    def truncate(self) -> None:
        super().truncate()
        self._documents.next_number = 1

    @property
    def _documents(self) -> Documents:
        return self._storage.tables.table(self.name)

    def _read_table(self) -> Mapping[str, Doc]:  # type: ignore[override]  # a dict of text in all but name
        self._storage.journal.check()
        return Contents(self._documents)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        draft = Draft(self._documents.texts)
        updater(draft)
        self._storage.commit({self.name: draft.texts()})

    def _get_next_id(self) -> int:
        documents = self._documents
        documents.next_number += 1
        return documents.next_number - 1


class DurableTinyDB(TinyDB):
    """`DurableTinyDB(path)`: TinyDB, with the embedded store instead of a JSON file."""

    default_storage_class = DurableStorage  # type: ignore[assignment]  # TinyDB infers JSONStorage, and means Storage
    table_class = DurableTable  # type: ignore[assignment]  # likewise Table
    _storage: DurableStorage

    @property
    def storage(self) -> DurableStorage:
        return self._storage


def _load(path: Path, file: SqliteFile, kinds: Iterable[Kind]) -> Tables:
    tables = Tables(kinds)
    with refusing(path), _uncollected():
        by_table: dict[str, dict[int, str]] = {}
        for name, number, text in file.load():
            by_table.setdefault(name, {})[number] = text
        for name, texts in by_table.items():
            try:
                tables.table(name).load(texts)
            except (ValueError, TypeError, LookupError) as error:
                raise StoreRefused(f"{path} is damaged, {name} cannot be read ({error}): use a backup") from error
    return tables


@contextmanager
def _uncollected() -> Iterator[None]:
    """A hundred thousand new objects would set off the garbage collector again and again, and there is none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
