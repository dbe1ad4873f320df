"""`group`: a regional group shown, added or changed in chat."""

from __future__ import annotations

from domain.cards import Reply
from domain.groups import Group
from domain.people import Role
from domain.refusals import Refusal
from handlers import promises
from handlers.command import Ask, Command
from handlers.group_values import read_group
from handlers.reading.calendar_words import weekday_names
from handlers.views import groups as views


async def group(ask: Ask) -> Reply:
    """`group ID` shows a group; `group ID` and lines add or change it."""
    first, _, rest = ask.text.strip().partition("\n")
    if not first.strip():
        raise Refusal("group-how")
    groups = await ask.tx.groups.all()
    id = first.split()[0].casefold()
    known = groups.get(id) or _called(first, groups)
    if rest.strip():
        known = read_group(ask, known.id if known else id, rest, known)
        await ask.tx.groups.save(known)
        await promises.record(ask, "group", known.id, after=known.name)
    if known is None:
        raise Refusal("group-not-yet", typed=id[:40])
    return views.shown(known, await ask.tx.bindings.of(known.id), [weekday_names(day) for day in known.weekend])


def _called(typed: str, groups: dict[str, Group]) -> Group | None:
    """The group of exactly this short or full name."""
    named = typed.strip().casefold()
    return next((one for one in groups.values() if named in (one.short.casefold(), one.name.casefold())), None)


COMMANDS = (Command("group", group, least=Role.ADMIN),)
