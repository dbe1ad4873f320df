"""The Socket Mode connection: Bolt's own, opened so that a wrong token is told, closed so that nothing is cut off."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

PING = 5
"""Seconds between signs of life; a connection silent for four of them is opened anew."""

LAST_WORDS = 2.5
"""Seconds that acknowledgements under way may take when we stop."""


class Connection(AsyncSocketModeHandler):
    """Knows whether something is being acknowledged. `proxy`: "" for none."""

    def __init__(self, app: AsyncApp, app_token: str, proxy: str) -> None:
        super().__init__(app, app_token, ping_interval=PING)
        self.client.proxy = proxy or None
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def open(self) -> None:
        """Raises SlackApiError or a network fault where there is no address to be had: Bolt would ask for one without
        end, even with a wrong token."""
        try:
            self.client.wss_uri = await self.client.issue_new_wss_url()
        except BaseException:
            await self.client.close()  # type: ignore[no-untyped-call]
            raise
        await self.client.connect()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """Waits for what is being acknowledged."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                await self._idle.wait()
        await self.client.close()  # type: ignore[no-untyped-call]

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        self._under_way += 1
        self._idle.clear()
        try:
            await super().handle(client, req)
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
