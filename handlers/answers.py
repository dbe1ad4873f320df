"""`acks` and `remind`: which States have acknowledged, and writing to the silent ones, for those who coordinate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.acknowledgements import APART, Acknowledgement, closed
from domain.activities import Announcement
from domain.cards import Card, Field, Names, Reply, say
from domain.people import Person, Role
from domain.records import Draft
from domain.refusals import Refusal
from handlers import drafting, owing, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import announcement_for
from handlers.views import acknowledgements as views
from handlers.views.acknowledgements import Answers
from handlers.views.lists import turned
from storage.port import Tx


async def acks(ask: Ask) -> Reply:
    """Names are for those who coordinate a group, and of the States of that group."""
    typed, number = turned(ask.text)
    notice, groups = await _coordinated(ask, typed)
    found = await answers(ask.tx, notice, groups)
    return views.overview(found, number, ask.services.places.states, not closed(notice, ask.now))


async def _coordinated(ask: Ask, typed: str) -> tuple[Announcement, tuple[str, ...]]:
    """The announcement, and those of its groups that the asker coordinates."""
    notice = await announcement_for(ask, typed)
    groups = tuple(id for id in notice.groups if ask.viewer.coordinates(id))
    if not groups:
        raise Refusal("acks-not-yours", next="show", args=notice.code, code=notice.code)
    if closed(notice, ask.now) == "not-asked":
        raise Refusal("ack-not-asked", next="show", args=notice.code, code=notice.code)
    return notice, groups


async def answers(tx: Tx, notice: Announcement, groups: tuple[str, ...]) -> Answers:
    """As those who coordinate these groups read them."""
    rows, known = await owing.expected(tx, notice), await tx.groups.all()
    found = {row.by: await tx.people.get(row.by) for row in rows if row.by}
    names = {id: person.known_as for id, person in found.items() if person is not None}
    mine = tuple(id for id in groups if id in notice.approved)
    nobody = await owing.unreachable(tx, [row for row in rows if any(row.state in known[id].states for id in mine)])
    return Answers(notice, rows, known, mine, names, nobody, await tx.readers.count(notice.code))


@dataclass(frozen=True)
class Reach:
    """The silent States that are written to now, with whom in each; those reminded lately, and those with nobody."""

    people: dict[str, list[Person]]
    today: tuple[str, ...]
    nobody: tuple[str, ...]
    rows: tuple[Acknowledgement, ...]

    @property
    def each(self) -> list[Person]:
        return list({person.id: person for people in self.people.values() for person in people}.values())


async def _reach(ask: Ask, notice: Announcement, groups: tuple[str, ...]) -> Reach:
    found = await answers(ask.tx, notice, groups)
    silent = [row for row in found.named if row.silent and row.state not in found.nobody]
    today = tuple(row.state for row in silent if row.reminded and ask.now - row.reminded < APART)
    rows = tuple(row for row in silent if row.state not in today)
    people = {row.state: await owing.answer_for(ask.tx, row.state, both=False) for row in rows}
    return Reach(people, today, tuple(found.nobody), rows)


async def remind(ask: Ask) -> Reply:
    """Says first how many people of how many States it reaches."""
    notice, groups = await _open(ask, ask.text)
    reach = await _reach(ask, notice, groups)
    if not reach.people:
        raise _nobody(notice, reach)
    draft = await drafting.begin(ask, "remind", {}, target=notice.code)
    return _confirm(notice, reach, draft)


async def _open(ask: Ask, typed: str) -> tuple[Announcement, tuple[str, ...]]:
    notice, groups = await _coordinated(ask, typed)
    if reason := closed(notice, ask.now):
        why = say(f"reason-{reason}")
        raise Refusal("remind-ended", next="acks", args=notice.code, code=notice.code, why=why)
    return notice, groups


def _nobody(notice: Announcement, reach: Reach) -> Refusal:
    if reach.today:
        return Refusal("remind-already", next="acks", args=notice.code, code=notice.code)
    if reach.nobody:
        states = Names(reach.nobody)
        return Refusal(
            "remind-nobody", next="acks", args=notice.code, states=states, command=views.inviting(reach.nobody[0])
        )
    return Refusal("remind-all", next="acks", args=notice.code, code=notice.code)


def _confirm(notice: Announcement, reach: Reach, draft: Draft) -> Card:
    return views.confirm(notice, len(reach.each), len(reach.people), reach.today, reach.nobody, draft.id)


async def _save(ask: Ask, draft: Draft) -> Reply:
    """Counts anew: who has acknowledged meanwhile is left alone."""
    notice, groups = await _open(ask, draft.target)
    reach = await _reach(ask, notice, groups)
    if not reach.people:
        raise _nobody(notice, reach)
    for row in reach.rows:
        await ask.tx.acknowledgements.put(replace(row, reminded=ask.now))
    states = tuple(sorted(reach.people))
    await owing.remind(ask.tx, reach.each, [(notice, states)], f"{notice.code}#remind-{draft.id}", ask.now, notice.code)
    await promises.record(ask, "reminded", notice.code, said=(say("value-list", items=Names(states)),))
    await drafting.finish(ask, draft)
    return Card(say("reminded", code=notice.code, people=len(reach.each), states=len(states)), private=True)


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    return ()


async def _preview(ask: Ask, draft: Draft) -> Card:
    notice, groups = await _open(ask, draft.target)
    return _confirm(notice, await _reach(ask, notice, groups), draft)


DRAFTED = Drafted("remind", say("button-remind-silent"), say("button-remind"), (), _fields, _preview, _save)

COMMANDS = (
    Command("acks", acks, least=Role.COORDINATOR, private=True, read_only=True),
    Command("remind", remind, least=Role.COORDINATOR, private=True, shown=False),
)
