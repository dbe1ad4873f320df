"""Calls go wrong in every way, and still every delivery has its end and the ledger says what stands in the channels.
`python -m tests.delivery.soak --deliveries 10000` does it at length."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.delivery.soak import REFUSALS, TROUBLES, soak


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What goes wrong on purpose is logged at length."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


async def test_faults_of_every_kind_leave_every_delivery_with_its_end(tmp_path: Path) -> None:
    balance = await soak(tmp_path, channels=250, rounds=2, seed=3, rate=0.08)
    assert balance.wrong == []
    assert balance.deliveries == 1000
    assert set(balance.met) == {*TROUBLES, *REFUSALS[True], *REFUSALS[False]}
    sent = sum(count for end, count in balance.ends.items() if end == "sent")
    assert sent > 900
    assert sent - 50 < balance.there <= 1000
