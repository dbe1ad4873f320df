"""How fast one person may act: bursts of 30, then one a second (DESIGN 10)."""

from __future__ import annotations

from datetime import datetime

BURST = 30


class Throttle:
    """A leaky bucket per person, in memory: a restart forgives everybody."""

    def __init__(self) -> None:
        self._buckets: dict[str, tuple[float, datetime]] = {}

    def allows(self, person: str, now: datetime) -> bool:
        level, then = self._buckets.get(person, (0.0, now))
        level = max(0.0, level - max(0.0, (now - then).total_seconds()))
        if level + 1 > BURST:
            return False
        self._buckets[person] = (level + 1, now)
        if len(self._buckets) > 10_000:
            self._buckets = {key: value for key, value in self._buckets.items() if value[0] > 1}
        return True
