"""A reply to one of our own messages: what that message is about is what a verb without a code means."""

from __future__ import annotations

from dataclasses import replace

from domain.cards import Reply
from domain.delivery import Delivery
from handlers.command import Ask
from handlers.finding import activity_for
from handlers.reading.filters import find_code, read_filters
from handlers.upcoming import show
from handlers.verbs import OF_A_CODE, Meant, first_verb
from handlers.views import activities as views
from handlers.views import replies

ALONE = frozenset({"show", "status"})
"""Words after these are a question of their own."""

AIMED = OF_A_CODE - ALONE | {"ask", "stop"}
OF_A_NOTICE = frozenset({"deliveries", "recall", "stop", "show", "files", "ack", "acks", "remind"})


async def aimed(verb: str, ask: Ask) -> Ask:
    """The same with the code in front, where the verb needs one and the words name none."""
    text = ask.text.strip()
    if not ask.request.answered or verb not in AIMED | ALONE or (verb in ALONE and text) or await _names(ask, text):
        return ask
    code = await _subject(ask, verb)
    return replace(ask, request=replace(ask.request, text=f"{code} {text}".strip())) if code else ask


async def meant(ask: Ask, words: str) -> Meant | None:
    """The verb of a plain sentence that would mean none without what is replied to ("cancel, there is a storm")."""
    first = first_verb(words, ask.services.vocabulary)
    return first if first is not None and first.verb in AIMED and await _subject(ask, first.verb) else None


async def answer(ask: Ask) -> Reply | None:
    """To words that are no verb: when and where it is, and what can be said; None where nothing is replied to."""
    code = await _subject(ask, "")
    if not code:
        return None
    if code.startswith("ANN-"):
        return await show(replace(ask, request=replace(ask.request, text=code)))
    activity = views.after(await activity_for(ask, code), ask.now)
    return replies.brief(activity, await ask.tx.groups.all(), ask.services.places.states)


async def instead(verb: str, ask: Ask) -> Reply | None:
    """ "Who is coming?" asks of the activity, where it names no group or State: it is answered like other words."""
    if verb != "who" or not ask.request.answered:
        return None
    groups, services = tuple((await ask.tx.groups.all()).values()), ask.services
    asked = read_filters(ask.text, groups, services.places, services.vocabulary, ask.now.date())
    return None if asked.groups or asked.states else await answer(ask)


async def _names(ask: Ask, text: str) -> bool:
    """Whether the words say themselves which one is meant."""
    return find_code(" ".join(text.split()[:2])) is not None or await ask.tx.activities.find(text) is not None


async def _subject(ask: Ask, verb: str) -> str:
    """The one code that what is replied to is about, or ""; an announcement stands for the activity it announces. An
    answer of ours was no delivery: it is known by its title."""
    if not ask.request.answered:
        return ""
    posted = await ask.tx.deliveries.posted_as(ask.request.chat.id, ask.request.answered)
    code = _code(posted) if posted is not None else find_code(ask.request.quoted) or ""
    if code.startswith("ANN-") and verb not in OF_A_NOTICE:
        notice = await ask.tx.announcements.get(code)
        return notice.about or code if notice is not None else ""
    return code


def _code(posted: Delivery) -> str:
    """Its subject, or else the only one that its buttons name."""
    card = posted.wanted
    if posted.subject or card is None:
        return posted.subject
    buttons = [*(one for row in card.buttons for one in row), *(one.button for one in card.items if one.button)]
    named = {code for one in buttons if (code := find_code(one.args)) is not None}
    return named.pop() if len(named) == 1 else ""
