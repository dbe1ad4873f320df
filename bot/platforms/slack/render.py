"""Draws a Card as Block Kit blocks. A card always fits one message: what cannot is a fault of ours and raises TooLarge.

Limits: https://docs.slack.dev/reference/block-kit/blocks. The total of a message's text is not documented; a maintainer
names 12,000 characters in https://github.com/slackapi/bolt-js/issues/2509.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from bot.platforms.port import Voice
from bot.platforms.several import Part, spread, wording
from bot.platforms.slack import blocks
from bot.platforms.slack.blocks import HEADER, LABEL, PAIRS, TooLarge
from bot.platforms.slack.paint import LONGEST, Json, bold, clip, escape, plain, struck
from domain.cards import Button, Card, Item, Text

Paint = Callable[[str], Json]

POST, REPLY = "post", "reply"
"""What block ids begin with: a delivery, or an answer, which the next answer may replace."""

BLOCKS, TEXT = 50, 12_000
"""Blocks and characters of a message."""

SHORT = 300
"""Characters of a value that stands beside its label: a field holds 2,000, and escaping makes five of one."""

NOTIFIED = 2500
"""Characters of the words shown in notifications."""


@dataclass(frozen=True)
class Drawn:
    """Blocks ready for JSON, and escaped words for notifications and screen readers."""

    text: str
    blocks: list[Json]


def draw(card: Card, voices: Sequence[Voice], place: str) -> Drawn:
    """Per language one under another where all have room, else the first alone; buttons once, in all of them."""
    head, foot = [*_marking(card)], [*_files(card), *_rows(card, voices, place)]
    for heard in (voices, voices[:1]):
        first, *others = spread(card, heard)
        more = chain.from_iterable((blocks.divider(), *_body(part, place, again=True)) for part in others)
        drawn = [*head, *_body(first, place), *more, *foot]
        if len(drawn) <= BLOCKS and _length(drawn) <= TEXT:
            return Drawn(_notified(card, voices[0]), drawn)
    raise TooLarge("a card that does not fit one message")


def _length(drawn: Sequence[Json]) -> int:
    """Characters of all words in it."""
    total, left = 0, list[Any](drawn)
    while left:
        one = left.pop()
        if isinstance(one, dict):
            words = one.get("text")
            total += len(words) if isinstance(words, str) else 0
            left.extend(inner for inner in one.values() if isinstance(inner, dict | list))
        else:
            left.extend(one)
    return total


def _marking(card: Card) -> Iterator[Json]:
    if card.marking is not None:
        yield blocks.context(bold(card.marking.label))


def _body(part: Part, place: str, *, again: bool = False) -> Iterator[Json]:
    """`again` for a further language: without buttons."""
    card, voice = part.card, part.voice
    paint = struck if card.struck else plain
    yield from _title(card, voice)
    yield from _paragraphs([voice(line) for line in card.lines], plain)
    yield from _fields(card, voice, paint)
    if part.note:
        yield blocks.context(plain(voice(part.note)))
    yield from _paragraphs([part.body], paint)
    for index, item in enumerate(card.items):
        yield from _item(item, voice, f"{place}-{index}", paint, buttons=not (again or card.struck))


def _title(card: Card, voice: Voice) -> Iterator[Json]:
    title = voice(card.title)
    if card.struck and title:
        yield blocks.section(struck(title))
    elif len(title) > HEADER or "\n" in title:
        yield blocks.section(bold(title))
    elif card.title:
        yield blocks.header(plain(title))


def _paragraphs(lines: Sequence[str], paint: Paint) -> Iterator[Json]:
    """Lines stand together as far as a section holds them."""
    together: list[str] = []
    for line in filter(str.strip, lines):
        if together and len("\n".join((*together, line))) > LONGEST:
            yield blocks.section(paint("\n".join(together)))
            together = []
        together.append(line)
    if together:
        yield blocks.section(paint("\n".join(together)))


def _fields(card: Card, voice: Voice, paint: Paint) -> Iterator[Json]:
    """Label and value beside each other; a long value under its label."""
    pairs = [(voice(label), voice(value)) for label, value in card.fields]
    short = [(label, value) for label, value in pairs if len(value) <= SHORT]
    for at in range(0, len(short), PAIRS):
        beside = chain.from_iterable((bold(label), paint(value)) for label, value in short[at : at + PAIRS])
        yield blocks.beside(list(beside))
    for label, value in pairs:
        if len(value) > SHORT:
            yield blocks.context(bold(label))
            yield blocks.section(paint(value))


def _item(item: Item, voice: Voice, id: str, paint: Paint, *, buttons: bool) -> Iterator[Json]:
    button = _button(item.button, [voice], f"{id}|0") if buttons and item.button else None
    head = paint(voice(item.head)) if paint is struck else bold(voice(item.head))
    yield blocks.section(head, id=id if button else "", accessory=button)
    lines = "\n".join(filter(str.strip, (voice(line) for line in item.lines)))
    if lines:
        yield blocks.context(paint(lines))


def _files(card: Card) -> Iterator[Json]:
    if card.files:
        yield blocks.context(plain("\n".join(f"📎 {file.name}" for file in card.files)))


def _rows(card: Card, voices: Sequence[Voice], place: str) -> Iterator[Json]:
    for index, row in enumerate(() if card.struck else card.buttons):
        id = f"{place}-row{index}"
        buttons = [_button(button, voices, f"{id}|{column}") for column, button in enumerate(row)]
        yield blocks.actions(buttons, id)


def _button(button: Button, voices: Sequence[Voice], id: str) -> Json:
    """The value says what is typed by tapping it; a link says nothing to us."""
    words, style = plain(clip(wording(button.label, voices), LABEL)), button.style
    if button.url:
        return blocks.button(words, f"link|{id}", address=button.url, style=style)
    value = f"{button.verb} {button.args}".strip()
    return blocks.button(words, f"{button.verb}|{id}", value=value, style=style)


def _notified(card: Card, voice: Voice) -> str:
    words: Sequence[Text] = (*([card.marking.label] if card.marking else []), card.title, *card.lines)
    text = escape(" · ".join(filter(None, (voice(one).replace("\n", " ") for one in words))))
    return text if len(text) <= NOTIFIED else escape(clip(voice(card.title), NOTIFIED // 5))
