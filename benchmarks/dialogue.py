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

    stand_in: StandIn

    async def ask(self, person: int, words: str) -> None: ...


class OnTelegram:
    def __init__(self, stand_in: StandIn) -> None:
        self.stand_in = stand_in

    async def ask(self, person: int, words: str) -> None:
        self.stand_in.say(person, f"/{words}")


class OnSlack:
    """`slash` stands before the words where there is one slash command for all."""

    def __init__(self, stand_in: StandIn, caller: Caller, slash: str = "") -> None:
        self.stand_in, self._caller, self._slash = stand_in, caller, slash

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
        OnTelegram(office.telegram),
        OnTelegram(by_ptb),
        OnSlack(office.slack, ours, "/liaison"),
        OnSlack(by_bolt, theirs),
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


def told(small: list[list[float]], large: list[list[float]]) -> Iterator[Ratio]:
    for first, platform, library in ((0, "Telegram", "python-telegram-bot"), (2, "Slack", "Bolt")):
        peer = f"{library}, stock TinyDB"
        for at, asked in enumerate(QUESTIONS):
            aims = at < len(QUESTIONS) - 1
            for count, figures, aim in ((SMALL, small, None), (LARGE, large, FASTER)):
                ours, theirs = (figures[bot][at] for bot in (first, first + 1))
                yield Ratio(f"{platform}: {asked}, {count:,}", ours, peer, theirs, "ms", aim if aims else None)
            least, most = (figures[first][at] for figures in (small, large))
            yield Ratio(f"{platform}: {asked}, {LARGE:,}", most, f"Liaison, {SMALL:,}", least, "ms", EQUAL)


async def compare() -> list[Ratio]:
    """One size after the other: two Liaisons in one process would take each other's kept words away."""
    figures = []
    for count in (SMALL, LARGE):
        async with AsyncExitStack() as stack:
            bots = await opened(stack, Path(stack.enter_context(TemporaryDirectory())), count)
            codes = joinable(count)[:ROUNDS]
            gc.freeze()
            figures.append(medians([await converse(bots, number, code) for number, code in enumerate(codes)]))
    return list(told(figures[0], figures[1]))


def measure() -> list[Ratio]:
    logging.disable(logging.WARNING)
    return asyncio.run(compare())


if __name__ == "__main__":
    print(table(measure()))
