"""What became of a delivery: kept, with what follows from it, and told to those who have to know."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import Clock
from bot.routes import Route, cut_off, follow
from domain.delivery import Delivery, Life, Never, Outcome, Sent, Unknown, settle
from domain.groups import Binding
from domain.people import Person
from handlers.losses import tell_lost, tell_unreachable
from handlers.welcoming import welcomed
from storage.port import Tx

AWAY = timedelta(minutes=15)
"""How long messages for a platform without a token wait before they are looked at again."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settled:
    """The channel that was bound by it, and whether there may be more to send now."""

    welcome: Binding | None
    more: bool


async def note(tx: Tx, claimed: Delivery, way: Route, outcome: Outcome, clock: Clock) -> Settled:
    """Keeps how it ended just now; of a claim that somebody else has taken over, only that a posting is there."""
    welcome, gone, now = None, None, clock()
    current = await tx.deliveries.get(claimed.id)
    if current is None or not (current.lease == claimed.lease or _missed(current, outcome)):
        return Settled(None, more=False)
    delivery = settle(current, outcome, now, clock.wall())
    match outcome:
        case Sent(_, chat):
            await follow(tx, delivery.to, way, chat, now)
            welcome = await welcomed(tx, delivery.to, now)
        case Never(reason, unreachable=True):
            gone = await cut_off(tx, delivery.to, way, reason, now)
            if isinstance(gone, Person) and not (delivery.message and delivery.withdrawn):
                delivery = replace(delivery, life=Life.WAITING, message="", chat="", due=now)  # by their other way
    await _keep(tx, delivery)
    if isinstance(gone, Binding) and not gone.active:
        await tell_unreachable(tx, gone, delivery.reason, now)
    else:
        await tell_lost(tx, delivery, now)
    return Settled(welcome, more=delivery.life is not Life.SENT or welcome is not None)


def _missed(current: Delivery, outcome: Outcome) -> bool:
    """Whether it is being looked for, or is given up as unknown, and is there all the same."""
    return isinstance(outcome, Sent) and not current.message and current.life in (Life.CLAIMED, Life.UNKNOWN)


async def put_aside(tx: Tx, delivery: Delivery, way: Route | None, clock: Clock) -> None:
    """No way leads there; or that platform is not connected in this run; or it was taken back before it was posted."""
    now = clock()
    if delivery.life is Life.CLAIMED and way is None:
        delivery = settle(delivery, Unknown("interrupted"), now, clock.wall())
    elif delivery.life is Life.CLAIMED:
        delivery = replace(delivery, lease=clock.wall() + AWAY)
    elif delivery.void:
        delivery = replace(delivery, life=Life.SKIPPED, reason="withdrawn", settled=now)
    elif way is not None:
        delivery = replace(delivery, due=now + AWAY, reason="platform-off")
    else:
        reason = "channel-gone" if delivery.to.startswith("b:") else "not-reachable"
        delivery = replace(delivery, life=Life.FAILED, reason=reason, settled=now)
    await _keep(tx, delivery)
    if delivery.life is Life.UNKNOWN:
        await tell_lost(tx, delivery, now)


async def _keep(tx: Tx, delivery: Delivery) -> None:
    """A message to one person may hold what nobody else is to read: that it is lost, the log and the figures say."""
    if delivery.life in (Life.FAILED, Life.UNKNOWN):
        log.info("delivery %s ended as %s: %s", delivery.id, delivery.life.value, delivery.reason)
    await tx.deliveries.put(delivery)
