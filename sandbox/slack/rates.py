"""Slack's limits on how often an app may call."""

import math
from collections.abc import Callable


class Rates:
    """Token buckets on elapsed time. Set `on` to False where a test is about something else.

    chat.postMessage: one a second and channel with short bursts (here 5); every other method by its tier.
    https://docs.slack.dev/apis/web-api/rate-limits
    """

    POST_BURST = 5

    def __init__(self, elapsed: Callable[[], float]) -> None:
        self.on = True
        self._elapsed = elapsed
        self._buckets: dict[str, tuple[float, float]] = {}

    def wait(self, key: str, *, per_second: float, burst: int) -> int:
        """Whole seconds to wait before this call is allowed; 0, and the call counted, if it is allowed now."""
        if not self.on:
            return 0
        now = self._elapsed()
        left, since = self._buckets.get(key, (float(burst), now))
        left = min(float(burst), left + (now - since) * per_second)
        allowed = left >= 1.0
        self._buckets[key] = (left - 1.0 if allowed else left, now)
        return 0 if allowed else max(1, math.ceil((1.0 - left) / per_second))
