"""The bot comes into a chat: whoever brought it is asked which group the chat is for, or has said so before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.cards import Reply
from domain.groups import Group
from domain.people import Platform
from domain.records import OneTimeCode
from domain.refusals import Refusal
from domain.requests import Chat
from handlers import promises, welcoming
from handlers.command import Ask, Command
from handlers.deciding import open_groups
from handlers.inviting import one_time
from handlers.views import bindings as views
from storage.port import Tx

QUESTION_LASTS = timedelta(days=30)
"""How long the question can be answered: its code only names the chat, the right is the answerer's own."""


CHOOSING = timedelta(seconds=15)
"""How long the question waits where the person may just be choosing the chat for a group: Telegram then tells of both,
being added and being chosen."""


async def added(ask: Ask) -> Reply | None:
    """Asked in private where that is possible and of use; else one short hello in the chat. Nothing where the chat is
    bound."""
    chat = ask.request.chat
    known = await ask.tx.bindings.in_chat(chat.platform.value, chat.team, chat.id)
    if any(not binding.ended for binding in known):
        return None
    mine, title = await coordinated(ask), chat.title or "–"
    if not mine or not ask.person.reachable:
        return views.hello(title, bool(mine), chat.platform)
    code = await one_time(ask, "bind", QUESTION_LASTS, data=_place(chat))
    card, offered = views.question(title, code, mine, chat.platform), await _offered(ask)
    cause, due = (_cause(offered, chat), ask.now + CHOOSING) if offered else (f"{ask.request.id}:added", ask.now)
    await promises.post(ask.tx, card, [promises.to_person(ask.person.id)], cause, due=due)
    return None


def _cause(offered: OneTimeCode, chat: Chat) -> str:
    """Of the question about a chat that may be the one that this code is for."""
    return f"added:{chat.id}:{offered.expires.timestamp():.0f}"


async def answered(tx: Tx, code: OneTimeCode, chat: Chat) -> None:
    """The code was for this chat: the question is asked no more."""
    asked = await tx.deliveries.get(f"{_cause(code, chat)}>{promises.to_person(code.by)}")
    await promises.hold_back(tx, [asked] if asked else [])


async def chosen(ask: Ask) -> Reply | None:
    """A chat was picked from Telegram's own list: it is bound to the group last offered to this person."""
    offered = await _offered(ask)
    group = await ask.tx.groups.get(offered.data["group"]) if offered else None
    if offered is None or group is None:
        raise Refusal("bind-too-late")
    chat = Chat(ask.request.chat.platform, ask.text, False, title=ask.request.values.get("title", ""))
    await welcoming.refuse_taken(ask.tx, chat)
    await ask.tx.codes.put(replace(offered, used=True))
    await answered(ask.tx, offered, chat)
    binding = await welcoming.begin(ask, chat, group, ask.person.id)
    return views.begun(binding.title, group)


async def _offered(ask: Ask) -> OneTimeCode | None:
    """The person's newest code for some chat of a group."""
    codes = await ask.tx.codes.made_by(ask.person.id, "bind", ask.now)
    return next((code for code in codes if "group" in code.data), None)


async def coordinated(ask: Ask) -> list[Group]:
    """The groups whose channels the asker may bind: those of their own posts first, then the one that the chat is named
    after, then those with a channel or a coordinator."""
    groups = await ask.tx.groups.all()
    own, title = {grant.group for grant in ask.viewer.grants}, ask.request.chat.title.casefold()
    mine = {id: group for id, group in groups.items() if ask.viewer.coordinates(id)}
    open = {group.id for group in await open_groups(ask.tx, mine)}

    def place(group: Group) -> tuple[bool, bool, bool, str]:
        return group.id not in own, group.short.casefold() not in title, group.id not in open, group.short

    return sorted(mine.values(), key=place)


def _place(chat: Chat) -> dict[str, str]:
    return {"platform": chat.platform.value, "chat": chat.id, "team": chat.team, "title": chat.title}


def place_in(code: OneTimeCode | None) -> Chat | None:
    """The chat that a code names."""
    data: Mapping[str, str] = code.data if code is not None else {}
    if "chat" not in data:
        return None
    return Chat(Platform(data["platform"]), data["chat"], False, data["team"], title=data["title"])


NOTICES = {
    "added": Command("added", added, shown=False),
    "chat-chosen": Command("chat-chosen", chosen, shown=False),
}
