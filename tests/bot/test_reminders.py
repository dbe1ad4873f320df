"""Due and not done, however late; one message a day in a channel; a moved activity is reminded again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.reminders import Reminders
from domain.activities import Activity, ActivityState, Decision, Kind
from domain.cards import Card, Say
from domain.delivery import Delivery, Life
from domain.groups import Binding, BindingState, Group
from domain.markings import Marking
from domain.people import Grant, Identity, Person, Platform, Role
from domain.records import Rung, RungState
from domain.rungs import moved, plan
from domain.when import When
from handlers.views.reminders import LONGEST
from storage.memory import MemoryStorage
from storage.port import KINDS, Tx, transaction

GROUP = Group("g", "Group", "G", (), "Asia/Riyadh", ("en",), weekend=(4, 5), quiet=(time(21), time(7)), hour=time(9))
THE_DAY_BEFORE = replace(GROUP, ladders={"start": ("1d",), "nomination": ("1d",)})
CHANNEL = Binding("b1", "g", Platform.TELEGRAM, "-100", "Group chat")
OTHER = Binding("b2", "g", Platform.SLACK, "C1", "slack")
ANA = Person("ana", "Ana", (), grants=(Grant(Role.COORDINATOR, "g"),), reachable=(Identity(Platform.TELEGRAM, "7"),))
PLANNED = datetime(2027, 3, 1, tzinfo=UTC)
NINE = datetime(2027, 4, 13, 6, tzinfo=UTC)
"""09:00 in Riyadh, a Tuesday: the day before START."""

START = date(2027, 4, 14)


def activity(code: str = "SEM-1", start: date = START, **changes: object) -> Activity:
    when = When(start, start, "Asia/Riyadh", hour=time(9))
    made = Activity(
        code, Kind.SEMINAR, code, when, {"g": Decision.APPROVED}, "", PLANNED, state=ActivityState.PUBLISHED
    )
    return replace(made, **changes)  # type: ignore[arg-type]


class Office:
    def __init__(self) -> None:
        self.storage = MemoryStorage(KINDS)
        self.reminders = Reminders(self.storage, {})

    async def furnish(self, *bindings: Binding) -> None:
        async with transaction(self.storage) as tx:
            await tx.groups.add(GROUP)
            await tx.people.add(ANA)
            for binding in bindings:
                await tx.bindings.add(binding)

    async def add(self, found: Activity, *bindings: Binding, group: Group = GROUP, now: datetime = PLANNED) -> None:
        async with transaction(self.storage) as tx:
            await tx.activities.save(found)
            for rung in plan(found, group, bindings or (CHANNEL,), now):
                await tx.rungs.add(rung)

    async def change(self, after: Activity, now: datetime = PLANNED) -> None:
        async with transaction(self.storage) as tx:
            for rung in moved(await tx.rungs.of(after.code), after, now):
                await tx.rungs.put(rung)
        await self.add(after, now=now)

    async def rungs(self, code: str = "SEM-1") -> list[Rung]:
        async with transaction(self.storage, read_only=True) as tx:
            return await tx.rungs.of(code)

    async def ends(self, code: str = "SEM-1") -> list[tuple[str, str, str]]:
        return [(rung.offset, rung.state.value, rung.reason) for rung in await self.rungs(code)]

    async def promised(self, to: str = "b:b1") -> list[Delivery]:
        async with transaction(self.storage, read_only=True) as tx:
            waiting = await tx.deliveries.due(datetime(2028, 1, 1, tzinfo=UTC), 100)
        return [delivery for delivery in waiting if delivery.to == to]


def codes(card: Card | None) -> list[object]:
    assert card is not None
    return [item.head.facts["code"] for item in card.items if isinstance(item.head, Say)]


@pytest.fixture
async def office() -> Office:
    office = Office()
    await office.furnish(CHANNEL, OTHER)
    return office


async def test_a_rung_is_sent_when_it_is_due_and_never_twice(office: Office) -> None:
    await office.add(activity())
    assert await office.reminders.sweep(NINE - timedelta(days=13, seconds=1)) == 0
    await office.reminders.sweep(NINE - timedelta(days=13))
    await office.reminders.sweep(NINE - timedelta(days=13) + timedelta(minutes=1))
    [sent] = await office.promised()
    assert sent.id == "remind:2027-03-31>b:b1"
    assert codes(sent.wanted) == ["SEM-1"]
    assert sent.revision == 1
    assert await office.ends() == [("2w", "sent", ""), ("1d", "planned", "")]


async def test_each_channel_gets_its_own(office: Office) -> None:
    await office.add(activity(), CHANNEL, OTHER)
    await office.reminders.sweep(NINE)
    assert [len(await office.promised(to)) for to in ("b:b1", "b:b2")] == [1, 1]


async def test_a_channel_gets_one_message_a_day_and_what_joins_later_is_written_into_it(office: Office) -> None:
    for code in ("SEM-1", "SEM-2"):
        await office.add(activity(code))
    await office.reminders.sweep(NINE)
    async with transaction(office.storage) as tx:
        first = await tx.deliveries.get("remind:2027-04-13>b:b1")
        assert first is not None
        await tx.deliveries.put(replace(first, life=Life.SENT, shown=1, message="m1"))
    await office.add(activity("TRN-1"), now=NINE - timedelta(minutes=1))
    await office.reminders.sweep(NINE + timedelta(hours=1))
    [message] = await office.promised()
    assert (message.revision, message.shown, message.message) == (2, 1, "m1")
    assert codes(message.wanted) == ["SEM-1", "SEM-2", "TRN-1"]
    await office.add(activity("TRN-2", START + timedelta(days=5)))
    await office.reminders.sweep(NINE + timedelta(days=5))
    assert [message.id for message in await office.promised()] == ["remind:2027-04-13>b:b1", "remind:2027-04-18>b:b1"]


async def test_what_is_due_twice_of_an_activity_stands_under_it_once(office: Office) -> None:
    await office.add(activity(nomination=When(START, START, "Asia/Riyadh")), group=THE_DAY_BEFORE)
    await office.add(activity("SEM-2"))
    await office.reminders.sweep(NINE)
    [sent] = await office.promised()
    assert codes(sent.wanted) == ["SEM-1", "SEM-2"]
    assert sent.wanted is not None
    said = [line.key for line in sent.wanted.items[0].lines if isinstance(line, Say)]
    assert said == ["reminder-nomination", "reminder-start", "place-open"]


async def test_short_rungs_go_apart_and_at_once_even_at_night(office: Office) -> None:
    night = activity(when=When(START, START, "Asia/Riyadh", hour=time(23)))
    await office.add(night, group=replace(GROUP, ladders={"start": ("1d", "1h", "90s")}))
    at = night.when.starts_at
    for now in (NINE, at - timedelta(hours=1), at - timedelta(seconds=90)):
        await office.reminders.sweep(now)
    assert sorted(delivery.id.partition(">")[0] for delivery in await office.promised()) == [
        "remind:2027-04-13",
        "remind:SEM-1/start/1/1h/b:b1",
        "remind:SEM-1/start/1/90s/b:b1",
    ]


async def test_after_downtime_a_reminder_is_sent_while_it_is_still_useful(office: Office) -> None:
    await office.add(activity())
    await office.reminders.sweep(NINE + timedelta(hours=3))
    [sent] = await office.promised()
    assert sent.id == "remind:2027-04-13>b:b1"
    assert await office.ends() == [("2w", "skipped", "superseded"), ("1d", "sent", "")]


async def test_when_the_deadline_has_passed_it_is_missed_and_the_coordinators_told_once(office: Office) -> None:
    await office.add(activity("SEM-1"), CHANNEL, OTHER)
    await office.add(activity("SEM-2"))
    late = NINE + timedelta(days=2)
    await office.reminders.sweep(late)
    await office.reminders.sweep(late + timedelta(minutes=1))
    assert await office.promised() == []
    [told] = await office.promised("p:ana")
    assert told.wanted is not None
    assert told.wanted.private
    assert codes(told.wanted) == ["SEM-1", "SEM-1", "SEM-2"]
    assert [line.facts["end"] for item in told.wanted.items for line in item.lines if isinstance(line, Say)] == [
        activity("SEM-1").when
    ] * 3
    assert await office.ends("SEM-2") == [("2w", "skipped", "superseded"), ("1d", "missed", "late")]


async def test_after_downtime_nothing_is_said_in_quiet_hours_but_at_the_next_open_moment(office: Office) -> None:
    await office.add(activity())
    night = datetime(2027, 4, 13, 20, tzinfo=UTC)
    await office.reminders.sweep(night)
    assert await office.promised() == []
    waiting = (await office.rungs())[1]
    assert (waiting.state, waiting.due, waiting.reason) == (
        RungState.PLANNED,
        datetime(2027, 4, 14, 4, tzinfo=UTC),
        "quiet",
    )
    await office.reminders.sweep(waiting.due)
    assert [delivery.id for delivery in await office.promised()] == ["remind:2027-04-14>b:b1"]


async def test_what_cannot_wait_for_the_next_open_moment_is_said_at_once(office: Office) -> None:
    await office.add(activity(when=When(START, START, "Asia/Riyadh", hour=time(6))))
    await office.reminders.sweep(datetime(2027, 4, 13, 20, tzinfo=UTC))
    assert len(await office.promised()) == 1


async def test_of_a_cancelled_activity_nobody_is_reminded_even_if_its_rungs_were_left_planned(office: Office) -> None:
    await office.add(activity())
    await office.add(activity(state=ActivityState.CANCELLED))
    await office.reminders.sweep(NINE)
    assert await office.promised() == []
    assert await office.ends() == [("2w", "skipped", "cancelled"), ("1d", "skipped", "cancelled")]


async def test_a_moved_activity_is_reminded_again_at_its_new_date(office: Office) -> None:
    await office.add(activity())
    await office.reminders.sweep(NINE - timedelta(days=13))
    await office.change(replace(activity(start=date(2027, 4, 28)), edition=2), now=NINE - timedelta(days=13))
    for days in (0, 1, 14):
        await office.reminders.sweep(NINE + timedelta(days=days))
    assert [delivery.id for delivery in await office.promised()] == [
        "remind:2027-03-31>b:b1",
        "remind:2027-04-14>b:b1",
        "remind:2027-04-27>b:b1",
    ]
    assert sorted((rung.edition, rung.offset, rung.state.value) for rung in await office.rungs()) == [
        (1, "1d", "moved"),
        (1, "2w", "sent"),
        (2, "1d", "sent"),
        (2, "2w", "sent"),
    ]


async def test_an_unbound_channel_is_not_reminded(office: Office) -> None:
    await office.add(activity())
    async with transaction(office.storage) as tx:
        assert await tx.bindings.get("b1")
        await tx.bindings.put(replace(CHANNEL, state=BindingState.ENDED))
    await office.reminders.sweep(NINE)
    assert await office.promised() == []
    assert (await office.ends())[1] == ("1d", "skipped", "channel-gone")


async def test_what_the_channels_ceiling_hides_is_only_named(office: Office) -> None:
    await office.add(activity("SEM-1", marking=Marking.AMBER))
    await office.add(activity("SEM-2"))
    await office.reminders.sweep(NINE)
    [sent] = await office.promised()
    assert sent.wanted is not None
    assert sent.wanted.marking is Marking.GREEN
    assert [item.head.key for item in sent.wanted.items if isinstance(item.head, Say)] == [
        "reminder-hidden",
        "line-head",
    ]
    assert sent.wanted.items[0].lines == ()


async def test_a_long_day_still_fits_one_message(office: Office) -> None:
    for number in range(LONGEST + 3):
        await office.add(activity(f"SEM-{number}"))
    await office.reminders.sweep(NINE)
    [sent] = await office.promised()
    assert sent.wanted is not None
    assert len(sent.wanted.items) == LONGEST
    assert [line.facts for line in sent.wanted.lines if isinstance(line, Say)] == [{"count": 3}]


async def test_a_fault_with_one_channel_leaves_the_others_their_reminders(office: Office) -> None:
    class Faulty(Reminders):
        async def _channel(self, tx: Tx, to: str):  # type: ignore[no-untyped-def]
            if to == "b:b1":
                raise ValueError(to)
            return await super()._channel(tx, to)

    await office.add(activity(), CHANNEL, OTHER)
    with pytest.raises(ValueError, match="b:b1"):
        await Faulty(office.storage, {}).sweep(NINE)
    assert len(await office.promised("b:b2")) == 1


async def test_the_next_due_instant_is_known(office: Office) -> None:
    await office.add(activity())
    assert await office.reminders.next_due(PLANNED) == NINE - timedelta(days=13)
    assert await office.reminders.next_due(NINE) is None
