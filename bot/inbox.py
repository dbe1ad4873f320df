"""What came in: durable before it is confirmed, handled once, in order within a chat and side by side across chats."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from bot.clock import Clock, Elapsed
from bot.tasks import Tasks
from domain.people import Platform
from domain.records import InboxRow
from domain.requests import Chat, Request
from storage.port import transaction
from storage.rows import Storage

SIDE_BY_SIDE = 64
"""Chats of one platform handled at one time: where many wait for one, the other goes on."""

WITHIN = 2.0
"""Seconds a commit may take before the platform is told "not saved": Slack waits 3 (https://docs.slack.dev/apis/events-api)."""

BATCH = 0.5
"""Seconds that answered questions wait to be settled together."""

KEPT = timedelta(days=2)
"""How long handled rows still recognise a repeat: Telegram repeats for 24 hours (https://core.telegram.org/bots/api#getting-updates)."""

Handle = Callable[[Request, str], Awaitable[None]]
"""Handles one request and answers it; the second argument is its inbox row."""

log = logging.getLogger(__name__)


class Taken(StrEnum):
    """What became of a request: confirm the first two to the platform; the third was not saved."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    LATE = "late"


class Inbox:
    def __init__(self, storage: Storage, handle: Handle, clock: Clock, elapsed: Elapsed, tasks: Tasks) -> None:
        self._storage, self._handle, self._clock, self._elapsed, self._tasks = storage, handle, clock, elapsed, tasks
        self._queues: dict[str, deque[Request]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._late: set[str] = set()
        self._answered: list[str] = []
        self._settling = False
        self._last = 0
        self._free = {platform: asyncio.Semaphore(SIDE_BY_SIDE) for platform in Platform}

    async def start(self) -> None:
        """Handles what an earlier run took in and did not finish; call it before any platform is connected."""
        async with transaction(self._storage, read_only=True) as tx:
            left = await tx.inbox.unsettled()
        for row in left:
            self._queue(replace(row.request, live=False))

    async def accept(self, request: Request, within: float = WITHIN) -> Taken:
        """Returns once the request is durable. After `within` seconds it is withdrawn instead; what it repeats was kept
        before and stays, unless that is being withdrawn itself."""
        if request.id in self._late:
            return Taken.LATE
        row = InboxRow(request.id, request, self._next())
        try:
            async with asyncio.timeout(within):
                added = await self._keep(row)
        except TimeoutError:
            self._late.add(request.id)
            self._tasks.start(self._withdraw(row), f"withdraw {request.id}")
            return Taken.LATE
        if not added:
            return Taken.LATE if request.id in self._late else Taken.DUPLICATE
        self._queue(request)
        return Taken.ACCEPTED

    async def refuse(self, id: str, kind: str) -> bool:
        """Keeps a trace of an input that could not be read (its id, beginning with its platform, and its kind)."""
        log.error("input %s of kind %s cannot be read", id, kind)
        chat = Chat(Platform(id.partition(":")[0]), "", private=True)
        trace = Request(id, "notice", "", "", chat, None, self._clock())
        return await self._keep(InboxRow(id, trace, self._next(), settled=True, failed=kind or "unreadable"))

    async def _keep(self, row: InboxRow) -> bool:
        async with transaction(self._storage) as tx:
            return await tx.inbox.add(row)

    def _next(self) -> int:
        """Grows across restarts: microseconds of true time, or one more than the last."""
        self._last = max(self._last + 1, int(self._clock.wall().timestamp() * 1_000_000))
        return self._last

    async def _withdraw(self, row: InboxRow) -> None:
        """What was given up may have been on its way to the disk already; nothing else of its id is touched."""
        try:
            async with transaction(self._storage) as tx:
                kept = await tx.inbox.get(row.id)
                if kept is not None and kept.seq == row.seq:
                    await tx.inbox.remove(row.id)
        finally:
            self._late.discard(row.id)

    def _queue(self, request: Request) -> None:
        chat = request.chat.key
        if chat in self._queues:
            self._queues[chat].append(request)
            return
        self._queues[chat] = deque([request])
        worker = self._tasks.start(self._work(chat), f"chat {chat}")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, chat: str) -> None:
        queue = self._queues[chat]
        try:
            while queue:
                async with self._free[queue[0].chat.platform]:
                    await self._handle_one(queue.popleft())
        finally:
            del self._queues[chat]

    async def _handle_one(self, request: Request) -> None:
        try:
            await self._handle(request, request.id)
        except Exception:
            log.exception("request %s failed", request.id)
        self._answered.append(request.id)
        if not self._settling:
            self._settling = True
            self._tasks.start(self._settle_soon(), "settle")

    async def _settle_soon(self) -> None:
        try:
            await self._elapsed.sleep(BATCH)
        finally:
            self._settling = False
        await self.settle()

    async def settle(self) -> None:
        """Settles what was answered without a writing unit of its own."""
        if not self._answered:
            return
        answered, self._answered = self._answered, []
        async with transaction(self._storage) as tx:
            for id in answered:
                row = await tx.inbox.get(id)
                if row is not None and not row.settled:
                    await tx.inbox.put(replace(row, settled=True))

    async def prune(self) -> None:
        """Forgets all rows that no platform repeats any more, some in each unit."""
        before = int((self._clock.wall() - KEPT).timestamp() * 1_000_000)
        while True:
            async with transaction(self._storage) as tx:
                rows = await tx.inbox.settled_before(before)
                for row in rows:
                    await tx.inbox.remove(row.id)
            if not rows:
                return

    async def idle(self) -> None:
        """Returns when nothing is being handled; for an orderly stop, after the platforms have stopped."""
        while self._workers:
            await asyncio.wait(set(self._workers))
        await self.settle()
