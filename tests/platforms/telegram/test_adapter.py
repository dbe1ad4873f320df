"""The whole of Telegram: connects, takes in, sets the menus, and stops; no trouble ends it."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

import pytest

from bot.platforms.port import PlatformRefused
from bot.platforms.telegram.adapter import Surroundings, TelegramAdapter
from bot.platforms.telegram.menus import Menus
from bot.platforms.telegram.polling import TOKEN_REFUSED
from bot.platforms.telegram.webhook import Webhook
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from domain.cards import Card, Item, say
from domain.groups import Group
from domain.people import Grant, Identity, Person, Platform, Role
from handlers import table
from sandbox.telegram.records import Chat
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.bot.fakes import unhurried
from tests.platforms.telegram.conftest import NOON, FakeInbox, Town

VOICES = Voices(Catalogues())


@dataclass
class House:
    """The adapter and what it was given."""

    adapter: TelegramAdapter
    inbox: FakeInbox
    storage: MemoryStorage
    tasks: Tasks


async def nothing(words: str) -> list[tuple[str, Item, Card]]:
    return []


@asynccontextmanager
async def house(town: Town, token: str = "", webhook: Webhook | None = None) -> AsyncIterator[House]:
    inbox, storage, tasks = town.inbox(), MemoryStorage(KINDS), Tasks()
    opened = asyncio.Event()
    opened.set()
    clocks = (lambda: NOON, town.stopwatch, unhurried())
    around = Surroundings(inbox, storage, VOICES, *clocks, tasks, opened, table.menu, nothing)
    adapter = TelegramAdapter(token or town.world.token, town.url, around, webhook)
    try:
        yield House(adapter, inbox, storage, tasks)
    finally:
        await adapter.stop()
        await adapter.close()
        await tasks.close()


async def connected(house: House) -> None:
    await house.adapter.start()
    async with asyncio.timeout(30):
        await house.adapter.connected()


async def test_it_connects_takes_in_and_answers(town: Town) -> None:
    town.world.updates.drop()
    async with house(town) as home:
        assert (home.adapter.ready, home.adapter.username, home.adapter.deep_link("K7")) == (False, "", "")
        await connected(home)
        assert (home.adapter.ready, home.adapter.username) == (True, "liaison_sandbox_bot")
        assert home.adapter.deep_link("K7") == "https://t.me/liaison_sandbox_bot?start=K7"
        assert home.adapter.routes == []
        own = town.own
        await town.until(lambda: home.inbox.kept)
        assert [(request.verb, request.chat.id) for request in home.inbox.kept] == [("start", str(own))]


async def test_members_who_come_are_reported_because_they_are_asked_for(town: Town) -> None:
    town.world.updates.drop()
    async with house(town) as home:
        await connected(home)
        await town.until(lambda: town.world.updates.polled)
        dan = town.world.add_person("Dan")
        town.world.join(dan.id, town.group.id)
        await town.until(lambda: home.inbox.kept)
    assert [(request.verb, request.name) for request in home.inbox.kept] == [("joined", "Dan")]


async def test_a_webhook_left_behind_does_not_stop_the_polling(town: Town) -> None:
    town.world.webhook.point("https://old.example.org/hook", "s", 40)
    async with house(town) as home:
        await connected(home)
        assert town.world.webhook.url == ""


async def test_in_webhook_mode_telegram_is_told_where_and_nothing_is_polled(town: Town) -> None:
    hook = Webhook("https://liaison.example.org/telegram", "s3cret")
    async with house(town, webhook=hook) as home:
        await connected(home)
        assert (town.world.webhook.url, town.world.webhook.secret) == (hook.url, hook.secret)
        assert [route.path for route in home.adapter.routes] == ["/telegram"]
        assert not town.world.updates.polled


async def test_a_wrong_token_is_refused_in_one_line_and_not_tried_again(town: Town) -> None:
    async with house(town, token="123:wrong") as home:
        with pytest.raises(PlatformRefused, match=re.escape(TOKEN_REFUSED)):
            await home.adapter.start()
        assert not home.adapter.ready
    assert town.stopwatch.slept == []


class Heard(logging.Handler):
    """Whether a line was logged."""

    def __init__(self, line: str) -> None:
        super().__init__()
        self._line, self.told = line, asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == self._line:
            self.told.set()


async def test_a_token_refused_once_telegram_is_back_is_named_in_the_log(town: Town) -> None:
    town.world.faults.next("getMe", status=502)
    town.world.faults.next("getMe", status=401, error="Unauthorized")
    heard = Heard(TOKEN_REFUSED)
    logging.getLogger("bot").addHandler(heard)
    async with house(town) as home:
        await home.adapter.start()
        await asyncio.wait_for(heard.told.wait(), 30)
        assert not home.adapter.ready
    logging.getLogger("bot").removeHandler(heard)


async def test_telegram_away_at_the_start_is_waited_for(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.world.faults.next("getMe", times=3, status=502)
    with caplog.at_level(logging.INFO, logger="bot"):
        async with house(town) as home:
            await connected(home)
    assert town.stopwatch.slept[:3] == [1, 2, 4]
    assert "not to be reached" in caplog.text


async def test_it_stops_while_it_polls_and_before_it_ever_started(town: Town) -> None:
    async with house(town) as home:
        await connected(home)
        await town.until(lambda: town.world.updates.polled)
    async with house(town):
        pass


def menu(town: Town, chat: Chat, language: str) -> dict[str, str]:
    found = town.world.menus.seen(chat, town.ana.id, language)
    return {one["command"]: one["description"] for one in found}


async def menus(town: Town, *people: Person) -> None:
    storage = MemoryStorage(KINDS)
    async with transaction(storage) as tx:
        await tx.groups.save(Group("casp-mid", "Middle East", "CASP-MID", (), "Asia/Dubai", ("en",)))
        for person in people:
            await tx.people.save(person)
    await Menus(town.bot, VOICES, storage, table.menu).set_all()


async def test_menus_are_set_per_language_and_chat(town: Town) -> None:
    await menus(town)
    own, group = town.world.chats[town.ana.id], town.group
    english, french = menu(town, own, "en"), menu(town, own, "fr")
    assert list(english) == list(french)
    assert 0 < len(english) <= 7
    assert "upcoming" in english
    assert english["upcoming"] != french["upcoming"]
    assert menu(town, own, "ru") == english
    assert list(menu(town, group, "ar")) != list(english)


async def test_who_holds_a_post_sees_its_verbs_in_their_own_language(town: Town) -> None:
    account = Identity(Platform.TELEGRAM, str(town.ana.id))
    grants = (Grant(Role.COORDINATOR, "casp-mid"),)
    assert town.own
    await menus(town, Person("p1", "Ana", (account,), grants=grants, reachable=(account,), locale="fr"))
    own = town.world.chats[town.ana.id]
    assert "announce" in menu(town, own, "fr")
    assert menu(town, own, "fr")["upcoming"] == VOICES.one("fr", "UTC")(say("help-upcoming"))


async def test_a_post_holder_who_never_wrote_costs_nobody_the_menu(town: Town) -> None:
    nobody = Identity(Platform.TELEGRAM, "4242")
    admin = Person("p0", "Zed", (nobody,), grants=(Grant(Role.ADMIN),), reachable=(nobody,))
    account = Identity(Platform.TELEGRAM, str(town.ana.id))
    ana = Person("p1", "Ana", (account,), grants=(Grant(Role.COORDINATOR, "casp-mid"),), reachable=(account,))
    assert town.own
    await menus(town, admin, ana)
    assert "announce" in menu(town, town.world.chats[town.ana.id], "en")


async def test_telegram_away_while_the_menus_are_set_is_logged(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.world.faults.next("setMyCommands", status=502)
    await menus(town)
    assert "command menus were not set" in caplog.text


async def test_a_menu_follows_the_roles_and_the_language_of_a_person(town: Town) -> None:
    account = Identity(Platform.TELEGRAM, str(town.ana.id))
    ana = Person("p1", "Ana", (account,), reachable=(account,), locale="en")
    own = town.world.chats[town.ana.id]
    assert town.own
    async with house(town) as home:
        await connected(home)
        await town.until(lambda: menu(town, own, "en"))
        everybody = menu(town, own, "en")
        for grants, language, verb, tongue in (
            ((Grant(Role.COORDINATOR, "casp-mid"),), "", "announce", "en"),
            ((Grant(Role.FOCAL_POINT, state="JOR"),), "", "share", "en"),
            ((), "fr", "show", "fr"),
        ):
            await follow(home, replace(ana, grants=grants, language=language))
            words = VOICES.one(tongue, "UTC")(say(f"help-{verb}"))
            await town.until(lambda verb=verb, words=words: menu(town, own, "en").get(verb) == words)
        await follow(home, ana)
        await town.until(lambda: menu(town, own, "en") == everybody)


async def follow(home: House, person: Person) -> None:
    async with transaction(home.storage) as tx:
        await tx.people.save(person)
    home.adapter.follow([person.id, "nobody"])


async def test_menus_are_not_followed_before_telegram_is_reached(town: Town) -> None:
    async with house(town) as home:
        home.adapter.follow(["p1"])
        assert not home.tasks._running
