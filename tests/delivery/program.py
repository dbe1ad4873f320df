"""The program, started again and again: for every line that says how, one process that lives until it is killed.

It is `liaison run` without its command line: the app wired as `bot.app.building` wires it, over the store at this path,
with both platforms at these addresses. Two things differ. The clocks run ahead of the machine's by so many seconds,
which the rig adds to from life to life, because leases last a minute; and one chat is written to without pause. A
process is forked from one that has everything loaded already, which is quicker than starting Python.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from dataclasses import replace
from datetime import timedelta
from typing import Any

import bot.app.work
import bot.platforms.slack.adapter
import bot.platforms.telegram.adapter  # noqa: F401  (loaded before the first fork)
from bot.app.building import build
from bot.app.program import App
from bot.app.stores import open_store
from bot.clock import Clock
from bot.limits import Call, Limit
from config.logging import configure_logging
from config.settings import load_settings
from domain.people import Platform
from storage.port import transaction
from tests.bot.fakes import FREE

POSTING = {Platform.TELEGRAM: Limit(30, 1.0, apart=1 / 30), Platform.SLACK: Limit(3, 0.0, apart=60 / 525)}

BRISK = {platform: replace(FREE, shared={**FREE.shared, (Call.POST,): own}) for platform, own in POSTING.items()}
"""Messages begin as far apart as they do; the pauses within a chat and for looking up are not what is tried here."""


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


async def live(asked: dict[str, Any]) -> None:
    """Until it is told to end, or killed."""
    real, ahead = Clock().wall, timedelta(seconds=asked["ahead"])
    settings = load_settings(asked["environ"], env_file=None)
    configure_logging("warning", settings.secrets())
    clock = Clock(lambda: real() + ahead)
    app = build(settings, open_store(f"tinydb:{asked['store']}"), clock, BRISK, names_within=30.0)
    ended = app.told_to_end()
    await app.start()
    say("up")
    app.tasks.start(quiet(app), "quiet")
    await ended.wait()
    await app.stop()


async def quiet(app: App) -> None:
    """Says so once when nothing is left to be done before time passes."""
    await app.work.metronome.sweep()
    while await _to_do(app):
        await asyncio.sleep(0.01)
        await app.work.outbox.idle()
    say("quiet")


async def _to_do(app: App) -> bool:
    async with transaction(app.storage, read_only=True) as tx:
        return bool(await tx.deliveries.due(app.clock(), 1) or await tx.deliveries.abandoned(app.clock.wall()))


def main() -> None:
    """Its process id, `up` when it is there, `quiet` when it has done what was left, and `dead` go out for every line
    that comes in."""
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            asyncio.run(live(json.loads(line)))
            os._exit(0)
        say(f"pid {pid}")
        _, status = os.waitpid(pid, 0)
        say(f"dead {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
