"""Channels of groups: `bind`, `unbind`, `group`, and what the platforms report of chats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from domain.cards import Button, Card, Names, Reply, say
from domain.groups import Binding, Group
from domain.people import Membership, Role
from domain.refusals import Refusal
from domain.requests import Chat
from domain.rungs import plan
from handlers import promises
from handlers.command import Ask, Command
from handlers.group_values import read_group
from handlers.inviting import one_time
from handlers.reading import values as reading

CODE_LASTS = timedelta(hours=1)


async def bind(ask: Ask) -> Reply:
    """In a channel: `bind GROUP` or `bind CODE`. In private: `bind GROUP` gives a code to use in the channel."""
    if ask.request.chat.private:
        group = await _group(ask, ask.text)
        code = await one_time(ask, "bind", CODE_LASTS, data={"group": group.id})
        return Card(say("bind-code", code=code, group=group.short), private=True)
    chat = ask.request.chat
    known = await ask.tx.bindings.at(chat)
    if known is not None and known.topic == chat.topic:
        raise Refusal("bind-already", next="unbind", group=known.group)
    return await _bind(ask, chat, await _from_code(ask) or await _group(ask, ask.text))


async def _from_code(ask: Ask) -> Group | None:
    """A one-time code carries the right of the coordinator who made it."""
    code = await ask.tx.codes.get(ask.text.strip().upper()) if ask.text.strip() else None
    if code is None or code.purpose != "bind":
        return None
    if code.used or code.expires <= ask.now:
        raise Refusal("code-one-time-unknown")
    await ask.tx.codes.put(replace(code, used=True))
    return await ask.tx.groups.get(code.data["group"])


async def _group(ask: Ask, typed: str) -> Group:
    """The group named, which the asker must coordinate."""
    groups = await ask.tx.groups.all()
    if not typed.strip():
        mine = [group for group in groups.values() if ask.viewer.coordinates(group.id)]
        if not mine:
            raise Refusal("bind-not-yours", group="–")
        raise Refusal("bind-which", groups=Names(tuple(group.short for group in mine[:12])))
    group = groups[reading.read_groups(typed, tuple(groups.values()))[0]]
    if not ask.viewer.coordinates(group.id):
        raise Refusal("bind-not-yours", group=group.short)
    return group


async def _bind(ask: Ask, chat: Chat, group: Group) -> Card:
    """Keeps the binding; the answer in the chat is the welcome, and the group's next rungs are planned for it."""
    binding = Binding(
        await _fresh(ask, group),
        group.id,
        chat.platform,
        chat.id,
        chat.title or group.short,
        chat.team,
        chat.topic,
        by=ask.person.id,
    )
    await ask.tx.bindings.add(binding)
    await ask.tx.memberships.save(Membership(ask.person.id, binding.id, group.id, ask.now))
    await promises.record(ask, "bound", group.id, after=binding.title)
    current = await ask.tx.activities.upcoming([group.id], ask.now.date(), limit=200)
    for activity in current:
        for rung in plan(activity, group, [binding], ask.now):
            await ask.tx.rungs.add(rung)
    row = (Button(say("button-upcoming"), "upcoming", style="primary"), Button(say("button-help"), "help"))
    return Card(say("welcome", group=group.name), (say("welcome-what"), say("welcome-marking")), buttons=(row,))


async def _fresh(ask: Ask, group: Group) -> str:
    """An id that no channel of the group has, also where channels came from elsewhere (a copied or seeded store)."""
    while True:
        id = f"{group.id}.{await ask.tx.counters.next('binding')}"
        if await ask.tx.bindings.get(id) is None:
            return id


async def unbind(ask: Ask) -> Reply:
    binding = None if ask.request.chat.private else await ask.tx.bindings.at(ask.request.chat)
    if binding is None:
        raise Refusal("unbind-nothing")
    if not ask.viewer.coordinates(binding.group):
        raise Refusal("bind-not-yours", group=binding.group)
    await ask.tx.bindings.put(replace(binding, active=False))
    await promises.record(ask, "unbound", binding.group, before=binding.title)
    return Card(say("unbound", title=binding.title))


async def group(ask: Ask) -> Reply:
    """`group ID` shows a group; `group ID` and lines add or change it."""
    first, _, rest = ask.text.strip().partition("\n")
    if not first.strip():
        raise Refusal("group-how")
    groups = await ask.tx.groups.all()
    id = first.split()[0].casefold()
    known = groups.get(id)
    if rest.strip():
        known = read_group(ask, id, rest, known)
        await ask.tx.groups.save(known)
        await promises.record(ask, "group", id, after=known.name)
    if known is None:
        raise Refusal("group-not-yet", typed=id[:40])
    rows = (
        (say("field-short"), known.short),
        (say("field-states"), ", ".join(known.states) or "–"),
        (say("field-zone"), known.zone),
        (
            say("field-languages"),
            say("value-list", items=Names(tuple(say(f"language-{code}") for code in known.languages))),
        ),
        (say("field-channels"), ", ".join(binding.title for binding in await ask.tx.bindings.of(id)) or "–"),
    )
    return Card(say("group-title", name=known.name, id=known.id), fields=rows)


async def added(ask: Ask) -> Reply | None:
    """The bot was added somewhere: who added it is asked, in private, which group that is."""
    if await ask.tx.bindings.at(ask.request.chat) is not None:
        return None
    return Card(say("added-hello", title=ask.request.chat.title or "–"), (say("added-bind"),))


async def removed(ask: Ask) -> Reply | None:
    """The bot was removed: its bindings there end and the coordinators are told elsewhere."""
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        if not binding.active:
            continue
        await ask.tx.bindings.put(replace(binding, active=False))
        await promises.record(ask, "unbound", binding.group, before=binding.title)
        card = Card(say("channel-lost", title=binding.title, platform=chat.platform.value.capitalize()), private=True)
        for person in await promises.reachable_deciders(ask.tx, binding.group):
            await promises.tell(ask, person.id, card, f"{ask.request.id}:lost")
    return None


async def moved(ask: Ask) -> Reply | None:
    """A group became a supergroup: the binding follows, with its history."""
    chat = ask.request.chat
    for binding in await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id):
        await ask.tx.bindings.put(replace(binding, chat=ask.text.strip()))
    return None


async def joined(ask: Ask) -> Reply | None:
    binding = await ask.tx.bindings.at(ask.request.chat)
    if binding is not None:
        await ask.tx.memberships.save(Membership(ask.person.id, binding.id, binding.group, ask.now))
    return None


async def left(ask: Ask) -> Reply | None:
    binding = await ask.tx.bindings.at(ask.request.chat)
    if binding is not None:
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
    """What a platform reports and nobody needs an answer to; knowing the person again is all there is to do."""
    return None


COMMANDS = (
    Command("bind", bind),
    Command("unbind", unbind, least=Role.COORDINATOR),
    Command("group", group, least=Role.ADMIN),
)

NOTICES = {
    run.__name__: Command(run.__name__, run, shown=False) for run in (added, removed, moved, joined, left, blocked)
}

NOTHING = Command("nothing", nothing, shown=False)
