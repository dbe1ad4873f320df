"""Questions that wait for the bot: taps on buttons and inline queries, and what it answers."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Generic, TypeVar

from sandbox.telegram.records import JSON
from sandbox.telegram.refused import bad

QUERY_SECONDS = 30.0
"""How long a query can be answered; not published, "query is too old" is seen after some seconds."""


@dataclass(frozen=True)
class Answer:
    """What a person is shown after a tap: a notice, an alert that has to be closed, or a link that opens."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True)
class Results:
    """What a person is offered after an inline query."""

    results: tuple[JSON, ...]
    button: JSON | None = None


Reply = TypeVar("Reply")


class Asked(Generic[Reply]):
    """Questions of one sort by id, counted from `first`; each is answered once."""

    def __init__(self, elapsed: Callable[[], float], first: int) -> None:
        self._elapsed = elapsed
        self._ids = count(first)
        self._pending: dict[str, tuple[float, asyncio.Future[Reply]]] = {}

    def open(self) -> tuple[str, asyncio.Future[Reply]]:
        """A new question's id, and what will hold its answer."""
        identity = str(next(self._ids))
        pending: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._pending[identity] = self._elapsed(), pending
        return identity, pending

    def answer(self, identity: str, reply: Reply) -> None:
        """Raises Refused for a question unknown, answered before, given up or too old."""
        given, pending = self._pending.get(identity, (0.0, None))
        if pending is None or pending.done() or self._elapsed() - given > QUERY_SECONDS:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        pending.set_result(reply)
