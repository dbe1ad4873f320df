"""Reads an input with the names it needs, and makes it durable."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.clock import Elapsed
from bot.platforms.slack import inbound
from bot.platforms.slack.profiles import Directory
from bot.platforms.slack.scene import Body, Bot, Scene
from domain.requests import Request

log = logging.getLogger(__name__)


class Intake(Protocol):
    """The inbox: what is "accepted" or a "duplicate" is durable; what is "late" is not, and was withdrawn."""

    async def accept(self, request: Request) -> str: ...

    async def refuse(self, id: str, kind: str) -> bool: ...


class Ear:
    """`clock` is calendar time (UTC). `bot` is known once Slack has said who we are."""

    def __init__(self, inbox: Intake, directory: Directory, clock: Callable[[], datetime], elapsed: Elapsed) -> None:
        self._inbox, self._directory, self._clock, self._elapsed = inbox, directory, clock, elapsed
        self.bot = Bot()

    async def scene(self, body: Body) -> Scene:
        """Who and where this is about, as far as Slack tells it in time."""
        heard = self._elapsed()
        people = await self._directory.people(inbound.people_in(body))
        channel = inbound.titled_in(body)
        title = await self._directory.title(channel) if channel else ""
        return Scene(self.bot, self._clock(), heard, people, title)

    async def hear(self, body: Body) -> Request | None:
        """None where it is not for us, or cannot be read: then its id is kept, and it is confirmed as read."""
        try:
            return inbound.read(body, await self.scene(body))
        except (KeyError, TypeError, ValueError, LookupError):
            log.exception("an input from slack cannot be read")
            await self._inbox.refuse(inbound.cause(body), str(body.get("type") or "command"))
            return None

    async def take(self, request: Request) -> bool:
        """Whether it is durable now."""
        try:
            return await self._inbox.accept(request) != "late"
        except Exception:
            log.exception("%s could not be saved", request.id)
            return False
