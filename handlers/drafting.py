"""Drafts: what a person has typed so far, checked, read back in full, and saved on a tap."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from domain.cards import Button, Card, Field, Form, Reply, Say, say
from domain.people import Platform
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import enclosing
from handlers.command import Ask, Vocabulary
from handlers.earlier import in_full
from handlers.reading.lines import as_meant, fault, meant
from handlers.views.errors import LONGEST_ARGS, spoken

SAME_TEXT = timedelta(minutes=10)
"""The same text from the same person within this time is the same draft (DESIGN 10)."""

OF_LINES = ("register", "share", "announce", "edit", "amend")
"""Drafts that more lines, or a file, may follow."""

MOST_FAULTS = 5
"""Lines at fault that are named at once."""

DROP = say("button-drop")


@dataclass(frozen=True)
class Drafted:
    """What a verb's drafts are made of. `fields` gives every field the person may fill, filled with the draft's
    values; `asked` names
    those a form asks for, the rest comes with *Add…*. `preview` checks everything (raising FieldRefusals) and reads
    it back; `save`
    checks again, writes and answers. `keys`: those that its lines may have. `read_as`: keys that mean another one here
    (`when` of an announcement)."""

    verb: str
    title: Say
    submit: Say
    asked: tuple[str, ...]
    fields: Callable[[Ask, Draft], Awaitable[tuple[Field, ...]]]
    preview: Callable[[Ask, Draft], Awaitable[Card]]
    save: Callable[[Ask, Draft], Awaitable[Reply]]
    drop: Say = DROP
    keys: tuple[str, ...] = ()
    read_as: Mapping[str, str] = field(default_factory=dict)

    def key(self, typed: str) -> str:
        """As this verb calls it."""
        return self.read_as.get(typed, typed)

    def values(self, typed: Mapping[str, str]) -> dict[str, str]:
        return {self.key(key): value for key, value in typed.items()}


async def begin(
    ask: Ask,
    verb: str,
    values: Mapping[str, str],
    *,
    target: str = "",
    typed: str = "",
    unread: tuple[str, ...] = (),
) -> Draft:
    """A new draft, or the one that the same text made within the last ten minutes."""
    digest = hashlib.blake2b(f"{verb}\n{target}\n{typed}".encode(), digest_size=8).hexdigest() if typed else ""
    for earlier in await ask.tx.drafts.open(ask.person.id):
        if digest and earlier.digest == digest and ask.now - earlier.at <= SAME_TEXT:
            return earlier
    if verb in OF_LINES:
        await _leave_questions(ask)
    number = await ask.tx.counters.next("draft")
    draft = Draft(
        f"d{number}",
        ask.person.id,
        verb,
        dict(values),
        ask.now,
        target=target,
        files=enclosing.taken(ask),
        unread=unread,
        digest=digest,
    )
    await ask.tx.drafts.add(draft)
    return draft


async def _leave_questions(ask: Ask) -> None:
    """Whoever begins anew has left the form before: its question waits no more, and Home leads back to it."""
    for earlier in await ask.tx.drafts.open(ask.person.id):
        if earlier.asking:
            await ask.tx.drafts.put(replace(earlier, asking=""))


async def own(ask: Ask, id: str) -> Draft:
    """The asker's own open draft; anybody else's is not found."""
    draft = await ask.tx.drafts.get(id)
    if draft is None or draft.person != ask.person.id:
        raise Refusal("draft-unknown")
    if draft.done:
        raise Refusal("draft-done")
    return draft


async def form(ask: Ask, drafted: Drafted, draft: Draft, only: tuple[str, ...] = ()) -> Form:
    """The draft's questions: those the verb asks for, or `only` these."""
    today = draft.at.date()
    fields = [replace(field, written=in_full(field, today)) for field in await drafted.fields(ask, draft)]
    by_name = {field.name: field for field in fields}
    if not by_name:
        raise Refusal("no-question")
    wanted = [name for name in only if name in by_name] or drafted.asked
    return Form(
        drafted.verb,
        drafted.title,
        tuple(by_name[name] for name in wanted if name in by_name),
        drafted.submit,
        draft.id,
    )


