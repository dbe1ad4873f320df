"""What an announcement says of its acknowledgement: whether it is asked for, until when, with which State letter."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.cards import Field, Moment, say
from domain.folding import clean, fold
from domain.refusals import Refusal
from domain.when import When
from handlers.activity_values import Reader
from handlers.command import Ask, Vocabulary
from handlers.reading.dates import read_when

LONGEST_LETTER = 80
"""Characters of the reference of a State letter."""

NOT_ASKED: tuple[bool, When | None] = (False, None)


def fields(ack: str, letter: str) -> tuple[Field, ...]:
    return (
        Field("ack", say("ask-ack"), value=ack, hint=say("hint-ack"), optional=True, longest=120),
        Field(
            "letter",
            say("ask-letter"),
            value=letter,
            hint=say("hint-letter"),
            optional=True,
            longest=LONGEST_LETTER,
        ),
    )


def read(typed: Reader, ask: Ask, zone: str, until: datetime | None, due: datetime | None) -> dict[str, Any]:
    """The pieces of the announcement. A deadline lies between when it goes out (`due`) and when it is over."""
    asked, when = typed.read("ack", lambda written: _asked(ask, written, zone), NOT_ASKED)
    reply = when.closes_at if when is not None else None
    if reply is not None and until is not None and reply > until:
        typed.wrong["ack"] = Refusal("ack-after-until", reply=Moment(reply, zone), until=Moment(until, zone))
    if reply is not None and due is not None and reply <= due:
        typed.wrong["ack"] = Refusal("ack-before-at", reply=Moment(reply, zone), at=Moment(due, zone))
    letter = typed.read("letter", _letter, "")
    return {"ack": asked, "reply": reply, "clock": when.zone if when is not None else "", "letter": letter}


def says_yes(written: str, words: Vocabulary) -> bool | None:
    """None for anything but a yes or a no."""
    answer = words.words("answers").get(fold(written))
    return answer == "yes" if answer else None


def _asked(ask: Ask, written: str, zone: str) -> tuple[bool, When | None]:
    """A day means its end, on the clock of the zone that is written, or else of this one."""
    yes = says_yes(written, ask.services.vocabulary)
    if yes is not None:
        return yes, None
    try:
        when = read_when(written, zone=zone, today=ask.now.astimezone(ZoneInfo(zone)).date())
    except Refusal as refused:
        raise (Refusal("ack-unreadable", typed=written[:40]) if refused.key == "date-unreadable" else refused) from None
    if not when.dated:
        raise Refusal("ack-no-day", typed=written[:40])
    if when.closes_at <= ask.now:
        raise Refusal("date-past", when=when)
    return True, when


def _letter(written: str) -> str:
    letter = " ".join(clean(written).split())
    if len(letter) > LONGEST_LETTER:
        raise Refusal("letter-too-long", count=len(letter), most=LONGEST_LETTER)
    return letter
