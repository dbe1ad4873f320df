"""The typed values of an announcement → the announcement."""

from __future__ import annotations

from datetime import datetime

from domain.activities import Announcement, Decision
from domain.cards import Field, Option, say
from domain.markings import Marking, read_marking
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import deciding
from handlers.activity_values import NONE, Reader
from handlers.command import Ask
from handlers.finding import activity_for
from handlers.reading import values as reading
from handlers.reading.dates import read_when
from handlers.reading.filters import find_code
from handlers.reading.lines import looks_like_lines, read_lines

ASKED = ("title", "text", "groups")


def read_typed(ask: Ask) -> dict[str, str]:
    """What was typed: lines; or the groups on the first line and the text after it; or a code to announce; a
    forwarded text as it is."""
    text = ask.text.strip()
    if looks_like_lines(text, ask.services.vocabulary):
        return read_lines(text, ask.services.vocabulary)
    first, _, rest = text.partition("\n")
    if rest.strip():
        title = _title(rest)
        text = rest.strip().removeprefix(title).strip() or rest.strip()
        return {"groups": first.strip(), "text": text, "title": title}
    if find_code(first):
        return {"about": first.strip()}
    return {"groups": first.strip()} if first.strip() else {}


def _title(text: str) -> str:
    """The first line, as far as it fits a heading."""
    line = text.strip().splitlines()[0]
    return line if len(line) <= 120 else line[:117].rsplit(" ", 1)[0] + " …"


def enough(values: dict[str, str]) -> bool:
    """Whether it can be read back without asking anything."""
    return bool(values.get("groups") and any(key.startswith("text") for key in values)) or bool(values.get("about"))


async def fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    groups = await deciding.open_groups(ask.tx, await ask.tx.groups.all())
    options = tuple(Option(group.id, group.short) for group in groups)[:100]
    value = draft.values.get
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
        Field("until", say("ask-until"), value=value("until", ""), hint=say("hint-until"), optional=True),
        Field("about", say("ask-about"), value=value("about", ""), hint=say("hint-about"), optional=True),
        Field("link", say("ask-link"), value=value("link", ""), hint=say("hint-link"), optional=True),
        Field("marking", say("ask-marking"), "choice", marks, value=value("marking", ""), optional=True),
        Field("text fr", say("ask-text-fr"), "long", value=value("text fr", ""), optional=True),
        Field("text ar", say("ask-text-ar"), "long", value=value("text ar", ""), optional=True),
    )


async def build(ask: Ask, values: dict[str, str], verb: str) -> Announcement:
    """The announcement that these values describe, or everything that is wrong with them (FieldRefusals)."""
    about = await activity_for(ask, values["about"]) if values.get("about", "").strip() else None
    if about is not None:
        values = {"title": about.title, "groups": "; ".join(about.groups), "marking": about.marking.value, **values}
    groups = await ask.tx.groups.all()
    read = Reader(values)
    read.need("title", "groups")
    ids = read.read("groups", lambda written: reading.read_groups(written, tuple(groups.values())), NONE)
    office = groups[ids[0]].zone if ids else "UTC"
    texts = {
        key.partition(" ")[2]: read.read(key, reading.read_text, "") for key in values if key.split(" ")[0] == "text"
    }
    texts = {language: text for language, text in texts.items() if text.strip()} or (dict(about.texts) if about else {})
    if not texts and about is None:
        read.wrong.setdefault("text", Refusal("text-needed"))
    if verb == "share" and about is None and not values.get("until", "").strip():
        read.wrong["until"] = Refusal("until-needed")
    until = read.read("until", lambda written: _end(ask, written, office), None)
    due = read.read("at", lambda written: _hour(ask, written, office), None)
    notice = Announcement(
        code="",
        title=read.read("title", reading.read_title, ""),
        groups=dict.fromkeys(ids, Decision.WAITING),
        by=ask.person.id,
        created=ask.now,
        texts=texts,
        about=about.code if about else "",
        links=read.read("link", reading.read_links, NONE),
        marking=read.read("marking", read_marking, groups[ids[0]].marking if ids else Marking.GREEN),
        until=until,
        due=due,
    )
    if read.wrong:
        raise FieldRefusals(read.wrong)
    return notice


def _end(ask: Ask, written: str, zone: str) -> datetime:
    """Until when it is current; a day means its end in the first group's zone."""
    when = read_when(written, zone=zone, today=ask.now.date(), future=True)
    return when.ends_at if when.hour is None else when.starts_at


def _hour(ask: Ask, written: str, zone: str) -> datetime:
    """When it goes out: a wall time in the first group's zone."""
    when = read_when(written, zone=zone, today=ask.now.date(), future=True)
    if when.hour is None:
        raise Refusal("hour-needed", typed=written[:40])
    return when.starts_at
