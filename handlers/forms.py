"""What a modal asks in place: checking a submitted form, showing it again, searching options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from domain.cards import Card, Form, Option, Say
from domain.groups import State
from domain.people import Identity
from domain.refusals import FieldRefusals, Refusal
from domain.requests import Request
from handlers import drafting
from handlers.command import Ask, Command, Services
from handlers.dispatch import open_ask, reading
from handlers.drafted import DRAFTED
from handlers.views.errors import spoken
from storage.port import transaction
from storage.rows import Storage


@dataclass(frozen=True)
class Submitted:
    """The read-back of a submitted form, or what is wrong per field ("" for the form as a whole)."""

    card: Card | None
    errors: Mapping[str, Say] = field(default_factory=dict)
    language: str = "en"
    zone: str = "UTC"


_IN_PLACE = Command("form", run=drafting.no_run, shown=False)


async def submit(request: Request, storage: Storage, services: Services) -> Submitted:
    """Keeps the answers in the draft, durably, before they are read back: whatever happens next, nothing typed is
    lost."""
    async with transaction(storage) as tx:
        ask = await open_ask(_IN_PLACE, request, tx, services)
        language, zone = await reading(ask)
        try:
            return Submitted(await _checked(ask), {}, language, zone)
        except FieldRefusals as refused:
            return Submitted(None, {name: spoken(one) for name, one in refused.fields.items()}, language, zone)
        except Refusal as refused:
            return Submitted(None, {"": spoken(refused)}, language, zone)


async def _checked(ask: Ask) -> Card:
    draft = await drafting.own(ask, ask.text)
    filled = drafting.filled(draft, DRAFTED[draft.verb], ask.request.values, ask.services.vocabulary)
    await ask.tx.drafts.put(filled)
    return await DRAFTED[filled.verb].preview(ask, filled)


async def reopen(request: Request, storage: Storage, services: Services) -> tuple[Form, str, str]:
    """The form of a draft as it stands; raises Refusal when the draft is not the asker's or is done."""
    async with transaction(storage, read_only=True) as tx:
        ask = await open_ask(replace(_IN_PLACE, read_only=True), request, tx, services)
        draft = await drafting.own(ask, ask.text)
        return await drafting.form(ask, DRAFTED[draft.verb], draft), *await reading(ask)


async def options(search: str, query: str, who: Identity, storage: Storage, services: Services) -> list[Option]:
    """At most 100 options whose name or code begins with, or holds, what was typed; search is "states" or "groups"."""
    async with transaction(storage, read_only=True) as tx:
        person = await tx.people.at(who)
        language = (person.language or person.locale)[:2] if person else "en"
        if search == "groups":
            found = [Option(group.id, group.short) for group in (await tx.groups.all()).values()]
        else:
            states = services.places.states.values()
            found = [Option(one.code, f"{_named(one, language)} ({one.code})") for one in states]
    wanted = query.casefold().strip()
    hits = [option for option in found if wanted in f"{option.value} {option.label}".casefold()]
    return sorted(hits, key=lambda option: str(option.label))[:100]


def _named(state: State, language: str) -> str:
    return state.names.get(language) or state.names.get("en", state.code)
