"""A full disk, a disk that may not be written, a second process: the store says so in one line and loses nothing."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from storage.rows import StoreRefused
from storage.tinydb.backup import check
from storage.tinydb_store import open_tinydb
from tests.storage.crash.test_kills import ROOT, Writing
from tests.storage.stores import KINDS


def limited(*arguments: str) -> list[list[str]]:
    """What `limited.py` says, each line split into its first word and the rest."""
    command = [sys.executable, "-m", "tests.storage.crash.limited", *arguments]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return [line.split(" ", 1) for line in ended.stdout.splitlines()]


async def notes(path: Path) -> set[str]:
    storage = open_tinydb(path, KINDS)
    found = {doc["id"] for doc in storage.database.table("note")}
    await storage.close()
    return found


@pytest.mark.parametrize("limit", [100_000, 1_000_000])
def test_a_full_disk_stops_the_store_and_loses_nothing(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "store.db"
    said = limited("full", str(path), str(limit))
    kept = [int(rest) for word, rest in said if word == "kept"]
    assert kept == list(range(1, len(kept) + 1))
    assert len(kept) > 5
    (broken,) = [rest for word, rest in said if word == "broken"]
    assert "nothing more is kept until Liaison starts again" in broken
    assert [rest for word, rest in said if word == "still"] == [broken, broken]
    assert check(path, KINDS) == []
    found = asyncio.run(notes(path))
    whole = len(found) // 2
    assert whole in (len(kept), len(kept) + 1)
    assert found == {f"{side}{number}" for side in ("left", "right") for number in range(1, whole + 1)}


def test_a_disk_too_full_for_a_new_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    ((word, rest),) = limited("full", str(path), "2000")
    assert word == "refused"
    assert str(path) in rest
    assert not path.exists()
    assert asyncio.run(notes(path)) == set()


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user can read, unlike those that the test program makes."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_folder_that_may_not_be_written_is_refused(shared: Path) -> None:
    shared.chmod(0o555)
    ((word, rest),) = limited("denied", str(shared / "store.db"))
    assert (word, rest) == ("refused", f"{shared}/store.db cannot be written: Permission denied in {shared}")
    assert list(shared.iterdir()) == []


def test_a_store_that_may_only_be_read_is_refused(shared: Path) -> None:
    path = shared / "store.db"
    asyncio.run(notes(path))
    Path(f"{path}.lock").chmod(0o666)
    path.chmod(0o444)
    shared.chmod(0o777)
    ((word, rest),) = limited("denied", str(path))
    assert (word, rest) == ("refused", f"{path} cannot be opened: attempt to write a readonly database")


def test_a_second_process_is_refused_until_the_first_has_died(tmp_path: Path) -> None:
    writing, path = Writing(), tmp_path / "store.db"
    pid = writing.start(path)
    assert "open" in list(writing.lines(until="open"))
    with pytest.raises(StoreRefused, match=f"{path} is in use by process {pid}: one process at a time"):
        open_tinydb(path, KINDS)
    os.kill(pid, signal.SIGKILL)
    assert "dead" in list(writing.lines(until="dead"))
    writing.stop()
    asyncio.run(notes(path))
