"""`edit ANN-7`: the words of an announcement are put right in every copy, on both platforms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from domain.activities import Announcement
from domain.cards import Button, Card, Field, Moment, Reply, Say, Text, say
from domain.delivery import amend
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from domain.rights import may_amend
from handlers import acknowledging, approvals, drafting, promises
from handlers import announcement_values as values
from handlers.activity_values import Reader
from handlers.command import Ask
from handlers.composing import composed, zone_of
from handlers.drafting import Drafted
from handlers.finding import announcement_for
from handlers.reading import values as reading
from handlers.reading.lines import looks_like_lines, read_lines

KEYS = ("title", "until", "link")
"""What its lines may say beside the text; where it goes, and when, stays as it was."""


async def edit(ask: Ask, code: str, rest: str) -> Reply:
    """With lines just those change; else the form."""
    notice = await _amendable(ask, code)
    if rest and looks_like_lines(rest, ask.services.vocabulary):
        typed = read_lines(rest, ask.services.vocabulary).only(KEYS)
        draft = await drafting.begin(
            ask, "amend", typed.values, target=notice.code, typed=ask.text, unread=typed.unread
        )
        return await drafting.read_back(ask, DRAFTED, draft)
    draft = await drafting.begin(ask, "amend", {}, target=notice.code)
    return await drafting.form(ask, DRAFTED, draft)


async def _amendable(ask: Ask, code: str) -> Announcement:
    notice = await announcement_for(ask, code)
    if not may_amend(ask.viewer, notice):
        raise Refusal("amend-not-yours", next="ask", args=notice.code, code=notice.code)
    if ended := notice.ended(ask.now):
        raise Refusal("amend-ended", next="show", args=notice.code, code=notice.code, why=say(f"reason-{ended}"))
    return notice


def _written(notice: Announcement, zone: str) -> dict[str, str]:
    """As it would be typed; its first text goes without the name of its language."""
    keys = [f"text {language}" if at else "text" for at, language in enumerate(notice.texts)]
    until = f"{notice.until.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" if notice.until else ""
    texts = dict(zip(keys, notice.texts.values(), strict=True))
    return {"title": notice.title, **texts, "until": until, "link": " ".join(notice.links)}


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    notice = await _amendable(ask, draft.target)
    written = {**_written(notice, await zone_of(ask, notice)), **draft.values}
    return (
        Field("title", say("ask-title"), value=written["title"], longest=150),
        *(Field(key, _asked(key), "long", value=text) for key, text in written.items() if key.split(" ")[0] == "text"),
        Field("until", say("ask-until"), value=written["until"], hint=say("hint-until"), optional=True),
        Field("link", say("ask-link"), value=written["link"], hint=say("hint-link"), optional=True),
    )


def _asked(key: str) -> Say:
    language = key.partition(" ")[2]
    return say("ask-text-in", language=say(f"language-{language}")) if language else say("ask-text")


async def _after(ask: Ask, draft: Draft) -> tuple[Announcement, Announcement]:
    """As it is and as it would be; refuses what changes nothing."""
    before = await _amendable(ask, draft.target)
    zone = await zone_of(ask, before)
    written = _written(before, zone)
    changed = {key: value for key, value in draft.values.items() if value.strip() != written.get(key, "").strip()}
    read = Reader(changed)
    after = replace(
        before,
        title=read.read("title", reading.read_title, before.title),
        texts=_texts(read, before.texts),
        links=read.read("link", reading.read_links, before.links),
        until=read.read("until", lambda typed: values.read_end(ask, typed, zone), before.until),
        marking=values.read_marks(read, before.marking),
    )
    if after.reply is not None and after.until is not None and after.until < after.reply:
        read.wrong.setdefault("until", Refusal("amend-before-reply", reply=Moment(after.reply, after.clock)))
    if read.wrong:
        raise FieldRefusals(read.wrong)
    if after == before:
        raise FieldRefusals({"text": Refusal("amend-same", code=before.code)})
    read_already = promises.gone(await promises.copies(ask.tx, before.code))
    return before, replace(after, changed=ask.now) if read_already else after


def _texts(read: Reader, before: Mapping[str, str]) -> dict[str, str]:
    first = next(iter(before), "")
    texts = dict(before)
    for key in [key for key in read.values if key.split(" ")[0] == "text"]:
        language = key.partition(" ")[2] or first
        texts[language] = read.read(key, reading.read_text, texts.get(language, ""))
        count = sum(map(reading.length, texts.values()))
        if count > reading.LONGEST_TEXT and key not in read.wrong:
            read.wrong[key] = Refusal("texts-too-long", count=count, most=reading.LONGEST_TEXT)
    return texts


async def _preview(ask: Ask, draft: Draft) -> Card:
    _, after = await _after(ask, draft)
    card = await composed(ask, after)
    copies = await promises.copies(ask.tx, after.code)
    reaches = (say("amend-reaches", channels=len(copies)),) if copies else ()
    return replace(card, lines=(say("edit-read-back"), *reaches, *card.lines), buttons=(), private=True)


async def _save(ask: Ask, draft: Draft) -> Reply:
    before, after = await _after(ask, draft)
    await ask.tx.announcements.put(after)
    await acknowledging.move_end(ask, before, after)
    await drafting.finish(ask, draft)
    card = await composed(ask, after)
    copies = await promises.copies(ask.tx, after.code)
    for row in copies:
        await ask.tx.deliveries.put(amend(row, card, ask.now))
    await promises.record(ask, "edit", after.code, said=_was(before, after))
    await approvals.refresh(approvals.desk(ask), after, ())
    button = Button(say("button-show", code=after.code), "show", after.code)
    key = "amend-done" if copies else "edit-done"
    return Card(say(key, code=after.code, channels=len(copies)), buttons=((button,),), private=True)


def _was(before: Announcement, after: Announcement) -> tuple[Text, ...]:
    """What its readers no longer read."""
    title = (before.title,) if before.title != after.title else ()
    gone = (text for language, text in before.texts.items() if after.texts.get(language) != text)
    return (*title, *gone)


DRAFTED = Drafted(
    "amend", say("amend-form"), say("button-save"), ("title", "text"), _fields, _preview, _save, keys=KEYS
)
