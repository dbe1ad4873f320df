"""The typed values of an activity ⇄ the activity: the same keys in forms, `key: value` lines, imports and edits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from domain.activities import PREFIX, Activity, Decision, Kind, Venue, WayIn
from domain.cards import Field, Option, say
from domain.markings import Marking, read_marking
from domain.refusals import FieldRefusals, Refusal
from domain.when import Precision, When
from handlers.command import Ask
from handlers.reading import values as reading
from handlers.reading.dates import read_when

T = TypeVar("T")

NONE: tuple[str, ...] = ()

OF_ONE_DATE = ("when", "deadline", "reference", "source")
"""What a copy of an earlier activity starts without."""

CHOICES = {
    "kind": tuple(kind.value for kind in Kind),
    "way in": tuple(way.value for way in WayIn),
    "marking": tuple(marking.value for marking in Marking if marking is not Marking.RED),
}

PREFIXES = {"kind": "kind", "way in": "wayin", "marking": "marking"}

KEYS = (
    "title",
    "when",
    "where",
    "groups",
    "kind",
    "way in",
    "reference",
    "seats",
    "deadline",
    "languages",
    "states",
    "marking",
    "organiser",
    "partners",
    "text",
    "link",
    "source",
)


def prefix(kind: Kind) -> str:
    return PREFIX[kind]


def fields(values: Mapping[str, str], groups: tuple[Option, ...]) -> tuple[Field, ...]:
    """Every field, in the order in which it is asked, filled with what is there."""
    return tuple(_field(key, values.get(key, ""), groups) for key in KEYS)


def _field(key: str, value: str, groups: tuple[Option, ...]) -> Field:
    label, hint = say(f"ask-{key.replace(' ', '-')}"), say(f"hint-{key.replace(' ', '-')}")
    optional = key not in ("title", "when", "where", "groups")
    if key in CHOICES:
        options = tuple(
            Option(choice, say(f"{PREFIXES[key]}-{choice}".lower().replace("+", "-"))) for choice in CHOICES[key]
        )
        return Field(key, label, "choice", options, value=value, optional=optional)
    if key == "groups" and groups:
        return Field(key, label, "many", groups[:100], value=value, hint=hint)
    if key == "states":
        return Field(key, label, "many", search="states", value=value, hint=hint, optional=True)
    kind = "long" if key == "text" else "text"
    return Field(key, label, kind, value=value, hint=hint, optional=optional, longest=2800 if key == "text" else 300)


def typed(activity: Activity) -> dict[str, str]:
    """The activity as its values were typed, so that an edit reads the rest back unchanged."""
    values = {
        "title": activity.title,
        "kind": activity.kind.value,
        "when": typed_when(activity.when),
        "where": _typed_venue(activity.venue),
        "groups": "; ".join(activity.groups),
        "reference": activity.reference,
        "organiser": activity.organiser,
        "partners": "; ".join(activity.partners),
        "states": "; ".join(activity.states),
        "languages": "; ".join(activity.languages),
        "seats": str(activity.seats) if activity.seats is not None else "",
        "way in": activity.way_in.value,
        "deadline": typed_when(activity.nomination) if activity.nomination else "",
        "marking": activity.marking.value,
        "link": " ".join(activity.links),
        "source": activity.source,
    }
    texts = {f"text {language}".strip(): text for language, text in activity.texts.items()}
    return {key: value for key, value in {**values, **texts}.items() if value}


def same(key: str, value: str, before: str) -> bool:
    """Whether a value says what it said before; a date also in other words, where they name no zone."""
    if key not in ("when", "deadline") or value.strip() == before:
        return value.strip() == before
    try:
        one, other = (read_when(typed, zone="", today=date.min) for typed in (value, before))
    except Refusal:
        return False
    return one == other


def typed_when(when: When) -> str:
    if when.precision is Precision.YEAR:
        return when.words or str(when.start.year)
    if when.precision is Precision.MONTH:
        return when.words or f"{when.start:%Y-%m}"
    days = f"{when.start}..{when.end}" if when.end != when.start else str(when.start)
    hours = f" {when.hour:%H:%M}" if when.hour else ""
    return days + hours + (f"-{when.until:%H:%M}" if when.until else "")


def _typed_venue(venue: Venue) -> str:
    place = ", ".join(part for part in (venue.city, venue.state) if part)
    return "; ".join(part for part in (place, f"online {venue.online}" if venue.online else "") if part)


class Reader:
    """Reads value after value and keeps what is wrong, so that a person hears of everything at once."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values, self.wrong = values, dict[str, Refusal]()

    def read(self, key: str, how: Callable[[str], T], default: T) -> T:
        written = self.values.get(key, "").strip()
        if not written:
            return default
        try:
            return how(written)
        except Refusal as refused:
            self.wrong[key] = refused
            return default

    def need(self, *keys: str) -> None:
        for key in keys:
            if not self.values.get(key, "").strip():
                self.wrong[key] = Refusal(f"{key.removeprefix('time_')}-needed")


