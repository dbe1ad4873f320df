"""Draws a Card as Block Kit blocks. A card always fits one message: what cannot is a fault of ours and raises TooLarge.

Limits: https://docs.slack.dev/reference/block-kit/blocks. The total of a message's text is not documented; a maintainer
names 12,000 characters in https://github.com/slackapi/bolt-js/issues/2509.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    SectionBlock,
    TextObject,
)

from bot.platforms.port import Voice
from bot.platforms.several import Part, spread, wording
from bot.platforms.slack.paint import LONGEST, bold, clip, escape, plain, struck
from domain.cards import Button, Card, Item, Text

Paint = Callable[[str], TextObject]

POST, REPLY = "post", "reply"
"""What block ids begin with: a delivery, or an answer, which the next answer may replace."""

BLOCKS, TEXT, HEADER, PAIRS, LABEL = 50, 12_000, 150, 5, 75
"""Blocks and characters of a message; characters of a header and a button; pairs of fields in a section."""

SHORT = 300
"""Characters of a value that stands beside its label: a field holds 2,000, and escaping makes five of one."""

NOTIFIED = 2500
"""Characters of the words shown in notifications."""


class TooLarge(ValueError):
    """A card that does not fit one message: a fault of the one who made it."""


@dataclass(frozen=True)
class Drawn:
    """Blocks ready for JSON, and escaped words for notifications and screen readers."""

    text: str
    blocks: list[dict[str, Any]]


def draw(card: Card, voices: Sequence[Voice], place: str) -> Drawn:
    """Per language one under another where all have room, else the first alone; buttons once, in all of them."""
    head, foot = [*_marking(card)], [*_files(card), *_rows(card, voices, place)]
    for heard in (voices, voices[:1]):
        first, *others = spread(card, heard)
        more = chain.from_iterable((DividerBlock(), *_body(part, place, again=True)) for part in others)
        blocks = _fitting([*head, *_body(first, place), *more, *foot])
        if blocks is not None:
            return Drawn(_notified(card, voices[0]), blocks)
    raise TooLarge("a card that does not fit one message")


def _fitting(blocks: Sequence[Block]) -> list[dict[str, Any]] | None:
    """None for more blocks or words than a message holds. Raises TooLarge where one block alone is beyond its limit."""
    try:
        shown = [block.to_dict() for block in blocks]
    except SlackObjectFormationError as fault:
        raise TooLarge(str(fault)) from fault
    return shown if len(shown) <= BLOCKS and _length(shown) <= TEXT else None


def _length(value: object) -> int:
    if isinstance(value, dict):
        own = value.get("text")
        return (len(own) if isinstance(own, str) else 0) + sum(_length(inner) for inner in value.values())
    return sum(_length(inner) for inner in value) if isinstance(value, list) else 0


def _marking(card: Card) -> Iterator[Block]:
    if card.marking is not None:
        yield ContextBlock(elements=[bold(card.marking.label)])


def _body(part: Part, place: str, *, again: bool = False) -> Iterator[Block]:
    """`again` for a further language: without buttons."""
    card, voice = part.card, part.voice
    paint = struck if card.struck else plain
    yield from _title(card, voice)
    yield from _paragraphs([voice(line) for line in card.lines], plain)
    yield from _fields(card, voice, paint)
    if part.note:
        yield ContextBlock(elements=[plain(voice(part.note))])
    yield from _paragraphs([part.body], paint)
    for index, item in enumerate(card.items):
        yield from _item(item, voice, f"{place}-{index}", paint, buttons=not (again or card.struck))


def _title(card: Card, voice: Voice) -> Iterator[Block]:
    title = voice(card.title)
    if card.struck and title:
        yield SectionBlock(text=struck(title))
    elif len(title) > HEADER or "\n" in title:
        yield SectionBlock(text=bold(title))
    elif card.title:
        yield HeaderBlock(text=plain(title))


def _paragraphs(lines: Sequence[str], paint: Paint) -> Iterator[Block]:
    """Lines stand together as far as a section holds them."""
    together: list[str] = []
    for line in filter(str.strip, lines):
        if together and len("\n".join((*together, line))) > LONGEST:
            yield SectionBlock(text=paint("\n".join(together)))
            together = []
        together.append(line)
    if together:
        yield SectionBlock(text=paint("\n".join(together)))


def _fields(card: Card, voice: Voice, paint: Paint) -> Iterator[Block]:
    """Label and value beside each other; a long value under its label."""
    pairs = [(voice(label), voice(value)) for label, value in card.fields]
    short = [(label, value) for label, value in pairs if len(value) <= SHORT]
    for at in range(0, len(short), PAIRS):
        beside = chain.from_iterable((bold(label), paint(value)) for label, value in short[at : at + PAIRS])
        yield SectionBlock(fields=list(beside))
    for label, value in pairs:
        if len(value) > SHORT:
            yield ContextBlock(elements=[bold(label)])
            yield SectionBlock(text=paint(value))


def _item(item: Item, voice: Voice, id: str, paint: Paint, *, buttons: bool) -> Iterator[Block]:
    button = _button(item.button, [voice], f"{id}|0") if buttons and item.button else None
    head = paint(voice(item.head)) if paint is struck else bold(voice(item.head))
    yield SectionBlock(text=head, accessory=button, block_id=id if button else None)
    lines = "\n".join(filter(str.strip, (voice(line) for line in item.lines)))
    if lines:
        yield ContextBlock(elements=[paint(lines)])


def _files(card: Card) -> Iterator[Block]:
    if card.files:
        yield ContextBlock(elements=[plain("\n".join(f"📎 {file.name}" for file in card.files))])


def _rows(card: Card, voices: Sequence[Voice], place: str) -> Iterator[Block]:
    for index, row in enumerate(() if card.struck else card.buttons):
        id = f"{place}-row{index}"
        buttons = [_button(button, voices, f"{id}|{column}") for column, button in enumerate(row)]
        yield ActionsBlock(elements=buttons, block_id=id)


def _button(button: Button, voices: Sequence[Voice], id: str) -> ButtonElement:
    """The value says what is typed by tapping it; a link says nothing to us."""
    words, style = plain(clip(wording(button.label, voices), LABEL)), button.style or None
    if button.url:
        return ButtonElement(text=words, url=button.url, action_id=f"link|{id}", style=style)
    value = f"{button.verb} {button.args}".strip()
    return ButtonElement(text=words, value=value, action_id=f"{button.verb}|{id}", style=style)


def _notified(card: Card, voice: Voice) -> str:
    words: Sequence[Text] = (*([card.marking.label] if card.marking else []), card.title, *card.lines)
    text = escape(" · ".join(filter(None, (voice(one).replace("\n", " ") for one in words))))
    return text if len(text) <= NOTIFIED else escape(clip(voice(card.title), NOTIFIED // 5))
