"""Sends, edits and deletes cards on Slack; what Slack refuses is an answer, never an exception."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.port import Address, Fetch, Voice
from bot.platforms.several import Drawings
from bot.platforms.slack.answering import Answers
from bot.platforms.slack.errors import ASK_AGAIN, BAD_MARKUP, FAULTS, judge
from bot.platforms.slack.files import Files
from bot.platforms.slack.lookup import Lookup, marked
from bot.platforms.slack.profiles import Directory
from bot.platforms.slack.render import POST, draw
from domain.cards import Attachment, Card, Reply
from domain.delivery import GONE, Outcome, Sent, Unknown
from domain.people import Identity, Platform
from domain.requests import Chat, Request

Blocks = list[dict[str, Any]]

log = logging.getLogger(__name__)


class SlackMessenger:
    """`client` must not repeat calls by itself: a repeated post may be a second message. `me` gives our user id."""

    platform = Platform.SLACK

    def __init__(
        self,
        client: AsyncWebClient,
        directory: Directory,
        answers: Answers,
        lookup: Lookup,
        files: Files,
        me: Callable[[], str],
    ) -> None:
        self._client, self._directory, self._answers, self._me = client, directory, answers, me
        self._files, self._lookup, self._drawings = files, lookup, Drawings(draw)

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome:
        """Raises TooLarge for a card that does not fit one message. A person's id is their direct chat
        (https://docs.slack.dev/reference/methods/chat.postMessage)."""
        drawn = self._drawings(card, voices, POST)

        async def post(blocks: Blocks) -> AsyncSlackResponse:
            return await self._client.chat_postMessage(
                channel=to.chat,
                thread_ts=to.topic or None,
                text=drawn.text,
                blocks=blocks,
                metadata=marked(mark),
                unfurl_links=False,
                unfurl_media=False,
            )

        return await _drawn(post, drawn.blocks, posting=True)

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome:
        """Raises TooLarge likewise. The message keeps its metadata."""
        drawn = self._drawings(card, voices, POST)

        async def update(blocks: Blocks) -> AsyncSlackResponse:
            return await self._client.chat_update(channel=to.chat, ts=message, text=drawn.text, blocks=blocks)

        return await _drawn(update, drawn.blocks)

    async def delete(self, to: Address, message: str) -> Outcome:
        """A message that is gone already counts as deleted."""
        outcome = await _called(self._client.chat_delete(channel=to.chat, ts=message))
        return Sent(message, to.chat) if outcome == GONE else outcome

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        return await self._lookup.find(to, mark, since)

    def unsure(self, reason: str) -> Unknown:
        return Unknown(reason, ASK_AGAIN)

    async def answer(self, request: Request, reply: Reply, voice: Voice) -> None:
        await self._answers.give(request, reply, voice)

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        members = await self._directory.members(chat.id)
        return None if members is None else who.id in members

    async def is_admin(self, at: Address) -> bool | None:
        """An app is in a channel or is not; it is never its administrator."""
        return None

    async def fetch(self, file: Attachment) -> bytes | None:
        return await self._files.fetch(file)

    async def enclose(self, request: Request, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        return await self._files.give(request.who.id if request.who else request.chat.id, files, caption, fetch)

    async def members(self, chat: Chat) -> frozenset[Identity] | None:
        members = await self._directory.members(chat.id)
        if members is None:
            return None
        return frozenset(Identity(Platform.SLACK, id, chat.team) for id in members - {self._me()})


async def _drawn(
    call: Callable[[Blocks], Awaitable[AsyncSlackResponse]], blocks: Blocks, *, posting: bool = False
) -> Outcome:
    """A drawing that Slack cannot read is replaced by its words alone."""
    outcome = await _called(call(blocks), posting=posting)
    if outcome != BAD_MARKUP:
        return outcome
    log.error("Slack cannot read our blocks and gets plain words: %s", blocks)
    return await _called(call([]), posting=posting)


async def _called(call: Awaitable[AsyncSlackResponse], *, posting: bool = False) -> Outcome:
    try:
        response = await call
    except FAULTS as fault:
        return judge(fault, posting=posting)
    return Sent(str(response["ts"]), str(response["channel"]))
