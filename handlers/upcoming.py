"""`upcoming`, `show`, `mine`, and what a plain sentence in private asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from domain.acknowledgements import posts
from domain.activities import Activity, Kind, Standing
from domain.cards import Button, Card, Item, Reply, Text, say
from domain.people import Platform, Role
from domain.refusals import Refusal
from domain.rights import may_change, sees_activity
from handlers import approvals, owing
from handlers.command import Ask, Command
from handlers.deadlines import open_deadlines
from handlers.finding import activity_for, lists_for
from handlers.reading.filters import Filters, find_code, read_filters
from handlers.views import acknowledgements
from handlers.views import activities as views
from handlers.views.home import CLAIM
from handlers.views.lists import PAGE, page, turned

MINE = (Standing.REGISTERED, Standing.AWAITING, Standing.WAITING, Standing.OFFERED)


async def upcoming(ask: Ask) -> Reply:
    """What is coming up, filtered by free words; five a page."""
    groups = await ask.tx.groups.all()
    filters = read_filters(
        ask.text, tuple(groups.values()), ask.services.places, ask.services.vocabulary, ask.now.date()
    )
    if filters.unknown or (ask.text.strip() and not any(sign.isalnum() for sign in ask.text)):
        raise Refusal("filter-unknown", next="upcoming", words=unread(ask, filters))
    return await listed(ask, filters)


def unread(ask: Ask, filters: Filters) -> str:
    """What was not understood of a question, as it was typed."""
    return (" · ".join(filters.unknown) or ask.text.strip())[:80]


async def listed(ask: Ask, filters: Filters) -> Card:
    """One page of what passes the filters and may be seen here."""
    first, last = _span(filters)
    found = await ask.tx.activities.upcoming(
        filters.groups or lists_for(ask.viewer),
        max(ask.now.date(), first) if first else ask.now.date(),
        before=last,
        wanted=lambda activity: sees_activity(ask.viewer, activity) and passes(activity, filters),
        skip=(filters.page - 1) * PAGE,
        limit=PAGE + 1,
    )
    wider = tuple(say("upcoming-wider", words=part.words, when=replace(part, words="")) for part in filters.wider)
    if not found:
        return _nothing(ask, filters, wider)
    states = ask.services.places.states
    items = tuple([views.line(one, states, await _standing(ask, one)) for one in found[:PAGE]])
    title = say("upcoming-title-filtered", words=filters.words) if filters.words else say("upcoming-title")
    more = len(found) > PAGE
    card = page(title, items, "upcoming", filters.as_words(), filters.page, more, lines=wider)
    if ask.viewer.stranger:
        return replace(card, lines=(*wider, say("stranger")), buttons=(*card.buttons, CLAIM))
    return card


def _span(filters: Filters) -> tuple[date | None, date | None]:
    """The first day and the day after the last of the months asked for."""
    if not filters.months:
        return None, None
    (first_year, first), (last_year, last) = min(filters.months), max(filters.months)
    return date(first_year, first, 1), date(last_year + last // 12, last % 12 + 1, 1)


def passes(activity: Activity, filters: Filters) -> bool:
    """Every kind of filter given must hold; within one, any of its values will do."""
    if filters.kinds and activity.kind not in filters.kinds:
        return False
    if filters.states and activity.venue.state not in filters.states and not set(filters.states) & set(activity.states):
        return False
    if filters.cities and activity.venue.city.casefold() not in {city.casefold() for city in filters.cities}:
        return False
    if filters.online and not (activity.venue.online or activity.kind is Kind.WEBINAR):
        return False
    if filters.languages and not set(filters.languages) & set(activity.languages):
        return False
    return not filters.months or any(_in_month(activity, year, month) for year, month in filters.months)


def _in_month(activity: Activity, year: int, month: int) -> bool:
    start = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return activity.when.start < after and activity.when.end >= start


async def _standing(ask: Ask, activity: Activity) -> Standing | None:
    if not ask.request.chat.private and ask.request.chat.platform is Platform.TELEGRAM:
        return None
    row = await ask.tx.registrations.get(f"{activity.code}/{ask.person.id}")
    return row.standing if row and row.standing in MINE else None


def _nothing(ask: Ask, filters: Filters, wider: tuple[Text, ...]) -> Card:
    """What the reader can do about it: look at everything, propose, or bring a programme."""
    title = say("upcoming-none-filtered", words=filters.words) if filters.words else say("upcoming-none")
    if ask.viewer.stranger:
        return Card(title, (*wider, say("stranger")), buttons=(CLAIM,))
    buttons = [Button(say("button-upcoming"), "upcoming")] if filters.words else []
    buttons.append(Button(say("button-propose"), "propose", private=True))
    if ask.viewer.holds(Role.COORDINATOR) and not filters.words:
        buttons.append(Button(say("button-import"), "import", private=True))
    return Card(title, wider, buttons=(tuple(buttons),))


async def show(ask: Ask) -> Reply:
    """One activity in full, or an announcement by its code."""
    if (find_code(ask.text) or "").startswith("ANN-"):
        from handlers.announcing import show_notice  # announcing stands on this file's neighbours

        return await show_notice(ask)
    activity = await activity_for(ask, ask.text)
    groups = await ask.tx.groups.all()
    shown = views.after(activity, ask.now)
    card = views.card(shown, groups, ask.services.places.states, standing=await _standing(ask, activity))
    card = await approvals.with_whereabouts(ask, activity, card)
    private = ask.viewer.chat_groups is None
    return views.with_edit(card, shown) if private and may_change(ask.viewer, activity) else card


async def mine(ask: Ask) -> Reply:
    """What I signed up for and what I proposed, five a page; what my State has to acknowledge, and which nominations
    close next."""
    mine, (_, number) = await _mine(ask), turned(ask.text)
    owed = (await owing.owed(ask.tx, posts(ask.person), ask.now))[: owing.MOST]
    lines = (*acknowledgements.owed_lines(owed), *await _deadlines(ask))
    if not mine:
        buttons = (*acknowledgements.owed_buttons(owed), (Button(say("button-upcoming"), "upcoming"),))
        return Card(say("mine-none"), lines=lines, buttons=buttons, private=True)
    shown = tuple(mine[(number - 1) * PAGE : number * PAGE])
    card = page(say("mine-title"), shown, "mine", "", number, len(mine) > number * PAGE, lines=lines)
    return replace(card, buttons=(*acknowledgements.owed_buttons(owed), *card.buttons), private=True)


async def _deadlines(ask: Ask) -> tuple[Text, ...]:
    found = await open_deadlines(ask, 3)
    return tuple(say("mine-deadline", code=one.code, when=one.nomination or one.when) for one in found)


async def _mine(ask: Ask) -> list[Item]:
    """Each activity once, in the order of time."""
    after, states = ask.now - timedelta(days=1), ask.services.places.states
    rows = [row for row in await ask.tx.registrations.of(ask.person.id, after) if row.standing in MINE]
    standing = {row.activity: row.standing for row in rows}
    proposed = {one.code: one for one in await ask.tx.activities.proposed_by(ask.person.id)}
    found = [await ask.tx.activities.get(code) for code in standing if code not in proposed]
    ahead = [one for one in (*found, *proposed.values()) if one is not None and one.when.ends_at > ask.now]
    ahead.sort(key=lambda one: one.when.starts_at)
    return [
        views.own_line(one, states)
        if one.code in proposed and one.code not in standing
        else views.line(one, states, standing[one.code])
        for one in ahead
    ]


COMMANDS = (
    Command("upcoming", upcoming, read_only=True),
    Command("show", show, read_only=True),
    Command("mine", mine, private=True, read_only=True),
)
