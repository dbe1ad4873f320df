"""Plain words: a sentence in private, and what was typed after the bot's name without a verb that is known."""

from __future__ import annotations

from dataclasses import replace

from domain.cards import Button, Card, Reply, say
from domain.folding import fold
from domain.people import Platform, Role
from domain.records import Draft
from domain.refusals import Refusal
from handlers import drafting, drafts, enclosing, replying
from handlers.announcement_lines import entitled
from handlers.command import Ask, Command
from handlers.drafted import DRAFTED
from handlers.programmes import FILE, import_
from handlers.reading.filters import Filters, find_code, read_filters
from handlers.reading.lines import meant as meant_key
from handlers.reading.lines import read_lines
from handlers.reading.values import read_text
from handlers.starting import home
from handlers.upcoming import listed, show
from handlers.upcoming import unread as not_read
from handlers.verbs import Meant, first_verb, near_verb, said
from handlers.views.errors import LONGEST_ARGS

LONG = 280
"""Characters from which a sentence is more likely a notice to pass on than a question."""


async def sentence(ask: Ask) -> Reply:
    """A verb with its words, the answer to a waiting question, a code, or a question to `upcoming`; never an
    unfiltered list."""
    words = "" if ask.request.forwarded else ask.text
    waiting = await drafts.asked(ask)
    if waiting is not None:
        meant = first_verb(words, ask.services.vocabulary)
        if meant is not None and meant.alone:
            return await _run(ask, meant)
        return await (drafts.enclose(ask, waiting) if ask.request.files else drafts.answer(ask))
    if meant_key(words.strip(), ask.services.vocabulary):
        more = await drafts.add(ask, read_lines(words, ask.services.vocabulary))
        if more is not None:
            return more
    groups = tuple((await ask.tx.groups.all()).values())

    def read(text: str) -> Filters:
        return read_filters(text, groups, ask.services.places, ask.services.vocabulary, ask.now.date())

    meant = said(words, ask.services.vocabulary, read) or await replying.meant(ask, words)
    if meant is not None:
        return await _run(ask, meant)
    if FILE in ask.request.values and ask.viewer.holds(Role.COORDINATOR):
        return await import_(replace(ask, request=replace(ask.request, text="")))
    begun = await drafts.begun(ask) if ask.request.files and not ask.text.strip() else []
    if begun and all(draft.verb in drafting.OF_LINES for draft in begun):
        return await _enclose(ask, begun)
    if (ask.request.forwarded or ask.request.files or len(ask.text) > LONG) and ask.viewer.holds(Role.MEMBER):
        return await _offer(ask)
    if find_code(ask.text):
        return await show(ask)
    filters = read(ask.text)
    if filters.words:
        return await _answer(ask, filters)
    answer = None if _greets(ask, ask.text) else await replying.answer(ask)
    return answer or await _unclear(ask, filters)


async def _run(ask: Ask, meant: Meant) -> Reply:
    """The verb, as if it had been typed as a command."""
    from handlers import table  # the table lists this very command

    command = table.BY_VERB[meant.verb]
    command.permit(ask.viewer)
    named = replace(ask, request=replace(ask.request, verb=meant.verb, text=meant.text))
    reply = await replying.instead(meant.verb, named) or await command.run(await replying.aimed(meant.verb, named))
    if reply is None:
        raise AssertionError(f"{meant.verb} answers nobody")
    return reply


async def _answer(ask: Ask, filters: Filters) -> Card:
    """What passes the filters, and which words were no filter."""
    card = await listed(ask, filters)
    if filters.unknown:
        return replace(card, lines=(say("partly-understood", words=not_read(ask, filters)), *card.lines))
    return card


async def _unclear(ask: Ask, filters: Filters) -> Reply:
    """Home, with what was not understood; a greeting is simply answered with Home."""
    near = _nearest(ask, ask.text)
    if near is not None:
        return near
    card = await home(ask)
    if _greets(ask, ask.text) or not isinstance(card, Card):
        return card
    words = not_read(ask, filters)
    unread = say("not-understood", words=words) if words else say("nothing-to-read")
    return replace(card, lines=(unread, *card.lines))


def _greets(ask: Ask, typed: str) -> bool:
    """A greeting or thanks, and nothing else."""
    return fold(typed).strip(" .,!،") in ask.services.vocabulary.words("greetings")


async def unread(ask: Ask) -> Reply | None:
    """Words after the bot's name that begin with no verb: a code, a question understood whole, or a misspelt verb.
    Thanks under a card are left alone: a whole group would read the answer."""
    typed = f"{ask.request.verb} {ask.text}".strip()
    if ask.request.answered and _greets(ask, typed):
        return None
    asked = replace(ask, request=replace(ask.request, text=typed))
    if find_code(typed):
        return await show(asked)
    near = _nearest(ask, typed)
    if near is not None:
        return near
    if len(typed) <= LONG:
        groups = tuple((await ask.tx.groups.all()).values())
        filters = read_filters(typed, groups, ask.services.places, ask.services.vocabulary, ask.now.date())
        if filters.words and not filters.unknown:
            return await listed(asked, filters)
    answer = await replying.answer(ask)
    if answer is not None:
        return answer
    raise Refusal("command-unknown", next="help", typed=ask.request.verb[:40])


def _nearest(ask: Ask, typed: str) -> Card | None:
    """The verb that the first word was probably meant to be, with the rest on its button."""
    from handlers import table

    first, *rest = typed.split(maxsplit=1)[:2] or [""]
    verb = near_verb(first, ask.services.vocabulary)
    if verb is None:
        return None
    text = rest[0] if rest and len(rest[0].encode()) <= LONGEST_ARGS - len(verb) else ""
    sign = "/liaison " if ask.request.chat.platform is Platform.SLACK else "/"
    button = Button(f"{sign}{verb} {text}".strip(), verb, text, private=table.BY_VERB[verb].private)
    typed, meant = first[:40], f"{sign}{verb}"
    row = (button, Button(say("button-help"), "help"))
    return Card(say("command-near", typed=typed, command=meant), buttons=(row,))


async def _enclose(ask: Ask, begun: list[Draft]) -> Reply:
    """A file that follows what is being written goes with it; the parts of an album go with the same offer."""
    filled = [await enclosing.add(ask, draft) for draft in begun]
    added = enclosing.added(ask, filled[0])
    if len(filled) > 1:
        return replace(_choice(filled[1], filled[0]), lines=(added,))
    card = await drafting.read_back(ask, DRAFTED[filled[0].verb], filled[0])
    return replace(card, lines=(added, *card.lines))


async def _offer(ask: Ask) -> Card:
    """A forwarded message, a long text or a file: what can be made of it."""
    text = read_text(ask.text)
    values = entitled(text)
    verb = "announce" if ask.viewer.holds(Role.COORDINATOR) else "share"
    notice = await drafting.begin(ask, verb, values, typed=ask.text)
    activity = await drafting.begin(ask, "register", values, typed=ask.text)
    return _choice(notice, activity)


def _choice(notice: Draft, activity: Draft) -> Card:
    row = (
        Button(say("button-announce-this"), "change", notice.id),
        Button(say("button-propose"), "change", activity.id),
    )
    drop = (Button(say("button-drop"), "drop", notice.id),)
    return Card(say("offer-announce"), buttons=(row, drop), private=True)


COMMANDS = (
    Command("sentence", sentence, private=True, shown=False),
    Command("unread", unread, shown=False),
)
