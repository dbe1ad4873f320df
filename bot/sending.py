"""One delivery is taken up, sent or asked after, and settled; an abandoned claim is never repeated blindly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import Clock
from bot.lanes import Rank
from bot.limits import Call
from bot.pacing import Paces
from bot.platforms.port import Messenger
from bot.routes import Route, route
from bot.settling import note, put_aside
from bot.texts.voice import Voices
from domain.delivery import FIXED, Delivery, Later, Life, Never, Outcome, Sent, Unknown, claim
from domain.groups import Binding, State
from domain.people import Platform
from handlers import outages
from handlers.reporting import report_settled
from handlers.views.bindings import honest
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

LEASE = timedelta(seconds=60)
"""How long a claim holds; what is not settled by then was interrupted, and may or may not be there."""

BEFORE = timedelta(minutes=2)
"""How much earlier than the claim a posting is looked for: the platform's clock is not ours."""

PATIENCE = 45.0
"""Seconds that a platform may take to answer, less than the lease."""

TRIES = 5
"""How often settling is repeated when the delivery was revised at the same moment."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Claim:
    """What was taken up, and the way it goes."""

    delivery: Delivery
    way: Route


@dataclass(frozen=True)
class Place:
    """A chat, and what has its turn there: nothing, for what writes nothing."""

    platform: Platform
    chat: str
    call: Call | None
    rank: Rank

    @classmethod
    def of(cls, delivery: Delivery, way: Route) -> Place:
        """Where it goes next, and what is done there."""
        call = None if delivery.void else _call(delivery)
        rank = Rank.PERSON if delivery.to.startswith("p:") else Rank.CHANNEL
        return cls(way.platform, way.address.chat, call, rank)


class Sender:
    """Makes the calls of one delivery. `bound` hears of each channel that was welcomed."""

    def __init__(
        self,
        storage: Storage,
        messengers: Mapping[Platform, Messenger],
        voices: Voices,
        clock: Clock,
        paces: Paces,
        states: Mapping[str, State],
        bound: Callable[[Binding], None] = lambda binding: None,
    ) -> None:
        self._storage, self._messengers, self._voices, self._states = storage, messengers, voices, states
        self._clock, self._paces, self._bound = clock, paces, bound
        self._works: dict[Platform, bool] = {}  # as far as its last words tell

    def serves(self, way: Route) -> bool:
        """Whether its platform is connected in this run."""
        return way.platform in self._messengers

    async def see_to(self, id: str, place: Place) -> bool:
        """Sends it when its turn comes, or asks whether it was sent; whether there may be more to send now. What goes
        wrong is logged, and found again when its lease is out."""
        try:
            if place.call is not None:
                return await self._in_turn(id, place, place.call)
            taken = await self._claim(id, place)
            return taken is None or await self._settle(taken, await self._ask(taken))
        except Exception:
            log.exception("delivery %s broke off", id)
            return False

    async def _in_turn(self, id: str, place: Place, call: Call) -> bool:
        """The claim begins with the turn: its lease does not run while it waits."""
        async with self._paces[place.platform].turn(call, place.chat, place.rank) as turn:
            taken = await self._claim(id, place)
            if taken is None:
                return True
            outcome = turn.answer = await self._send(taken)
        return await self._settle(taken, outcome)

    async def look_again(self) -> None:
        """Where a platform that took nothing from us has answered somebody since, what it refused is tried at once."""
        if any(not works and not self._paces[platform].down for platform, works in self._works.items()):
            with suppress(Conflict):
                async with transaction(self._storage) as tx:
                    await outages.hasten(tx, self._clock())

    async def route(self, tx: Tx, delivery: Delivery) -> Route | None:
        """The way it would go now; None when none leads there. People are written to where that works."""
        working = frozenset(platform for platform in self._messengers if self._works.get(platform, True))
        return await route(tx, delivery, self._states, working)

    async def put_aside(self, id: str, way: Route | None) -> None:
        """Notes why it cannot be sent now; where it was revised at the same moment it is looked at again."""
        with suppress(Conflict):
            async with transaction(self._storage) as tx:
                delivery = await tx.deliveries.get(id)
                if delivery is not None and self._open(delivery):
                    await put_aside(tx, delivery, way, self._clock)

    async def _claim(self, id: str, place: Place) -> Claim | None:
        """Marks it durably as being sent; None when it is not to be sent any more, or not so, or another process has
        it."""
        try:
            async with transaction(self._storage) as tx:
                delivery = await tx.deliveries.get(id)
                if delivery is None or not self._open(delivery):
                    return None
                way = await self.route(tx, delivery)
                if way is None or delivery.void:
                    await put_aside(tx, delivery, way, self._clock)
                    return None
                if place == Place.of(delivery, way):
                    return await self._take(tx, delivery, way)
        except Conflict:
            log.debug("delivery %s was revised while it was taken up", id)
        return None

    def _open(self, delivery: Delivery) -> bool:
        if delivery.life is Life.CLAIMED:
            return delivery.lease is not None and delivery.lease <= self._clock.wall()
        return delivery.life is Life.WAITING and delivery.due <= self._clock()

    async def _take(self, tx: Tx, delivery: Delivery, way: Route) -> Claim:
        """An interrupted edit is simply sent again; an interrupted posting keeps its claim and is asked after."""
        wall = self._clock.wall()
        taken = replace(delivery, lease=wall + LEASE) if _interrupted(delivery) else claim(delivery, wall, LEASE)
        if not taken.message:
            taken = replace(taken, chat=way.address.chat)
        await tx.deliveries.put(taken)
        return Claim(taken, way)

    async def _ask(self, taken: Claim) -> Outcome:
        delivery, way = taken.delivery, taken.way
        since = (delivery.claimed or self._clock.wall()) - BEFORE
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._messengers[way.platform].find(way.address, delivery.mark, since)
        except Exception:
            log.exception("delivery %s: %s could not be asked", delivery.id, way.platform.value)
            return Unknown("no-answer", LEASE.total_seconds())

    async def _send(self, taken: Claim) -> Outcome:
        delivery, way = taken.delivery, taken.way
        messenger, voices = self._messengers[way.platform], self._voices.several(way.languages, way.zone)
        try:
            async with asyncio.timeout(PATIENCE):
                if _left_behind(delivery, way):
                    return FIXED
                if delivery.erase or delivery.wanted is None:
                    return await messenger.delete(way.address, delivery.message)
                card = way.card(delivery, delivery.wanted)
                if way.awaiting:
                    card = honest(card, await messenger.is_admin(way.address))
                if delivery.message:
                    return await messenger.edit(way.address, delivery.message, card, voices)
                return await messenger.send(way.address, card, voices, delivery.mark)
        except ValueError:
            log.exception("delivery %s cannot be drawn", delivery.id)
            return Never("too-long")
        except Exception:
            log.exception("delivery %s: %s gave no answer", delivery.id, way.platform.value)
            return messenger.unsure("no-answer")

    async def _settle(self, taken: Claim, outcome: Outcome) -> bool:
        """Keeps what became of it; whether there may be more to send now."""
        claimed, way = taken.delivery, taken.way
        more = True
        for _ in range(TRIES):
            with suppress(Conflict):
                async with transaction(self._storage) as tx:
                    settled = await note(tx, claimed, way, outcome, self._clock)
                if settled.welcome is not None:
                    self._bound(settled.welcome)
                more = settled.more
                break
        more |= await self._hear_of(way.platform, outcome)
        return await report_settled(self._storage, claimed.subject, self._clock()) or more

    async def _hear_of(self, platform: Platform, outcome: Outcome) -> bool:
        """Admins are told when the platform takes nothing at all from us, and when it does again; whether they are."""
        with suppress(Conflict):
            if isinstance(outcome, Later) and outcome.everywhere:
                self._works[platform] = False
                async with transaction(self._storage) as tx:
                    await outages.begun(tx, platform, outcome.reason, self._clock())
                return True
            if isinstance(outcome, Sent) and self._works.get(platform) is not True:
                async with transaction(self._storage) as tx:
                    await outages.over(tx, platform, self._clock())
                self._works[platform] = True
                return True
        return False


def _left_behind(delivery: Delivery, way: Route) -> bool:
    """It stands where its channel was before it moved: there nothing can be changed any more, and in the channel its
    id is another message's."""
    return bool(delivery.message) and delivery.to.startswith("b:") and delivery.chat != way.address.chat


def _call(delivery: Delivery) -> Call | None:
    """What is done of it next; None: it is asked after."""
    if _interrupted(delivery):
        return None
    if not delivery.message:
        return Call.POST
    return Call.DELETE if delivery.erase or delivery.wanted is None else Call.EDIT


def _interrupted(delivery: Delivery) -> bool:
    """It may be there already, and is asked after first."""
    return delivery.life is Life.CLAIMED and not delivery.message
