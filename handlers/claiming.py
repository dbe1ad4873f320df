"""A role asked for: "I am the focal point / coordinator for …" goes to those who may give it."""

from __future__ import annotations

from domain.cards import Button, Card, Field, Names, Option, Reply, say
from domain.people import Grant, Person, Role
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import Viewer, may_grant
from handlers import drafting, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.inviting import allow, confirm, grant_of, place_of


async def claim(ask: Ask) -> Reply:
    """ "I am the focal point / coordinator for …": goes to those who may grant it."""
    role, _, place = ask.text.strip().partition(" ")
    draft = await drafting.begin(ask, "claim", {"role": role, "place": place} if role else {})
    return await drafting.form(ask, CLAIM, draft)


async def _claim_fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    roles = (Role.FOCAL_POINT, Role.ALTERNATE, Role.COORDINATOR, Role.MEMBER, Role.PARTNER, Role.OBSERVER)
    options = tuple(Option(one.value, say(f"role-{one.value}")) for one in roles)
    value = draft.values.get
    return (
        Field("role", say("ask-role"), "choice", options, value=value("role", "")),
        Field("place", say("ask-place"), value=value("place", ""), hint=say("hint-place"), longest=80),
        Field("name", say("ask-full-name"), value=value("name", ask.person.full_name), longest=120),
    )


async def _claimed(ask: Ask, draft: Draft) -> Grant:
    """What is asked for; what is wrong with it is told beside its question."""
    try:
        return await grant_of(ask, draft.values.get("role", ""), draft.values.get("place", ""))
    except Refusal as refused:
        raise FieldRefusals({"role" if refused.key == "role-unknown" else "place": refused}) from None


async def _claim_preview(ask: Ask, draft: Draft) -> Card:
    grant = await _claimed(ask, draft)
    role_of = say(f"role-{grant.role.value}")
    return Card(
        say("claim-read-back", role=role_of, place=await place_of(ask, grant), name=draft.values.get("name", "")),
        private=True,
    )


async def _claim_save(ask: Ask, draft: Draft) -> Reply:
    """Asks everyone who may grant it, until one does."""
    grant = await _claimed(ask, draft)
    asked = await _who_may_grant(ask, grant)
    await drafting.finish(ask, draft)
    if not asked:
        raise Refusal("claim-nobody")
    name, place = draft.values.get("name", "") or ask.person.name, await place_of(ask, grant)
    title = say("claim-asks", name=name, role=say(f"role-{grant.role.value}"), place=place, id=ask.person.id)
    card = Card(title, buttons=((Button(say("button-give"), "give", draft.id),),), private=True)
    for person in asked:
        await promises.tell(ask, person.id, card, f"{ask.request.id}:claim")
    return Card(say("claim-sent", names=Names(tuple(person.name for person in asked))), private=True)


async def _who_may_grant(ask: Ask, grant: Grant) -> list[Person]:
    """The nearest who can be written to: coordinators, else regional officers, else admins."""
    groups = await ask.tx.groups.all()
    places = [id for id, group in groups.items() if id == grant.group or grant.state in group.states]
    for role in (Role.COORDINATOR, Role.REGIONAL_OFFICER, Role.ADMIN):
        asked: dict[str, Person] = {}
        for place in places if role is not Role.ADMIN else [""]:
            for one in await ask.tx.people.holding(role, place):
                if one.reachable and may_grant(Viewer(one.id, one.grants), grant, groups):
                    asked[one.id] = one
        if asked:
            return list(asked.values())
    return []


async def give(ask: Ask) -> Reply:
    """The button under a claim: what was asked for, read back to someone who may grant it."""
    draft = await ask.tx.drafts.get(ask.text.strip())
    person = await ask.tx.people.get(draft.person) if draft is not None and draft.verb == "claim" else None
    if draft is None or person is None:
        raise Refusal("draft-unknown")
    grant = await grant_of(ask, draft.values.get("role", ""), draft.values.get("place", ""))
    await allow(ask, grant)
    return await confirm(ask, person, grant.role.value, grant.group or grant.state)


CLAIM = Drafted(
    "claim",
    say("claim-form"),
    say("button-send"),
    ("role", "place", "name"),
    _claim_fields,
    _claim_preview,
    _claim_save,
)

COMMANDS = (
    Command("claim", claim, private=True, shown=False, asks=True),
    Command("give", give, least=Role.COORDINATOR, private=True, shown=False),
)
