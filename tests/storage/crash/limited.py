"""A program that writes to a store under a limit of the system, and says how far it came.

`full PATH BYTES` writes units until it is stopped, with no file allowed to grow beyond so many bytes; `denied PATH`
opens the store as a user who may write nothing.
"""

import asyncio
import os
import resource
import sys
from pathlib import Path

from storage.rows import Storage, StoreBroken, StoreRefused
from storage.tinydb_store import TinydbStorage, open_tinydb
from tests.storage.stores import KINDS

NOBODY = 65534


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def open_or_say(path: str) -> TinydbStorage:
    try:
        return open_tinydb(Path(path), KINDS)
    except StoreRefused as refused:
        say(f"refused {refused}")
        sys.exit()


async def write_until_full(path: str) -> None:
    storage = open_or_say(path)
    number = 0
    try:
        while True:
            number += 1
            await add(storage, number)
            say(f"kept {number}")
    except StoreBroken as broken:
        say(f"broken {broken}")
    for read_only in (False, True):
        try:
            async with storage.begin(read_only=read_only):
                say("opened a unit on a broken store")
        except StoreBroken as broken:
            say(f"still {broken}")
    await storage.close()


async def add(storage: Storage, number: int) -> None:
    async with storage.begin() as unit:
        await unit.add("note", f"left{number}", {"text": "x" * 500})
        await unit.add("note", f"right{number}", {"text": "x" * 500})


def main(limit: str, path: str, *more: str) -> None:
    if limit == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(more[0]), resource.RLIM_INFINITY))
        asyncio.run(write_until_full(path))
    else:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        open_or_say(path)


if __name__ == "__main__":
    main(*sys.argv[1:])
