"""The life of one message to one address.

A Delivery holds the card wanted and the revision shown: an edit only replaces the wanted card and its revision, and
the outbox sends while the two differ. Its id is its cause and *our* id of the binding or person, so a promise made
twice is one message.
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
    is the platform's id once sent, `chat` where it went, or is going.

    `due` and `settled` (the last answer) are UTC instants of calendar time; `lease` and `claimed` are true time:
    until when nobody else may take it up, and since when a posting may be there that nobody has confirmed; `sending`
    is the revision that was taken up.
    `tries` counts the calls made for the wanted card, `setbacks` those among them that lengthen the wait.
    `wanted` None: delete the posted message. `erase`: recalled, so delete it too; where that cannot be done any more,
    `wanted` is shown. `before`: of a notice of change, the activity as its readers know it until they read this.
    `minor`: the change is worth an edit and no posting.
    """

    id: str
    to: str
    subject: str
    wanted: Card | None
    due: datetime
    revision: int = 1
    shown: int = 0
    life: Life = Life.WAITING
    tries: int = 0
    setbacks: int = 0
    reason: str = ""
    chat: str = ""
    message: str = ""
    lease: datetime | None = None
    claimed: datetime | None = None
    sending: int = 0
    settled: datetime | None = None
    erase: bool = False
    before: Activity | None = None
    minor: bool = False

    @property
    def mark(self) -> str:
        """What its message carries where the platform can keep it; what is posted afresh carries another, and is not
        taken for the message that it replaces."""
        return f"{self.id}@{self.sending}"

    @property
    def void(self) -> bool:
        """Taken back before it was posted; what was interrupted may be there all the same."""
        return self.life is Life.WAITING and not self.message and (self.erase or self.wanted is None)

    @property
    def withdrawn(self) -> bool:
        """Whether its readers are to see it no more, or only struck out."""
        return self.erase or self.wanted is None or self.wanted.struck


@dataclass(frozen=True)
class Sent:
    """It is there: the platform's message id and chat id."""

    message: str
    chat: str


@dataclass(frozen=True)
class Later:
    """Surely not delivered; may work after `wait` seconds, which are the platform's own (0: it names none).
    `everywhere`: the platform cannot be reached or used at all just now, whatever the chat."""

    reason: str
    wait: float = 0.0
    everywhere: bool = False


@dataclass(frozen=True)
class Never:
    """Surely not delivered and never will be. `unreachable`: the chat itself is gone for us."""

    reason: str
    unreachable: bool = False


@dataclass(frozen=True)
class Unknown:
    """It may or may not be there; never repeated blindly. The platform can be asked in `ask` seconds; 0: it never
    can."""

    reason: str
    ask: float = 0.0


Outcome = Sent | Later | Never | Unknown

GONE = Never("message-gone")
"""The message to change is not there any more."""

FIXED = Never("not-editable")
"""It is there, and may not be changed or deleted any more (too old, or not ours to change)."""

FLOODED = "rate-limited"
"""The reason for which a platform asks to wait with one chat, or with everything."""

NOT_THERE = Later("not-there")
"""Looked for everywhere it could be, and surely not posted."""

WAITS = (2.0, 10.0, 60.0, 300.0, 1800.0, 7200.0)
"""Seconds before each further try where the platform names none."""

ASKED_FOR = timedelta(hours=6)
"""How long a platform that cannot be asked now is asked again; after that a person has to look."""


def claim(delivery: Delivery, wall: datetime, lease: timedelta) -> Delivery:
    """Taken up to be sent now; `wall` is true time. A posting remembers since when it may be there."""
    since = None if delivery.message else wall
    taken = replace(delivery, life=Life.CLAIMED, lease=wall + lease, claimed=since)
    return replace(taken, sending=delivery.revision, tries=delivery.tries + 1)


def settle(delivery: Delivery, outcome: Outcome, now: datetime, wall: datetime) -> Delivery:
    """The delivery after the platform's answer; a revision that is newer than the one sent keeps it waiting. `now` is
    calendar time, `wall` true time."""
    done = replace(delivery, lease=None, claimed=None, settled=now)
    match outcome:
        case Sent(message, chat):
            return _arrived(done, message, chat)
        case Later(reason, wait, everywhere):
            return _put_off(done, reason, wait, everywhere, now)
        case Never() if outcome in (GONE, FIXED) and delivery.message:
            return _unchangeable(done, outcome, now)
        case Never(reason):
            return replace(done, life=Life.FAILED, reason=reason)
        case Unknown(reason) if delivery.message:  # an edit may be repeated: it changes nothing twice
            return _put_off(done, reason, 0.0, False, now)
        case Unknown(reason, ask) if ask and wall < (delivery.claimed or wall) + ASKED_FOR:
            return replace(delivery, reason=reason, lease=wall + timedelta(seconds=ask))
        case Unknown(reason):
            return replace(done, life=Life.UNKNOWN, reason=reason)


