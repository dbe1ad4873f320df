"""Faults on order: what the next calls of a method should suffer."""

from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """`status`: answer this HTTP status unserved, with the words of `error`; `retry_after`: seconds, sent with
    status 429; `drop_before`, `drop_after`: close the connection without an answer, before or after the work is
    done; `delay`: wait these seconds first."""

    status: int = 0
    error: str = ""
    retry_after: int = 0
    drop_before: bool = False
    drop_after: bool = False
    delay: float = 0.0


class Faults:
    """One queue of faults a method; each call takes one."""

    def __init__(self) -> None:
        self._ordered: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def next(
        self,
        method: str,
        *,
        status: int = 0,
        error: str = "",
        retry_after: int = 0,
        drop_before: bool = False,
        drop_after: bool = False,
        delay: float = 0.0,
        times: int = 1,
    ) -> None:
        """The next `times` calls of `method` suffer this."""
        fault = Fault(status, error, retry_after, drop_before, drop_after, delay)
        self._ordered[method].extend([fault] * times)

    def take(self, method: str) -> Fault:
        waiting = self._ordered[method]
        return waiting.popleft() if waiting else Fault()
