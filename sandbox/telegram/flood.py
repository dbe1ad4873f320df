"""How often a bot may write before it is told to wait (https://core.telegram.org/bots/faq, "My bot is hitting limits").

About 30 messages a second in all, 20 a minute in one group, one a second in one chat with short bursts; how long a
burst may be is not published, five is taken here. Changing a message counts as sending one
(https://github.com/tdlib/td/issues/3034).
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.telegram.refused import Refused


@dataclass(frozen=True)
class _Window:
    """At most `count` messages within `seconds`."""

    count: int
    seconds: float


ALL_CHATS = _Window(30, 1.0)
ONE_GROUP = _Window(20, 60.0)
ONE_CHAT = _Window(5, 5.0)


class Flood:
    """Counts what is sent, on elapsed seconds, and in `refused` what was too much. Set `on` to False where a test is
    about something else."""

    def __init__(self, elapsed: Callable[[], float], *, on: bool) -> None:
        self.on, self.refused = on, 0
        self._elapsed = elapsed
        self._sent: defaultdict[tuple[int, _Window], deque[float]] = defaultdict(deque)

    def count(self, chat_id: int) -> None:
        """Counts a message to this chat. Raises Refused (429, retry_after in seconds) where it is one too many."""
        if not self.on:
            return
        windows = [(0, ALL_CHATS), (chat_id, ONE_CHAT), *([(chat_id, ONE_GROUP)] if chat_id < 0 else [])]
        wait = max(self._wait(*key) for key in windows)
        if wait > 0:
            self.refused += 1
            seconds = max(1, math.ceil(wait))
            raise Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
        for key in windows:
            self._sent[key].append(self._elapsed())

    def _wait(self, chat_id: int, window: _Window) -> float:
        """Seconds until this window has room again; 0 or less for now."""
        sent = self._sent[chat_id, window]
        now = self._elapsed()
        while sent and sent[0] <= now - window.seconds:
            sent.popleft()
        return sent[0] + window.seconds - now if len(sent) >= window.count else 0.0
