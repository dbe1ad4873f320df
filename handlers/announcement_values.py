"""The typed values of an announcement → the announcement."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.activities import Activity, ActivityState, Announcement, Decision
from domain.cards import Field, Moment, Option, say
from domain.markings import Marking, read_marking
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import acknowledgement_values as acknowledging
from handlers import deciding
from handlers.activity_values import NONE, Reader
from handlers.command import Ask
from handlers.finding import activity_for
from handlers.reading import values as reading
from handlers.reading.dates import read_when
from handlers.reading.written import written_in

ASKED = {"announce": ("title", "text", "groups"), "share": ("title", "text", "groups", "until")}
"""What a form asks for; a share without an activity cannot go without its end."""

KEYS = ("title", "groups", "when", "at", "anyway", "until", "ack", "letter", "about", "link", "marking", "kind")
"""What its lines may say beside the text; `kind` goes without saying."""

_MARKED = re.compile(r"\bTLP\s*[:：-]?\s*(CLEAR|GREEN|AMBER\s*\+\s*STRICT|AMBER|RED)\b", re.IGNORECASE)


def enough(values: dict[str, str]) -> bool:
    """Whether it can be read back without asking anything."""
    return bool(values.get("groups") and any(key.startswith("text") for key in values)) or bool(values.get("about"))


async def fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    groups = await deciding.open_groups(ask.tx, await ask.tx.groups.all())
    options = tuple(Option(group.id, group.short) for group in groups)[:100]
    value, endless = draft.values.get, draft.verb == "announce" or bool(draft.values.get("about"))
    many = "many" if options else "text"
    marks = tuple(
        Option(one.value, say(f"marking-{one.value.lower().replace('+', '-')}"))
        for one in Marking
        if one is not Marking.RED
    )
    return (
        Field("title", say("ask-title"), value=value("title", ""), longest=150),
        Field("text", say("ask-text"), "long", value=value("text", "")),
        Field("groups", say("ask-groups"), many, options, value=value("groups", ""), hint=say("hint-groups")),
        Field("at", say("ask-at"), value=value("at", ""), hint=say("hint-at"), optional=True),
        Field(
            "anyway", say("ask-anyway"), value=value("anyway", ""), hint=say("hint-anyway"), optional=True, longest=300
        ),
        Field("until", say("ask-until"), value=value("until", ""), hint=say("hint-until"), optional=endless),
        *acknowledging.fields(value("ack", ""), value("letter", "")),
        Field("about", say("ask-about"), value=value("about", ""), hint=say("hint-about"), optional=True),
        Field("link", say("ask-link"), value=value("link", ""), hint=say("hint-link"), optional=True),
        Field("marking", say("ask-marking"), "choice", marks, value=value("marking", ""), optional=True),
        Field("text fr", say("ask-text-fr"), "long", value=value("text fr", ""), optional=True),
        Field("text ar", say("ask-text-ar"), "long", value=value("text ar", ""), optional=True),
    )


async def build(ask: Ask, values: dict[str, str], verb: str) -> Announcement:
    """The announcement that these values describe, or everything that is wrong with them (FieldRefusals)."""
    values = {key: value for key, value in values.items() if value.strip()}
    try:
        about = await _about(ask, values.get("about", ""))
    except Refusal as refused:
        raise FieldRefusals({"about": refused}) from refused
    if about is not None:
        values = {"title": about.title, "groups": "; ".join(about.groups), "marking": about.marking.value, **values}
    groups = await ask.tx.groups.all()
    read = Reader(values)
    read.need("title", "groups")
    ids = read.read("groups", lambda written: reading.read_groups(written, tuple(groups.values())), NONE)
    texts = _texts(read, about)
    zone = groups[ids[0]].zone if ids else "UTC"
    until, due = _times(read, ask, zone)
    asked = acknowledging.read(read, ask, zone, until, due)
    if verb == "share" and about is None and "until" not in values:
        read.wrong["until"] = Refusal("until-needed")
    notice = Announcement(
        code="",
        title=read.read("title", reading.read_title, ""),
        groups=dict.fromkeys(ids, Decision.WAITING),
        by=ask.person.id,
        created=ask.now,
        texts=texts,
        about=about.code if about else "",
        links=read.read("link", reading.read_links, NONE),
        marking=read_marks(read, groups[ids[0]].marking if ids else Marking.GREEN),
        until=until,
        due=due,
        anyway=values.get("anyway", "").strip()[:300] if verb == "announce" else "",
        **asked,
    )
    if read.wrong:
        raise FieldRefusals(read.wrong)
    return notice


async def _about(ask: Ask, typed: str) -> Activity | None:
    """The activity to announce: one that is still proposed, or cancelled, is not."""
    if not typed:
        return None
    about = await activity_for(ask, typed)
    if about.state is ActivityState.CANCELLED:
        raise Refusal("change-cancelled", next="show", args=about.code, code=about.code)
    if not about.approved:
        raise Refusal("about-proposed", next="show", args=about.code, code=about.code)
    return about


def _texts(read: Reader, about: Activity | None) -> dict[str, str]:
    """By language, also where it was not said and is plain; those of the activity where none was written. Together
    they have to fit one message."""
    keys = [key for key in read.values if key.split(" ")[0] == "text"]
    written = {key.partition(" ")[2]: read.read(key, reading.read_text, "") for key in keys}
    if (plain := written_in(written.get("", ""))) and plain not in written:
        written = {language or plain: text for language, text in written.items()}
    texts = {language: text for language, text in written.items() if text} or (dict(about.texts) if about else {})
    count = sum(map(reading.length, texts.values()))
    if set(keys) & set(read.wrong):
        return texts
    if not texts and about is None:
        read.wrong["text"] = Refusal("text-needed")
    elif count > reading.LONGEST_TEXT:
        read.wrong[keys[-1] if keys else "text"] = Refusal("texts-too-long", count=count, most=reading.LONGEST_TEXT)
    return texts


def read_marks(read: Reader, usual: Marking) -> Marking:
    """As given, or the group's; or what the words themselves are marked with, where that is narrower."""
    words = [key for key in read.values if key.split(" ")[0] in ("title", "text")]
    found = [read.read(key, _marked, Marking.CLEAR) for key in words]
    return max((read.read("marking", read_marking, usual), *found), key=lambda one: one.rank)


