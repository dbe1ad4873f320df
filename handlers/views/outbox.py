"""What is shown in place of a message, and what coordinators read about messages that did not arrive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain

from domain.cards import Button, Card, Say, Text, say
from domain.delivery import Delivery, Life
from domain.groups import Binding
from domain.markings import Marking
from domain.people import Platform
from handlers.views.bindings import again
from handlers.views.ledger import Entry, beyond_us, line, name, retry, state
from handlers.views.reasons import gone_for_good, next_step, why

NAMED = 4
"""Channels named on one card; the ledger has all."""


def pointer(code: str) -> Card:
    """Instead of a card whose marking is above the channel's ceiling: that there is something, and where to read it."""
    row = (Button(say("open-in-private"), "show", code, private=True),) if code else ()
    return Card(say("pointer-title"), (say("pointer-text"),), buttons=(row,) if row else (), marking=Marking.CLEAR)


def unreachable(binding: Binding, group: str, reason: str) -> Card:
    """The channel is unbound; `reason` is the platform's own word."""
    platform = say(f"platform-{binding.platform.value}")
    lines: tuple[Text, ...] = (
        say("outbox-unreachable-text", platform=platform, why=why(reason), group=group),
        next_step(reason),
    )
    title = say("outbox-unreachable-title", channel=binding.title)
    return Card(title, lines, buttons=() if gone_for_good(reason) else (again(binding),), private=True)


def outage(platform: Platform, reason: str) -> Card:
    """To admins: nothing can be sent over this platform before somebody has mended what `reason` names."""
    name = say(f"platform-{platform.value}")
    key = "outage-scope" if reason == "missing-scope" else f"outage-token-{platform.value}"
    return Card(say("outage-title", platform=name), (say(key), say("outage-waits", platform=name)), private=True)


def works_again(platform: Platform) -> Card:
    return Card(say("outage-over", platform=say(f"platform-{platform.value}")), private=True)


def lost(entries: Sequence[Entry], now: datetime) -> Card:
    """To those who decide for a group's channels: what about one subject failed there, or may have; of several
    channels a line each, and what there is to do."""
    channels = {one.binding.id: one for one in sorted(entries, key=lambda one: one.place, reverse=True)}
    if len(entries) == 1:
        return _alone(entries[0])
    each = list(reversed(channels.values()))
    code, group = each[0].row.subject, each[0].group.short
    further = (say("announce-further", count=len(each) - NAMED),) if len(each) > NAMED else ()
    ways = [*retry(code)] if any(one.fails for one in entries) else []
    ways += [Button(say("button-decide"), "decide", name(one.row)) for one in each if one.row.life is Life.UNKNOWN][:1]
    ways.append(Button(say("button-deliveries"), "deliveries", code))
    title = say("lost-title", code=code, group=group, count=len(each))
    return Card(title, (*[_line(one, now) for one in each[:NAMED]], *further), buttons=(tuple(ways),), private=True)


def _line(one: Entry, now: datetime) -> Say:
    said = state(one, now)
    if not one.binding.active:
        said = say("two-parts", first=said, second=say("lost-unbound"))
    return line(one, said)


def _alone(one: Entry) -> Card:
    binding, row = one.binding, one.row
    if row.life is Life.UNKNOWN:
        return unsure(binding, row)
    about = (Button(say("button-deliveries"), "deliveries", row.subject),) if row.subject else ()
    if not binding.active:
        card = unreachable(binding, one.group.short, row.reason)
        return replace(card, lines=(*card.lines, *_about(row.subject)), buttons=((*chain(*card.buttons), *about),))
    kind = "unchanged" if row.message else "failed"
    kind = "still-there" if row.withdrawn else kind
    way = Button(say("button-try-again"), "again", name(row))
    if beyond_us(row):
        way = Button(say("button-gone"), "gone", name(row))
    lines = (say(f"outbox-{kind}-text", why=why(row.reason)), *_about(row.subject))
    return Card(say(f"outbox-{kind}-title", channel=binding.title), lines, buttons=((way, *about),), private=True)


def unsure(binding: Binding, row: Delivery, page: int = 0) -> Card:
    """Nobody knows whether it arrived: what a person can do, and what that means. `page` of the ledger on which it was
    tapped, to lead back."""
    args = f"{name(row)} p{page}" if page else name(row)
    arrived = Button(say("button-it-arrived"), "it-arrived", args)
    rows: tuple[tuple[Button, ...], ...] = ((Button(say("button-send-again"), "again", args), arrived),)
    how: tuple[Text, ...] = (say("outbox-unknown-how"),)
    if row.withdrawn:
        rows, how = ((Button(say("button-gone"), "gone", args),),), (say("ledger-look"),)
    if page:
        rows = (*rows, (Button(say("button-back"), "deliveries", f"{row.subject} p{page}"),))
    lines = (say("outbox-unknown-text", why=why(row.reason)), *_about(row.subject), *how)
    return Card(say("outbox-unknown-title", channel=binding.title), lines, buttons=rows, private=True)


def decided(channel: str, subject: str, what: Say) -> Card:
    """On the cards that asked: what was decided, and by whom; nothing is offered there any more."""
    row = ((Button(say("button-deliveries"), "deliveries", subject),),) if subject else ()
    return Card(say("ledger-decided", channel=channel, what=what), _about(subject), buttons=row, private=True)


def _about(subject: str) -> tuple[Text, ...]:
    return (say("outbox-about", subject=subject),) if subject else ()
