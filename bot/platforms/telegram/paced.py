"""The bot for whoever waits: each message of its takes a turn, before what goes out in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram.error import TelegramError

from bot.lanes import Rank
from bot.limits import Call
from bot.pacing import Pace
from bot.platforms.telegram.errors import outcome
from bot.platforms.telegram.request import AiohttpBot
from domain.delivery import Sent

CALLS: Mapping[str, Call] = {
    "sendMessage": Call.POST,
    "sendDocument": Call.POST,
    "sendPhoto": Call.POST,
    "editMessageText": Call.EDIT,
    "deleteMessage": Call.DELETE,
}
"""The methods that count; answering a tap does not (https://github.com/tdlib/telegram-bot-api/issues/648)."""


class PacedBot(AiohttpBot):
    """What the outbox sends has had its turn already, and goes through `bot`, whose connections both use."""

    def __init__(self, bot: AiohttpBot, pace: Pace) -> None:
        super().__init__(bot.token, bot.root, bot.wire)
        self._pace = pace

    def late(self, call: Call, chat: str, after: float) -> bool:
        """Whether somebody would wait longer than `after` seconds for this call in this chat."""
        return self._pace.wait(call, chat) > after

    async def _post(self, endpoint: str, data: dict[str, Any] | None = None, **given: Any) -> Any:
        call = CALLS.get(endpoint)
        if call is None or data is None:
            return await super()._post(endpoint, data, **given)
        chat = str(data["chat_id"])
        async with self._pace.turn(call, chat, Rank.ANSWER) as turn:
            turn.answer = Sent("", chat)
            try:
                return await super()._post(endpoint, data, **given)
            except TelegramError as error:
                turn.answer = outcome(error)
                raise
