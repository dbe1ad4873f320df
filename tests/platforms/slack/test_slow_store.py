"""While the store cannot commit in time nothing is confirmed as if it were kept, and nothing typed is lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.inbox import Inbox as DurableInbox
from bot.inbox import Taken
from bot.tasks import Tasks
from domain.cards import Card
from domain.requests import Request
from storage.port import transaction
from tests.bot.fakes import FakeElapsed, SlowStorage, clock_at, settle_down
from tests.platforms.slack.conftest import Office, opened
from tests.platforms.slack.fakes import Inbox, Jobs
from tests.platforms.slack.test_modals import program, read_back, texts


class Durable(Inbox):
    """The real inbox, which waits for its store no longer than it has to be tried."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        self.storage, self.tasks = SlowStorage(), Tasks()
        self.real = DurableInbox(self.storage, self._handle_one, clock_at(), FakeElapsed(), self.tasks)

    async def accept(self, request: Request) -> str:
        taken = await self.real.accept(request, within=60.0 if self.storage.fast.is_set() else 0.0)
        if taken is Taken.LATE:
            self.turned_away.put_nowait(request)
        return taken

    async def _handle_one(self, request: Request, row: str) -> None:
        self.taken.append(request)
        self.arrived.put_nowait(request)
        if self.handle is not None:
            await self.handle(request)

    async def kept(self) -> list[str]:
        """What was committed and is still to be handled."""
        async with transaction(self.storage, read_only=True) as tx:
            return [row.id for row in await tx.inbox.unsettled()]


@pytest.fixture
async def durable() -> AsyncIterator[tuple[Office, Durable]]:
    async with opened(make_inbox=Durable) as office:
        await office.adapter.start()
        office.answers(program)
        assert isinstance(office.inbox, Durable)
        yield office, office.inbox
        office.inbox.storage.fast.set()
        await office.inbox.tasks.close()


async def test_each_kind_of_input_is_told_or_comes_again_and_what_came_too_late_is_withdrawn(
    durable: tuple[Office, Durable],
) -> None:
    office, inbox = durable
    world, amina, casp = office.world, office.amina.id, office.casp.id
    await world.command(amina, casp, "/liaison", "register")
    await world.wait_for(lambda: world.modals.get(amina))
    await read_back(office)

    inbox.storage.fast.clear()
    told = await world.command(amina, casp, "/liaison", "join SEM-12")
    assert told.message is not None
    assert told.message.text == "not-saved"
    assert (await world.shortcut(amina, "share")).problem == ""
    await office.jobs.done()
    assert [one.text for one in office.seen(office.amina, office.dm(office.amina))] == ["not-saved"]
    assert (await world.submit(amina)).problem == ""
    assert texts(office).count("not-saved") == 1, "the window stays, with what was typed"
    await world.say(amina, office.dm(office.amina).id, "what is on?")
    async with asyncio.timeout(30):
        while (await inbox.turned_away.get()).text != "what is on?":
            pass
    assert [request.verb for request in inbox.taken] == ["register"]

    inbox.storage.fast.set()
    await settle_down()
    assert await inbox.kept() == []
    office.elapsed.pass_by(60)
    await world.sockets.repeat_due()
    await world.submit(amina)
    await inbox.real.idle()
    async with asyncio.timeout(30):
        heard = [await inbox.arrived.get() for _ in range(3)]
    assert {(request.verb, request.text) for request in heard} == {
        ("register", ""),
        ("save", "d3"),
        ("", "what is on?"),
    }
    assert world.modals[amina] == ()


async def test_what_was_committed_just_too_late_is_not_done_behind_anybodys_back(
    durable: tuple[Office, Durable],
) -> None:
    office, inbox = durable
    office.answers(lambda request: Card("done"))
    inbox.storage.fast.clear()
    told = await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
    assert told.message is not None
    assert told.message.text == "not-saved"
    inbox.storage.fast.set()
    await settle_down()
    assert inbox.taken == []
    await office.world.command(office.amina.id, office.casp.id, "/liaison", "mine")
    await inbox.real.idle()
    assert [request.verb for request in inbox.taken] == ["mine"]
