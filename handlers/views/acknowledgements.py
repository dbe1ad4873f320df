"""What a card asks of States, what those who answer read, and what coordinators and focal points are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.acknowledgements import Acknowledgement
from domain.activities import Announcement
from domain.cards import Button, Card, Item, Moment, Names, Say, Text, say
from domain.groups import Group, State
from domain.people import Role
from handlers.views import activities
from handlers.views.lists import IN_A_ROW, PAGE, page, there

Owed = tuple[Announcement, tuple[str, ...]]
"""An announcement, and the States that have still to acknowledge it."""


def asking(posted: Card, notice: Announcement, given: int, of: int) -> Card:
    """A card that asks to be acknowledged: counts, never which State."""
    if notice.recalled or notice.stopped:
        return posted
    button = Button(say("button-ack"), "ack", notice.code, style="primary")
    counted = (say("ack-count", given=given, all=of),) if of else ()
    return replace(posted, lines=(*posted.lines, *counted), buttons=((button,), *posted.buttons))


def wanted(notice: Announcement) -> Say:
    """Who is to acknowledge, and until when."""
    if notice.reply is None:
        return say("ack-wanted")
    return say("ack-wanted-by", at=Moment(notice.reply, notice.clock))


def given(notice: Announcement, states: Iterable[str], key: str) -> Card:
    """To whoever gave it just now, or before ("ack-given", "ack-already"): with the way back."""
    button = Button(say("button-unack"), "unack", notice.code)
    return Card(say(key, code=notice.code, states=Names(tuple(states))), buttons=((button,),), private=True)


def given_by_another(notice: Announcement, row: Acknowledgement, name: str, own: bool) -> Card:
    """With the way back where it is the reader's `own` by now."""
    at = Moment(row.at or row.asked)
    buttons = ((Button(say("button-unack"), "unack", notice.code),),) if own else ()
    title = say("ack-by-another", code=notice.code, state=row.state, name=name, at=at)
    return Card(title, buttons=buttons, private=True)


def taken_back(notice: Announcement, states: Iterable[str]) -> Card:
    button = Button(say("button-ack"), "ack", notice.code, style="primary")
    return Card(
        say("ack-taken-back", code=notice.code, states=Names(tuple(states))), buttons=((button,),), private=True
    )


def read_only(notice: Announcement, elsewhere: Sequence[str], step: Button | None) -> Card:
    """To a reader for whom no State answers; `elsewhere`: the States for which they answer, and that are not asked."""
    title = say("ack-read", code=notice.code)
    if elsewhere:
        title = say("ack-elsewhere", code=notice.code, states=Names(tuple(elsewhere)))
    if step is None:
        return Card(title, private=True)
    return Card(title, (say("ack-read-link"),), buttons=((step,),), private=True)


def reminder(owed: Sequence[Owed], known: Mapping[str, Group], most: int) -> Card:
    """To those who answer for a State: what it has still to acknowledge, who asks for it, and what to tap."""
    items = tuple(_owed_item(notice, states, known) for notice, states in owed[:most])
    shows = tuple(Button(say("button-show", code=notice.code), "show", notice.code) for notice, _ in owed[:most])
    lines = [say("ack-how", count=len(owed), code=owed[0][0].code)]
    lines += [say("ack-owed-more", count=len(owed) - most)] if len(owed) > most else []
    return Card(say("ack-reminder", count=len(owed)), tuple(lines), items=items, buttons=(shows,), private=True)


def _owed_item(notice: Announcement, states: tuple[str, ...], known: Mapping[str, Group]) -> Item:
    button = Button(say("button-ack-code", code=notice.code), "ack", notice.code, style="primary")
    letter = (say("ack-letter", letter=notice.letter),) if notice.letter else ()
    head = say("activity-title", code=notice.code, title=notice.title)
    groups = tuple(known[id].short for id in notice.approved if {*states} & {*known[id].states})
    asked = say("ack-owed-by", groups=Names(groups), states=Names(states))
    return Item(head, (asked, *_by(notice), *letter), button)


def _by(notice: Announcement) -> tuple[Say, ...]:
    return (say("ack-reply-by", at=Moment(notice.reply, notice.clock)),) if notice.reply else ()


def owed_lines(owed: Iterable[Owed]) -> tuple[Say, ...]:
    """A line each, in the lists of who answers for a State."""
    return tuple(_owed_line(notice, Names(states)) for notice, states in owed)


def _owed_line(notice: Announcement, states: Names) -> Say:
    if notice.reply is None:
        return say("mine-ack", code=notice.code, states=states)
    return say("mine-ack-by", code=notice.code, states=states, at=Moment(notice.reply, notice.clock))


def owed_buttons(owed: Iterable[Owed]) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(say("button-ack-code", code=notice.code), "ack", notice.code),) for notice, _ in owed)


