"""`join` and `leave`: one tap or a code, and a seat is never given twice."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Activity, ActivityState, Registration, Standing, WayIn
from domain.cards import Button, Card, Field, Reply, Say, say
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import drafting, posted, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import OUT, activity_for, not_found
from handlers.reading.values import read_state
from handlers.views import activities as views

HOLDS_SEAT = (Standing.REGISTERED, Standing.OFFERED, Standing.ATTENDED)


async def join(ask: Ask) -> Reply:
    """Signs the asker up; the first time it asks who they are."""
    activity = await activity_for(ask, ask.text)
    mine = await ask.tx.registrations.get(f"{activity.code}/{ask.person.id}")
    if activity.state is ActivityState.CANCELLED:
        raise _cancelled(activity)
    if mine is not None and mine.standing not in OUT:
        return await _answer(ask, activity, mine.standing, "join-already")
    _open(activity, ask)
    if not ask.person.full_name:
        draft = await drafting.begin(ask, "join", {"name": ask.person.name}, target=activity.code)
        return await drafting.form(ask, DRAFTED, draft)
    return await sign_up(ask, activity)


def _open(activity: Activity, ask: Ask) -> None:
    """Refuses, with the reason, what nobody can sign up for."""
    if activity.state is ActivityState.CANCELLED:
        raise _cancelled(activity)
    if activity.state is ActivityState.PROPOSED:
        raise Refusal("join-proposed", code=activity.code)
    if activity.state is ActivityState.HELD or activity.when.ends_at <= ask.now:
        raise Refusal("join-past", next="upcoming", code=activity.code, when=activity.when)
    if activity.way_in is not WayIn.OPEN:
        whose = next(iter(activity.approved), "") if activity.way_in is WayIn.INVITED else ask.person.state
        raise Refusal(f"join-{activity.way_in.value}", next="who", args=whose, code=activity.code)


def _cancelled(activity: Activity) -> Refusal:
    if activity.reason:
        return Refusal("join-cancelled-why", code=activity.code, reason=activity.reason)
    return Refusal("join-cancelled", code=activity.code)


async def sign_up(ask: Ask, activity: Activity) -> Card:
    """Gives a free seat, or a place on the waiting list; the activity's version settles who was first."""
    waits = activity.seats is not None and activity.taken >= activity.seats
    standing = Standing.WAITING if waits else Standing.REGISTERED
    row = Registration(activity.code, ask.person.id, standing, ask.now, activity.when.starts_at)
    await ask.tx.registrations.save(row)
    activity = await _seated(ask, activity, replace(activity, taken=activity.taken + (not waits)))
    await promises.record(ask, standing.value, activity.code, after=ask.person.id)
    return await _answer(ask, activity, standing, f"join-{standing.value}")


async def _seated(ask: Ask, before: Activity, after: Activity) -> Activity:
    """Keeps the count; the cards in channels say when the last seat goes or comes back."""
    await ask.tx.activities.put(after)
    if (before.free == 0) != (after.free == 0):
        await posted.update(ask, after)
    return after


async def _answer(ask: Ask, activity: Activity, standing: Standing, key: str) -> Card:
    """In private the whole card; in a group a line for all, and the card in private."""
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    place = (say("join-place", place=await _place(ask, activity)),) if standing is Standing.WAITING else ()
    card = views.card(activity, groups, states, standing=standing, lines=(say(key, code=activity.code), *place))
    if ask.request.chat.private:
        return card
    if ask.person.reachable and key != "join-already":
        await promises.tell(ask, ask.person.id, card, f"{ask.request.id}:joined")
    return _briefly(ask, say(f"{key}-short", code=activity.code), activity)


def _briefly(ask: Ask, said: Say, activity: Activity) -> Card:
    """In a group: a passing note beside a tap; after a command one line, which leads on to the card in private."""
    if ask.request.kind == "button":
        return Card(said, private=True)
    card = Button(say("button-show", code=activity.code), "show", activity.code, private=True)
    return Card(said, buttons=((card,),))


