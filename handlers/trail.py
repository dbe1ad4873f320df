"""`log`: who did what to an activity, announcement, group or person's roles, and when; newest first, five a page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from domain.cards import Item, Moment, Names, Reply, Say, Text, say
from domain.people import Identity, Role
from domain.records import TrailEntry
from handlers.command import Ask, Command
from handlers.finding import not_found, subject_for
from handlers.inviting import named
from handlers.reading.filters import find_code
from handlers.views.lists import BACK_IN_TIME, PAGE, page, turned

RECALLED = 200
"""Characters."""

OF_STATES = ("acknowledged", "unacknowledged", "reminded")
"""What is done for, or to, States; the entry names them."""

OF_A_GROUP = ("bound", "unbound", "group")
"""What is done to a group; the entry has the name of the channel or group."""


@dataclass(frozen=True)
class _Subject:
    """What the entries are about: `id` as the trail has it, `code` and `title` as people say it. Who coordinates one of
    `groups` may know; "" is nobody's but an admin's."""

    id: str
    code: str
    title: str
    groups: Collection[str]


async def log(ask: Ask) -> Reply:
    """For those who coordinate one of its groups: they may know everybody's name, and of States those of their
    groups."""
    typed, number = turned(ask.text)
    about = await _subject(ask, typed)
    if not any(ask.viewer.coordinates(id) for id in about.groups):
        raise not_found(ask, about.code)
    entries = await ask.tx.trail.of(about.id, PAGE + 1, (number - 1) * PAGE)
    groups = await ask.tx.groups.all()
    mine = {one for id in about.groups if ask.viewer.coordinates(id) and id in groups for one in groups[id].states}
    items = tuple([await _item(ask, entry, mine) for entry in entries[:PAGE]])
    title = say("log-title", code=about.code, title=about.title)
    none = () if items else (say("log-none"),)
    card = page(title, items, "log", about.id, number, len(entries) > PAGE, lines=none, turns=BACK_IN_TIME)
    return replace(card, private=True)


async def _subject(ask: Ask, typed: str) -> _Subject:
    group = (await ask.tx.groups.all()).get(typed.casefold())
    if group is not None and find_code(typed) is None:
        return _Subject(group.id, group.short, group.name, (group.id,))
    if typed.startswith("@") or Identity.of(typed) is not None:
        person = await named(ask, typed)
        return _Subject(person.id, typed, person.known_as, ("", *(held.group for held in person.grants)))
    found = await subject_for(ask, typed)
    return _Subject(found.code, found.code, found.title, found.groups)


async def _item(ask: Ask, entry: TrailEntry, states: Collection[str]) -> Item:
    """`states` are those that the reader may read about."""
    person = await ask.tx.people.get(entry.who)
    name: str | Say = (person.known_as if person else "") or say("log-somebody")
    said: Iterable[Text] = entry.said
    if entry.what in OF_A_GROUP:
        said = filter(None, (entry.before, entry.after))
    elif entry.what in OF_STATES:
        said = _among(entry.said, states)
    return Item(say(f"log-{entry.what}", name=name), (say("value-moment", at=Moment(entry.at)), *map(_begun, said)))


def _among(said: Iterable[Text], states: Collection[str]) -> Iterator[Say]:
    """Of the States named, these."""
    for one in said:
        named = one.facts["items"] if isinstance(one, Say) else None
        if isinstance(named, Names) and (kept := tuple(state for state in named.items if state in states)):
            yield say("value-list", items=Names(kept))


def _begun(said: Text) -> Text:
    """Long words of a person are recalled by how they begin: five entries fit one message."""
    return f"{said[:RECALLED].rstrip()}…" if isinstance(said, str) and len(said) > RECALLED else said


COMMANDS = (Command("log", log, least=Role.COORDINATOR, private=True, read_only=True),)
