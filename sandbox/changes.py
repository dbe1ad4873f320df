"""Waiting for something to happen in the sandbox without sleeping."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    """Tells every listener that something changed; changes that come together are told once."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Event] = set()

    def tell(self) -> None:
        for listener in self._listeners:
            listener.set()

    @contextmanager
    def _heard(self) -> Iterator[asyncio.Event]:
        heard = asyncio.Event()
        self._listeners.add(heard)
        try:
            yield heard
        finally:
            self._listeners.discard(heard)

    async def subscribe(self) -> AsyncGenerator[None, None]:
        """Yields once at the start and then after every change, until the caller stops."""
        with self._heard() as heard:
            while True:
                yield
                await heard.wait()
                heard.clear()

    async def wait_for(self, predicate: Callable[[], Found], seconds: float) -> Found:
        """The first truthy answer of `predicate`, asked again after every change.

        Raises TimeoutError after `seconds` of elapsed time.
        """
        with self._heard() as heard:
            async with asyncio.timeout(seconds):
                while not (found := predicate()):
                    await heard.wait()
                    heard.clear()
                return found
