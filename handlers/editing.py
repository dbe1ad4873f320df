"""`edit`, `postpone`, `cancel`: what was posted is updated everywhere, and a material change is announced old → new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from domain.activities import Activity, ActivityState, Standing
from domain.cards import Button, Card, Field, Reply, Say, say
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_change
from domain.rungs import moved, plan
from handlers import activity_values, drafting, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import activity_for
from handlers.reading.filters import find_code
from handlers.reading.lines import looks_like_lines, read_lines
from handlers.views import activities as views

TOLD = (Standing.REGISTERED, Standing.AWAITING, Standing.WAITING, Standing.OFFERED)


def _split(ask: Ask) -> tuple[str, str]:
    """The code at the front and the rest of what was typed."""
    first, _, rest = ask.text.strip().partition("\n") if "\n" in ask.text else (ask.text.strip(), "", "")
    code = find_code(first)
    if code is None:
        raise Refusal("code-needed", next="mine")
    words = first.split()
    used = 1 if find_code(words[0]) else 2
    return code, "\n".join(part for part in (" ".join(words[used:]), rest) if part).strip()


async def _changeable(ask: Ask, code: str, wish: str) -> Activity:
    activity = await activity_for(ask, code)
    if not may_change(ask.viewer, activity):
        if wish == "cancel":
            raise Refusal("cancel-not-yours", next="leave", args=activity.code, code=activity.code)
        raise Refusal("change-not-yours", next="ask", args=activity.code, code=activity.code)
    if activity.state is ActivityState.CANCELLED:
        raise Refusal("change-cancelled", next="show", args=activity.code, code=activity.code)
    return activity


async def edit(ask: Ask) -> Reply:
    """`edit CODE` opens the form; `edit CODE` and lines change just those."""
    code, rest = _split(ask)
    activity = await _changeable(ask, code, "edit")
    if rest and looks_like_lines(rest, ask.services.vocabulary):
        values = read_lines(rest, ask.services.vocabulary)
        draft = await drafting.begin(ask, "edit", values, target=activity.code, typed=ask.text)
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

        waiting = await drafts.asked(ask) or await drafts.begun(ask)
        if waiting is None:
            raise Refusal("code-needed", next="mine")
        await drafting.finish(ask, waiting)
        return Card(say("draft-dropped"))
    code, rest = _split(ask)
    activity = await _changeable(ask, code, "cancel")
    draft = await drafting.begin(ask, "cancel", {"reason": rest} if rest else {}, target=activity.code)
    return await (drafting.read_back(ask, CANCELLED, draft) if rest else drafting.form(ask, CANCELLED, draft))


async def _after(ask: Ask, draft: Draft) -> tuple[Activity, Activity]:
    """The activity as it is and as it would be."""
    before = await _changeable(ask, draft.target, draft.verb)
    if draft.verb == "cancel":
        if not draft.values.get("reason", "").strip():
            raise FieldRefusals({"reason": Refusal("reason-needed")})
        return before, replace(before, state=ActivityState.CANCELLED, reason=draft.values["reason"].strip()[:500])
    after = await activity_values.build(ask, {**activity_values.typed(before), **draft.values}, before)
    if draft.verb == "postpone":
        if after.when == before.when:
            raise FieldRefusals({"when": Refusal("postpone-same", when=before.when)})
        after = replace(after, state=ActivityState.POSTPONED if before.approved else before.state)
    if after.when != before.when:
        after = replace(after, edition=before.edition + 1)
    return before, after


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    if draft.verb == "cancel":
        return (Field("reason", say("ask-reason"), "long", value=draft.values.get("reason", ""), longest=500),)
    before = await _changeable(ask, draft.target, draft.verb)
    return activity_values.fields({**activity_values.typed(before), **draft.values}, ())


async def _preview(ask: Ask, draft: Draft) -> Card:
    """Title, date, old → new, and how many it reaches."""
    before, after = await _after(ask, draft)
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    reach = say(
        "reaches",
        channels=len(await promises.channels(ask.tx, after.approved)),
        people=len(await _concerned(ask, after)),
    )
    changed = (
        [say("activity-cancelled-why", reason=after.reason)]
        if draft.verb == "cancel"
        else views.changes(before, after, states)
    )
    card = views.card(after, groups, states, lines=(say(f"{draft.verb}-read-back"), *changed, reach), buttons=())
    return replace(card, struck=False)


async def _concerned(ask: Ask, activity: Activity) -> list[str]:
    rows = await ask.tx.registrations.in_activity(activity.code)
    return [row.person for row in rows if row.standing in TOLD]


async def _save(ask: Ask, draft: Draft) -> Reply:
    before, after = await _after(ask, draft)
    await ask.tx.activities.put(after)
    await drafting.finish(ask, draft)
    await promises.record(ask, draft.verb, after.code, before=_told(before), after=_told(after))
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    await _repost(ask, after, views.card(after, groups, states))
    news = _news(before, after, states)
    if news and after.approved:
        await _announce(ask, after, news)
    await _reladder(ask, before, after)
    return views.card(after, groups, states, lines=(say(f"{draft.verb}-done", code=after.code),), buttons=_shown(after))


def _told(activity: Activity) -> str:
    """The activity in one line of the trail."""
    dates = f"{activity.when.start}..{activity.when.end}"
    return f"{activity.title} | {dates} | {activity.venue.city} | {activity.state.value}"


def _shown(activity: Activity) -> tuple[tuple[Button, ...], ...]:
    return ((Button(say("button-show", code=activity.code), "show", activity.code),),)


def _news(before: Activity, after: Activity, states: Mapping[str, object]) -> list[Say]:
    if after.state is ActivityState.CANCELLED:
        return [say("activity-cancelled-why", reason=after.reason)]
    return views.changes(before, after, states)  # type: ignore[arg-type]


async def _repost(ask: Ask, after: Activity, card: Card) -> None:
    """Every posted copy gets the new card."""
    for delivery in await ask.tx.deliveries.about(after.code):
        cause = delivery.id.removesuffix(f">{delivery.to}")
        if cause == f"{after.code}#card":
            await promises.post(ask.tx, card, [delivery.to], cause, due=ask.now, subject=after.code)


async def _announce(ask: Ask, after: Activity, news: list[Say]) -> None:
    """Old → new, to the channels after the hold and to everybody concerned at once."""
    card = Card(
        say("changed-title", code=after.code, title=after.title),
        tuple(news),
        buttons=_shown(after),
        marking=after.marking,
    )
    addresses = [promises.to_binding(binding) for binding in await promises.channels(ask.tx, after.approved)]
    await promises.post(ask.tx, card, addresses, f"{ask.request.id}#changed", due=ask.now, subject=after.code)
    for person in await _concerned(ask, after):
        await promises.tell(ask, person, card, f"{ask.request.id}#changed", subject=after.code)


async def _reladder(ask: Ask, before: Activity, after: Activity) -> None:
    """A moved activity is reminded again; a cancelled one is not."""
    if before.when == after.when and before.nomination == after.nomination and before.state == after.state:
        return
    rungs = await ask.tx.rungs.of(after.code)
    for rung in moved(rungs, after, ask.now):
        await ask.tx.rungs.put(rung)
    groups = await ask.tx.groups.all()
    for id in after.approved if after.state is not ActivityState.CANCELLED else ():
        for rung in plan(after, groups[id], await ask.tx.bindings.of(id), ask.now):
            await ask.tx.rungs.add(rung)


EDITED = Drafted(
    "edit", say("edit-form"), say("button-save"), ("title", "when", "where", "groups", "kind"), _fields, _preview, _save
)
POSTPONED = Drafted("postpone", say("postpone-form"), say("button-save"), ("when",), _fields, _preview, _save)
CANCELLED = Drafted("cancel", say("cancel-form"), say("button-cancel-it"), ("reason",), _fields, _preview, _save)

COMMANDS = (Command("edit", edit), Command("postpone", postpone), Command("cancel", cancel))
