"""The platforms' limits are kept, people come first, and only those who write to a slow chat wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.lanes import Rank
from bot.limits import LIMITS, Call, Limit, Limits
from bot.pacing import Pace
from bot.tasks import Tasks
from domain.delivery import Later, Never, Outcome, Sent, Unknown
from domain.people import Platform

SENT = Sent("m", "")


class Hours:
    """Time that goes from one waking to the next."""

    def __init__(self) -> None:
        self.now, self._numbers = 0.0, count()
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        heappush(self._sleepers, (self.now + max(seconds, 1e-9), next(self._numbers), woken))
        await woken.wait()

    async def pass_until(self, end: float) -> None:
        await self._breathe()
        while self._sleepers and self._sleepers[0][0] <= end:
            self.now, _, woken = heappop(self._sleepers)
            woken.set()
            await self._breathe()
        self.now = end

    async def _breathe(self) -> None:
        for _ in range(12):
            await asyncio.sleep(0)


@dataclass(frozen=True)
class Made:
    """A call that was made: from when to when, and for whom."""

    began: float
    ended: float
    chat: str
    name: str
    call: Call = Call.POST


class Turns:
    """Calls at one platform, each of which takes so many seconds to be answered."""

    def __init__(self, limits: Limits) -> None:
        self.hours, self.tasks = Hours(), Tasks()
        self.pace = Pace(self.hours, self.tasks, limits)
        self.made: list[Made] = []
        self.asked: list[asyncio.Task[None]] = []

    def ask(
        self,
        chat: str,
        name: str = "",
        *,
        call: Call = Call.POST,
        urgent: bool = False,
        private: bool = False,
        answer: Outcome | None = SENT,
        takes: float = 0.0,
        at: float = 0.0,
    ) -> None:
        rank = Rank.ANSWER if urgent else Rank.PERSON if private else Rank.CHANNEL
        self.asked.append(asyncio.ensure_future(self._make(Made(at, takes, chat, name, call), rank, answer)))

    async def _make(self, wanted: Made, rank: Rank, answer: Outcome | None) -> None:
        if wanted.began:
            await self.hours.sleep(wanted.began)
        async with self.pace.turn(wanted.call, wanted.chat, rank) as turn:
            began = self.hours()
            if wanted.ended:
                await self.hours.sleep(wanted.ended)
            turn.answer = answer
        if answer is not None:
            self.made.append(replace(wanted, began=began, ended=self.hours()))

    async def until(self, seconds: float) -> None:
        await self.hours.pass_until(seconds)

    def began(self, name: str = "") -> list[float]:
        """When the calls of this name began, to the millisecond."""
        return sorted(round(one.began, 3) for one in self.made if one.name == name)


@pytest.fixture
async def telegram() -> AsyncIterator[Turns]:
    turns = Turns(LIMITS[Platform.TELEGRAM])
    yield turns
    await turns.tasks.close()


@pytest.fixture
async def slack() -> AsyncIterator[Turns]:
    turns = Turns(LIMITS[Platform.SLACK])
    yield turns
    await turns.tasks.close()


async def test_one_chat_gets_one_message_a_second(telegram: Turns) -> None:
    for _ in range(4):
        telegram.ask("7")
    await telegram.until(10)
    assert telegram.began() == [0.0, 1.0, 2.0, 3.0]


async def test_a_telegram_group_gets_twenty_a_minute_and_two_of_them_are_kept_for_people(telegram: Turns) -> None:
    for _ in range(20):
        telegram.ask("-100")
    await telegram.until(30)
    telegram.ask("-100", "person", urgent=True)
    await telegram.until(90)
    assert telegram.began("person") == [30.0]
    assert telegram.began() == [*map(float, range(18)), 61.0, 62.0]


async def test_telegram_gets_thirty_a_second_evenly_from_the_first_on(telegram: Turns) -> None:
    for chat in range(90):
        telegram.ask(str(chat))
    await telegram.until(10)
    assert telegram.began() == [round(number / 30, 3) for number in range(90)]


async def test_a_place_is_free_a_second_after_the_answer_whenever_the_platform_counted_it(telegram: Turns) -> None:
    for chat in range(31):
        telegram.ask(str(chat), takes=0.5)
    await telegram.until(10)
    assert telegram.began()[-1] == 1.5


async def test_slack_gets_525_postings_a_minute_and_never_four_at_a_time(slack: Turns) -> None:
    for channel in range(10):
        slack.ask(f"C{channel}")
    await slack.until(5)
    assert slack.began() == [round(number * 60 / 525, 3) for number in range(10)]
    slow = 20
    for channel in range(slow):
        slack.ask(f"D{channel}", "slow", takes=3.0)
    await slack.until(60)
    assert all(sum(one.began <= at < one.ended for one in slack.made) <= 3 for at in slack.began("slow"))
    assert len(slack.began("slow")) == slow


@pytest.mark.parametrize(
    ("call", "bulk", "most"), [(Call.EDIT, 40, 50), (Call.DELETE, 40, 50), (Call.WHISPER, 80, 100)]
)
async def test_a_method_of_slack_has_its_own_minute_and_a_fifth_of_it_is_for_people(
    slack: Turns, call: Call, bulk: int, most: int
) -> None:
    for number in range(most):
        slack.ask(f"C{number}", call=call)
    slack.ask("C0", "other", call=Call.POST, at=1.0)
    await slack.until(50)
    assert len(slack.began()) == bulk
    assert slack.began("other") == [1.0]
    for number in range(most):
        slack.ask(f"C{number}", "person", call=call, urgent=True)
    await slack.until(59)
    assert len(slack.made) - 1 == most


async def test_a_person_overtakes_all_that_goes_out_in_bulk(telegram: Turns) -> None:
    for chat in range(300):
        telegram.ask(str(chat))
    telegram.ask("7000", "person", urgent=True, at=2.01)
    telegram.ask("290", "person", urgent=True, at=4.01)
    await telegram.until(4.1)
    assert telegram.began("person") == [2.033, 4.033]


async def test_an_answer_on_slack_waits_for_no_posting_and_those_after_it_do(slack: Turns) -> None:
    for channel in range(20):
        slack.ask(f"C{channel}")
    for person in range(2):
        slack.ask(f"D{person}", "person", urgent=True, at=1.0)
    await slack.until(5)
    assert slack.began("person") == [1.0, 1.0]
    assert slack.began() == [round((number + (2 if number > 8 else 0)) * 60 / 525, 3) for number in range(20)]


async def test_what_is_for_one_person_goes_before_what_is_for_channels(telegram: Turns) -> None:
    for chat in range(300):
        telegram.ask(str(chat))
    telegram.ask("7000", "progress", private=True, at=2.01)
    telegram.ask("7001", "answer", urgent=True, at=2.02)
    await telegram.until(4)
    assert (telegram.began("answer"), telegram.began("progress")) == ([2.033], [2.067])


async def test_a_person_overtakes_in_a_chat_that_has_much_to_read(telegram: Turns) -> None:
    for number in range(10):
        telegram.ask("7", str(number))
    telegram.ask("7", "person", urgent=True, at=3.5)
    await telegram.until(20)
    order = [one.name for one in telegram.made]
    assert order == ["0", "1", "2", "3", "person", "4", "5", "6", "7", "8", "9"]
    assert telegram.began("person") == [3.5]


async def test_people_may_have_a_short_burst_and_pay_it_back(telegram: Turns) -> None:
    for _ in range(6):
        telegram.ask("7", "person", urgent=True)
    telegram.ask("7", "bulk")
    await telegram.until(20)
    assert telegram.began("person") == [0.0, 0.0, 0.0, 1.0, 2.0, 5.0]
    assert telegram.began("bulk") == [6.0]


async def test_what_goes_out_in_bulk_keeps_its_order(telegram: Turns) -> None:
    for number in range(40):
        telegram.ask(str(number), str(number))
    await telegram.until(5)
    assert [one.name for one in telegram.made] == [str(number) for number in range(40)]


async def test_a_chat_that_waits_takes_nothing_from_the_others(telegram: Turns) -> None:
    for _ in range(30):
        telegram.ask("7", "flooded")
    for chat in range(100, 160):
        telegram.ask(str(chat))
    await telegram.until(2.1)
    assert len(telegram.began()) == 60
    assert telegram.began("flooded")[:3] == [0.0, 1.0, 2.0]


async def test_retry_after_is_kept_to_the_second_by_people_too_and_by_its_own_chat_alone(telegram: Turns) -> None:
    telegram.ask("7", "refused", answer=Later("rate-limited", 30.0), takes=0.5)
    telegram.ask("7", "bulk")
    telegram.ask("7", "person", urgent=True, at=2.0)
    telegram.ask("8", "other", at=2.0)
    await telegram.until(60)
    assert telegram.began("other") == [2.0]
    assert telegram.began("person") == [30.5]
    assert telegram.began("bulk") == [31.5]


async def test_a_person_and_their_direct_chat_are_one_chat_as_soon_as_that_is_known(slack: Turns) -> None:
    slack.ask("U1", "post", answer=Sent("m", "D1"))
    slack.ask("D1", "edit", call=Call.EDIT, answer=Later("rate-limited", 30.0), at=0.5)
    slack.ask("U1", "again", at=2.0)
    await slack.until(60)
    assert slack.began("edit") == [1.0]
    assert slack.began("again") == [31.0]
    assert set(slack.pace.chats) == {"D1"}


async def test_it_holds_as_well_whoever_has_waited_for_the_shared_limit_already(telegram: Turns) -> None:
    for chat in range(60):
        telegram.ask(str(chat), str(chat))
    await telegram.until(0.5)
    telegram.pace.pause(Call.POST, "50", 10.0)
    await telegram.until(60)
    assert telegram.began("50") == [10.5]
    assert telegram.began("51") == [round(50 / 30, 3)]


async def test_a_method_that_slack_refuses_rests_in_all_channels_and_postings_go_on(slack: Turns) -> None:
    slack.ask("C1", answer=Later("rate-limited", 20.0), call=Call.EDIT)
    slack.ask("C2", "edit", call=Call.EDIT, at=1.0)
    slack.ask("C3", "post", at=1.0)
    await slack.until(60)
    assert slack.began("post") == [1.0]
    assert slack.began("edit") == [20.0]


async def test_three_chats_refused_at_once_are_the_platform(telegram: Turns) -> None:
    for chat, wait in (("1", 30.0), ("2", 9.0), ("3", 20.0)):
        telegram.ask(chat, answer=Later("rate-limited", wait))
    for name in ("bulk", "person"):
        telegram.ask(name, name, urgent=name == "person", at=1.0)
    await telegram.until(60)
    assert telegram.began("person") == [round(1 / 30 + 9.0, 3)]
    assert telegram.began("bulk") == [round(2 / 30 + 9.0, 3)]


async def test_three_refusals_far_apart_are_three_chats(telegram: Turns) -> None:
    for number, chat in enumerate("123"):
        telegram.ask(chat, answer=Later("rate-limited", 60.0), at=number * 4.0 + 1.0)
    telegram.ask("9", "other", at=10.0)
    await telegram.until(60)
    assert telegram.began("other") == [10.0]


async def test_a_platform_that_is_down_is_tried_less_and_less_and_at_once_for_people(telegram: Turns) -> None:
    down = Later("unreachable", everywhere=True)
    for chat in range(12):
        telegram.ask(str(chat), answer=down)
    telegram.ask("7000", "person", urgent=True, at=1.0, answer=down)
    await telegram.until(400)
    assert telegram.began() == [0.0, 2.0, 6.0, 14.0, 30.0, 62.0, 122.0, 182.0, 242.0, 302.0, 362.0]
    assert telegram.began("person") == [1.0]


async def test_the_first_success_ends_the_rest_of_a_platform_that_was_down(telegram: Turns) -> None:
    down = Later("unreachable", everywhere=True)
    telegram.ask("1", answer=down)
    telegram.ask("2", answer=down)
    telegram.ask("3", "person", urgent=True, at=3.0)
    telegram.ask("4", "bulk")
    telegram.ask("5", answer=down, at=10.0)
    telegram.ask("6", "after", at=10.1)
    await telegram.until(60)
    assert telegram.began("bulk") == [3.033]
    assert telegram.began("after") == [12.0]


@pytest.mark.parametrize("answer", [Never("archived", unreachable=True), Unknown("no-answer"), Later("busy")], ids=str)
async def test_other_answers_hold_nobody_up(slack: Turns, answer: Outcome) -> None:
    slack.ask("C1", answer=answer)
    slack.ask("C1", "next")
    await slack.until(5)
    assert slack.began("next") == [1.0]


async def test_a_turn_that_came_to_nothing_costs_nothing(telegram: Turns) -> None:
    for chat in range(500):
        telegram.ask(str(chat), answer=None)
    telegram.ask("7", "last")
    await telegram.until(0.01)
    assert telegram.began("last") == [0.0]


async def test_a_call_that_broke_off_counts(telegram: Turns) -> None:
    with pytest.raises(OSError, match="line"):
        async with telegram.pace.turn(Call.POST, "7"):
            raise OSError("the line is dead")
    telegram.ask("7")
    await telegram.until(5)
    assert telegram.began() == [1.0]


async def test_whoever_gives_up_waiting_leaves_no_gap(telegram: Turns) -> None:
    for name in ("first", "gives up", "next"):
        telegram.ask("7", name)
    await telegram.until(0.1)
    telegram.asked[1].cancel()
    await telegram.until(5)
    assert (telegram.began("gives up"), telegram.began("next")) == ([], [1.0])


async def test_at_the_end_whatever_nobody_waits_for_is_turned_away(telegram: Turns) -> None:
    for name in ("first", "second", "third"):
        telegram.ask("7", name)
    telegram.ask("7", "person", urgent=True, takes=2.0)
    await telegram.until(0.5)
    telegram.pace.turn_away()
    await telegram.until(9)
    assert [one.name for one in telegram.made] == ["first", "person"]
    assert all(task.done() for task in telegram.asked)


async def test_what_an_earlier_run_sent_counts(telegram: Turns) -> None:
    for number in range(18):
        telegram.pace.remember(Call.POST, "-100", 58.0 - number)
    telegram.ask("-100")
    await telegram.until(30)
    assert telegram.began() == [2.0]


async def test_how_long_a_person_would_wait_can_be_told(slack: Turns) -> None:
    assert slack.pace.wait(Call.EDIT, "C1") == 0.0
    slack.pace.pause(Call.EDIT, "C1", 20.0)
    assert (slack.pace.wait(Call.EDIT, "C1"), slack.pace.wait(Call.EDIT, "C2")) == (20.0, 20.0)
    assert (slack.pace.wait(Call.POST, "C1"), slack.pace.wait(Call.POST, "C2")) == (20.0, 0.0)
    slack.pace.pause_all()
    assert slack.pace.wait(Call.POST, "C2") == 0.0


async def test_chats_that_nothing_holds_up_are_forgotten(telegram: Turns) -> None:
    for chat in range(100):
        telegram.ask(str(chat))
    telegram.ask("-5")
    await telegram.until(40)
    telegram.ask("-5", at=21.0)
    await telegram.until(100)
    telegram.ask("-6")
    await telegram.until(101)
    assert set(telegram.pace.chats) == {"-5", "-6"}


SMALL = Limits(
    {(Call.POST,): Limit(4, 1.0, apart=0.25, early=0.5), (Call.EDIT, Call.DELETE): Limit(5, 10.0, spare=2)},
    chat=Limit(3, 3.0, apart=1.0, early=2.0),
    group=Limit(4, 10.0, spare=1),
)

CALLS = st.lists(
    st.tuples(
        st.floats(0.0, 12.0),
        st.sampled_from(["1", "2", "-3", "4", "5"]),
        st.sampled_from([Call.POST, Call.EDIT, Call.DELETE]),
        st.booleans(),
        st.floats(0.0, 2.0),
        st.sampled_from([SENT, SENT, SENT, None, Later("rate-limited", 3.0), Later("down", everywhere=True)]),
    ),
    max_size=30,
)


@given(CALLS)
def test_whatever_comes_no_limit_is_passed_and_nobody_starves(
    wanted: list[tuple[float, str, Call, bool, float, Outcome | None]],
) -> None:
    made = asyncio.run(_all_made(wanted))
    assert len(made) == sum(answer is not None for *_, answer in wanted)
    _keeps([one for one in made if one.call is Call.POST], 4, 1.0)
    _keeps([one for one in made if one.call is not Call.POST], 5, 10.0)
    for chat in {one.chat for one in made}:
        own = [one for one in made if one.chat == chat]
        _keeps(own, 3, 3.0)
        if chat.startswith("-"):
            _keeps(own, 4, 10.0)


async def _all_made(wanted: list[tuple[float, str, Call, bool, float, Outcome | None]]) -> list[Made]:
    turns = Turns(SMALL)
    for at, chat, call, urgent, takes, answer in wanted:
        turns.ask(chat, call=call, urgent=urgent, answer=answer, takes=takes, at=at)
    await turns.until(2_000.0)
    await turns.tasks.close()
    return turns.made


def _keeps(made: list[Made], most: int, seconds: float) -> None:
    """Whenever between its start and its answer each was counted: so many further on, one begins `seconds` after the
    answer of the first at the earliest."""
    ends = sorted(one.ended for one in made)
    begins = sorted(one.began for one in made)
    for number, end in enumerate(ends):
        if number + most < len(begins):
            assert begins[number + most] >= end + seconds - 1e-6
