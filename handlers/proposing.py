"""`register`: proposing an activity, by a form or by `key: value` lines, read back in full and approved group by
group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.activities import Activity
from domain.cards import Button, Card, Field, Item, Option, Reply, Say, say
from domain.people import Role
from domain.records import Draft
from domain.refusals import Refusal
from domain.when import overlap
from handlers import activity_values, deciding, drafting, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import activity_for
from handlers.joining import join
from handlers.reading.filters import find_code
from handlers.reading.lines import looks_like_lines, read_lines
from handlers.reading.values import read_title
from handlers.verbs import first_verb
from handlers.views import activities as views
from handlers.views import proposals

NEAR_TITLE = 85
"""How alike two titles are, in hundredths, before we ask whether they are the same activity."""


async def register(ask: Ask) -> Reply:
    """With lines: a draft read back. With a code: signing up, or a copy of it where that is said. Alone: which of the
    two is meant."""
    if looks_like_lines(ask.text, ask.services.vocabulary):
        typed = read_lines(ask.text, ask.services.vocabulary).only(DRAFTED.keys)
        draft = await drafting.begin(ask, "register", typed.values, typed=ask.text, unread=typed.unread)
        return await drafting.read_back(ask, DRAFTED, draft)
    meant = first_verb(ask.text, ask.services.vocabulary)
    if meant is not None and meant.verb == "copy" and (not meant.text or find_code(meant.text)):
        return await copy(replace(ask, request=replace(ask.request, text=meant.text)))
    if find_code(ask.text):
        return await join(ask)
    if ask.text.strip():
        draft = await drafting.begin(ask, "register", {"title": read_title(ask.text)}, typed=ask.text)
        return await drafting.form(ask, DRAFTED, draft)
    return Card(
        say("register-which"),
        buttons=(
            (Button(say("button-propose"), "propose", style="primary", private=True),),
            (Button(say("button-upcoming"), "upcoming"), Button(say("button-copy"), "copy", private=True)),
        ),
    )


async def propose(ask: Ask) -> Reply:
    """An empty form."""
    draft = await drafting.begin(ask, "register", {})
    return await drafting.form(ask, DRAFTED, draft)


async def copy(ask: Ask) -> Reply:
    """`copy` lists what one proposed before; `copy CODE` starts from it, without its dates and reference."""
    if ask.text.strip():
        earlier = await activity_for(ask, ask.text)
        values = {
            key: value
            for key, value in activity_values.typed(earlier).items()
            if key not in activity_values.OF_ONE_DATE
        }
        draft = await drafting.begin(ask, "register", values)
        return await drafting.form(ask, DRAFTED, draft)
    mine = await ask.tx.activities.proposed_by(ask.person.id)
    if not mine:
        raise Refusal("copy-none", next="propose")
    items = tuple(
        Item(
            say("line-head", code=one.code, title=one.title),
            (),
            Button(say("button-copy-this", code=one.code), "copy", one.code),
        )
        for one in mine
    )
    return Card(say("copy-title"), items=items, private=True)


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    groups = await ask.tx.groups.all()
    offered = await deciding.open_groups(ask.tx, groups)
    return activity_values.fields(draft.values, tuple(Option(group.id, group.short) for group in offered))


async def _preview(ask: Ask, draft: Draft) -> Card:
    activity = await _built(ask, draft)
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    lines = [say("register-read-back"), *await _twins(ask, activity), *await deciding.who_decides(ask, activity.groups)]
    return views.card(activity, groups, states, lines=tuple(lines), buttons=())


async def _built(ask: Ask, draft: Draft) -> Activity:
    return replace(await activity_values.build(ask, draft.values), files=draft.files)


async def _twins(ask: Ask, activity: Activity) -> list[Say]:
    """A near title with overlapping dates and a common group is perhaps the same activity."""
    from rapidfuzz import fuzz

    near = await ask.tx.activities.upcoming(
        activity.groups,
        activity.when.start,
        before=activity.when.end + timedelta(days=1),
        wanted=lambda other: (
            overlap(other.when, activity.when)
            and fuzz.token_set_ratio(other.title.casefold(), activity.title.casefold()) >= NEAR_TITLE
        ),
        limit=1,
    )
    return [say("register-same-as", code=one.code, title=one.title, when=one.when) for one in near]


async def _save(ask: Ask, draft: Draft) -> Reply:
    """Keeps the activity as proposed, and as published at once in the groups that the proposer coordinates."""
    activity = await _built(ask, draft)
    number = await ask.tx.counters.next(activity_values.prefix(activity.kind))
    activity = replace(activity, code=f"{activity_values.prefix(activity.kind)}-{number}")
    await ask.tx.activities.add(activity)
    await drafting.finish(ask, draft)
    await promises.record(ask, "proposed", activity.code, said=(activity.title,))
    activity, asked = await deciding.submit(ask, activity, activity.groups)
    return proposals.proposed(activity, asked)


DRAFTED = Drafted(
    "register",
    say("register-form"),
    say("button-submit"),
    ("title", "when", "where", "groups", "kind"),
    _fields,
    _preview,
    _save,
    keys=activity_values.KEYS,
)

COMMANDS = (
    Command("register", register, least=Role.MEMBER, asks=True),
    Command("propose", propose, least=Role.MEMBER, shown=False, asks=True),
    Command("copy", copy, least=Role.MEMBER, shown=False, asks=True),
)
