"""What became of a delivery: kept, with what follows from it, and told to those who have to know."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.routes import Route, cut_off, follow
from domain.delivery import Delivery, Life, Never, Outcome, Sent, Unknown, settle
from domain.groups import Binding
from handlers.losses import tell_lost, tell_unreachable
from handlers.welcoming import welcomed
from storage.port import Tx, transaction
from storage.rows import Storage


async def note(tx: Tx, claimed: Delivery, way: Route, outcome: Outcome, now: datetime) -> Binding | None:
    """Keeps how it ended at this instant; gives the channel that was bound by it."""
    welcome = None
    current = await tx.deliveries.get(claimed.id)
    if current is None:
        return None
    delivery = settle(current, outcome, claimed.revision, now)
    match outcome:
        case Sent(_, chat):
            await follow(tx, delivery.to, chat)
            welcome = await welcomed(tx, delivery.to, now)
        case Never(reason, unreachable=True):
            gone = await cut_off(tx, delivery.to, way, now)
            if isinstance(gone, Binding):
                await tell_unreachable(tx, gone, reason, now)
            elif gone is not None:
                delivery = replace(delivery, life=Life.WAITING, message="", chat="", due=now)
        case _:
            await tell_lost(tx, delivery, now)
    await tx.deliveries.put(delivery)
    return welcome


async def recover(storage: Storage, clock: Clock, held: Collection[str]) -> None:
    """Settles claims that nobody did, but for those `held` in this process: a first posting may or may not be there; an
    edit is repeated."""
    async with transaction(storage, read_only=True) as tx:
        left = [one.id for one in await tx.deliveries.abandoned(clock.wall()) if one.id not in held]
    for id in left:
        async with transaction(storage) as tx:
            delivery = await tx.deliveries.get(id)
            if delivery is not None and delivery.life is Life.CLAIMED:
                settled = settle(delivery, Unknown("interrupted"), delivery.shown, clock())
                await tx.deliveries.put(settled)
                await tell_lost(tx, settled, clock())
