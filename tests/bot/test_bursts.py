"""A burst of changes, from what is typed to what the platforms are asked: one edit of each posted copy."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.outbox import Outbox
from bot.pacing import paces
from bot.sending import Sender
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from domain.cards import say
from domain.groups import Binding
from domain.people import Grant, Platform, Role
from handlers.promises import posted
from storage.port import transaction
from tests.bot.fakes import NOON, FakeElapsed, FakeMessenger, clock_at
from tests.handlers.world import COORDINATOR, PLACES, Someone, World

COPIES, STATES = 12, 30
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
SEMINAR = "title: Screening\nwhen: 3 May 2027\nwhere: Dubai\ngroups: casp-mid\nseats: 10"


class Town(World):
    """People who type, and an outbox that goes out over two platforms."""

    def furnish(self) -> None:
        self.tasks = Tasks()
        self.posts = {platform: FakeMessenger(platform) for platform in Platform}
        pace = paces(FakeElapsed(), self.tasks)
        voices = Voices(Catalogues())
        self.clock = clock_at(NOON)
        sender = Sender(self.storage, self.posts, voices, self.clock, pace, {})
        self.outbox = Outbox(sender, self.storage, self.clock, pace, self.tasks)

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.clock.pass_by(timedelta(seconds=seconds))

    async def goes_out(self) -> None:
        await self.outbox.beat()
        await self.outbox.idle()

    async def edits(self, first: int) -> None:
        """Five changes of the seats, one right after the other."""
        for seats in range(first, first + 5):
            await self.hears(OMAR, f"/edit SEM-1\nseats: {seats}")
            await self.taps(OMAR, "Save")

    def calls(self, kind: str, chat: str) -> int:
        return sum(call[0] == kind and call[1].chat == chat for post in self.posts.values() for call in post.calls)


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    """Its card stands in both channels of the group."""
    town = Town()
    town.furnish()
    await town.settle_in(OMAR)
    await town.hears(OMAR, f"/register {SEMINAR}")
    await town.taps(OMAR, "Submit")
    await town.goes_out()
    yield town
    await town.tasks.close()


async def test_five_changes_are_one_edit_a_copy(town: Town) -> None:
    await town.edits(20)
    await town.goes_out()
    await town.goes_out()
    assert [town.calls("edit", chat) for chat in ("-100", "C1")] == [1, 1]
    assert [town.calls("send", chat) for chat in ("-100", "C1")] == [1, 1]


async def test_five_changes_while_an_edit_is_under_way_are_one_more(town: Town) -> None:
    telegram = town.posts[Platform.TELEGRAM]
    telegram.gate = asyncio.Event()
    await town.edits(20)
    telegram.begun.clear()
    await town.outbox.beat()
    await telegram.begun.wait()
    await town.edits(30)
    telegram.gate.set()
    await town.outbox.idle()
    await town.goes_out()
    assert town.calls("edit", "-100") == 2


async def test_five_changes_before_anybody_has_read_it_are_the_one_posting(town: Town) -> None:
    await town.hears(OMAR, f"/register {SEMINAR.replace('Screening', 'Cargo')}")
    await town.taps(OMAR, "Submit")
    for seats in range(5):
        await town.hears(OMAR, f"/edit SEM-2\nseats: {20 + seats}")
        await town.taps(OMAR, "Save")
    await town.goes_out()
    assert (town.calls("send", "-100"), town.calls("edit", "-100")) == (2, 0)


async def test_thirty_states_that_acknowledge_within_a_minute_are_three_edits_a_copy(
    town: Town,
) -> None:
    states = tuple(sorted(PLACES.states)[:STATES])
    nadas = [Someone(f"nada{at}", grants=(Grant(Role.FOCAL_POINT, state=one),)) for at, one in enumerate(states)]
    async with transaction(town.storage) as tx:
        group = await tx.groups.get("casp-mid")
        assert group is not None
        await tx.groups.put(replace(group, states=states))
        for at in range(2, COPIES):
            await tx.bindings.add(Binding(f"casp-mid.x{at}", "casp-mid", Platform.SLACK, f"CX{at}", f"#x{at}", "T1"))
    await town.settle(*nadas)
    await town.hears(OMAR, "/announce title: Read it\ngroups: casp-mid\ntext: Now.\nack: yes")
    await town.taps(OMAR, "Send")
    await town.goes_out()
    town.pass_by(600)
    for nada in nadas:
        await town.presses(nada, "ack", "ANN-1")
        await town.goes_out()
        town.pass_by(2)
    assert {town.calls("edit", chat) for chat in ("-100", "C1", "CX2", "CX11")} == {3}
    town.pass_by(24)
    await town.goes_out()
    async with transaction(town.storage, read_only=True) as tx:
        copies = [row for _, row in await posted(tx, "ANN-1")]
    assert len(copies) == COPIES
    for row in copies:
        assert row.wanted is not None
        assert row.shown == row.revision
        assert say("ack-count", given=STATES, all=STATES) in row.wanted.lines
