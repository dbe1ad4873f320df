"""TinyDB's own verbs on the embedded store do what they do on a stock TinyDB, and are durable when they return."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.operations import delete, increment
from tinydb.storages import MemoryStorage as StockStorage
from tinydb.table import Document

from storage.rows import Conflict, StoreBroken
from storage.tinydb.sqlite_file import connect_reader
from storage.tinydb.tables import DurableTinyDB
from storage.tinydb_store import open_tinydb
from tests.storage.stores import KINDS, activity, ids

Verb = Callable[[TinyDB], Any]

SCRIPT: dict[str, Verb] = {
    "insert": lambda db: db.insert({"name": "a", "n": 1, "tags": ["x"]}),
    "insert another": lambda db: db.insert({"name": "b", "n": 2}),
    "insert a mapping only": lambda db: db.insert([("name", "c")]),
    "insert many": lambda db: db.insert_multiple({"name": name, "n": 3} for name in "cde"),
    "insert many with a wrong one": lambda db: db.insert_multiple([{"name": "lost"}, "wrong"]),
    "insert with an id": lambda db: db.insert(Document({"name": "z"}, doc_id=30)),
    "insert with a taken id": lambda db: db.insert(Document({"name": "y"}, doc_id=30)),
    "insert after it": lambda db: db.insert({"name": "after"}),
    "all": lambda db: db.all(),
    "length": len,
    "iterate": lambda db: list(iter(db)),
    "numbers": lambda db: [doc.doc_id for doc in db.all()],
    "search": lambda db: db.search(where("n") == 3),
    "search again": lambda db: db.search(where("n") == 3),
    "search deeper": lambda db: db.search(where("tags").any(["x"])),
    "search by a function": lambda db: db.search(where("tags").test(bool)),
    "get": lambda db: db.get(where("name") == "b"),
    "get nothing": lambda db: db.get(where("name") == "none"),
    "get by number": lambda db: db.get(doc_id=2),
    "get by a missing number": lambda db: db.get(doc_id=99),
    "get by numbers": lambda db: db.get(doc_ids=[30, 1, 99]),
    "get without a question": lambda db: db.get(),
    "contains": lambda db: (db.contains(where("n") == 2), db.contains(doc_id=99), db.contains(doc_id=1)),
    "count": lambda db: db.count(where("n") >= 2),
    "update": lambda db: db.update({"seen": True}, where("n") == 3),
    "update by an operation": lambda db: db.update(increment("n"), where("name") == "b"),
    "update by a wrong operation": lambda db: db.update(delete("seen")),
    "update by numbers": lambda db: db.update({"picked": 1}, doc_ids=[1, 99]),
    "update all": lambda db: db.update({"all": 1}),
    "update many": lambda db: db.update_multiple([({"m": 1}, where("n") == 1), (delete("all"), where("n") == 3)]),
    "upsert what is there": lambda db: db.upsert({"name": "a", "n": 7}, where("name") == "a"),
    "upsert what is not": lambda db: db.upsert({"name": "new"}, where("name") == "new"),
    "upsert by number": lambda db: db.upsert(Document({"name": "new", "n": 8}, doc_id=2)),
    "upsert without a question": lambda db: db.upsert({"name": "new"}),
    "remove": lambda db: db.remove(where("n") == 3),
    "remove by numbers": lambda db: db.remove(doc_ids=[30, 99]),
    "remove twice at once": lambda db: db.remove(doc_ids=[1, 1]),
    "remove without a question": lambda db: db.remove(),
    "insert after removing": lambda db: db.insert({"name": "later"}),
    "another table": lambda db: db.table("other").insert({"name": "elsewhere"}),
    "an empty table": lambda db: len(db.table("empty")),
    "a kept empty table": lambda db: len(db.table("kept", persist_empty=True)),
    "tables": lambda db: sorted(db.tables()),
    "all in the end": lambda db: [(doc.doc_id, dict(doc)) for doc in db],
    "drop a table": lambda db: db.drop_table("other"),
    "drop a missing table": lambda db: db.drop_table("none"),
    "tables after dropping": lambda db: sorted(db.tables()),
    "a dropped table begins anew": lambda db: db.table("other").insert({}),
    "truncate": lambda db: db.truncate(),
    "all after truncating": lambda db: db.all(),
    "insert after truncating": lambda db: db.insert({"name": "first"}),
    "drop all": lambda db: db.drop_tables(),
    "tables after dropping all": lambda db: sorted(db.tables()),
    "insert into nothing": lambda db: db.insert({"name": "first"}),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def database(path: Path) -> Iterator[DurableTinyDB]:
    with DurableTinyDB(path) as opened:
        yield opened


def answer(verb: Verb, database: TinyDB) -> Any:
    try:
        return verb(database)
    except Exception as error:  # noqa: BLE001  the same mistake must be refused in the same way
        return type(error)


def test_every_verb_answers_as_on_a_stock_tinydb(database: DurableTinyDB) -> None:
    stock = TinyDB(storage=StockStorage)
    for name, verb in SCRIPT.items():
        if name in {"insert many with a wrong one", "update by a wrong operation"}:
            assert answer(verb, database) == type_of_mistake(verb, stock), name
        else:
            assert answer(verb, database) == answer(verb, stock), name


def type_of_mistake(verb: Verb, stock: TinyDB) -> Any:
    """What a stock TinyDB refuses half done in memory, and would not have written to its file."""
    kept = {name: {number: dict(doc) for number, doc in table.items()} for name, table in _tables(stock).items()}
    refused = answer(verb, stock)
    _tables(stock).update(kept)
    stock.clear_cache()
    return refused


def _tables(stock: TinyDB) -> dict[str, Any]:
    memory = stock.storage
    assert isinstance(memory, StockStorage)
    return memory.memory or {}


def test_what_a_verb_wrote_is_there_after_opening_again(path: Path) -> None:
    with DurableTinyDB(path) as database:
        for verb in list(SCRIPT.values())[: list(SCRIPT).index("all in the end")]:
            answer(verb, database)
        wanted = {name: [(doc.doc_id, dict(doc)) for doc in database.table(name)] for name in ("_default", "other")}
    with DurableTinyDB(path) as database:
        for name, documents in wanted.items():
            assert [(doc.doc_id, dict(doc)) for doc in database.table(name)] == documents
        assert database.insert({"next": True}) == max(number for number, _ in wanted["_default"]) + 1


def test_a_verb_returns_when_its_change_is_on_the_disk(database: DurableTinyDB, path: Path) -> None:
    with closing(connect_reader(path)) as reader:
        for count in range(1, 51):
            database.insert({"n": count})
            assert reader.execute("SELECT count(*) FROM documents").fetchone() == (count,)


NAMES = st.sampled_from("abc")
CHANGES: st.SearchStrategy[Verb] = st.one_of(
    NAMES.map(lambda name: lambda db: db.insert({"name": name, "n": 1})),
    NAMES.map(lambda name: lambda db: db.update(increment("n"), where("name") == name)),
    NAMES.map(lambda name: lambda db: db.upsert({"name": name, "n": 5}, where("name") == name)),
    NAMES.map(lambda name: lambda db: db.remove(where("name") == name)),
    st.integers(1, 6).map(lambda number: lambda db: db.remove(doc_ids=[number])),
    st.just(lambda db: db.truncate()),
)


@settings(max_examples=40, deadline=None)
@given(changes=st.lists(CHANGES, max_size=15))
def test_any_changes_leave_what_a_stock_tinydb_holds(changes: list[Verb]) -> None:
    stock = TinyDB(storage=StockStorage)
    with TemporaryDirectory() as folder:
        with DurableTinyDB(Path(folder) / "store.db") as database:
            for change in changes:
                assert answer(change, database) == answer(change, stock)
        with DurableTinyDB(Path(folder) / "store.db") as again:
            assert {doc.doc_id: dict(doc) for doc in again} == {doc.doc_id: dict(doc) for doc in stock}


def test_a_change_that_fails_half_way_changes_nothing(database: DurableTinyDB) -> None:
    database.insert_multiple([{"n": 1}, {"n": 2, "seen": 1}])
    with pytest.raises(KeyError):
        database.update(delete("seen"), where("n") >= 1)
    with pytest.raises(TypeError):
        database.insert_multiple([{"n": 3}, {"n": object()}])
    with pytest.raises(ValueError, match="NUL"):
        database.insert({"text": "a\0"})
    with pytest.raises(ValueError, match="name"):
        database.table("\ud800").insert({})
    with pytest.raises(ValueError, match="bits"):
        database.insert(Document({}, doc_id=2**63))
    assert database.all() == [{"n": 1}, {"n": 2, "seen": 1}]
    database.insert({"n": 4})
    assert len(database) == 3


def test_changing_a_result_does_not_change_the_store(database: DurableTinyDB) -> None:
    database.insert({"n": 1, "deep": {"list": [1]}})
    query = where("n") == 1
    finds: list[Callable[[], Any]] = [
        lambda: database.search(query)[0],
        lambda: database.all()[0],
        lambda: database.get(doc_id=1),
    ]
    for find in finds:
        find()["deep"]["list"].append(2)
        assert find() == {"n": 1, "deep": {"list": [1]}}


def test_a_whole_database_can_be_written_at_once(path: Path) -> None:
    with DurableTinyDB(path) as database:
        database.insert_multiple([{"n": 1}, {"n": 2}])
        database.table("old").insert({})
        database.storage.write({"_default": {"2": {"n": 3}}, "new": {7: {"n": 4}}})
    with DurableTinyDB(path) as database:
        assert {name: {doc.doc_id: dict(doc) for doc in database.table(name)} for name in database.tables()} == {
            "_default": {2: {"n": 3}},
            "new": {7: {"n": 4}},
        }


async def test_units_and_verbs_see_the_same_rows(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    table = storage.database.table("activity")
    query = where("doc")["seats"] == 5
    assert table.search(query) == []
    async with storage.begin() as unit:
        await unit.add("activity", "a", activity(seats=5))
        assert table.search(query) == []
    assert table.search(query) == [{"id": "a", "version": 1, "doc": activity(seats=5)}]
    table.insert({"id": "b", "version": 1, "doc": activity("2026-01-01", "mid")})
    table.update({"id": "c"}, where("id") == "a")
    async with storage.begin(read_only=True) as unit:
        assert ids(await unit.range("activity", "start")) == ["b", "c"]
        assert ids(await unit.range("activity", "group", prefix=("mid",))) == ["b"]
        assert await unit.get("activity", "a") is None
    storage.database.drop_tables()
    async with storage.begin() as unit:
        assert await unit.count("activity", "all") == 0
        assert await unit.add("activity", "a", activity())
    assert storage.database.tables() == {"activity"}
    await storage.close()


async def test_undone_writes_are_never_found(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    table = storage.database.table("note")
    query = where("doc")["text"] == "undone"
    assert table.count(query) == 0
    with suppress(LookupError):
        async with storage.begin() as unit:
            await unit.add("note", "a", {"text": "undone"})
            assert table.count(query) == 0
            raise LookupError
    assert (table.count(query), len(table), storage.database.tables()) == (0, 0, set())
    await storage.close()


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "a", "version": 1, "doc": activity()},
        {"version": 1, "doc": activity()},
        {"id": "b", "version": "1", "doc": activity()},
        {"id": "b", "version": 1, "doc": []},
        {"id": "b", "version": 1, "doc": activity(seats="many")},
        {"id": "b", "version": 1, "doc": {}},
    ],
)
async def test_verbs_cannot_write_what_is_no_row(path: Path, wrong: dict[str, Any]) -> None:
    storage = open_tinydb(path, KINDS)
    async with storage.begin() as unit:
        await unit.add("activity", "a", activity(seats=1))
    table = storage.database.table("activity")
    with pytest.raises((ValueError, TypeError, LookupError)):
        table.insert(wrong)
    assert len(table) == 1
    async with storage.begin() as unit:
        assert ids(await unit.range("activity", "start")) == ["a"]
    await storage.close()


async def test_verbs_cannot_write_one_id_twice_at_once(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    with pytest.raises(ValueError, match="note a is there already"):
        storage.database.table("note").insert_multiple([{"id": "a", "version": 1, "doc": {}}] * 2)
    assert len(storage.database.table("note")) == 0
    await storage.close()


async def test_verbs_may_swap_ids(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    async with storage.begin() as unit:
        for id in "ab":
            await unit.add("activity", id, activity(seats=ord(id)))
    swapped = {"a": "b", "b": "a"}
    storage.database.table("activity").update(lambda doc: doc.update(id=swapped[doc["id"]]))
    async with storage.begin() as unit:
        rows = await unit.range("activity", "all")
        assert [(row.id, row.doc["seats"]) for row in rows] == [("a", ord("b")), ("b", ord("a"))]
        assert ids(await unit.range("activity", "seats")) == ["b", "a"]
    await storage.close()


async def test_a_unit_conflicts_with_verbs_used_while_it_was_open(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    with suppress(Conflict):
        async with storage.begin() as unit:
            await unit.add("note", "a", {})
            storage.database.table("note").insert({"id": "a", "version": 1, "doc": {"by": "hand"}})
    async with storage.begin() as unit:
        row = await unit.get("note", "a")
    assert row is not None
    assert row.doc == {"by": "hand"}
    await storage.close()


def test_a_closed_database_says_so(path: Path) -> None:
    database = DurableTinyDB(path)
    database.insert({})
    database.close()
    for verb in (lambda: database.insert({}), lambda: database.all(), lambda: database.tables()):
        with pytest.raises(StoreBroken, match="closed"):
            verb()
