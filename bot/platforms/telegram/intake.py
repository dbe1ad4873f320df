"""One update on its way in: read, made durable, and only then to be confirmed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from telegram import Bot, InlineQuery, Update, User

from bot.inbox import Taken
from bot.platforms.telegram.inbound import Inbound
from domain.requests import Request

log = logging.getLogger(__name__)


class Inbox(Protocol):
    """What keeps requests: `accept` returns when one is durable, `refuse` when the trace of an unreadable one is."""

    async def accept(self, request: Request) -> Taken: ...

    async def refuse(self, id: str, kind: str) -> bool: ...


class Intake:
    """`clock` is the calendar clock (UTC). `offer` answers an inline query in place; it returns at once."""

    def __init__(
        self,
        inbox: Inbox,
        bot: Bot,
        clock: Callable[[], datetime],
        offer: Callable[[InlineQuery], object] = lambda query: None,
    ) -> None:
        self._inbox, self._bot, self._clock, self._offer = inbox, bot, clock, offer
        self.me: User | None = None

    async def take(self, raw: dict[str, Any]) -> bool:
        """Whether the update may be confirmed to Telegram, which repeats it otherwise."""
        try:
            request = self._read(raw)
        except Exception:
            log.exception("update %s cannot be read", raw.get("update_id"))
            return await self._refused(raw)
        try:
            return request is None or await self._inbox.accept(request) != Taken.LATE
        except Exception:
            log.exception("update %s was not kept", raw.get("update_id"))
            return False

    def _read(self, raw: dict[str, Any]) -> Request | None:
        if self.me is None:
            raise RuntimeError("an update came before Telegram said who the bot is")
        update = Update.de_json(raw, self._bot)
        if update.inline_query is not None:
            self._offer(update.inline_query)
        return Inbound(self.me).read(update, self._clock())

    async def _refused(self, raw: dict[str, Any]) -> bool:
        kind = next((key for key in raw if key != "update_id"), "")
        try:
            await self._inbox.refuse(f"telegram:{raw.get('update_id', '')}", kind)
        except Exception:
            log.exception("update %s was not kept", raw.get("update_id"))
            return False
        return True
