"""`share` and `announce`: a notice to groups, previewed channel by channel, approved where the sender does not
coordinate."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.activities import Announcement, Decision
from domain.cards import Button, Card, Moment, Names, Reply, say
from domain.people import Role
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_amend, may_recall, may_stop
from handlers import acknowledging, approvals, drafting, promises
from handlers import announcement_values as values
from handlers.announcement_lines import read_typed
from handlers.command import Ask, Command
from handlers.composing import composed
from handlers.destinations import destinations, hold_of
from handlers.drafting import Drafted
from handlers.finding import announcement_for
from handlers.reading.lines import meant
from handlers.views import announcements as views
from handlers.views import previews, proposals
from handlers.views.previews import Destination


async def announce(ask: Ask) -> Reply:
    """A coordinator's broadcast; anybody else's becomes a share, which is approved first."""
    return await _start(ask, "announce" if ask.viewer.holds(Role.COORDINATOR) else "share")


async def share(ask: Ask) -> Reply:
    """A training announcement; with a `when` line the training itself is proposed, and its card is the announcement."""
    typed = read_typed(ask)
    if "when" in (*typed.values, *(meant(line, ask.services.vocabulary) for line in typed.unread)):
        from handlers.proposing import DRAFTED as REGISTER

        typed = typed.only(REGISTER.keys)
        training = {"kind": "training", **typed.values}
        draft = await drafting.begin(ask, "register", training, typed=ask.text, unread=typed.unread)
        return await drafting.read_back(ask, REGISTER, draft)
    return await _start(ask, "share")


async def _start(ask: Ask, verb: str) -> Reply:
    typed = read_typed(ask)
    drafted = DRAFTS[verb]
    typed = typed.only(drafted.keys)
    given = drafted.values(typed.values)
    draft = await drafting.begin(ask, verb, given, typed=ask.text if given else "", unread=typed.unread)
    if typed.unread or values.enough(given):
        return await drafting.read_back(ask, drafted, draft)
    return await drafting.form(ask, drafted, draft)


async def _preview(ask: Ask, draft: Draft) -> Card:
    notice = await _built(ask, draft)
    groups = await ask.tx.groups.all()
    mine, waiting = _parted(ask, notice)
    there, others = await destinations(ask, notice, mine), await destinations(ask, notice, waiting)
    empty = tuple([groups[id].short for id in notice.groups if not await ask.tx.bindings.of(id)])
    names = tuple(groups[id].short for id in waiting)
    hold = hold_of(ask, len(there)) if not all(one.held for one in there) else timedelta()
    caveats = [*previews.caveats(notice, hold, empty, names), *acknowledging.asked(notice, groups)]
    card = previews.preview(await composed(ask, notice), notice, there, others, caveats)
    anyway = ((Button(say("button-anyway"), "more", f"{draft.id} anyway"),),)
    return replace(card, buttons=anyway if any(one.held for one in there) else ())


async def _built(ask: Ask, draft: Draft) -> Announcement:
    """Refuses what would reach nobody at all."""
    notice = replace(await values.build(ask, draft.values, draft.verb), files=draft.files)
    if not await promises.channels(ask.tx, notice.groups):
        groups = await ask.tx.groups.all()
        names = Names(tuple(groups[id].short for id in notice.groups))
        raise FieldRefusals({"groups": Refusal("announce-no-channel", groups=names)})
    return notice


def _parted(ask: Ask, notice: Announcement) -> tuple[list[str], list[str]]:
    """The groups that the sender coordinates, and those that approve it first."""
    mine = [id for id in notice.groups if ask.viewer.coordinates(id)]
    return mine, [id for id in notice.groups if id not in mine]


async def _save(ask: Ask, draft: Draft) -> Reply:
    notice = replace(await _built(ask, draft), code=f"ANN-{await ask.tx.counters.next('ANN')}")
    await ask.tx.announcements.add(notice)
    await drafting.finish(ask, draft)
    await promises.record(ask, "announced", notice.code, said=(notice.title,))
    mine, waiting = _parted(ask, notice)
    asked = [await approvals.hand_in(approvals.desk(ask), notice, id, ask.person) for id in waiting]
    if not mine:
        return proposals.proposed(notice, asked)
    notice, sent = await send(ask, notice, mine)
    return previews.going_out(notice, sent, hold_of(ask, len(sent)), asked)


async def send(ask: Ask, notice: Announcement, groups: list[str]) -> tuple[Announcement, list[Destination]]:
    """Approves it in these groups and promises it to their channels: after the hold, and when each group is open."""
    decided = {**notice.groups, **dict.fromkeys(groups, Decision.APPROVED)}
    approved = replace(notice, groups=decided, reported=False)
    await ask.tx.announcements.put(approved)
    sent = await destinations(ask, approved, groups)
    await acknowledging.expect(ask, approved, groups, sent)
    card = await composed(ask, approved)
    for one in sent:
        to = [promises.to_binding(one.binding)]
        await promises.post(ask.tx, card, to, f"{notice.code}#post", due=one.due, subject=notice.code)
    if notice.ack and Decision.APPROVED in notice.groups.values():  # more States are asked than the earlier copies say
        await acknowledging.refresh(ask, approved)
    if notice.anyway:
        await promises.record(ask, "anyway", notice.code, said=(notice.anyway,))
    return approved, sent


async def settle(ask: Ask, notice: Announcement, groups: list[str], decision: Decision, words: str) -> Announcement:
    """What `approve` and `refuse` do to a shared announcement in these groups; `words` are the reason given."""
    if decision is Decision.APPROVED:
        _still_useful(ask, notice)
        notice, _ = await send(ask, notice, groups)
    else:
        notice = replace(notice, groups={**notice.groups, **dict.fromkeys(groups, decision)})
        await ask.tx.announcements.put(notice)
    where = promises.named(await ask.tx.groups.all(), groups)
    await promises.record(ask, decision.value, notice.code, said=(where, words) if words else (where,))
    return notice


def _still_useful(ask: Ask, notice: Announcement) -> None:
    """Refuses to post what nobody needs any more, or nobody could answer in time."""
    code, next = notice.code, "refuse"
    if notice.until is not None and notice.until <= ask.now:
        raise Refusal("share-over", next=next, args=code, code=code, until=Moment(notice.until))
    if notice.reply is not None and notice.reply <= ask.now:
        raise Refusal("share-reply-over", next=next, args=code, code=code, reply=Moment(notice.reply, notice.clock))


async def going_out(ask: Ask, notice: Announcement, groups: list[str], card: Card) -> Card:
    """What whoever approved it reads: where it goes and when, with *Stop*."""
    sent = await destinations(ask, notice, groups)
    going = previews.going_out(notice, sent, hold_of(ask, len(sent)), [])
    return replace(card, lines=(*card.lines, going.title, *going.lines), buttons=(*card.buttons, *going.buttons))


async def show_notice(ask: Ask) -> Card:
    """An announcement as its channels read it; once it is no longer current it offers nothing."""
    notice = await announcement_for(ask, ask.text)
    card = await composed(ask, notice)
    over = notice.until is not None and notice.until <= ask.now and not notice.recalled
    card = await approvals.with_whereabouts(ask, notice, views.over(card) if over else card)
    if ask.viewer.chat_groups is not None or notice.recalled:
        return card
    card = acknowledging.with_answers(ask, notice, card)
    card = await _with_stop(ask, notice, card) if may_stop(ask.viewer, notice) else card
    return await _with_recall(ask, notice, card, over)


async def _with_recall(ask: Ask, notice: Announcement, card: Card, over: bool) -> Card:
    """The same with the ways to take it back and to put it right, for whoever may and once somebody may have read
    it."""
    rows = [row for _, row in await promises.posted(ask.tx, notice.code)]
    if not may_recall(ask.viewer, notice) or not promises.gone(rows):
        return card
    row = [Button(say("button-recall"), "recall", notice.code)]
    if may_amend(ask.viewer, notice) and not (over or notice.stopped):
        row.append(Button(say("button-edit"), "edit", notice.code))
    if ask.viewer.holds(Role.COORDINATOR):
        row.append(Button(say("button-deliveries"), "deliveries", notice.code))
    return replace(card, buttons=(*card.buttons, tuple(row)), private=True)


async def _with_stop(ask: Ask, notice: Announcement, card: Card) -> Card:
    """The same with what has not gone out yet: where and when it does, and *Stop*."""
    rows = [(to.id, row.due) for to, row in await promises.posted(ask.tx, notice.code) if promises.not_out_yet(row)]
    waiting = {id: due for id, due in rows if due > ask.now}
    if not waiting:
        return card
    there = [one for one in await destinations(ask, notice, notice.groups) if one.binding.id in waiting]
    sent = [replace(one, due=waiting[one.binding.id]) for one in there]
    going = previews.going_out(notice, sent, max(waiting.values()) - ask.now, [])
    lines = (*card.lines, going.title, *going.lines)
    return replace(card, lines=lines, buttons=(*going.buttons, *card.buttons), private=True)


DRAFTS = {
    verb: Drafted(
        verb,
        say(f"{verb}-form"),
        say("button-send"),
        asked,
        values.fields,
        _preview,
        _save,
        keys=values.KEYS,
        read_as={"when": "at"},
    )
    for verb, asked in values.ASKED.items()
}

COMMANDS = (
    Command("share", share, least=Role.MEMBER, asks=True),
    Command("announce", announce, least=Role.MEMBER, asks=True),
)
