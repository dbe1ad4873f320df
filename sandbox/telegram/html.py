"""Telegram's HTML: its tags, its entities, its complaints, with positions in bytes.

https://core.telegram.org/bots/api#html-style; the wording of complaints is that of tdlib, MessageEntity.cpp.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from sandbox.telegram.entities import settled, units
from sandbox.telegram.records import JSON
from sandbox.telegram.refused import Refused, bad

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "span": "spoiler", "tg-spoiler": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}  # fmt: skip
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|lt|gt|amp|quot);?")
_WORDS = re.compile(r"&?[^<&]*")
_TAG = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)\s*(=\s*("[^"]*"?|'[^']*'?|[A-Za-z0-9.-]*))?""")
_LINK = re.compile(r"(?i)^(?:https?://|tg://|mailto:|(?:[\w-]+\.)+[a-z]{2,})")
_USER_LINK = re.compile(r"^tg://user\?id=(\d+)$")


@dataclass
class _Open:
    """A tag that still waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int
    begins: int


@dataclass
class _Reading:
    """How far a text has been read."""

    source: str
    at: int = 0
    text: str = ""
    opened: list[_Open] = field(default_factory=list)
    entities: list[JSON] = field(default_factory=list)

    def complaint(self, reason: str, begin: int | None = None) -> Refused:
        where = "" if begin is None else f" at byte offset {len(self.source[:begin].encode())}"
        return bad(f"can't parse entities: {reason}{where}")


def parse(source: str) -> tuple[str, tuple[JSON, ...]]:
    """The plain text and its entities. Raises Refused as Telegram does."""
    reading = _Reading(source)
    while reading.at < len(source):
        if source[reading.at] == "<":
            _read_tag(reading)
        elif match := _ENTITY.match(source, reading.at) or _WORDS.match(source, reading.at):
            reading.text += unescape(match.group()) if _ENTITY.match(match.group()) else match.group()
            reading.at = match.end()
    if reading.opened:
        raise reading.complaint(f'Can\'t find end tag corresponding to start tag "{reading.opened[-1].tag}"')
    return reading.text, settled(reading.entities)


def _read_tag(reading: _Reading) -> None:
    begin, source = reading.at, reading.source
    ending = source.startswith("</", begin)
    name = _TAG.match(source, begin + 1 + ending)
    tag = name.group().lower() if name else ""
    reading.at = begin + 1 + ending + len(tag)
    if ending:
        _close(reading, tag, begin)
        return
    if reading.at >= len(source):
        raise reading.complaint("Unclosed start tag", begin)
    if tag not in _KINDS:
        raise reading.complaint(f'Unsupported start tag "{tag}"', begin)
    attributes = _attributes(reading, tag, begin)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise reading.complaint('Tag "span" must have class "tg-spoiler"', begin)
    reading.opened.append(_Open(tag, attributes, units(reading.text), len(reading.text)))


def _attributes(reading: _Reading, tag: str, begin: int) -> dict[str, str]:
    """The attributes up to the closing bracket, which is passed."""
    found: dict[str, str] = {}
    while True:
        match = _ATTRIBUTE.match(reading.source, reading.at)
        assert match is not None  # every part of the pattern may be empty
        reading.at = match.end()
        rest = reading.source[reading.at : reading.at + 1]
        if match.group(1):
            value = match.group(3) or ""
            found[match.group(1)] = _ENTITY.sub(lambda m: unescape(m.group()), value.strip("\"'"))
        if not rest:
            raise reading.complaint(f'Unclosed start tag "{tag}"', begin)
        if rest == ">":
            reading.at += 1
            return found
        if not rest.isspace() and not match.group(1):
            raise reading.complaint(f'Empty attribute name in the tag "{tag}"', begin)
        if match.group(2) and not rest.isspace():
            raise reading.complaint("Unexpected end of name token", match.start(3))


def _close(reading: _Reading, tag: str, begin: int) -> None:
    if not reading.opened:
        raise reading.complaint("Unexpected end tag", begin)
    while reading.source[reading.at : reading.at + 1].isspace():
        reading.at += 1
    if reading.source[reading.at : reading.at + 1] != ">":
        raise reading.complaint("Unclosed end tag", begin)
    reading.at += 1
    opened = reading.opened[-1]
    if tag and tag != opened.tag:
        position = len(reading.source[:begin].encode())
        found = f'expected "</{opened.tag}>", found "</{tag}>"'
        raise reading.complaint(f"Unmatched end tag at byte offset {position}, {found}")
    reading.opened.pop()
    length = units(reading.text) - opened.offset
    if length:
        _mark(reading, opened, length)


def _mark(reading: _Reading, opened: _Open, length: int) -> None:
    kind = _KINDS[opened.tag]
    entity: JSON = {"type": kind, "offset": opened.offset, "length": length}
    if kind == "text_link":
        url = opened.attributes.get("href") or reading.text[opened.begins :]
        if not _LINK.match(url):
            return
        entity |= {"url": url}
    elif kind == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    elif kind == "custom_emoji":
        entity["custom_emoji_id"] = _emoji(reading, opened.attributes.get("emoji-id", ""))
    elif kind == "date_time":
        entity |= _moment(reading, opened.attributes)
    elif kind == "code" and opened.attributes.get("class", "").startswith("language-"):
        entity["language"] = opened.attributes["class"].removeprefix("language-")
    elif kind == "pre":
        entity |= _language(reading, length)
    reading.entities.append(entity)


def _language(reading: _Reading, length: int) -> JSON:
    """<pre><code class="language-…"> is one mark: the code inside gives its language and goes."""
    last = reading.entities[-1] if reading.entities else {}
    if last.get("type") != "code" or last["length"] != length:
        return {}
    reading.entities.pop()
    return {"language": last["language"]} if "language" in last else {}


def _emoji(reading: _Reading, given: str) -> str:
    if not given.isdigit():
        raise reading.complaint("Invalid custom emoji identifier specified")
    return given


def _moment(reading: _Reading, attributes: dict[str, str]) -> JSON:
    if not attributes.get("unix", "").isdigit():
        raise reading.complaint("Invalid Unix time specified")
    shown = {"date_time_format": attributes["format"]} if attributes.get("format") else {}
    return {"unix_time": int(attributes["unix"]), **shown}
