"""A region for every journey."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.journeys.region import Region, open_region


@pytest.fixture
async def region(tmp_path: Path) -> AsyncIterator[Region]:
    """People with their roles, and channels with their groups."""
    async with open_region(tmp_path) as opened:
        yield opened
