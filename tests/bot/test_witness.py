"""Whom the platform is asked about before they are answered, and what becomes of what it says."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app.program import App
from bot.tasks import Tasks
from bot.witness import AGAIN, AT_ONCE, BATCH, Witness
from config.settings import load_settings
from domain.groups import Binding, BindingState, Group
from domain.people import Grant, Identity, Membership, Person, Platform, Role
from domain.requests import Chat, Request
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.bot.fakes import NOON, FakeElapsed, FakeMessenger, clock_at, request, settle_down

AMINA = Identity(Platform.TELEGRAM, "7")
LEILA = Identity(Platform.SLACK, "U7", "T1")

BINDINGS = (
    Binding("casp-mid.1", "casp-mid", Platform.TELEGRAM, "-100", "CASP-MID"),
    Binding("casp-mid.2", "casp-mid", Platform.TELEGRAM, "-100", "CASP-MID, a topic", topic="4"),
    Binding("ecowas.3", "ecowas", Platform.TELEGRAM, "-200", "ECOWAS"),
    Binding("ecowas.4", "ecowas", Platform.TELEGRAM, "-300", "ECOWAS once", state=BindingState.ENDED),
    Binding("casp-mid.5", "casp-mid", Platform.SLACK, "C1", "#casp-mid", "T1"),
)


class Scene:
    """A registry with channels, and both platforms as they are told to answer."""

    def __init__(self, telegram: FakeMessenger | None = None, within: float = 30.0) -> None:
        self.storage, self.elapsed = MemoryStorage(KINDS), FakeElapsed()
        self.telegram, self.slack = telegram or FakeMessenger(), FakeMessenger(Platform.SLACK)
        both = {Platform.TELEGRAM: self.telegram, Platform.SLACK: self.slack}
        services = App(load_settings({}, env_file=None), self.storage, clock_at()).work.services
        self.witness = Witness(self.storage, both, services, self.elapsed, Tasks(), within)

    async def settle_in(self, *people: Person) -> Scene:
        async with transaction(self.storage) as tx:
            for id in ("casp-mid", "ecowas"):
                await tx.groups.add(Group(id, id, id, (), "UTC", ("en",)))
            for binding in BINDINGS:
                await tx.bindings.add(binding)
            for person in people:
                await tx.people.add(person)
        return self

    async def seen(self, who: Identity = AMINA) -> set[str]:
        async with transaction(self.storage, read_only=True) as tx:
            return {row.binding for row in await tx.memberships.of(who.key)}

    async def see(self, who: Identity, binding: str, ago: timedelta = timedelta()) -> None:
        async with transaction(self.storage) as tx:
            await tx.memberships.save(Membership(who.key, binding, binding.split(".")[0], NOON - ago))


def on_slack(chat: str = "D1", kind: str = "command", verb: str = "upcoming") -> Request:
    return Request("slack:1", kind, verb, "", Chat(Platform.SLACK, chat, chat == "D1", "T1"), LEILA, NOON, "Leila")


async def test_who_is_in_a_channel_is_known_from_the_first_words_on() -> None:
    scene = await Scene().settle_in()
    scene.telegram.inside = {"-100": {"7"}, "-200": {"8"}, "-300": {"7"}}
    await scene.witness.look(request())
    assert await scene.seen() == {"casp-mid.1", "casp-mid.2"}
    async with transaction(scene.storage, read_only=True) as tx:
        assert await tx.people.at(AMINA) is not None


async def test_each_chat_is_asked_about_once_and_only_on_the_platform_of_the_asker() -> None:
    scene = await Scene().settle_in()
    await scene.witness.look(request())
    assert scene.telegram.asked == [("7", "-100"), ("7", "-200")]
    assert scene.slack.asked == []


async def test_unsure_counts_as_no_and_leaves_no_trace() -> None:
    scene = await Scene().settle_in()
    await scene.witness.look(request())
    assert await scene.seen() == set()
    async with transaction(scene.storage, read_only=True) as tx:
        assert await tx.people.at(AMINA) is None


@pytest.mark.parametrize("role", Role)
async def test_nothing_is_asked_about_who_holds_a_role(role: Role) -> None:
    scene = await Scene().settle_in(Person(AMINA.key, "Amina", (AMINA,), grants=(Grant(role, "casp-mid"),)))
    await scene.witness.look(request())
    assert scene.telegram.asked == []


async def test_nothing_is_asked_about_who_was_seen_within_thirty_days() -> None:
    scene = await Scene().settle_in(Person(AMINA.key, "Amina", (AMINA,)))
    await scene.see(AMINA, "casp-mid.1", timedelta(days=30))
    await scene.witness.look(request())
    assert scene.telegram.asked == []


@pytest.mark.parametrize(("binding", "ago"), [("casp-mid.1", timedelta(days=30, seconds=1)), ("ecowas.4", timedelta())])
async def test_what_was_seen_long_ago_or_in_a_channel_bound_no_more_is_asked_again(
    binding: str, ago: timedelta
) -> None:
    scene = await Scene().settle_in(Person(AMINA.key, "Amina", (AMINA,)))
    await scene.see(AMINA, binding, ago)
    scene.telegram.inside = {"-200": {"7"}}
    await scene.witness.look(request())
    assert await scene.seen() == {binding, "ecowas.3"}


async def test_the_same_person_is_asked_about_again_only_after_minutes() -> None:
    scene = await Scene().settle_in()
    await scene.witness.look(request())
    scene.telegram.inside = {"-100": {"7"}}
    scene.elapsed.now = AGAIN - 1
    await scene.witness.look(request())
    assert len(scene.telegram.asked) == 2
    scene.elapsed.now = AGAIN
    await scene.witness.look(request())
    assert await scene.seen() == {"casp-mid.1", "casp-mid.2"}


async def test_a_platform_that_is_slow_holds_nobody_up_and_is_heard_later() -> None:
    scene = await Scene(within=0.0).settle_in()
    scene.telegram.gate, scene.telegram.inside = asyncio.Event(), {"-100": {"7"}}
    await scene.witness.look(request())
    assert await scene.seen() == set()
    scene.telegram.gate.set()
    await settle_down()
    assert await scene.seen() == {"casp-mid.1", "casp-mid.2"}


class Broken(FakeMessenger):
    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        raise ConnectionError("no route")


async def test_a_platform_that_breaks_is_as_good_as_a_no(caplog: pytest.LogCaptureFixture) -> None:
    scene = await Scene(Broken()).settle_in()
    await scene.witness.look(request())
    assert await scene.seen() == set()
    assert "no route" in caplog.text
    caplog.clear()


class Counting(FakeMessenger):
    """Counts how many are asked at one time."""

    now = most = 0

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0)
        self.now -= 1
        return False


async def test_many_channels_are_asked_about_a_few_at_a_time() -> None:
    counting = Counting()
    scene = await Scene(counting).settle_in()
    async with transaction(scene.storage) as tx:
        for number in range(150):
            await tx.bindings.add(Binding(f"b{number}", "ecowas", Platform.TELEGRAM, f"-9{number}", "one of many"))
    await scene.witness.look(request())
    assert counting.most == AT_ONCE


@pytest.mark.parametrize("asked", [on_slack(), on_slack("C9"), on_slack(kind="notice", verb="home")])
async def test_on_slack_a_channel_that_is_not_bound_and_the_home_count_as_private(asked: Request) -> None:
    scene = await Scene().settle_in()
    scene.slack.inside = {"C1": {"U7"}}
    await scene.witness.look(asked)
    assert await scene.seen(LEILA) == {"casp-mid.5"}


@pytest.mark.parametrize(
    "asked",
    [
        on_slack("C1"),
        on_slack("C9", kind="notice", verb="joined"),
        replace(request(), chat=Chat(Platform.TELEGRAM, "-55", False)),
        replace(request(), who=None),
    ],
)
async def test_nothing_is_asked_where_others_read_the_answer_or_the_channel_itself_tells(asked: Request) -> None:
    scene = await Scene().settle_in()
    await scene.witness.look(asked)
    assert scene.slack.asked == scene.telegram.asked == []


SLACK_CHANNEL = BINDINGS[4]


def account(number: int) -> Identity:
    return Identity(Platform.SLACK, f"U{number}", "T1")


async def test_who_is_in_a_channel_when_it_is_bound_is_a_member_from_then_on() -> None:
    leila = Person(LEILA.key, "Leila", (LEILA,), full_name="Leila Aziz")
    scene = await Scene().settle_in(leila)
    scene.slack.rolls = {"C1": frozenset({LEILA, account(8)})}
    scene.witness.call_roll(SLACK_CHANNEL)
    await settle_down()
    for who in (LEILA, account(8)):
        assert await scene.seen(who) == {"casp-mid.5"}
    async with transaction(scene.storage, read_only=True) as tx:
        assert await tx.people.get(LEILA.key) == leila
        met = await tx.people.get("slack:T1:U8")
    assert met is not None
    assert (met.name, met.reachable) == ("U8", (account(8),))


async def test_a_channel_of_thousands_is_read_in_parts() -> None:
    scene = await Scene().settle_in()
    scene.slack.rolls = {"C1": frozenset(account(number) for number in range(2 * BATCH + 1))}
    scene.witness.call_roll(SLACK_CHANNEL)
    await settle_down()
    assert await scene.seen(account(0)) == await scene.seen(account(2 * BATCH)) == {"casp-mid.5"}


@pytest.mark.parametrize("binding", [SLACK_CHANNEL, BINDINGS[0], replace(SLACK_CHANNEL, id="ecowas.9")])
async def test_no_list_and_a_channel_bound_no_more_leave_everything_as_it_is(binding: Binding) -> None:
    scene = await Scene().settle_in()
    scene.slack.rolls = {} if binding is SLACK_CHANNEL else {"C1": frozenset({LEILA})}
    scene.witness.call_roll(binding)
    await settle_down()
    assert await scene.seen(LEILA) == set()
    async with transaction(scene.storage, read_only=True) as tx:
        assert await tx.people.get(LEILA.key) is None
