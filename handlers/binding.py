"""Channels of groups: `bind`, `unbind`, `group`, and what the platforms report of chats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.cards import Card, Names, Reply
from domain.groups import Group
from domain.people import Membership, Platform, Role
from domain.records import OneTimeCode
from domain.refusals import Refusal
from domain.requests import Chat
from handlers import arriving, losses, promises, welcoming
from handlers.arriving import coordinated
from handlers.command import Ask, Command
from handlers.inviting import one_time
from handlers.reading import values as reading
from handlers.views import bindings as views
from handlers.views.home import place_named

CODE_LASTS = timedelta(hours=1)


async def bind(ask: Ask) -> Reply | None:
    """In a channel: `bind GROUP` or `bind CODE`. In private: `bind GROUP` gives the ways to a chat, `bind GROUP #name`
    binds that Slack channel, a code of a chat binds that, and the id of an ended binding binds its chat again."""
    code, typed = await _code(ask)
    if ask.request.who is None and code is None:
        raise Refusal("no-sender")
    before = await ask.tx.bindings.get(typed)
    named, typed = (before.place, before.group) if before else _named(ask, typed)
    chat = arriving.place_in(code) or named or _here(ask)
    if chat is None and code is not None:
        raise Refusal("code-one-time-elsewhere")
    if chat is None:
        return await _offer(ask, typed)
    await welcoming.refuse_taken(ask.tx, chat)
    if code is not None:
        await _use(ask, code)
        await arriving.answered(ask.tx, code, chat)
    given = await ask.tx.groups.get(code.data.get("group", "")) if code else None
    group = given or await _group(ask, typed)
    binding = await welcoming.begin(ask, chat, group, ask.person.id or (code.by if code else ""))
    return None if _speaks_aloud(ask) else views.begun(binding.title, group)


def _speaks_aloud(ask: Ask) -> bool:
    """Whether everybody would read the answer: there the welcome is answer enough."""
    return ask.request.chat.platform is Platform.TELEGRAM and not ask.request.chat.private


async def _code(ask: Ask) -> tuple[OneTimeCode | None, str]:
    """The code that the words begin with, if they do, and the rest."""
    first, _, rest = ask.text.strip().partition(" ")
    code = await ask.tx.codes.get(first.upper()) if first else None
    return (code, rest.strip()) if code is not None and code.purpose == "bind" else (None, ask.text.strip())


async def _use(ask: Ask, code: OneTimeCode) -> None:
    """A one-time code with a group carries the right of the coordinator who made it; one with a chat carries none."""
    if code.used or code.expires <= ask.now:
        raise Refusal("code-one-time-unknown")
    await ask.tx.codes.put(replace(code, used=True))


def _named(ask: Ask, typed: str) -> tuple[Chat | None, str]:
    """The Slack channel named in the words, and the words without it."""
    for name, id in ask.request.channels.items():
        chat = ask.request.chat
        return Chat(chat.platform, id, False, chat.team, title=name.removeprefix("#")), typed.replace(name, "").strip()
    return None, typed


def _here(ask: Ask) -> Chat | None:
    """Where it was said, unless that is in private. A Slack thread belongs to its channel."""
    chat = ask.request.chat
    if chat.private:
        return None
    return replace(chat, topic="") if chat.platform is Platform.SLACK else chat


async def _offer(ask: Ask, typed: str) -> Card:
    mine = await coordinated(ask)
    if not typed and len(mine) > 1:
        return views.which(mine, ask.request.chat.platform)
    group = await _group(ask, typed or (mine[0].id if mine else ""))
    code = await one_time(ask, "bind", CODE_LASTS, data={"group": group.id})
    return views.offer(group, code, ask.request.chat.platform)


async def _group(ask: Ask, typed: str) -> Group:
    """The group named, which the asker must coordinate."""
    if not typed:
        mine = await coordinated(ask)
        if not mine:
            raise Refusal("bind-not-yours", group="–")
        if len(mine) > views.CHOICES:
            raise Refusal("bind-which-many", group=mine[0].id)
        raise Refusal("bind-which", groups=Names(tuple(group.short for group in mine)))
    groups = await ask.tx.groups.all()
    group = groups[reading.read_groups(typed, tuple(groups.values()))[0]]
    if not ask.viewer.coordinates(group.id):
        raise Refusal("bind-not-yours", group=group.short)
    return group


async def unbind(ask: Ask) -> Reply:
    """In a channel that one; in private the one whose id a button carries, or the question which."""
    here = _here(ask)
    binding = await (ask.tx.bindings.current(here) if here else ask.tx.bindings.get(ask.text.strip()))
    if binding is None and here is None:
        return await _which_to_end(ask)
    if binding is None or binding.ended:
        raise Refusal("unbind-nothing")
    if not ask.viewer.coordinates(binding.group):
        raise Refusal("bind-not-yours", group=place_named(binding.group, await ask.tx.groups.all()))
    await welcoming.end(ask.tx, binding, ask.now)
    await promises.record(ask, "unbound", binding.group, before=binding.title)
    return views.unbound(binding, here is None)


async def _which_to_end(ask: Ask) -> Card:
    """The channels of the groups that the asker coordinates, or of the one named."""
    typed = ask.text.strip()
    groups = [await _group(ask, typed)] if typed else await coordinated(ask)
    bound = [binding for group in groups for binding in await ask.tx.bindings.of(group.id)]
    if not bound:
        raise Refusal("unbind-none")
    return views.which_to_end(bound, ask.request.chat.platform)


async def removed(ask: Ask) -> Reply | None:
    """The bot was removed, or the chat "archived" or "deleted": its bindings there end and the coordinators are told
    elsewhere, once, whether a message failed there before or not."""
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        if binding.ended:
            continue
        reason = ask.text or "kicked"
        await welcoming.end(ask.tx, binding, ask.now, reason)
        await promises.record(ask, "unbound", binding.group, before=binding.title)
        await losses.tell_unreachable(ask.tx, binding, reason, ask.now)
    return None


async def moved(ask: Ask) -> Reply | None:
    """A group became a supergroup, or Slack gave a channel another id: the bindings follow, with their history."""
    await welcoming.move(ask.tx, ask.request.chat, ask.text.strip(), ask.now)
    return None


async def renamed(ask: Ask) -> Reply | None:
    """The chat has another title: its bindings follow."""
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        await ask.tx.bindings.put(replace(binding, title=chat.title or binding.title))
    return None


async def joined(ask: Ask) -> Reply | None:
    """Into the chat with all its topics."""
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        if binding.active:
            await ask.tx.memberships.save(Membership(ask.person.id, binding.id, binding.group, ask.now))
    return None


async def left(ask: Ask) -> Reply | None:
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        await ask.tx.memberships.remove(f"{ask.person.id}/{binding.id}")
    return None


async def blocked(ask: Ask) -> Reply | None:
    """The person stopped the bot: they cannot be written to until they start it again."""
    person = await ask.tx.people.get(ask.person.id)
    if person is not None:
        kept = tuple(one for one in person.reachable if one != ask.request.who)
        await ask.tx.people.put(replace(person, reachable=kept))
    return None


async def nothing(ask: Ask) -> Reply | None:
    """What a platform reports and nobody needs an answer to, such as "unblocked": that the person was met is noted
    already."""
    return None


COMMANDS = (
    Command("bind", bind, unsigned=True),
    Command("unbind", unbind, least=Role.COORDINATOR, at_once=True),
)

NOTICES = arriving.NOTICES | {
    run.__name__: Command(run.__name__, run, shown=False) for run in (removed, moved, renamed, joined, left, blocked)
}

NOTHING = Command("nothing", nothing, shown=False)
