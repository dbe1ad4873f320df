"""What a person decides about a message that failed, or of which nobody knows whether it arrived."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain import delivery as life
from domain.activities import ActivityState, Announcement
from domain.cards import Card, Reply, Say, say
from domain.delivery import Delivery, Life
from domain.groups import Binding
from domain.people import Role
from domain.records import RungState
from domain.refusals import Refusal
from domain.rungs import outcome
from handlers import approvals, ledger, losses, promises
from handlers.command import Ask, Command
from handlers.finding import not_found
from handlers.reporting import reopen
from handlers.views import ledger as views
from handlers.views import outbox
from handlers.views.lists import turned
from handlers.views.reasons import why


@dataclass(frozen=True)
class Tapped:
    """The message that a button names, its channel, and the page of the ledger on which the button stood (0: on
    none)."""

    row: Delivery
    binding: Binding
    page: int


async def retry(ask: Ask) -> Reply:
    """`retry CODE`: what failed in the asker's channels, and only that, is sent once more."""
    subject = await ledger.coordinated(ask, ask.text)
    failed = [one for one in await ledger.entries(ask, subject) if one.mine and one.fails]
    kept = [(one, await _obstacle(ask, one.row)) for one in failed]
    good = [one for one, obstacle in kept if obstacle is None]
    if not good:
        obstacle = next((obstacle for _, obstacle in kept if obstacle), None)
        raise (
            _refused(subject.code, obstacle)
            if obstacle
            else Refusal("retry-nothing", next="deliveries", args=subject.code, code=subject.code)
        )
    for one in good:
        await ask.tx.deliveries.put(life.again(one.row, ask.now))
    said = outbox.decided(subject.code, "", say("log-retried", name=ask.person.known_as))
    for one in {one.group.id: one for one in good}.values():
        await losses.decided(ask.tx, life.again(one.row, ask.now), one.binding, said, ask.now)
    await reopen(ask.tx, subject.code)
    await promises.record(ask, "retried", subject.code, said=(say("channels", count=len(good)),))
    return await ledger.listed(ask, subject, 1, (say("retry-done", count=len(good)),))


async def again(ask: Ask) -> Reply:
    """One message, once more."""
    tapped = await _tapped(ask)
    row, binding = tapped.row, tapped.binding
    if row.life not in losses.LOST:
        raise _settled(row, binding)
    if not binding.active:
        raise Refusal("again-unbound", next="bind", args=binding.id, channel=binding.title)
    if obstacle := await _obstacle(ask, row):
        raise _refused(row.subject, obstacle)
    await _put(ask, tapped, life.again(row, ask.now), "sent-again")
    return await _done(ask, tapped, "sent-again")


async def it_arrived(ask: Ask) -> Reply:
    """A person has looked, and it is there."""
    tapped = await _tapped(ask)
    if tapped.row.life is not Life.UNKNOWN:
        raise _settled(tapped.row, tapped.binding)
    there = life.arrived(tapped.row, ask.now)
    if there.withdrawn:  # nobody but a person can take it away
        there = replace(there, life=Life.FAILED, reason="out-of-reach")
    await _put(ask, tapped, there, "arrived")
    return await _done(ask, tapped, "arrived")


async def gone(ask: Ask) -> Reply:
    """A person has looked: what was to be taken back is not there, or no longer."""
    tapped = await _tapped(ask)
    if not views.beyond_us(tapped.row):
        raise _settled(tapped.row, tapped.binding)
    left_out = replace(tapped.row, life=Life.SKIPPED, reason=views.SEEN_GONE, settled=ask.now)
    await _put(ask, tapped, left_out, "gone")
    return await _done(ask, tapped, "gone")


async def decide(ask: Ask) -> Reply:
    """The two ways out of not knowing, and what each means."""
    tapped = await _tapped(ask)
    if tapped.row.life is not Life.UNKNOWN:
        raise _settled(tapped.row, tapped.binding)
    return outbox.unsure(tapped.binding, tapped.row, tapped.page)


