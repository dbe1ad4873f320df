"""`deliveries CODE`: what became of every message to a channel about an activity or announcement, five a page."""

from __future__ import annotations

from domain.activities import Announcement
from domain.cards import Card, Reply, Say, Text, say
from domain.delivery import Delivery, Life
from domain.groups import Group
from domain.people import Role
from domain.records import RungState
from domain.rungs import daily
from handlers import acknowledging, catching_up
from handlers.approvals import Subject
from handlers.command import Ask, Command
from handlers.finding import not_found, subject_for
from handlers.reading.filters import find_code
from handlers.views import announcements
from handlers.views import ledger as views
from handlers.views.ledger import Entry
from handlers.views.lists import turned
from handlers.views.tally import summary


async def deliveries(ask: Ask) -> Reply:
    """Of a code; or of a group: what its channels lack that is still current."""
    typed, number = turned(ask.text)
    group = (await ask.tx.groups.all()).get(typed.casefold())
    if group is not None and find_code(typed) is None:
        return await catching_up.show_lacking(ask, group, number)
    return await listed(ask, await coordinated(ask, typed), number)


async def coordinated(ask: Ask, typed: str) -> Subject:
    """For those who coordinate one of its groups; anybody else finds nothing."""
    subject = await subject_for(ask, typed)
    if not any(ask.viewer.coordinates(id) for id in subject.groups):
        raise not_found(ask, subject.code)
    return subject


async def listed(ask: Ask, subject: Subject, number: int, lines: tuple[Text, ...] = ()) -> Card:
    """One page, and above it `lines` about what was just done."""
    found = await entries(ask, subject)
    notice = subject if isinstance(subject, Announcement) else None
    title = _title(subject, found)
    if not found:
        title = say("deliveries-none", code=subject.code)
    if notice is not None:
        lines = (*lines, *announcements.conditions(notice, await ask.tx.groups.all()))
    card = views.ledger(subject.code, title, found, lines, number, ask.now)
    return card if notice is None else acknowledging.with_answers(ask, notice, card)


def _title(subject: Subject, found: list[Entry]) -> Say:
    if not isinstance(subject, Announcement):
        return summary(subject.code, views.counted(found))
    back = [one for one in found if one.row.life is Life.SENT and one.group.id in subject.recalled_in]
    return summary(subject.code, views.counted(found), subject.recalled, len(back))


async def entries(ask: Ask, subject: Subject) -> list[Entry]:
    """Every message to a channel about it, the days' reminders that name it among them."""
    groups = await ask.tx.groups.all()
    rows = [row for row in await ask.tx.deliveries.about(subject.code) if row.to.startswith("b:")]
    made = []
    for row in (*rows, *await _days(ask, subject, groups)):
        binding = await ask.tx.bindings.get(row.to.removeprefix("b:"))
        if binding is not None and binding.group in groups:
            group = groups[binding.group]
            made.append(Entry(row, binding, group, ask.viewer.coordinates(group.id)))
    return made


async def _days(ask: Ask, subject: Subject, groups: dict[str, Group]) -> list[Delivery]:
    """The daily messages that reminded of an activity: each holds all rungs of its day and names no subject."""
    if isinstance(subject, Announcement):
        return []
    ids: dict[str, None] = {}
    for rung in await ask.tx.rungs.of(subject.code):
        binding = await ask.tx.bindings.get(rung.to.removeprefix("b:"))
        if rung.state is RungState.SENT and rung.at and daily(rung) and binding and binding.group in groups:
            ids[f"remind:{groups[binding.group].day(rung.at).isoformat()}>{rung.to}"] = None
    found = [await ask.tx.deliveries.get(id) for id in ids]
    return [row for row in found if row is not None]


COMMANDS = (Command("deliveries", deliveries, least=Role.COORDINATOR, private=True, read_only=True),)
