"""`ack`: one tap, which counts for a State when its focal point or alternate gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain.acknowledgements import Acknowledgement, Reader, closed, drops, next_step, posts, states_asked
from domain.activities import Announcement
from domain.cards import Button, Card, Names, Reply, Text, say
from domain.delivery import Delivery, touch
from domain.groups import Group
from domain.people import Platform, Role
from domain.refusals import Refusal
from handlers import owing, promises
from handlers.command import Ask, Command
from handlers.composing import composed
from handlers.finding import announcement_for
from handlers.views import acknowledgements as views
from handlers.views.previews import Destination

GAP = timedelta(seconds=2)
"""Between two edits of one copy, for each copy there is: 40 copies are edited at most every 80 seconds, which leaves
most of what the platforms allow to others (Slack: some 50 edits a minute in all,
https://docs.slack.dev/reference/methods/chat.update; Telegram: 20 messages a minute in a group,
https://core.telegram.org/bots/faq)."""


async def expect(ask: Ask, notice: Announcement, groups: Iterable[str], sent: Sequence[Destination]) -> None:
    """Every State of these groups is asked, once, from when its first channel gets the card."""
    if not notice.ack:
        return
    known = await ask.tx.groups.all()
    for id in groups:
        asked = min((one.due for one in sent if one.binding.group == id), default=ask.now)
        due = next_step(known[id], notice, asked, asked)
        for state in known[id].states:
            await ask.tx.acknowledgements.add(Acknowledgement(notice.code, state, id, asked, due=due))


async def refresh(ask: Ask, notice: Announcement) -> None:
    """Every copy shows the count as it is now; a burst of taps is one edit of each."""
    card, copies = await composed(ask, notice), await promises.copies(ask.tx, notice.code)
    for row in [one for one in copies if one.wanted != card]:
        await ask.tx.deliveries.put(touch(row, card, _not_too_often(row, GAP * len(copies), ask.now)))


async def move_end(ask: Ask, before: Announcement, after: Announcement) -> None:
    """Silent States are let alone when it is over by now; those that were already are reminded again."""
    groups = await ask.tx.groups.all()
    for row in await owing.expected(ask.tx, after):
        if row.silent and (row.over or row.due == drops(before, row.asked)):
            due = next_step(groups[row.group], after, row.asked, ask.now)
            await ask.tx.acknowledgements.put(replace(row, due=due, over=False))


def asked(notice: Announcement, groups: Mapping[str, Group]) -> tuple[Text, ...]:
    """What its sender reads of it beforehand."""
    return (say("ack-asks", count=len(states_asked(groups, notice.groups))),) if notice.ack else ()


def with_answers(ask: Ask, notice: Announcement, card: Card) -> Card:
    """The same, for those who may read which States have acknowledged it."""
    if closed(notice, ask.now) == "not-asked" or not any(ask.viewer.coordinates(id) for id in notice.groups):
        return card
    row = (Button(say("button-acks"), "acks", notice.code),)
    return replace(card, buttons=(*card.buttons, row))


def _not_too_often(row: Delivery, gap: timedelta, now: datetime) -> datetime:
    """At once where the copy was left alone for a while."""
    return min(max(now, row.settled + gap), now + gap) if row.message and row.settled else now


async def ack(ask: Ask) -> Reply:
    """For every State for which the asker answers; anybody else is thanked as a reader."""
    notice = await _open(ask)
    held = posts(ask.person)
    rows = [row for row in await owing.expected(ask.tx, notice) if row.state in held]
    if not rows:
        return await _only_read(ask, notice, tuple(held))
    silent = [row for row in rows if row.silent]
    if silent and ask.request.kind == "link":  # anybody can write a link: it leads to the card and its button
        return await composed(ask, notice)
    if not silent:
        return await _privately(ask, await _again(ask, notice, rows))
    for row in silent:
        given = replace(row, at=ask.now, by=ask.person.id, post=held[row.state], due=None)
        await ask.tx.acknowledgements.put(given)
    states = tuple(row.state for row in silent)
    await promises.record(ask, "acknowledged", notice.code, said=(say("value-list", items=Names(states)),))
    await refresh(ask, notice)
    return await _privately(ask, views.given(notice, states, "ack-given"))


async def _open(ask: Ask) -> Announcement:
    """Refuses, with the reason, what cannot be acknowledged."""
    notice = await announcement_for(ask, ask.text)
    if reason := closed(notice, ask.now):
        next, args = ("show", notice.code) if reason == "not-asked" else ("who", min(notice.groups))
        raise Refusal(f"ack-{reason}", next=next, args=args, code=notice.code)
    return notice


async def _again(ask: Ask, notice: Announcement, rows: list[Acknowledgement]) -> Card:
    """Nothing is done twice; it may be taken back."""
    givers = {row.state: await ask.tx.people.get(row.by) for row in rows}  # follows an account that was linked since
    own = tuple(state for state, giver in givers.items() if giver is not None and giver.id == ask.person.id)
    if own:
        return views.given(notice, own, "ack-already")
    giver = givers[rows[0].state]
    name = giver.known_as if giver else "–"
    return views.given_by_another(notice, rows[0], name, await _may_take_back(ask, rows[0]))


async def _may_take_back(ask: Ask, row: Acknowledgement) -> bool:
    """Who answers for the State and gave it, or has the post of somebody who answers for it no more."""
    if row.silent or row.state not in posts(ask.person):
        return False
    giver = await ask.tx.people.get(row.by)
    return giver is None or giver.id == ask.person.id or row.state not in posts(giver)


async def _only_read(ask: Ask, notice: Announcement, elsewhere: tuple[str, ...]) -> Card:
    """Noted as a reader's; the next step for who thinks that it should have counted."""
    await ask.tx.readers.add(Reader(notice.code, ask.person.id, ask.now))
    return await _privately(ask, views.read_only(notice, elsewhere, None if elsewhere else await _step(ask, notice)))


async def _step(ask: Ask, notice: Announcement) -> Button | None:
    """Who the focal point is, where their State has one; else the way to become it. None for who coordinates."""
    if any(ask.viewer.coordinates(id) for id in notice.groups):
        return None
    state = ask.person.state
    if state and await ask.tx.people.holding(Role.FOCAL_POINT, state):
        return Button(say("button-who"), "who", state, private=True)
    return Button(say("button-focal-point"), "claim", f"focal-point {state}".strip(), private=True)


async def _privately(ask: Ask, card: Card) -> Card:
    """In a Telegram group a passing note, and all of it in private; who cannot be written to is shown the way."""
    chat = ask.request.chat
    if chat.private or chat.platform is Platform.SLACK or not ask.person.reachable:
        return card
    await promises.tell(ask, ask.person.id, card, f"{ask.request.id}:ack")
    return Card(card.title, private=True)


async def unack(ask: Ask) -> Reply:
    """As long as it can be given: the State is silent again, and reminded."""
    notice = await _open(ask)
    rows = [row for row in await owing.expected(ask.tx, notice) if await _may_take_back(ask, row)]
    if not rows:
        raise Refusal("unack-nothing", next="show", args=notice.code, code=notice.code)
    groups = await ask.tx.groups.all()
    for row in rows:
        due = next_step(groups[row.group], notice, row.asked, ask.now)
        await ask.tx.acknowledgements.put(replace(row, at=None, by="", post=None, due=due, over=False))
    states = tuple(row.state for row in rows)
    await promises.record(ask, "unacknowledged", notice.code, said=(say("value-list", items=Names(states)),))
    await refresh(ask, notice)
    return await _privately(ask, views.taken_back(notice, states))


COMMANDS = (
    Command("ack", ack),
    Command("unack", unack, shown=False, at_once=True),
)
