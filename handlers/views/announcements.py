"""An announcement as its channels see it, and as those who approve it or have sent it read of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from domain.activities import Activity, Announcement, Decision
from domain.cards import Button, Card, Item, Moment, Say, Text, say
from domain.groups import Group, State
from handlers.views import acknowledgements, activities
from handlers.views.proposals import decision_buttons


def card(notice: Announcement, about: Activity | None, states: Mapping[str, State], zone: str) -> Card:
    """As posted; an activity that it announces is named with its dates and its place. `zone` (IANA): the one in which
    its end was meant."""
    if notice.recalled:
        return recalled(notice)
    button = ((Button(say("button-show", code=notice.about), "show", notice.about, private=True),),)
    papers = ((Button(say("button-files", count=len(notice.files)), "files", notice.code, private=True),),)
    return Card(
        say("activity-title", code=notice.code, title=notice.title),
        (say("announcement-changed", at=Moment(notice.changed, zone)),) if notice.changed else (),
        fields=tuple(_fields(notice, about, states, zone)),
        bodies=_bodies(notice),
        buttons=(*(button if notice.about else ()), *(papers if notice.files else ())),
        files=notice.files,
        marking=notice.marking,
    )


def recalled(notice: Announcement) -> Card:
    """Its title alone, struck out: its words are no longer said."""
    why = (say("recalled-why", reason=notice.reason),) if notice.reason else ()
    title = say("activity-title", code=notice.code, title=notice.title)
    return Card(title, (say("announcement-recalled"), *why), marking=notice.marking, struck=True)


def over(posted: Card) -> Card:
    """The same once it is no longer current: it says so and offers nothing."""
    return replace(posted, lines=(*posted.lines, say("announcement-over")), buttons=())


def _fields(
    notice: Announcement, about: Activity | None, states: Mapping[str, State], zone: str
) -> Iterable[tuple[Text, Text]]:
    if about is not None:
        yield say("field-when"), say("value-when", when=about.when)
        yield say("field-where"), activities.place(about, states)
    if notice.links:
        yield say("field-link"), " ".join(notice.links)
    if notice.letter:
        yield say("field-letter"), notice.letter
    if notice.ack:
        yield say("field-ack"), acknowledgements.wanted(notice)
    if notice.until is not None:
        yield say("field-until"), say("value-moment", at=Moment(notice.until, zone))


def _bodies(notice: Announcement) -> tuple[tuple[str, str], ...]:
    """A text that is only the title is not said again."""
    return tuple((language, "" if text == notice.title else text) for language, text in notice.texts.items())


def as_written(posted: Card) -> tuple[tuple[str, str], ...]:
    """Its only text, for those who read it whatever their language."""
    return tuple(("", text) for _, text in posted.bodies)


def texts(notice: Announcement) -> tuple[Item, ...]:
    """Every text under the name of its language, for those who have to read them all."""
    named = [
        (say(f"language-{one}") if one else say("language-as-written"), text) for one, text in notice.texts.items()
    ]
    return tuple(Item(head, (text,)) for head, text in named)


def to_decide(
    notice: Announcement, about: Activity | None, states: Mapping[str, State], group: Group, proposer: str
) -> Card:
    """To those who decide: everything that would be posted, and when."""
    posted, several = card(notice, about, states, group.zone), len(notice.texts) > 1
    who = say("decide-please", name=proposer, group=group.short)
    lines: list[Text] = [who]
    if notice.due is not None:
        lines.append(say("announce-at", at=Moment(notice.due, group.zone)))
    if notice.anyway:
        lines.append(say("announce-anyway", reason=notice.anyway))
    return Card(
        say("announce-preview", title=notice.title),
        tuple(lines),
        posted.fields,
        () if several else as_written(posted),
        texts(notice) if several else (),
        decision_buttons(notice.code, group.id)[:1],
        notice.files,
        notice.marking,
        private=True,
    )


def conditions(notice: Announcement, groups: Mapping[str, Group]) -> tuple[Say, ...]:
    """Why it went out in closed hours, and each group in which it is not posted."""
    anyway = (say("announce-anyway", reason=notice.anyway),) if notice.anyway else ()
    return (*anyway, *_undecided(notice, groups))


def _undecided(notice: Announcement, groups: Mapping[str, Group]) -> tuple[Say, ...]:
    """Each group in which it is not posted, and why; what was stopped is decided nowhere any more."""
    elsewhere = [(id, one) for id, one in notice.groups.items() if one is not Decision.APPROVED and not notice.stopped]
    return tuple(say(f"group-{one.value}", group=groups[id].short) for id, one in elsewhere)
