"""`log CODE`: who did what to an activity or announcement, and when; newest first, five a page."""

from __future__ import annotations

from dataclasses import replace

from domain.cards import Item, Moment, Reply, Say, Text, say
from domain.people import Role
from domain.records import TrailEntry
from handlers.command import Ask, Command
from handlers.finding import activity_for, announcement_for, not_found
from handlers.reading.filters import find_code
from handlers.views.lists import BACK_IN_TIME, PAGE, page, turned

RECALLED = 200
"""Characters."""


async def log(ask: Ask) -> Reply:
    """For those who coordinate one of its groups: they may know everybody's name."""
    typed, number = turned(ask.text)
    notice = (find_code(typed) or "").startswith("ANN-")
    subject = await (announcement_for(ask, typed) if notice else activity_for(ask, typed))
    if not any(ask.viewer.coordinates(id) for id in subject.groups):
        raise not_found(ask, subject.code)
    entries = await ask.tx.trail.of(subject.code, PAGE + 1, (number - 1) * PAGE)
    items = tuple([await _item(ask, entry) for entry in entries[:PAGE]])
    title = say("log-title", code=subject.code, title=subject.title)
    card = page(title, items, "log", subject.code, number, len(entries) > PAGE, turns=BACK_IN_TIME)
    return replace(card, private=True)


async def _item(ask: Ask, entry: TrailEntry) -> Item:
    person = await ask.tx.people.get(entry.who)
    name: str | Say = (person.full_name or person.name if person else "") or say("log-somebody")
    return Item(
        say(f"log-{entry.what}", name=name), (say("value-moment", at=Moment(entry.at)), *map(_begun, entry.said))
    )


def _begun(said: Text) -> Text:
    """Long words of a person are recalled by how they begin: five entries fit one message."""
    return f"{said[:RECALLED].rstrip()}…" if isinstance(said, str) and len(said) > RECALLED else said


COMMANDS = (Command("log", log, least=Role.COORDINATOR, private=True, read_only=True),)
