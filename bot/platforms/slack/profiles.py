"""What Slack tells of people and conversations, asked once and kept for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Elapsed
from bot.platforms.slack.errors import FAULTS

KEPT = 3600.0
"""Seconds that a name, language, zone or title is taken as still true."""

BRIEFLY = 60.0
"""Seconds that a list of members, or a failed look-up, is."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Profile:
    """A person as Slack shows them. `handle` has no spaces and no sign; `zone` is IANA."""

    id: str
    team: str
    name: str = ""
    handle: str = ""
    locale: str = ""
    zone: str = ""


class Kept(Generic[Value]):
    """Answers by id, each good for some seconds of elapsed time; a failed question is not repeated at once."""

    def __init__(self, ask: Callable[[str], Awaitable[Value]], elapsed: Elapsed, seconds: float) -> None:
        self._ask, self._elapsed, self._seconds = ask, elapsed, seconds
        self._answers: dict[str, tuple[Value | None, float]] = {}

    def known(self, id: str) -> bool:
        """Whether `get` answers at once."""
        return id in self._answers and self._elapsed() < self._answers[id][1]

    async def get(self, id: str) -> Value | None:
        """None where Slack does not say."""
        if self.known(id):
            return self._answers[id][0]
        value: Value | None
        try:
            value, seconds = await self._ask(id), self._seconds
        except FAULTS:
            value, seconds = None, BRIEFLY
        self._answers[id] = (value, self._elapsed() + seconds)
        return value


class Directory:
    """Reads through `client`, which may repeat its questions: none of them changes anything. An input waits `within`
    seconds for names."""

    def __init__(self, client: AsyncWebClient, elapsed: Elapsed, within: float) -> None:
        self._client, self._within = client, within
        self._people = Kept(self._ask_person, elapsed, KEPT)
        self._titles = Kept(self._ask_title, elapsed, KEPT)
        self._members = Kept(self._ask_members, elapsed, BRIEFLY)
        self._direct: dict[str, str] = {}

    async def people(self, ids: Iterable[str]) -> dict[str, Profile]:
        """Those of these people whom Slack describes in time."""
        found = await self._in_time(self._people, dict.fromkeys(ids))
        return {profile.id: profile for profile in found if profile}

    async def title(self, channel: str) -> str:
        """The name of a channel, or "" where it is not told in time."""
        found = await self._in_time(self._titles, (channel,))
        return (found[0] or "") if found else ""

    async def _in_time(self, kept: Kept[Value], ids: Collection[str]) -> list[Value | None]:
        if all(kept.known(id) for id in ids):
            return [await kept.get(id) for id in ids]  # without a task each, for Slack is waiting
        try:
            async with asyncio.timeout(self._within):
                return list(await asyncio.gather(*(kept.get(id) for id in ids)))
        except TimeoutError:
            return []

    async def members(self, channel: str) -> frozenset[str] | None:
        """Who is in a channel now; None where the bot may not see it."""
        return await self._members.get(channel)

    async def channel(self, chat: str) -> str:
        """Where a message for this chat goes: a person's id becomes their direct chat. Raises FAULTS."""
        if not chat.startswith(("U", "W")):
            return chat
        if chat not in self._direct:
            opened = await self._client.conversations_open(users=chat)
            self._direct[chat] = str(opened["channel"]["id"])
        return self._direct[chat]

    async def _ask_person(self, id: str) -> Profile:
        found = (await self._client.users_info(user=id, include_locale=True))["user"]
        shown = found.get("profile", {})
        name = shown.get("display_name") or shown.get("real_name") or found.get("real_name") or found.get("name", "")
        place = {"locale": found.get("locale") or "", "zone": found.get("tz") or ""}
        return Profile(id, found.get("team_id") or "", name, found.get("name") or "", **place)

    async def _ask_title(self, id: str) -> str:
        channel: dict[str, Any] = (await self._client.conversations_info(channel=id))["channel"]
        return channel.get("name") or ""

    async def _ask_members(self, id: str) -> frozenset[str]:
        """Every page: https://docs.slack.dev/reference/methods/conversations.members."""
        found: list[str] = []
        cursor = ""
        while True:
            page = await self._client.conversations_members(channel=id, limit=1000, cursor=cursor)
            found += page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return frozenset(found)
