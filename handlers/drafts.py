"""The verbs over drafts: answer, back, change, more, save, drop; and the dialogue that a form is on Telegram."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

from domain.cards import Button, Card, Field, Form, Reply, say
from domain.people import Platform
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import drafting, enclosing
from handlers.command import Ask, Command
from handlers.drafted import DRAFTED
from handlers.earlier import so_far
from handlers.reading.lines import Lines, as_meant, meant, read_lines
from handlers.views.errors import spoken

FRESH = timedelta(hours=1)
"""How long `cancel` alone still means a draft that was read back."""

MENU = 8
"""Options shown as buttons in a dialogue; more are typed."""

log = logging.getLogger(__name__)


async def present(ask: Ask, form: Form) -> Reply:
    """A form as its platform shows it: a modal on Slack; on Telegram the first question in private, or the way there
    from a group."""
    if ask.request.chat.platform is Platform.SLACK:
        return form
    draft = await drafting.own(ask, form.draft)
    if not ask.request.chat.private:
        return drafting.in_private(DRAFTED[draft.verb], "change", draft)
    return await _ask_for(ask, draft, form.fields[0].name, tuple(field.name for field in form.fields))


async def _ask_for(ask: Ask, draft: Draft, name: str, plan: tuple[str, ...]) -> Card:
    """Stores which field is asked now and which follow, and puts the question."""
    place = plan.index(name)
    await ask.tx.drafts.put(replace(draft, asking="|".join((name, *plan))))
    fields = {field.name: field for field in await DRAFTED[draft.verb].fields(ask, draft)}
    return _question(draft, fields[name], place, len(plan))


def _question(draft: Draft, field: Field, place: int, of: int) -> Card:
    lines = [field.hint] if field.hint else []
    if field.value:
        lines.append(say("form-now", value=so_far(field, draft.at.date())))
    options = [Button(option.label, "answer", option.value) for option in field.options[:MENU]]
    rows = [tuple(options[at : at + 2]) for at in range(0, len(options), 2)]
    steps = [Button(say("button-back"), "back", draft.id)] if place else []
    if field.optional or field.value:
        steps.append(Button(say("button-keep" if field.value else "button-skip"), "skip", draft.id))
    steps.append(Button(say("button-drop"), "drop", draft.id))
    return Card(
        say("form-step", label=field.label, step=place + 1, of=of),
        tuple(lines),
        buttons=(*rows, tuple(steps)),
        private=True,
    )


async def asked(ask: Ask) -> Draft | None:
    """The draft whose question waits for an answer, if any."""
    waiting = [draft for draft in await ask.tx.drafts.open(ask.person.id) if draft.asking]
    return waiting[0] if waiting else None


async def begun(ask: Ask) -> list[Draft]:
    """The newest draft that was read back and not saved, while it is fresh; several where one message made them."""
    fresh = [draft for draft in await ask.tx.drafts.open(ask.person.id) if ask.now - draft.at <= FRESH]
    return [draft for draft in fresh if draft.at == fresh[0].at]


async def enclose(ask: Ask, draft: Draft) -> Reply:
    """Takes the files of an answer; without words the same question waits on."""
    filled = await enclosing.add(ask, draft)
    if ask.text.strip():
        return await answer(ask)
    name, *plan = filled.asking.split("|")
    question = await _ask_for(ask, filled, name, tuple(plan))
    return replace(question, lines=(enclosing.added(ask, filled), *question.lines))


async def answer(ask: Ask) -> Reply:
    """Takes the answer to the question that waits, and asks the next or reads all back."""
    draft = await asked(ask)
    if draft is None:
        raise Refusal("no-question")
    name, *plan = draft.asking.split("|")
    filled = _filled(ask, draft, name)
    wrong = await _wrong(ask, filled, name)
    if wrong is not None:
        question = await _ask_for(ask, draft, name, tuple(plan))
        return replace(question, lines=(spoken(wrong), *question.lines))
    await ask.tx.drafts.put(filled)
    return await _onwards(ask, filled, name, tuple(plan))


def _filled(ask: Ask, draft: Draft, name: str) -> Draft:
    """With the answer, also where it was written as a line with its key."""
    drafted, words = DRAFTED[draft.verb], ask.services.vocabulary
    written = drafted.values(read_lines(ask.text, words).values) if draft.verb in drafting.OF_LINES else {}
    answer = written[name] if list(written) == [name] else ask.text.strip()
    return drafting.filled(draft, drafted, {name: answer}, words)


async def add(ask: Ask, typed: Lines) -> Reply | None:
    """More lines, or corrected ones, for what is being written; None where nothing is. Earlier ones that were like no
    key are left out then: that was said."""
    for draft in await begun(ask):
        if draft.verb in drafting.OF_LINES:
            drafted, words = DRAFTED[draft.verb], ask.services.vocabulary
            typed = typed.only(drafted.keys)
            filled = drafting.filled(draft, drafted, typed.values, words)
            near = tuple(line for line in filled.unread if meant(line, words))
            filled = replace(filled, unread=(*near, *typed.unread))
            await ask.tx.drafts.put(filled)
            return await drafting.read_back(ask, drafted, filled)
    return None


async def _wrong(ask: Ask, draft: Draft, name: str) -> Refusal | None:
    """What is wrong with this one answer; what is missing beside it is still to be asked."""
    try:
        await DRAFTED[draft.verb].preview(ask, draft)
    except FieldRefusals as refused:
        return refused.fields.get(name)
    except Refusal as refused:
        log.debug("draft %s is not whole yet: %s", draft.id, refused.key)
    return None


async def skip(ask: Ask) -> Reply:
    draft = await drafting.own(ask, ask.text)
    name, *plan = draft.asking.split("|")
    return await _onwards(ask, draft, name, tuple(plan))


async def back(ask: Ask) -> Reply:
    """The question before this one."""
    draft = await drafting.own(ask, ask.text)
    name, *plan = draft.asking.split("|")
    if name not in plan:
        raise Refusal("no-question")
    return await _ask_for(ask, draft, plan[max(0, plan.index(name) - 1)], tuple(plan))


async def _onwards(ask: Ask, draft: Draft, name: str, plan: tuple[str, ...]) -> Reply:
    if name in plan and plan.index(name) + 1 < len(plan):
        return await _ask_for(ask, draft, plan[plan.index(name) + 1], plan)
    done = replace(draft, asking="")
    await ask.tx.drafts.put(done)
    return await drafting.read_back(ask, DRAFTED[done.verb], done)


async def change(ask: Ask) -> Reply:
    """The form again, filled with what is there."""
    draft = await drafting.own(ask, ask.text)
    return await drafting.form(ask, DRAFTED[draft.verb], draft)


async def more(ask: Ask) -> Reply:
    """`more d3` lists what can be added; `more d3 seats,way in` asks for these."""
    id, _, names = ask.text.partition(" ")
    draft = await drafting.own(ask, id)
    fields = await DRAFTED[draft.verb].fields(ask, draft)
    if names:
        wanted = tuple(field.name for field in fields if field.name in names.split(","))
        return await drafting.form(ask, DRAFTED[draft.verb], draft, wanted)
    buttons = [Button(field.label, "more", f"{draft.id} {field.name}") for field in fields]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Card(say("draft-add"), buttons=(*rows, (Button(say("button-review"), "review", draft.id),)), private=True)


async def review(ask: Ask) -> Reply:
    draft = await drafting.own(ask, ask.text)
    return await drafting.read_back(ask, DRAFTED[draft.verb], draft)


async def mend(ask: Ask) -> Reply:
    """Reads the lines that are nearly right as what they were probably meant to be."""
    draft, words = await drafting.own(ask, ask.text), ask.services.vocabulary
    drafted = DRAFTED[draft.verb]
    draft = drafting.filled(draft, drafted, as_meant(draft.unread, words), words)
    await ask.tx.drafts.put(draft)
    return await drafting.read_back(ask, drafted, draft)


async def without(ask: Ask) -> Reply:
    """Leaves out the lines that were not understood."""
    draft = replace(await drafting.own(ask, ask.text), unread=())
    await ask.tx.drafts.put(draft)
    return await drafting.read_back(ask, DRAFTED[draft.verb], draft)


async def save(ask: Ask) -> Reply:
    """Saves what was read back; when something changed meanwhile the draft is kept and offered again."""
    draft = await drafting.own(ask, ask.text)
    drafted, wrong = DRAFTED[draft.verb], dict[str, Refusal]()
    try:
        if not draft.unread:
            return await drafted.save(ask, draft)
    except FieldRefusals as refused:
        wrong = refused.fields
    return drafting.incomplete(wrong, drafted, draft, ask.services.vocabulary)


async def drop(ask: Ask) -> Reply:
    draft = await drafting.own(ask, ask.text)
    await drafting.finish(ask, draft)
    return Card(say("draft-dropped"))


COMMANDS = tuple(
    Command(run.__name__, run, shown=False, at_once=run in (save, drop), asks=run in (change, more, mend))
    for run in (answer, skip, back, change, more, review, mend, without, save, drop)
)
