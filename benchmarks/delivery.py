"""A broadcast to many channels: `python -m benchmarks.delivery`.

With the platforms' limits enforced by strict stand-ins in another process: the time over the least that the limits
allow, and what was refused because we were too fast. Without limits: what a delivery costs beside the same calls of the
same client libraries in a bare loop. And how long a person waits for an answer while 5,000 messages go out.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import monotonic

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from telegram import Bot
from telegram.ext import AIORateLimiter, ExtBot

from benchmarks.broadcast import Region, message
from benchmarks.elsewhere import Elsewhere, Seen
from benchmarks.office import IN_FLIGHT, UNLIMITED
from benchmarks.ratios import Ratio, table
from benchmarks.stand_in import BOT_TOKEN, TELEGRAM_TOKEN
from bot.platforms.telegram.request import AiohttpBot
from sandbox.slack.rates import Rates
from sandbox.telegram.flood import ALL_CHATS

CHANNELS, PEER_SENDS = 500, 150
"""On each platform; and as many sends of the stock limiter."""

SENDS, LONG, SAMPLED, EVERY = 1_000, 2_500, 60.0, 0.1
"""Without limits; of the long broadcast, on each platform; seconds of it in which people ask, and between questions."""

FEW = 300
"""Sends of the stock client library, which take long."""

SMALL, LARGE = 2_000, 10_000
"""Deliveries after which the memory is looked at."""

Send = Callable[[int], Awaitable[object]]


async def enforced(folder: Path) -> list[Ratio]:
    async with Elsewhere(CHANNELS, limits=True) as there:
        async with Region(folder / "enforced.store", there) as region:
            begun, code = await region.promise()
            await region.settled(code)
            seen: Seen = await there.ask("seen")
        refused = await stock_refusals(there)
    took = [last - begun for last in seen.last]
    slack = (CHANNELS - Rates.POST_BURST) * 60 / Rates.POSTS_PER_MINUTE
    telegram = ((CHANNELS - 1) // ALL_CHATS.count) * ALL_CHATS.seconds
    everywhere = f"{CHANNELS} Slack channels and {CHANNELS} Telegram groups"
    if seen.count != (CHANNELS, CHANNELS):
        raise RuntimeError(f"of {CHANNELS} there are {seen.count}")
    return [
        Ratio(f"broadcast to {everywhere}", max(took), "the least the limits allow", max(slack, telegram), "s", 1.02),
        Ratio("of it, Slack", took[1], "the least the limits allow", slack, "s", 1.02),
        Ratio("of it, Telegram", took[0], "the least, 30 at once each second", telegram, "s"),
        Ratio("refused because of our pace", sum(seen.refused), "messages", sum(seen.count), "", 0.0),
        Ratio("the same", sum(seen.refused), f"AIORateLimiter, of {PEER_SENDS}", refused, ""),
    ]


async def stock_refusals(there: Elsewhere) -> int:
    """How often python-telegram-bot's limiter is refused at the same stand-in, a little later."""
    await asyncio.sleep(2)
    before: Seen = await there.ask("seen")
    where = there.opened
    bot = ExtBot(where.tokens[0], base_url=f"{where.telegram}/bot", rate_limiter=AIORateLimiter(max_retries=5))
    async with bot:

        async def send(number: int) -> None:
            await bot.send_message(where.chats[0][number % CHANNELS], "x")

        await at_once(send, PEER_SENDS, PEER_SENDS)
    after: Seen = await there.ask("seen")
    return after.refused[0] - before.refused[0]


async def at_once(send: Send, count: int, lanes: int = IN_FLIGHT) -> float:
    """Seconds for so many calls, so many of them under way at a time."""
    numbers = iter(range(count))

    async def lane() -> None:
        for number in numbers:
            await send(number)

    begun = monotonic()
    await asyncio.gather(*(lane() for _ in range(lanes)))
    return monotonic() - begun


