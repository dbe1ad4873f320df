"""An activity as a card, as a line in a list, and what changed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.activities import Activity, ActivityState, Decision, Standing, WayIn
from domain.cards import Button, Called, Card, Item, Names, Say, Text, say
from domain.groups import Group, State
from domain.when import reads_same


def kind(activity: Activity) -> Say:
    return say(f"kind-{activity.kind.value}")


def place(activity: Activity, states: Mapping[str, State]) -> Say:
    """The venue as one phrase; an online one is named as such, its link stays in the text of the card."""
    venue = activity.venue
    if venue.city and venue.state:
        town = states[venue.state].towns.get(venue.city, {}) if venue.state in states else {}
        city = Called({"en": venue.city, **town})
        return say("place-city", city=city, country=state_name(venue.state, states))
    if venue.city:
        return say("place-city-alone", city=venue.city)
    if venue.online:
        return say("place-online")
    return say("place-country", country=state_name(venue.state, states)) if venue.state else say("place-open")


def state_name(code: str, states: Mapping[str, State]) -> Called:
    """The State's name in the reader's language; a code that we do not know stays a code."""
    return Called(states[code].names if code in states else {"en": code})


def seats(activity: Activity) -> Say:
    if activity.seats is None:
        return say("seats-open")
    return say("seats-free", free=activity.free or 0, seats=activity.seats)


def line(activity: Activity, states: Mapping[str, State], standing: Standing | None = None) -> Item:
    """One entry of a list: what, when, where, and my standing in it."""
    quiet: list[Text] = [say("value-when", when=activity.when), place(activity, states)]
    if activity.state in (ActivityState.POSTPONED, ActivityState.CANCELLED):
        quiet.append(say(f"state-{activity.state.value}"))
    if standing is not None:
        quiet.append(say("line-standing", standing=say(f"standing-{standing.value}")))
    head = say("line-head", code=activity.code, title=activity.title)
    return Item(head, tuple(quiet), Button(say("button-show", code=activity.code), "show", activity.code, private=True))


def own_line(activity: Activity, states: Mapping[str, State]) -> Item:
    """The same for whoever proposed it: how far it has come."""
    item = line(activity, states)
    said = _state_lines(activity) if activity.state is ActivityState.PROPOSED else (say("mine-proposed"),)
    return replace(item, lines=(*item.lines, *said))


def card(
    activity: Activity,
    groups: Mapping[str, Group],
    states: Mapping[str, State],
    *,
    standing: Standing | None = None,
    lines: tuple[Text, ...] = (),
    buttons: tuple[tuple[Button, ...], ...] | None = None,
) -> Card:
    """The whole activity; `standing` is the reader's own and makes the card private."""
    own: tuple[Text, ...] = ()
    if standing and not lines:
        own = (say("line-standing", standing=say(f"standing-{standing.value}")),)
    return Card(
        say("activity-title", code=activity.code, title=activity.title) if activity.code else activity.title,
        lines=(*lines, *own, *_state_lines(activity)),
        fields=tuple(fields(activity, groups, states)),
        bodies=tuple(activity.texts.items()),
        buttons=_buttons(activity, standing) if buttons is None else buttons,
        files=activity.files,
        marking=activity.marking,
        private=standing is not None,
        struck=activity.state is ActivityState.CANCELLED,
    )


def posted(activity: Activity, groups: Mapping[str, Group], states: Mapping[str, State]) -> Card:
    """As it stands in a channel for weeks: how many seats are left would not be true for long, whether any is stays
    so until somebody changes it."""
    whole = card(activity, groups, states)
    key = "seats-posted" if activity.free else "seats-posted-full"
    counted = say("field-seats"), say(key, seats=activity.seats or 0)
    return replace(whole, fields=tuple(counted if row[0] == counted[0] else row for row in whole.fields))


def with_edit(card: Card, activity: Activity) -> Card:
    """The same for whoever may change it; what is cancelled or over is changed no more."""
    offered = any(button.verb == "edit" for row in card.buttons for button in row)
    if offered or activity.state in (ActivityState.CANCELLED, ActivityState.HELD):
        return card
    return replace(card, buttons=(*card.buttons, (Button(say("button-edit"), "edit", activity.code),)), private=True)


def after(activity: Activity, now: datetime) -> Activity:
    """As it is shown once it is over (`now`: UTC): nobody signs up or withdraws any more."""
    over = activity.state in (ActivityState.PUBLISHED, ActivityState.POSTPONED) and activity.when.ends_at <= now
    return replace(activity, state=ActivityState.HELD) if over else activity


def _state_lines(activity: Activity) -> tuple[Text, ...]:
    match activity.state:
        case ActivityState.CANCELLED | ActivityState.POSTPONED:
            key = f"activity-{activity.state.value}"
            return (say(f"{key}-why", reason=activity.reason) if activity.reason else say(key),)
        case ActivityState.HELD:
            return (say("activity-held"),)
        case ActivityState.PROPOSED if activity.code:
            refused = set(activity.groups.values()) == {Decision.REFUSED}
            return (say("activity-refused" if refused else "activity-proposed"),)
        case _:
            return ()


