"""`start`, Home, `help`, and a plain sentence in private."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.activities import Standing
from domain.cards import Button, Card, Names, Reply, Text, say
from domain.people import Grant, Platform, Role
from domain.refusals import Refusal
from handlers import drafting, drafts, promises
from handlers.announcing import show_notice
from handlers.command import Ask, Command
from handlers.reading.filters import find_code, read_filters
from handlers.reading.values import read_text
from handlers.upcoming import MINE, listed, show
from handlers.views import home as views

LONG = 280
"""Characters from which a sentence is more likely a notice to pass on than a question."""


async def start(ask: Ask) -> Reply:
    """With a code: the claim, an invitation, a link. Without: who one is here, and Home."""
    if ask.text.strip():
        return await redeem(ask, ask.text.strip())
    return await home(ask)


async def home(ask: Ask) -> Reply:
    """My next activity and standing, what waits for me, four buttons."""
    after = ask.now - timedelta(days=1)
    rows = [row for row in await ask.tx.registrations.of(ask.person.id, after) if row.standing in MINE]
    next_one = None
    for row in rows[:5]:
        activity = await ask.tx.activities.get(row.activity)
        if activity is not None and activity.when.ends_at > ask.now:
            next_one = (activity, row.standing)
            break
    waiting = 0
    for group in {grant.group for grant in ask.person.grants if grant.role in promises.DECIDING}:
        waiting += len(await ask.tx.activities.waiting(group)) + len(await ask.tx.announcements.waiting(group))
    groups = await ask.tx.groups.all()
    mine = sorted(ask.viewer.groups)
    return views.home(
        ask.person, next_one, waiting, [groups[id].short for id in mine if id in groups], ask.services.places.states
    )


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


async def sentence(ask: Ask) -> Reply:
    """A plain sentence in private: the answer to a waiting question, a code, or a question to `upcoming`; never an
    unfiltered list."""
    if await drafts.asked(ask) is not None:
        return await drafts.answer(ask)
    if (ask.request.forwarded or ask.request.files or len(ask.text) > LONG) and ask.viewer.holds(Role.MEMBER):
        return await _offer(ask)
    code = find_code(ask.text)
    if code:
        return await (show_notice(ask) if code.startswith("ANN-") else show(ask))
    groups = tuple((await ask.tx.groups.all()).values())
    filters = read_filters(ask.text, groups, ask.services.places, ask.services.vocabulary, ask.now.date())
    if not filters.words:
        card = await home(ask)
        unread = say("not-understood", words=", ".join(filters.unknown)[:80] or ask.text[:80])
        return replace(card, lines=(unread, *card.lines)) if isinstance(card, Card) else card
    card = await listed(ask, filters)
    if filters.unknown:
        return replace(card, lines=(say("partly-understood", words=", ".join(filters.unknown)[:80]), *card.lines))
    return card


async def _offer(ask: Ask) -> Card:
    """A forwarded message, a long text or a file: what can be made of it."""
    text = read_text(ask.text)
    values = {"text": text, "title": text.split("\n")[0][:120]}
    verb = "announce" if ask.viewer.holds(Role.COORDINATOR) else "share"
    notice = await drafting.begin(ask, verb, values, typed=ask.text)
    activity = await drafting.begin(ask, "register", values, typed=ask.text)
    row = (
        Button(say("button-announce-this"), "change", notice.id),
        Button(say("button-propose"), "change", activity.id),
    )
    drop = (Button(say("button-drop"), "drop", notice.id),)
    return Card(say("offer-announce"), buttons=(row, drop), private=True)


async def help_(ask: Ask) -> Reply:
    """Seven verbs for the reader's role and chat; `help all` shows the rest."""
    from handlers import table  # the table lists this very command

    everything = ask.text.strip().casefold() in ("all", "tout", "الكل")
    commands = [c for c in table.COMMANDS if c.shown and (c.least is None or ask.viewer.holds(c.least))]
    chosen = (
        commands if everything else [c for c in commands if c.verb in table.menu(ask.viewer, ask.request.chat.private)]
    )
    sign = "/liaison " if ask.request.chat.platform is Platform.SLACK else "/"
    lines: list[Text] = [say("help-line", command=f"{sign}{c.verb}", what=say(f"help-{c.verb}")) for c in chosen]
    more = () if everything else ((Button(say("button-help-all"), "help", "all"),),)
    return Card(say("help-title"), tuple(lines), buttons=more)


COMMANDS = (
    Command("start", start, private=True),
    Command("home", home, private=True, shown=False),
    Command("link", link, private=True),
    Command("help", help_, read_only=True),
    Command("sentence", sentence, private=True, shown=False),
)
