"""The command menus: at most seven verbs for the reader's role and chat, described in the reader's language."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from bot.texts.catalogue import FALLBACK
from bot.texts.voice import Voices
from domain.cards import say
from domain.people import Person, Platform, Role
from domain.rights import DECIDERS, Viewer, viewer_in_private
from storage.port import Tx, transaction
from storage.rows import Storage

DESCRIPTION = 256
"""Signs (https://core.telegram.org/bots/api#botcommand)."""

STRANGER = Viewer("")

Menu = Callable[[Viewer, bool], Iterable[str]]
"""The verbs shown to a reader, in private or in a group."""

log = logging.getLogger(__name__)


class Menus:
    """What fails is logged: menus are a convenience."""

    def __init__(self, bot: Bot, voices: Voices, storage: Storage, menu: Menu) -> None:
        self._bot, self._voices, self._storage, self._menu = bot, voices, storage, menu
        self._turn = asyncio.Lock()  # what is set last was read last

    async def set_all(self) -> None:
        """For everybody by language, then for those who hold a post, in their own."""
        async with self._trying():
            for scope, private in ((BotCommandScopeAllPrivateChats(), True), (BotCommandScopeAllGroupChats(), False)):
                verbs = self._menu(STRANGER, private)
                for language in self._voices.catalogues.languages:
                    await self._set(verbs, scope, language, None if language == FALLBACK else language)
            async with transaction(self._storage, read_only=True) as tx:
                holders = await _holders(tx)
            for person in holders:
                await self._set_own(person)

    async def follow(self, people: Iterable[str]) -> None:
        """For these people, by their ids, as their roles and languages are now."""
        async with self._trying():
            async with transaction(self._storage, read_only=True) as tx:
                found = [await tx.people.get(id) for id in people]
            for person in filter(None, found):
                await self._set_own(person)

    @asynccontextmanager
    async def _trying(self) -> AsyncIterator[None]:
        async with self._turn:
            try:
                yield
            except TelegramError as error:
                log.warning("command menus were not set: %s", error)

    async def _set_own(self, person: Person) -> None:
        """In the private chat; who holds no role and chose no language sees everybody's."""
        for identity in person.reachable:
            if identity.platform is not Platform.TELEGRAM:
                continue
            scope = BotCommandScopeChat(int(identity.id))
            try:
                if person.grants or person.language:
                    await self._set(
                        self._menu(viewer_in_private(person), True), scope, person.language or person.locale
                    )
                else:
                    await self._bot.delete_my_commands(scope)
            except BadRequest as error:
                log.info("no menu for %s: %s", identity.key, error)

    async def _set(self, verbs: Iterable[str], scope: BotCommandScope, language: str, only: str | None = None) -> None:
        """`only` sets it for readers of that language, None for all who have no list of their own."""
        voice = self._voices.one(language, "UTC")
        commands = [BotCommand(verb, voice(say(f"help-{verb}"))) for verb in verbs]
        await self._bot.set_my_commands(commands, scope, only)


async def _holders(tx: Tx) -> list[Person]:
    """Everybody whose post gives another menu than a stranger's."""
    found = await tx.people.holding(Role.ADMIN)
    for group in await tx.groups.all():
        for role in DECIDERS:
            found += await tx.people.holding(role, group)
    return list({person.id: person for person in found}.values())
