"""Sending updates to the bot's webhook (https://core.telegram.org/bots/api#setwebhook)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import aiohttp

from sandbox.changes import Changes
from sandbox.telegram.updates import Updates
from sandbox.telegram.wire import seconds

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ANSWER_SECONDS = 60.0
"""How long an answer may take; not published, the value of the reference implementation."""


@dataclass
class Webhook:
    """Where updates go, if anywhere, and what last went wrong. `pauses` are the seconds between tries at one
    update; the last is repeated. Telegram does not publish its own."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    pauses: tuple[float, ...] = (0.05, 0.2, 1.0)
    failed_at: int = 0
    failure: str = ""
    wanted: asyncio.Event = field(default_factory=asyncio.Event)

    def point(self, url: str, secret: str, max_connections: int) -> None:
        """Sends updates to `url` from now on; to nowhere if it is empty."""
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self.failed_at, self.failure = 0, ""
        if url:
            self.wanted.set()
        else:
            self.wanted.clear()


async def deliver(webhook: Webhook, updates: Updates, now: Callable[[], datetime], changes: Changes) -> None:
    """Posts what waits, one update after the other, until cancelled; an update goes when it was answered with 2xx."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS)) as session:
        tries = 0
        while True:
            await webhook.wanted.wait()
            await updates.arrived()
            if not webhook.url:
                continue
            update = updates.waiting()[0]
            failure = await _post(session, webhook, update)
            if not failure:
                updates.confirm(update["update_id"] + 1)
                tries = 0
                continue
            webhook.failure, webhook.failed_at = failure, seconds(now())
            changes.tell()
            await asyncio.sleep(webhook.pauses[min(tries, len(webhook.pauses) - 1)])
            tries += 1


async def _post(session: aiohttp.ClientSession, webhook: Webhook, update: dict[str, object]) -> str:
    """What went wrong, in the words of getWebhookInfo; nothing if all went well."""
    headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
    try:
        async with session.post(webhook.url, json=update, headers=headers) as answer:
            reason = f"Wrong response from the webhook: {answer.status} {answer.reason}"
            return "" if answer.ok else reason
    except (aiohttp.ClientError, TimeoutError) as fault:
        return f"Connection failed: {type(fault).__name__}"