async def read_back(ask: Ask, drafted: Drafted, draft: Draft) -> Card:
    """The preview with its buttons, or what is still wrong; in a Telegram group the way there."""
    if ask.request.chat.platform is Platform.TELEGRAM and not ask.request.chat.private:
        return in_private(drafted, "review", draft)
    words = ask.services.vocabulary
    try:
        card = await drafted.preview(ask, draft)
    except FieldRefusals as refused:
        if red := next((one for one in refused.fields.values() if one.key == "marking-red"), None):
            return await _forget(ask, draft, red)
        return incomplete(refused.fields, drafted, draft, words)
    if draft.unread:
        return incomplete({}, drafted, draft, words)
    further = len(await drafted.fields(ask, draft)) > len(drafted.asked)
    return replace(card, buttons=(*card.buttons, *_buttons(drafted, draft, further)), private=True)


def in_private(drafted: Drafted, verb: str, draft: Draft) -> Card:
    """In a group: where the draft is."""
    button = Button(say("open-in-private"), verb, draft.id, private=True)
    return Card(say("form-in-private", title=drafted.title), buttons=((button,),))


def filled(draft: Draft, drafted: Drafted, typed: Mapping[str, str], words: Vocabulary) -> Draft:
    """With what was typed now; it settles the lines at fault that nearly have its keys."""
    values = drafted.values(typed)
    settled = {key for key, value in values.items() if value.strip()}
    waiting = tuple(line for line in draft.unread if drafted.key(meant(line, words)) not in settled)
    return replace(draft, values={**draft.values, **values}, unread=waiting)


def incomplete(fields: Mapping[str, Refusal], drafted: Drafted, draft: Draft, words: Vocabulary) -> Card:
    """All that is wrong, and the way to change just that."""
    near = [drafted.key(key) for line in draft.unread if (key := meant(line, words))]
    names = ",".join(dict.fromkeys((*near, *fields)))
    wrong = f"{draft.id} {names}" if names and len(f"more {draft.id} {names}".encode()) <= LONGEST_ARGS else ""
    there = {key for key in (*draft.values, *drafted.read_as) if drafted.key(key) in draft.values}
    faults = [fault(line, words, there) for line in draft.unread[:MOST_FAULTS]]
    lines = [spoken(one) for one in (*faults, *(one for name, one in fields.items() if name not in near))]
    kept = (say("draft-kept"),) if draft.verb in OF_LINES else ()
    change = ("more", wrong) if wrong else ("change", draft.id)
    mend = as_meant(draft.unread, words)
    first = ((Button(say("button-as-meant"), "mend", draft.id, style="primary"),),) if mend else ()
    left_out = (Button(say("button-leave-out"), "without", draft.id),) if draft.unread else ()
    row = (
        Button(say("button-change"), *change, style="" if mend else "primary", private=True),
        *left_out,
        Button(drafted.drop, "drop", draft.id),
    )
    return Card(say("draft-not-complete"), lines=(*lines, *kept), buttons=(*first, row), private=True)


def _buttons(drafted: Drafted, draft: Draft, further: bool) -> tuple[tuple[Button, ...], ...]:
    """*Add…* only where there are `further` fields than those that the form asks."""
    save, more = Button(drafted.submit, "save", draft.id, style="primary"), Button(say("button-more"), "more", draft.id)
    first = (save, more) if further else (save,)
    return first, (Button(say("button-change"), "change", draft.id), Button(drafted.drop, "drop", draft.id))


async def no_run(ask: Ask) -> Reply | None:
    """A form answered in place has no command of its own."""
    return None


async def _forget(ask: Ask, draft: Draft, refused: Refusal) -> Card:
    """What nobody may keep is not kept as a draft either."""
    await ask.tx.drafts.put(replace(draft, values={}, unread=(), files=(), done=True, asking=""))
    return Card(spoken(refused), private=True)


async def finish(ask: Ask, draft: Draft) -> None:
    await ask.tx.drafts.put(replace(draft, done=True, asking=""))
