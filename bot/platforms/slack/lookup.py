"""Whether a posting that was never answered is there all the same: the conversation is read through for its mark.

Methods: https://docs.slack.dev/reference/methods/conversations.history and conversations.replies.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.port import Address
from bot.platforms.slack.errors import ASK_AGAIN, FAULTS, judge
from bot.platforms.slack.profiles import Directory
from domain.delivery import NOT_THERE, Later, Outcome, Sent, Unknown

DELIVERY = "liaison_delivery"
"""The event type of our message metadata, which carries the delivery's id and outlives edits.
https://docs.slack.dev/messaging/message-metadata"""

PAGE = 200
"""Messages asked for at a time (https://docs.slack.dev/apis/web-api/pagination advises no more); it may give fewer."""


def marked(mark: str) -> dict[str, Any]:
    """The metadata of the message of this delivery."""
    return {"event_type": DELIVERY, "event_payload": {"id": mark}}


class Lookup:
    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client, self._directory = client, directory

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        """Sent; NOT_THERE once everything since then was read; Unknown where it cannot be read, now or ever."""
        try:
            channel = await self._directory.channel(to.chat)
            async for message in self._messages(channel, to.topic, since):
                if _is_marked(message, mark):
                    return Sent(str(message["ts"]), channel)
        except FAULTS as fault:
            return _unread(fault)
        return NOT_THERE

    async def _messages(self, channel: str, topic: str, since: datetime) -> AsyncIterator[dict[str, Any]]:
        """Every page of the channel, or of the thread that is the topic. Raises FAULTS."""
        oldest, cursor = f"{since.timestamp():.6f}", ""
        while True:
            page = await self._page(channel, topic, oldest=oldest, cursor=cursor)
            for message in page["messages"]:
                yield message
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    async def _page(self, channel: str, topic: str, **span: str) -> AsyncSlackResponse:
        everything: dict[str, Any] = {**span, "limit": PAGE, "include_all_metadata": True}
        if topic:
            return await self._client.conversations_replies(channel=channel, ts=topic, **everything)
        return await self._client.conversations_history(channel=channel, **everything)


def _is_marked(message: dict[str, Any], mark: str) -> bool:
    metadata = message.get("metadata") or {}
    return metadata.get("event_type") == DELIVERY and (metadata.get("event_payload") or {}).get("id") == mark


def _unread(fault: Exception) -> Unknown:
    """What a person must permit first is not asked again: it is for a person to look."""
    match judge(fault, posting=False):
        case Later(reason, wait) if reason != "missing-scope":
            return Unknown(reason, wait or ASK_AGAIN)
        case Later(reason) | Unknown(reason):
            return Unknown(reason)
        case outcome:
            return Unknown(getattr(outcome, "reason", "no-answer"))