async def unlimited(folder: Path) -> list[Ratio]:
    """Each figure in turn, three times over: microseconds a message."""
    ours, bare, quick, stock = [], [], [], []
    async with AsyncExitStack() as stack:
        there = await stack.enter_async_context(Elsewhere())
        region = Region(folder / "unlimited.store", there, UNLIMITED, invented=SENDS // 2)
        await stack.enter_async_context(region)
        both, aiohttp_bot, stock_bot = await bare_sends(stack, there)
        gc.freeze()
        for _ in range(4):
            begun, code = await region.promise()
            await region.settled(code)
            ours.append((monotonic() - begun) / SENDS * 1e6)
            bare.append(await at_once(both, SENDS) / SENDS * 1e6)
            quick.append(await at_once(aiohttp_bot, SENDS) / SENDS * 1e6)
            stock.append(await at_once(stock_bot, FEW) / FEW * 1e6)
    whole, calls, own, theirs = (median(taken[1:]) for taken in (ours, bare, quick, stock))
    return [
        Ratio("a delivery, durable, without limits", whole, "the same calls in a bare loop", calls, "µs"),
        Ratio("of it, outside the client libraries", whole - calls, "the whole", whole, "µs"),
        Ratio(f"a Telegram send, {IN_FLIGHT} in flight", own, "python-telegram-bot's own request", theirs, "µs", 1 / 6),
    ]


async def bare_sends(stack: AsyncExitStack, there: Elsewhere) -> tuple[Send, Send, Send]:
    """The calls of our broadcast, half and half; and one text by each of two bots."""
    bot = await stack.enter_async_context(AiohttpBot(TELEGRAM_TOKEN, there.opened.telegram))
    stock = await stack.enter_async_context(Bot(TELEGRAM_TOKEN, base_url=f"{there.opened.telegram}/bot"))
    session = await stack.enter_async_context(aiohttp.ClientSession())
    slack = AsyncWebClient(BOT_TOKEN, there.opened.slack, session=session, retry_handlers=[])
    slack.proxy = None
    telegram_call, slack_call = message()

    async def both(number: int) -> None:
        if number % 2:
            await bot.send_message(f"-{number}", **telegram_call)
        else:
            await slack.chat_postMessage(channel=f"C{number}", **slack_call)

    return both, lambda number: bot.send_message(number, "x"), lambda number: stock.send_message(number, "x")


async def answered(folder: Path) -> list[Ratio]:
    """The slowest of a hundred answers, while nothing else happens and while a long broadcast is promised and goes
    out."""
    async with Elsewhere(LONG, limits=True) as there, Region(folder / "answered.store", there) as region:
        await there.ask("talk", 2.0, EVERY)
        idle = await there.ask("talk", SAMPLED / 2, EVERY)
        busy, _ = await asyncio.gather(there.ask("talk", SAMPLED, EVERY), region.promise())
        seen: Seen = await there.ask("seen")
    if any(seen.refused):
        raise RuntimeError(f"{seen.refused} refused while people were answered")
    names = ("Telegram", "Slack")
    return [row for name, *taken in zip(names, busy, idle, strict=True) for row in _answers(name, *taken)]


def _answers(name: str, busy: Sequence[float], idle: Sequence[float]) -> Iterable[Ratio]:
    for what, of in (("median", median), ("p99", lambda taken: quantiles(taken, n=100)[98])):
        ours, theirs = of(busy) * 1e3, of(idle) * 1e3
        yield Ratio(f"{name}: an answer during {2 * LONG:,} deliveries, {what}", ours, "while idle", theirs, "ms")


async def remembered(folder: Path) -> list[Ratio]:
    """The memory of this process while deliveries go out, all of them kept in the store."""
    taken = {}
    async with AsyncExitStack() as stack:
        there = await stack.enter_async_context(Elsewhere())
        store = folder / "memory.store"
        region = await stack.enter_async_context(Region(store, there, UNLIMITED, invented=SENDS // 2))
        for done in range(SENDS, LARGE + 1, SENDS):
            await region.settled((await region.promise())[1])
            if done in (SMALL, LARGE):
                gc.collect()
                taken[done] = resident()
    return [Ratio(f"memory after {LARGE:,} deliveries", taken[LARGE], f"after {SMALL:,}", taken[SMALL], "MB")]


def resident() -> float:
    """Megabytes that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


async def compare() -> list[Ratio]:
    """The memory first: nothing has been given back yet that could be taken again."""
    with TemporaryDirectory() as folder:
        return [row for part in (remembered, unlimited, enforced, answered) for row in await part(Path(folder))]


def measure() -> list[Ratio]:
    logging.disable(logging.WARNING)
    return asyncio.run(compare())


if __name__ == "__main__":
    print(table(measure()))
