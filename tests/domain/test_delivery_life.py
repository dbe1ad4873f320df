"""Whatever happens to a delivery, in any order: it is never posted while it may be there already, it ends, and what is
shown at the end is what was wanted, or its life says why not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.cards import Card
from domain.delivery import (
    FIXED,
    GONE,
    NOT_THERE,
    WAITS,
    Delivery,
    Later,
    Life,
    Never,
    Outcome,
    Sent,
    Unknown,
    again,
    arrived,
    claim,
    revise,
    settle,
    touch,
)

NOON = datetime(2027, 3, 10, 12, tzinfo=UTC)
LEASE = timedelta(seconds=60)
OVER = (Life.SENT, Life.FAILED, Life.SKIPPED, Life.UNKNOWN)

LOST = "lost"
KILLED = "killed"

FATES: list[Outcome | str] = [
    Later("rate-limited", 30.0),
    Later("unavailable"),
    Later("down", 0.0, everywhere=True),
    Never("kicked", unreachable=True),
    Never("too-long"),
    FIXED,
    *[LOST] * 3,
    *[KILLED] * 3,
    *[""] * 3,
]
"""What becomes of a call: the platform refuses; the answer is lost; the program is killed; or all is well."""


class LifeOfADelivery(RuleBasedStateMachine):
    """One delivery and the chat that it goes to. `copies` are the revisions that stand there, by message; `excused`
    counts how often a person had it sent again without knowing whether it was there; `asked` is whether the platform
    can be asked about its messages."""

    copies: dict[str, int]

    @initialize(asked=st.booleans())
    def promised(self, asked: bool) -> None:
        self.asked, self.now, self.wall = asked, NOON, NOON
        self.posts, self.excused = 0, 0
        self.copies = {}
        self.delivery = Delivery("x>b:t", "b:t", "SEM-1", Card("1"), NOON)

    # What people and time do.

    @rule(act=st.sampled_from(["change", "change", "strike out", "delete", "lose", "again", "arrived"]))
    def someone_acts(self, act: str) -> None:
        """Changes its card, recalls it, deletes it by hand, or decides about one that failed or is unknown."""
        unsure, withdrawn = self.delivery.life is Life.UNKNOWN, self.delivery.withdrawn
        if act == "lose" and self.copies:
            self.copies.pop(next(iter(self.copies)))
        elif act == "again" and (unsure or self.delivery.life is Life.FAILED):
            self.excused += unsure
            self.delivery = again(self.delivery, self.now)
        elif act == "arrived" and unsure:
            self.delivery = arrived(self.delivery, self.now)
        elif act in ("change", "strike out", "delete") and not withdrawn:
            self._changes(act)

    def _changes(self, act: str) -> None:
        wanted = None if act == "delete" else Card("changed", struck=act == "strike out")
        self.delivery = revise(replace(self.delivery, erase=act != "change"), wanted, self.now)

    # What the outbox does with it.

    @rule(
        fate=st.sampled_from(FATES),
        done=st.sampled_from([True, True, False]),
        meanwhile=st.sampled_from(["", "", "change"]),
        times=st.sampled_from([1, 1, 1, 8]),
    )
    def the_outbox_sees_to_it(self, fate: Outcome | str, done: bool, meanwhile: str, times: int) -> None:
        """The moment for it comes, and the platform does it, or does not, before the answer is lost."""
        for _ in range(times):
            if self.delivery.life in OVER:
                return
            self._wait()
            if self.delivery.life is Life.CLAIMED and not self.delivery.message:
                self._asks(fate)
            elif not self.delivery.message and (self.delivery.erase or self.delivery.wanted is None):
                self.delivery = replace(self.delivery, life=Life.SKIPPED)
            else:
                self._sends(fate, done, meanwhile)

    def teardown(self) -> None:
        """From here on all goes well: it comes to its end, and that end is the one wanted."""
        self.the_outbox_sees_to_it("", True, "", 6)
        one = self.delivery
        assert one.life in OVER
        if one.life is Life.SENT and one.message in self.copies:
            assert one.wanted is not None
            assert not one.erase
            assert self.copies[one.message] == one.revision

    def _wait(self) -> None:
        """Until it is due, or its lease has run out."""
        lease = self.delivery.lease
        passes = max(self.delivery.due - self.now if lease is None else lease - self.wall, timedelta(seconds=1))
        self.now, self.wall = self.now + passes, self.wall + passes

    def _sends(self, fate: Outcome | str, done: bool, meanwhile: str) -> None:
        self._claims()
        does = fate == "" or (done and fate in (LOST, KILLED))
        answer = self._serves() if does else None
        if fate == KILLED:
            return
        if meanwhile and not self.delivery.withdrawn:
            self._changes(meanwhile)
        if fate == FIXED and not self.delivery.withdrawn:
            self.copies.pop(self.delivery.message, None)  # it stays as it is, and another takes its place
        if isinstance(fate, Outcome):
            self._settles(fate)
        else:
            lost = Unknown("no-answer", 60.0 if self.asked else 0.0)
            self._settles(lost if fate == LOST or answer is None else answer)

    def _asks(self, fate: Outcome | str) -> None:
        """After a posting of which nobody knows whether it is there."""
        self.delivery = replace(self.delivery, lease=self.wall + LEASE)
        mine = next(iter(self.copies), None)
        if not self.asked:
            self._settles(Unknown("interrupted"))
        elif fate == "":
            self._settles(Sent(mine, "-100") if mine else NOT_THERE)
        elif fate != KILLED:
            self._settles(Unknown("no-answer", 60.0))

    def _claims(self) -> None:
        self.delivery = claim(self.delivery, self.wall, LEASE)

    def _serves(self) -> Outcome:
        """The platform posts, edits or deletes, or says that there is nothing to change."""
        one = self.delivery
        if not one.message:
            return self._posts()
        if one.erase or one.wanted is None:
            self.copies.pop(one.message, None)
            return Sent(one.message, "-100")
        if one.message not in self.copies:
            return GONE
        self.copies[one.message] = one.revision
        return Sent(one.message, "-100")

    def _posts(self) -> Outcome:
        assert len(self.copies) <= self.excused, "posted while it was there"
        assert self.delivery.wanted is not None
        self.posts += 1
        self.copies[f"m{self.posts}"] = self.delivery.revision
        return Sent(f"m{self.posts}", "-100")

    def _settles(self, outcome: Outcome) -> None:
        self.delivery = settle(self.delivery, outcome, self.now, self.wall)

    # What always holds.

    @invariant()
    def no_more_is_shown_than_was_wanted(self) -> None:
        assert 0 <= self.delivery.shown <= self.delivery.revision
        assert self.delivery.sending <= self.delivery.revision

    @invariant()
    def what_is_kept_as_shown_is_what_stands_there(self) -> None:
        """Or one that was on its way there when the answer was lost."""
        one = self.delivery
        if one.message in self.copies:
            assert one.shown <= self.copies[one.message] <= one.sending
            assert one.life is not Life.SENT or self.copies[one.message] == one.shown

    @invariant()
    def it_has_a_lease_while_it_is_claimed_and_then_only(self) -> None:
        claimed = self.delivery.life is Life.CLAIMED
        assert (self.delivery.lease is not None) == claimed
        assert self.delivery.claimed is None or (claimed and not self.delivery.message)

    @invariant()
    def patience_has_an_end(self) -> None:
        assert self.delivery.setbacks <= len(WAITS)

    @invariant()
    def it_is_there_at_most_once_unless_a_person_wanted_it_again(self) -> None:
        assert len(self.copies) <= 1 + self.excused

    @invariant()
    def what_is_not_over_has_something_to_do(self) -> None:
        one = self.delivery
        if one.life is Life.SENT and one.message:
            assert one.shown == one.revision

    @invariant()
    def what_ended_otherwise_says_why(self) -> None:
        assert self.delivery.reason or self.delivery.life not in (Life.FAILED, Life.UNKNOWN)


LifeOfADelivery.TestCase.settings = settings(max_examples=250, stateful_step_count=30)
TestLifeOfADelivery = LifeOfADelivery.TestCase


def test_what_cannot_be_deleted_any_more_is_struck_out_and_what_cannot_be_changed_is_posted_afresh() -> None:
    sent = settle(claim(Delivery("x", "b:t", "", Card("1"), NOON), NOON, LEASE), Sent("m", "-1"), NOON, NOON)
    recalled = claim(revise(replace(sent, erase=True), Card("gone", struck=True), NOON), NOON, LEASE)
    struck = settle(recalled, FIXED, NOON, NOON)
    assert (struck.life, struck.erase, struck.message) == (Life.WAITING, False, "m")
    changed = settle(claim(revise(sent, Card("2"), NOON), NOON, LEASE), FIXED, NOON, NOON)
    assert (changed.life, changed.shown, changed.message) == (Life.WAITING, 0, "")


def test_a_minor_change_is_never_posted_afresh_and_hides_no_other_one() -> None:
    sent = settle(claim(Delivery("x", "b:t", "", Card("1"), NOON), NOON, LEASE), Sent("m", "-1"), NOON, NOON)
    for answer in (GONE, FIXED):
        left = settle(claim(touch(touch(sent, Card("2"), NOON), Card("3"), NOON), NOON, LEASE), answer, NOON, NOON)
        assert (left.life, left.message, left.shown) == (Life.SENT, "m", left.revision)
    for both in (
        touch(revise(sent, Card("2"), NOON), Card("3"), NOON),
        revise(touch(sent, Card("2"), NOON), Card("3"), NOON),
    ):
        afresh = settle(claim(both, NOON, LEASE), GONE, NOON, NOON)
        assert (afresh.life, afresh.message) == (Life.WAITING, "")


def test_a_change_of_words_does_not_wait_with_a_minor_one() -> None:
    posted = settle(claim(Delivery("x", "b:t", "ANN-1", Card("1"), NOON), NOON, LEASE), Sent("m", "c"), NOON, NOON)
    counted = touch(posted, Card("1 of 24"), NOON + timedelta(seconds=80))
    assert touch(counted, Card("2 of 24"), NOON).due == NOON + timedelta(seconds=80)
    assert revise(counted, Card("2"), NOON).due == NOON
