"""`start`, Home and `link`: who one is here, and what is next."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.acknowledgements import posts
from domain.cards import Button, Card, Names, Reply, say
from domain.people import Grant, Platform, Role
from domain.records import OneTimeCode
from domain.refusals import Refusal
from handlers import owing, pending, promises
from handlers.command import Ask, Command
from handlers.deadlines import open_deadlines
from handlers.inviting import one_time
from handlers.linking import unite
from handlers.upcoming import MINE
from handlers.views import home as views

REMEMBERED = timedelta(days=7)
"""How long Home offers to go on with a draft."""


OWED = 2
"""Announcements to acknowledge that Home names; `mine` has the others."""


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
    closes, draft = next(iter(await open_deadlines(ask, 1)), None), await _draft(ask)
    card = views.home(ask.person, next_one, closes, waiting, ask.viewer.groups, groups, ask.services.places.states)
    owed = (await owing.owed(ask.tx, posts(ask.person), ask.now))[:OWED]
    card = views.with_owed(card, owed) if owed else card
    return views.with_draft(card, draft) if draft else card


async def _draft(ask: Ask) -> str:
    """The id of the newest draft that something was typed into and that is not done; "" without one. A role that was
    asked about and not given is none."""
    found = [one for one in await ask.tx.drafts.open(ask.person.id) if one.verb != "role" and any(one.values.values())]
    return found[0].id if found and ask.now - found[0].at <= REMEMBERED else ""


async def redeem(ask: Ask, code: str) -> Reply:
    """A one-time code: refused when unknown, used or run out."""
    found = await ask.tx.codes.get(code.upper())
    if found is None or found.used or found.expires <= ask.now:
        raise Refusal("code-one-time-unknown")
    if found.purpose == "link" and ask.request.verb == "start":
        return await _ask_to_join(ask, found)
    await ask.tx.codes.put(replace(found, used=True))
    if found.purpose == "claim":
        return await _given(ask, (Grant(Role.ADMIN),), "claimed")
    if found.purpose == "invite":
        return await _given(ask, found.grants, "invited")
    if found.purpose == "link":
        return await unite(ask, found.data["person"])
    raise Refusal("code-one-time-elsewhere")


async def _ask_to_join(ask: Ask, code: OneTimeCode) -> Card:
    """A tap on somebody's link is no wish to become one person with them: whose code it is, and what it would do."""
    other = await ask.tx.people.get(code.data["person"])
    if other is None:
        raise Refusal("code-one-time-unknown")
    ids = Names(tuple(one.key for one in other.identities))
    button = Button(say("button-link"), "link", code.id, style="primary")
    return Card(say("link-ask", name=other.known_as, ids=ids), buttons=((button,),), private=True)


async def _given(ask: Ask, grants: tuple[Grant, ...], key: str) -> Card:
    person = await ask.tx.people.get(ask.person.id) or ask.person
    new = tuple(grant for grant in grants if grant not in person.grants)
    await ask.tx.people.put(replace(person, grants=(*person.grants, *new)))
    groups = await ask.tx.groups.all()
    roles = tuple(views.held(grant, groups) for grant in grants)
    await promises.record(ask, key, person.id, said=roles)
    return Card(say(f"start-{key}", roles=Names(roles)), buttons=views.FOUR, private=True)


async def link(ask: Ask) -> Reply:
    """`link` gives a code for one's account on the other platform; `link CODE` uses it there."""
    if ask.text.strip():
        return await redeem(ask, ask.text.strip())
    code = await one_time(ask, "link", timedelta(minutes=15), data={"person": ask.person.id})
    other = "Slack" if ask.request.chat.platform is Platform.TELEGRAM else "Telegram"
    return Card(say("link-code", code=code, platform=other), private=True)


COMMANDS = (
    Command("start", start, private=True),
    Command("home", home, private=True, shown=False),
    Command("link", link, private=True, at_once=True),
)
