"""Whether someone who writes in private belongs to a group: their platform is asked before they are answered.

What it confirms is kept as seen membership (DESIGN 9); what it cannot tell counts as no. It is not asked about people
who hold a role or were seen in a channel lately.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.clock import Elapsed
from bot.platforms.port import Messenger
from bot.tasks import Tasks
from domain.groups import Binding
from domain.people import Identity, Platform
from domain.requests import Chat, Request
from handlers import meeting
from handlers.command import Services
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

WITHIN = 1.5
"""Seconds that the person waits for it; what is told later counts from their next words on."""

AGAIN = 300.0
"""Seconds of elapsed time before the same person is looked at again."""

AT_ONCE = 16
"""Questions to a platform at one time, about whomever."""

MOST = 100
"""Channels asked about for one person."""

BATCH = 200
"""Members of a channel kept in one unit."""

log = logging.getLogger(__name__)


class Witness:
    def __init__(
        self,
        storage: Storage,
        messengers: Mapping[Platform, Messenger],
        services: Services,
        elapsed: Elapsed,
        tasks: Tasks,
        within: float = WITHIN,
    ) -> None:
        self._storage, self._messengers, self._services = storage, messengers, services
        self._elapsed, self._tasks, self._within = elapsed, tasks, within
        self._looks: dict[str, tuple[float, asyncio.Task[None]]] = {}
        self._free = asyncio.Semaphore(AT_ONCE)

    async def look(self, request: Request) -> None:
        """Returns when all is known that can be known in time; raises nothing."""
        if request.who is None or not _read_alone(request):
            return
        self._forget()
        if request.who.key not in self._looks:
            looking = self._tasks.start(self._look(request, request.who), f"witness {request.who.key}")
            self._looks[request.who.key] = self._elapsed(), looking
        await asyncio.wait({self._looks[request.who.key][1]}, timeout=self._within)

    def _forget(self) -> None:
        """The oldest stand first."""
        before = self._elapsed() - AGAIN
        while self._looks and next(iter(self._looks.values()))[0] <= before:
            del self._looks[next(iter(self._looks))]

    async def _look(self, request: Request, who: Identity) -> None:
        chats = await self._unsure_of(request, who)
        found = await asyncio.gather(*(self._is_in(who, chat) for chat in chats))
        confirmed = [id for inside, ids in zip(found, chats.values(), strict=True) if inside for id in ids]
        if confirmed:
            kept = partial(meeting.witness, request=request, who=who, bindings=confirmed, services=self._services)
            await self._keep(kept)

    def call_roll(self, binding: Binding) -> None:
        """Begins to read who is in a channel that was just bound."""
        self._tasks.start(self._call_roll(binding), f"roll {binding.id}")

    async def _call_roll(self, binding: Binding) -> None:
        members = await self._messengers[binding.platform].members(binding.place) or frozenset()
        people = sorted(members, key=lambda who: who.id)
        for some in (people[at : at + BATCH] for at in range(0, len(people), BATCH)):
            await self._keep(partial(meeting.enrol, binding=binding.id, people=some, services=self._services))

    async def _keep(self, what: Callable[[Tx], Awaitable[None]]) -> None:
        try:
            async with transaction(self._storage) as tx:
                await what(tx)
        except Conflict:
            log.info("somebody was changed meanwhile; they are looked at again when they write")

    async def _unsure_of(self, request: Request, who: Identity) -> dict[Chat, list[str]]:
        """The chats worth asking about, with the bindings of each; none where the person is known."""
        chats: dict[Chat, list[str]] = {}
        async with transaction(self._storage, read_only=True) as tx:
            if await meeting.is_known(tx, who, self._services.clock()) or await tx.bindings.at(request.chat):
                return chats
            for binding in await tx.bindings.active():
                if binding.platform is who.platform:
                    chats.setdefault(Chat(who.platform, binding.chat, False, binding.team), []).append(binding.id)
        return dict(list(chats.items())[:MOST])

    async def _is_in(self, who: Identity, chat: Chat) -> bool:
        async with self._free:
            return await self._messengers[who.platform].is_member(who, chat) is True


def _read_alone(request: Request) -> bool:
    """Whether only the asker reads the answer: in private, and everywhere on Slack. What a platform reports is not
    answered, but for the App Home."""
    if request.kind == "notice" and request.verb != "home":
        return False
    return request.chat.private or request.chat.platform is Platform.SLACK
