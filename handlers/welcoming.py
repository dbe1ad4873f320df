"""The life of a binding: it awaits its welcome, becomes active when that was really posted, and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.delivery import Life
from domain.groups import Binding, BindingState, Group
from domain.people import Membership, Platform
from domain.records import RungState, TrailEntry
from domain.refusals import Refusal
from domain.requests import Chat
from domain.rungs import plan
from handlers import catching_up, promises
from handlers.command import Ask
from handlers.views import bindings as views
from storage.port import Tx

GONE = "channel-gone"
"""Why what was to go to an ended binding does not."""


async def begin(ask: Ask, chat: Chat, group: Group, by: str) -> Binding:
    """Promises the welcome, the only message that an awaiting binding gets; `by` hears of it if it cannot be posted."""
    title = chat.title or group.short
    binding = Binding(
        await _fresh(ask.tx, group), group.id, chat.platform, chat.id, title, chat.team, chat.topic,
        state=BindingState.AWAITING, by=by,
    )  # fmt: skip
    await ask.tx.bindings.add(binding)
    to = promises.to_binding(binding)
    await promises.post(ask.tx, views.welcome(group), [to], f"{binding.id}#welcome", due=ask.now)
    return binding


async def refuse_taken(tx: Tx, chat: Chat) -> None:
    """A place belongs to one group at a time, also while its welcome is on the way."""
    known = await tx.bindings.current(chat)
    if known is None:
        return
    group = await tx.groups.get(known.group)
    short = group.short if group else known.group
    if known.active:
        raise Refusal("bind-already", group=short)
    raise Refusal("bind-awaits", group=short)


async def welcomed(tx: Tx, to: str, now: datetime) -> Binding | None:
    """Something was posted to this address: where that was a welcome, the channel, which is bound from now on."""
    binding = await awaiting(tx, to)
    group = await tx.groups.get(binding.group) if binding else None
    if binding is None or group is None:
        return None
    binding = replace(binding, state=BindingState.ACTIVE)
    await tx.bindings.put(binding)
    if binding.by:
        await tx.memberships.save(Membership(binding.by, binding.id, group.id, now))
    for activity in await tx.activities.upcoming([group.id], now.date(), limit=200):
        for rung in plan(activity, group, [binding], now):
            await tx.rungs.add(rung)
    await catching_up.adopt(tx, binding, now)
    await catching_up.offer(tx, binding, group, now)
    await tx.trail.add(
        TrailEntry(
            f"{binding.id}:bound", now, binding.by, "bound", group.id, binding.platform.value, after=binding.title
        )
    )
    return binding


async def awaiting(tx: Tx, to: str) -> Binding | None:
    """The binding at this address that has not been welcomed yet."""
    kind, _, id = to.partition(":")
    binding = await tx.bindings.get(id) if kind == "b" else None
    return binding if binding is not None and binding.state is BindingState.AWAITING else None


async def move(tx: Tx, chat: Chat, to: str, now: datetime) -> None:
    """The chat has another id: all its bindings go there, those of its topics and the ended ones too; where the new
    place is bound already, the old binding ends. On Slack the messages went along; those of a Telegram group keep ids
    that mean other messages in its supergroup, so they stay where they were posted."""
    for binding in await tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        moved = replace(binding, chat=to, moved=now)
        if not binding.ended and await tx.bindings.current(moved.place) is not None:
            await end(tx, binding, now)
        else:
            await tx.bindings.put(moved)
    if chat.platform is Platform.SLACK:
        for posted in await tx.deliveries.posted_in(chat.id):
            await tx.deliveries.put(replace(posted, chat=to))


async def end(tx: Tx, binding: Binding, now: datetime, reason: str = GONE) -> None:
    """Nothing more goes there, and nobody counts as a member through it; `reason` is why what waits is left out."""
    await tx.bindings.put(replace(binding, state=BindingState.ENDED))
    for seen in await tx.memberships.through(binding.id):
        await tx.memberships.remove(tx.memberships.id_of(seen))
    to = promises.to_binding(binding)
    for rung in await tx.rungs.planned(to):
        await tx.rungs.put(replace(rung, state=RungState.SKIPPED, reason=GONE, at=now))
    for delivery in await tx.deliveries.unsent(to):
        await tx.deliveries.put(replace(delivery, life=Life.SKIPPED, reason=reason, settled=now))


async def _fresh(tx: Tx, group: Group) -> str:
    """An id that no channel of the group has, also where channels came from elsewhere (a copied or seeded store)."""
    while True:
        id = f"{group.id}.{await tx.counters.next('binding')}"
        if await tx.bindings.get(id) is None:
            return id
