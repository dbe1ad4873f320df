"""Answers someone who is waiting: in place where they tapped, else where only they see it, else in the direct chat.

Whatever way is refused, the next is tried; a way whose end is not known is not followed by another, lest the answer
come twice. https://docs.slack.dev/interactivity/handling-user-interaction (response URLs, triggers)
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any

from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.clock import Elapsed
from bot.limits import Call
from bot.platforms.port import Voice
from bot.platforms.slack.errors import FAULTS, judge
from bot.platforms.slack.forms import card_view, form_view, home_view, unopened
from bot.platforms.slack.paced import PacedClient
from bot.platforms.slack.paint import Json
from bot.platforms.slack.profiles import Directory
from bot.platforms.slack.render import REPLY, Drawn, draw
from bot.platforms.slack.tags import Tag
from bot.platforms.slack.windows import Windows
from domain.cards import Card, Form, Reply
from domain.delivery import Never, Outcome, Unknown
from domain.requests import Request

TRIGGER = 3.0
"""Seconds that a trigger opens a modal (https://docs.slack.dev/surfaces/modals)."""

SOON = 2.0
"""Seconds that somebody may wait for the best way; the address that came with what they did has no limit."""

log = logging.getLogger(__name__)

Way = Callable[[], Awaitable[Any]]


class Refused(Exception):
    """A response URL that takes nothing any more."""


class Answers:
    """`client` must not repeat calls by itself; it is also where the session and the proxy are taken from."""

    def __init__(self, client: PacedClient, directory: Directory, elapsed: Elapsed, windows: Windows) -> None:
        self._client, self._directory, self._elapsed, self._windows = client, directory, elapsed, windows

    async def give(self, request: Request, reply: Reply, voice: Voice) -> None:
        if view := await self._windows.take(request):
            request = replace(request, reply_to={**request.reply_to, "surface": "modal", "view": view})
        if isinstance(reply, Form):
            if await self._first(
                request, self._openings(request, form_view(reply, voice, Tag.of(request.chat, reply)))
            ):
                return
            reply = unopened(reply)
        drawn = draw(reply, [voice], REPLY)
        if not await self._first(request, self._ways(request, reply, drawn, voice)):
            log.error("the answer to %s could not be given", request.id)

    async def say(self, request: Request, words: str, voice: Voice) -> None:
        """A plain sentence, never in place of anything."""
        drawn = draw(Card(words), [voice], REPLY)
        await self._first(request, self._visible(request, drawn))

    async def show(self, view: str, content: Json) -> None:
        """Puts other content into an open modal; nothing happens where it was closed meanwhile."""
        await self._taken(lambda: self._client.views_update(view_id=view, view=content), view)

    async def _first(self, request: Request, ways: Iterator[Way]) -> bool:
        for way in ways:
            if await self._taken(way, request.id):
                return True
        return False

    async def _taken(self, way: Way, cause: str) -> bool:
        """Whether it was done, or may have been."""
        try:
            await way()
        except Refused as refused:
            outcome: Outcome = Never(str(refused))
        except FAULTS as fault:
            outcome = judge(fault, posting=True)
        else:
            return True
        log.warning("a way to answer %s is closed: %s", cause, outcome)
        return isinstance(outcome, Unknown)

    def _openings(self, request: Request, view: Json) -> Iterator[Way]:
        """In the modal where it was tapped, else in a new one while the trigger lives."""
        to = request.reply_to
        if to.get("surface") == "modal":
            yield lambda: self._client.views_update(view_id=to["view"], view=view)
        elif "trigger" in to and request.live and self._elapsed() - float(to["heard"]) < TRIGGER:
            yield lambda: self._client.views_open(trigger_id=to["trigger"], view=view)

    def _ways(self, request: Request, card: Card, drawn: Drawn, voice: Voice) -> Iterator[Way]:
        to = request.reply_to
        if request.kind == "notice" and request.verb == "home" and request.who:
            user = request.who.id
            yield lambda: self._client.views_publish(user_id=user, view=home_view(card, voice))
            return
        if "view" in to:
            yield from self._openings(request, card_view(card, voice, Tag.of(request.chat)))
        elif to.get("place") == "ephemeral":
            yield lambda: self._respond(to["response_url"], drawn, replace_original=True)
        elif to.get("place") == REPLY and request.chat.private:
            if "response_url" in to and self._client.late(Call.EDIT, request.chat.id, SOON):
                yield lambda: self._respond(to["response_url"], drawn, replace_original=True)
            yield lambda: self._client.chat_update(
                channel=request.chat.id, ts=to["message"], text=drawn.text, blocks=drawn.blocks
            )
        if request.kind == "notice" and not request.chat.private and not card.private:
            yield lambda: self._post(request.chat.id, drawn, "")
        yield from self._visible(request, drawn)

    def _visible(self, request: Request, drawn: Drawn) -> Iterator[Way]:
        """Where it was asked, in a channel for the asker alone; what nobody waits for there goes to the direct chat."""
        to, chat = request.reply_to, request.chat
        who = request.who.id if request.who else ""
        asked_here = request.kind != "notice" and "view" not in to
        by_address = asked_here and "response_url" in to
        threaded = chat.private or bool(chat.topic)
        at_once = not threaded or self._client.late(Call.POST, chat.id, SOON)
        if by_address and at_once:
            yield lambda: self._respond(to["response_url"], drawn, replace_original=False)
        if asked_here and chat.private:
            yield lambda: self._post(chat.id, drawn, chat.topic)
        elif asked_here and who:
            yield lambda: self._whisper(chat.id, who, drawn, chat.topic)
        if by_address and not at_once:
            yield lambda: self._respond(to["response_url"], drawn, replace_original=False)
        if who:
            yield lambda: self._post(who, drawn, "")

    async def _post(self, chat: str, drawn: Drawn, thread: str) -> None:
        channel = await self._directory.channel(chat)
        await self._client.chat_postMessage(
            channel=channel,
            thread_ts=thread or None,
            text=drawn.text,
            blocks=drawn.blocks,
            unfurl_links=False,
            unfurl_media=False,
        )

    async def _whisper(self, channel: str, user: str, drawn: Drawn, thread: str) -> None:
        await self._client.chat_postEphemeral(
            channel=channel, user=user, thread_ts=thread or None, text=drawn.text, blocks=drawn.blocks
        )

    async def _respond(self, url: str, drawn: Drawn, *, replace_original: bool) -> None:
        hook = AsyncWebhookClient(url, session=self._client.session, retry_handlers=[])
        hook.proxy = self._client.proxy
        body = {"text": drawn.text, "blocks": drawn.blocks, "replace_original": replace_original}
        response = await hook.send_dict({**body, "response_type": "ephemeral"})
        if response.status_code != 200:
            raise Refused(response.body)
