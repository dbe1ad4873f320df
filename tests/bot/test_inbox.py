"""Nothing is confirmed before it is durable; each request is handled once, in order within its chat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import Clock
from bot.inbox import KEPT, SIDE_BY_SIDE, Inbox, Taken
from bot.tasks import Tasks
from domain.people import Platform
from domain.records import InboxRow
from domain.requests import Chat, Request
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from storage.rows import Unit
from tests.bot.fakes import NOON, FakeElapsed, SlowStorage, clock_at, request, settle_down


class Office:
    """Handles requests as told: waits at the `gate` of a chat, fails on the text "fail"."""

    def __init__(self) -> None:
        self.handled: list[Request] = []
        self.gates: dict[str, asyncio.Event] = {}

    async def __call__(self, request: Request, row: str) -> None:
        assert row == request.id
        if request.chat.id in self.gates:
            await self.gates[request.chat.id].wait()
        self.handled.append(request)
        if request.text == "fail":
            raise ValueError("broken handler")

    @property
    def ids(self) -> list[str]:
        return [request.id for request in self.handled]


class Lagging:
    """A memory store in which all can be read at once, and is on the disk only when `disk` lets it, one by one."""

    def __init__(self) -> None:
        self.inner, self.disk = MemoryStorage(KINDS), asyncio.Semaphore(0)

    @asynccontextmanager
    async def begin(self, *, read_only: bool = False) -> AsyncIterator[Unit]:
        async with self.inner.begin(read_only=read_only) as unit:
            yield unit
        await self.disk.acquire()

    async def close(self) -> None:
        await self.inner.close()


class Desk:
    """An inbox with everything around it."""

    def __init__(self, storage: SlowStorage, clock: Clock) -> None:
        self.storage, self.clock, self.office, self.tasks = storage, clock, Office(), Tasks()
        self.inbox = Inbox(storage, self.office, clock, FakeElapsed(), self.tasks)

    async def open_rows(self) -> list[str]:
        async with transaction(self.storage, read_only=True) as tx:
            return [row.id for row in await tx.inbox.unsettled()]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk(SlowStorage(), clock_at())
    yield desk
    desk.storage.fast.set()
    await desk.tasks.close()


async def test_a_request_is_durable_before_accept_returns_and_settled_after_it_was_handled(desk: Desk) -> None:
    desk.office.gates["7"] = asyncio.Event()
    assert await desk.inbox.accept(request("telegram:1")) == Taken.ACCEPTED == "accepted"
    assert await desk.open_rows() == ["telegram:1"]
    desk.office.gates["7"].set()
    await desk.inbox.idle()
    assert desk.office.ids == ["telegram:1"]
    assert await desk.open_rows() == []


async def test_accept_waits_for_the_commit(desk: Desk) -> None:
    desk.storage.fast.clear()
    accepting = asyncio.ensure_future(desk.inbox.accept(request(), within=60))
    await settle_down()
    assert not accepting.done()
    assert desk.office.handled == []
    desk.storage.fast.set()
    assert await accepting == Taken.ACCEPTED


async def test_a_repeat_is_dropped_even_after_it_was_handled(desk: Desk) -> None:
    await desk.inbox.accept(request("telegram:1"))
    await desk.inbox.idle()
    assert await desk.inbox.accept(request("telegram:1")) == Taken.DUPLICATE
    await desk.inbox.idle()
    assert desk.office.ids == ["telegram:1"]


async def test_a_commit_that_takes_too_long_is_withdrawn_and_the_repeat_is_taken(desk: Desk) -> None:
    desk.storage.fast.clear()
    assert await desk.inbox.accept(request("slack:1"), within=0) == Taken.LATE
    assert await desk.inbox.accept(request("slack:1"), within=0) == Taken.LATE
    desk.storage.fast.set()
    await settle_down()
    assert await desk.open_rows() == []
    assert desk.office.handled == []
    assert await desk.inbox.accept(request("slack:1")) == Taken.ACCEPTED


async def test_a_repeat_that_cannot_be_kept_in_time_takes_nothing_from_what_was_kept_before(desk: Desk) -> None:
    desk.office.gates["7"] = asyncio.Event()
    await desk.inbox.accept(request("slack:1"))
    desk.storage.fast.clear()
    assert await desk.inbox.accept(request("slack:1"), within=0.01) == Taken.LATE
    desk.storage.fast.set()
    await settle_down()
    assert await desk.open_rows() == ["slack:1"]
    assert await desk.inbox.accept(request("slack:1")) == Taken.DUPLICATE


async def test_a_repeat_is_not_confirmed_while_what_it_repeats_is_withdrawn(desk: Desk) -> None:
    storage = Lagging()
    inbox = Inbox(storage, desk.office, desk.clock, FakeElapsed(), desk.tasks)
    first = asyncio.ensure_future(inbox.accept(request("slack:1"), within=0))
    repeat = asyncio.ensure_future(inbox.accept(request("slack:1"), within=60))
    assert await first == Taken.LATE
    await settle_down()
    storage.disk.release()
    assert await repeat == Taken.LATE


async def test_a_chat_keeps_its_order_while_others_go_on(desk: Desk) -> None:
    slow = desk.office.gates["slow"] = asyncio.Event()
    for number in range(3):
        await desk.inbox.accept(request(f"telegram:s{number}", chat="slow"))
        await desk.inbox.accept(request(f"telegram:q{number}", chat=f"quick{number}"))
    await settle_down()
    assert desk.office.ids == ["telegram:q0", "telegram:q1", "telegram:q2"]
    slow.set()
    await desk.inbox.idle()
    assert desk.office.ids[3:] == ["telegram:s0", "telegram:s1", "telegram:s2"]


async def test_at_most_64_chats_are_handled_at_one_time(desk: Desk) -> None:
    gate = asyncio.Event()
    for number in range(SIDE_BY_SIDE):
        desk.office.gates[str(number)] = gate
        await desk.inbox.accept(request(f"telegram:{number}", chat=str(number)))
    await desk.inbox.accept(request("telegram:last", chat="last"))
    await settle_down()
    assert desk.office.ids == []
    gate.set()
    await desk.inbox.idle()
    assert len(desk.office.ids) == SIDE_BY_SIDE + 1


async def test_chats_that_wait_for_one_platform_leave_the_other_its_places(desk: Desk) -> None:
    gate = asyncio.Event()
    for number in range(SIDE_BY_SIDE):
        desk.office.gates[str(number)] = gate
        await desk.inbox.accept(request(f"telegram:{number}", chat=str(number)))
    here = Chat(Platform.SLACK, "D1", private=True)
    await desk.inbox.accept(replace(request("slack:1"), chat=here))
    await settle_down()
    assert desk.office.ids == ["slack:1"]
    gate.set()


async def test_a_request_that_breaks_its_handler_does_not_stop_its_chat(desk: Desk) -> None:
    await desk.inbox.accept(request("telegram:1", text="fail"))
    await desk.inbox.accept(request("telegram:2"))
    await desk.inbox.idle()
    assert desk.office.ids == ["telegram:1", "telegram:2"]
    assert await desk.open_rows() == []


async def test_what_was_taken_in_before_a_crash_is_handled_in_its_order_and_without_its_trigger(desk: Desk) -> None:
    desk.office.gates["7"] = asyncio.Event()
    for number in range(3):
        await desk.inbox.accept(request(f"telegram:{number}"))
    await desk.tasks.close()
    after = Desk(desk.storage, desk.clock)
    await after.inbox.start()
    await after.inbox.accept(request("telegram:9"))
    await after.inbox.idle()
    assert after.office.ids == ["telegram:0", "telegram:1", "telegram:2", "telegram:9"]
    assert [each.live for each in after.office.handled] == [False, False, False, True]


async def test_rows_are_ordered_across_restarts_even_within_one_instant(desk: Desk) -> None:
    first, second = Desk(desk.storage, clock_at()), Desk(desk.storage, clock_at(NOON + timedelta(seconds=1)))
    first.office.gates["7"] = second.office.gates["7"] = asyncio.Event()
    for number in range(5):
        await first.inbox.accept(request(f"telegram:{9 - number}"))
    await second.inbox.accept(request("telegram:0"))
    assert await desk.open_rows() == [f"telegram:{number}" for number in (9, 8, 7, 6, 5, 0)]
    await first.tasks.close()
    await second.tasks.close()


async def test_an_unreadable_input_leaves_a_trace_and_is_not_handled(desk: Desk) -> None:
    assert await desk.inbox.refuse("telegram:5", "poll_answer")
    assert not await desk.inbox.refuse("telegram:5", "poll_answer")
    async with transaction(desk.storage, read_only=True) as tx:
        row = await tx.inbox.get("telegram:5")
    assert row is not None
    assert (row.failed, row.settled) == ("poll_answer", True)
    assert await desk.inbox.accept(replace(request(), id="telegram:5")) == Taken.DUPLICATE


async def test_old_handled_rows_are_forgotten_and_open_ones_never() -> None:
    storage = SlowStorage()
    then = Desk(storage, clock_at(NOON - KEPT - timedelta(hours=1)))
    await then.inbox.accept(request("telegram:1"))
    await then.inbox.idle()
    then.office.gates["7"] = asyncio.Event()
    await then.inbox.accept(request("telegram:2"))
    now = Desk(storage, clock_at())
    await now.inbox.prune()
    assert await now.inbox.accept(request("telegram:1")) == Taken.ACCEPTED
    assert await now.inbox.accept(request("telegram:2")) == Taken.DUPLICATE
    await then.tasks.close()
    await now.tasks.close()


async def test_all_that_is_old_is_forgotten_at_once_however_much_came_in() -> None:
    desk = Desk(SlowStorage(), clock_at())
    async with transaction(desk.storage) as tx:
        for number in range(2500):
            await tx.inbox.add(InboxRow(f"telegram:{number}", request(f"telegram:{number}"), number, settled=True))
    await desk.inbox.prune()
    async with transaction(desk.storage, read_only=True) as tx:
        assert await tx.inbox.settled_before(2500) == []
