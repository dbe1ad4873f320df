"""The blocks of a message as Slack takes them in JSON, each within the limits that Slack states for it.

Written out, because a list is drawn at every question and the client library's objects look through all their
attributes again for each block: they took two thirds of the drawing. https://docs.slack.dev/reference/block-kit/blocks
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.platforms.slack.paint import LONGEST, Json

HEADER, LABEL, VALUE, ADDRESS = 150, 75, 2000, 3000
"""Characters of a header, of a button, of what a button says to us, and of the address that one opens."""

PAIRS, ABREAST = 5, 25
"""Pairs of label and value in a section, buttons in a row."""


class TooLarge(ValueError):
    """A card that does not fit one message: a fault of the one who made it."""


def header(words: Json) -> Json:
    return {"type": "header", "text": _within(HEADER, words)}


def section(words: Json, *, id: str = "", accessory: Json | None = None) -> Json:
    """A paragraph, with a button at its side or none."""
    block: Json = {"type": "section", "text": _within(LONGEST, words)}
    if id:
        block["block_id"] = id
    if accessory is not None:
        block["accessory"] = accessory
    return block


def beside(words: Sequence[Json]) -> Json:
    """Words in two columns, at most PAIRS of them."""
    return {"type": "section", "fields": list(words)}


def context(words: Json) -> Json:
    """Small and grey."""
    return {"type": "context", "elements": [_within(LONGEST, words)]}


def divider() -> Json:
    return {"type": "divider"}


def actions(buttons: Sequence[Json], id: str) -> Json:
    if len(buttons) > ABREAST:
        raise TooLarge(f"{len(buttons)} buttons in a row, of at most {ABREAST}")
    return {"type": "actions", "elements": list(buttons), "block_id": id}


def button(words: Json, id: str, *, value: str = "", address: str = "", style: str = "") -> Json:
    """Opens an address, or says a value to us."""
    shown: Json = {"type": "button", "text": _within(LABEL, words), "action_id": id}
    said, longest = ("url", ADDRESS) if address else ("value", VALUE)
    shown[said] = address or value
    if len(shown[said]) > longest:
        raise TooLarge(f"a button's {said} has {len(shown[said])} characters, of at most {longest}")
    if style:
        shown["style"] = style
    return shown


def _within(longest: int, words: Json) -> Json:
    if len(words["text"]) > longest:
        raise TooLarge(f"a text has {len(words['text'])} characters, of at most {longest}")
    return words
