"""One card for readers of several languages in one message: whatever would read the same is there once."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.platforms.port import Voice
from domain.cards import Card, Item, Names, Say, Text, say
from domain.texts import lacking, shown

RIGHT_TO_LEFT, LEFT_TO_RIGHT = "\u200f", "\u200e"

_LATIN_END = re.compile("[A-Za-z\u00c0-\u024f][.!?…:;]+$")
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


P = TypeVar("P")
D = TypeVar("D")


class Drawings(Generic[P, D]):
    """What was drawn last is kept: one announcement goes to many channels, and few of them read other languages."""

    def __init__(self, draw: Callable[[Card, Sequence[Voice], P], D]) -> None:
        self._draw = draw
        self._last: deque[tuple[Card, tuple[Voice, ...], P, D]] = deque(maxlen=4)

    def __call__(self, card: Card, voices: Sequence[Voice], place: P) -> D:
        """Raises what drawing raises."""
        for known in self._last:
            if known[:3] == (card, tuple(voices), place):
                return known[3]
        drawn = self._draw(card, voices, place)
        self._last.append((card, tuple(voices), place, drawn))
        return drawn


@dataclass(frozen=True)
class Part:
    """What one voice says of a card; of its free text `body`, after `note`, which names the only languages there are.
    A further part shows nothing that an earlier one showed with the same words."""

    voice: Voice
    card: Card
    note: Say | None
    body: str


def spread(card: Card, voices: Sequence[Voice]) -> list[Part]:
    """The card in the first voice, and what each further voice has to add; files are named in the first."""
    said: set[str] = set()
    parts: list[Part] = []
    for voice, (note, body) in zip(voices, _bodies(card, voices), strict=True):
        own = _fresh(card, voice, said) if parts else card
        if not parts or note or body or own.title or own.lines or own.fields or own.items:
            parts.append(Part(voice, own, note, body))
        if voice is not voices[-1]:
            said.update(_bare(voice(text)) for text in (card.title, *card.lines))
            said.update(map(_bare, _words(card.items, voice)))
    return parts


def wording(text: Text, voices: Sequence[Voice]) -> str:
    """A button is there once for all who read the card: it says its word in each of their languages."""
    if len(voices) == 1:
        return voices[0](text).removeprefix(RIGHT_TO_LEFT)
    said: dict[str, str] = {}
    for words in (voice(text).removeprefix(RIGHT_TO_LEFT) for voice in voices):
        said.setdefault(_bare(words), words)
    return " · ".join(said.values())


def _bare(words: str) -> str:
    return _MARKS.sub("", words)


def _words(items: Iterable[Item], voice: Voice) -> Iterator[str]:
    for item in items:
        yield from map(voice, (item.head, *item.lines))


def _fresh(card: Card, voice: Voice, said: set[str]) -> Card:
    """What of it does not stand there yet: typed words do; an entry of a list stays whole."""

    def new(text: Text) -> bool:
        return _bare(voice(text)) not in said

    return replace(
        card,
        title=card.title if new(card.title) else "",
        lines=tuple(filter(new, card.lines)),
        fields=tuple((label, value) for label, value in card.fields if not isinstance(value, str)),
        items=tuple(item for item in card.items if any(map(new, (item.head, *item.lines)))),
        files=(),
    )


def _bodies(card: Card, voices: Sequence[Voice]) -> Iterator[tuple[Say | None, str]]:
    """For each voice the note and the text that stand in its part; every text stands in one part."""
    texts = {language.partition("-")[0]: text for language, text in card.bodies}
    languages = [voice.language for voice in voices]
    left = list(shown(texts, languages))
    only = say("body-only-in", languages=Names(tuple(say(f"language-{language}") for language in texts if language)))
    for voice in voices:
        own = voice.language if voice.language in texts else ""
        note = only if lacking(texts, [voice.language]) else None
        if note is not None and left and left[0] not in languages:
            own = left[0]
        text = texts[own] if own in left else ""
        left = [language for language in left if language != own]
        yield note, _aligned(text) if voice.rtl and own == voice.language else text


def _aligned(text: str) -> str:
    """Each line begins at the right, whichever sign it begins with."""
    return "\n".join(from_the_right(line) if line.strip() else line for line in text.split("\n"))


def from_the_right(line: str) -> str:
    """A typed line for a reader of Arabic; the stroke of a command and the stop of a Latin sentence keep their side."""
    head = LEFT_TO_RIGHT if line.startswith("/") else ""
    tail = LEFT_TO_RIGHT if _LATIN_END.search(line) else ""
    return f"{RIGHT_TO_LEFT}{head}{line}{tail}"
