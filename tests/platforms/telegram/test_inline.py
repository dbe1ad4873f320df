"""What "@bot words" offers in any chat: public activities, without names, and nothing is written."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Update

from bot.platforms.telegram.inbound import KINDS
from bot.platforms.telegram.inline import Inline
from bot.platforms.telegram.intake import Intake
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from handlers.offering import offer
from sandbox.telegram.answers import Results
from tests.handlers.world import COORDINATOR, Someone, World
from tests.platforms.telegram.conftest import NOON, Town

OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser", state="EGY")


@pytest.fixture
async def world() -> World:
    """SEM-1 is public, SEM-2 is for members."""
    world = await World().settle_in(OMAR)
    for title, month, marking in (("Open forum", "May", "CLEAR"), ("Members only", "May", "GREEN")):
        lines = f"title: {title}\nwhen: 16-18 {month} 2027\nwhere: Dubai\ngroups: casp-mid\nmarking: TLP:{marking}"
        await world.hears(OMAR, f"/register {lines}")
        await world.taps(OMAR, "Submit")
    return world


async def asked(town: Town, world: World, words: str) -> Results:
    """What Ana, who reads French, is offered."""
    town.world.inline = True
    town.world.updates.drop()
    inline = Inline(
        town.bot,
        lambda typed: offer(typed, world.storage, world.services),
        Voices(Catalogues()),
        lambda: town.world.bot.username,
    )
    query = asyncio.ensure_future(town.world.inline_query(town.ana.id, words))
    (raw,) = await town.bot.raw_updates(None, 5, KINDS)
    update = Update.de_json(raw, town.bot)
    assert update.inline_query is not None
    await inline.answer(update.inline_query)
    return await query


@pytest.mark.parametrize("words", ["", "may dubai", "mai dubaï", "casp-mid", "open forum may"])
async def test_public_activities_are_offered(town: Town, world: World, words: str) -> None:
    found = (await asked(town, world, words)).results
    assert [one["title"] for one in found] == (["SEM-1 · Open forum"] if words != "open forum may" else [])


async def test_an_article_is_the_card_with_a_way_into_private(town: Town, world: World) -> None:
    (article,) = (await asked(town, world, "")).results
    assert article["description"] == "dimanche 16 – mardi 18 mai 2027\nDubaï, Émirats arabes unis"
    text = article["input_message_content"]["message_text"]
    assert text.startswith("TLP:CLEAR\n<b>SEM-1 · Open forum</b>")
    assert "Omar" not in text
    ((button,),) = article["reply_markup"]["inline_keyboard"]
    assert button["url"].startswith("https://t.me/liaison_sandbox_bot?start=")


@pytest.mark.parametrize("words", ["xyzzy", "x" * 250, "june", "😀"])
async def test_what_means_nothing_or_finds_nothing_offers_nothing(town: Town, world: World, words: str) -> None:
    assert (await asked(town, world, words)).results == ()


async def test_a_query_is_answered_in_place_and_kept_nowhere(town: Town) -> None:
    inbox, heard = town.inbox(), []
    intake = Intake(inbox, town.bot, lambda: NOON, heard.append)
    intake.me = await town.bot.get_me()
    query = {"id": "1", "from": {"id": 7, "is_bot": False, "first_name": "Ana"}, "query": "may", "offset": ""}
    assert await intake.take({"update_id": 1, "inline_query": query}) is True
    assert ([one.query for one in heard], inbox.kept, inbox.refused) == (["may"], [], [])
