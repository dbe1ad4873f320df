"""What its sender reads of an announcement before and right after it is sent: where it goes, how, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.activities import Announcement
from domain.cards import Button, Card, Moment, Names, Say, Text, say
from domain.groups import Binding
from handlers.views.announcements import as_written, texts
from handlers.views.proposals import Asked, handed

ROOM = 12, 5
"""Channels listed one by one, and how many beside a long text, so that all of it fits one message."""

LONG = 1200
"""Characters from which a text is long."""


@dataclass(frozen=True)
class Destination:
    """One channel. `languages` are those of the texts it gets; `lacking`: its readers have another language too, and
    are told which there are. `full`: its ceiling lets the announcement be shown. `due` (UTC) is later than `wished`
    where the group's quiet hours or weekend (on the clock of `zone`) hold it."""

    binding: Binding
    languages: tuple[str, ...]
    lacking: bool
    full: bool
    wished: datetime
    due: datetime
    zone: str

    @property
    def held(self) -> bool:
        return self.due > self.wished


def preview(
    posted: Card, notice: Announcement, mine: list[Destination], others: list[Destination], lines: Iterable[Text]
) -> Card:
    """What each channel will get: `mine` when it is sent, `others` once it is approved; `lines` go after that."""
    read = {language for one in (*mine, *others) if one.full for language in one.languages}
    unread = tuple(say(f"language-{language}") for language in notice.texts if language and language not in read)
    each = [_line(one, _when(one, notice)) for one in mine] + [_line(one, _approved(one, notice)) for one in others]
    several = len(notice.texts) > 1
    return replace(
        posted,
        title=say("announce-preview", title=notice.title),
        lines=(say("announce-reaches", channels=len(each)), *_listed(each, notice), *_unread(unread), *lines),
        bodies=() if several else as_written(posted),
        items=texts(notice) if several else (),
        buttons=(),
        private=True,
    )


def _unread(languages: tuple[Say, ...]) -> tuple[Say, ...]:
    return (say("announce-unread", languages=Names(languages)),) if languages else ()


def _listed(each: list[Say], notice: Announcement) -> list[Say]:
    most = ROOM[sum(map(len, notice.texts.values())) > LONG]
    further = [say("announce-further", count=len(each) - most)] if len(each) > most else []
    return [*each[:most], *further]


def _line(one: Destination, when: Say) -> Say:
    platform = say(f"platform-{one.binding.platform.value}")
    return say("announce-channel", channel=one.binding.title, platform=platform, text=_text(one), when=when)


def _text(one: Destination) -> Say:
    named = Names(tuple(say(f"language-{language}") for language in one.languages if language))
    if not one.full:
        return say("announce-pointer")
    if one.lacking:
        return say("body-only-in", languages=named)
    return say("value-list", items=named) if named.items else say("language-as-written")


def _when(one: Destination, notice: Announcement) -> Say:
    if one.held:
        return say("announce-held", at=Moment(one.due, one.zone))
    return say("announce-now") if notice.due is None else say("value-moment", at=Moment(one.due, one.zone))


def _approved(one: Destination, notice: Announcement) -> Say:
    """Nobody knows when that will be."""
    if notice.due is None:
        return say("announce-when-approved")
    return say("value-moment", at=Moment(notice.due, one.zone))


def caveats(notice: Announcement, hold: timedelta, empty: tuple[str, ...], waiting: tuple[str, ...]) -> list[Text]:
    """How long *Stop* keeps it back, which groups have no channel, and which approve first."""
    lines: list[Text] = []
    if hold and notice.due is None:
        lines.append(say("announce-hold", seconds=round(hold.total_seconds())))
    if notice.anyway:
        lines.append(say("announce-anyway", reason=notice.anyway))
    if empty:
        lines.append(say("announce-nobody", groups=Names(empty)))
    if waiting:
        lines.append(say("announce-waits", groups=Names(waiting)))
    return lines


def going_out(notice: Announcement, sent: list[Destination], hold: timedelta, asked: Iterable[Asked]) -> Card:
    """To the sender: where it goes now and where later, with *Stop* as long as something can be kept back."""
    waits = [handed(one) for one in asked]
    later = [_line(one, _when(one, notice)) for one in sent if one.held or notice.due is not None]
    soon = hold and len(later) < len(sent)
    lines = [say("going-hold", seconds=round(hold.total_seconds()))] if soon else []
    lines += _listed(later, notice)
    lines += waits
    reached = Button(say("button-deliveries"), "deliveries", notice.code)
    stop = Button(say("button-stop"), "stop", notice.code, style="danger")
    row = (stop, reached) if soon or later or waits else (reached,)
    title = say("announce-going", code=notice.code, count=len(sent))
    return Card(title, tuple(lines), buttons=(row,), private=True)
