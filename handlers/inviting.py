"""Roles: given, invited, asked for; and who holds them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta

from domain.cards import Button, Card, Field, Names, Reply, Say, Text, say
from domain.folding import fold
from domain.groups import Group
from domain.people import Grant, Person, Role
from domain.records import Draft, OneTimeCode
from domain.refusals import Refusal
from domain.rights import may_grant
from handlers import drafting, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.reading import values as reading
from handlers.views.home import held, place_named

INVITATION = timedelta(days=14)
"""How long an invitation stays open."""

OF_STATES = (Role.FOCAL_POINT, Role.ALTERNATE)


async def one_time(
    ask: Ask, purpose: str, lasts: timedelta, *, grants: tuple[Grant, ...] = (), data: dict[str, str] | None = None
) -> str:
    """Stores a new one-time code and returns it."""
    code = ask.services.token(8).upper()
    await ask.tx.codes.add(OneTimeCode(code, purpose, ask.now + lasts, ask.person.id, grants, data or {}))
    return code


async def grant_of(ask: Ask, role: str, place: str) -> Grant:
    """ "coordinator casp-mid" or "focal-point KEN" as a grant that the asker may give."""
    roles = ask.services.vocabulary.words("roles")
    try:
        kind = Role(roles.get(fold(role), role.casefold()))
    except ValueError:
        raise Refusal("role-unknown", typed=role[:40]) from None
    if kind is Role.ADMIN:
        grant = Grant(kind, by=ask.person.id)
    elif kind in OF_STATES:
        grant = Grant(kind, state=reading.read_state(place, ask.services.places), by=ask.person.id)
    else:
        named = reading.read_groups(place, tuple((await ask.tx.groups.all()).values()))
        if not named:
            raise Refusal("groups-needed")
        grant = Grant(kind, group=named[0], by=ask.person.id)
    return grant


async def place_of(ask: Ask, grant: Grant) -> str:
    """Where a role is held, as people call it; an admin's is everywhere."""
    return place_named(grant.group or grant.state, await ask.tx.groups.all()) or "–"


async def allow(ask: Ask, grant: Grant) -> None:
    if not may_grant(ask.viewer, grant, await ask.tx.groups.all()):
        place = grant.group or grant.state
        raise Refusal("role-not-yours", next="who" if place else "", args=place, role=say(f"role-{grant.role.value}"))


async def role(ask: Ask) -> Reply:
    """`role @name coordinator casp-mid`; `role @name none` takes all away. Read back before it is given."""
    words = ask.text.split()
    if len(words) < 2:
        raise Refusal("role-how")
    if words[1].casefold() in ("none", "aucun", "لا"):
        person = await named(ask, words[0])
        await _kept(ask, person)
        return await confirm(ask, person, "none", "")
    grant = await grant_of(ask, words[1], " ".join(words[2:]))
    await allow(ask, grant)
    return await confirm(ask, await named(ask, words[0]), grant.role.value, grant.group or grant.state)


async def named(ask: Ask, name: str) -> Person:
    """The person meant by @name: as the platform resolved it, by the message replied to, or by handle."""
    who = ask.request.mentions.get(name)
    found = await ask.tx.people.at(who) if who else None
    if found is not None and who is not None and found.name == who.id != name:
        found = replace(found, name=name.removeprefix("@"))  # seen in a channel, but no name was told there
        await ask.tx.people.put(found)
    if found is None:
        called = await ask.tx.people.called(name)
        found = called[0] if len(called) == 1 else await ask.tx.people.get(name)
    if found is None and ask.request.about is not None:
        found = await ask.tx.people.at(ask.request.about)
    if found is None:
        raise Refusal("person-unknown", next="invite", name=name[:40])
    return found