def _marked(words: str) -> Marking:
    """The narrowest marking that stands in the words; refuses RED."""
    found = [read_marking("".join(one.split())) for one in _MARKED.findall(words)]
    return max(found, key=lambda one: one.rank, default=Marking.CLEAR)


def _times(read: Reader, ask: Ask, zone: str) -> tuple[datetime | None, datetime | None]:
    """Until when it is current, and when it goes out: wall times of the first group; both are to come, in that
    order."""
    until = read.read("until", lambda written: read_end(ask, written, zone), None)
    due = read.read("at", lambda written: _hour(ask, written, zone), None)
    if until is not None and due is not None and due >= until:
        read.wrong["at"] = Refusal("at-after-until", at=Moment(due, zone), until=Moment(until, zone))
    return until, due


def read_end(ask: Ask, written: str, zone: str) -> datetime:
    """A day means its last minute in this zone."""
    when = read_when(written, zone=zone, today=_today(ask, zone))
    if when.closes_at <= ask.now:
        raise Refusal("date-past", when=when)
    return when.closes_at


def _hour(ask: Ask, written: str, zone: str) -> datetime:
    when = read_when(written, zone=zone, today=_today(ask, zone))
    if when.hour is None:
        raise Refusal("hour-needed", typed=written[:40])
    if when.starts_at <= ask.now:
        raise Refusal("at-past", when=when, now=Moment(ask.now, zone))
    return when.starts_at


def _today(ask: Ask, zone: str) -> date:
    return ask.now.astimezone(ZoneInfo(zone)).date()
