"""What a start costs and what a resting bot holds: `python -m benchmarks.startup`.

Processes are started in turn: `liaison run` with both platforms until it says that it runs; an interpreter that imports
the two platforms' libraries, as a bot written straight on them does; one that imports the other libraries of a
resting Liaison as well; `liaison --help`; and an interpreter that does nothing.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.office import environment
from benchmarks.ratios import Ratio, table
from benchmarks.stand_in import StandIn

ROOT = Path(__file__).parent.parent

PLATFORMS = "telegram.ext, slack_bolt.async_app"
LIBRARIES = f"{PLATFORMS}, aiohttp.web, apscheduler.schedulers.asyncio, tinydb, structlog, fluent.runtime, babel.dates"

STARTS, HELPS = 9, 25
AT_REST = 0.5
"""Seconds after which nothing of the start is left to do."""


async def started(*arguments: str, given: Mapping[str, str]) -> tuple[float, float]:
    """Seconds until Python with these arguments writes a line, and the megabytes that it then holds at rest."""
    begun = perf_counter()
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **given}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=surroundings, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    )
    if process.stdout is None or not await process.stdout.readline():
        raise RuntimeError(f"{arguments} said nothing")
    seconds = perf_counter() - begun
    await asyncio.sleep(AT_REST)
    megabytes = held(process.pid)
    process.terminate()
    await process.wait()
    return seconds, megabytes


def held(process: int) -> float:
    """Megabytes of a process that are in memory: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html"""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def importing(modules: str) -> tuple[str, str]:
    return "-c", f"import {modules}; print('ready', flush=True); input()"


async def ended(*arguments: str) -> float:
    """Milliseconds from the start of Python with these arguments to its end."""
    begun = perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, stdout=DEVNULL)
    await process.wait()
    return (perf_counter() - begun) * 1e3


async def compare_starts(given: Mapping[str, str]) -> list[Ratio]:
    asked = (("-m", "bot", "run"), importing(PLATFORMS), importing(LIBRARIES))
    rounds = [[await started(*arguments, given=given) for arguments in asked] for _ in range(STARTS)]
    (ready, ours), (imported, _), (_, bare) = (
        tuple(map(median, zip(*column, strict=True))) for column in list(zip(*rounds[1:], strict=True))
    )
    return [
        Ratio("`liaison run` until ready", ready, "importing the platforms' libraries", imported, "s", 1.25),
        Ratio("memory at rest", ours, "importing the libraries", bare, "MB", 1.3),
    ]


async def compare_help() -> Ratio:
    rounds = [(await ended("-m", "bot", "--help"), await ended("-c", "")) for _ in range(HELPS)]
    ours, bare = map(median, zip(*rounds[1:], strict=True))
    return Ratio("`liaison --help`", ours, "a bare interpreter", bare, "ms", 5)


async def compare() -> list[Ratio]:
    async with StandIn() as telegram, StandIn() as slack:
        with TemporaryDirectory() as folder:
            given = {**environment(telegram, slack), "LIAISON_STORE": f"tinydb:{folder}/liaison.store"}
            return [*await compare_starts(given), await compare_help()]


def measure() -> list[Ratio]:
    return asyncio.run(compare())


if __name__ == "__main__":
    print(table(measure()))
