"""The messages that no card of the conversation shows, with sample facts; and every plural in each of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from bot.texts.translator import patterns
from bot.texts.voice import CatalogueVoice
from domain.cards import Called, Moment, Names, Say
from domain.when import When
from tests.golden.drawing import ZONES, marked
from tests.golden.recording import Read, says
from tests.handlers.world import CATALOGUES, PLACES

NOT_SAID = ("date-", "verb-", "words-")
"""Patterns of dates, and words that people type."""

COUNTS = (0, 1, 2, 3, 11, 100)
"""One of each class of number that Arabic knows (CLDR: zero, one, two, few, many, other)."""

Fact = int | str | Moment | When | Called | Say | Names

DAYS = When(date(2027, 4, 16), date(2027, 4, 18), "Asia/Amman", hour=time(9))
SAMPLES: dict[str, Fact] = {
    "when": DAYS, "deadline": DAYS, "date": DAYS, "start": "2027-04-18", "end": "2027-04-16",
    "at": Moment(datetime(2027, 4, 16, 6, tzinfo=UTC), "Asia/Amman"), "name": "Amina Haddad", "code": "SEM-1",
    "title": "Seminar on quality control", "group": "CASP-MID", "groups": Names(("CASP-MID", "ECOWAS")),
    "city": "Amman", "country": Called(PLACES.states["JOR"].names), "state": Called(PLACES.states["JOR"].names),
    "channel": "#casp-mid", "platform": "Slack", "reason": "channel_not_found", "typed": "abc", "nearest": "title",
    "names": Names(("Omar Nasser", "Awa Diop")), "reference": "K7MW9P", "language": Say("language-fr"), "line": 12,
    "most": 2800, "size": 900, "id": "row-12", "first": "3 April 2027", "second": "4 March 2027", "year": 2027,
    "role": Say("role-coordinator"), "place": "CASP-MID", "subject": "SEM-1", "old": "30", "new": "40",
    "command": "/bind casp-mid",
}  # fmt: skip
"""What stands for each fact; its number is given for what is counted."""


def words(told: Iterable[Read], language: str) -> str:
    """One message a paragraph; `told` is what the other files show."""
    said = {one.key for read in told for one in says(read.shown)}
    voice = CatalogueVoice(CATALOGUES, language, ZONES[language])
    parts = []
    for key, pattern in patterns(CATALOGUES, language).items():
        counted = re.findall(r"\$(\w+) *->", pattern)
        if key.startswith(NOT_SAID) or (key in said and not counted):
            continue
        facts = {name: SAMPLES.get(name, 3) for name in re.findall(r"\$(\w+)", pattern)}
        each = [{**facts, **dict.fromkeys(counted, count)} for count in COUNTS] if counted else [facts]
        parts.append("\n".join([f"─── {key}", *(voice(Say(key, one)) for one in each)]))
    return marked("\n\n".join(parts) + "\n")
