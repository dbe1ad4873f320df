"""Killed at any instant of a broadcast and started again: nothing is lost, nothing is said twice, and what nobody can
know is shown as unknown. `python -m tests.delivery.rig --kills 300` does it at length."""

from __future__ import annotations

from pathlib import Path

from tests.delivery.rig import MOMENTS, run


async def test_kills_in_the_midst_of_broadcasts_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    account = await run(tmp_path, slack=20, telegram=20, kills=16, seed=5)
    assert account.wrong == []
    assert account.kills >= 16
    assert sum(account.struck[moment] for moment in MOMENTS) >= 3
    assert account.deliveries == 40 * account.broadcasts
    assert account.in_flight
    assert account.logged == []
