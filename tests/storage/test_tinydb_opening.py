"""Opening the embedded store: made when nothing is there, refused in one clear line when it is not ours to write."""

import asyncio
import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from storage.rows import Kind, StoreRefused
from storage.tinydb.backup import backup, check
from storage.tinydb.sqlite_file import APPLICATION, FORMAT, Meta, read_meta
from storage.tinydb_store import open_tinydb, path_of
from tests.storage.stores import ACTIVITY, KINDS, activity, ids


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


async def fill(path: Path, count: int = 3, *, sandbox: bool = False) -> None:
    storage = open_tinydb(path, KINDS, sandbox=sandbox)
    async with storage.begin() as unit:
        for number in range(count):
            await unit.add("activity", f"a{number:04}", activity(text="x" * 300))
    await storage.close()


async def read(path: Path) -> list[str]:
    storage = open_tinydb(path, KINDS)
    async with storage.begin(read_only=True) as unit:
        found = ids(await unit.range("activity", "all"))
    await storage.close()
    return found


def refusal(path: Path, *kinds: Kind, sandbox: bool = False) -> str:
    """Why the store is refused: one line, with its path, and not one byte of the file changed."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreRefused) as refused:
        open_tinydb(path, kinds or KINDS, sandbox=sandbox)
    assert (path.read_bytes() if path.is_file() else None) == before
    said = str(refused.value)
    assert "\n" not in said
    assert str(path) in said
    return said


async def test_a_new_store_is_private_and_says_who_made_it(path: Path) -> None:
    storage = open_tinydb(path, KINDS, made_by="liaison 1.2")
    assert storage.meta == read_meta(path) == Meta(FORMAT, "liaison 1.2", sandbox=False)
    await storage.close()
    assert permissions(path) == 0o600
    assert {each.name for each in path.parent.iterdir()} == {"store.db", "store.db.lock"}


async def test_a_store_is_one_file_when_it_is_closed(path: Path) -> None:
    await fill(path)
    elsewhere = path.with_name("moved.db")
    lay_out(elsewhere, content(path), b"")
    assert await read(elsewhere) == ["a0000", "a0001", "a0002"]


@pytest.mark.parametrize("name", ["a store", "a?mode=memory", "a#b", "a%20b", "çà", "a'b\"c", ":memory:"])
async def test_a_store_may_have_any_name(tmp_path: Path, name: str) -> None:
    await fill(tmp_path / name, 1)
    assert await read(tmp_path / name) == ["a0000"]
    assert check(tmp_path / name, KINDS) == []
    assert {each.name for each in files(tmp_path)} >= {name, f"{name}.lock"}


async def test_what_was_removed_is_not_in_the_files_any_more(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    async with storage.begin() as unit:
        for id in ("a", "b"):
            await unit.add("note", id, {"name": f"the name of {id}"})
    async with storage.begin() as unit:
        await unit.remove("note", "a")
    await storage.close()
    assert (b"the name of a" in content(path), b"the name of b" in content(path)) == (False, True)


async def test_tables_of_other_releases_are_left_alone(path: Path) -> None:
    await fill(path)
    storage = open_tinydb(path, [Kind("unheard")])
    async with storage.begin() as unit:
        await unit.add("unheard", "u", {})
    await storage.close()
    assert await read(path) == ["a0000", "a0001", "a0002"]


async def test_a_second_opening_is_refused_while_the_first_lives(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    assert f"in use by process {os.getpid()}" in refusal(path)
    async with storage.begin() as unit:
        await unit.add("note", "a", {})
    await storage.close()
    assert await read(path) == []


async def test_a_sandbox_store_and_a_real_one_are_never_mistaken(path: Path) -> None:
    await fill(path)
    play = path.with_name("play.db")
    await fill(play, sandbox=True)
    assert "sandbox works on a copy" in refusal(path, sandbox=True)
    assert "play data" in refusal(play)
    assert (read_meta(path).sandbox, read_meta(play).sandbox) == (False, True)


def test_a_missing_folder_is_named(path: Path) -> None:
    assert str(path.parent / "none") in refusal(path.parent / "none" / "store.db")


def test_a_folder_is_no_store(path: Path) -> None:
    path.mkdir()
    assert "cannot be opened" in refusal(path)


def test_a_path_through_a_file_is_refused(path: Path) -> None:
    path.write_text("a file")
    assert "no folder" in refusal(path / "store.db")


@pytest.mark.parametrize("content", [b"", b"{}", b"x" * 100_000, b"SQLite format 3\0" + b"x" * 5000])
def test_a_file_that_is_no_database_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "no Liaison store" in (said := refusal(path)) or "damaged or no store" in said
    with pytest.raises(StoreRefused):
        check(path)
    with pytest.raises(StoreRefused):
        backup(path, path.with_name("copy.db"))
    assert not path.with_name("copy.db").exists()


def test_the_database_of_another_program_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE documents (tbl TEXT, doc_id INTEGER, body TEXT)")
    assert "no Liaison store" in refusal(path)


async def test_a_newer_store_is_refused(path: Path) -> None:
    await fill(path)
    change(path, f"PRAGMA user_version = {FORMAT + 1}", "UPDATE meta SET value = 'liaison 9' WHERE key = 'made_by'")
    assert f"format {FORMAT + 1}, made by liaison 9" in refusal(path)


def test_a_store_that_is_only_a_mark_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT};")
    assert "no such table" in refusal(path)


WRONG = ("'{'", "'[]'", """'{"id":"x"}'""", """'{"id":"a0001","version":1,"doc":{}}'""", "body || ' {}'", "x'00'")


@pytest.mark.parametrize("body", WRONG)
async def test_a_row_that_cannot_be_read_is_refused_and_found_by_check(path: Path, body: str) -> None:
    await fill(path)
    assert check(path, KINDS) == []
    change(path, f"UPDATE documents SET body = {body} WHERE doc_id = 2")
    assert "is damaged, activity cannot be read" in refusal(path)
    (problem,) = check(path, KINDS)
    assert problem.startswith("activity 2 cannot be read")


async def test_two_rows_with_one_id_are_refused_and_found_by_check(path: Path) -> None:
    await fill(path)
    change(path, "UPDATE documents SET body = (SELECT body FROM documents WHERE doc_id = 1) WHERE doc_id = 2")
    assert "two activity rows have the id a0000" in refusal(path)
    assert check(path, KINDS) == ["activity 2 cannot be read: activity a0000 is there already"]


def test_a_store_cut_short_is_refused(path: Path) -> None:
    asyncio.run(fill(path, 400))
    whole = path.read_bytes()
    for keep in (512, 4096, 5000, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:keep])
        assert "damaged" in refusal(path)
        assert found_by_check(path)


async def test_a_wal_cut_short_loses_only_its_end(path: Path) -> None:
    """The WAL is cut at every page boundary and beside it: whole commits are there up to some point, and no more."""
    storage = open_tinydb(path, KINDS)
    for number in range(12):
        async with storage.begin() as unit:
            await unit.add("activity", f"a{number:04}", activity(text="x" * 3000))
            await unit.add("note", f"a{number:04}", {"text": "y" * 3000})
    main, wal = content(path), content(f"{path}-wal")
    await storage.close()
    copy = path.with_name("copy.db")
    seen = set()
    for cut in [0, 10, *(size + part for size in range(32, len(wal), 4120) for part in (0, 24, 2000)), len(wal)]:
        lay_out(copy, main, wal[:cut])
        storage = open_tinydb(copy, KINDS)
        async with storage.begin() as unit:
            found = ids(await unit.range("activity", "all"))
            assert all([await unit.get("note", id) for id in found])
            assert len(storage.database.table("note")) == len(found)
        await storage.close()
        assert found == [f"a{number:04}" for number in range(len(found))]
        seen.add(len(found))
    assert seen == set(range(13))


def test_a_wal_without_its_store_is_refused(path: Path) -> None:
    Path(f"{path}-wal").write_bytes(b"the rest of a store that was taken away")
    assert f"{path}-wal is there but {path} is not" in refusal(path)
    assert not path.exists()


def test_what_a_killed_first_start_left_is_no_hindrance(path: Path) -> None:
    for end in ("", "-journal", "-wal", "-shm"):
        path.with_name(f"store.db.new{end}").write_bytes(b"half made")
    asyncio.run(fill(path, 1))
    assert asyncio.run(read(path)) == ["a0000"]


async def test_a_backup_beside_a_writer_is_whole(path: Path) -> None:
    storage = open_tinydb(path, KINDS, made_by="liaison 1.2")
    stop = asyncio.Event()

    async def write() -> int:
        number = 0
        while not stop.is_set():
            async with storage.begin() as unit:
                for kind in ("activity", "note"):
                    await unit.add(kind, f"a{number:06}", activity(text="x" * 500))
            number += 1
        return number

    writing = asyncio.create_task(write())
    copies = [path.with_name(f"copy{number}.db") for number in range(5)]
    for copy in copies:
        await asyncio.to_thread(backup, path, copy)
    stop.set()
    written = await writing
    await storage.close()
    sizes = []
    for copy in copies:
        assert check(copy, KINDS) == []
        assert read_meta(copy) == Meta(FORMAT, "liaison 1.2", sandbox=False)
        again = open_tinydb(copy, KINDS)
        sizes.append(len(again.database.table("activity")))
        assert sizes[-1] == len(again.database.table("note"))
        await again.close()
    assert sizes == sorted(sizes)
    assert sizes[-1] <= written
    assert not list(path.parent.glob("*.new*"))


async def test_a_backup_holds_what_was_committed_before_it(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    async with storage.begin() as unit:
        await unit.add("activity", "a", activity())
    backup(path, path.with_name("copy.db"))
    await storage.close()
    assert await read(path.with_name("copy.db")) == ["a"]
    assert permissions(path.with_name("copy.db")) == 0o600


async def test_a_backup_replaces_nothing(path: Path) -> None:
    await fill(path)
    copy = path.with_name("copy.db")
    copy.write_text("mine")
    with pytest.raises(StoreRefused, match="there already"):
        backup(path, copy)
    assert copy.read_text() == "mine"


async def test_a_copy_for_the_sandbox_is_marked(path: Path) -> None:
    await fill(path)
    copy = path.with_name("copy.db")
    backup(path, copy, sandbox=True)
    assert (read_meta(path).sandbox, read_meta(copy).sandbox) == (False, True)
    storage = open_tinydb(copy, KINDS, sandbox=True)
    assert len(storage.database.table("activity")) == 3
    await storage.close()


async def test_check_reads_beside_a_writer(path: Path) -> None:
    storage = open_tinydb(path, KINDS)
    async with storage.begin() as unit:
        await unit.add("activity", "a", activity())
    assert check(path, KINDS) == []
    await storage.close()


def test_check_names_a_damaged_page(path: Path) -> None:
    asyncio.run(fill(path, 400))
    content = bytearray(path.read_bytes())
    content[4096 * 20 : 4096 * 21] = b"\xff" * 4096
    path.write_bytes(content)
    assert any("damaged" in problem for problem in check(path, KINDS))


async def test_rows_of_an_older_index_are_indexed_anew(path: Path) -> None:
    await fill(path)
    storage = open_tinydb(path, [Kind("activity"), Kind("note")])
    async with storage.begin() as unit:
        await unit.add("activity", "b", activity("2026-01-01"))
    await storage.close()
    storage = open_tinydb(path, [ACTIVITY])
    async with storage.begin() as unit:
        assert ids(await unit.range("activity", "start", limit=1)) == ["b"]
    await storage.close()


def test_the_path_stands_in_the_url() -> None:
    assert path_of("tinydb:/var/lib/liaison.db") == Path("/var/lib/liaison.db")
    assert path_of("tinydb:liaison.db") == Path("liaison.db")
    for wrong in ("tinydb:", "liaison.db", "postgresql://localhost/liaison"):
        with pytest.raises(StoreRefused, match="tinydb:PATH"):
            path_of(wrong)


def found_by_check(path: Path) -> bool:
    try:
        return bool(check(path, KINDS))
    except StoreRefused:
        return True


def content(path: Path | str) -> bytes:
    return Path(path).read_bytes()


def files(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def lay_out(path: Path, main: bytes, wal: bytes) -> None:
    """A copy of a store's two files, without what an earlier copy left there."""
    for left in path.parent.glob(f"{path.name}*"):
        left.unlink()
    path.write_bytes(main)
    Path(f"{path}-wal").write_bytes(wal)


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
