"""Health, readiness, metrics, and a port that is taken."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web

from bot.web import PortTaken, WebServer

STATE = {"store": "ok", "telegram": "ok"}


async def state() -> dict[str, str]:
    return STATE


async def figures() -> dict[str, float]:
    return {"deliveries_waiting": 3}


async def hook(request: web.Request) -> web.Response:
    return web.Response(text="heard")


@pytest.fixture
async def address() -> AsyncIterator[str]:
    server = WebServer("127.0.0.1", 0, state, figures, [web.post("/hook", hook)])
    yield await server.start()
    await server.stop()


async def read(method: str, address: str) -> tuple[int, str]:
    async with ClientSession() as session, session.request(method, address) as answer:
        return answer.status, await answer.text()


async def test_it_is_alive_and_ready_and_serves_the_routes_it_was_given(address: str) -> None:
    assert await read("GET", f"{address}/healthz") == (200, "ok")
    assert (await read("GET", f"{address}/readyz"))[0] == 200
    assert await read("POST", f"{address}/hook") == (200, "heard")
    assert (await read("GET", f"{address}/nothing"))[0] == 404


async def test_what_is_wrong_makes_it_unready() -> None:
    async def broken() -> dict[str, str]:
        return {"store": "ok", "slack": "not reached"}

    server = WebServer("127.0.0.1", 0, broken, figures)
    status, words = await read("GET", f"{await server.start()}/readyz")
    await server.stop()
    assert status == 503
    assert "not reached" in words


async def test_metrics_are_what_prometheus_reads(address: str) -> None:
    status, words = await read("GET", f"{address}/metrics")
    assert status == 200
    assert "liaison_deliveries_waiting 3.0" in words


async def test_a_port_in_use_is_one_line_that_says_what_to_do(address: str) -> None:
    port = int(address.rpartition(":")[2])
    with pytest.raises(PortTaken, match=rf"127\.0\.0\.1:{port} cannot be used .* set LIAISON_HOST and LIAISON_PORT"):
        await WebServer("127.0.0.1", port, state, figures).start()