async def build(
    ask: Ask, values: Mapping[str, str], before: Activity | None = None, *, imported: bool = False
) -> Activity:
    """The activity that these values describe, or everything that is wrong with them (FieldRefusals); `imported`:
    dates that have
    gone by and a missing place are taken too; a place that was missing before may stay so."""
    groups = await ask.tx.groups.all()
    read = Reader(values)
    placeless = imported or (before is not None and before.venue == Venue())
    read.need("title", "when", "groups", *(() if placeless else ("where",)))
    ids = read.read("groups", lambda written: reading.read_groups(written, tuple(groups.values())), NONE)
    office = groups[ids[0]].zone if ids else "UTC"
    venue, zone = read.read("where", lambda written: reading.read_venue(written, ask.services.places), (Venue(), ""))
    pieces = _plain(read, ask) | _dated(read, ask, (zone or office, office), before, imported)
    default = groups[ids[0]].marking if ids else Marking.GREEN
    pieces["marking"] = read.read("marking", read_marking, default)
    if read.wrong:
        raise FieldRefusals(read.wrong)
    decisions = _decisions(ids, before)
    if before is not None:
        return replace(before, venue=venue, groups=decisions, **pieces)
    return Activity(code="", groups=decisions, by=ask.person.id, created=ask.now, venue=venue, **pieces)


def _decisions(ids: tuple[str, ...], before: Activity | None) -> dict[str, Decision]:
    """A group keeps what it decided; one that joins later is asked."""
    had = before.groups if before else {}
    return {id: had.get(id, Decision.WAITING) for id in ids}


def _dated(read: Reader, ask: Ask, zones: tuple[str, str], before: Activity | None, imported: bool) -> dict[str, Any]:
    """Dates on the venue's wall clock; the deadline on the secretariat's."""
    today, (zone, office) = ask.now.date(), zones
    kept, future = before.when if before else None, before is None and not imported
    when = read.read("when", lambda written: read_when(written, zone=zone, today=today, future=future), kept)
    deadline = read.read("deadline", lambda written: read_when(written, zone=office, today=today, future=future), None)
    if kept is not None and when is not None and when != kept and when.ends_at <= ask.now:
        read.wrong["when"] = Refusal("date-past", when=when)
    if before and not imported and deadline and deadline != before.nomination and deadline.ends_at <= ask.now:
        read.wrong["deadline"] = Refusal("date-past", when=deadline)
    if when is not None and deadline is not None and deadline.starts_at >= when.starts_at and when.dated:
        read.wrong["deadline"] = Refusal("deadline-after-start", deadline=deadline, when=when)
    return {"when": when, "nomination": deadline}


def _plain(read: Reader, ask: Ask) -> dict[str, Any]:
    words, places = ask.services.vocabulary, ask.services.places
    texts = {key: text for key, text in read.values.items() if key.split(" ")[0] == "text" and text.strip()}
    return {
        "title": read.read("title", lambda written: reading.read_title(written), ""),
        "kind": read.read("kind", lambda written: reading.read_kind(written, words), Kind.SEMINAR),
        "reference": read.values.get("reference", "").strip()[:80],
        "organiser": read.values.get("organiser", "").strip()[:200],
        "partners": _split(read.values.get("partners", "")),
        "states": read.read("states", lambda written: reading.read_states(written, places), NONE),
        "languages": read.read("languages", lambda written: reading.read_languages(written, words), NONE),
        "seats": read.read("seats", reading.read_seats, None),
        "way_in": read.read("way in", lambda written: reading.read_way_in(written, words), WayIn.OPEN),
        "links": read.read("link", reading.read_links, NONE),
        "source": read.values.get("source", "").strip()[:300],
        "texts": {key.partition(" ")[2]: read.read(key, reading.read_text, "") for key in texts},
    }


def _split(written: str) -> tuple[str, ...]:
    return tuple(part.strip()[:120] for part in written.split(";") if part.strip())
