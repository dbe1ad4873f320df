"""`who`, `ask` and `status`: whom to turn to, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.acknowledgements import posts
from domain.cards import Called, Card, Field, Names, Reply, Say, Text, say
from domain.groups import Group
from domain.people import Person, Role
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import sees_activity
from handlers import drafting, owing, promises
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.finding import activity_for, lists_for
from handlers.inviting import hand_over
from handlers.reading import values as reading
from handlers.reading.filters import find_code, read_filters
from handlers.upcoming import mine, show
from handlers.views import acknowledgements
from handlers.views import activities as views
from handlers.views.lists import PAGE, page


async def who(ask: Ask) -> Reply:
    """`who CASP-MID`, `who is the focal point of Kenya`: who coordinates, who the focal points are; names, so in
    private."""
    if not ask.text.strip():
        raise Refusal("who-how")
    groups = await ask.tx.groups.all()
    services = ask.services
    asked = read_filters(ask.text, tuple(groups.values()), services.places, services.vocabulary, ask.now.date())
    if asked.states and not asked.groups:
        return await _who_state(ask, asked.states[0])
    if not asked.groups:
        raise Refusal("who-unknown", typed=ask.text.strip()[:40])
    id = next((id for id in asked.groups if id in ask.viewer.groups or ask.viewer.admin), "")
    if not id:
        raise Refusal("who-members-only", next="claim", group=groups[asked.groups[0]].short)
    roles = ((Role.COORDINATOR, "who-coordinators"), (Role.REGIONAL_OFFICER, "who-officers"))
    return await _named(ask, groups[id].name, id, roles, (await _focal_points(ask, groups[id]),))


async def _who_state(ask: Ask, state: str) -> Card:
    groups = await ask.tx.groups.all()
    shared = [id for id in ask.viewer.groups if id in groups and state in groups[id].states]
    if not shared and not ask.viewer.admin:
        raise Refusal("who-members-only", next="claim", group=state)
    roles = ((Role.FOCAL_POINT, "who-focal-points"), (Role.ALTERNATE, "who-alternates"))
    return await _named(ask, views.state_name(state, ask.services.places.states), state, roles)


async def _named(
    ask: Ask, title: str | Called, place: str, roles: Iterable[tuple[Role, str]], more: tuple[Text, ...] = ()
) -> Card:
    """Who holds each role; for those who cannot be reached yet, the link to hand over."""
    held = [(key, await ask.tx.people.holding(role, place)) for role, key in roles]
    lines = [_holders(people, key) for key, people in held]
    away = any(not person.reachable for _, people in held for person in people)
    return Card(say("who-title", place=title), (*lines, *more, *(hand_over(ask) if away else ())), private=True)


def _holders(people: Sequence[Person], key: str) -> Text:
    return say(key, names=Names(tuple(_shown(person) for person in people[:12]))) if people else say(f"{key}-none")


def _shown(person: Person) -> str | Say:
    name = person.known_as
    name = f"{name} (@{person.handle})" if person.handle else name
    return name if person.reachable else say("who-unreachable", name=name)


async def _focal_points(ask: Ask, group: Group) -> Text:
    """In which of a group's States there is one; their names are a further question."""
    named = [state for state in group.states if await ask.tx.people.holding(Role.FOCAL_POINT, state)]
    if not named:
        return say("who-focal-points-none")
    return say("who-focal-points-in", states=Names(tuple(named)), count=len(named), all=len(group.states))


async def ask_person(ask: Ask) -> Reply:
    """`ask [CODE] text` goes to whoever is responsible, and their answer comes back."""
    code = find_code(ask.text)
    text = ask.text.strip()
    if code is not None and text.casefold().startswith(code.casefold()):
        text = text[len(code) :].strip()
    await _reached(ask, code or "")
    draft = await drafting.begin(ask, "ask", {"text": text} if text else {}, target=code or "")
    if not text:
        return await drafting.form(ask, DRAFTED, draft)
    return await _send(ask, draft)


async def _responsible(ask: Ask, code: str) -> list[Person]:
    """The coordinators of the activity's groups; without a code those of the asker's groups; else admins."""
    places = list((await activity_for(ask, code)).groups) if code else sorted(ask.viewer.groups)
    found: dict[str, Person] = {}
    for place in places or [""]:
        found |= {person.id: person for person in await promises.reachable_deciders(ask.tx, place)}
    return [person for person in found.values() if person.id != ask.person.id]


