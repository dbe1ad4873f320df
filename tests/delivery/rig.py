"""Kills the program at random instants of a broadcast, starts it again until all is settled, and counts what arrived.

    python -m tests.delivery.rig --kills 300 --seed 1

Each round is one broadcast of a coordinator to every channel. A life of the program ends by SIGKILL, either after so
many seconds or at a chosen moment of the n-th call that it makes to post, change or look up a message: before the
platform has it, when it has it, when it is done and before the answer, or shortly after the answer, while it is being
recorded. Nothing that is asserted comes from the program: what stands in the channels is read in the stand-ins.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from aiohttp import web

from domain.delivery import Delivery, Life
from domain.people import Platform
from tests.delivery.town import GROUP, PATIENCE, Serve, Town, open_town

ROOT = Path(__file__).parents[2]

STRUCK_AT = frozenset(
    {"sendMessage", "editMessageText", "deleteMessage", "chat.postMessage", "chat.update", "conversations.history"}
)
"""Calls at which a life may end."""

MOMENTS = ("before", "taken", "done", "answered")

LONGEST = 4.0
"""Seconds after which a life ends if its moment has not come."""

LEASE = 61.0
"""Seconds after which a claim has surely run out."""


@dataclass(frozen=True)
class Blow:
    """When a life ends: at this moment of the n-th call, or else after so many seconds."""

    moment: str
    call: int = 0
    seconds: float = LONGEST


@dataclass
class Striker:
    """Watches the calls and kills the program `pid` when its blow falls."""

    chance: random.Random
    pid: int = 0
    blow: Blow | None = None
    calls: int = 0
    struck: Counter[str] = field(default_factory=Counter)

    def arm(self, blow: Blow | None) -> None:
        self.blow, self.calls = blow, 0

    async def __call__(self, request: web.Request, serve: Serve) -> web.StreamResponse:
        blow = self.blow
        if blow is None or request.match_info.get("method") not in STRUCK_AT:
            return await serve(request)
        self.calls += 1
        if self.calls != blow.call:
            return await serve(request)
        if blow.moment == "before":
            self.strike(blow.moment)
            raise web.HTTPServiceUnavailable  # nobody reads it any more
        if blow.moment == "taken":
            self.strike(blow.moment)
        answer = await serve(request)
        if blow.moment == "done":
            self.strike(blow.moment)
        elif blow.moment == "answered":
            asyncio.get_running_loop().call_later(self.chance.uniform(0, 0.004), self.strike, blow.moment)
        return answer

    def strike(self, moment: str) -> None:
        """At most once a life."""
        if self.pid and self.blow is not None:
            self.struck[moment] += 1
            os.kill(self.pid, signal.SIGKILL)
            self.blow = None


class Lives:
    """The process that forks the program (`program.py`)."""

    def __init__(self, process: asyncio.subprocess.Process, town: Town, striker: Striker) -> None:
        self._process, self._town, self._striker = process, town, striker

    async def begin(self, blow: Blow | None) -> None:
        """A life that ends by this blow, or that goes on."""
        assert self._process.stdin is not None
        asked = {"environ": self._town.environ, "store": str(self._town.store), "ahead": self._town.ahead}
        self._striker.arm(blow)
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._striker.pid = int((await self._line("pid")).split()[1])

    async def settled(self) -> None:
        """Returns when it has started and done what was left."""
        assert await self._line("quiet", "dead") == "quiet"

    async def end(self, seconds: float) -> None:
        """Returns when it was killed: by its blow, or when it has done what was left, or after so many seconds."""
        said = ""
        with suppress(TimeoutError):
            said = await asyncio.wait_for(self._line("quiet", "dead"), seconds)
        self._striker.strike("when nothing was left" if said else "any instant")
        said = said if said.startswith("dead") else await self._line("dead")
        self._striker.pid = 0
        assert said == f"dead {-signal.SIGKILL}", f"the program ended by itself: {said}"

    async def _line(self, *begins: str) -> str:
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            while True:
                line = (await self._process.stdout.readline()).decode().strip()
                assert line, "the process that forks has ended"
                if line.startswith(begins):
                    return line


@dataclass
class Account:
    """What became of all broadcasts. `in_flight`: ids of deliveries that were claimed at some kill."""

    kills: int = 0
    broadcasts: int = 0
    deliveries: int = 0
    seconds: float = 0.0
    unknown: Counter[str] = field(default_factory=Counter)
    most_in_flight: int = 0
    in_flight: set[str] = field(default_factory=set)
    struck: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)


@asynccontextmanager
async def lives_of(town: Town, striker: Striker, log: Path) -> AsyncIterator[Lives]:
    with log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.delivery.program"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=said,
        )
        try:
            yield Lives(process, town, striker)
        finally:
            if striker.pid:
                os.kill(striker.pid, signal.SIGKILL)
            assert process.stdin is not None
            process.stdin.close()
            await asyncio.wait_for(process.wait(), PATIENCE)


async def broadcast(town: Town, number: int) -> None:
    """The coordinator announces it on Telegram."""
    me = town.coordinator.telegram
    town.telegram.say(me, me, f"/announce {GROUP}\n{title(number)}\nPlease read.")
    message, data = await town.telegram.wait_for(lambda: _to_confirm(town, me, number), PATIENCE)
    await town.telegram.tap(me, me, message, data)


def title(number: int) -> str:
    return f"Notice {number:04} of the region"


def _to_confirm(town: Town, me: int, number: int) -> tuple[int, str] | None:
    """The message that reads it back, and what its button *Send* stands for."""
    for one in town.telegram.messages(me):
        for button in [button for row in (one.markup or {}).get("inline_keyboard", ()) for button in row]:
            if title(number) in one.text and button["text"] == "Send":
                return one.id, button["callback_data"]
    return None


def blows(chance: random.Random, channels: int) -> Blow:
    """One in three by time, also while it is starting; the others at a call."""
    if chance.random() < 0.33:
        return Blow("", seconds=chance.uniform(0.0, 1.5))
    return Blow(chance.choice(MOMENTS), call=1 + int(chance.random() ** 2 * channels / 4))


async def run(folder: Path, slack: int, telegram: int, kills: int, seed: int) -> Account:
    """Broadcasts one after another until there were so many kills; the last one is seen through."""
    chance, account, begun = random.Random(seed), Account(), monotonic()
    striker = Striker(random.Random(seed))
    async with (
        open_town(folder, slack, telegram, striker) as town,
        lives_of(town, striker, folder / "log") as lives,
    ):
        while account.kills < kills:
            account.broadcasts += 1
            await _round(town, lives, chance, account, kills)
            check(town, await town.deliveries(), account)
    account.struck, account.seconds = striker.struck, monotonic() - begun
    account.logged = (folder / "log").read_text("utf-8").splitlines()
    return account


async def _round(town: Town, lives: Lives, chance: random.Random, account: Account, kills: int) -> None:
    channels = len(town.stage.places)
    await lives.begin(None)
    await lives.settled()
    await broadcast(town, account.broadcasts)
    blow = blows(chance, channels)
    lives._striker.arm(blow)
    while True:
        await lives.end(blow.seconds)
        account.kills += 1
        rows = await town.deliveries()
        if not _open(rows):
            return
        claimed = {row.id for row in rows if row.life is Life.CLAIMED}
        account.most_in_flight = max(account.most_in_flight, len(claimed - account.in_flight))
        account.in_flight |= claimed
        town.clock.move(chance.choice((0.0, 3.0, LEASE, LEASE)))
        blow = blows(chance, channels) if account.kills < kills else Blow("", seconds=20.0)
        await lives.begin(blow)


def _open(rows: list[Delivery]) -> bool:
    return any(row.life in (Life.WAITING, Life.CLAIMED) for row in rows)


def check(town: Town, rows: list[Delivery], account: Account) -> None:
    """Every message of the latest broadcast against what stands in its channel."""
    words, wrong = title(account.broadcasts), account.wrong
    by_address = {row.to: row for row in rows if words in str(row.wanted) and row.to.startswith("b:")}
    told = [row for row in rows if row.id.startswith("lost:")]
    marks = town.marks()
    wrong += [f"{mark} was posted {count} times on Slack" for mark, count in marks.items() if count > 1]
    for number, place in enumerate(town.stage.places):
        row, there = by_address.get(f"b:{GROUP}.sandbox{number}"), town.copies(place, words)
        platform = Platform.TELEGRAM if place.telegram else Platform.SLACK
        if row is None:
            wrong.append(f"{place.title}: {words} was never promised")
            continue
        account.deliveries += 1
        if row.life is Life.UNKNOWN:
            account.unknown[f"{platform.value}: {'there' if there else 'not there'}"] += 1
        if row.life is Life.UNKNOWN and platform is Platform.SLACK:
            wrong.append(f"{row.id} is unknown on Slack ({row.reason})")
        elif row.life is Life.UNKNOWN and row.id not in account.in_flight:
            wrong.append(f"{row.id} is unknown and was never in flight at a kill")
        elif row.life is Life.UNKNOWN and not any(one.id.startswith(f"lost:{row.subject}:{GROUP}:") for one in told):
            wrong.append(f"{row.id} is unknown and nobody is told")
        elif row.life is Life.UNKNOWN and there > 1:
            wrong.append(f"{row.id} is unknown and there {there} times")
        elif row.life is not Life.UNKNOWN and (row.life, there) != (Life.SENT, 1):
            wrong.append(f"{row.id} is {row.life.value} ({row.reason}) and there {there} times")


def tell(account: Account) -> str:
    unknown = ", ".join(f"{count} {what}" for what, count in sorted(account.unknown.items())) or "none"
    moments = ", ".join(f"{count} {moment}" for moment, count in sorted(account.struck.items()))
    return (
        f"{account.kills} kills ({moments}) in {account.seconds:.0f} s\n"
        f"{account.broadcasts} broadcasts, {account.deliveries} messages to channels; unknown: {unknown}; "
        f"at most {account.most_in_flight} in flight at a kill\n"
        + "\n".join(account.wrong or ["nothing lost, nothing doubled, nothing unknown that was not in flight"])
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Kills Liaison at random instants of broadcasts to many channels.")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slack", type=int, default=100, help="channels")
    parser.add_argument("--telegram", type=int, default=100, help="groups")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        account = asyncio.run(run(Path(folder), asked.slack, asked.telegram, asked.kills, asked.seed))
        print(tell(account))
        print(f"{len(account.logged)} lines in the log", *account.logged[:20], sep="\n")
    return 1 if account.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
