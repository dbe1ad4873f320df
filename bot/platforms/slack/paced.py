"""The client for whoever waits: each of its calls takes a turn, before what goes out in bulk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.lanes import Rank
from bot.limits import Call
from bot.pacing import Pace
from bot.platforms.slack.errors import FAULTS, judge
from domain.delivery import Sent

CALLS: Mapping[str, Call] = {
    "chat.postMessage": Call.POST,
    "files.completeUploadExternal": Call.POST,
    "chat.update": Call.EDIT,
    "chat.delete": Call.DELETE,
    "chat.postEphemeral": Call.WHISPER,
    "conversations.history": Call.READ,
    "conversations.replies": Call.READ,
    "conversations.open": Call.OPEN,
    "views.open": Call.VIEW,
    "views.update": Call.VIEW,
    "views.publish": Call.VIEW,
}
"""The methods that are paced; the others are asked rarely, and their answers kept."""

WRITING = (Call.POST, Call.EDIT, Call.DELETE)
"""What counts in its channel as well."""


class PacedClient(AsyncWebClient):
    """What the outbox sends has had its turn already, and goes through a client without."""

    pace: Pace

    def late(self, call: Call, chat: str, after: float) -> bool:
        """Whether somebody would wait longer than `after` seconds for this call in this chat."""
        return self.pace.wait(call, chat) > after

    async def api_call(self, api_method: str, **given: Any) -> AsyncSlackResponse:
        call = CALLS.get(api_method)
        if call is None:
            return await super().api_call(api_method, **given)
        asked = given.get("json") or given.get("params") or {}
        chat = str(asked.get("channel") or asked.get("channel_id") or "") if call in WRITING else ""
        async with self.pace.turn(call, chat, Rank.ANSWER) as turn:
            turn.answer = Sent("", chat)
            try:
                return await super().api_call(api_method, **given)
            except FAULTS as fault:
                turn.answer = judge(fault, posting=False)
                raise