def _arrived(done: Delivery, message: str, chat: str) -> Delivery:
    """What had put it off stays on record."""
    life = Life.SENT if done.revision == done.sending else Life.WAITING
    reason = done.reason if done.tries > 1 else ""
    return replace(done, life=life, shown=done.sending, message=message, chat=chat, setbacks=0, reason=reason)


def _put_off(done: Delivery, reason: str, wait: float, everywhere: bool, now: datetime) -> Delivery:
    """A wait that the platform names is kept to the second, and costs no patience; nor does a platform that is down."""
    if wait or everywhere:
        due = now + timedelta(seconds=wait or WAITS[0])
        return replace(done, life=Life.WAITING, due=due, reason=reason)
    if done.setbacks >= len(WAITS):
        return replace(done, life=Life.FAILED, reason=reason)
    due = now + timedelta(seconds=WAITS[done.setbacks])
    return replace(done, life=Life.WAITING, due=due, setbacks=done.setbacks + 1, reason=reason)


def _unchangeable(done: Delivery, outcome: Never, now: datetime) -> Delivery:
    """What nobody can read any more needs no striking out; what can no longer be deleted is struck out; and where
    neither is wanted, the card is posted afresh, unless the change is a minor one."""
    if not done.withdrawn and done.minor:
        return replace(_arrived(done, done.message, done.chat), reason=outcome.reason)
    if not done.withdrawn:
        return replace(done, life=Life.WAITING, due=now, shown=0, message="", chat="", reason=outcome.reason)
    if outcome == GONE:
        return replace(_arrived(done, done.message, done.chat), reason=outcome.reason)
    if done.erase and done.wanted is not None:
        return replace(done, life=Life.WAITING, due=now, erase=False, reason=outcome.reason)
    return replace(done, life=Life.FAILED, reason=outcome.reason)


def again(delivery: Delivery, now: datetime) -> Delivery:
    """A failed one, or one of which a person says that it never arrived: it is sent once more."""
    return replace(delivery, life=Life.WAITING, due=now, tries=0, setbacks=0, reason="")


def arrived(delivery: Delivery, now: datetime) -> Delivery:
    """A person says that an unknown one is there. The platform never told its id, so it can be changed no more."""
    return replace(delivery, life=Life.SENT, shown=delivery.sending, settled=now, reason="")


def revise(delivery: Delivery, wanted: Card | None, now: datetime) -> Delivery:
    """The same message with another card wanted; before the first send it is simply the first send. It does not wait
    with a minor one."""
    out_of_reach = delivery.life is Life.SENT and not delivery.message
    kept = out_of_reach or delivery.life in (Life.CLAIMED, Life.UNKNOWN)
    return replace(
        delivery,
        wanted=wanted,
        revision=delivery.revision + 1,
        life=delivery.life if kept else Life.WAITING,
        due=now if delivery.minor else max(delivery.due, now),
        tries=0,
        setbacks=0,
        minor=False,
        reason=delivery.reason if kept or delivery.life is Life.WAITING else "",
    )


def amend(delivery: Delivery, wanted: Card, now: datetime) -> Delivery:
    """Other words. What was never delivered has them too, and is sent again by a person only."""
    if delivery.life is Life.FAILED and not delivery.message:
        return replace(delivery, wanted=wanted, revision=delivery.revision + 1)
    return revise(delivery, wanted, now)


def touch(delivery: Delivery, wanted: Card, now: datetime) -> Delivery:
    """A minor change; together with another that is on its way it is none. What failed has it when it is sent again."""
    if delivery.life is Life.FAILED:
        return replace(delivery, wanted=wanted, revision=delivery.revision + 1)
    right = bool(delivery.message) and delivery.shown == delivery.revision
    due = max(delivery.due, now)
    return replace(revise(delivery, wanted, now), due=due, minor=right or delivery.minor)


def recall(delivery: Delivery, struck: Card, now: datetime) -> Delivery:
    """Taken back: what nobody has seen is left out, what is posted is deleted, or else shown as `struck`. What is there
    without an id that we know can only be taken away by a person."""
    if delivery.life is Life.SKIPPED:
        return delivery
    if delivery.life in (Life.WAITING, Life.FAILED) and not delivery.message:
        return replace(delivery, life=Life.SKIPPED, reason="recalled", settled=now)
    taken = replace(revise(delivery, struck, now), erase=True)
    if delivery.life is Life.SENT and not delivery.message:
        return replace(taken, life=Life.FAILED, reason="out-of-reach", settled=now)
    return replace(taken, due=now)