async def confirm(ask: Ask, person: Person, role: str, place: str) -> Card:
    draft = await drafting.begin(ask, "role", {"role": role, "place": place}, target=person.id)
    ids = Names(tuple(identity.key for identity in person.identities))
    rows: tuple[tuple[Text, Text], ...] = (
        (say("field-person"), person.known_as),
        (say("field-your-id"), say("value-list", items=ids)),
    )
    drop = Button(say("button-drop"), "drop", draft.id)
    if role == "none":
        take = Button(say("button-take"), "save", draft.id, style="danger")
        return Card(say("role-take-back"), fields=rows, buttons=((take, drop),), private=True)
    named = place_named(place, await ask.tx.groups.all())
    given = ((say("field-role"), say(f"role-{role}")), *(((say("field-place"), named),) if place else ()))
    lines = () if person.reachable else (say("role-unreachable"), *hand_over(ask))
    give = Button(say("button-give"), "save", draft.id, style="primary")
    return Card(say("role-read-back"), lines, (*rows, *given), buttons=((give, drop),), private=True)


def hand_over(ask: Ask) -> tuple[Text, ...]:
    """What to send to somebody whom the bot may not write to first (Telegram); nothing without Telegram."""
    link = ask.services.deep_link("")
    return (say("hand-over", link=link),) if link else ()


async def _no_fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    return ()


async def _preview(ask: Ask, draft: Draft) -> Card:
    return Card(say("role-read-back"), private=True)


async def _give(ask: Ask, draft: Draft) -> Reply:
    person = await ask.tx.people.get(draft.target)
    if person is None:
        raise Refusal("person-unknown", name=draft.target)
    if draft.values["role"] == "none":
        grants, news = await _kept(ask, person), say("role-taken-from-you")
    else:
        grant = await grant_of(ask, draft.values["role"], draft.values["place"])
        await allow(ask, grant)
        grants = (*(held for held in person.grants if held != grant), grant)
        news = say("role-given-to-you", role=held(grant, await ask.tx.groups.all()))
    await ask.tx.people.put(replace(person, grants=grants))
    await drafting.finish(ask, draft)
    groups = await ask.tx.groups.all()
    changed = say("changed-roles", old=told(person.grants, groups), new=told(grants, groups))
    await promises.record(ask, "role", person.id, said=(changed,))
    if person.id != ask.person.id:
        await promises.tell(ask, person.id, Card(news, private=True), f"{ask.request.id}:role")
    return Card(say("role-saved", name=person.known_as), private=True)


async def _kept(ask: Ask, person: Person) -> tuple[Grant, ...]:
    """The roles that stay when the asker takes away all they may; somebody must stay admin."""
    groups = await ask.tx.groups.all()
    kept = tuple(held for held in person.grants if not may_grant(ask.viewer, held, groups))
    if kept == person.grants:
        raise Refusal("role-nothing-to-take", name=person.known_as)
    if any(held.role is Role.ADMIN for held in person.grants) and len(await ask.tx.people.holding(Role.ADMIN)) == 1:
        raise Refusal("role-last-admin", name=person.known_as)
    return kept


def told(grants: Collection[Grant], groups: Mapping[str, Group]) -> Names | Say:
    """Roles as the trail tells them."""
    return Names(tuple(held(grant, groups) for grant in grants)) if grants else say("roles-none")


async def invite(ask: Ask) -> Reply:
    """`invite focal-point KEN`: a one-time code and link for either platform, to be sent by e-mail."""
    words = ask.text.split()
    if not words:
        raise Refusal("invite-how")
    grant = await grant_of(ask, words[0], " ".join(words[1:]))
    await allow(ask, grant)
    code = await one_time(ask, "invite", INVITATION, grants=(grant,))
    named_role = held(grant, await ask.tx.groups.all())
    await promises.record(ask, "invited-by", ask.person.id, said=(named_role,))
    link = ask.services.deep_link(code)
    lines: list[Text] = [say("invite-code", code=code)]
    if link:
        lines.append(say("invite-link", link=link))
    return Card(
        say("invite-title", role=named_role),
        tuple(lines),
        private=True,
    )


GIVE = Drafted("role", say("role-read-back"), say("button-give"), (), _no_fields, _preview, _give)
COMMANDS = (
    Command("role", role, least=Role.COORDINATOR, private=True),
    Command("invite", invite, least=Role.COORDINATOR, private=True),
)
