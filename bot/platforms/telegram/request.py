"""How requests to Telegram travel: by aiohttp, which costs a fraction of the processor time of the library's httpx."""

from __future__ import annotations

import json
from http import HTTPStatus
from math import isfinite
from typing import Any, TypedDict, cast

from aiohttp import (
    ClientConnectorError,
    ClientHttpProxyError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    FormData,
)
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT = 5.0
"""Seconds to reach the server."""

READ = 10.0
"""Seconds to wait for an answer, beside the waiting that long polling asks for."""

BUSY = 30.0
"""Seconds to wait where Telegram is asked too fast and does not say, in a number, for how long."""


class Unreached(NetworkError):
    """The server was never reached (no such name, connection refused, no trust, no way through a proxy), so nothing can
    have been done."""


class Flooded(NetworkError):
    """Too fast: nothing was done, and `seconds` must pass first. It stands for the library's RetryAfter, which cannot
    be made without a deprecation warning."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked to wait {seconds} s")
        self.seconds = seconds


class AiohttpRequest(BaseRequest):
    """One session for everything. Nothing is repeated here: whether it may be is the outbox's to know."""

    def __init__(self) -> None:
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return READ

    async def initialize(self) -> None:
        if self._session is None:
            self._session = ClientSession()

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body; raises Unreached, Flooded, or TimedOut when it may have been done."""
        await self.initialize()
        session = cast(ClientSession, self._session)
        wait = ClientTimeout(connect=CONNECT, sock_read=read_timeout if isinstance(read_timeout, int | float) else READ)
        body = _body(request_data) if request_data else {}
        try:
            async with session.request(method, url, timeout=wait, **body) as response:
                status, said = response.status, await response.read()
        except (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError) as error:
            raise Unreached(str(error)) from error
        except TimeoutError as error:
            raise TimedOut from error
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise Flooded(_wait(said))
        if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR and "description" not in _words(said):
            raise Unreached(f"something before Telegram refused with {status}")
        return status, said


def _words(said: bytes) -> dict[str, Any]:
    """What Telegram says; nothing where it was not Telegram that spoke."""
    try:
        words = json.loads(said)
    except ValueError:
        return {}
    return words if isinstance(words, dict) else {}


def _wait(said: bytes) -> float:
    try:
        seconds = float(_words(said)["parameters"]["retry_after"])
    except (LookupError, TypeError, ValueError):
        return BUSY
    return seconds if isfinite(seconds) and seconds > 0 else BUSY


class Body(TypedDict, total=False):
    """What aiohttp is given to send."""

    json: dict[str, Any]
    data: FormData


def _body(data: RequestData) -> Body:
    """The parameters as JSON, which takes less quoting than a form; with files, a form of several parts
    (https://core.telegram.org/bots/api#making-requests)."""
    if not data.contains_files:
        return {"json": data.parameters}
    form = FormData(data.json_parameters)
    for name, (file, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file, content_type=kind)
    return {"data": form}


class AiohttpBot(Bot):
    """The library's Bot over that one session."""

    def __init__(self, token: str, api_url: str, wire: AiohttpRequest | None = None) -> None:
        """`api_url` is the address that `/bot<token>/<method>` and `/file/bot<token>/<path>` hang under; `wire` is
        another bot's, whose connections are used."""
        self._root, self._wire = api_url.rstrip("/"), wire or AiohttpRequest()
        super().__init__(
            token,
            base_url=f"{self._root}/bot",
            base_file_url=f"{self._root}/file/bot",
            request=self._wire,
            get_updates_request=self._wire,
        )

    @property
    def root(self) -> str:
        return self._root

    @property
    def wire(self) -> AiohttpRequest:
        return self._wire

    async def shutdown(self) -> None:
        """Closes the session also where the bot was never initialised."""
        await super().shutdown()
        await self._request[1].shutdown()

    async def raw_updates(self, offset: int | None, wait: int, kinds: list[str]) -> list[dict[str, Any]]:
        """Updates as they came: the library's own get_updates fails as a whole when one of them cannot be read."""
        asked = {"offset": offset, "timeout": wait, "allowed_updates": kinds}
        return cast("list[dict[str, Any]]", await self._post("getUpdates", asked, read_timeout=wait + READ))
