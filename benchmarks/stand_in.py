"""The least of Telegram and Slack that their client libraries need: raw HTTP on loopback, so that what it costs itself
does not hide what is measured. It checks nothing; the strict stand-ins are in `sandbox`."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from itertools import count
from time import perf_counter
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

from slack_sdk.signature import SignatureVerifier

HOST = "127.0.0.1"
TELEGRAM_TOKEN, BOT_TOKEN, SECRET, TEAM = "1:benchmark", "xoxb-benchmark", "benchmark", "T1"
SPEAKING = {"sendMessage", "chat.postMessage", "respond"}
"""The calls that carry an answer to the one who waits."""

NUMBERS = count(1)


class StandIn:
    """Both platforms for one bot; `async with` starts and stops it."""

    def __init__(self) -> None:
        self.address = ""
        self._updates: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
        self._answer: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._open: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, HOST, 0)
        self.address = f"http://{HOST}:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *fault: object) -> None:
        self._server.close()
        for writer in self._open:
            writer.close()

    def answer(self) -> asyncio.Future[float]:
        """The instant (`perf_counter`) at which the next answer arrives."""
        self._answer = asyncio.get_running_loop().create_future()
        return self._answer

    def say(self, person: int, words: str) -> None:
        """Words of a person to the bot, in their private chat on Telegram."""
        number, chat = next(NUMBERS), {"id": person, "type": "private", "first_name": f"Person {person}"}
        sender = {"id": person, "is_bot": False, "first_name": f"Person {person}", "language_code": "en"}
        entities = [{"type": "bot_command", "offset": 0, "length": len(words.split()[0])}]
        message = {"message_id": number, "date": int(time.time()), "chat": chat, "from": sender, "text": words}
        self._updates.put_nowait({"update_id": number, "message": {**message, "entities": entities}})

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                given = _given((await reader.readexactly(_length(head))).decode(errors="replace"))
                path = urlsplit(head.split(b" ", 2)[1].decode())
                method = path.path.rpartition("/")[2]
                if method in SPEAKING and not self._answer.done():
                    self._answer.set_result(perf_counter())
                body = json.dumps(await self._reply(method, {**parse_qs(path.query), **given})).encode()
                kind = b"Content-Type: application/json\r\nContent-Length: "
                writer.write(b"HTTP/1.1 200 OK\r\n" + kind + str(len(body)).encode() + b"\r\n\r\n" + body)

    async def _reply(self, method: str, asked: Mapping[str, list[str]]) -> Mapping[str, Any]:
        bot = {"id": 1, "is_bot": True, "first_name": "Liaison", "username": "liaison_bot"}
        chat = {"id": 1, "type": "private", "first_name": "Person"}
        match method:
            case "getUpdates":
                waiting = asyncio.wait_for(self._updates.get(), float(asked.get("timeout", ["0"])[0]))
                with suppress(TimeoutError):
                    return {"ok": True, "result": [await waiting]}
                return {"ok": True, "result": []}
            case "getMe":
                return {"ok": True, "result": bot}
            case "sendMessage":
                return {"ok": True, "result": {"message_id": next(NUMBERS), "date": 1, "chat": chat, "text": "…"}}
            case "auth.test":
                return {"ok": True, "user_id": "U0", "bot_id": "B0", "team_id": TEAM, "team": "Benchmark", "url": "/"}
            case "users.info":
                person = asked["user"][0]
                return {"ok": True, "user": {"id": person, "team_id": TEAM, "name": person.lower(), "locale": "en-GB"}}
            case _:
                return {"ok": True, "result": True, "ts": f"{next(NUMBERS)}.0", **_channel(asked)}


class Caller:
    """Slack's side of HTTP: one connection on which signed slash commands come in; `async with` opens and closes it."""

    def __init__(self, address: str, answers: str) -> None:
        self._to, self._answers = urlsplit(address), answers

    async def __aenter__(self) -> Self:
        self._reader, self._writer = await asyncio.open_connection(self._to.hostname, self._to.port)
        return self

    async def __aexit__(self, *fault: object) -> None:
        self._writer.close()

    async def command(self, person: int, verb: str, text: str) -> float:
        """A slash command of a person in the direct chat; the seconds until it is acknowledged."""
        body = _command(person, verb, text, f"{self._answers}/respond")
        at = str(int(time.time()))
        sign = SignatureVerifier(SECRET).generate_signature(timestamp=at, body=body) or ""
        head = (
            f"POST {self._to.path} HTTP/1.1\r\nHost: {self._to.netloc}\r\nX-Slack-Request-Timestamp: {at}\r\n"
            f"X-Slack-Signature: {sign}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        begun = perf_counter()
        self._writer.write(head.encode() + body.encode())
        answer = await self._reader.readuntil(b"\r\n\r\n")
        await self._reader.readexactly(_length(answer))
        if b" 200 " not in answer.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"{verb} {text} was not acknowledged: {answer.decode()}")
        return perf_counter() - begun


def _command(person: int, verb: str, text: str, answers: str) -> str:
    """https://docs.slack.dev/interactivity/implementing-slash-commands"""
    user, chat = {"user_id": f"U{person}", "user_name": f"u{person}"}, {"channel_id": f"D{person}"}
    place = {"team_id": TEAM, "channel_name": "directmessage", "api_app_id": "A1", "token": "none", **chat}
    given = {"command": verb, "text": text, "response_url": answers, "trigger_id": str(next(NUMBERS))}
    return urlencode({**place, **user, **given})


def _channel(asked: Mapping[str, list[str]]) -> dict[str, str]:
    return {"channel": asked.get("channel", ["D1"])[0]}


def _given(body: str) -> dict[str, list[str]]:
    """The parameters of a call, in a form or in JSON."""
    if body.startswith("{"):
        return {name: [str(value)] for name, value in json.loads(body).items()}
    return parse_qs(body)


def _length(head: bytes) -> int:
    """Bytes of the body that follows."""
    fields = dict(line.lower().split(b":", 1) for line in head.split(b"\r\n")[1:] if b":" in line)
    return int(fields.get(b"content-length", 0))
