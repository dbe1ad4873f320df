"""A card as one message of Telegram: HTML that holds nothing but our own marks, and a keyboard."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from bot.platforms.port import Voice
from bot.platforms.several import Part, from_the_right, spread
from bot.platforms.telegram.keyboard import Keyboard, Place, keyboard
from bot.platforms.telegram.words import units
from domain.cards import Attachment, Card, Item, Names, Say, Text

LONGEST = 4096
"""UTF-16 units of a text once its marks are taken out (https://core.telegram.org/bots/api#sendmessage)."""

ROOMY = 3500
"""Units up to which the same card is given in several languages."""

DIVIDER = "———"

OURS = "command"
"""The fact that holds a command which the bot itself names, to be tapped."""

_TAGS = re.compile(r"</?[a-z][^>]*>")
_MENTION = re.compile(r"(?<!\w)@(?=\w)")
_ORDER = re.compile(r"(?<![\w/<>])/(?=[a-zA-Z0-9_]+(?![\w/<>]))")
"""What Telegram's clients turn into a command at a tap: not what stands within an address or a tag."""


class TooLong(ValueError):
    """A card that does not fit into one message: a mistake of whoever made it, for nothing is ever cut or split."""


@dataclass(frozen=True)
class Drawn:
    """The message: its HTML text and its keyboard."""

    text: str
    keyboard: Keyboard | None

    @property
    def plain(self) -> str:
        return html.unescape(_TAGS.sub("", self.text))


def draw(card: Card, voices: Sequence[Voice], place: Place) -> Drawn:
    """The card in the first voice, or in all of them where that leaves room; raises TooLong."""
    drawn = _message(card, voices, place)
    if len(voices) > 1 and units(drawn.plain) > ROOMY:
        drawn = _message(card, voices[:1], place)
    if units(drawn.plain) > LONGEST:
        raise TooLong(f"{units(drawn.plain)} units, {LONGEST} fit")
    return drawn


def _message(card: Card, voices: Sequence[Voice], place: Place) -> Drawn:
    texts = f"\n\n{DIVIDER}\n\n".join(_Pen(part.voice, place).part(part) for part in spread(card, voices))
    marked = f"{card.marking.label}\n{texts}" if card.marking else texts
    return Drawn(marked, None if card.struck else keyboard(card, voices, place))


@dataclass(frozen=True)
class _Pen:
    """Draws for one voice."""

    voice: Voice
    place: Place

    def part(self, part: Part) -> str:
        card = part.card
        title = [self._gone(card, f"<b>{self._line(card.title)}</b>")] if card.title else []
        head = "\n".join((*title, *map(self._line, card.lines)))
        fields = "\n".join(f"<b>{self._line(label)}</b> · {self._said(value)}" for label, value in card.fields)
        items = "\n\n".join(map(self._item, card.items))
        files = "\n".join(map(self._file, card.files))
        rest = "\n\n".join(block for block in (fields, self._body(part), items, files) if block)
        return "\n\n".join(block for block in (head, self._gone(card, rest)) if block)

    def _gone(self, card: Card, text: str) -> str:
        """Struck out where the card is no longer true; its lines say why and stay."""
        return f"<s>{text}</s>" if card.struck and text else text

    def _line(self, text: Text) -> str:
        """Typed words stand in the reader's direction too; the voice has seen to its own."""
        if self.voice.rtl and isinstance(text, str) and text:
            return self._safe(from_the_right(self.voice(_idle(text))))
        return self._said(text)

    def _said(self, text: Text) -> str:
        return self._safe(self.voice(_idle(text)))

    def _safe(self, words: str) -> str:
        """Shown as it is. In a group an @name is kept from ringing by an invisible joiner, but for our own."""
        if self.place.group:
            words = _MENTION.sub("@\u2060", words).replace(f"@\u2060{self.place.username}", f"@{self.place.username}")
        return html.escape(words, quote=False)

    def _body(self, part: Part) -> str:
        """In the reader's language, or in those there are, which are then named."""
        note = f"<i>{self._line(part.note)}</i>" if part.note else ""
        return "\n".join(filter(None, (note, self._safe(_idle(part.body)))))

    def _item(self, item: Item) -> str:
        return "\n".join((f"<b>{self._line(item.head)}</b>", *map(self._line, item.lines)))

    def _file(self, file: Attachment) -> str:
        return f"📎 {self._line(file.name)}"


@overload
def _idle(fact: str) -> str: ...
@overload
def _idle(fact: Text) -> Text: ...
@overload
def _idle(fact: object) -> object: ...
def _idle(fact: object) -> object:
    """The same, with an invisible joiner in every command that a person typed: a tap on it would give that order."""
    match fact:
        case str():
            return _ORDER.sub("/\u2060", fact)
        case Say(key, facts):
            idle = {name: value if name == OURS else _idle(value) for name, value in facts.items()}
            return Say(key, idle)  # type: ignore[arg-type]
        case Names(items):
            return Names(tuple(_idle(item) for item in items))  # type: ignore[misc]
        case _:
            return fact
