"""A change made in the weekend of a group is read in its channel when the week begins, once and as it is then."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys.people import ON
from tests.journeys.region import open_region

LINES = "title: Seminar on mail\nkind: seminar\nwhen: 20-22 April 2027 09:00\nwhere: Amman, Jordan\ngroups: icao-mid"

UNTIL = {
    "en": "held until Sunday 7 March 2027",
    "fr": "retenu jusqu’au dimanche 7 mars 2027",
    "ar": "مؤجل حتى الأحد 7 مارس 2027",
}
"""As the coordinator reads it; the channel itself reads Arabic and English."""

TITLE = "SEM-1 has changed: Seminar on mail"


@pytest.mark.parametrize("platform", ["slack", "telegram"])
@pytest.mark.parametrize("language", UNTIL)
async def test_two_changes_in_the_weekend_are_one_notice_on_sunday(
    platform: str, language: str, tmp_path: Path
) -> None:
    async with open_region(tmp_path, language=language) as region:
        coordinator = ON[platform](region, region.player("Coordinator"), language)
        await coordinator.asks("register", LINES)
        await coordinator.reads("Seminar on mail")
        await coordinator.agrees("button-submit")
        await coordinator.reads("Seminar on mail", here=True)
        await region.passes(timedelta(days=4))
        for place in ("Beirut, Lebanon", "Muscat, Oman"):
            await coordinator.asks("edit", f"SEM-1\nwhere: {place}")
            await coordinator.reads(UNTIL[language])
            await coordinator.agrees("button-save")
            await coordinator.reads(coordinator.word("edit-done", code="SEM-1"), UNTIL[language])
        await region.quiet()
        assert coordinator.has_read(TITLE, here=True) == 0
        assert coordinator.has_read("Muscat", here=True) == 1, "the card itself is right at once"
        await region.passes(timedelta(days=2))
        told = await coordinator.reads(TITLE, "Muscat", here=True)
        assert "Beirut" not in told
        assert coordinator.has_read(TITLE, here=True) == 1
