"""`import`: a programme from a file that a coordinator sends in private, read back before anything is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.cards import Button, Card, Field, Item, Reply, Say, Text, say
from domain.people import Role
from domain.records import Draft
from domain.refusals import Refusal
from handlers import drafting
from handlers.command import Ask, Command
from handlers.drafting import Drafted
from handlers.importing import Outcome, check, keep
from handlers.reading.programme import LARGEST, Problem, read_programme
from handlers.views import activities as views

ENDINGS = (".csv", ".ics")
"""How the names of files end that may hold a programme."""

FILE = "programme"
"""Under which value of a request, and of a draft, the words of such a file are found."""

SHOWN = 5
"""New activities, and wrong lines, that the preview names."""

EXAMPLE = (
    "title,start,end,city,country,kind,groups",
    "Seminar on quality control,2027-04-16,2027-04-18,Dubai,ARE,seminar,casp-mid",
)


@dataclass(frozen=True)
class Read:
    """What is wrong with a file, line by line, and what its rows would do."""

    wrong: tuple[tuple[int, Say], ...]
    outcome: Outcome


async def import_(ask: Ask) -> Reply:
    """With a file: what it would add. Without: which file, and what stands in it."""
    if FILE not in ask.request.values:
        return _how(ask)
    file = next(one for one in ask.request.files if one.name.casefold().endswith(ENDINGS))
    words = ask.request.values[FILE]
    if not words:
        raise Refusal("file-unread", next="import", name=file.name[:60])
    values = {FILE: words, "name": file.name[:60], "groups": ask.text.strip() or _own_group(ask)}
    read = await _read(ask, values)
    draft = await drafting.begin(ask, "import", values, typed=words)
    return _shown(values["name"], draft.id, read, ask)


def _how(ask: Ask) -> Card:
    if any(file.size > LARGEST for file in ask.request.files):
        size = max(file.size for file in ask.request.files)
        raise Refusal("programme-too-big", size=size // 1024, most=LARGEST // 1024)
    lines: list[Text] = [say("import-how-file"), say("import-how-csv"), *EXAMPLE, say("import-how-groups")]
    return Card(say("import-how"), tuple(lines), private=True)


def _own_group(ask: Ask) -> str:
    """The one group of a coordinator: rows need not name it."""
    own = [id for id in ask.viewer.groups if ask.viewer.coordinates(id)]
    return own[0] if len(own) == 1 else ""


async def _read(ask: Ask, values: dict[str, str]) -> Read:
    data = values[FILE].encode("utf-8", "surrogateescape")
    programme = read_programme(values["name"], data, today=ask.now.date(), vocabulary=ask.services.vocabulary)
    given = {"groups": values["groups"]} if values["groups"] else {}
    outcome = await check(ask, [replace(row, values={**given, **row.values}) for row in programme.rows])
    wrong = [(one.line, _problem(one)) for one in programme.problems]
    wrong += [(one.line, say("import-line", line=one.line, column=one.column, what=one.said)) for one in outcome.wrong]
    return Read(tuple(sorted(wrong, key=lambda one: one[0])), outcome)


def _problem(problem: Problem) -> Say:
    what = Say(problem.key, dict(problem.facts))  # type: ignore[arg-type]
    return say("import-line", line=problem.line, column=problem.column, what=what)


def _shown(name: str, draft: str, read: Read, ask: Ask) -> Card:
    if read.wrong:
        more = len(read.wrong) - SHOWN
        lines: list[Text] = [told for _, told in read.wrong[:SHOWN]]
        lines += [say("import-more", count=more)] if more > 0 else []
        return Card(say("import-wrong", name=name, count=len(read.wrong)), tuple(lines), private=True)
    new, states = read.outcome.new, ask.services.places.states
    known: list[Text] = [say("import-known", count=read.outcome.known)] if read.outcome.known else []
    if not new:
        return Card(say("import-nothing-new", name=name), tuple(known), private=True)
    items = tuple(
        Item(one.title, (say("line-when-where", when=one.when, where=views.place(one, states)),)) for one in new[:SHOWN]
    )
    known += [say("import-more", count=len(new) - SHOWN)] if len(new) > SHOWN else []
    row = (Button(say("button-import-it"), "save", draft, style="primary"), Button(say("button-drop"), "drop", draft))
    return Card(
        say("import-preview", name=name, count=len(new)), tuple(known), items=items, buttons=(row,), private=True
    )


async def _fields(ask: Ask, draft: Draft) -> tuple[Field, ...]:
    """A file is corrected where it was written, and sent again."""
    return ()


async def _preview(ask: Ask, draft: Draft) -> Card:
    return _shown(draft.values["name"], draft.id, await _read(ask, dict(draft.values)), ask)


async def _save(ask: Ask, draft: Draft) -> Reply:
    """All or nothing; the words of the file are not kept."""
    read = await _read(ask, dict(draft.values))
    if read.wrong or not read.outcome.new:
        return _shown(draft.values["name"], draft.id, read, ask)
    kept = await keep(ask, read.outcome)
    await drafting.finish(ask, replace(draft, values={}))
    button = Button(say("button-upcoming"), "upcoming")
    return Card(say("import-done", count=len(kept)), buttons=((button,),), private=True)


DRAFTED = Drafted("import", say("import-form"), say("button-import-it"), (), _fields, _preview, _save)

COMMANDS = (Command("import", import_, least=Role.COORDINATOR, private=True),)
