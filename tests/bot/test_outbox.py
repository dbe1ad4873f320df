"""A delivery is one message; whatever the platform answers, nothing is lost in silence and nothing said twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.lanes import Rank
from bot.limits import Call
from bot.outbox import BATCH, Outbox
from bot.pacing import Paces, paces
from bot.platforms.port import Address
from bot.sending import LEASE, Sender
from bot.settling import AWAY
from bot.tasks import Tasks
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from domain.activities import Announcement, Decision
from domain.cards import Card, Say, say
from domain.delivery import Delivery, Later, Life, Never, Outcome, Sent, Unknown, revise
from domain.groups import Binding, BindingState, Group
from domain.markings import Marking
from domain.people import Grant, Identity, Membership, Person, Platform, Role
from domain.records import Rung, RungState
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from tests.bot.fakes import NOON, FakeElapsed, FakeMessenger, clock_at, settle_down

AWAITING = BindingState.AWAITING
CARD = Card("Cargo seminar", marking=Marking.GREEN)
GROUP = Group("g", "Group", "G", (), "Asia/Riyadh", ("ar", "en"))
TELEGRAM = Binding("t", "g", Platform.TELEGRAM, "-100", "Telegram group", topic="5")
SLACK = Binding("s", "g", Platform.SLACK, "C1", "slack channel", team="T1", languages=("fr",))
ANA = Person(
    "ana", "Ana", (Identity(Platform.TELEGRAM, "7"),), grants=(Grant(Role.COORDINATOR, "g"),),
    reachable=(Identity(Platform.SLACK, "U7", "T1"), Identity(Platform.TELEGRAM, "7")), language="fr",
)  # fmt: skip


class Post:
    """An outbox over a memory store, with two platforms that answer as told."""

    def __init__(self) -> None:
        self.storage, self.tasks, self.clock = MemoryStorage(KINDS), Tasks(), clock_at()
        self.telegram, self.slack = FakeMessenger(), FakeMessenger(Platform.SLACK)
        self.outbox = self.made({Platform.TELEGRAM: self.telegram, Platform.SLACK: self.slack})

    def made(self, messengers: dict[Platform, FakeMessenger], turns: Paces | None = None) -> Outbox:
        turns = turns or paces(FakeElapsed(), self.tasks)
        sender = Sender(self.storage, messengers, Voices(Catalogues()), self.clock, turns, {})
        return Outbox(sender, self.storage, self.clock, turns, self.tasks)

    async def furnish(self) -> None:
        async with transaction(self.storage) as tx:
            await tx.groups.add(GROUP)
            await tx.bindings.add(TELEGRAM)
            await tx.bindings.add(SLACK)
            await tx.people.add(ANA)

    async def restarted(self, turns: Paces) -> None:
        """Another outbox, which begins where an earlier one ended."""
        self.tasks.start(self.made({Platform.TELEGRAM: self.telegram}, turns).run(), "outbox")
        await settle_down()

    async def promise(self, to: str = "b:t", id: str = "x", **changes: object) -> None:
        delivery = Delivery(f"{id}>{to}", to, "SEM-1", CARD, NOON)
        async with transaction(self.storage) as tx:
            await tx.deliveries.add(replace(delivery, **changes))  # type: ignore[arg-type]

    async def goes_out(self) -> None:
        await self.outbox.beat()
        await self.outbox.idle()

    async def found(self, id: str = "x>b:t") -> Delivery:
        async with transaction(self.storage, read_only=True) as tx:
            delivery = await tx.deliveries.get(id)
        assert delivery is not None
        return delivery

    async def told(self) -> list[str]:
        """The titles of what waits for Ana."""
        async with transaction(self.storage, read_only=True) as tx:
            waiting = await tx.deliveries.due(NOON + timedelta(days=1), 100)
        titles = [one.wanted.title for one in waiting if one.to == "p:ana" and one.wanted is not None]
        return [title.key for title in titles if isinstance(title, Say)]


@pytest.fixture
async def post() -> AsyncIterator[Post]:
    post = Post()
    await post.furnish()
    yield post
    await post.tasks.close()


async def test_what_is_due_is_sent_once_with_its_mark_and_in_the_languages_of_the_channel(post: Post) -> None:
    await post.promise("b:t")
    await post.promise("b:s")
    await post.goes_out()
    await post.goes_out()
    assert post.telegram.calls == [("send", Address("-100", "5"), "", CARD)]
    assert post.slack.calls == [("send", Address("C1", "", "T1"), "", CARD)]
    assert post.telegram.marks == ["x>b:t@1"]
    assert (post.telegram.languages, post.slack.languages) == ([("ar", "en")], [("fr",)])
    sent = await post.found()
    assert (sent.life, sent.shown, sent.message, sent.chat, sent.lease) == (Life.SENT, 1, "m1", "-100", None)


async def test_what_is_not_due_yet_waits_and_the_outbox_knows_how_long(post: Post) -> None:
    await post.promise(due=NOON + timedelta(seconds=4))
    assert await post.outbox.beat() == 4.0
    assert post.telegram.calls == []


async def test_it_is_claimed_durably_before_it_is_sent(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    await post.promise()
    await post.outbox.beat()
    await post.telegram.begun.wait()
    claimed = await post.found()
    assert (claimed.life, claimed.lease) == (Life.CLAIMED, NOON + LEASE)
    post.telegram.gate.set()
    await post.outbox.idle()


async def test_a_person_is_written_to_where_they_last_wrote_and_in_their_language(post: Post) -> None:
    await post.promise("p:ana")
    await post.goes_out()
    assert post.telegram.calls == [("send", Address("7"), "", CARD)]
    assert post.telegram.languages == [("fr",)]


async def test_later_is_tried_again_after_the_time_asked_for(post: Post) -> None:
    post.telegram.answers = [Later("rate", 40.0)]
    await post.promise()
    await post.goes_out()
    waiting = await post.found()
    assert (waiting.life, waiting.due, waiting.tries) == (Life.WAITING, NOON + timedelta(seconds=40), 1)
    await post.goes_out()
    assert len(post.telegram.calls) == 1
    post.clock.move(timedelta(seconds=41))
    await post.goes_out()
    assert (await post.found()).life is Life.SENT


async def test_never_is_failed_and_the_coordinator_told(post: Post) -> None:
    post.telegram.answers = [Never("topic closed")]
    await post.promise()
    await post.goes_out()
    failed = await post.found()
    assert (failed.life, failed.reason) == (Life.FAILED, "topic closed")
    assert await post.told() == ["outbox-failed-title"]


async def test_what_is_lost_of_one_subject_in_one_group_is_one_message(post: Post) -> None:
    post.telegram.answers, post.slack.answers = [Unknown("timeout")], [Never("archived", unreachable=True)]
    await post.promise()
    await post.promise("b:s")
    await post.goes_out()
    assert await post.told() == ["lost-title"]


async def test_unknown_is_never_repeated_and_the_coordinator_told(post: Post) -> None:
    post.telegram.answers = [Unknown("timeout")]
    await post.promise()
    await post.goes_out()
    post.clock.move(timedelta(days=1))
    assert await post.told() == ["outbox-unknown-title"]
    await post.goes_out()
    assert [call[1].chat for call in post.telegram.calls] == ["-100", "7"]
    assert (await post.found()).life is Life.UNKNOWN


@pytest.mark.parametrize(("answer", "life"), [(Unknown("no-answer"), Life.UNKNOWN), (Never("too-long"), Life.FAILED)])
async def test_a_private_message_that_is_lost_is_counted_and_logged(
    post: Post, caplog: pytest.LogCaptureFixture, answer: Outcome, life: Life
) -> None:
    caplog.set_level("INFO")
    post.telegram.answers = [answer]
    await post.promise("p:ana")
    await post.goes_out()
    async with transaction(post.storage, read_only=True) as tx:
        assert await tx.deliveries.lost(life) == 1
    assert f"delivery x>p:ana ended as {life.value}" in caplog.text
    assert await post.told() == []


async def test_an_unreachable_channel_is_unbound_and_its_coordinator_told_once(post: Post) -> None:
    post.telegram.answers = [Never("kicked", unreachable=True)]
    await post.promise(id="x")
    await post.promise(id="y")
    await post.goes_out()
    async with transaction(post.storage, read_only=True) as tx:
        binding = await tx.bindings.get("t")
    assert binding is not None
    assert not binding.active
    assert await post.told() == ["outbox-unreachable-title"]
    assert len(post.telegram.calls) == 1
    assert (await post.found("y>b:t")).reason == "kicked"


async def await_welcome(post: Post, binding: Binding, by: str = "ana") -> None:
    """The binding as `bind` leaves it, with its welcome promised."""
    async with transaction(post.storage) as tx:
        await tx.bindings.save(replace(binding, state=AWAITING, by=by))
    await post.promise(f"b:{binding.id}")


async def state_of(post: Post, id: str) -> BindingState:
    async with transaction(post.storage, read_only=True) as tx:
        binding = await tx.bindings.get(id)
    assert binding is not None
    return binding.state


@pytest.mark.parametrize("admin", [True, False, None])
async def test_a_channel_is_bound_when_its_welcome_is_there_which_says_what_does_not_work(
    post: Post, admin: bool | None
) -> None:
    post.telegram.admin = admin
    await await_welcome(post, TELEGRAM)
    await post.goes_out()
    assert await state_of(post, "t") is BindingState.ACTIVE
    ((_, _, _, shown),) = post.telegram.calls
    assert shown is not None
    assert shown.lines == ((say("welcome-no-admin"),) if admin is False else ())
    await post.promise(id="y")
    await post.goes_out()
    assert post.telegram.calls[-1][3] == CARD
    async with transaction(post.storage, read_only=True) as tx:
        (entry,) = await tx.trail.of("g")
        (seen,) = await tx.memberships.through("t")
    assert (entry.what, entry.who, entry.after, seen.person) == ("bound", "ana", "Telegram group", "ana")


@pytest.mark.parametrize(
    "outcome", [Never("may-not-write", unreachable=True), Never("too-long"), Unknown("no-answer")], ids=str
)
async def test_a_channel_that_cannot_be_welcomed_is_not_bound_and_the_binder_told_why(
    post: Post, outcome: Never | Unknown
) -> None:
    post.telegram.answers = [outcome]
    await await_welcome(post, TELEGRAM)
    await post.goes_out()
    assert await state_of(post, "t") is BindingState.ENDED
    assert await post.told() == ["unwelcome"]
    assert len(post.telegram.calls) == 1


async def test_a_welcome_that_must_wait_is_tried_again_until_it_is_given_up(post: Post) -> None:
    post.telegram.answers = [Later("rate-limited")] * 7
    await await_welcome(post, TELEGRAM)
    for _ in range(7):
        assert await state_of(post, "t") is BindingState.AWAITING
        await post.goes_out()
        post.clock.move(timedelta(hours=3))
    assert await state_of(post, "t") is BindingState.ENDED
    assert await post.told() == ["unwelcome"]


async def test_where_the_binder_cannot_be_written_to_the_coordinators_hear_of_it(post: Post) -> None:
    post.telegram.answers = [Never("kicked", unreachable=True)]
    await await_welcome(post, TELEGRAM, by="nobody")
    await post.goes_out()
    assert await post.told() == ["unwelcome"]


async def test_a_welcome_that_a_crash_interrupted_does_not_bind(post: Post) -> None:
    async with transaction(post.storage) as tx:
        await tx.bindings.save(replace(TELEGRAM, state=AWAITING, by="ana"))
    await post.promise(life=Life.CLAIMED, lease=NOON - timedelta(seconds=1))
    await post.goes_out()
    await post.goes_out()
    assert await state_of(post, "t") is BindingState.ENDED
    ((_, to, _, told),) = post.telegram.calls
    assert told is not None
    assert (to.chat, told.title) == ("7", say("unwelcome", title="Telegram group", group="G"))


async def test_a_channel_that_ends_takes_its_members_and_reminders_along(post: Post) -> None:
    rung = Rung("r", "SEM-1", "start", 1, "1d", "b:t", NOON + timedelta(days=9), NOON + timedelta(days=10))
    async with transaction(post.storage) as tx:
        await tx.memberships.add(Membership("ana", "t", "g", NOON))
        await tx.memberships.add(Membership("ana", "s", "g", NOON))
        await tx.rungs.add(rung)
    post.telegram.answers = [Never("kicked", unreachable=True)]
    await post.promise()
    await post.goes_out()
    async with transaction(post.storage, read_only=True) as tx:
        assert [row.binding for row in await tx.memberships.of("ana")] == ["s"]
        (ended,) = await tx.rungs.of("SEM-1")
    assert (ended.state, ended.reason) == (RungState.SKIPPED, "channel-gone")


async def test_a_person_who_blocked_the_bot_is_written_to_on_the_other_platform(post: Post) -> None:
    post.telegram.answers = [Never("blocked", unreachable=True)]
    await post.promise("p:ana")
    await post.goes_out()
    await post.goes_out()
    assert post.slack.calls == [("send", Address("U7", "", "T1"), "", CARD)]
    async with transaction(post.storage, read_only=True) as tx:
        person = await tx.people.get("ana")
    assert person is not None
    assert person.reachable == (Identity(Platform.SLACK, "U7", "T1"),)


async def test_a_person_whom_no_way_leads_to_is_noted(post: Post) -> None:
    async with transaction(post.storage) as tx:
        await tx.people.add(Person("ben", "Ben", ()))
    await post.promise("p:ben")
    await post.goes_out()
    failed = await post.found("x>p:ben")
    assert (failed.life, failed.reason) == (Life.FAILED, "not-reachable")


async def revised(post: Post, id: str, card: Card | None) -> None:
    async with transaction(post.storage) as tx:
        delivery = await tx.deliveries.get(id)
        assert delivery is not None
        await tx.deliveries.put(revise(delivery, card, NOON))


async def test_edits_collapse_and_an_edit_before_the_first_send_is_the_first_send(post: Post) -> None:
    await post.promise()
    await revised(post, "x>b:t", Card("second"))
    await post.goes_out()
    await revised(post, "x>b:t", Card("third"))
    await revised(post, "x>b:t", Card("fourth"))
    await post.goes_out()
    assert [(what, card) for what, _, _, card in post.telegram.calls] == [
        ("send", Card("second")),
        ("edit", Card("fourth")),
    ]


async def test_an_edit_made_while_the_message_is_on_its_way_follows_it(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    await post.promise()
    await post.outbox.beat()
    await post.telegram.begun.wait()
    await revised(post, "x>b:t", Card("second"))
    post.telegram.gate.set()
    await post.outbox.idle()
    await post.goes_out()
    assert [what for what, *_ in post.telegram.calls] == ["send", "edit"]
    sent = await post.found()
    assert (sent.life, sent.shown) == (Life.SENT, 2)


async def test_a_message_taken_back_is_deleted_or_never_sent(post: Post) -> None:
    await post.promise(id="posted")
    await post.goes_out()
    await revised(post, "posted>b:t", None)
    await post.promise(id="early", wanted=None)
    await post.goes_out()
    assert [what for what, *_ in post.telegram.calls] == ["send", "delete"]
    assert (await post.found("early>b:t")).life is Life.SKIPPED


async def test_what_a_crash_interrupted_is_unknown_and_an_edit_is_repeated(post: Post) -> None:
    lease = NOON - timedelta(seconds=1)
    await post.promise(id="first", life=Life.CLAIMED, lease=lease)
    await post.promise(id="edit", life=Life.CLAIMED, lease=lease, message="m9", chat="-100", shown=1, revision=2)
    await post.promise(id="fresh", life=Life.CLAIMED, lease=NOON + LEASE)
    await post.goes_out()
    post.clock.move(timedelta(minutes=1))
    await post.goes_out()
    assert [(what, message) for what, to, message, _ in post.telegram.calls if to.chat == "-100"] == [("edit", "m9")]
    assert (await post.found("first>b:t")).life is Life.UNKNOWN
    assert (await post.found("fresh>b:t")).life is Life.CLAIMED


async def test_the_outbox_knows_when_the_next_lease_runs_out_and_then_takes_it_over(post: Post) -> None:
    await post.promise(life=Life.CLAIMED, lease=NOON + timedelta(seconds=9), message="m9", chat="-100", shown=1)
    assert await post.outbox.beat() == 9.0
    post.clock.pass_by(timedelta(seconds=9))
    await post.goes_out()
    assert [(what, message) for what, _, message, _ in post.telegram.calls] == [("edit", "m9")]


@pytest.mark.parametrize(
    ("other", "answer", "left"),
    [
        ({"life": Life.CLAIMED, "lease": NOON + timedelta(hours=1)}, Later("no-connection"), Life.CLAIMED),
        ({"life": Life.CLAIMED, "lease": NOON + timedelta(hours=1)}, Sent("m1", "-100"), Life.SENT),
        ({"life": Life.UNKNOWN, "lease": None}, Sent("m1", "-100"), Life.SENT),
        ({"life": Life.UNKNOWN, "lease": None}, Never("too-long"), Life.UNKNOWN),
        ({"life": Life.SENT, "lease": None, "message": "m0"}, Later("no-connection"), Life.SENT),
        ({"life": Life.WAITING, "lease": None, "message": "m0"}, Sent("m1", "-100"), Life.WAITING),
    ],
)
async def test_an_answer_to_a_claim_that_was_taken_over_is_heard_only_where_it_says_that_it_is_there(
    post: Post, other: dict[str, Any], answer: Outcome, left: Life
) -> None:
    await post.promise()
    post.telegram.gate, post.telegram.answers = asyncio.Event(), [answer]
    await post.outbox.beat()
    await post.telegram.begun.wait()
    async with transaction(post.storage) as tx:
        taken = await tx.deliveries.get("x>b:t")
        assert taken is not None
        await tx.deliveries.put(replace(taken, **other))
    post.telegram.gate.set()
    await post.outbox.idle()
    assert (await post.found()).life is left


async def test_a_flooded_chat_does_not_hold_up_the_others(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    for number in range(30):
        await post.promise("b:t", id=f"flood{number}")
    await post.promise("b:s")
    await post.outbox.beat()
    await settle_down()
    assert len(post.slack.calls) == 1
    assert len(post.telegram.calls) == 1
    post.telegram.gate.set()
    await post.outbox.idle()
    assert len(post.telegram.calls) == 30


async def test_a_marking_above_the_channels_ceiling_is_never_sent_there_a_pointer_is(post: Post) -> None:
    amber = replace(CARD, marking=Marking.AMBER)
    for to in ("b:t", "b:s", "p:ana"):
        await post.promise(to, wanted=amber)
    await post.goes_out()
    shown = {to.chat: card for _, to, _, card in (*post.telegram.calls, *post.slack.calls)}
    pointer = shown["-100"]
    assert pointer is not None
    assert pointer.title == say("pointer-title")
    assert "Cargo" not in repr(pointer)
    assert [(button.verb, button.args) for row in pointer.buttons for button in row] == [("show", "SEM-1")]
    assert (shown["C1"], shown["7"]) == (amber, amber)


async def test_a_group_that_became_a_supergroup_is_followed(post: Post) -> None:
    post.telegram.answers = [Sent("m1", "-1001")]
    await post.promise(id="x")
    await post.goes_out()
    await post.promise(id="y")
    await post.goes_out()
    assert [to.chat for _, to, _, _ in post.telegram.calls] == ["-100", "-1001"]


async def test_a_message_that_was_under_way_when_its_channel_moved_does_not_move_it_back(post: Post) -> None:
    post.telegram.gate = asyncio.Event()
    await post.promise()
    await post.outbox.beat()
    await post.telegram.begun.wait()
    async with transaction(post.storage) as tx:
        await tx.bindings.save(replace(TELEGRAM, chat="-1001"))
    post.telegram.gate.set()
    await post.outbox.idle()
    async with transaction(post.storage, read_only=True) as tx:
        kept = await tx.bindings.get("t")
    assert kept is not None
    assert kept.chat == "-1001"


async def test_messages_for_a_platform_that_is_not_connected_wait_for_it(post: Post) -> None:
    alone = post.made({Platform.TELEGRAM: post.telegram})
    await post.promise("b:s")
    await alone.beat()
    await alone.idle()
    waiting = await post.found("x>b:s")
    assert (waiting.life, waiting.due, waiting.reason) == (Life.WAITING, NOON + AWAY, "platform-off")
    post.clock.move(AWAY)
    await post.goes_out()
    assert (await post.found("x>b:s")).life is Life.SENT


async def test_a_card_that_cannot_be_drawn_is_failed_and_does_not_stop_the_lane(post: Post) -> None:
    class Strict(FakeMessenger):
        async def send(self, to, card, voices, mark):  # type: ignore[no-untyped-def]
            if card.title == "too long":
                raise ValueError("5,000 characters")
            return await super().send(to, card, voices, mark)

    strict = Strict()
    outbox = post.made({Platform.TELEGRAM: strict})
    await post.promise(id="a", wanted=Card("too long"))
    await post.promise(id="b")
    await outbox.beat()
    await outbox.idle()
    assert (await post.found("a>b:t")).reason == "too-long"
    assert (await post.found("b>b:t")).life is Life.SENT


async def test_run_sends_what_is_promised_later_when_it_is_woken(post: Post) -> None:
    post.tasks.start(post.outbox.run(), "outbox")
    await settle_down()
    await post.promise()
    post.outbox.wake()
    await post.telegram.begun.wait()
    await post.outbox.idle()
    assert (await post.found()).life is Life.SENT


async def test_the_sender_of_a_broadcast_is_told_with_its_first_answer_and_with_its_last(post: Post) -> None:
    async with transaction(post.storage) as tx:
        await tx.announcements.add(Announcement("ANN-1", "Rules", {"g": Decision.APPROVED}, "ana", NOON))
    await post.promise("b:t", subject="ANN-1")
    await post.promise("b:s", subject="ANN-1", due=NOON + timedelta(seconds=30))
    await post.goes_out()
    assert await post.told() == ["two-parts"]
    post.clock.move(timedelta(seconds=30))
    await post.goes_out()
    said = (await post.found("ANN-1#report>p:ana")).wanted
    assert said is not None
    assert isinstance(said.title, Say)
    assert said.title.key == "deliveries-title"


async def test_what_an_earlier_run_sent_in_the_last_minute_counts_in_its_chat(post: Post) -> None:
    now = post.clock()
    for number in range(18):
        sent: dict[str, Any] = {"life": Life.SENT, "shown": 1, "message": f"m{number}", "chat": "-100"}
        await post.promise(id=f"old{number}", settled=now - timedelta(seconds=58 - number), **sent)
    await post.promise(id="long-ago", settled=now - timedelta(hours=1), life=Life.SENT, message="m", chat="-200")
    elapsed = FakeElapsed()
    turns = paces(elapsed, post.tasks)
    again = post.made({Platform.TELEGRAM: post.telegram}, turns)
    post.tasks.start(again.run(), "outbox")
    await settle_down()
    assert turns[Platform.TELEGRAM].wait(Call.POST, "-100") == 0.0
    assert set(turns[Platform.TELEGRAM].chats) == {"-100"}
    await post.promise(id="new")
    again.wake()
    await post.telegram.begun.wait()
    await again.idle()
    assert elapsed() == 2.0


async def test_a_clock_that_was_put_back_meanwhile_holds_no_chat_up_for_longer_than_a_minute(post: Post) -> None:
    sent: dict[str, Any] = {"life": Life.SENT, "shown": 1, "message": "m", "chat": "-100"}
    for number in range(20):
        await post.promise(id=f"old{number}", settled=post.clock() + timedelta(days=7), **sent)
    turns = paces(FakeElapsed(), post.tasks)
    await post.restarted(turns)
    assert turns[Platform.TELEGRAM].wait(Call.POST, "-100") == 60.0


@pytest.mark.parametrize(("put_back", "left"), [(timedelta(), 40.0), (timedelta(days=1), 90.0)])
async def test_a_chat_that_was_asked_to_wait_waits_on_after_a_restart(
    post: Post, put_back: timedelta, left: float
) -> None:
    asked = post.clock() - timedelta(seconds=50) + put_back
    for number, chat in enumerate(("-100", "-200", "-300")):
        refused: dict[str, Any] = {
            "due": asked + timedelta(seconds=90),
            "settled": asked,
            "reason": "rate-limited",
            "chat": chat,
        }
        await post.promise(id=f"x{number}", tries=1, **refused)
    turns = paces(FakeElapsed(), post.tasks)
    await post.restarted(turns)
    telegram = turns[Platform.TELEGRAM]
    assert telegram.wait(Call.POST, "-100") == left
    assert telegram.wait(Call.POST, "-400") == 0.0


async def test_what_breaks_one_look_at_the_store_does_not_end_the_outbox(post: Post) -> None:
    post.clock.broken = 2
    post.tasks.start(post.outbox.run(), "outbox")
    await settle_down()
    await post.promise()
    post.outbox.wake()
    await settle_down()
    assert (await post.found()).life is Life.SENT


@pytest.mark.parametrize("by", ["an answer to somebody", "another message"])
async def test_what_a_refused_token_put_off_is_sent_as_soon_as_the_platform_takes_anything(post: Post, by: str) -> None:
    turns = paces(FakeElapsed(), post.tasks)
    post.outbox = post.made({Platform.TELEGRAM: post.telegram}, turns)
    post.telegram.answers = [Later("token-refused", 300.0, everywhere=True)]
    await post.promise()
    await post.goes_out()
    await post.goes_out()
    assert len(post.telegram.calls) == 1
    if by == "another message":
        await post.promise(id="y")
        await post.goes_out()
    else:
        async with turns[Platform.TELEGRAM].turn(Call.POST, "7", Rank.ANSWER) as turn:
            turn.answer = Sent("m", "7")
    await post.goes_out()
    assert (await post.found()).life is Life.SENT


async def test_at_the_end_nothing_waits_for_its_turn_any_more(post: Post) -> None:
    for number in range(5):
        await post.promise(id=f"x{number}")
    post.telegram.gate = asyncio.Event()
    await post.outbox.beat()
    await post.telegram.begun.wait()
    stopping = asyncio.ensure_future(post.outbox.stop(within=600.0))
    post.telegram.gate.set()
    await stopping
    assert len(post.telegram.calls) == 1
    waiting = [await post.found(f"x{number}>b:t") for number in range(5)]
    assert [one.life for one in waiting].count(Life.WAITING) == 4


async def test_once_it_is_told_to_end_it_looks_at_the_store_no_more_however_much_is_due(post: Post) -> None:
    for number in range(BATCH + 1):
        await post.promise(id=f"x{number}")
    post.telegram.gate = asyncio.Event()
    post.tasks.start(post.outbox.run(), "outbox")
    await post.telegram.begun.wait()
    await post.outbox.stop(within=0.0)
    looks = post.clock.asked
    post.outbox.wake()
    await settle_down()
    assert post.clock.asked == looks