def fields(activity: Activity, groups: Mapping[str, Group], states: Mapping[str, State]) -> list[tuple[Text, Text]]:
    """Everything that is known of it, in the order in which people ask."""
    rows: list[tuple[Text, Text]] = [
        (say("field-kind"), kind(activity)),
        (say("field-when"), say("value-when", when=activity.when)),
        (say("field-where"), place(activity, states)),
    ]
    if activity.venue.online not in ("", "online"):  # without a link the place says it all
        rows.append((say("field-online"), activity.venue.online))
    if activity.seats is not None:
        rows.append((say("field-seats"), seats(activity)))
    rows.append((say("field-way-in"), say(f"wayin-{activity.way_in.value}")))
    if activity.nomination is not None:
        rows.append((say("field-deadline"), say("value-when", when=activity.nomination)))
    if activity.languages:
        spoken = Names(tuple(say(f"language-{code}") for code in activity.languages))
        rows.append((say("field-languages"), say("value-list", items=spoken)))
    rows.append((say("field-groups"), say("value-list", items=Names(tuple(_decided(activity, groups))))))
    rows.extend(_typed(activity, states))
    return rows


def _decided(activity: Activity, groups: Mapping[str, Group]) -> list[Say | str]:
    """Each group; with "awaiting approval" while it has not decided. Before it is saved nobody has been asked."""
    named: list[Say | str] = []
    for id, decision in activity.groups.items():
        short = groups[id].short if id in groups else id
        if not activity.code:
            named.append(short)
        elif activity.state is ActivityState.PROPOSED or decision is Decision.WAITING:
            named.append(say(f"group-{decision.value}", group=short))
        elif decision is Decision.APPROVED:
            named.append(short)
    return named


def _typed(activity: Activity, states: Mapping[str, State]) -> list[tuple[Text, Text]]:
    rows: list[tuple[Text, Text]] = []
    if activity.states:
        named = Names(tuple(state_name(code, states) for code in activity.states))
        rows.append((say("field-states"), say("value-list", items=named)))
    for key, value in (
        ("reference", activity.reference),
        ("organiser", activity.organiser),
        ("partners", "; ".join(activity.partners)),
        ("link", " ".join(activity.links)),
        ("source", activity.source),
    ):
        if value:
            rows.append((say(f"field-{key}"), value))
    return rows


def _buttons(activity: Activity, standing: Standing | None) -> tuple[tuple[Button, ...], ...]:
    held = [Button(say("button-files", count=len(activity.files)), "files", activity.code, private=True)]
    papers = (tuple(held),) if activity.files and activity.code else ()
    talk = Button(say("button-ask"), "ask", activity.code, private=True)
    if activity.state in (ActivityState.CANCELLED, ActivityState.HELD, ActivityState.PROPOSED):
        return ((talk,), *papers)
    if standing in (Standing.REGISTERED, Standing.AWAITING, Standing.WAITING, Standing.OFFERED):
        return ((Button(say("button-leave"), "leave", activity.code), talk), *papers)
    if activity.way_in is not WayIn.OPEN:
        return ((talk,), *papers)
    return ((Button(say("button-join"), "join", activity.code, style="primary", private=True), talk), *papers)


def changes(before: Activity, after: Activity, states: Mapping[str, State]) -> list[Say]:
    """What a reader has to know: old → new, for dates, venue, deadline, way in and languages."""
    said = []
    if not reads_same(before.when, after.when):
        said.append(say("changed-when", old=before.when, new=after.when))
    if before.venue != after.venue:
        said.append(_changed_venue(before, after, states))
    if before.nomination != after.nomination:
        old, new = (one.nomination or say("value-none") for one in (before, after))
        said.append(say("changed-deadline", old=old, new=new))
    if before.way_in != after.way_in:
        old, new = (say(f"wayin-{one.way_in.value}") for one in (before, after))
        said.append(say("changed-way-in", old=old, new=new))
    if before.languages != after.languages:
        said.append(say("changed-languages", old=_languages(before), new=_languages(after)))
    return said


def _languages(activity: Activity) -> Names | Say:
    spoken = tuple(say(f"language-{code}") for code in activity.languages)
    return Names(spoken) if spoken else say("value-none")


def _changed_venue(before: Activity, after: Activity, states: Mapping[str, State]) -> Say:
    """Where only the link has changed, the link itself is what is new."""
    if replace(before.venue, online="") == replace(after.venue, online=""):
        return say("changed-online", old=before.venue.online or "–", new=after.venue.online or "–")
    return say("changed-where", old=place(before, states), new=place(after, states))


def small_changes(before: Activity, after: Activity, groups: Mapping[str, Group]) -> list[Say]:
    """What is written into the cards without calling anybody: title, seats, groups."""
    said = []
    if before.title != after.title:
        said.append(say("changed-title-itself", old=before.title, new=after.title))
    if before.seats != after.seats:
        old, new = ("–" if one.seats is None else one.seats for one in (before, after))
        said.append(say("changed-seats", old=old, new=new))
    if set(before.groups) != set(after.groups):
        named = [Names(tuple(groups[id].short for id in one.groups)) for one in (before, after)]
        said.append(say("changed-groups", old=named[0], new=named[1]))
    return said


OTHERS = {
    **{name: f"ask-{name}" for name in ("kind", "states", "marking", "reference", "organiser", "partners", "source")},
    "texts": "ask-text",
    "links": "ask-link",
    "files": "field-files",
}
"""What a change is only said to have touched → the key of its name."""


def other_changes(before: Activity, after: Activity) -> list[Say]:
    """The names of what else was changed."""
    touched = tuple(say(key) for name, key in OTHERS.items() if getattr(before, name) != getattr(after, name))
    return [say("changed-also", names=Names(touched))] if touched else []
