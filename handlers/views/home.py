"""Home: one card for `start`, bare `/liaison` and the App Home."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.activities import Activity, Standing
from domain.cards import Button, Card, Names, Text, say
from domain.groups import State
from domain.people import Person
from handlers.views import activities

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
    groups: Sequence[str],
    states: Mapping[str, State],
) -> Card:
    lines: list[Text] = [say("home-groups", groups=Names(tuple(groups))) if groups else say("stranger")]
    if person.grants:
        lines.append(say("home-roles", roles=Names(tuple(say(f"role-{grant.role.value}") for grant in person.grants))))
    if waiting:
        lines.append(say("home-waiting", count=waiting))
    if deadline is not None and deadline.nomination is not None:
        lines.append(say("home-deadline", code=deadline.code, when=deadline.nomination))
    items = (activities.line(next_one[0], states, next_one[1]),) if next_one else ()
    if not items:
        lines.append(say("home-nothing-next"))
    ids = Names(tuple(identity.key for identity in person.identities))
    pending = ((Button(say("button-pending"), "pending"),),) if waiting else ()
    claim = () if groups or person.grants else (CLAIM,)
    rows = (*FOUR, *pending, *claim)
    title = say("home-title", name=person.full_name or person.name)
    return Card(
        title,
        tuple(lines),
        fields=((say("field-your-id"), say("value-list", items=ids)),),
        items=items,
        buttons=rows,
        private=True,
    )
