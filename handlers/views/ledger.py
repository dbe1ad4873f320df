"""What became of each message: the ledger of an activity or announcement, and the one message its sender follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from domain.cards import Button, Card, Item, Moment, Say, Text, say
from domain.delivery import Delivery, Life
from domain.groups import Binding, Group
from domain.hours import next_open
from domain.people import Platform
from handlers.views.bindings import again
from handlers.views.lists import IN_A_ROW, PAGE, page, there
from handlers.views.reasons import why

OUR_DECISIONS = ("stopped", "withdrawn", "recalled")
"""Why something is left out where its channel is not to blame."""

SEEN_GONE = "gone"
"""The reason where a person saw that nothing is there to be taken back."""

RECENT = timedelta(days=7)
"""How long before a message the upgrade of its group is worth telling."""

LONGEST_NAME = 44
"""Bytes of a delivery's id that fit a button beside a page."""

ORDER = (Life.UNKNOWN, Life.FAILED, Life.WAITING, Life.CLAIMED, Life.SKIPPED, Life.SENT)
"""What needs a person first."""


@dataclass(frozen=True)
class Entry:
    """One message to one channel of a group. `mine`: the reader decides what becomes of it."""

    row: Delivery
    binding: Binding
    group: Group
    mine: bool = False

    @property
    def place(self) -> tuple[int, str, str, str]:
        return ORDER.index(self.row.life), self.group.short, self.binding.title, self.row.id

    @property
    def fails(self) -> bool:
        """Whether it failed and can be tried again."""
        return self.row.life is Life.FAILED and self.binding.active and not beyond_us(self.row)


def name(row: Delivery) -> str:
    """What a button calls it: its id, or where that is too long its subject (or address) and a digest."""
    if len(row.id.encode()) <= LONGEST_NAME:
        return row.id
    return f"{row.subject or row.to} {digest(row)}"


def digest(row: Delivery) -> str:
    return blake2b(row.id.encode(), digest_size=6).hexdigest()


def beyond_us(row: Delivery) -> bool:
    """Whether it is to be there no more, and only a person can see to that."""
    return row.withdrawn and not row.message and row.life in (Life.FAILED, Life.UNKNOWN)


def counted(entries: Iterable[Entry]) -> dict[Life, int]:
    rows = [one.row.life for one in entries]
    return {life: rows.count(life) for life in Life}


def ledger(
    code: str, title: Say, entries: Sequence[Entry], lines: tuple[Text, ...], number: int, now: datetime
) -> Card:
    """One page; `entries` are all there are."""
    number = there(number, len(entries))
    shown = sorted(entries, key=lambda one: one.place)[(number - 1) * PAGE : number * PAGE]
    items = tuple(_item(one, number, now) for one in shown)
    others = len([one for one in entries if not one.mine and _button(replace(one, mine=True), "")])
    if others:
        lines = (*lines, say("ledger-others", count=others))
    card = page(title, items, "deliveries", code, number, len(entries) > number * PAGE, lines=lines, turns=IN_A_ROW)
    first = (retry(code),) if any(one.mine and one.fails for one in entries) else ()
    return replace(card, buttons=(*first, *card.buttons), private=True)


def retry(code: str) -> tuple[Button, ...]:
    return (Button(say("button-retry"), "retry", code, style="primary"),)


def _item(one: Entry, number: int, now: datetime) -> Item:
    platform = say(f"platform-{one.binding.platform.value}")
    head = say("ledger-head", group=one.group.short, channel=one.binding.title, platform=platform, what=what(one.row))
    button = _button(one, f"{name(one.row)} p{number}")
    return Item(head, (state(one, now), *_more(one)), labelled(button, one.binding) if button else None)


def labelled(button: Button, binding: Binding) -> Button:
    """Telegram shows the buttons of a list below it, all together: each names its channel."""
    return replace(button, label=say("button-for", label=button.label, channel=binding.title))


def what(row: Delivery) -> Say:
    """Which of the messages about its subject it is."""
    cause = row.id.removesuffix(f">{row.to}")
    if row.before is not None:
        return say("what-change")
    if cause.startswith("remind:"):
        return say("what-reminder")
    kind = cause.rpartition("#")[2]
    return say(f"what-{kind}") if kind in ("post", "card") else say("what-message")


