"""The text of a call: parse mode or entities in, plain text and entities out, within Telegram's limits."""

from sandbox.telegram import html
from sandbox.telegram.entities import checked, found, units
from sandbox.telegram.records import JSON
from sandbox.telegram.refused import bad

TEXT_LIMIT = 4096
"""https://core.telegram.org/bots/api#sendmessage, counted after parsing; here in UTF-16 units, the stricter reading."""
CAPTION_LIMIT = 1024
"""https://core.telegram.org/bots/api#sendphoto"""

Formatted = tuple[str, tuple[JSON, ...]]


def read_text(source: str, parse_mode: str, entities: list[JSON] | None) -> Formatted:
    """The text of a message. Raises Refused where it is empty, too long or badly marked."""
    text, marks = _read(source, parse_mode, entities)
    if not text:
        raise bad("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return text, marks


def read_caption(source: str, parse_mode: str, entities: list[JSON] | None) -> Formatted:
    """The caption of a file, which may be empty. Raises Refused where it is too long or badly marked."""
    text, marks = _read(source, parse_mode, entities)
    if units(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    return text, marks


def _read(source: str, parse_mode: str, entities: list[JSON] | None) -> Formatted:
    if parse_mode.lower() not in ("", "html"):
        raise bad("unsupported parse_mode")
    given = html.parse(source) if parse_mode else (source, checked(source, entities or []))
    text, marks = trimmed(*given)
    return text, found(text, marks)


def trimmed(text: str, entities: tuple[JSON, ...]) -> Formatted:
    """Without blanks at both ends, as Telegram keeps a text; the entities move along."""
    text = text.rstrip()
    cut = units(text) - units(text.lstrip())
    text = text.lstrip()
    length = units(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] + entity["length"] - cut, length)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, tuple(kept)
