"""HTTP instead of Socket Mode: signed requests to one Request URL of the app.

https://docs.slack.dev/authentication/verifying-requests-from-slack (signature) and
https://docs.slack.dev/apis/events-api (url_verification, retries and their headers)
"""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urlencode

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from aiohttp.client import _RequestContextManager

from sandbox.slack.delivery import PAUSES, Answer, Interactive
from sandbox.slack.records import JSON

FORM = "application/x-www-form-urlencoded"


def signature(secret: str, stamp: str, body: str) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True)
class Post:
    """An event on its way; `due` in elapsed seconds."""

    payload: JSON
    due: float
    attempts: int = 0
    reason: str = ""


class RequestUrl:
    """The app's Request URL. `run` must be running for events to arrive.

    `real` is the clock that dates the signatures: never a moved one, for an app refuses what is five minutes old.
    """

    def __init__(
        self,
        url: str,
        secret: str,
        session: ClientSession,
        *,
        real: Callable[[], datetime],
        elapsed: Callable[[], float],
        ack_seconds: float = 3.0,
    ) -> None:
        self.lost: list[JSON] = []
        self._url, self._secret, self._session = url, secret, session
        self._real, self._elapsed, self._patience = real, elapsed, ClientTimeout(total=ack_seconds)
        self._waiting: list[Post] = []
        self._news = asyncio.Event()

    async def verify(self, token: str) -> bool:
        """Slack's first request to a new URL: the challenge must come back."""
        body = json.dumps({"type": "url_verification", "token": token, "challenge": "sandbox-challenge"})
        async with self._post(body, "application/json") as response:
            return response.status == 200 and "sandbox-challenge" in await response.text()

    async def ask(self, kind: Interactive, payload: JSON) -> Answer:
        body = urlencode(payload if kind == "slash_commands" else {"payload": json.dumps(payload)})
        try:
            async with self._post(body, FORM) as response:
                return await self._read(response)
        except TimeoutError:
            return Answer(problem="operation_timeout")
        except ClientError:
            return Answer(problem="dispatch_failed")

    async def _read(self, response: ClientResponse) -> Answer:
        if response.status != 200:
            return Answer(problem="dispatch_failed")
        text = await response.text()
        return Answer(json.loads(text) if text and response.content_type == "application/json" else text)

    async def tell(self, payload: JSON) -> None:
        self._waiting.append(Post(payload, self._elapsed()))
        self._news.set()

    async def run(self) -> None:
        """Posts events as they fall due, one after another, until cancelled."""
        while True:
            self._news.clear()
            for post in [post for post in self._waiting if post.due <= self._elapsed()]:
                self._waiting.remove(post)
                await self._deliver(post)
            await self._rest()

    async def _rest(self) -> None:
        """Until an event comes in or one falls due again."""
        next_due = min((post.due for post in self._waiting), default=None)
        try:
            async with asyncio.timeout(None if next_due is None else max(0.0, next_due - self._elapsed())):
                await self._news.wait()
        except TimeoutError:
            return

    async def _deliver(self, post: Post) -> None:
        headers = {}
        if post.attempts:
            headers = {"X-Slack-Retry-Num": str(post.attempts), "X-Slack-Retry-Reason": post.reason}
        try:
            async with self._post(json.dumps(post.payload), "application/json", headers) as response:
                reason = "" if response.ok or response.headers.get("X-Slack-No-Retry") == "1" else "http_error"
        except TimeoutError:
            reason = "http_timeout"
        except ClientError:
            reason = "connection_failed"
        if reason:
            self._repeat(post, reason)

    def _repeat(self, post: Post, reason: str) -> None:
        if post.attempts >= len(PAUSES):
            self.lost.append(post.payload)
            return
        due = self._elapsed() + PAUSES[post.attempts]
        self._waiting.append(replace(post, due=due, attempts=post.attempts + 1, reason=reason))

    def _post(self, body: str, kind: str, headers: dict[str, str] | None = None) -> _RequestContextManager:
        stamp = str(int(self._real().timestamp()))
        signed = {
            "Content-Type": kind,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(self._secret, stamp, body),
            **(headers or {}),
        }
        return self._session.post(self._url, data=body.encode(), headers=signed, timeout=self._patience)
