"""`share` and `announce`: a notice to groups, previewed channel by channel, approved where the sender does not
coordinate, stoppable."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from domain.activities import Announcement, Decision
from domain.cards import Card, Moment, Reply, say
from domain.groups import CEILINGS, Binding
from domain.people import Role
from domain.records import Draft
from domain.refusals import Refusal
from domain.rights import ceiling_of
from handlers import announcement_values as values
from handlers import approvals, drafting, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import announcement_for, not_found
from handlers.views import announcements as views
from handlers.views import proposals


async def announce(ask: Ask) -> Reply:
    """A coordinator's broadcast; anybody else's becomes a share, which is approved first."""
    return await _start(ask, "announce" if ask.viewer.holds(Role.COORDINATOR) else "share")


async def share(ask: Ask) -> Reply:
    """A training announcement; with a `when` line the training itself is proposed, and its card is the announcement."""
    typed = values.read_typed(ask)
    if "when" in typed:
        from handlers.proposing import DRAFTED as REGISTER

        draft = await drafting.begin(ask, "register", {"kind": "training", **typed}, typed=ask.text)
        return await drafting.read_back(ask, REGISTER, draft)
    return await _start(ask, "share")


async def _start(ask: Ask, verb: str) -> Reply:
    typed = values.read_typed(ask)
    drafted = DRAFTS[verb]
    draft = await drafting.begin(ask, verb, typed, typed=ask.text if typed else "")
    if values.enough(typed):
        return await drafting.read_back(ask, drafted, draft)
    return await drafting.form(ask, drafted, draft)


async def _preview(ask: Ask, draft: Draft) -> Card:
    notice = replace(await values.build(ask, draft.values, draft.verb), files=draft.files)
    groups = await ask.tx.groups.all()
    places = [await _place(ask, notice, binding) for binding in await promises.channels(ask.tx, notice.groups)]
    empty = [groups[id].short for id in notice.groups if not await ask.tx.bindings.of(id)]
    waiting = [groups[id].short for id in notice.groups if not ask.viewer.coordinates(id)]
    return views.preview(notice, places, empty, waiting)


async def _place(ask: Ask, notice: Announcement, binding: Binding) -> views.Place:
    """What one channel will get: in which language, in full or as a pointer."""
    group = await ask.tx.groups.get(binding.group)
    ceiling = ceiling_of(group, binding.platform, binding.ceiling, CEILINGS)
    spoken = binding.languages or (group.languages if group else ("en",))
    written = next((language for language in spoken if language in notice.texts), next(iter(notice.texts), ""))
    return views.Place(binding, written, notice.marking.within(ceiling))


async def _save(ask: Ask, draft: Draft) -> Reply:
    notice = await values.build(ask, draft.values, draft.verb)
    notice = replace(notice, code=f"ANN-{await ask.tx.counters.next('ANN')}", files=draft.files)
    await ask.tx.announcements.add(notice)
    await drafting.finish(ask, draft)
    await promises.record(ask, "announced", notice.code, after=notice.title)
    mine = [id for id in notice.groups if ask.viewer.coordinates(id)]
    others = [id for id in notice.groups if id not in mine]
    asked = [await approvals.hand_in(approvals.desk(ask), notice, id, ask.person) for id in others]
    if not mine:
        return proposals.proposed(notice, asked)
    notice, sent, due = await send(ask, notice, mine)
    return views.going_out(notice, sent, Moment(due), asked)


async def send(ask: Ask, notice: Announcement, groups: list[str]) -> tuple[Announcement, int, datetime]:
    """Approves it in these groups and promises it to their channels; more than one channel waits `LIAISON_HOLD`
    seconds with *Stop*."""
    approved = replace(notice, groups={**notice.groups, **dict.fromkeys(groups, Decision.APPROVED)})
    await ask.tx.announcements.put(approved)
    bindings = await promises.channels(ask.tx, groups)
    hold = timedelta(seconds=ask.services.hold if len(bindings) > 1 else 0)
    due = max(notice.due or ask.now, ask.now) + (hold if notice.due is None else timedelta())
    addresses = [promises.to_binding(binding) for binding in bindings]
    await promises.post(ask.tx, views.card(approved), addresses, f"{notice.code}#post", due=due, subject=notice.code)
    return approved, len(bindings), due


async def settle(ask: Ask, notice: Announcement, groups: list[str], decision: Decision, words: str) -> Announcement:
    """What `approve` and `refuse` do to a shared announcement in these groups; `words` are the reason given."""
    if decision is Decision.APPROVED:
        notice, _, _ = await send(ask, notice, groups)
    else:
        notice = replace(notice, groups={**notice.groups, **dict.fromkeys(groups, decision)})
        await ask.tx.announcements.put(notice)
    await promises.record(ask, decision.value, notice.code, after=": ".join(filter(None, (", ".join(groups), words))))
    return notice


async def show_notice(ask: Ask) -> Card:
    """An announcement as its channels read it."""
    notice = await announcement_for(ask, ask.text)
    return await approvals.with_whereabouts(ask, notice, views.card(notice))


async def stop(ask: Ask) -> Reply:
    """Keeps back what has not gone out yet, and what is still to be approved elsewhere."""
    notice = await announcement_for(ask, ask.text)
    if notice.by != ask.person.id and not all(ask.viewer.coordinates(id) for id in notice.groups):
        raise Refusal("stop-not-yours", code=notice.code)
    gone, kept = await promises.hold_back(ask.tx, notice.code)
    waiting = [id for id, decision in notice.groups.items() if decision is Decision.WAITING]
    if not kept and not waiting:
        raise Refusal("stop-too-late", code=notice.code, count=gone)
    notice = replace(notice, stopped=True, groups={**notice.groups, **dict.fromkeys(waiting, Decision.REFUSED)})
    await ask.tx.announcements.put(notice)
    await approvals.end(approvals.desk(ask), notice, ask.person)
    await promises.record(ask, "stopped", notice.code)
    return Card(say("stopped", code=notice.code, kept=kept, gone=gone))


async def deliveries(ask: Ask) -> Reply:
    """What reached which channel."""
    notice = await announcement_for(ask, ask.text)
    if not any(ask.viewer.coordinates(id) for id in notice.groups):
        raise not_found(ask, notice.code)
    return views.report(notice, await promises.posted(ask.tx, notice.code))


DRAFTS = {
    verb: Drafted(verb, say(f"{verb}-form"), say("button-send"), values.ASKED, values.fields, _preview, _save)
    for verb in ("announce", "share")
}

COMMANDS = (
    Command("share", share, least=Role.MEMBER),
    Command("announce", announce, least=Role.MEMBER),
    Command("stop", stop, least=Role.MEMBER, shown=False),
    Command("deliveries", deliveries, least=Role.COORDINATOR, private=True, read_only=True),
)
