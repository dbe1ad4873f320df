"""`liaison run` is told to end in the midst of a broadcast: what is under way is settled, and the next run goes on."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

from aiohttp import web

from bot.app.stores import open_store
from domain.cards import Card
from domain.delivery import Delivery, Life
from storage.port import transaction
from tests.bot.test_cli import environment
from tests.delivery.town import GROUP, PATIENCE, Serve, Town, open_town

POSTS = ("sendMessage", "chat.postMessage")


class Gate:
    """Serves posts and keeps their answers back until it is opened."""

    def __init__(self) -> None:
        self.opened = asyncio.Event()
        self.served: set[str] = set()
        self.waits: dict[str, asyncio.Event] = {method: asyncio.Event() for method in POSTS}

    async def __call__(self, request: web.Request, serve: Serve) -> web.StreamResponse:
        method = request.match_info.get("method", "")
        answer = await serve(request)
        if method in POSTS:
            self.waits[method].set()
            await self.opened.wait()
        return answer

    async def under_way(self) -> None:
        """Returns when both platforms have posted something and have not yet said so."""
        async with asyncio.timeout(PATIENCE):
            for waits in self.waits.values():
                await waits.wait()


@asynccontextmanager
async def running(town: Town) -> AsyncIterator[asyncio.subprocess.Process]:
    """`liaison run`, once it says that it runs; it is told to end at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=town.store.parent,
        env=environment(**town.environ, LIAISON_STORE=f"tinydb:{town.store}", LIAISON_LOG="warning"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        assert (await process.stdout.readline()).startswith(b"Liaison runs;")
    try:
        yield process
    finally:
        if process.returncode is None:
            await ended(process)


async def ended(process: asyncio.subprocess.Process) -> str:
    """What it logged; it ends in order."""
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    _, said = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert process.returncode == 0
    return said.decode()


async def promise(town: Town) -> None:
    """One message to every channel."""
    storage = open_store(f"tinydb:{town.store}")
    async with transaction(storage) as tx:
        for number in range(len(town.stage.places)):
            to = f"b:{GROUP}.sandbox{number}"
            await tx.deliveries.add(Delivery(f"x>{to}", to, "", Card("Please read"), town.clock()))
    await storage.close()


async def promised(town: Town) -> list[Delivery]:
    return [row for row in await town.deliveries() if row.id.startswith("x>")]


def copies(town: Town) -> list[int]:
    return [town.copies(place, "Please read") for place in town.stage.places]


async def test_what_is_under_way_is_settled_and_the_next_run_sends_the_rest_at_once(tmp_path: Path) -> None:
    gate = Gate()
    async with open_town(tmp_path, 20, 12, gate, today=True) as town:
        await promise(town)
        async with running(town) as first:
            await gate.under_way()
            first.send_signal(signal.SIGTERM)
            await town.slack.wait_for(lambda: not town.slack.sockets.sockets, PATIENCE)  # it takes nothing in any more
            gate.opened.set()
            assert "Traceback" not in await ended(first)
        left = await promised(town)
        assert {row.life for row in left} == {Life.SENT, Life.WAITING}
        assert copies(town).count(1) == sum(row.life is Life.SENT for row in left)
        async with running(town):
            await town.slack.wait_for(lambda: all(copies(town)[12:]), PATIENCE)
            await town.telegram.wait_for(lambda: all(copies(town)[:12]), PATIENCE)
        assert {row.life for row in await promised(town)} == {Life.SENT}
        assert copies(town) == [1] * 32


async def test_a_platform_that_does_not_answer_holds_nobody_up_and_leaves_nothing_unsaid(tmp_path: Path) -> None:
    gate = Gate()
    async with open_town(tmp_path, 3, 3, gate, today=True) as town:
        await promise(town)
        async with running(town) as process:
            await gate.under_way()
            begun = monotonic()
            said = await ended(process)
            assert monotonic() - begun < 5
        gate.opened.set()
        assert "Traceback" not in said
        rows = await promised(town)
        lives = [row.life for row in rows if row.reason == "no-answer"]
        assert lives.count(Life.UNKNOWN) == sum(copies(town)[:3]) > 0  # Telegram cannot be asked, so people are
        assert lives.count(Life.CLAIMED) == sum(copies(town)[3:]) > 0  # Slack is asked when the lease is out
        assert {row.life for row in rows if row.reason != "no-answer"} <= {Life.WAITING}