@dataclass(frozen=True)
class Answers:
    """What States have answered: those of the `groups` (ids) that the reader coordinates are named, of the others
    there are counts. `people`: the names of those who acknowledged, by id; `nobody`: silent States in which nobody can
    be written to."""

    notice: Announcement
    rows: Sequence[Acknowledgement]
    known: Mapping[str, Group]
    groups: Sequence[str]
    people: Mapping[str, str]
    nobody: Sequence[str]
    readers: int = 0

    @property
    def named(self) -> list[Acknowledgement]:
        """The silent ones first."""
        mine = {state for id in self.groups for state in self.known[id].states}
        return sorted((row for row in self.rows if row.state in mine), key=lambda row: (not row.silent, row.state))

    @property
    def silent(self) -> tuple[str, ...]:
        return tuple(row.state for row in self.named if row.silent)


def head(answers: Answers) -> Card:
    """The counts, in all and for each group, and who is silent: never paged."""
    notice, rows = answers.notice, answers.rows
    given = sum(not row.silent for row in rows)
    silent = Names(answers.silent)
    lines: list[Text] = [notice.title, *_by(notice)]
    lines += _each_group(answers) if len(notice.approved) > 1 else []
    if answers.silent:
        lines.append(say("acks-silent", count=len(answers.silent), states=silent))
    elif answers.named:
        lines.append(say("acks-all" if given == len(rows) else "acks-all-yours"))
    return Card(say("acks-title", code=notice.code, given=given, all=len(rows)), tuple(lines), private=True)


def _each_group(answers: Answers) -> list[Say]:
    lines = []
    for id in answers.notice.approved:
        group = answers.known[id]
        rows = [row for row in answers.rows if row.state in group.states]
        given = sum(not row.silent for row in rows)
        lines.append(say("acks-group", group=group.short, given=given, all=len(rows)))
    return lines


def overview(answers: Answers, number: int, states: Mapping[str, State], open: bool) -> Card:
    """The States the reader may read about: those that acknowledged, since when and by whom, and those reminded, when;
    of the others the line of the silent ones says all there is."""
    told = [row for row in answers.named if row.at or row.reminded]
    number = there(number, len(told))
    items = tuple(_state(row, answers.people, states) for row in told[(number - 1) * PAGE : number * PAGE])
    top, more = head(answers), len(told) > number * PAGE
    lines = list(top.lines)
    if open and answers.nobody:
        lines.append(unreached(answers.nobody, answers.silent))
    if answers.readers:
        lines.append(say("acks-readers", count=answers.readers))
    code = answers.notice.code
    card = page(top.title, items, "acks", code, number, more, lines=tuple(lines), turns=IN_A_ROW)
    remind = Button(say("button-remind-silent"), "remind", code, style="primary")
    rows = ((remind,),) if open and {*answers.silent} - {*answers.nobody} else ()
    return replace(card, buttons=(*card.buttons, *rows), private=True)


def unreached(states: Sequence[str], among: Sequence[str] = ()) -> Say:
    """Where nobody can be written to, and what to do about the first of them; `among`: those named just before."""
    if len(states) == len(among):
        return say("acks-nobody-at-all", command=inviting(states[0]))
    return say("acks-nobody", states=Names(tuple(states)), command=inviting(states[0]))


def inviting(state: str) -> str:
    return f"invite focal-point {state}"


def _state(row: Acknowledgement, people: Mapping[str, str], states: Mapping[str, State]) -> Item:
    title = say("acks-state", code=row.state, name=activities.state_name(row.state, states))
    if row.at is not None:
        post = say(f"role-{(row.post or Role.FOCAL_POINT).value}")
        return Item(title, (say("acks-given", at=Moment(row.at), name=people.get(row.by, "–"), role=post),))
    return Item(title, (say("acks-still-reminded", at=Moment(row.reminded)),) if row.reminded else ())


def counted(answers: Answers) -> Card:
    """After the deadline: the result."""
    button = Button(say("button-acks"), "acks", answers.notice.code)
    return replace(head(answers), buttons=((button,),))


def confirm(
    notice: Announcement, people: int, states: int, today: Sequence[str], nobody: Sequence[str], draft: str
) -> Card:
    """How many are written to, which States were reminded lately and are left out, and where nobody is."""
    lines: list[Text] = []
    if today:
        lines.append(say("remind-today", states=Names(tuple(today))))
    if nobody:
        lines.append(unreached(nobody))
    row = (
        Button(say("button-remind"), "save", draft, style="primary"),
        Button(say("button-drop"), "drop", draft),
    )
    title = say("remind-read-back", code=notice.code, people=people, states=states)
    return Card(title, tuple(lines), buttons=(row,), private=True)
