"""Group commit: one thread writes to the disk, and everything that came while it wrote goes into its next write.

Under load many units share one sync of the disk; a lone unit waits for nobody.
"""

import asyncio
import threading
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Protocol

from storage.documents import Changes
from storage.rows import StoreBroken


class File(Protocol):
    """What the thread writes to; it is used by no other."""

    def write(self, changes: Changes) -> None:
        """Make the changes durable, all or none."""

    def close(self) -> None:
        """Let go of the file."""


class Batch:
    """Changes that become durable together, and whether they did: the outcome is the error, or None."""

    def __init__(self) -> None:
        self.changes: dict[str, dict[int, str | None]] = {}
        self.outcome: Future[BaseException | None] = Future()
        self._waiters: list[asyncio.Future[None]] = []  # touched by the event loop's thread alone

    def add(self, changes: Changes) -> None:
        for table, texts in changes.items():
            self.changes.setdefault(table, {}).update(texts)

    async def settled(self) -> BaseException | None:
        """The outcome. All who wait share one wake-up call, and one who gives up disturbs nobody."""
        if not self.outcome.done():
            loop = asyncio.get_running_loop()
            if not self._waiters:
                self.outcome.add_done_callback(lambda _: loop.call_soon_threadsafe(self._wake))
            self._waiters.append(loop.create_future())
            await self._waiters[-1]
        return self.outcome.result()

    def _wake(self) -> None:
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)


class GroupCommit:
    """The journal of a file. After one failed write it writes nothing more: what the disk holds is then uncertain."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._lock = threading.Lock()  # never held over a write
        self._batch = Batch()
        self._batch.outcome.set_result(None)
        self._filling = False  # whether the newest batch still takes changes
        self._queue: SimpleQueue[Batch | None] = SimpleQueue()
        self._error: BaseException | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    def check(self) -> None:
        if self._error is not None:
            raise _broken(self._error)
        if self._closed:
            raise StoreBroken("the store is closed")

    def append(self, changes: Changes) -> None:
        with self._lock:
            self.check()
            if not self._filling:
                self._batch, self._filling = Batch(), True
                self._queue.put(self._batch)
            self._batch.add(changes)

    async def settled(self) -> None:
        error = await self._batch.settled()
        if error is not None:
            raise _broken(error)

    def wait(self) -> None:
        """`settled` for callers without an event loop: blocks the thread."""
        error = self._batch.outcome.result()
        if error is not None:
            raise _broken(error)

    async def close(self) -> None:
        await asyncio.to_thread(self.stop)

    def stop(self) -> None:
        """`close` for callers without an event loop. A second time does nothing."""
        with self._lock:
            self._closed = True
            self._queue.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (batch := self._queue.get()) is not None:
            with self._lock:
                self._filling = False  # only the newest batch can still be waiting here
            self._error = self._error or self._attempt(batch)
            batch.outcome.set_result(self._error)
        self._file.close()

    def _attempt(self, batch: Batch) -> BaseException | None:
        try:
            self._file.write(batch.changes)
        except BaseException as error:  # noqa: BLE001  whatever it was, everybody waiting must hear of it
            return error
        return None


def _broken(error: BaseException) -> StoreBroken:
    broken = StoreBroken(f"the store has stopped, nothing more is kept until Liaison starts again: {error}")
    broken.__cause__ = error
    return broken
