"""The program of the sandbox is stopped and started again over the same store, whoever asks for it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.app.rehearsal import Rehearsal
from bot.clock import Clock
from config.settings import load_settings
from sandbox.clock import MovableClock


async def test_who_asks_twice_for_a_new_start_gets_two_one_after_the_other(tmp_path: Path) -> None:
    wall = Clock().wall
    settings = load_settings({"LIAISON_PORT": "0"}, env_file=None)
    running = Rehearsal(settings, tmp_path / "sandbox.store", wall, MovableClock(wall))
    await running.app.start()
    first = running.app
    await asyncio.gather(running.restart(), running.restart())
    assert running.app is not first
    assert (await running.app.state())["store"] == "ok"
    await running.app.stop()
