"""Entities: the marked stretches of a text, measured in UTF-16 code units (https://core.telegram.org/api/entities)."""

import re
from collections.abc import Iterable

from sandbox.telegram.records import JSON
from sandbox.telegram.refused import bad

CLOSED = frozenset({"code", "pre"})
"""Nothing may stand inside these (https://core.telegram.org/bots/api#formatting-options)."""
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
OWN = CLOSED | QUOTES | {
    "bold", "italic", "underline", "strikethrough", "spoiler", "text_link", "text_mention", "custom_emoji", "date_time",
}  # fmt: skip
"""What a sender may give; everything else Telegram finds by itself."""

_ZONES = "com|org|net|int|edu|gov|info|io|me|aero"
_FOUND = (
    ("url", re.compile(rf"(?i)\b(?:https?|tg)://[^\s<>\"]+[^\s<>\".,;:!?)»]|(?<![\w@.])(?:[\w-]+\.)+(?:{_ZONES})\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)»])?")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{1,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z0-9_]{2,32}\b")),
    ("hashtag", re.compile(r"(?<![\w/])#(?=\w*[^\W\d])\w{1,256}")),
)  # fmt: skip


def units(text: str) -> int:
    """How many UTF-16 code units a text is long."""
    return len(text.encode("utf-16-le")) // 2


def piece(text: str, entity: JSON) -> str:
    """The stretch of text an entity covers."""
    start = entity["offset"] * 2
    return text.encode("utf-16-le")[start : start + entity["length"] * 2].decode("utf-16-le")


def found(text: str, given: Iterable[JSON] = ()) -> tuple[JSON, ...]:
    """`given`, and what Telegram finds by itself where nothing given forbids it, in order."""
    entities = list(given)
    barriers = [item for item in entities if item["type"] in CLOSED or item["type"].startswith("text_")]
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            entity = {"type": kind, "offset": units(text[: match.start()]), "length": units(match.group())}
            if not any(_touch(entity, other) for other in barriers):
                entities.append(entity)
                barriers.append(entity)
    return in_order(entities)


def in_order(entities: Iterable[JSON]) -> tuple[JSON, ...]:
    return tuple(sorted(entities, key=lambda item: (item["offset"], -item["length"])))


def settled(entities: Iterable[JSON]) -> tuple[JSON, ...]:
    """Without what Telegram drops: marks inside code, and a quotation inside a quotation."""
    ordered = in_order(entities)
    barred = (any(_bars(other, entity) for other in ordered) for entity in ordered)
    return tuple(entity for entity, out in zip(ordered, barred, strict=True) if not out)


def _bars(outer: JSON, inner: JSON) -> bool:
    if outer is inner or not _touch(outer, inner):
        return False
    if outer["type"] in CLOSED and inner["type"] not in CLOSED:
        return True
    alike = any(outer["type"] in kinds and inner["type"] in kinds for kinds in (CLOSED, QUOTES))
    return bool(alike and outer["length"] > inner["length"])


def _touch(one: JSON, other: JSON) -> bool:
    ends = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(one["offset"] < ends[1] and other["offset"] < ends[0])


def checked(text: str, entities: Iterable[JSON]) -> tuple[JSON, ...]:
    """The entities a bot sent beside its text. Raises Refused where one does not fit the text."""
    raw = text.encode("utf-16-le")
    for entity in entities:
        start, length = entity["offset"], entity["length"]
        if entity["type"] == "text_link" and not entity.get("url"):
            raise bad("can't parse MessageEntity: Can't find field \"url\"")
        if start < 0 or length <= 0:
            raise bad(f"receive an entity with incorrect {'offset' if start < 0 else 'length'} {min(start, length)}")
        if (start + length) * 2 > len(raw):
            raise bad(f"entity beginning at UTF-16 offset {start} ends after the end of the text")
        if _splits(raw, start) or _splits(raw, start + length):
            raise bad(f"entity beginning at UTF-16 offset {start} begins or ends in a middle of a UTF-16 symbol")
    return settled(entity for entity in entities if entity["type"] in OWN)


def _splits(raw: bytes, position: int) -> bool:
    """Whether a position falls between the two halves of a surrogate pair."""
    unit = raw[position * 2 : position * 2 + 2]
    return len(unit) == 2 and 0xDC <= unit[1] <= 0xDF
