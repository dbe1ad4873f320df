"""What goes out: claims what is due, paces it, sends it, settles it; a message is never lost in silence."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.pacing import Pace
from bot.platforms.port import Messenger
from bot.routes import Route, route
from bot.settling import note, recover
from bot.tasks import Tasks
from bot.texts.voice import Voices
from domain.delivery import Delivery, Later, Life, Never, Outcome, Unknown
from domain.groups import Binding, State
from domain.people import Platform
from handlers.reporting import report_settled
from handlers.views.bindings import honest
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

LEASE = timedelta(seconds=60)
"""How long a claim holds; what is not settled by then was interrupted."""

PATIENCE = 45.0
"""Seconds that a platform may take to answer, less than the lease."""

BATCH = 1000
"""Deliveries taken up at one time beside those that wait for their turn."""

AT_LEAST_EVERY = 15.0
"""Seconds between looks at the store when nothing wakes the outbox."""

AWAY = timedelta(minutes=15)
"""How long messages for a platform without a token wait before they are looked at again."""

TRIES = 5
"""How often settling is repeated when the delivery was revised at the same moment."""

log = logging.getLogger(__name__)

Lane = tuple[Platform, str]


class Outbox:
    """One lane a chat: in a lane messages go one after another at the chat's pace, and lanes go side by side."""

    def __init__(
        self,
        storage: Storage,
        messengers: Mapping[Platform, Messenger],
        voices: Voices,
        clock: Clock,
        pace: Pace,
        tasks: Tasks,
        states: Mapping[str, State],
        bound: Callable[[Binding], None] = lambda binding: None,
    ) -> None:
        self._bound = bound  # hears of each channel that was welcomed
        self._storage, self._messengers, self._voices, self._states = storage, messengers, voices, states
        self._clock, self._tasks, self._pace = clock, tasks, pace
        self._lanes: dict[Lane, deque[str]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._held: set[str] = set()
        self._woken = asyncio.Event()
        self._closing = False

    def wake(self) -> None:
        """Something was promised: look at once."""
        self._woken.set()

    async def run(self) -> None:
        """Sends what falls due, until cancelled."""
        while True:
            self._woken.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), await self.beat())

    async def beat(self) -> float:
        """Takes up all that is due; returns in how many seconds to look again."""
        await recover(self._storage, self._clock, self._held)
        now = self._clock()
        async with transaction(self._storage, read_only=True) as tx:
            due = await tx.deliveries.due(now, len(self._held) + BATCH)
            fresh = [one for one in due if one.id not in self._held]
            ways = [await self._route(tx, one) for one in fresh]
            then = await tx.deliveries.next_due(now)
        for delivery, way in zip(fresh, ways, strict=True):
            if way is None or way.platform not in self._messengers:
                await self._put_aside(delivery.id, way)
            else:
                self._line_up(delivery.id, way)
        self._pace.forget_idle()
        if len(fresh) >= BATCH:
            return 0.0
        return AT_LEAST_EVERY if then is None else min(AT_LEAST_EVERY, (then - now).total_seconds())

    async def idle(self) -> None:
        """Returns when nothing is claimed or waits for its turn."""
        while self._workers:
            await asyncio.wait(set(self._workers))

    async def stop(self, within: float) -> None:
        """Claims nothing more, and gives what is claimed `within` seconds to be settled."""
        self._closing = True
        if self._workers:
            await asyncio.wait(set(self._workers), timeout=within)

    async def _route(self, tx: Tx, delivery: Delivery) -> Route | None:
        return await route(tx, delivery, self._states, frozenset(self._messengers))

    def _line_up(self, id: str, way: Route) -> None:
        self._held.add(id)
        lane = (way.platform, way.address.chat)
        if lane in self._lanes:
            self._lanes[lane].append(id)
            return
        self._lanes[lane] = deque([id])
        worker = self._tasks.start(self._work(lane), f"send {lane[0].value} {lane[1]}")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, lane: Lane) -> None:
        queue = self._lanes[lane]
        try:
            while queue:
                await self._one(lane, queue[0])
                self._held.discard(queue.popleft())
        finally:
            self._held.difference_update(queue)
            del self._lanes[lane]

    async def _one(self, lane: Lane, id: str) -> None:
        await self._pace.turn(*lane)
        if self._closing:
            return
        try:
            claimed = await self._claim(id)
            if claimed is not None:
                delivery, way = claimed
                await self._settle(delivery, way, await self._send(delivery, way))
        except Exception:
            log.exception("delivery %s broke off", id)

    async def _claim(self, id: str) -> tuple[Delivery, Route] | None:
        """Marks it durably as being sent; None when it is no longer to be sent, or another process has it."""
        try:
            async with transaction(self._storage) as tx:
                delivery = await tx.deliveries.get(id)
                if delivery is None or delivery.life is not Life.WAITING or delivery.due > self._clock():
                    return None
                way = await self._route(tx, delivery)
                if way is None or (delivery.wanted is None and not delivery.message):
                    await tx.deliveries.put(self._aside(delivery, way))
                    return None
                claimed = replace(delivery, life=Life.CLAIMED, lease=self._clock.wall() + LEASE)
                await tx.deliveries.put(claimed)
                return claimed, way
        except Conflict:
            self.wake()
            return None

    async def _put_aside(self, id: str, way: Route | None) -> None:
        async with transaction(self._storage) as tx:
            delivery = await tx.deliveries.get(id)
            if delivery is not None and delivery.life is Life.WAITING:
                await tx.deliveries.put(self._aside(delivery, way))

    def _aside(self, delivery: Delivery, way: Route | None) -> Delivery:
        """Taken back before it was posted; or no way leads there; or that platform is not connected in this run."""
        now = self._clock()
        if delivery.wanted is None and not delivery.message:
            return replace(delivery, life=Life.SKIPPED, reason="withdrawn", settled=now)
        if way is not None:
            return replace(delivery, due=now + AWAY, reason="platform-off")
        reason = "channel-gone" if delivery.to.startswith("b:") else "not-reachable"
        return replace(delivery, life=Life.FAILED, reason=reason, settled=now)

    async def _send(self, delivery: Delivery, way: Route) -> Outcome:
        messenger, voices = self._messengers[way.platform], self._voices.several(way.languages, way.zone)
        try:
            async with asyncio.timeout(PATIENCE):
                if delivery.wanted is None:
                    return await messenger.delete(way.address, delivery.message)
                card = way.card(delivery, delivery.wanted)
                if way.awaiting:
                    card = honest(card, await messenger.is_admin(way.address))
                if delivery.message:
                    return await messenger.edit(way.address, delivery.message, card, voices)
                return await messenger.send(way.address, card, voices, delivery.id)
        except ValueError:
            log.exception("delivery %s cannot be drawn", delivery.id)
            return Never("too-long")
        except Exception as fault:
            log.exception("delivery %s: %s gave no answer", delivery.id, way.platform.value)
            return Unknown(type(fault).__name__)

    async def _settle(self, claimed: Delivery, way: Route, outcome: Outcome) -> None:
        for _ in range(TRIES):
            with suppress(Conflict):
                async with transaction(self._storage) as tx:
                    welcome = await note(tx, claimed, way, outcome, self._clock())
                if welcome is not None:
                    self._bound(welcome)
                break
        await report_settled(self._storage, claimed.subject, self._clock())
        if isinstance(outcome, Later) and outcome.wait:
            self._pace.pause(way.platform, way.address.chat, outcome.wait)
        self.wake()
