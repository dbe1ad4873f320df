"""Many deliveries over the real client libraries while one call in twenty goes wrong, each in its own way.

    python -m tests.delivery.soak --deliveries 10000 --seed 1

Each round promises one message to every channel, changes some of them and recalls others while they are under way, and
goes on until each has its end; then what the stand-ins hold is compared with what the ledger says. No time is waited
for: what has to pass, passes at once.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from aiohttp import web

from bot.app.building import build
from bot.app.program import App
from bot.app.stores import open_store
from bot.clock import Clock
from bot.outbox import Outbox
from bot.pacing import paces
from bot.sending import Sender
from config.settings import load_settings
from domain.cards import Card
from domain.delivery import Delivery, Life, revise
from domain.groups import BindingState
from domain.people import Platform
from sandbox.door import cut_off
from storage.port import transaction
from tests.bot.fakes import FREE, FakeElapsed
from tests.delivery.town import GROUP, Serve, Town, deliveries_in, open_town

OVER = (Life.SENT, Life.FAILED, Life.SKIPPED, Life.UNKNOWN)

STRUCK = frozenset(
    {
        *("sendMessage", "editMessageText", "deleteMessage"),
        *("chat.postMessage", "chat.update", "chat.delete", "conversations.history"),
    }
)
"""Calls that may go wrong."""

UNREADABLE = ("archived", "kicked")
"""Why it may stay unknown on Slack whether a message is there: the conversation could not be read any more."""

BAD_GATEWAY = "<html><body><h1>502 Bad Gateway</h1></body></html>"


def _telegram(code: int, words: str, wait: int = 0) -> web.Response:
    more = {"parameters": {"retry_after": wait}} if wait else {}
    return web.json_response({"ok": False, "error_code": code, "description": words, **more}, status=code)


def _slack(error: str) -> web.Response:
    return web.json_response({"ok": False, "error": error})


REFUSALS: dict[bool, dict[str, Callable[[], web.Response]]] = {
    False: {
        "told to wait": lambda: _telegram(429, "Too Many Requests: retry after 7", 7),
        "server error": lambda: _telegram(500, "Internal Server Error"),
        "unavailable": lambda: _telegram(503, "Service Unavailable"),
        "kicked": lambda: _telegram(403, "Forbidden: bot was kicked from the supergroup chat"),
        "bad markup": lambda: _telegram(400, "Bad Request: can't parse entities: unsupported start tag"),
    },
    True: {
        "told to wait": lambda: web.Response(status=429, headers={"Retry-After": "9"}),
        "server error": lambda: web.Response(status=500),
        "unavailable": lambda: web.Response(status=503),
        "internal error": lambda: _slack("internal_error"),
        "not in channel": lambda: _slack("not_in_channel"),
        "archived": lambda: _slack("is_archived"),
    },
}
"""What Slack (True) and Telegram say without having done anything."""

TROUBLES = ("bad gateway", "dropped before", "dropped after", "half an answer", "slow")


@dataclass
class Troubles:
    """Lets `rate` of the calls go wrong, in ways that are dealt out like cards: each once before one comes again."""

    chance: random.Random
    rate: float = 0.0
    met: Counter[str] = field(default_factory=Counter)
    dealt: dict[bool, list[str]] = field(default_factory=lambda: {False: [], True: []})

    async def __call__(self, request: web.Request, serve: Serve) -> web.StreamResponse:
        if request.match_info.get("method") not in STRUCK or self.chance.random() >= self.rate:
            return await serve(request)
        slack = "token" not in request.match_info
        refusals, kind = REFUSALS[slack], self._deal(slack)
        if kind in refusals:
            return refusals[kind]()
        if kind == "bad gateway":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        if kind == "slow":
            await asyncio.sleep(0.02)
        answer = cut_off(request) if kind == "dropped before" else await serve(request)
        if kind == "half an answer":
            return _halved(answer)
        return cut_off(request) if kind == "dropped after" else answer

    def _deal(self, slack: bool) -> str:
        left = self.dealt[slack]
        if not left:
            left += [*TROUBLES, *REFUSALS[slack]]
            self.chance.shuffle(left)
        kind = left.pop()
        self.met[kind] += 1
        return kind


def _halved(answer: web.StreamResponse) -> web.Response:
    body = answer.body if isinstance(answer, web.Response) and isinstance(answer.body, bytes) else b""
    return web.Response(status=answer.status, body=body[: len(body) // 2], content_type="application/json")


@dataclass
class Balance:
    """How it ended. `ends` counts lives, with the reason of those that failed or are unknown."""

    deliveries: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    there: int = 0
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0
    memory: list[float] = field(default_factory=list)


@asynccontextmanager
async def connected(town: Town) -> AsyncIterator[tuple[App, Outbox]]:
    """The program without what it does by itself: its store, both platforms, and an outbox on a clock of its own."""
    clock = Clock(town.clock)
    settings = load_settings(town.environ, env_file=None)
    app = build(settings, open_store(f"tinydb:{town.store}"), clock, dict.fromkeys(Platform, FREE))
    for adapter in app.adapters.values():
        await adapter.start()
    turns = paces(FakeElapsed(), app.tasks)
    sender = Sender(app.storage, app.messengers, app.voices, clock, turns, {})
    yield app, Outbox(sender, app.storage, clock, turns, app.tasks)
    await app.stop()


async def soak(folder: Path, channels: int, rounds: int, seed: int, rate: float = 0.05) -> Balance:
    """`channels` on each platform."""
    balance, begun, chance = Balance(), monotonic(), random.Random(seed)
    troubles = Troubles(chance, rate)
    async with open_town(folder, channels, channels, troubles) as town, connected(town) as (app, outbox):
        for number in range(rounds):
            await _promise(town, app, number)
            await _see_through(town, app, outbox, chance)
            await _compare(town, app, number, balance)
            balance.memory.append(resident())
    balance.met, balance.seconds = troubles.met, monotonic() - begun
    return balance


async def _promise(town: Town, app: App, number: int) -> None:
    """One message to every channel, each of which is bound."""
    now = app.clock()
    async with transaction(app.storage) as tx:
        for place in range(len(town.stage.places)):
            id = f"{GROUP}.sandbox{place}"
            binding = await tx.bindings.get(id)
            assert binding is not None
            await tx.bindings.put(replace(binding, state=BindingState.ACTIVE))
            await tx.deliveries.add(
                Delivery(f"{number}>b:{id}", f"b:{id}", "", Card(f"Notice {number}.{place} as 1"), now)
            )


async def _see_through(town: Town, app: App, outbox: Outbox, chance: random.Random) -> None:
    """Until nothing is under way any more; in its course some cards are changed, and some taken back."""
    for step in range(500):
        await outbox.beat()
        if step < 3:
            await asyncio.sleep(0.02)
            await _change_some(app, chance)
        await outbox.idle()
        async with transaction(app.storage, read_only=True) as tx:
            due, lease = await tx.deliveries.next_due(app.clock()), await tx.deliveries.next_lease(app.clock.wall())
            under_way = await tx.deliveries.due(app.clock(), 1) or await tx.deliveries.abandoned(app.clock.wall())
        waits = [at for at in (due, lease) if at is not None]
        if waits and not under_way:
            town.clock.move(max(0.0, (min(waits) - app.clock()).total_seconds()) + 0.001)
        if not waits and not under_way:
            return
    raise AssertionError("it never ends")


async def _change_some(app: App, chance: random.Random) -> None:
    """Among those that channels get, one in twenty-five gets another card, and one in a hundred is recalled."""
    for row in await deliveries_in(app.storage):
        what = chance.random()
        if what < 0.05 and row.to.startswith("b:") and not row.withdrawn:
            async with transaction(app.storage) as tx:
                one = await tx.deliveries.get(row.id)
                assert one is not None
                words = str(row.wanted and row.wanted.title).rpartition(" ")[0]
                card = None if what < 0.01 else Card(f"{words} {one.revision + 1}")
                await tx.deliveries.put(revise(replace(one, erase=card is None), card, app.clock()))


async def _compare(town: Town, app: App, number: int, balance: Balance) -> None:
    """The ledger with what stands in the channels; then both forget."""
    rows = await deliveries_in(app.storage)
    by_address = {row.to: row for row in rows if row.id.startswith(f"{number}>")}
    balance.wrong += [f"{row.id} is {row.life.value}, lease {row.lease}" for row in rows if row.life not in OVER]
    balance.wrong += [f"{mark} stands there {count} times" for mark, count in town.marks().items() if count > 1]
    for index, place in enumerate(town.stage.places):
        row = by_address[f"b:{GROUP}.sandbox{index}"]
        words = f"Notice {number}.{index} as "
        there = [text for text in town.written(place) if words in text]
        balance.deliveries += 1
        balance.there += len(there)
        balance.ends[f"{row.life.value} {row.reason}".strip()] += 1
        if fault := _fault(row, there):
            balance.wrong.append(f"{row.id} on {'Telegram' if place.telegram else 'Slack'}: {fault}")
        if row.life is Life.UNKNOWN and place.slack and row.reason not in UNREADABLE:
            balance.wrong.append(f"{row.id} stays unknown on Slack: {row.reason}")
    await _forget(town, app, rows)


def _fault(row: Delivery, there: list[str]) -> str:
    """What is wrong with it, or ""."""
    told = f"{row.life.value} ({row.reason}), and there: {there}"
    match row.life:
        case Life.SENT if row.wanted is None:
            return told if there else ""
        case Life.SENT:
            return "" if len(there) == 1 and str(row.wanted.title) in there[0] else f"{told}, wanted {row.wanted.title}"
        case Life.FAILED | Life.SKIPPED if not row.message:
            return told if there else ""
        case _:
            return told if len(there) > 1 else ""


async def _forget(town: Town, app: App, rows: list[Delivery]) -> None:
    async with transaction(app.storage) as tx:
        for row in rows:
            await tx.deliveries.remove(row.id)
    for chat in town.telegram.chats.values():
        chat.messages.clear()
    for messages in town.slack.messages.values():
        messages.clear()


def resident() -> float:
    """Megabytes that this process holds, the stand-ins' among them."""
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tell(balance: Balance) -> str:
    ends = ", ".join(f"{count} {end}" for end, count in balance.ends.most_common())
    met = ", ".join(f"{count} {kind}" for kind, count in sorted(balance.met.items()))
    memory = ", ".join(f"{one:.0f}" for one in balance.memory)
    return (
        f"{balance.deliveries} deliveries in {balance.seconds:.0f} s; {sum(balance.met.values())} faults: {met}\n"
        f"ends: {ends}\n{balance.there} messages stand in the channels\n"
        f"memory after each round: {memory} MB\n"
        + "\n".join(balance.wrong or ["every delivery has its end, and the ledger says what stands in the channels"])
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Sends many messages while one call in twenty goes wrong.")
    parser.add_argument("--deliveries", type=int, default=10_000)
    parser.add_argument("--channels", type=int, default=500, help="on each platform")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    logging.disable()
    with TemporaryDirectory() as folder:
        rounds = -(-asked.deliveries // (2 * asked.channels))
        balance = asyncio.run(soak(Path(folder), asked.channels, rounds, asked.seed))
    print(tell(balance))
    return 1 if balance.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
