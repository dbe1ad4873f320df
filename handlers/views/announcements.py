"""An announcement as its channels see it, as its sender previews it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.activities import Announcement
from domain.cards import Button, Card, Item, Moment, Names, Say, Text, say
from domain.delivery import Delivery
from domain.groups import Binding, Group
from handlers.views.proposals import Asked, decision_buttons

OUR_REASONS = ("stopped", "withdrawn", "platform-off", "channel-gone", "not-reachable", "interrupted")
"""Why a message did not go out, as far as Liaison itself decided it."""


@dataclass(frozen=True)
class Place:
    """What one channel will get: the text's language, and whether its ceiling lets it be shown in full."""

    binding: Binding
    language: str
    full: bool


def card(notice: Announcement) -> Card:
    """As posted."""
    links: tuple[tuple[Text, Text], ...] = ((say("field-link"), " ".join(notice.links)),) if notice.links else ()
    if notice.until is not None:
        links = (*links, (say("field-until"), say("value-moment", at=Moment(notice.until))))
    about = (
        ((Button(say("button-show", code=notice.about), "show", notice.about, private=True),),) if notice.about else ()
    )
    return Card(
        say("announcement-title", title=notice.title),
        lines=(say("announcement-code", code=notice.code),),
        fields=links,
        bodies=tuple(notice.texts.items()),
        buttons=about,
        files=notice.files,
        marking=notice.marking,
        struck=notice.recalled,
    )


def preview(notice: Announcement, places: list[Place], empty: list[str], waiting: list[str]) -> Card:
    """What each channel will get, before anything is sent."""
    lines: list[Text] = [say("announce-reaches", channels=len(places))]
    lines.extend(_line(place) for place in places[:12])
    if len(places) > 12:
        lines.append(say("announce-further", count=len(places) - 12))
    if empty:
        lines.append(say("announce-nobody", groups=Names(tuple(empty))))
    if waiting:
        lines.append(say("announce-waits", groups=Names(tuple(waiting))))
    when = _when(notice, len(places), decided=len(waiting) < len(notice.groups))
    return Card(
        say("announce-preview", title=notice.title),
        (*lines, when),
        bodies=tuple(notice.texts.items()),
        files=notice.files,
        marking=notice.marking,
        private=True,
    )


def _when(notice: Announcement, channels: int, *, decided: bool) -> Say:
    """Only what goes to several channels is held, and nothing goes out that nobody has approved."""
    if notice.due:
        return say("announce-at", at=Moment(notice.due))
    if not decided:
        return say("announce-when-approved")
    return say("announce-now") if channels > 1 else say("announce-at-once")


def _line(place: Place) -> Say:
    key = "announce-channel" if place.full else "announce-channel-pointer"
    language = say(f"language-{place.language}") if place.language else say("language-as-written")
    return say(key, channel=place.binding.title, platform=place.binding.platform.value.capitalize(), language=language)


def going_out(notice: Announcement, count: int, due: Moment, asked: Iterable[Asked]) -> Card:
    """To the sender: when it goes, with *Stop*."""
    waits = [one.group.short for one in asked]
    lines = (say("announce-waits", groups=Names(tuple(waits))),) if waits else ()
    row = (
        Button(say("button-stop"), "stop", notice.code, style="danger"),
        Button(say("button-deliveries"), "deliveries", notice.code),
    )
    return Card(say("announce-going", code=notice.code, count=count, at=due), lines, buttons=(row,), private=True)


def to_decide(notice: Announcement, group: Group, proposer: str) -> Card:
    who = say("decide-please", name=proposer, group=group.short)
    return Card(
        say("announce-preview", title=notice.title),
        (who,),
        bodies=tuple(notice.texts.items()),
        buttons=decision_buttons(notice.code, group.id)[:1],
        files=notice.files,
        marking=notice.marking,
        private=True,
    )


def _why(row: Delivery) -> tuple[Text, ...]:
    """Our own reasons in words, the platform's as it gave them."""
    if not row.reason:
        return ()
    return (say(f"reason-{row.reason}") if row.reason in OUR_REASONS else row.reason,)


def report(notice: Announcement, rows: list[tuple[Binding, Delivery]]) -> Card:
    """Which channel has it, and which not and why."""
    sent = sum(1 for _, row in rows if row.shown)
    items = tuple(
        Item(
            say("delivery-line", channel=binding.title, platform=binding.platform.value.capitalize()),
            (say(f"life-{row.life.value}"), *_why(row)),
        )
        for binding, row in rows[:20]
    )
    return Card(say("deliveries-title", code=notice.code, sent=sent, all=len(rows)), items=items, private=True)
