"""A broadcast to 45 channels with the longest names that there are: every card about it fits one message everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.platforms.slack.render import REPLY
from bot.platforms.slack.render import draw as draw_slack
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.render import draw as draw_telegram
from bot.texts.voice import CatalogueVoice
from domain.cards import Card
from domain.delivery import Life, Never, Sent, Unknown
from domain.groups import Binding
from domain.people import Platform
from handlers.losses import tell_lost
from handlers.reporting import report_broadcasts
from storage.port import transaction
from tests.answers import answered
from tests.handlers.cast import OMAR
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import CATALOGUES

TITLES = {
    Platform.TELEGRAM: "Regional coordination of training in civil aviation security, " * 3,
    Platform.SLACK: "#" * 80,
}
LONGEST = {Platform.TELEGRAM: 128, Platform.SLACK: 80}
"""Characters of a title (https://core.telegram.org/bots/api#setchattitle) and of a name
(https://docs.slack.dev/reference/methods/conversations.create)."""

ENDS = (Never("may-not-write"), Unknown("no-answer"), Sent("1", "C1"))


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR)
    async with transaction(world.storage) as tx:
        for number in range(45):
            platform = Platform.SLACK if number % 5 == 0 else Platform.TELEGRAM
            title = f"{number} {TITLES[platform]}"[: LONGEST[platform]]
            await tx.bindings.add(Binding(f"casp-mid.h{number}", "casp-mid", platform, f"-{number}00", title))
    return world


def fits(card: Card | None) -> None:
    """It is drawn, or raises."""
    assert card is not None
    for language in ("en", "fr", "ar", "es", "ru", "zh"):
        voice = CatalogueVoice(CATALOGUES, language, "Africa/Cairo")
        draw_telegram(card, [voice], Place(False, "liaison_bot"))
        draw_slack(card, [voice], REPLY)


async def test_what_is_read_before_while_and_after_it_goes_out_fits(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid, ecowas\nNew rules\nFrom May on.")
    fits(world.card)
    await world.taps(OMAR, "Send")
    fits(world.card)
    await goes_wrong(world)
    for row in await world.outgoing(to="p:telegram:omar"):
        fits(row.wanted)
    for typed in (
        "/deliveries ANN-1",
        "/deliveries casp-mid",
        "/unbind",
        "/unbind casp-mid",
        "/show ANN-1",
        "/recall ANN-1",
    ):
        await world.hears(OMAR, typed)
        fits(world.card)
    for number in range(2, 11):
        await world.hears(OMAR, f"/deliveries ANN-1 p{number}")
        fits(world.card)


async def goes_wrong(world: SpokenWorld) -> None:
    """A quarter fails, a quarter is not known, a quarter waits, a quarter arrives."""
    async with transaction(world.storage) as tx:
        for number, row in enumerate(await tx.deliveries.about("ANN-1")):
            if number % 4 == 3:
                due = world.now + timedelta(hours=1)
                await tx.deliveries.put(replace(row, life=Life.WAITING, tries=3, reason="rate-limited", due=due))
                continue
            done = answered(row, ENDS[number % 4], world.now)
            await tx.deliveries.put(done)
            await tell_lost(tx, done, world.now)
    await report_broadcasts(world.storage, world.now)
