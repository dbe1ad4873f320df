"""An activity in its groups' channels: its card where it is posted, and the reminders planned there."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Activity, ActivityState
from domain.cards import say
from domain.delivery import Life
from domain.records import RungState
from domain.rungs import moved, plan
from handlers import promises
from handlers.command import Ask
from handlers.views import activities as views

TAKEN_OUT = "withdrawn"
"""Why a rung is not sent in a group that the activity no longer belongs to, or a card that is struck out is not
posted."""


async def post_in(ask: Ask, activity: Activity, group: str) -> None:
    """The card, in every channel of the group."""
    card = views.posted(activity, await ask.tx.groups.all(), ask.services.places.states)
    addresses = [promises.to_binding(binding) for binding in await ask.tx.bindings.of(group)]
    await promises.post(ask.tx, card, addresses, f"{activity.code}#card", due=ask.now, subject=activity.code)


async def update(ask: Ask, activity: Activity) -> None:
    """Every posted copy shows the activity as it is now; struck where the group is no longer one of its groups."""
    groups = await ask.tx.groups.all()
    card = views.posted(activity, groups, ask.services.places.states)
    for delivery in await ask.tx.deliveries.about(activity.code):
        if delivery.id != f"{activity.code}#card>{delivery.to}":
            continue
        binding = await ask.tx.bindings.get(delivery.to.removeprefix("b:"))
        wanted = card
        if binding is not None and binding.group not in activity.approved:
            line = say("activity-taken-out", group=groups[binding.group].short)
            wanted = replace(card, lines=(line, *card.lines), struck=True)
        if wanted.struck and not promises.gone([delivery]):  # nobody has read it
            left_out = replace(delivery, wanted=wanted, life=Life.SKIPPED, reason=TAKEN_OUT, settled=ask.now)
            await ask.tx.deliveries.put(left_out)
            continue
        cause = f"{activity.code}#card"
        await promises.post(ask.tx, wanted, [delivery.to], cause, due=ask.now, subject=activity.code)


async def plan_in(ask: Ask, activity: Activity, group: str) -> None:
    """The group's ladder for each of its channels; what was ended when the group left is planned anew."""
    groups = await ask.tx.groups.all()
    for rung in plan(activity, groups[group], await ask.tx.bindings.of(group), ask.now):
        earlier = await ask.tx.rungs.get(rung.id)
        if earlier is None:
            await ask.tx.rungs.add(rung)
        elif earlier.reason == TAKEN_OUT:
            await ask.tx.rungs.put(rung)


async def plan_again(ask: Ask, before: Activity, after: Activity) -> None:
    """A moved activity is reminded again; a cancelled one is not, nor one in groups it has left."""
    rungs = await ask.tx.rungs.of(after.code)
    for rung in moved(rungs, after, ask.now):
        await ask.tx.rungs.put(rung)
    left = {
        promises.to_binding(binding)
        for binding in await promises.channels(ask.tx, set(before.approved) - set(after.approved))
    }
    for rung in rungs:
        if rung.to in left and rung.state is RungState.PLANNED and rung.edition == after.edition:
            await ask.tx.rungs.put(replace(rung, state=RungState.SKIPPED, reason=TAKEN_OUT, at=ask.now))
    if before.edition != after.edition and after.state is not ActivityState.CANCELLED:
        for group in after.approved:
            await plan_in(ask, after, group)