def state(one: Entry, now: datetime) -> Say:
    """In plain words, and what comes next."""
    row = one.row
    match row.life:
        case Life.WAITING:
            return _waiting(one, now)
        case Life.CLAIMED:
            return say("ledger-asking" if row.reason and not row.message else "life-claimed")
        case Life.SENT:
            return _sent(row)
        case Life.FAILED:
            return _failed(row)
        case Life.SKIPPED:
            return say("ledger-gone") if row.reason == SEEN_GONE else say("ledger-skipped", why=why(row.reason))
        case Life.UNKNOWN:
            return say("ledger-unknown", why=why(row.reason))


def line(one: Entry, said: Say) -> Say:
    """A channel, and what is said of it."""
    platform = say(f"platform-{one.binding.platform.value}")
    return say("ledger-line", channel=one.binding.title, platform=platform, state=said)


def _waiting(one: Entry, now: datetime) -> Say:
    row, at = one.row, Moment(one.row.due, one.group.zone)
    if row.message:
        return say("ledger-taking-back" if row.withdrawn else "ledger-changing")
    if row.reason and not row.tries:
        return say("ledger-waits", why=why(row.reason))
    if row.due <= now:
        return say("ledger-queued")
    if row.tries:
        return say("ledger-tried", count=row.tries, why=why(row.reason), at=at)
    opens = next_open(one.group, row.due - timedelta(minutes=1)) == row.due
    return say("ledger-held" if opens else "delivery-due", at=at)


def _sent(row: Delivery) -> Say:
    at = Moment(row.settled or row.due)
    if not row.message:
        return say("ledger-said-arrived")
    if row.erase or row.wanted is None:
        return say("ledger-taken-back", at=at)
    return say("ledger-struck" if row.wanted.struck else "ledger-sent", at=at)


def _failed(row: Delivery) -> Say:
    if not row.shown:
        return say("ledger-failed", why=why(row.reason), at=Moment(row.settled or row.due))
    return say("ledger-still-there" if row.withdrawn else "ledger-unchanged", why=why(row.reason))


def _more(one: Entry) -> tuple[Say, ...]:
    row = one.row
    if row.life is Life.UNKNOWN and row.withdrawn:
        return (say("ledger-look"),)
    if _cut_off(one):
        return (say("ledger-unbound"),)
    return (*_tries(row), *_upgraded(one))


def _tries(row: Delivery) -> tuple[Say, ...]:
    """What was only struck out was tried twice because it is too late to delete it: nobody waited for that."""
    if row.life not in (Life.FAILED, Life.SENT) or row.tries < 2 or (row.life is Life.SENT and row.withdrawn):
        return ()
    if row.life is Life.SENT and row.reason:
        return (say("ledger-tries-why", count=row.tries, why=why(row.reason)),)
    return (say("ledger-tries", count=row.tries),)


def _cut_off(one: Entry) -> bool:
    """Whether it did not go there because its channel was lost."""
    row = one.row
    lost = row.life is Life.FAILED or (row.life is Life.SKIPPED and row.reason not in OUR_DECISIONS)
    return lost and not row.withdrawn and not one.binding.active


def _upgraded(one: Entry) -> tuple[Say, ...]:
    """Where its group became a supergroup about when it went there."""
    row, moved = one.row, one.binding.moved
    if moved is None or row.life is not Life.SENT or one.binding.platform is not Platform.TELEGRAM:
        return ()
    return (say("ledger-moved", at=Moment(moved)),) if moved >= (row.settled or row.due) - RECENT else ()


def _button(one: Entry, args: str) -> Button | None:
    """The one thing that can be done about it."""
    if one.mine and beyond_us(one.row):
        return Button(say("button-gone"), "gone", args)
    if one.mine and one.row.life is Life.UNKNOWN:
        return Button(say("button-decide"), "decide", args)
    if one.mine and _cut_off(one):
        return again(one.binding)[0]
    if one.mine and one.row.life is Life.FAILED:
        return Button(say("button-try-again"), "again", args)
    return None


def progress(
    title: Say, code: str, worth: Sequence[Entry], further: int, lines: tuple[Text, ...], may_act: bool, now: datetime
) -> Card:
    """To the sender: how far it is, and each channel that is `worth` naming."""
    each: list[Text] = [line(one, state(one, now)) for one in worth]
    if further:
        each.append(say("announce-further", count=further))
    rows = (retry(code),) if any(one.mine and one.fails for one in worth) else ()
    button = Button(say("button-deliveries"), "deliveries", code)
    return Card(title, (*each, *lines), buttons=(*rows, (button,)) if may_act else (), private=True)