async def leave(ask: Ask) -> Reply:
    """Gives the place back; the first in line has it then."""
    activity = await activity_for(ask, ask.text)
    mine = await ask.tx.registrations.get(f"{activity.code}/{ask.person.id}")
    if mine is None or mine.standing in OUT:
        raise Refusal("leave-not-registered", next="show", args=activity.code, code=activity.code)
    if activity.when.ends_at <= ask.now:
        raise Refusal("leave-past", code=activity.code)
    await ask.tx.registrations.put(replace(mine, standing=Standing.WITHDRAWN, at=ask.now))
    if mine.standing in HOLDS_SEAT:
        given_back = replace(activity, taken=max(0, activity.taken - 1))
        activity = await _seated(ask, activity, await promote(ask, given_back))
    await promises.record(ask, "withdrawn", activity.code, before=mine.standing.value)
    left = say("left", code=activity.code, title=activity.title)
    if not ask.request.chat.private:
        return _briefly(ask, left, activity)
    if activity.state not in (ActivityState.PUBLISHED, ActivityState.POSTPONED):
        return Card(left, private=True)
    return Card(left, buttons=((Button(say("button-join"), "join", activity.code),),), private=True)


async def _line(ask: Ask, activity: Activity) -> list[Registration]:
    """Who waits for a seat, longest first."""
    rows = await ask.tx.registrations.in_activity(activity.code)
    return sorted((row for row in rows if row.standing is Standing.WAITING), key=lambda row: row.at)


async def _place(ask: Ask, activity: Activity) -> int:
    return [row.person for row in await _line(ask, activity)].index(ask.person.id) + 1


async def promote(ask: Ask, activity: Activity) -> Activity:
    """Gives free seats to those who wait longest, and tells them; all of them where seats are not counted any more."""
    for row in (await _line(ask, activity))[: activity.free]:
        await ask.tx.registrations.put(replace(row, standing=Standing.REGISTERED, at=ask.now))
        activity = replace(activity, taken=activity.taken + 1)
        card = views.card(
            activity,
            await ask.tx.groups.all(),
            ask.services.places.states,
            standing=Standing.REGISTERED,
            lines=(say("join-promoted", code=activity.code),),
        )
        await promises.tell(ask, row.person, card, f"{ask.request.id}:promoted")
    return activity


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    return (
        Field("name", say("ask-full-name"), value=draft.values.get("name", ""), longest=120),
        Field("state", say("ask-state"), search="states", hint=say("hint-state"), value=draft.values.get("state", "")),
        Field("organisation", say("ask-organisation"), value=draft.values.get("organisation", ""), longest=120),
    )


async def _preview(ask: Ask, draft: Draft) -> Card:
    name, state, organisation = await _read(ask, draft)
    rows = (
        (say("ask-full-name"), name),
        (say("ask-state"), say("place-country", country=views.state_name(state, ask.services.places.states))),
        (say("ask-organisation"), organisation),
    )
    return Card(say("join-who-are-you", code=draft.target), fields=rows, private=True)


async def _read(ask: Ask, draft: Draft) -> tuple[str, str, str]:
    wrong: dict[str, Refusal] = {}
    typed = {name: draft.values.get(name, "").strip() for name in ("name", "state", "organisation")}
    for name, value in typed.items():
        if not value:
            wrong[name] = Refusal(f"{name}-needed")
    state = ""
    if "state" not in wrong:
        try:
            state = read_state(typed["state"], ask.services.places)
        except Refusal as refused:
            wrong["state"] = refused
    if wrong:
        raise FieldRefusals(wrong)
    return typed["name"][:120], state, typed["organisation"][:120]


async def _save(ask: Ask, draft: Draft) -> Reply:
    name, state, organisation = await _read(ask, draft)
    person = await ask.tx.people.get(ask.person.id)
    if person is not None:
        await ask.tx.people.put(replace(person, full_name=name, state=state, organisation=organisation))
    await drafting.finish(ask, draft)
    activity = await ask.tx.activities.get(draft.target)  # seen where the form was opened, perhaps only there
    if activity is None:
        raise not_found(ask, draft.target)
    _open(activity, ask)
    return await sign_up(ask, activity)


DRAFTED = Drafted(
    "join", say("join-form"), say("button-join"), ("name", "state", "organisation"), _fields, _preview, _save
)

COMMANDS = (Command("join", join, asks=True), Command("leave", leave, at_once=True))
