"""A change that several channels would read of waits: nothing of it is done until then, and *Stop* drops it."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from domain.activities import Activity
from domain.cards import Button, Card, say
from domain.held import Held
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_change
from handlers import drafting, meeting, promises
from handlers.command import Ask, Services
from handlers.destinations import hold_of
from handlers.finding import activity_for
from handlers.views import errors
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

log = logging.getLogger(__name__)


async def wait(ask: Ask, before: Activity, after: Activity) -> timedelta:
    """How long a change is held: not at all where fewer than two channels read of it."""
    return hold_of(ask, len(await promises.channels(ask.tx, {*before.approved, *after.approved})))


async def hold(ask: Ask, draft: Draft, time: timedelta) -> Card:
    """Keeps what the draft says for later."""
    request = replace(ask.request, chat=replace(ask.request.chat, private=True), reply_to={})
    await ask.tx.held.add(Held(draft.id, draft.target, ask.person.id, ask.now + time, request))
    await drafting.finish(ask, draft)
    row = (
        Button(say("button-stop"), "stop", draft.target, style="danger"),
        Button(say("button-show", code=draft.target), "show", draft.target),
    )
    title = say("held", code=draft.target, seconds=round(time.total_seconds()))
    return Card(title, (say("held-how"),), buttons=(row,), private=True)


async def drop(ask: Ask) -> Card:
    """`stop CODE` of an activity: what waits is never done. By whoever saved it, or may change the activity."""
    activity = await activity_for(ask, ask.text)
    waiting = await ask.tx.held.of(activity.code)
    if not waiting:
        raise Refusal("held-gone", next="edit", args=activity.code, code=activity.code)
    mine = [one for one in waiting if one.person == ask.person.id or may_change(ask.viewer, activity)]
    if not mine:
        raise Refusal("stop-not-yours", code=activity.code)
    for one in mine:
        await ask.tx.held.remove(one.id)
    await promises.record(ask, "stopped", activity.code)
    button = Button(say("button-show", code=activity.code), "show", activity.code)
    return Card(say("held-dropped", code=activity.code), buttons=((button,),), private=True)


async def make_due(storage: Storage, services: Services) -> int:
    """Makes every change whose moment has come, one unit each; returns how many are over, made or not. Whoever saved
    it is told."""
    async with transaction(storage, read_only=True) as tx:
        due = await tx.held.due(services.clock())
    for held in due:
        try:
            async with transaction(storage) as tx:
                await _make(tx, held, services)
        except Conflict:
            log.info("the change of %s meets another; it is made next time", held.code)
        except Refusal as refused:
            await _give_up(storage, held, errors.refusal(refused), services.clock())
        except FieldRefusals as refused:
            await _give_up(storage, held, errors.refusals(refused), services.clock())
        except Exception:
            reference = services.token(6)
            log.exception("the change of %s failed, reference %s", held.code, reference)
            await _give_up(storage, held, errors.broken(reference), services.clock())
    return len(due)


async def next_due(storage: Storage, after: datetime) -> datetime | None:
    async with transaction(storage, read_only=True) as tx:
        return await tx.held.next_due(after)


async def _make(tx: Tx, held: Held, services: Services) -> None:
    from handlers.editing import make  # editing holds by this file

    person, draft = await tx.people.get(held.person), await tx.drafts.get(held.id)
    if await tx.held.get(held.id) is None or person is None or draft is None:
        return
    viewer = await meeting.viewer_for(tx, person, held.request, None, services)
    ask = Ask(held.request, tx, person, viewer, services)
    await promises.tell(ask, person.id, await make(ask, draft), f"{held.id}:made")
    await tx.held.remove(held.id)


async def _give_up(storage: Storage, held: Held, card: Card, now: datetime) -> None:
    async with transaction(storage) as tx:
        await tx.held.remove(held.id)
        await promises.post(tx, card, [promises.to_person(held.person)], f"{held.id}:made", due=now)
