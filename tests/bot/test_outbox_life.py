"""Promises, changes, recalls, faults and crashes in any order: what stands in the chats in the end is what the store
says, nothing stands there twice, and whatever did not arrive is told."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.clock import Clock
from bot.platforms.port import Address, Voice
from domain.cards import Card
from domain.delivery import FIXED, GONE, NOT_THERE, Delivery, Later, Life, Never, Outcome, Sent, again, arrived, revise
from domain.people import Platform
from handlers import promises
from storage.codec import from_doc
from storage.port import transaction
from tests.bot.fakes import NOON, FakeMessenger
from tests.bot.test_outbox import Post

OVER = (Life.SENT, Life.FAILED, Life.SKIPPED, Life.UNKNOWN)
ADDRESSES = ("b:t", "b:s", "p:ana")

WELL, LOST, LOST_UNDONE, CHANGED, KILLED, KILLED_UNDONE = (
    "well",
    "lost",
    "lost undone",
    "changed",
    "killed",
    "killed undone",
)

FATES: list[str | Outcome] = [
    *(WELL, WELL, LOST, LOST, LOST_UNDONE, CHANGED, CHANGED, KILLED, KILLED, KILLED_UNDONE),
    *(Later("rate-limited", 30.0), Later("unavailable"), Later("down", 0.0, everywhere=True), Never("too-long"), FIXED),
]
"""What becomes of one call: done and answered; done, or not, and the answer lost; done while its card is changed; done,
or not, and the program killed at it; or refused."""


class Chats(FakeMessenger):
    """A platform with the messages that stand in its chats: the mark and the title of each, by its id. The calls meet
    the `fates` one after another, and then all is well. `fixed` counts, by mark, the messages that cannot be changed
    any more; `began` says when each was to be posted."""

    def __init__(
        self, platform: Platform, now: Callable[[], datetime], meanwhile: Callable[[str], Awaitable[None]]
    ) -> None:
        super().__init__(platform)
        self.began: dict[str, list[datetime]] = {}
        self.there: dict[str, tuple[str, str]] = {}
        self.fixed: Counter[str] = Counter()
        self.fates: list[str | Outcome] = []
        self.killed = asyncio.Event()
        self._posts, self._now, self._meanwhile = 0, now, meanwhile

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome:
        self.began.setdefault(mark, []).append(self._now())

        def post() -> Outcome:
            self._posts += 1
            self.there[f"m{self._posts}"] = mark, str(card.title)
            return Sent(f"m{self._posts}", to.chat)

        return await self._meets(post, mark)

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome:
        def change() -> Outcome:
            if message not in self.there:
                return GONE
            self.there[message] = self.there[message][0], str(card.title)
            return Sent(message, to.chat)

        if self.fates[:1] == [FIXED] and message in self.there:
            self.fixed[self.there[message][0].partition("@")[0]] += 1
        return await self._meets(change, self.there.get(message, ("", ""))[0])

    async def delete(self, to: Address, message: str) -> Outcome:
        def take_away() -> Outcome:
            self.there.pop(message, None)
            return Sent(message, to.chat)

        return await self._meets(take_away, "")

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        if self.platform is Platform.TELEGRAM:
            return self.unsure("interrupted")
        assert len(self.began[mark]) > 1 or since <= self.began[mark][0], "it is looked for too late"
        if self.fates[:1] and not isinstance(self.fates[0], str):
            self.fates[0] = LOST  # whatever is refused here was not read
        mine = [message for message, (own, _) in self.there.items() if own == mark]
        return await self._meets(lambda: Sent(mine[0], to.chat) if mine else NOT_THERE, "")

    async def _meets(self, work: Callable[[], Outcome], mark: str) -> Outcome:
        fate = self.fates.pop(0) if self.fates else WELL
        if not isinstance(fate, str):
            return fate
        outcome = Later("undone") if fate in (LOST_UNDONE, KILLED_UNDONE) else work()
        if fate in (KILLED, KILLED_UNDONE):
            self.killed.set()
            await asyncio.Event().wait()
        if fate == CHANGED and mark:
            await self._meanwhile(mark.partition("@")[0])
        return self.unsure("no-answer") if fate in (LOST, LOST_UNDONE) else outcome


class Office(Post):
    """Both platforms with a memory, and a clock that is moved by hand, true time with it."""

    def __init__(self) -> None:
        super().__init__()
        self.at, self.titles = NOON, 0
        self.wanted: dict[str, Card | None] = {}
        self.clock = Clock(lambda: self.at)  # type: ignore[assignment]
        self.telegram = Chats(Platform.TELEGRAM, self.clock, self.change)
        self.slack = Chats(Platform.SLACK, self.clock, self.change)
        self.begin()

    @property
    def both(self) -> dict[Platform, FakeMessenger]:
        return {Platform.TELEGRAM: self.telegram, Platform.SLACK: self.slack}

    def begin(self) -> None:
        self.outbox = self.made(self.both)

    def next_title(self) -> Card:
        self.titles += 1
        return Card(f"as {self.titles}")

    async def post(self, cause: str) -> None:
        async with transaction(self.storage) as tx:
            for row in await promises.post(tx, self.next_title(), ADDRESSES, cause, due=self.at):
                self.wanted[row.id] = row.wanted

    async def change(self, id: str) -> None:
        await self.revise(id, self.next_title(), recalled=False)

    async def recall(self, cause: str, struck: Card | None) -> None:
        for to in ADDRESSES:
            await self.revise(f"{cause}>{to}", struck, recalled=True)

    async def revise(self, id: str, wanted: Card | None, *, recalled: bool) -> None:
        def changed(one: Delivery) -> Delivery:
            if one.withdrawn:
                return one
            self.wanted[id] = wanted
            return revise(replace(one, erase=recalled), wanted, self.at)

        await self.put(id, changed)

    async def put(self, id: str, change: Callable[[Delivery], Delivery]) -> None:
        async with transaction(self.storage) as tx:
            one = await tx.deliveries.get(id)
            if one is not None:
                await tx.deliveries.put(change(one))

    async def rows(self) -> list[Delivery]:
        async with self.storage.begin(read_only=True) as unit:
            return [from_doc(Delivery, row.doc) for row in await unit.range("delivery", "to")]


class LifeOfAnOutbox(RuleBasedStateMachine):
    """`excused` counts how often a person had each one sent again without knowing whether it was there."""

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.excused: Counter[str] = Counter()
        self.office = self.runner.run(self._furnished())

    async def _furnished(self) -> Office:
        office = Office()
        await office.furnish()
        await office.post("a")
        return office

    @rule(
        act=st.sampled_from(["promise", "promise", "strike out", "delete", "again", "arrived"]),
        cause=st.sampled_from(["a", "a", "b"]),
    )
    def someone_acts(self, act: str, cause: str) -> None:
        """Promises or changes it, recalls it, or decides about those that failed or are in doubt."""
        if act == "promise":
            self.runner.run(self.office.post(cause))
        elif act in ("again", "arrived"):
            self.runner.run(self._decide(act))
        else:
            self.runner.run(self.office.recall(cause, Card("struck out", struck=True) if act == "strike out" else None))

    async def _decide(self, act: str) -> None:
        for row in await self.office.rows():
            if act == "arrived" and row.life is Life.UNKNOWN:
                await self.office.put(row.id, lambda one: arrived(one, self.office.at))
            elif act == "again" and row.life in (Life.UNKNOWN, Life.FAILED):
                self.excused[row.id] += row.life is Life.UNKNOWN
                await self.office.put(row.id, lambda one: again(one, self.office.at))

    @rule(
        telegram=st.sampled_from(FATES),
        slack=st.sampled_from(FATES),
        seconds=st.sampled_from([2.0, 61.0, 7300.0]),
    )
    def the_outbox_looks(self, telegram: str | Outcome, slack: str | Outcome, seconds: float) -> None:
        """The fates are those of the first call to each."""
        self.office.at += timedelta(seconds=seconds)
        self.office.telegram.fates, self.office.slack.fates = [telegram], [slack]
        self.runner.run(self._look())

    async def _look(self) -> None:
        """Until nothing is under way, or the program is killed; then another takes its place."""
        office = self.office
        await office.outbox.beat()
        idle = asyncio.ensure_future(office.outbox.idle())
        kills = [asyncio.ensure_future(one.killed.wait()) for one in (office.telegram, office.slack)]
        done, _ = await asyncio.wait([idle, *kills], return_when=asyncio.FIRST_COMPLETED)
        for one in (idle, *kills):
            one.cancel()
        await asyncio.gather(idle, *kills, return_exceptions=True)
        if idle not in done:
            await office.tasks.close()
            office.begin()
        for platform in (office.telegram, office.slack):
            platform.killed.clear()
            platform.fates = []

    def teardown(self) -> None:
        """From here on all goes well."""
        try:
            self.runner.run(self._to_the_end())
        finally:
            self.runner.run(self.office.tasks.close())
            self.runner.close()

    async def _to_the_end(self) -> None:
        rows: list[Delivery] = []
        for _ in range(30):
            self.office.at += timedelta(seconds=7300)
            await self._look()
            rows = await self.office.rows()
            if all(row.life in OVER for row in rows):
                break
        assert [row for row in rows if row.life not in OVER] == []
        told = {row.id for row in rows if row.id.startswith("lost:")}
        for row in rows:
            there = [title for mark, title in self._there() if mark.partition("@")[0] == row.id]
            if row.life is Life.SENT and row.message and not self.excused[row.id] and not self._fixed[row.id]:
                assert there == ([] if row.erase or row.wanted is None else [str(row.wanted.title)]), row
            if row.life in (Life.FAILED, Life.UNKNOWN):
                assert row.reason
                assert not row.to.startswith("b:") or any(one.startswith(f"lost:{row.id}:") for one in told), row

    def _there(self) -> list[tuple[str, str]]:
        return [*self.office.telegram.there.values(), *self.office.slack.there.values()]

    @property
    def _fixed(self) -> Counter[str]:
        return self.office.telegram.fixed + self.office.slack.fixed

    @invariant()
    def nothing_stands_there_twice(self) -> None:
        for id, count in Counter(mark.partition("@")[0] for mark, _ in self._there()).items():
            assert count <= 1 + self.excused[id] + self._fixed[id], id

    @invariant()
    def no_change_is_lost(self) -> None:
        for row in self.runner.run(self.office.rows()):
            assert row.wanted == self.office.wanted.get(row.id, row.wanted)

    @invariant()
    def only_what_is_claimed_has_a_lease(self) -> None:
        for row in self.runner.run(self.office.rows()):
            assert (row.lease is not None) == (row.life is Life.CLAIMED)


LifeOfAnOutbox.TestCase.settings = settings(
    max_examples=100,
    stateful_step_count=12,
    phases=[Phase.generate],  # to shorten an example takes minutes
)
TestLifeOfAnOutbox = LifeOfAnOutbox.TestCase
