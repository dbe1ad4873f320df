"""`edit`, `postpone`, `cancel`: what was posted is updated everywhere, and a material change is announced old → new."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Activity, ActivityState
from domain.cards import Button, Card, Field, Reply, Say, say
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_change
from domain.when import When
from handlers import (
    activity_values,
    amending,
    approvals,
    deciding,
    drafting,
    enclosing,
    holding,
    joining,
    notices,
    posted,
    promises,
)
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import activity_for, takes_part
from handlers.reading.codes import split_code
from handlers.reading.lines import looks_like_lines, read_lines
from handlers.views import activities as views
from handlers.views import proposals
from handlers.views.news import news
from handlers.views.proposals import Asked


def _split(ask: Ask) -> tuple[str, str]:
    """The code at the front and the rest of what was typed."""
    code, rest = split_code(ask.text)
    if code is None:
        raise Refusal("code-needed", next="mine")
    return code, rest


async def _changeable(ask: Ask, code: str, wish: str) -> Activity:
    activity = await activity_for(ask, code)
    if not may_change(ask.viewer, activity):
        if wish == "cancel" and await takes_part(ask, activity):
            raise Refusal("cancel-not-yours", next="leave", args=activity.code, code=activity.code)
        raise Refusal("change-not-yours", next="ask", args=activity.code, code=activity.code)
    if activity.state is ActivityState.CANCELLED:
        raise Refusal("change-cancelled", next="show", args=activity.code, code=activity.code)
    return activity


async def edit(ask: Ask) -> Reply:
    """`edit CODE` opens the form; with lines just those change."""
    code, rest = _split(ask)
    if code.startswith("ANN-"):
        return await amending.edit(ask, code, rest)
    activity = await _changeable(ask, code, "edit")
    if rest and looks_like_lines(rest, ask.services.vocabulary):
        typed = read_lines(rest, ask.services.vocabulary).only(EDITED.keys)
        draft = await drafting.begin(
            ask, "edit", typed.values, target=activity.code, typed=ask.text, unread=typed.unread
        )
        return await drafting.read_back(ask, EDITED, draft)
    draft = await drafting.begin(ask, "edit", {}, target=activity.code)
    return await drafting.form(ask, EDITED, draft)


async def postpone(ask: Ask) -> Reply:
    """`postpone CODE new dates`."""
    code, rest = _split(ask)
    activity = await _changeable(ask, code, "postpone")
    draft = await drafting.begin(ask, "postpone", {"when": rest} if rest else {}, target=activity.code)
    return await (drafting.read_back(ask, POSTPONED, draft) if rest else drafting.form(ask, POSTPONED, draft))


async def cancel(ask: Ask) -> Reply:
    """`cancel CODE reason`; alone it leaves a form."""
    if not ask.text.strip():
        from handlers import drafts

        waiting = await drafts.asked(ask)
        left = [waiting] if waiting else await drafts.begun(ask)
        if not left:
            raise Refusal("code-needed", next="mine")
        for draft in left:
            await drafting.finish(ask, draft)
        return Card(say("draft-dropped"))
    code, rest = _split(ask)
    activity = await _changeable(ask, code, "cancel")
    draft = await drafting.begin(ask, "cancel", {"reason": rest} if rest else {}, target=activity.code)
    return await (drafting.read_back(ask, CANCELLED, draft) if rest else drafting.form(ask, CANCELLED, draft))


async def _after(ask: Ask, draft: Draft) -> tuple[Activity, Activity]:
    """The activity as it is and as it would be."""
    before = await _changeable(ask, draft.target, draft.verb)
    if draft.verb == "cancel":
        reason = draft.values.get("reason", "").strip()
        if not 0 < len(reason) <= 500:
            wrong = Refusal("text-too-long", count=len(reason), most=500) if reason else Refusal("reason-needed")
            raise FieldRefusals({"reason": wrong})
        return before, replace(before, state=ActivityState.CANCELLED, reason=reason)
    written = activity_values.typed(before)
    changed = {key for key, value in draft.values.items() if not activity_values.same(key, value, written.get(key, ""))}
    after = _untouched(before, await activity_values.build(ask, {**written, **draft.values}, before), changed)
    if draft.files:
        after = replace(after, files=enclosing.together(before.files, draft.files))
    if draft.verb == "postpone":
        after = replace(after, when=_same_hours(before.when, after.when))
        if after.when == before.when:
            raise FieldRefusals({"when": Refusal("postpone-same", when=before.when)})
        after = replace(after, state=ActivityState.POSTPONED if before.approved else before.state)
    if after.seats is not None and after.seats < before.taken:
        raise FieldRefusals({"seats": Refusal("seats-taken", seats=after.seats, taken=before.taken)})
    if (after.when, after.nomination) != (before.when, before.nomination):
        after = replace(after, edition=before.edition + 1)
    return before, after


def _untouched(before: Activity, after: Activity, changed: set[str]) -> Activity:
    """What nobody has typed anew stays exactly as it is; a group that published it and none that is left, waits."""
    if "where" not in changed:
        after = replace(after, venue=before.venue, when=after.when if "when" in changed else before.when)
    if "deadline" not in changed:
        after = replace(after, nomination=before.nomination)
    return replace(after, state=ActivityState.PROPOSED) if before.approved and not after.approved else after


def _same_hours(old: When, new: When) -> When:
    """New days alone move the days: the hours stay what they were."""
    return replace(new, hour=old.hour, until=old.until) if new.dated and new.hour is None else new


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    if draft.verb == "cancel":
        return (Field("reason", say("ask-reason"), "long", value=draft.values.get("reason", ""), longest=500),)
    before = await _changeable(ask, draft.target, draft.verb)
    return activity_values.fields({**activity_values.typed(before), **draft.values}, ())


async def _preview(ask: Ask, draft: Draft) -> Card:
    """Title, date, old → new, and how many it reaches."""
    before, after = await _after(ask, draft)
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    small = views.small_changes(before, after, groups)
    told = () if draft.verb == "cancel" else news(before, after, states)  # the card itself says that it is cancelled
    lines = (say(f"{draft.verb}-read-back"), *told, *small, *await _reach(ask, before, after))
    return replace(views.card(after, groups, states, lines=lines, buttons=()), struck=False)


async def _reach(ask: Ask, before: Activity, after: Activity) -> list[Say]:
    """Who will read of it: a small change is written into the cards, and nobody is called for it."""
    channels = len(await promises.channels(ask.tx, after.approved))
    new = await deciding.who_decides(ask, _joined(before, after))
    wait = await holding.wait(ask, before, after)
    held = notices.held(await notices.notices(ask, before, after, ask.now + wait))
    held += [say("announce-hold", seconds=round(wait.total_seconds()))] if wait else []
    if not news(before, after, ask.services.places.states):
        return [*new, say("reaches-quietly", channels=channels), *held]
    people = len(await notices.concerned(ask, after))
    said = say("reaches", channels=channels, people=people) if people else say("reaches-channels", channels=channels)
    return [*new, said, *held]


def _joined(before: Activity, after: Activity) -> list[str]:
    return [id for id in after.groups if id not in before.groups]


async def _save(ask: Ask, draft: Draft) -> Reply:
    """Makes the change, or keeps it as long as *Stop* can drop it."""
    before, after = await _after(ask, draft)
    wait = await holding.wait(ask, before, after)
    return await holding.hold(ask, draft, wait) if wait else await make(ask, draft)


async def make(ask: Ask, draft: Draft) -> Card:
    """The change itself, its traces in the channels, and what everybody concerned is told."""
    before, after = await _after(ask, draft)
    if after.seats != before.seats and after.state is not ActivityState.CANCELLED:
        after = await joining.promote(ask, after)
    await ask.tx.activities.put(after)
    await drafting.finish(ask, draft)
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    said = (
        *news(before, after, states),
        *views.small_changes(before, after, groups),
        *views.other_changes(before, after),
    )
    await promises.record(ask, draft.verb, after.code, said=said)
    await posted.update(ask, after)
    cause = f"{ask.request.id}#changed"
    told = await notices.notices(ask, before, after, ask.now)
    await notices.promise(ask, told, cause, after.code)
    await notices.tell(ask, before, after, cause)
    await _follow(ask, before, after)
    await posted.plan_again(ask, before, after)
    after, asked = await _decisions(ask, before, after)
    handed = (proposals.handed(one) for one in asked)
    lines = (say(f"{draft.verb}-done", code=after.code), *notices.held(told), *handed)
    return replace(views.card(after, groups, states, lines=lines, buttons=_shown(after)), struck=False)


async def _decisions(ask: Ask, before: Activity, after: Activity) -> tuple[Activity, list[Asked]]:
    """Groups that join decide; those that leave, or all of a cancelled one, have nothing more to decide."""
    desk = approvals.desk(ask)
    await approvals.end(desk, after, ask.person)
    if after.state is ActivityState.CANCELLED:
        return after, []
    groups = await ask.tx.groups.all()
    small = views.small_changes(before, after, groups)
    await approvals.refresh(desk, after, (*news(before, after, desk.states), *small))
    return await deciding.submit(ask, after, _joined(before, after))


async def _follow(ask: Ask, before: Activity, after: Activity) -> None:
    """Registrations are found by their start, so they move along; groups taken out are told who they were among."""
    if before.when != after.when:
        for row in await ask.tx.registrations.in_activity(after.code):
            await ask.tx.registrations.put(replace(row, starts=after.when.starts_at))
    groups = await ask.tx.groups.all()
    title = say("changed-title", code=after.code, title=after.title)
    card = Card(title, tuple(views.small_changes(before, after, groups)), private=True)
    for id in before.approved:
        for person in await promises.reachable_deciders(ask.tx, id) if id not in after.groups else ():
            if person.id != ask.person.id:
                await promises.tell(ask, person.id, card, f"{ask.request.id}#taken-out", subject=after.code)


def _shown(activity: Activity) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say("button-show", code=activity.code), "show", activity.code),),)


ASKED = ("title", "when", "where", "groups", "kind")
EDITED = Drafted(
    "edit", say("edit-form"), say("button-save"), ASKED, _fields, _preview, _save, keys=activity_values.KEYS
)
POSTPONED = Drafted("postpone", say("postpone-form"), say("button-save"), ("when",), _fields, _preview, _save)
DO, KEEP = say("button-cancel-it"), say("button-keep-it")
CANCELLED = Drafted("cancel", say("cancel-form"), DO, ("reason",), _fields, _preview, _save, KEEP)

COMMANDS = (
    Command("edit", edit, asks=True),
    Command("postpone", postpone, asks=True),
    Command("cancel", cancel, asks=True),
)
