"""How long Slack waits for the acknowledgement of a slash command: `python -m benchmarks.slack_ack`.

Liaison has the command on the disk before it acknowledges it. The other is an app as Bolt's documentation writes it,
with a listener for each of Liaison's verbs, which keeps nothing at all. The third is the least that keeping one takes
here: a handler that only writes 4 kB into a file there is and waits for the disk.
"""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from aiohttp import web
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from benchmarks.direct import PATH, serve, serve_bolt
from benchmarks.office import Office
from benchmarks.programme import PEOPLE
from benchmarks.ratios import Ratio, table
from benchmarks.stand_in import BOT_TOKEN, SECRET, Caller, StandIn
from handlers.table import COMMANDS

ROUNDS, WARM = 110, 10
AIM = 1 / 20


async def start_stock(stack: AsyncExitStack, address: str) -> str:
    """Serves until the stack unwinds; where its commands come in."""
    app = AsyncApp(client=AsyncWebClient(BOT_TOKEN, f"{address}/api/"), signing_secret=SECRET)

    async def answer(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack()
        await respond("Nothing is planned.")

    for command in COMMANDS:
        app.command(f"/{command.verb}")(answer)
    return await serve_bolt(stack, app)


async def start_least(stack: AsyncExitStack, path: Path) -> str:
    """Serves until the stack unwinds; where its commands come in."""
    page, file = bytes(4096), os.open(path, os.O_RDWR | os.O_CREAT)
    stack.callback(os.close, file)

    def keep() -> None:
        os.pwrite(file, page, 0)
        os.fdatasync(file)

    async def acknowledge(request: web.Request) -> web.Response:
        await request.read()
        await asyncio.to_thread(keep)
        return web.Response()

    app = web.Application()
    app.router.add_post(PATH, acknowledge)
    return await serve(stack, app)


async def acknowledged(caller: Caller, stand_in: StandIn, turn: int, verb: str, text: str) -> float:
    """Seconds until the acknowledgement; returns when the answer has come as well."""
    answered = stand_in.answer()
    seconds = await caller.command(PEOPLE[turn % len(PEOPLE)], verb, text)
    await asyncio.wait_for(answered, 10)
    return seconds


async def compare() -> list[Ratio]:
    ours, theirs, least = [], [], []
    verb = COMMANDS[len(COMMANDS) // 2].verb
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory())
        office = await stack.enter_async_context(Office(Path(folder) / "liaison.store", 100))
        by_bolt = await stack.enter_async_context(StandIn())
        stock = await stack.enter_async_context(Caller(await start_stock(stack, by_bolt.address), by_bolt.address))
        caller = await stack.enter_async_context(Caller(office.events, office.slack.address))
        floor = await start_least(stack, Path(folder) / "page")
        bare = await stack.enter_async_context(Caller(floor, by_bolt.address))
        for turn in range(ROUNDS):
            ours.append(await acknowledged(caller, office.slack, turn, "/liaison", "help"))
            theirs.append(await acknowledged(stock, by_bolt, turn, f"/{verb}", ""))
            least.append(await bare.command(PEOPLE[0], f"/{verb}", ""))
            await asyncio.sleep(0.01)  # what follows an answer is not the next one's to pay
    figure, stock_bolt, floor_figure = (median(taken[WARM:]) * 1e3 for taken in (ours, theirs, least))
    what = "Slack: acknowledgement"
    return [
        Ratio(what, figure, f"Bolt, {len(COMMANDS)} listeners", stock_bolt, "ms", AIM),
        Ratio(what, figure, "the least with a sync", floor_figure, "ms"),
    ]


def measure() -> list[Ratio]:
    logging.disable(logging.WARNING)
    return asyncio.run(compare())


if __name__ == "__main__":
    print(table(measure()))
