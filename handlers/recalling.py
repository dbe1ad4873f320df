"""`recall CODE`: an announcement is taken back wherever it was posted, and kept back where it was not yet."""

from __future__ import annotations

from dataclasses import replace

from domain import delivery as life
from domain.activities import Announcement, Decision
from domain.cards import Button, Card, Field, Reply, Say, say
from domain.delivery import Delivery, Life
from domain.people import Role
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_recall
from handlers import acknowledging, approvals, drafting, losses, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import announcement_for
from handlers.reading.codes import split_code
from handlers.views import announcements as views
from handlers.views import outbox

LONGEST_REASON = 300


async def recall(ask: Ask) -> Reply:
    """`recall CODE`, with the reason if there is one to be read."""
    code, reason = split_code(ask.text)
    if code is None:
        raise Refusal("code-needed", next="mine")
    notice, _ = await _recallable(ask, code)
    draft = await drafting.begin(ask, "recall", {"reason": reason} if reason else {}, target=notice.code)
    return await drafting.read_back(ask, DRAFTED, draft)


async def _recallable(ask: Ask, code: str) -> tuple[Announcement, tuple[str, ...]]:
    """With the groups in which the asker may take it back."""
    notice = await announcement_for(ask, code)
    if notice.recalled:
        raise Refusal("recall-done", next="show", args=notice.code, code=notice.code)
    groups = may_recall(ask.viewer, notice)
    if not groups and not (notice.by == ask.person.id or any(ask.viewer.coordinates(id) for id in notice.groups)):
        raise Refusal("recall-not-yours", next="ask", args=notice.code, code=notice.code)
    if not groups or not await _messages(ask, notice, groups):
        raise Refusal("recall-nothing", next="show", args=notice.code, code=notice.code)
    return notice, groups


async def _messages(ask: Ask, notice: Announcement, groups: tuple[str, ...]) -> list[Delivery]:
    """What was promised to the channels of these groups; where it is recalled everywhere, to people too."""
    if _everywhere(ask, notice, groups):
        rows = await ask.tx.deliveries.about(notice.code)
    else:
        rows = [row for binding, row in await promises.posted(ask.tx, notice.code) if binding.group in groups]
    return [row for row in rows if not _over(row)]


def _everywhere(ask: Ask, notice: Announcement, groups: tuple[str, ...]) -> bool:
    """Whether nothing is left of it: where a group has still to decide, only for whoever has a say there too."""
    ends = notice.by == ask.person.id or all(ask.viewer.coordinates(id) for id in notice.waiting)
    return ends and set(groups) == set(notice.approved)


def _over(row: Delivery) -> bool:
    """Left out, or taken back already."""
    return row.withdrawn or row.life is Life.SKIPPED


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    value = draft.values.get("reason", "")
    return (Field("reason", say("ask-recall-reason"), "long", value=value, longest=LONGEST_REASON, optional=True),)


async def _preview(ask: Ask, draft: Draft) -> Card:
    notice, groups = await _recallable(ask, draft.target)
    rows = [row for row in await _messages(ask, notice, groups) if row.to.startswith("b:")]
    kept, there = sum(1 for row in rows if promises.not_out_yet(row)), promises.gone(rows)
    lines = [say("recall-reaches", channels=there), say("recall-how")] if there else []
    lines += [say("recall-kept", channels=kept)] if kept else []
    lines += await _elsewhere(ask, notice, groups)
    if reason := _reason(draft):
        lines.append(say("recalled-why", reason=reason))
    title = say("activity-title", code=notice.code, title=notice.title)
    return Card(title, (say("recall-read-back"), *lines), private=True)


def _reason(draft: Draft) -> str:
    """Nothing is ever cut."""
    reason = draft.values.get("reason", "").strip()
    if len(reason) > LONGEST_REASON:
        raise FieldRefusals({"reason": Refusal("text-too-long", count=len(reason), most=LONGEST_REASON)})
    return reason


async def _elsewhere(ask: Ask, notice: Announcement, groups: tuple[str, ...]) -> list[Say]:
    """The groups in which it stays."""
    left = [id for id in notice.approved if id not in groups]
    left += [] if _everywhere(ask, notice, groups) else notice.waiting
    return [say("recall-stays", groups=promises.named(await ask.tx.groups.all(), left))] if left else []


async def _save(ask: Ask, draft: Draft) -> Reply:
    notice, groups = await _recallable(ask, draft.target)
    reason = _reason(draft)
    rows = await _messages(ask, notice, groups)
    taken = await _take_back(ask, notice, groups, reason)
    card = views.recalled(taken)
    for row in rows:
        await ask.tx.deliveries.put(life.recall(row, card, ask.now))
    await _close(ask, notice, groups)
    if taken.ack and not taken.recalled:
        await acknowledging.refresh(ask, taken)
    await drafting.finish(ask, draft)
    where = promises.named(await ask.tx.groups.all(), groups)
    await promises.record(ask, "recalled", notice.code, said=(where, reason) if reason else (where,))
    await _tell_sender(ask, notice, where, reason)
    channels = promises.gone(row for row in rows if row.to.startswith("b:"))
    button = Button(say("button-deliveries"), "deliveries", notice.code)
    shown = ((button,),) if ask.viewer.holds(Role.COORDINATOR) else ()
    key = "recall-saved" if channels else "recall-kept-back"
    return Card(say(key, code=notice.code, channels=channels), buttons=shown, private=True)


async def _close(ask: Ask, notice: Announcement, groups: tuple[str, ...]) -> None:
    """The cards that asked what becomes of lost copies ask no more about those that are recalled."""
    card = outbox.decided(notice.code, "", say("log-recalled", name=ask.person.known_as))
    each = {one.group: (one, row) for one, row in await promises.posted(ask.tx, notice.code) if one.group in groups}
    for binding, row in each.values():
        await losses.decided(ask.tx, row, binding, card, ask.now)


async def _take_back(ask: Ask, notice: Announcement, groups: tuple[str, ...], reason: str) -> Announcement:
    """Recalled everywhere, it is decided nowhere any more; else those groups alone have it no longer. The sender's
    message goes on and says how far it is."""
    whole = _everywhere(ask, notice, groups)
    if whole:
        decided = {**notice.groups, **dict.fromkeys(notice.waiting, Decision.REFUSED)}
    else:
        decided = {**notice.groups, **dict.fromkeys(groups, Decision.RECALLED)}
    taken = replace(notice, groups=decided, recalled=whole, reason=reason, reported=False)
    await ask.tx.announcements.put(taken)
    await approvals.end(approvals.desk(ask), taken, ask.person)
    return taken


async def _tell_sender(ask: Ask, notice: Announcement, where: Say, reason: str) -> None:
    if notice.by in ("", ask.person.id):
        return
    name = ask.person.known_as
    lines = (where, *((say("recalled-why", reason=reason),) if reason else ()))
    button = Button(say("button-show", code=notice.code), "show", notice.code)
    card = Card(say("recalled-by", code=notice.code, name=name), lines, buttons=((button,),), private=True)
    await promises.tell(ask, notice.by, card, f"{ask.request.id}:recalled")


DRAFTED = Drafted(
    "recall",
    say("recall-form"),
    say("button-recall"),
    ("reason",),
    _fields,
    _preview,
    _save,
    say("button-leave-it"),
)

COMMANDS = (Command("recall", recall, least=Role.MEMBER, private=True),)
