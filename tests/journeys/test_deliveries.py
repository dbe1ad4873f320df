"""A broadcast in which something goes wrong: what its sender reads and a coordinator does about it; and the recall."""

from __future__ import annotations

import pytest

from tests.journeys.people import OnSlack, OnTelegram, Someone
from tests.journeys.region import Region, speak

NOTICE = {
    "en": "icao-mid\nNominations are open\nPlease write to us by Friday.",
    "ar": "icao-mid\nفتح باب الترشيح\nيُرجى الكتابة إلينا قبل يوم الجمعة.",
}
WORDS = {"en": "Please write to us by Friday.", "ar": "يُرجى الكتابة إلينا قبل يوم الجمعة."}


def people(region: Region, language: str) -> tuple[OnTelegram, OnSlack]:
    speak(region.telegram, region.slack, language)
    coordinator = region.player("Coordinator")
    return OnTelegram(region, coordinator, language), OnSlack(region, coordinator, language)


async def broadcast(region: Region, sender: Someone) -> None:
    await sender.asks("announce", NOTICE[sender.language])
    await sender.reads(WORDS[sender.language])
    await sender.taps("button-send")
    await sender.reads(sender.word("announce-going", code="ANN-1", count=2))
    await region.quiet()


def decide(one: Someone) -> str:
    """The button of what nobody knows of, in the list."""
    return one.word("button-for", label=one.word("button-decide"), channel="ICAO MID")


def stands(*people: Someone) -> list[int]:
    """How many copies are in the channel of each."""
    return [one.has_read(WORDS[one.language], here=True) for one in people]


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_a_lost_answer_is_decided_by_who_looked(region: Region, language: str) -> None:
    here, abroad = people(region, language)
    chat = region.channel("icao-mid", here.platform)
    region.telegram.faults.next("sendMessage", chat=chat, drop_after=True)
    await broadcast(region, abroad)
    assert stands(here, abroad) == [1, 1]
    await abroad.reads(abroad.word("outbox-unknown-title", channel="ICAO MID"))

    for one in (here, abroad):
        await one.asks("deliveries", "ANN-1")
        await one.reads(one.word("cause-silent"), f"[{decide(one)}]")
    await here.taps_on(decide(here))
    await here.reads(here.word("outbox-unknown-how"))
    await here.taps("button-it-arrived")
    await here.reads(here.word("arrived-done", channel="ICAO MID"))
    await region.quiet()
    assert stands(here, abroad) == [1, 1]
    assert not abroad.has_read(f"[{abroad.word('button-send-again')}]"), "the card that asked is closed"
    await abroad.taps_on(decide(abroad))
    await abroad.reads(abroad.word("again-settled", channel="ICAO MID", life="").split("(")[0].strip())


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_what_surely_did_not_arrive_is_sent_again_on_a_tap(region: Region, language: str) -> None:
    here, abroad = people(region, language)
    chats = [region.channel("icao-mid", one.platform) for one in (here, abroad)]
    region.telegram.faults.next("sendMessage", chat=chats[0], drop_before=True)
    region.slack.faults.next("chat.postMessage", chat=chats[1], error="msg_too_long")
    await broadcast(region, abroad)
    assert stands(here, abroad) == [0, 0]
    asked = abroad.word("lost-title", code="ANN-1", group="ICAO MID", count=2)
    await abroad.reads(asked, f"[{abroad.word('button-retry')}]", f"[{abroad.word('button-decide')}]")
    assert abroad.has_read(abroad.word("cause-unfit"), abroad.word("button-decide")) == 1

    await abroad.asks("deliveries", "ANN-1")
    await abroad.reads(abroad.word("cause-unfit"), abroad.word("cause-silent"))
    await abroad.taps("button-retry")
    await abroad.reads(abroad.word("retry-done", count=1))
    await region.quiet()
    assert stands(here, abroad) == [0, 1]
    await abroad.taps("button-send-again")
    await abroad.reads(abroad.word("sent-again-done", channel="ICAO MID"))
    await region.quiet()
    assert stands(here, abroad) == [1, 1]
    await abroad.asks("deliveries", "ANN-1")
    await abroad.reads(abroad.word("deliveries-title", code="ANN-1", sent=2, all=2))


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_it_is_recalled_on_both_platforms(region: Region, language: str) -> None:
    here, abroad = people(region, language)
    await broadcast(region, here)
    assert stands(here, abroad) == [1, 1]
    member = OnTelegram(region, region.player("Member"), language)
    await member.asks("recall", "ANN-1")
    await member.reads(member.word("recall-not-yours", code="ANN-1"))

    await here.asks("recall", "ANN-1")
    await here.reads(here.word("recall-read-back"), here.word("recall-reaches", channels=2))
    await here.taps("button-recall")
    await here.reads(here.word("recall-saved", code="ANN-1", channels=2))
    await region.quiet()
    assert stands(here, abroad) == [0, 0]
    for one in (here, abroad, member):
        await one.asks("show", "ANN-1")
        await one.reads(one.word("announcement-recalled"))
    await here.asks("deliveries", "ANN-1")
    await here.reads(here.word("recalled-title", code="ANN-1", sent=2, all=2))


async def test_a_channel_that_was_cut_off_is_bound_again_and_gets_what_it_missed(region: Region) -> None:
    here, abroad = people(region, "en")
    channel = region.channel("icao-mid", abroad.platform)
    region.slack.faults.next("chat.postMessage", chat=channel, error="is_archived")
    await broadcast(region, here)
    assert stands(here, abroad) == [1, 0]
    await here.asks("deliveries", "ANN-1")
    said = await here.reads("ANN-1: 1 of 2 reached · 1 failed", "the channel is archived", "No longer bound")
    assert "[Retry failed only]" not in said

    await here.taps("button-bind-again")
    await here.reads("is being bound to ICAO MID")
    await region.quiet()
    await here.reads("1 thing still current in", "ANN-1 · Nominations are open")
    await here.taps("button-post-current")
    await here.reads("1 thing is being posted in")
    await region.quiet()
    assert stands(here, abroad) == [1, 1]
    await here.asks("deliveries", "ANN-1")
    await here.reads("ANN-1: 2 of 2 reached")
    await here.asks("recall", "ANN-1")
    await here.reads("It is taken back from 2 channels.")
    await here.taps("button-recall")
    await here.reads(here.word("recall-saved", code="ANN-1", channels=2))
    await region.quiet()
    assert stands(here, abroad) == [0, 0]
