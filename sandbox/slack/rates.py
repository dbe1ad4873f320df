"""Slack's limits on how often an app may call."""

import math
from collections.abc import Callable


class Rates:
    """Token buckets on elapsed time; `refused` counts what was too much. Set `on` to False where a test is about
    something else.

    chat.postMessage: one a second and channel, and "several hundred messages per minute" in the workspace, which one
    vendor takes for 525 (help.moveworks.com), with short bursts (here 5); every other method by its tier.
    https://docs.slack.dev/apis/web-api/rate-limits
    """

    POST_BURST = 5
    POSTS_PER_MINUTE = 525

    def __init__(self, elapsed: Callable[[], float]) -> None:
        self.on, self.refused = True, 0
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
        self.refused += not allowed
        return 0 if allowed else max(1, math.ceil((1.0 - left) / per_second))
