"""The life of one message to one address.

A Delivery holds the card wanted and the revision shown: an edit only replaces the wanted card and its revision, and
the outbox sends
while the two differ. Its id is its cause and *our* id of the binding or person, so a promise made twice is one message.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from domain.activities import Activity
from domain.cards import Card


class Life(Enum):
    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Delivery:
    """`to` is "b:BINDING" or "p:PERSON". `subject` (activity or announcement code) finds every posted copy. `message`
    is the platform's
    id once sent, `chat` where it went. `due`, `lease` and `settled` are UTC instants. `wanted` None: delete the
    posted message. `before`: of a notice of change, the activity as its readers know it until they read this."""

    id: str
    to: str
    subject: str
    wanted: Card | None
    due: datetime
    revision: int = 1
    shown: int = 0
    life: Life = Life.WAITING
    tries: int = 0
    reason: str = ""
    chat: str = ""
    message: str = ""
    lease: datetime | None = None
    settled: datetime | None = None
    before: Activity | None = None


@dataclass(frozen=True)
class Sent:
    """It is there: the platform's message id and chat id."""

    message: str
    chat: str


@dataclass(frozen=True)
class Later:
    """Surely not delivered; may work after `wait` seconds."""

    reason: str
    wait: float = 0.0


@dataclass(frozen=True)
class Never:
    """Surely not delivered and never will be. `unreachable`: the chat itself is gone for us."""

    reason: str
    unreachable: bool = False


@dataclass(frozen=True)
class Unknown:
    """It may or may not be there; never repeated blindly."""

    reason: str


Outcome = Sent | Later | Never | Unknown

WAITS = (2.0, 10.0, 60.0, 300.0, 1800.0, 7200.0)
"""Seconds before each further try."""


def settle(delivery: Delivery, outcome: Outcome, sent_revision: int, now: datetime) -> Delivery:
    """The delivery after the platform's answer to sending `sent_revision`; a newer wanted revision keeps it waiting."""
    done = replace(delivery, lease=None, settled=now)
    match outcome:
        case Sent(message, chat):
            life = Life.SENT if delivery.revision == sent_revision else Life.WAITING
            return replace(
                done,
                life=life,
                shown=sent_revision,
                message=message,
                chat=chat,
                tries=0,
                reason="",
            )
        case Later(reason, wait) if delivery.tries < len(WAITS):
            due = now + timedelta(seconds=max(wait, WAITS[delivery.tries]))
            return replace(
                done,
                life=Life.WAITING,
                due=due,
                tries=delivery.tries + 1,
                reason=reason,
            )
        case Later(reason) | Never(reason):
            return replace(done, life=Life.FAILED, reason=reason)
        case Unknown(reason) if delivery.message:  # an edit may be repeated: it changes nothing twice
            return settle(delivery, Later(reason), sent_revision, now)
        case Unknown(reason):
            return replace(done, life=Life.UNKNOWN, reason=reason)


def revise(delivery: Delivery, wanted: Card | None, now: datetime) -> Delivery:
    """The same message with another card wanted; before the first send it is simply the first send."""
    life = delivery.life if delivery.life in (Life.CLAIMED, Life.UNKNOWN) else Life.WAITING
    return replace(
        delivery,
        wanted=wanted,
        revision=delivery.revision + 1,
        life=life,
        due=max(delivery.due, now),
        tries=0,
    )
