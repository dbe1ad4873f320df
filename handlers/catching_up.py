"""What a channel lacks that was bound after it was posted: offered when it is welcomed, and by `deliveries GROUP`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.activities import Activity, ActivityState, Announcement
from domain.cards import Card, Reply
from domain.delivery import Delivery, Life, revise
from domain.groups import Binding, Group
from domain.people import Role
from domain.refusals import Refusal
from domain.rights import Viewer
from handlers import promises
from handlers.approvals import Subject
from handlers.command import Ask, Command
from handlers.composing import composed
from handlers.destinations import leaves
from handlers.finding import not_found
from handlers.reporting import reopen
from handlers.views import activities
from handlers.views import catching_up as views
from handlers.views.lists import PAGE, there
from storage.port import Tx

MOST = 10
"""Announcements, and activities, that are posted at one time: a channel is no archive."""


async def lacking(tx: Tx, binding: Binding, now: datetime) -> list[Subject]:
    """The current announcements and the next activities of its group that were never to go there."""
    to = promises.to_binding(binding)
    notices = await tx.announcements.current(binding.group, now)
    dated = await tx.activities.upcoming([binding.group], now.date(), wanted=_goes_on, limit=MOST)
    lacks: list[Subject] = [one for one in notices if await tx.deliveries.get(f"{one.code}#post>{to}") is None]
    return lacks[:MOST] + [one for one in dated if await tx.deliveries.get(f"{one.code}#card>{to}") is None]


def _goes_on(activity: Activity) -> bool:
    return activity.state is not ActivityState.CANCELLED


async def offer(tx: Tx, binding: Binding, group: Group, now: datetime) -> None:
    """To who bound it, or else to those who decide: what it lacks, to be posted on a tap."""
    lacks = await lacking(tx, binding, now)
    if not lacks:
        return
    by = await tx.people.get(binding.by)
    able = by is not None and by.reachable and Viewer(by.id, by.grants).coordinates(group.id)
    people = [by] if by is not None and able else await promises.reachable_deciders(tx, group.id)
    card, subject = views.offer(binding, group, lacks), _subject(binding)
    await promises.post(tx, card, [promises.to_person(one.id) for one in people], subject, due=now, subject=subject)


def _subject(binding: Binding) -> str:
    return f"current:{binding.id}"


async def adopt(tx: Tx, binding: Binding, now: datetime) -> None:
    """What stands in the chat since it was bound to the group before is the channel's again, and is kept right."""
    known = await tx.bindings.in_chat(binding.platform.value, binding.team, binding.chat)
    for old in known:
        if old.ended and (old.topic, old.group) == (binding.topic, binding.group):
            for row in await tx.deliveries.addressed(promises.to_binding(old)):
                await _take_over(tx, row, promises.to_binding(binding), now)


async def _take_over(tx: Tx, row: Delivery, to: str, now: datetime) -> None:
    """What never got there is told of no more: it may be posted anew."""
    cause = row.id.removesuffix(f">{row.to}")
    if not row.subject or cause not in (f"{row.subject}#post", f"{row.subject}#card"):
        return
    if row.message:
        right = row.shown == row.revision
        life, due = (Life.SENT, row.due) if right else (Life.WAITING, now)
        await tx.deliveries.add(replace(row, id=f"{cause}>{to}", to=to, life=life, due=due, reason=""))
    elif row.life in (Life.UNKNOWN, Life.SENT):  # it may be there, or somebody saw it
        await tx.deliveries.add(replace(row, id=f"{cause}>{to}", to=to))
    await tx.deliveries.put(replace(row, subject=""))


async def show_lacking(ask: Ask, group: Group, number: int) -> Card:
    """`deliveries GROUP`: channel by channel."""
    if not ask.viewer.coordinates(group.id):
        raise not_found(ask, group.short)
    bound = await ask.tx.bindings.of(group.id)
    number = there(number, len(bound))
    shown = bound[(number - 1) * PAGE : number * PAGE]
    each = [(binding, len(await lacking(ask.tx, binding, ask.now))) for binding in shown]
    return views.channels(group, each, number, len(bound) > number * PAGE)


async def post_current(ask: Ask) -> Reply:
    """Into the one channel that a button names; each once, however often it is tapped."""
    binding = await ask.tx.bindings.get(ask.text.strip())
    if binding is None or not ask.viewer.coordinates(binding.group):
        raise not_found(ask, ask.text.strip())
    if not binding.active:
        raise Refusal("again-unbound", next="bind", args=binding.id, channel=binding.title)
    lacks = await lacking(ask.tx, binding, ask.now)
    if not lacks:
        raise Refusal("current-none", channel=binding.title)
    due = {one.code: await _post(ask, one, binding) for one in lacks}
    done = views.posted(binding, due, (await ask.tx.groups.all())[binding.group], ask.now)
    for told in await ask.tx.deliveries.about(_subject(binding)):
        await ask.tx.deliveries.put(replace(revise(told, done, ask.now), subject=""))
    await promises.record(ask, "caught-up", binding.group, said=(binding.title, *views.codes(lacks)))
    return done


async def _post(ask: Ask, one: Subject, binding: Binding) -> datetime:
    """As it was or will be posted in the other channels, and when: what is due later, or held in the group's closed
    hours, waits until then here too."""
    to, groups = [promises.to_binding(binding)], await ask.tx.groups.all()
    if isinstance(one, Announcement):
        due = leaves(one, groups[binding.group], max(one.due or ask.now, ask.now))
        await promises.post(ask.tx, await composed(ask, one), to, f"{one.code}#post", due=due, subject=one.code)
        await reopen(ask.tx, one.code)
        return due
    card = activities.posted(one, groups, ask.services.places.states)
    await promises.post(ask.tx, card, to, f"{one.code}#card", due=ask.now, subject=one.code)
    return ask.now


COMMANDS = (Command("post-current", post_current, least=Role.COORDINATOR, private=True, shown=False, at_once=True),)