async def _tapped(ask: Ask) -> Tapped:
    """Refuses as not found what is no message to a channel, and whom its channel's group is no business of."""
    name, page = turned(ask.text)
    row = await _named(ask, name)
    binding = await ask.tx.bindings.get(row.to.removeprefix("b:")) if row and row.to.startswith("b:") else None
    if row is None or binding is None or not ask.viewer.coordinates(binding.group):
        raise not_found(ask, name)
    return Tapped(row, binding, page if name != ask.text.strip() else 0)


async def _named(ask: Ask, name: str) -> Delivery | None:
    where, _, digest = name.partition(" ")
    if not digest:
        return await ask.tx.deliveries.get(name)
    rows = await (ask.tx.deliveries.addressed(where) if where.startswith("b:") else ask.tx.deliveries.about(where))
    return next((row for row in rows if views.digest(row) == digest), None)


async def _put(ask: Ask, tapped: Tapped, row: Delivery, what: str) -> None:
    """The cards that asked for the decision say what it is, and by whom."""
    await ask.tx.deliveries.put(row)
    card = outbox.decided(tapped.binding.title, row.subject, say(f"log-{what}", name=ask.person.known_as))
    await losses.decided(ask.tx, row, tapped.binding, card, ask.now)


async def _done(ask: Ask, tapped: Tapped, what: str) -> Card:
    """On the page of the ledger on which it was tapped, or beside the card that asked."""
    row, binding = tapped.row, tapped.binding
    await reopen(ask.tx, row.subject)
    await promises.record(ask, what, row.subject or binding.group, said=(views.what(row), binding.title))
    done = say(f"{what}-done", channel=binding.title)
    if not tapped.page or not row.subject:
        return Card(done, private=True)
    return await ledger.listed(ask, await ledger.coordinated(ask, row.subject), tapped.page, (done,))


async def _obstacle(ask: Ask, row: Delivery) -> Say | None:
    """Why it is no longer right to post this. What stands there may always be put right, or taken away."""
    if row.message:
        return None
    if row.withdrawn:
        return why("recalled" if row.erase else "withdrawn")
    if row.id.startswith("remind:"):
        return await _reminds_of_nothing(ask, row)
    subject = await approvals.find(ask.tx, row.subject) if row.subject else None
    if isinstance(subject, Announcement):
        ended = subject.ended(ask.now)
        return say(f"reason-{ended}") if ended else None
    if subject is not None and subject.state is ActivityState.CANCELLED:
        return None if row.before is not None and not await _replaced(ask, row) else say("reason-cancelled")
    if subject is not None and subject.when.ends_at <= ask.now:
        return say("reason-held")
    return say("reason-replaced") if await _replaced(ask, row) else None


async def _replaced(ask: Ask, row: Delivery) -> bool:
    """Whether a later notice of change told the same channel what is true now."""
    if row.before is None:
        return False
    rows = await ask.tx.deliveries.about(row.subject)
    return any(one.to == row.to and one.before is not None and one.due > row.due for one in rows)


async def _reminds_of_nothing(ask: Ask, row: Delivery) -> Say | None:
    """A day's message is for that day, one rung until its deadline."""
    cause = row.id.removesuffix(f">{row.to}").removeprefix("remind:")
    rung, binding = await ask.tx.rungs.get(cause), await ask.tx.bindings.get(row.to.removeprefix("b:"))
    if rung is None:
        group = await ask.tx.groups.get(binding.group) if binding else None
        return None if group and cause == group.day(ask.now).isoformat() else say("reason-passed")
    end = outcome(rung, await ask.tx.activities.get(rung.activity), binding, ask.now)
    if end is None:
        return None
    return say("reason-passed" if end[0] is RungState.MISSED else f"reason-{end[1]}")


def _refused(code: str, why: Say) -> Refusal:
    return Refusal("again-refused", next="deliveries" if code else "", args=code, why=why)


def _settled(row: Delivery, binding: Binding) -> Refusal:
    """Somebody was first, or an answer came after all."""
    next = "deliveries" if row.subject else ""
    return Refusal(
        "again-settled", next=next, args=row.subject, channel=binding.title, life=say(f"life-{row.life.value}")
    )


COMMANDS = tuple(
    Command(verb, run, least=Role.COORDINATOR, private=True, shown=False, at_once=True)
    for verb, run in (
        ("retry", retry),
        ("again", again),
        ("it-arrived", it_arrived),
        ("gone", gone),
        ("decide", decide),
    )
)
