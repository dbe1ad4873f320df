"""Who is asked, who decides, and what everybody concerned reads of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from storage.rows import Conflict, Storage, Unit
from tests.handlers.proposals import ADA, AMINA, AWA, LEILA, OMAR, RANA, SHARE, YARA, Region, region
from tests.handlers.world import NOON


@pytest.fixture
async def world() -> Region:
    return await region(OMAR, YARA, AWA)


async def test_every_reachable_coordinator_of_every_group_is_asked(world: Region) -> None:
    read = await world.proposed(groups="casp-mid; ecowas")
    assert "CASP-MID: awaiting approval, with Yara Saleh and Omar Nasser. You will be told in private." in read
    assert "ECOWAS: awaiting approval, with Awa Diop" in read
    for who in (OMAR, YARA):
        assert "Amina Haddad proposes this to CASP-MID. Approve it?" in await world.newest(who)
    assert "propose ceci à ECOWAS" in await world.newest(AWA, "fr")


async def test_the_first_decision_for_a_group_closes_it_for_that_group_alone(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(YARA, "/approve SEM-1")
    assert "Yara Saleh approved it for CASP-MID" in await world.newest(OMAR)
    assert "[Approve]" not in await world.newest(OMAR)
    assert "[Approve] [Refuse]" in await world.newest(AWA)
    assert {one.to for one in await world.outgoing(subject="SEM-1")} == {"b:casp-mid.1", "b:casp-mid.2"}
    assert "ECOWAS (awaiting approval)" in (await world.reads("b:casp-mid.1"))[0]
    assert "ECOWAS (en attente d’approbation)" in (await world.reads("b:casp-mid.1", "fr"))[0]


async def test_what_is_posted_says_when_another_group_has_joined(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(YARA, "/approve SEM-1")
    await world.hears(AWA, "/approve SEM-1")
    for channel in ("casp-mid.1", "casp-mid.2", "ecowas.3"):
        [card] = await world.reads(f"b:{channel}")
        assert "Groups: CASP-MID and ECOWAS" in card


async def test_the_proposer_reads_who_decided_and_who_still_waits(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(YARA, "/approve SEM-1")
    told = await world.newest(AMINA)
    assert "is approved by CASP-MID" in told
    assert "Decided by Yara Saleh" in told
    assert "Awaiting approval: ECOWAS" in told
    shown = await world.hears(AMINA, "/show SEM-1")
    assert "ECOWAS: awaiting approval, with Awa Diop" in shown
    assert "with Awa" not in await world.hears(LEILA, "/show SEM-1")


async def test_two_decisions_at_the_same_moment_are_one(world: Region) -> None:
    await world.proposed()
    reads = await asyncio.gather(world.hears(OMAR, "/approve SEM-1"), world.hears(YARA, "/refuse SEM-1"))
    assert "is approved by CASP-MID" in reads[0]
    assert "SEM-1 is already approved for CASP-MID by Omar Nasser" in reads[1]
    assert "10 March 2027, 14:00 Cairo" in reads[1]
    assert [one for one in await world.reads("p:telegram:amina") if "refused" in one] == []


class Overtaken:
    """A store whose first writing unit comes too late: before it is repeated, `meanwhile` has happened."""

    def __init__(self, inner: Storage, meanwhile: Callable[[], Awaitable[object]]) -> None:
        self.inner, self.meanwhile, self.tries = inner, meanwhile, 0

    @asynccontextmanager
    async def begin(self, *, read_only: bool = False) -> AsyncIterator[Unit]:
        self.tries += 0 if read_only else 1
        if self.tries == 2:
            await self.meanwhile()
        async with self.inner.begin(read_only=read_only) as unit:
            yield unit
            if self.tries == 1 and not read_only:
                raise Conflict("another was first")

    async def close(self) -> None:
        await self.inner.close()


async def test_a_decision_that_was_overtaken_is_taken_up_again_and_finds_it_done(world: Region) -> None:
    await world.proposed()
    other = Region(storage=world.storage)
    late = Region(storage=Overtaken(world.storage, lambda: other.hears(YARA, "/refuse SEM-1 Too late")))  # type: ignore[arg-type]
    assert "already refused for CASP-MID by Yara Saleh" in await late.hears(OMAR, "/approve SEM-1")
    assert await world.outgoing(to="b:casp-mid.1") == []


async def test_a_double_tap_decides_once(world: Region) -> None:
    await world.proposed()
    await world.hears(OMAR, "/approve SEM-1 casp-mid")
    assert "already approved for CASP-MID by Omar Nasser" in await world.hears(OMAR, "/approve SEM-1 casp-mid")
    assert len([one for one in await world.reads("p:telegram:amina") if "is approved" in one]) == 1


@pytest.mark.parametrize("verb", ["approve", "refuse"])
async def test_a_tap_on_the_card_that_asks_is_answered_by_that_card(world: Region, verb: str) -> None:
    await world.proposed()
    said = await world.presses(OMAR, verb, "SEM-1 casp-mid")
    assert said == f"SEM-1 · Seminar on quality control is {verb}d by CASP-MID"
    assert "SEM-1: Omar Nasser" in await world.newest(OMAR)
    await world.proposed(title="Another seminar")
    assert await world.presses(YARA, verb, "SEM-2 casp-mid") == ""
    assert "SEM-2: Yara Saleh" in await world.newest(YARA)


async def test_a_tap_on_the_card_that_asks_is_answered_where_there_is_more_to_say(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    assert "Awaiting approval: ECOWAS" in await world.presses(YARA, "approve", "SEM-1 casp-mid")
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    assert "ANN-1 goes out to 2 channels" in await world.presses(YARA, "approve", "ANN-1 casp-mid")


@pytest.mark.parametrize(("verb", "told"), [("approve", True), ("refuse", False)])
async def test_who_approves_for_a_group_without_a_channel_is_told_how_to_bind_one(
    world: Region, verb: str, told: bool
) -> None:
    await world.proposed(groups="ecowas")
    await world.hears(AWA, "/unbind", where="ecowas.3")
    read = await world.presses(AWA, verb, "SEM-1 ecowas")
    assert ("écrivez\u00a0: /bind ecowas (sur Slack\u00a0: /liaison bind ecowas)" in (read or "")) is told


async def test_a_refusal_carries_its_reason_to_the_proposer(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    assert "[Say why]" not in await world.hears(OMAR, "/refuse sem 1 The dates meet the forum.")
    told = await world.newest(AMINA)
    assert "is refused by CASP-MID" in told
    assert "Decided by Omar Nasser" in told
    assert "Reason: The dates meet the forum." in told
    assert "[Copy SEM-1]" in told
    assert "Reason: The dates meet the forum." in await world.newest(YARA)
    shown = await world.hears(AMINA, "/show SEM-1")
    assert "CASP-MID: refused by Omar Nasser, Wednesday 10 March 2027" in shown
    assert ": The dates meet the forum." in shown


@pytest.mark.parametrize("between", [" ", "\n"])
async def test_a_refusal_for_a_named_group_takes_the_words_after_it(world: Region, between: str) -> None:
    await world.proposed()
    await world.hears(OMAR, f"/refuse SEM-1 casp-mid{between}Too late")
    assert "Reason: Too late" in await world.newest(AMINA)


async def test_whoever_refuses_without_a_word_can_still_say_why(world: Region) -> None:
    await world.proposed()
    await world.hears(OMAR, "/refuse SEM-1")
    assert "[Say why]" in await world.newest(OMAR)
    assert "[Say why]" not in await world.newest(YARA)
    assert "Your message" in await world.taps(OMAR, "Say why")
    await world.hears(OMAR, "Please choose another week.")
    await world.taps(OMAR, "Send")
    assert any("Please choose another week." in one for one in await world.reads("p:telegram:amina"))


async def test_a_reason_is_kept_whole_or_not_at_all(world: Region) -> None:
    await world.proposed()
    assert "501" in await world.hears(OMAR, "/refuse SEM-1 " + "x" * 501)
    assert "is approved" in await world.hears(OMAR, "/approve SEM-1")


async def test_another_group_s_coordinator_decides_nothing(world: Region) -> None:
    await world.proposed(groups="casp-mid; ecowas")
    assert "CASP-MID" not in await world.hears(AWA, "/approve SEM-1 casp-mid")
    assert "[Approve]" in await world.newest(OMAR)


async def test_one_s_own_groups_need_no_approval(world: Region) -> None:
    read = await world.proposed(OMAR, groups="casp-mid; ecowas")
    assert "CASP-MID: published." in read
    assert "ECOWAS: awaiting approval, with Awa Diop" in read


async def test_pending_lists_the_oldest_first_five_a_page() -> None:
    world = await region(OMAR, AWA)
    for number in range(12):
        world.now = NOON + timedelta(minutes=number)
        await world.proposed(groups="casp-mid; ecowas", title=f"Seminar number {number + 1}")
    read = await world.hears(OMAR, "/pending")
    assert "12 proposals wait for you" in read
    assert [f"SEM-{n} ·" in read for n in (1, 5, 6)] == [True, True, False]
    assert "CASP-MID: awaiting approval, with Omar Nasser" in read
    assert "ECOWAS" not in read
    assert "SEM-6 · Seminar number 6" in await world.taps(OMAR, "Later ▶")
    last = await world.taps(OMAR, "Later ▶")
    assert "SEM-12 · " in last
    assert "[◀ Earlier]" in last
    assert "Later" not in last
    assert "SEM-12 · " in await world.hears(OMAR, "/pending p9")


async def test_admins_and_regional_officers_see_all_that_they_may_decide() -> None:
    world = await region(OMAR, AWA, RANA, ADA)
    await world.proposed(groups="casp-mid; ecowas")
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    assert "ECOWAS: awaiting approval, with Awa Diop" in await world.hears(ADA, "/pending")
    read = await world.hears(RANA, "/pending")
    assert "ANN-1 · Course on screening" in read
    assert "ECOWAS" not in read
    await world.hears(OMAR, "/approve SEM-1")
    await world.hears(OMAR, "/approve ANN-1")
    assert "Nothing waits for your decision." in await world.hears(RANA, "/pending")


async def test_what_waits_can_be_decided_where_it_is_shown(world: Region) -> None:
    await world.proposed()
    await world.hears(OMAR, "/pending")
    assert "[Approve] [Refuse]" in await world.taps(OMAR, "SEM-1")
    assert "is approved by CASP-MID" in await world.taps(OMAR, "Approve")
    assert "[Approve]" not in await world.hears(OMAR, "/show SEM-1")


async def test_a_proposal_is_taken_back_and_nobody_is_asked_any_more(world: Region) -> None:
    assert "[Edit] [Take back]" in await world.proposed()
    assert "[Edit] [Take back]" in await world.hears(AMINA, "/show SEM-1")
    await world.hears(AMINA, "/cancel SEM-1 Not this year")
    await world.taps(AMINA, "Cancel the activity")
    assert "SEM-1: Amina Haddad took it back" in await world.newest(OMAR)
    assert "taken back or cancelled" in await world.hears(OMAR, "/approve SEM-1")
    assert "Nothing waits" in await world.hears(OMAR, "/pending")


async def test_a_shared_announcement_is_taken_back_by_who_shared_it(world: Region) -> None:
    await world.hears(AMINA, f"/share {SHARE}")
    await world.taps(AMINA, "Send")
    assert "ANN-1 is stopped" in await world.taps(AMINA, "Take back")
    assert "Amina Haddad took it back" in await world.newest(OMAR)
    assert await world.outgoing(subject="ANN-1") == []
