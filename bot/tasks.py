"""The only place where work is started that nobody waits for."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

CLOSE_WITHIN = 5.0
"""Seconds that work may take to end once it has been told to."""

log = logging.getLogger(__name__)


class Tasks:
    """Keeps hold of running work, logs what fails, and ends all of it at `close`."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def start(self, work: Coroutine[Any, Any, T], name: str) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        if not task.cancelled() and task.exception() is not None:
            log.error("task %s failed", task.get_name(), exc_info=task.exception())

    async def close(self, within: float = CLOSE_WITHIN) -> None:
        """Cancels everything and waits at most `within` seconds; what has not ended by then is logged."""
        running = {task for task in self._running if task is not asyncio.current_task()}
        for task in running:
            task.cancel()
        if running:
            _, stuck = await asyncio.wait(running, timeout=within)
            for task in stuck:
                log.error("task %s did not end", task.get_name())
