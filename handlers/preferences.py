"""`lang` and `zone`: how the reader is spoken to."""

from __future__ import annotations

from dataclasses import replace

from domain.cards import Button, Card, Moment, Reply, say
from domain.folding import fold
from domain.refusals import Refusal
from handlers import meeting
from handlers.command import Ask, Command
from handlers.reading.values import read_zone


async def lang(ask: Ask) -> Reply:
    """`lang fr`; alone it offers the languages there are."""
    offered = ask.services.languages
    if not ask.text.strip():
        row = tuple(Button(say(f"language-own-{code}"), "lang", code) for code in offered)
        return Card(say("lang-which"), buttons=tuple(row[at : at + 3] for at in range(0, len(row), 3)), private=True)
    typed = fold(ask.text)
    code = ask.services.vocabulary.words("languages").get(typed, typed)
    if code not in offered:
        raise Refusal("lang-unknown", next="lang", typed=ask.text.strip()[:40])
    person = await ask.tx.people.get(ask.person.id) or ask.person
    await ask.tx.people.put(replace(person, language=code))
    return Card(say("lang-saved", language=say(f"language-{code}")), private=True)


async def zone(ask: Ask) -> Reply:
    """`zone Cairo` or `zone Asia/Tashkent`; read back with the time it is there now."""
    if not ask.text.strip():
        states = ask.services.places.states
        now = await meeting.zone_of(ask.tx, ask.person, ask.viewer.groups, states, ask.request.zone)
        raise Refusal("zone-how", zone=now)
    name = read_zone(ask.text, ask.services.places)
    person = await ask.tx.people.get(ask.person.id) or ask.person
    await ask.tx.people.put(replace(person, zone=name))
    return Card(say("zone-saved", zone=name, now=Moment(ask.now, name)), private=True)


COMMANDS = (Command("lang", lang, private=True), Command("zone", zone, private=True))
