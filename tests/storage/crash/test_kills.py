"""Killed at any instant, the embedded store opens again, holds whole units only, and all that were promised."""

import asyncio
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.tinydb.backup import check
from storage.tinydb_store import open_tinydb
from tests.storage.crash.writer import WRITERS, units_of
from tests.storage.stores import KINDS

ROOT = Path(__file__).parents[3]


class Writing:
    """The program of `writer.py`, and what it says, line by line."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.storage.crash.writer"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        self._heard = b""

    def start(self, path: Path) -> int:
        """Its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{path}\n".encode())
        (line,) = [line for line in self.lines(until="pid") if line.startswith("pid")]
        return int(line.split()[1])

    def lines(self, *, until: str, seconds: float = 30.0) -> Iterator[str]:
        """What it says, up to the line that begins with `until`, or for so many seconds."""
        assert self._process.stdout is not None
        end = time.monotonic() + seconds
        while True:
            while b"\n" in self._heard:
                line, _, self._heard = self._heard.partition(b"\n")
                yield line.decode()
                if line.decode().startswith(until):
                    return
            if not select.select([self._process.stdout], [], [], max(0.0, end - time.monotonic()))[0]:
                return
            heard = os.read(self._process.stdout.fileno(), 65536)
            assert heard, "the writing program has ended"
            self._heard += heard

    def stop(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()


@pytest.fixture
def writing() -> Iterator[Writing]:
    program = Writing()
    yield program
    program.stop()


def kill(writing: Writing, path: Path, *, units: int, seconds: float) -> list[str]:
    """Start a writer, kill it so many units and then so many seconds later, and return all that it said."""
    pid = writing.start(path)
    hearing = writing.lines(until="dead")
    said = [line for _, line in zip(range(units), hearing, strict=False)]
    said += writing.lines(until="dead", seconds=seconds)
    assert "dead" not in said, "the writer ended by itself"
    os.kill(pid, signal.SIGKILL)
    said += writing.lines(until="dead")
    assert said[-1] == "dead"
    return said


def promised(said: list[str]) -> dict[str, int]:
    """The last unit of each writer that had returned."""
    return {writer: int(number) for _, writer, number in (line.split() for line in said if line.startswith("kept"))}


async def held(path: Path) -> dict[str, int]:
    storage = open_tinydb(path, KINDS)
    try:
        async with storage.begin(read_only=True) as unit:
            return {writer: await units_of(unit, writer) for writer in WRITERS}
    finally:
        await storage.close()


def test_two_hundred_kills_lose_nothing_and_halve_nothing(writing: Writing, tmp_path: Path) -> None:
    path, chance = tmp_path / "store.db", random.Random(2027)
    last = dict.fromkeys(WRITERS, 0)
    for number in range(220):
        units = chance.choice((0, 1, 10, 60)) if number % 4 else 0
        said = kill(writing, path, units=units, seconds=chance.uniform(0, 0.02 if units else 0.1))
        known = {**last, **promised(said)}
        last = asyncio.run(held(path))
        for writer in WRITERS:
            assert known[writer] <= last[writer] <= known[writer] + 1
    assert check(path, KINDS) == []
    assert sum(last.values()) > 1000


def test_a_kill_during_the_very_first_start_leaves_a_store_that_opens(writing: Writing, tmp_path: Path) -> None:
    chance = random.Random(4)
    for number in range(40):
        path = tmp_path / f"store{number}.db"
        said = kill(writing, path, units=0, seconds=chance.uniform(0, 0.02))
        now = asyncio.run(held(path))
        for writer, kept in promised(said).items():
            assert kept <= now[writer] <= kept + 1
