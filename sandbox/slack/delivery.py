"""How what people do reaches the app: the interface, and Socket Mode.

https://docs.slack.dev/apis/events-api/using-socket-mode. Slack describes the messages only by example; the ten
connections and what follows the eleventh are from https://github.com/slackapi/node-slack-sdk/issues/1654.
"""

import asyncio
import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from aiohttp import WSMsgType, web

from sandbox.changes import Changes
from sandbox.slack.records import JSON

Interactive = Literal["slash_commands", "interactive"]
MOST_SOCKETS = 10
PAUSES = (0.0, 60.0, 300.0)
"""Seconds before each repetition of an event that was not acknowledged: at once, a minute, five minutes.
https://docs.slack.dev/apis/events-api (error handling, retries)"""


@dataclass(frozen=True)
class Answer:
    """What the app answered in time, or why there is no answer: "operation_timeout" or "dispatch_failed"."""

    payload: Any = None
    problem: str = ""


class Delivery(Protocol):
    async def ask(self, kind: Interactive, payload: JSON) -> Answer:
        """Sends something a person waits for, and waits as long as Slack does."""
        ...

    async def tell(self, payload: JSON) -> None:
        """Sends an event; it is repeated until the app acknowledges it or three repetitions have failed."""
        ...


@dataclass
class Envelope:
    """One thing on its way; `due` is when it is sent again (elapsed seconds)."""

    kind: str
    payload: JSON
    due: float
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    attempts: int = 0
    reason: str = ""
    carrier: web.WebSocketResponse | None = None
    answer: asyncio.Future[Any] | None = None

    def body(self) -> JSON:
        body: JSON = {"envelope_id": self.id, "type": self.kind, "payload": self.payload}
        body["accepts_response_payload"] = self.kind != "events_api"
        if self.kind == "events_api":
            body |= {"retry_attempt": max(0, self.attempts - 1), "retry_reason": self.reason}
        return body


class SocketHub:
    """All open Socket Mode connections of the app. An event no connection could carry waits for the next one."""

    def __init__(self, app_id: str, elapsed: Callable[[], float], ack_seconds: float, changes: Changes) -> None:
        self.sockets: list[web.WebSocketResponse] = []
        self.lost: list[JSON] = []
        self._app_id, self._elapsed, self._ack_seconds, self._changes = app_id, elapsed, ack_seconds, changes
        self._waiting: dict[str, Envelope] = {}
        self._tickets: set[str] = set()

    def ticket(self) -> str:
        """What apps.connections.open puts into the address; good for one connection."""
        name = secrets.token_hex(8)
        self._tickets.add(name)
        return name

    async def ask(self, kind: Interactive, payload: JSON) -> Answer:
        if not self.sockets:
            return Answer(problem="dispatch_failed")
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        envelope = Envelope(kind, payload, due=float("inf"), answer=answer)
        self._waiting[envelope.id] = envelope
        try:
            await self._send(envelope)
            async with asyncio.timeout(self._ack_seconds):
                return Answer(await answer)
        except TimeoutError:
            return Answer(problem="operation_timeout")
        finally:
            self._waiting.pop(envelope.id, None)

    async def tell(self, payload: JSON) -> None:
        envelope = Envelope("events_api", payload, due=self._elapsed())
        self._waiting[envelope.id] = envelope
        await self.repeat_due()

    async def repeat_due(self) -> None:
        """Sends every event whose time has come, as long as there is a connection to carry it."""
        for envelope in list(self._waiting.values()):
            if not self.sockets:
                return
            if envelope.due > self._elapsed() or envelope.id not in self._waiting:
                continue
            if envelope.attempts > len(PAUSES):
                self.lost.append(self._waiting.pop(envelope.id).payload)
            else:
                await self._send(envelope)

    async def _send(self, envelope: Envelope) -> None:
        others = [socket for socket in self.sockets if socket is not envelope.carrier]
        carrier = (others or self.sockets)[0]
        self.sockets.append(self.sockets.pop(self.sockets.index(carrier)))
        envelope.carrier = carrier
        if envelope.attempts and not envelope.reason:
            envelope.reason = "timeout"
        if envelope.answer is None:
            envelope.due = self._elapsed() + self._ack_seconds + (*PAUSES, 0.0)[envelope.attempts]
        envelope.attempts += 1
        with suppress(ConnectionError):
            await carrier.send_json(envelope.body())

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from its hello to its end."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if request.query.get("ticket") not in self._tickets:
            await socket.close(code=1008)
            return socket
        self._tickets.remove(request.query["ticket"])
        if len(self.sockets) >= MOST_SOCKETS:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            await socket.close()
            return socket
        await self._carry(socket)
        return socket

    async def _carry(self, socket: web.WebSocketResponse) -> None:
        self.sockets.append(socket)
        self._changes.tell()
        try:
            await socket.send_json(self._hello())
            await self.repeat_due()
            while not socket.closed:
                await self._hear(socket)
        finally:
            self.sockets.remove(socket)
            self._changes.tell()
            self._release(socket)
            await self.repeat_due()

    def _hello(self) -> JSON:
        debug = {"host": "applink-sandbox", "build_number": 1, "approximate_connection_time": 18060}
        info = {"app_id": self._app_id}
        return {"type": "hello", "num_connections": len(self.sockets), "debug_info": debug, "connection_info": info}

    async def _hear(self, socket: web.WebSocketResponse) -> None:
        next_due = min((envelope.due for envelope in self._waiting.values()), default=float("inf"))
        patience = min(next_due - self._elapsed(), self._ack_seconds)
        try:
            heard = await socket.receive(timeout=max(0.01, patience))
        except TimeoutError:
            await self.repeat_due()
            return
        if heard.type is WSMsgType.TEXT:
            self._acknowledge(json.loads(heard.data))

    def _acknowledge(self, message: JSON) -> None:
        envelope = self._waiting.pop(message.get("envelope_id", ""), None)
        if envelope and envelope.answer and not envelope.answer.done():
            envelope.answer.set_result(message.get("payload"))

    def _release(self, socket: web.WebSocketResponse) -> None:
        """Events this connection took and never acknowledged are due again at once."""
        for envelope in self._waiting.values():
            if envelope.carrier is socket and envelope.answer is None:
                envelope.due, envelope.reason = self._elapsed(), "connection_failed"

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Asks the app to change over, as Slack does every few hours ("warning" ten seconds before)."""
        for socket in list(self.sockets):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-sandbox"}})

    async def cut(self) -> None:
        """Closes every connection without a word."""
        for socket in list(self.sockets):
            await socket.close()
