"""`start`, Home and `link`: who one is here, and what is next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.activities import Activity, ActivityState, Standing
from domain.cards import Card, Names, Reply, say
from domain.people import Grant, Platform, Role
from domain.refusals import Refusal
from domain.rights import sees_activity
from handlers import pending, promises
from handlers.command import Ask, Command
from handlers.upcoming import MINE
from handlers.views import home as views

AHEAD = timedelta(days=183)
"""How far ahead Home looks for a deadline."""


async def start(ask: Ask) -> Reply:
    """With a code: the claim, an invitation, a link. Without: who one is here, and Home."""
    if ask.text.strip():
        return await redeem(ask, ask.text.strip())
    return await home(ask)


async def home(ask: Ask) -> Reply:
    """My next activity and standing, my nearest deadline, what waits for me, four buttons."""
    after = ask.now - timedelta(days=1)
    rows = [row for row in await ask.tx.registrations.of(ask.person.id, after) if row.standing in MINE]
    next_one = None
    for row in rows[:5]:
        activity = await ask.tx.activities.get(row.activity)
        if activity is not None and activity.when.ends_at > ask.now:
            next_one = (activity, row.standing)
            break
    waiting = len(await pending.waiting(ask))
    groups = await ask.tx.groups.all()
    mine = sorted(ask.viewer.groups)
    named = [groups[id].short for id in mine if id in groups]
    return views.home(ask.person, next_one, await _deadline(ask), waiting, named, ask.services.places.states)


async def _deadline(ask: Ask) -> Activity | None:
    """The activity of my groups whose nominations close next."""
    if not ask.viewer.groups:
        return None
    found = await ask.tx.activities.upcoming(
        ask.viewer.groups,
        ask.now.date(),
        before=ask.now.date() + AHEAD,
        wanted=lambda one: _closes(one) > ask.now and sees_activity(ask.viewer, one),
        limit=50,
    )
    return min(found, key=_closes, default=None)


def _closes(activity: Activity) -> datetime:
    """When nominations close; long ago where no day is set, or where nobody is nominated any more."""
    closed = activity.nomination is None or activity.state is ActivityState.CANCELLED
    return activity.nomination.ends_at if activity.nomination and not closed else datetime.min.replace(tzinfo=UTC)


async def redeem(ask: Ask, code: str) -> Reply:
    """A one-time code: refused when unknown, used or run out."""
    found = await ask.tx.codes.get(code.upper())
    if found is None or found.used or found.expires <= ask.now:
        raise Refusal("code-one-time-unknown")
    await ask.tx.codes.put(replace(found, used=True))
    if found.purpose == "claim":
        return await _given(ask, (Grant(Role.ADMIN),), "claimed")
    if found.purpose == "invite":
        return await _given(ask, found.grants, "invited")
    if found.purpose == "link":
        return await _linked(ask, found.data["person"])
    raise Refusal("code-one-time-elsewhere")


async def _given(ask: Ask, grants: tuple[Grant, ...], key: str) -> Card:
    person = await ask.tx.people.get(ask.person.id) or ask.person
    new = tuple(grant for grant in grants if grant not in person.grants)
    await ask.tx.people.put(replace(person, grants=(*person.grants, *new)))
    await promises.record(ask, key, person.id, after=", ".join(grant.role.value for grant in grants))
    roles = Names(tuple(say(f"role-{grant.role.value}") for grant in grants))
    return Card(say(f"start-{key}", roles=roles), buttons=views.FOUR, private=True)


async def _linked(ask: Ask, id: str) -> Card:
    """This account joins the person who made the code; what was registered under it stays findable through the
    accounts."""
    other = await ask.tx.people.get(id)
    if other is None or id == ask.person.id:
        raise Refusal("link-self")
    mine = await ask.tx.people.get(ask.person.id) or ask.person
    await _move_registrations(ask, mine.id, other.id)
    await _move_memberships(ask, mine.id, other.id)
    await ask.tx.people.remove(mine.id)
    joined = replace(
        other,
        identities=(*other.identities, *mine.identities),
        reachable=(*other.reachable, *mine.reachable),
        grants=tuple(dict.fromkeys((*other.grants, *mine.grants))),
        full_name=other.full_name or mine.full_name,
        state=other.state or mine.state,
        organisation=other.organisation or mine.organisation,
        language=other.language or mine.language,
        zone=other.zone or mine.zone,
    )
    await ask.tx.people.put(joined)
    await promises.record(ask, "linked", other.id, after=mine.id)
    return Card(say("linked", name=other.full_name or other.name), private=True)


async def _move_registrations(ask: Ask, old: str, new: str) -> None:
    for row in await ask.tx.registrations.of(old):
        await ask.tx.registrations.remove(row.id)
        moved = replace(row, person=new)
        if not await ask.tx.registrations.add(moved) and row.standing is Standing.REGISTERED:
            activity = await ask.tx.activities.get(row.activity)
            if activity is not None:
                await ask.tx.activities.put(replace(activity, taken=max(0, activity.taken - 1)))
        await ask.tx.registrations.remove(row.id)


async def _move_memberships(ask: Ask, old: str, new: str) -> None:
    for row in await ask.tx.memberships.of(old):
        await ask.tx.memberships.save(replace(row, person=new))
        await ask.tx.memberships.remove(f"{old}/{row.binding}")


async def link(ask: Ask) -> Reply:
    """`link` gives a code for one's account on the other platform; `link CODE` uses it there."""
    if ask.text.strip():
        return await redeem(ask, ask.text.strip())
    from handlers.inviting import one_time

    code = await one_time(ask, "link", timedelta(minutes=15), data={"person": ask.person.id})
    other = "Slack" if ask.request.chat.platform is Platform.TELEGRAM else "Telegram"
    return Card(say("link-code", code=code, platform=other), private=True)


COMMANDS = (
    Command("start", start, private=True),
    Command("home", home, private=True, shown=False),
    Command("link", link, private=True),
)
