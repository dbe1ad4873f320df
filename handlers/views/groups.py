"""A regional group with all that was set for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.cards import Called, Card, Names, say
from domain.groups import CEILINGS, Binding, Group
from domain.people import Platform


def shown(group: Group, bound: Iterable[Binding], weekend: Sequence[Mapping[str, str]]) -> Card:
    """`weekend`: the names of its days, by language."""
    spoken = Names(tuple(say(f"language-{code}") for code in group.languages))
    days = say("value-list", items=Names(tuple(Called(names) for names in weekend))) if weekend else "–"
    quiet = "-".join(f"{hour:%H:%M}" for hour in group.quiet or ()) or "–"
    marks = {**CEILINGS, **group.ceilings}
    ceilings = " · ".join(f"{one.value.capitalize()} {marks[one].value}" for one in Platform)
    rows = (
        (say("field-short"), group.short),
        (say("field-states"), ", ".join(group.states) or "–"),
        (say("field-zone"), group.zone),
        (say("field-languages"), say("value-list", items=spoken)),
        (say("field-weekend"), days),
        (say("field-quiet"), quiet),
        (say("field-hour"), f"{group.hour:%H:%M}"),
        (say("field-ceiling"), ceilings),
        (say("field-channels"), ", ".join(binding.title for binding in bound) or "–"),
    )
    return Card(say("group-title", name=group.name, id=group.id), fields=rows)
