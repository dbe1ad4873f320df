"""One mistyped line in a message of lines, in each language and on both platforms; and what the trail says of it."""

from __future__ import annotations

import pytest

from tests.journeys.people import ON
from tests.journeys.region import Region

TYPED = {
    "en": (
        "title: Seminar on mail\nwehn: 16 March 2027\nwhere: Amman, Jordan\ngroups: icao-mid",
        "when: 16 March 2027",
    ),
    "fr": ("titre : Séminaire\nqaund : 16 mars 2027\noù : Amman, Jordanie\ngroupes : icao-mid", "quand : 16 mars 2027"),
    "ar": ("العنوان: ندوة\nالمعود: 16 مارس 2027\nالمكان: عمّان، الأردن\nالمجموعات: icao-mid", "الموعد: 16 مارس 2027"),
}
"""A proposal, and its second line as it should be."""

SHOWN = {"en": "Tuesday 16 March 2027", "fr": "mardi 16 mars 2027", "ar": "الثلاثاء 16 مارس 2027"}
SPRING = {"en": "spring 2027 amamn", "fr": "printemps 2027 amamn", "ar": "ربيع 2027 عمّان"}


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
async def test_only_the_wrong_line_is_written_again(platform: str, language: str, region: Region) -> None:
    lines, corrected = TYPED[language]
    coordinator = ON[platform](region, region.player("Coordinator"), language)
    await coordinator.asks("lang", language)
    await coordinator.reads("")
    await coordinator.asks("register", lines)
    typed = lines.splitlines()[1]
    nearest = corrected.replace(" : ", ": ")
    await coordinator.reads(coordinator.word("line-key-near", typed=typed, nearest=nearest))
    await coordinator.says(corrected)
    await coordinator.reads(coordinator.word("register-read-back"), SHOWN[language])
    await coordinator.agrees("button-submit")
    await coordinator.reads("SEM-1")
    await coordinator.asks("log", "SEM-1")
    await coordinator.reads(coordinator.word("log-approved", name="Coordinator"), "2027")
    await coordinator.says(SPRING[language])
    await coordinator.reads("SEM-1", SHOWN[language])
