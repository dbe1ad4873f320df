"""One road in: find the command, open the one Tx, know the person, check the role, run, settle, answer."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from domain.cards import Card, Form, Reply
from domain.people import Person, Platform
from domain.refusals import FieldRefusals, Refusal
from domain.requests import Request
from handlers import drafts, meeting, replying
from handlers.command import Ask, Command, Services
from handlers.reading.codes import find_code
from handlers.table import find
from handlers.views import errors
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

log = logging.getLogger(__name__)

TRIES = 3
"""How often a unit is repeated whose records changed meanwhile."""


@dataclass(frozen=True)
class Answer:
    """What to say to the asker, in which language and IANA zone; None: nothing. `people`: whose own menus changed.
    `wrote`: something may have been promised, to be sent or to fall due. `meant`: the request as it was understood,
    with its verb and the code that it had left out; None where it was refused."""

    reply: Reply | None
    language: str
    zone: str
    people: frozenset[str] = frozenset()
    wrote: bool = False
    meant: Request | None = None


async def dispatch(request: Request, storage: Storage, services: Services, row: str | None = None) -> Answer:
    """Handles one request; settles its inbox row `row` in the same unit (a read-only command's row is settled by the
    inbox)."""
    try:
        return await _repeated(lambda: _handle(request, storage, services, row))
    except Refusal as refusal:
        reply = errors.refusal(refusal)
    except FieldRefusals as refusals:
        reply = errors.refusals(refusals)
    except Exception:
        reference = services.token(6)
        log.exception("request %s failed, reference %s", request.id, reference)
        reply = errors.broken(reference)
    await _settle_alone(storage, row)
    return Answer(reply, *await _reader(request, storage, services))


async def _repeated(handle: Callable[[], Awaitable[Answer]]) -> Answer:
    for last in range(TRIES - 1, -1, -1):
        try:
            return await handle()
        except Conflict:
            if not last:
                raise
    raise AssertionError("unreachable")


async def _handle(request: Request, storage: Storage, services: Services, row: str | None) -> Answer:
    command, request = find(request, services.vocabulary)
    if command.read_only:
        try:
            return await _in_unit(command, request, storage, services, None)
        except meeting.MustWrite:
            command = replace(command, read_only=False)
    return await _in_unit(command, request, storage, services, row)


async def _in_unit(command: Command, request: Request, storage: Storage, services: Services, row: str | None) -> Answer:
    if request.who is None and request.kind != "notice" and not command.unsigned:
        raise Refusal("no-sender")
    async with transaction(storage, read_only=command.read_only) as tx:
        ask = await replying.aimed(command.verb, await open_ask(command, request, tx, services))
        _check(command, ask)
        reply = await replying.instead(command.verb, ask) or elsewhere(command, ask) or offered(command, ask)
        reply = reply or await command.run(ask)
        if isinstance(reply, Form):
            reply = await drafts.present(ask, reply)
        if row is not None:
            await settle(tx, row)
        read = await reading(replace(ask, person=await tx.people.get(ask.person.id) or ask.person))
    changed = frozenset(tx.people.changed)
    return Answer(reply, *read, changed, not command.read_only, ask.request)


async def open_ask(command: Command, request: Request, tx: Tx, services: Services) -> Ask:
    """Who asks, and what they may see here."""
    who = request.who or request.about
    if who is None:
        nobody = Person("", "", ())
        return Ask(request, tx, nobody, await meeting.viewer_for(tx, nobody, request, None, services), services)
    person = await meeting.know(tx, request, who, services, command.read_only)
    binding = None if request.chat.private else await tx.bindings.at(request.chat)
    if binding is not None and request.kind != "notice":
        await meeting.see_member(tx, person, binding, services, command.read_only)
    return Ask(request, tx, person, await meeting.viewer_for(tx, person, request, binding, services), services)


def _check(command: Command, ask: Ask) -> None:
    if ask.request.kind != "notice" and not ask.services.throttle.allows(ask.person.id, ask.now):
        raise Refusal("too-fast")
    command.permit(ask.viewer)


def elsewhere(command: Command, ask: Ask) -> Card | None:
    """An answer with names is given in private: in a Telegram group only the way there is shown."""
    chat = ask.request.chat
    if command.private and not chat.private and chat.platform is Platform.TELEGRAM:
        return errors.in_private(command.verb, ask.text, find_code(ask.text) or "")
    return None


def offered(command: Command, ask: Ask) -> Card | None:
    """What a link would do at once, on a button that says so."""
    if command.at_once and ask.request.kind == "link":
        return errors.by_link(command.verb, ask.text)
    return None


async def settle(tx: Tx, row: str) -> None:
    found = await tx.inbox.get(row)
    if found is not None and not found.settled:
        await tx.inbox.put(replace(found, settled=True))


async def _settle_alone(storage: Storage, row: str | None) -> None:
    if row is not None:
        async with transaction(storage) as tx:
            await settle(tx, row)


async def _reader(request: Request, storage: Storage, services: Services) -> tuple[str, str]:
    """Of a request that was refused or failed: nothing more is written."""
    async with transaction(storage, read_only=True) as tx:
        person = await tx.people.at(request.who) if request.who is not None else None
        person = person or Person("", "", ())
        viewer = await meeting.alone(tx, person, services.clock())
        return await reading(Ask(request, tx, person, viewer, services))


async def reading(ask: Ask) -> tuple[str, str]:
    """The language and zone of the one who reads the answer."""
    request, person, services = ask.request, ask.person, ask.services
    spoken = (person.language or request.locale or person.locale).replace("_", "-").split("-")[0].lower()
    language = spoken if spoken in services.languages else "en"
    groups = ask.viewer.chat_groups or ask.viewer.groups
    return language, await meeting.zone_of(ask.tx, person, groups, services.places.states, request.zone)
