"""Home: one card for `start`, bare `/liaison` and the App Home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.activities import Activity, Standing
from domain.cards import Button, Card, Names, Say, Text, say
from domain.groups import Group, State
from domain.people import Grant, Person
from handlers.views import acknowledgements, activities
from handlers.views.acknowledgements import Owed

FOUR = (
    (Button(say("button-upcoming"), "upcoming", style="primary"), Button(say("button-mine"), "mine")),
    (Button(say("button-propose"), "propose", private=True), Button(say("button-ask"), "ask", private=True)),
)

CLAIM = (Button(say("button-claim"), "claim", private=True),)
"""The way of someone whose group is not known."""


def home(
    person: Person,
    next_one: tuple[Activity, Standing] | None,
    deadline: Activity | None,
    waiting: int,
    mine: Iterable[str],
    groups: Mapping[str, Group],
    states: Mapping[str, State],
) -> Card:
    """`mine` are the ids of the reader's groups."""
    shorts = tuple(groups[id].short for id in sorted(mine) if id in groups)
    lines: list[Text] = [say("home-groups", groups=Names(shorts))] if shorts else []
    if not shorts and not person.grants:
        lines.append(say("stranger"))
    if person.grants:
        lines.append(say("home-roles", roles=Names(tuple(held(grant, groups) for grant in person.grants))))
    if waiting:
        lines.append(say("home-waiting", count=waiting))
    if deadline is not None and deadline.nomination is not None:
        lines.append(say("home-deadline", code=deadline.code, when=deadline.nomination))
    items = (activities.line(next_one[0], states, next_one[1]),) if next_one else ()
    if not items:
        lines.append(say("home-nothing-next"))
    ids = Names(tuple(identity.key for identity in person.identities))
    pending = ((Button(say("button-pending"), "pending"),),) if waiting else ()
    claim = () if shorts or person.grants else (CLAIM,)
    rows = (*FOUR, *pending, *claim)
    title = say("home-title", name=person.known_as)
    return Card(
        title,
        tuple(lines),
        fields=((say("field-your-id"), say("value-list", items=ids)),),
        items=items,
        buttons=rows,
        private=True,
    )


def with_owed(card: Card, owed: Sequence[Owed]) -> Card:
    """The same with what a State of the reader's has still to acknowledge."""
    lines = (*acknowledgements.owed_lines(owed), *card.lines)
    return replace(card, lines=lines, buttons=(*acknowledgements.owed_buttons(owed), *card.buttons))


def with_draft(card: Card, draft: str) -> Card:
    """The same with the way back to what was typed and not sent."""
    row = (Button(say("button-go-on"), "review", draft),)
    return replace(card, lines=(*card.lines, say("home-draft")), buttons=(row, *card.buttons))


def held(grant: Grant, groups: Mapping[str, Group]) -> Say:
    """A role with its place; an admin's is everywhere."""
    role = say(f"role-{grant.role.value}")
    if not grant.group and not grant.state:
        return role
    return say("home-role", role=role, place=place_named(grant.group or grant.state, groups))


def place_named(place: str, groups: Mapping[str, Group]) -> str:
    """A group by its short name, a State by its code."""
    return groups[place].short if place in groups else place