async def _reached(ask: Ask, code: str) -> list[Person]:
    """Those who are asked; refuses where that is nobody, before anything has to be typed."""
    people = await _responsible(ask, code)
    if people:
        return people
    if not ask.viewer.groups:
        raise Refusal("ask-nobody", next="upcoming")
    raise Refusal("ask-nobody", next="who", args=min(ask.viewer.groups))


async def _send(ask: Ask, draft: Draft) -> Reply:
    text = reading.read_text(draft.values.get("text", ""))
    if not text:
        raise FieldRefusals({"text": Refusal("text-needed")})
    people = await _reached(ask, draft.target)
    name = ask.person.known_as
    title = say("ask-from", name=name, code=draft.target) if draft.target else say("ask-from-plain", name=name)
    card = Card(
        title,
        (say("ask-reply-how"),),
        bodies=(("", text),),
        buttons=(promises.answer_button(ask.person.id),),
        private=True,
    )
    for person in people:
        await promises.tell(ask, person.id, card, f"{draft.id}:ask")
    await drafting.finish(ask, draft)
    return Card(say("ask-sent", names=Names(tuple(person.name for person in people))), private=True)


async def tell(ask: Ask) -> Reply:
    """`tell PERSON text`: the answer to a question, taken back to who asked."""
    id, _, text = ask.text.strip().partition(" ")
    person = await ask.tx.people.get(id)
    if person is None:
        raise Refusal("person-unknown", name=id[:40])
    draft = await drafting.begin(ask, "tell", {"text": text} if text else {}, target=id)
    return await (_tell(ask, draft) if text else drafting.form(ask, TELL, draft))


async def _tell(ask: Ask, draft: Draft) -> Reply:
    text = reading.read_text(draft.values.get("text", ""))
    if not text:
        raise FieldRefusals({"text": Refusal("text-needed")})
    name = ask.person.known_as
    card = Card(
        say("ask-answer-from", name=name),
        bodies=(("", text),),
        buttons=(promises.answer_button(ask.person.id),),
        private=True,
    )
    await promises.tell(ask, draft.target, card, f"{draft.id}:tell")
    await drafting.finish(ask, draft)
    return Card(say("ask-answered"), private=True)


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    return (Field("text", say("ask-your-words"), "long", value=draft.values.get("text", "")),)


async def _preview(ask: Ask, draft: Draft) -> Card:
    text = reading.read_text(draft.values.get("text", ""))
    if not text:
        raise FieldRefusals({"text": Refusal("text-needed")})
    return Card(say("ask-read-back"), bodies=(("", text),), private=True)


async def status(ask: Ask) -> Reply:
    """Without arguments `mine`; for a code its card; for a State its activities, as far as the reader may see them."""
    if not ask.text.strip():
        return await mine(ask)
    if find_code(ask.text):
        return await show(ask)
    state = reading.read_state(ask.text, ask.services.places)
    states = ask.services.places.states
    found = await ask.tx.activities.upcoming(
        lists_for(ask.viewer),
        ask.now.date(),
        wanted=lambda one: sees_activity(ask.viewer, one) and (one.venue.state == state or state in one.states),
        limit=PAGE + 1,
    )
    items = tuple(views.line(one, states) for one in found[:PAGE])
    people = await ask.tx.people.holding(Role.FOCAL_POINT, state) if ask.viewer.groups else []
    lines = (_holders(people, "who-focal-points"),) if ask.viewer.groups else ()
    lines = (*lines, *await _owed(ask, state))
    title = say("status-state", state=views.state_name(state, states), count=len(found))
    listed = page(title, items, "upcoming", state, 1, len(found) > PAGE, lines=lines)
    return replace(listed, private=True)


async def _owed(ask: Ask, state: str) -> tuple[Text, ...]:
    """What it has to acknowledge: all of it for the State itself; for those who coordinate groups of it, theirs."""
    owed = await owing.owed(ask.tx, [state], ask.now)
    if state not in posts(ask.person):
        groups = await ask.tx.groups.all()
        mine = {id for id in groups if state in groups[id].states and ask.viewer.coordinates(id)}
        owed = [(notice, states) for notice, states in owed if mine.intersection(notice.approved)]
    return acknowledgements.owed_lines(owed[: owing.MOST])


DRAFTED = Drafted("ask", say("ask-form"), say("button-send"), ("text",), _fields, _preview, _send)
TELL = Drafted("tell", say("ask-form"), say("button-send"), ("text",), _fields, _preview, _tell)

COMMANDS = (
    Command("who", who, private=True, read_only=True),
    Command("ask", ask_person, private=True, asks=True),
    Command("tell", tell, private=True, shown=False, asks=True),
    Command("status", status, private=True, read_only=True),
)
