"""The one web server: health, metrics, and the routes it is given."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterable, Mapping

from aiohttp import web

Route = web.RouteDef
"""A path and what answers it."""

State = Callable[[], Awaitable[Mapping[str, str]]]
"""What must be there to be ready → "ok", or what is wrong with it."""

Figures = Callable[[], Awaitable[Mapping[str, float]]]
"""What is measured → its value now."""

LONGEST_BODY = 1024 * 1024
"""Bytes of a request; both platforms' webhooks stay far below."""


class PortTaken(Exception):
    """One line that says what to do."""


def why(fault: OSError) -> str:
    """What the system says, without asyncio's words around it; a host that is not known has no number of its own."""
    return os.strerror(fault.errno) if fault.errno and fault.errno > 0 else str(fault.strerror)


class WebServer:
    def __init__(self, host: str, port: int, state: State, figures: Figures, routes: Iterable[Route] = ()) -> None:
        self._host, self._port, self._state, self._figures = host, port, state, figures
        app = web.Application(client_max_size=LONGEST_BODY)
        app.add_routes(
            [web.get("/healthz", _alive), web.get("/readyz", self._ready), web.get("/metrics", self._metrics)]
        )
        app.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)

    async def start(self) -> str:
        """Serves; returns the address. Raises PortTaken."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as fault:
            await self._runner.cleanup()
            raise PortTaken(
                f"{self._host}:{self._port} cannot be used ({why(fault)}): "
                "stop what listens there, or set LIAISON_HOST and LIAISON_PORT"
            ) from fault
        return f"http://{self._host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def _ready(self, request: web.Request) -> web.Response:
        state = dict(await self._state())
        return web.json_response(state, status=200 if set(state.values()) <= {"ok"} else 503)

    async def _metrics(self, request: web.Request) -> web.Response:
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

        registry = CollectorRegistry()
        for name, value in (await self._figures()).items():
            Gauge(f"liaison_{name}", name.replace("_", " "), registry=registry).set(value)
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})


async def _alive(request: web.Request) -> web.Response:
    return web.Response(text="ok")
