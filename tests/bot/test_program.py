"""The program as a whole, with platforms that are told what to do."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app.program import App
from config.settings import load_settings
from domain.cards import Card, Say
from domain.delivery import Delivery
from domain.people import Identity, Person, Platform, Role
from domain.records import OneTimeCode
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.bot.fakes import NOON, FakeAdapter, clock_at, request


@asynccontextmanager
async def running(*adapters: FakeAdapter, storage: MemoryStorage | None = None, **environ: str) -> AsyncIterator[App]:
    settings = load_settings({"LIAISON_PORT": "0", **environ}, env_file=None)
    app = App(settings, storage or MemoryStorage(KINDS), clock_at())
    for adapter in adapters:
        app.connect(adapter.messenger.platform, adapter)
    await app.start()
    yield app
    await app.stop()


async def test_a_request_is_dispatched_and_answered_where_it_came_from() -> None:
    telegram, slack = FakeAdapter(), FakeAdapter(Platform.SLACK)
    async with running(telegram, slack) as app:
        await app.inbox.accept(request("telegram:1"))
        await app.inbox.idle()
    [(id, reply, language)] = telegram.messenger.replies
    assert (id, language) == ("telegram:1", "en")
    assert isinstance(reply, Card)
    assert slack.messenger.replies == []


async def test_one_platform_that_cannot_start_never_stops_the_other(caplog: pytest.LogCaptureFixture) -> None:
    telegram, slack = FakeAdapter(), FakeAdapter(Platform.SLACK, broken="no route to slack")
    async with running(telegram, slack) as app:
        assert await app.state() == {"store": "ok", "telegram": "ok", "slack": "not reached"}
        await app.inbox.accept(request("telegram:1"))
        await app.inbox.idle()
    assert len(telegram.messenger.replies) == 1
    assert "no route to slack" in caplog.text
    caplog.clear()


async def test_stopping_takes_nothing_in_any_more_before_it_closes() -> None:
    telegram = FakeAdapter()
    async with running(telegram):
        pass
    assert telegram.events == ["start", "stop", "close"]


async def test_what_was_promised_is_sent_and_what_an_earlier_run_left_is_handled() -> None:
    storage, first, second = MemoryStorage(KINDS), FakeAdapter(), FakeAdapter()
    app = App(load_settings({}, env_file=None), storage, clock_at())
    await app.inbox.accept(request("telegram:1"))
    await app.tasks.close()
    async with transaction(storage) as tx:
        person = await tx.people.at(Identity(Platform.TELEGRAM, "7"))
        assert person is None
    async with running(first, second, storage=storage) as again:
        await again.inbox.idle()
        async with transaction(storage) as tx:
            await tx.deliveries.add(Delivery("x>p:telegram:7", "p:telegram:7", "", Card("hello"), NOON))
        again.work.outbox.wake()
        await second.messenger.begun.wait()
    assert [id for id, *_ in second.messenger.replies] == ["telegram:1"]
    assert [card.title for *_, card in second.messenger.calls if card is not None] == ["hello"]


async def test_what_comes_in_as_soon_as_the_start_is_announced_is_answered() -> None:
    telegram, came = FakeAdapter(), asyncio.Event()
    app = App(load_settings({"LIAISON_PORT": "0"}, env_file=None), MemoryStorage(KINDS), clock_at())
    app.connect(Platform.TELEGRAM, telegram)

    async def write() -> None:
        await came.wait()
        assert not app.opened.is_set()
        await app.inbox.accept(request("telegram:1"))

    async with asyncio.TaskGroup() as both:
        both.create_task(write())
        both.create_task(app.start(lambda address: came.set()))
    await app.inbox.idle()
    await app.stop()
    assert [id for id, *_ in telegram.messenger.replies] == ["telegram:1"]


async def test_the_first_admin_comes_in_by_a_code_that_is_printed_only_while_there_is_none() -> None:
    telegram = FakeAdapter()
    async with running(telegram) as app:
        code = await app.claim_code()
        await app.inbox.accept(request("telegram:1", text=code, verb="start"))
        await app.inbox.idle()
        async with transaction(app.storage, read_only=True) as tx:
            assert [person.id for person in await tx.people.holding(Role.ADMIN)] == ["telegram:7"]
            kept = await tx.codes.get(code)
        assert isinstance(kept, OneTimeCode)
        assert kept.used
        assert await app.claim_code() == ""
    [(_, reply, _)] = telegram.messenger.replies
    assert isinstance(reply, Card)
    assert isinstance(reply.title, Say)
    assert reply.title.key == "start-claimed"


async def test_admins_named_in_the_settings_are_admins_from_their_first_message() -> None:
    async with running(FakeAdapter(), LIAISON_ADMINS="telegram:7") as app:
        assert await app.claim_code() == ""
        await app.inbox.accept(request("telegram:1"))
        await app.inbox.idle()
        async with transaction(app.storage, read_only=True) as tx:
            assert [person.id for person in await tx.people.holding(Role.ADMIN)] == ["telegram:7"]


async def test_admins_named_in_the_settings_are_admins_as_long_as_they_are_listed() -> None:
    storage = MemoryStorage(KINDS)
    ada = Person(
        "telegram:7", "Ada", (Identity(Platform.TELEGRAM, "7"),), reachable=(Identity(Platform.TELEGRAM, "7"),)
    )
    lin = Identity(Platform.SLACK, "U7", "T1")
    async with transaction(storage) as tx:
        await tx.people.add(ada)
        await tx.people.add(Person(lin.key, "Lin", (lin,)))
    async with running(FakeAdapter(), storage=storage, LIAISON_ADMINS="telegram:7,slack:U7") as app:
        assert await admins(app) == {"telegram:7", "slack:T1:U7"}
        async with transaction(storage) as tx:
            await tx.people.save(ada)
        assert await admins(app) == {"slack:T1:U7"}
        await app.inbox.accept(request("telegram:1"))
        await app.inbox.idle()
        assert await admins(app) == {"telegram:7", "slack:T1:U7"}


async def admins(app: App) -> set[str]:
    async with transaction(app.storage, read_only=True) as tx:
        return {person.id for person in await tx.people.holding(Role.ADMIN)}


async def test_whose_roles_or_language_change_is_passed_on_and_nobody_else() -> None:
    changed: list[set[str]] = []
    async with running(FakeAdapter()) as app:
        app.people_changed = lambda people: changed.append(set(people))
        asked = (("upcoming", ""), ("start", await app.claim_code()), ("lang", "fr"), ("lang", "fr"), ("zone", "Cairo"))
        for number, (verb, text) in enumerate(asked):
            await app.inbox.accept(request(f"telegram:{number}", verb=verb, text=text))
            await app.inbox.idle()
    assert changed == [{"telegram:7"}, {"telegram:7"}]


async def test_groups_are_seeded_once_and_figures_are_counted() -> None:
    storage = MemoryStorage(KINDS)
    async with running(FakeAdapter(), storage=storage) as app:
        async with transaction(storage, read_only=True) as tx:
            assert "casp-mid" in await tx.groups.all()
        assert await app.figures() == {
            "deliveries_due": 0,
            "deliveries_failed": 0,
            "deliveries_unknown": 0,
            "rungs_due": 0,
            "inbox_open": 0,
        }


@pytest.fixture(autouse=True)
def quiet() -> None:
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
