"""One card for many channels is drawn once for all who read it alike."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.platforms.port import Voice
from bot.platforms.several import Drawings
from domain.cards import Card, say
from tests.platforms.slack.fakes import KeyVoice

EN, FR = KeyVoice("en"), KeyVoice("fr")


class Pen:
    """Draws, and remembers how often."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def __call__(self, card: Card, voices: Sequence[Voice], place: str) -> str:
        if card.title == "too long":
            raise ValueError("5,000 characters")
        self.drawn.append(f"{card.title} {[voice.language for voice in voices]} {place}")
        return self.drawn[-1]


def test_the_same_card_is_drawn_once_for_the_same_readers() -> None:
    pen = Pen()
    drawings = Drawings(pen)
    shown = {drawings(Card("Forum", (say("line", count=3),)), [EN, FR], "group") for _ in range(500)}
    assert list(shown) == pen.drawn == ["Forum ['en', 'fr'] group"]


@pytest.mark.parametrize(
    ("card", "voices", "place"),
    [(Card("Moved"), [EN], "group"), (Card("Forum"), [FR], "group"), (Card("Forum"), [EN], "private")],
)
def test_another_card_other_readers_or_another_place_are_drawn_anew(
    card: Card, voices: list[KeyVoice], place: str
) -> None:
    pen = Pen()
    drawings = Drawings(pen)
    first = drawings(Card("Forum"), [EN], "group")
    assert drawings(card, voices, place) != first
    assert drawings(Card("Forum"), [EN], "group") == first
    assert len(pen.drawn) == 2


def test_what_cannot_be_drawn_is_not_kept() -> None:
    drawings = Drawings(Pen())
    for _ in range(2):
        with pytest.raises(ValueError, match="5,000"):
            drawings(Card("too long"), [EN], "group")
