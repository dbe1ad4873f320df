"""Faults on order: what the next calls should suffer, all of them or those of one method or about one chat."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Fault:
    """`status`: answer this HTTP status unserved, with the words of `error`; `body`: with these words instead, as
    something on the way would give them; `retry_after`: seconds, sent with status 429; `drop_before`, `drop_after`:
    close the connection without an answer, before or after the work is done; `delay`: wait these seconds first."""

    status: int = 0
    error: str = ""
    retry_after: int = 0
    drop_before: bool = False
    drop_after: bool = False
    delay: float = 0.0
    body: str = ""

    @property
    def kind(self) -> str:
        """What the body says it is."""
        return "text/html" if self.body.startswith("<") else "application/json"


NO_FAULT = Fault()


@dataclass
class Order:
    """One fault that waits for its calls: of these methods, about this chat ("" for any).

    `left` says how many calls still suffer it. With `seconds` it is a time instead: it begins with the first call
    that meets it, ends at `until` (elapsed seconds; None before it has begun), and a 429 says how much is left of it.
    """

    fault: Fault
    methods: frozenset[str]
    chat: str = ""
    left: int = 1
    seconds: float = 0.0
    until: float | None = None

    def meant(self, method: str, chat: str) -> bool:
        return method in self.methods and self.chat in ("", chat)

    def over(self, now: float) -> bool:
        return self.left <= 0 if not self.seconds else self.until is not None and self.until <= now

    def meet(self, now: float) -> Fault:
        """What the call suffers that meets it now."""
        if not self.seconds:
            self.left -= 1
            return self.fault
        self.until = self.until or now + self.seconds
        left = math.ceil(self.until - now)
        return replace(self.fault, retry_after=left) if self.fault.status == 429 else self.fault


class Faults:
    """Orders wait in the order they were given; each call takes the first that is meant for it."""

    def __init__(self, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._elapsed = elapsed
        self._orders: list[Order] = []

    def next(
        self,
        *methods: str,
        chat: str | int = "",
        status: int = 0,
        error: str = "",
        retry_after: int = 0,
        drop_before: bool = False,
        drop_after: bool = False,
        delay: float = 0.0,
        body: str = "",
        times: int = 1,
        seconds: float = 0.0,
    ) -> Order:
        """The next `times` calls of one of these methods, or those of so many seconds, suffer this."""
        fault = Fault(status, error, retry_after, drop_before, drop_after, delay, body)
        order = Order(fault, frozenset(methods), str(chat), times, seconds)
        self._orders.append(order)
        return order

    def take(self, method: str, chat: str | int = "") -> Fault:
        """What this call suffers."""
        now = self._elapsed()
        order = next((one for one in self.waiting() if one.meant(method, str(chat))), None)
        return order.meet(now) if order else NO_FAULT

    def waiting(self, chat: str | int = "") -> list[Order]:
        """What is on order for this chat; for none, all that is."""
        now = self._elapsed()
        self._orders = [one for one in self._orders if not one.over(now)]
        return [one for one in self._orders if str(chat) in ("", one.chat)]

    def seconds_left(self, order: Order) -> float:
        """Of an order that is a time: how long it still lasts, all of it before it has begun."""
        return order.seconds if order.until is None else order.until - self._elapsed()

    def lift(self, chat: str | int) -> None:
        """Takes back what is on order for this chat."""
        self._orders = [one for one in self._orders if one.chat != str(chat)]
