"""Where a stand-in is reached on loopback, and how it is cut off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

HOST = "127.0.0.1"


class Door:
    """One port. While it is shut connections are refused, and those that stood were dropped without a word."""

    def __init__(self) -> None:
        self.port = 0
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    @asynccontextmanager
    async def serve(self, application: web.Application, port: int, patience: float) -> AsyncIterator[str]:
        """Opens on this port, any free one for 0, and gives the address; `patience`: seconds that calls under way may
        take at the end. OSError where the port is taken."""
        self.port = port
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=patience)
        await self._runner.setup()
        try:
            await self.open()
            yield f"http://{HOST}:{self.port}"
        finally:
            await self._runner.cleanup()

    @property
    def is_open(self) -> bool:
        return self._site is not None

    async def open(self) -> None:
        if self._runner is None or self._site is not None:
            return
        site = web.TCPSite(self._runner, HOST, self.port)
        await site.start()
        self._site, self.port = site, self._runner.addresses[0][1]

    async def shut(self) -> None:
        if self._runner is None or self._runner.server is None or self._site is None:
            return
        await self._site.stop()
        self._site = None
        for connection in self._runner.server.connections:
            if connection.transport is not None:
                connection.transport.abort()


def cut_off(request: web.Request) -> web.Response:
    """Closes the connection so that the caller never learns what became of the call; the response goes nowhere."""
    if request.transport:
        request.transport.abort()
    return web.Response()
