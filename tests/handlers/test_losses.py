"""What coordinators read of messages that did not arrive: one card for all of a subject in their group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.delivery import Delivery, Life, Never, Outcome, Unknown
from domain.groups import Binding, BindingState
from domain.people import Platform
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone, read

HALLS = [f"casp-mid.h{number}" for number in range(20)]


@pytest.fixture
async def world() -> SpokenWorld:
    """ANN-1 goes to twenty more channels of the group."""
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA)
    async with transaction(world.storage) as tx:
        for number, id in enumerate(HALLS):
            await tx.bindings.add(Binding(id, "casp-mid", Platform.SLACK, f"C9{number}", f"#hall-{number:02}", "T1"))
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    await world.taps(OMAR, "Send")
    return world


async def ends(world: SpokenWorld, binding: str, outcome: Outcome) -> None:
    await world.ends(f"ANN-1#post>b:{binding}", outcome)


async def asked(world: SpokenWorld, who: Someone = OMAR, group: str = "casp-mid") -> list[Delivery]:
    """The cards about what is lost there, that were promised to this person."""
    async with transaction(world.storage, read_only=True) as tx:
        rows = await tx.deliveries.addressed(f"p:{who.id}")
    return [row for row in rows if row.id.startswith(f"lost:ANN-1:{group}:")]


async def the_card(world: SpokenWorld, who: Someone = OMAR, language: str = "en") -> str:
    (row,) = await asked(world, who)
    assert row.wanted is not None
    world.card = row.wanted
    return read(row.wanted, world._voice(language))


async def test_twenty_that_fail_in_one_group_are_one_card_that_names_the_first_and_counts_all(
    world: SpokenWorld,
) -> None:
    for id in HALLS:
        await ends(world, id, Never("archived"))
    await ends(world, "casp-mid.1", Unknown("no-answer"))
    await ends(world, "ecowas.3", Never("may-not-write"))
    said = (await the_card(world)).splitlines()
    assert said[0] == "ANN-1, CASP-MID: 21 channels need your attention"
    assert said[1].startswith("CASP-MID on Telegram (Telegram): Not known whether it arrived: ")
    assert said[2].startswith("#hall-00 (Slack): Not delivered (")
    assert said[2].endswith("): the channel is archived")
    assert said[5:] == ["and 17 more", "[Retry failed only] [Decide] [Deliveries]"]
    assert (await the_card(world, YARA)).splitlines() == said
    (other,) = await asked(world, group="ecowas")
    assert other.wanted is not None
    assert "A message for #ecowas was not delivered" in read(other.wanted, world._voice("en"))


async def test_each_language_has_every_word_of_it(world: SpokenWorld) -> None:
    for id in HALLS[:6]:
        await ends(world, id, Never("archived"))
    assert "6 canaux" in await the_card(world, language="fr")
    assert "6 قنوات" in await the_card(world, language="ar")


async def test_one_alone_has_its_own_buttons_and_grows_with_the_second(world: SpokenWorld) -> None:
    await ends(world, HALLS[0], Never("archived"))
    assert "A message for #hall-00 was not delivered" in await the_card(world)
    assert "[Try again] [Deliveries]" in await the_card(world)
    await world.delivered()
    await ends(world, HALLS[1], Never("archived"))
    (row,) = await asked(world)
    assert (row.life, row.message != "") == (Life.WAITING, True)
    assert "2 channels need your attention" in await the_card(world)


async def test_a_burst_is_one_change_of_the_card(world: SpokenWorld) -> None:
    await ends(world, HALLS[0], Never("archived"))
    await world.delivered()
    due = world.now + timedelta(seconds=3)
    for id in HALLS[1:5]:
        await ends(world, id, Never("archived"))
        world.now += timedelta(milliseconds=500)
    assert [row.due for row in await asked(world)] == [due]


async def test_what_is_decided_leaves_the_card_until_nothing_is_left(world: SpokenWorld) -> None:
    await ends(world, HALLS[0], Unknown("no-answer"))
    await ends(world, HALLS[1], Unknown("no-answer"))
    await ends(world, HALLS[2], Never("archived"))
    await the_card(world)
    assert "#hall-00 may not have arrived" in await world.taps(OMAR, "Decide")
    await world.taps(OMAR, "It arrived")
    assert "2 channels need your attention" in await the_card(world, YARA)
    assert "#hall-01 may not have arrived" in await world.taps(YARA, "Decide")
    await world.taps(YARA, "Send again")
    assert "A message for #hall-02 was not delivered" in await the_card(world)
    await world.taps(OMAR, "Try again")
    assert "#hall-02: Omar Nasser tried it again" in await the_card(world, YARA)
    assert "[Try again]" not in await the_card(world, YARA)


async def test_all_sent_again_closes_it_and_what_fails_anew_is_told_anew(world: SpokenWorld) -> None:
    for id in HALLS[:3]:
        await ends(world, id, Never("archived"))
    await the_card(world)
    assert "3 messages are tried once more." in await world.taps(OMAR, "Retry failed only")
    assert "ANN-1: Omar Nasser tried again what had failed" in await the_card(world, YARA)
    world.now += timedelta(seconds=5)
    await ends(world, HALLS[1], Never("archived"))
    old, new = await asked(world)
    assert "tried again what had failed" in read(old.wanted, world._voice("en")) if old.wanted else False
    assert "A message for #hall-01 was not delivered" in read(new.wanted, world._voice("en")) if new.wanted else False


async def test_what_is_lost_hours_later_is_a_message_of_its_own_that_names_all(world: SpokenWorld) -> None:
    await ends(world, HALLS[0], Never("archived"))
    world.now += timedelta(hours=2)
    await ends(world, HALLS[1], Never("archived"))
    cards = [one.wanted for one in await asked(world)]
    assert len(cards) == 2
    assert cards[0] == cards[1]
    assert cards[0] is not None
    assert "2 channels need your attention" in read(cards[0], world._voice("en"))


async def test_a_channel_that_was_unbound_by_it_says_so_among_others_and_alone_is_bound_again(
    world: SpokenWorld,
) -> None:
    async with transaction(world.storage) as tx:
        for id in HALLS[:2]:
            binding = await tx.bindings.get(id)
            assert binding is not None
            await tx.bindings.put(replace(binding, state=BindingState.ENDED))
    await ends(world, HALLS[0], Never("archived", unreachable=True))
    alone = await the_card(world)
    assert "#hall-00 can no longer be reached" in alone
    assert "About: ANN-1\n[Bind again] [Deliveries]" in alone
    await ends(world, HALLS[1], Never("archived", unreachable=True))
    said = await the_card(world)
    assert said.count("the channel is archived · it is unbound") == 2
    assert said.endswith("\n[Deliveries]")


async def test_who_may_not_have_got_the_card_gets_it_again_when_more_is_lost(world: SpokenWorld) -> None:
    await ends(world, HALLS[0], Never("archived"))
    (told,) = await asked(world)
    async with transaction(world.storage) as tx:
        await tx.deliveries.get(told.id)
        await tx.deliveries.put(answered(told, Unknown("no-answer"), world.now))
    await ends(world, HALLS[1], Never("archived"))
    assert "2 channels need your attention" in await the_card(world)
    (row,) = await asked(world)
    assert (row.life, row.message) == (Life.WAITING, "")
