"""Drafts: what a person has typed so far, checked, read back in full, and saved on a tap."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from domain.cards import Button, Card, Field, Form, Reply, Say, say
from domain.records import Draft
from domain.refusals import FieldRefusals, Refusal
from handlers import enclosing
from handlers.command import Ask
from handlers.views.errors import LONGEST_ARGS

SAME_TEXT = timedelta(minutes=10)
"""The same text from the same person within this time is the same draft (DESIGN 10)."""


DROP = say("button-drop")


@dataclass(frozen=True)
class Drafted:
    """What a verb's drafts are made of. `fields` gives every field the person may fill, filled with the draft's
    values; `asked` names
    those a form asks for, the rest comes with *Add…*. `preview` checks everything (raising FieldRefusals) and reads
    it back; `save`
    checks again, writes and answers."""

    verb: str
    title: Say
    submit: Say
    asked: tuple[str, ...]
    fields: Callable[[Ask, Draft], Awaitable[tuple[Field, ...]]]
    preview: Callable[[Ask, Draft], Awaitable[Card]]
    save: Callable[[Ask, Draft], Awaitable[Reply]]
    drop: Say = DROP


async def begin(ask: Ask, verb: str, values: Mapping[str, str], *, target: str = "", typed: str = "") -> Draft:
    """A new draft, or the one that the same text made within the last ten minutes."""
    digest = hashlib.blake2b(f"{verb}\n{target}\n{typed}".encode(), digest_size=8).hexdigest() if typed else ""
    for earlier in await ask.tx.drafts.open(ask.person.id):
        if digest and earlier.digest == digest and ask.now - earlier.at <= SAME_TEXT:
            return earlier
    number = await ask.tx.counters.next("draft")
    draft = Draft(
        f"d{number}",
        ask.person.id,
        verb,
        dict(values),
        ask.now,
        target=target,
        files=enclosing.taken(ask),
        digest=digest,
    )
    await ask.tx.drafts.add(draft)
    return draft


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
    wanted = only or drafted.asked
    by_name = {field.name: field for field in await drafted.fields(ask, draft)}
    if not by_name:
        raise Refusal("no-question")
    return Form(
        drafted.verb,
        drafted.title,
        tuple(by_name[name] for name in wanted if name in by_name),
        drafted.submit,
        draft.id,
    )


async def read_back(ask: Ask, drafted: Drafted, draft: Draft) -> Card:
    """The preview with its buttons, or what is still wrong."""
    try:
        card = await drafted.preview(ask, draft)
    except FieldRefusals as refused:
        return incomplete(refused, draft)
    further = len(await drafted.fields(ask, draft)) > len(drafted.asked)
    return replace(card, buttons=(*card.buttons, *_buttons(drafted, draft, further)), private=True)


def incomplete(refused: FieldRefusals, draft: Draft) -> Card:
    """All that is wrong, and the way to change just that."""
    names = ",".join(refused.fields)
    wrong = f"{draft.id} {names}" if len(f"more {draft.id} {names}".encode()) <= LONGEST_ARGS else ""
    lines = tuple(Say(one.key, dict(one.facts)) for one in refused.fields.values())  # type: ignore[arg-type]
    buttons = (
        Button(say("button-change"), "more" if wrong else "change", wrong or draft.id, style="primary", private=True),
        Button(say("button-drop"), "drop", draft.id),
    )
    return Card(say("draft-not-complete"), lines=lines, buttons=(buttons,), private=True)


def _buttons(drafted: Drafted, draft: Draft, further: bool) -> tuple[tuple[Button, ...], ...]:
    """*Add…* only where there are `further` fields than those that the form asks."""
    save, more = Button(drafted.submit, "save", draft.id, style="primary"), Button(say("button-more"), "more", draft.id)
    first = (save, more) if further else (save,)
    return first, (Button(say("button-change"), "change", draft.id), Button(drafted.drop, "drop", draft.id))


async def no_run(ask: Ask) -> Reply | None:
    """A form answered in place has no command of its own."""
    return None


async def finish(ask: Ask, draft: Draft) -> None:
    await ask.tx.drafts.put(replace(draft, done=True, asking=""))
