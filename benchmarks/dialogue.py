"""`join` and `upcoming` from the command to the answer, on both platforms: `python -m benchmarks.dialogue`.

Liaison keeps its durable store and does all it does for a real person: rights, languages, the trail. The others are the
same two commands as one writes them straight on python-telegram-bot and on Bolt with TinyDB as it comes. All of them
speak to the same raw stand-in, and are asked in turn in one run, so the ratios can be compared.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Protocol

from benchmarks import direct
from benchmarks.office import Office
from benchmarks.programme import PEOPLE, joinable, programme
from benchmarks.ratios import Ratio, table
from benchmarks.stand_in import Caller, StandIn

SMALL, LARGE = 1_000, 10_000
ROUNDS, WARM = 20, 3

FASTER, EQUAL = 1 / 10, 1.2
"""The aims: so much of the peer's time at the large size; and of our own time at the small one, where what is more than
1 is what two medians of one run differ by."""

QUESTIONS = ("join", "upcoming", "upcoming again")
"""A conversation: after a sign-up one looks what is on, and looks again while nobody has written anything, which is
when TinyDB answers from the cache of its last query."""


class Bot(Protocol):
    """`ask` sends a command ("join SEM-3") of a person; its answer arrives at the stand-in."""

    name: str
    stand_in: StandIn

    async def ask(self, person: int, words: str) -> None: ...


class OnTelegram:
    def __init__(self, name: str, stand_in: StandIn) -> None:
        self.name, self.stand_in = name, stand_in

    async def ask(self, person: int, words: str) -> None:
        self.stand_in.say(person, f"/{words}")


class OnSlack:
    """`slash` stands before the words where there is one slash command for all."""

    def __init__(self, name: str, stand_in: StandIn, caller: Caller, slash: str = "") -> None:
        self.name, self.stand_in, self._caller, self._slash = name, stand_in, caller, slash

    async def ask(self, person: int, words: str) -> None:
        verb, _, text = f"{self._slash} {words}".strip().partition(" ")
        await self._caller.command(person, verb if self._slash else f"/{verb}", text)


async def opened(stack: AsyncExitStack, folder: Path, count: int) -> list[Bot]:
    """Liaison and the direct one on Telegram, then both on Slack."""
    office = await stack.enter_async_context(Office(folder / f"{count}.store", count))
    by_ptb, by_bolt = [await stack.enter_async_context(StandIn()) for _ in range(2)]
    documents = [direct.document(activity) for activity in programme(count)]
    await direct.start_telegram(stack, by_ptb.address, direct.filled(folder / f"{count}.ptb.json", documents))
    events = await direct.start_slack(stack, by_bolt.address, direct.filled(folder / f"{count}.bolt.json", documents))
    ours, theirs = [
        await stack.enter_async_context(Caller(address, stand_in.address))
        for address, stand_in in ((office.events, office.slack), (events, by_bolt))
    ]
    return [
        OnTelegram("Liaison", office.telegram),
        OnTelegram("python-telegram-bot", by_ptb),
        OnSlack("Liaison", office.slack, ours, "/liaison"),
        OnSlack("Bolt", by_bolt, theirs),
    ]


async def timed(bot: Bot, person: int, words: str) -> float:
    """Milliseconds from sending the command until its answer arrives."""
    answered, begun = bot.stand_in.answer(), perf_counter()
    await bot.ask(person, words)
    taken = await asyncio.wait_for(answered, 10) - begun
    await asyncio.sleep(0.01)  # what follows an answer is not the next one's to pay
    return taken * 1e3


async def converse(bots: list[Bot], number: int, code: str) -> list[list[float]]:
    """What each bot takes for each question."""
    person, words = PEOPLE[number % len(PEOPLE)], (f"join {code}", "upcoming", "upcoming")
    return [[await timed(bot, person, each) for each in words] for bot in bots]


def medians(rounds: list[list[list[float]]]) -> list[list[float]]:
    """By bot and question."""
    per_bot = zip(*rounds[WARM:], strict=True)
    return [[median(taken) for taken in zip(*conversations, strict=True)] for conversations in per_bot]


def told(bots: list[Bot], small: list[list[float]], large: list[list[float]]) -> Iterator[Ratio]:
    for first, platform in ((0, "Telegram"), (2, "Slack")):
        peer = f"{bots[first + 1].name}, stock TinyDB"
        for at, asked in enumerate(QUESTIONS):
            aims = at < len(QUESTIONS) - 1
            for count, figures, aim in ((SMALL, small, None), (LARGE, large, FASTER)):
                ours, theirs = (figures[bot][at] for bot in (first, first + 1))
                yield Ratio(f"{platform}: {asked}, {count:,}", ours, peer, theirs, "ms", aim if aims else None)
            least, most = (figures[first][at] for figures in (small, large))
            yield Ratio(f"{platform}: {asked}, {LARGE:,}", most, f"Liaison, {SMALL:,}", least, "ms", EQUAL)


async def compare() -> list[Ratio]:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        few, many = [await opened(stack, folder, count) for count in (SMALL, LARGE)]
        gc.freeze()
        small, large = [], []
        for number, codes in enumerate(zip(joinable(SMALL)[:ROUNDS], joinable(LARGE)[:ROUNDS], strict=True)):
            small.append(await converse(few, number, codes[0]))
            large.append(await converse(many, number, codes[1]))
        return list(told(few, medians(small), medians(large)))


def measure() -> list[Ratio]:
    logging.disable(logging.WARNING)
    return asyncio.run(compare())


if __name__ == "__main__":
    print(table(measure()))
