"""A card in a channel is answered in plain words, on either platform and in each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.people import ON
from tests.journeys.region import open_region

WORDS = {"en": ("When?", "Join please"), "fr": ("C’est quand ?", "Participer"), "ar": ("متى؟", "انضم")}
"""A question, and a verb without a code."""

LINES = "title: Seminar on mail\nkind: seminar\nwhen: 16-18 March 2027 09:00\nwhere: Amman, Jordan\ngroups: icao-mid"


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("language", WORDS)
async def test_words_in_reply_to_a_card_are_about_its_activity(platform: str, language: str, tmp_path: Path) -> None:
    question, verb = WORDS[language]
    async with open_region(tmp_path, language=language) as region:
        coordinator, member = (
            ON[platform](region, region.player(name), language) for name in ("Coordinator", "Member")
        )
        await coordinator.asks("register", LINES)
        await coordinator.reads("Seminar on mail")
        await coordinator.agrees("button-submit")
        await member.reads("Seminar on mail", here=True)
        await region.quiet()
        await member.replies(question, to="SEM-1")
        await member.reads("Seminar on mail", member.word("reply-how"), here=True)
        await member.replies(verb, to="SEM-1" if platform == "slack" else member.word("reply-how"))
        way = "open-in-private" if platform == "telegram" else "form-open"
        await member.reads(f"[{member.word(way)}]", here=True)
        await member.taps(way, here=True)
        await member.fills({"name": "Nada Haddad", "state": "JOR", "organisation": "Authority"})
        await member.reads("Authority")
        await member.agrees("button-join")
        await member.reads(member.word("join-registered-short", code="SEM-1"))
        await member.replies(member.word("verb-leave").split(",")[0], to="SEM-1")
        left = member.word("left", code="SEM-1", title="Seminar on mail")
        await member.reads(left, "[SEM-1]", here=True)
