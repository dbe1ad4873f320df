"""A text and its entities as HTML that is safe to put into a page: everything typed is escaped."""

from html import escape
from itertools import pairwise

from sandbox.telegram.entities import units
from sandbox.telegram.records import JSON

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "pre": "pre",
    "blockquote": "blockquote", "expandable_blockquote": "blockquote",
}  # fmt: skip
_SAFE = ("http://", "https://", "tg://", "mailto:")


def paint(text: str, entities: tuple[JSON, ...]) -> str:
    """Each stretch between two borders is wrapped in all the marks that cover it."""
    ends = {edge for entity in entities for edge in (entity["offset"], entity["offset"] + entity["length"])}
    edges = sorted(ends | {0, units(text)})
    raw = text.encode("utf-16-le")
    painted = ""
    for start, end in pairwise(edges):
        words = raw[start * 2 : end * 2].decode("utf-16-le")
        covering = [item for item in entities if item["offset"] <= start and end <= item["offset"] + item["length"]]
        painted += _wrapped(words, covering)
    return painted


def _wrapped(words: str, covering: list[JSON]) -> str:
    painted = escape(words)
    for entity in reversed(covering):
        kind = entity["type"]
        if kind in _TAGS:
            painted = f"<{_TAGS[kind]}>{painted}</{_TAGS[kind]}>"
        elif link := _address(entity, words):
            painted = f'<a href="{escape(link)}" rel="noopener noreferrer" target="_blank">{painted}</a>'
        else:
            painted = f'<span class="{kind}">{painted}</span>'
    return painted


def _address(entity: JSON, words: str) -> str:
    link = {"text_link": entity.get("url", ""), "url": words, "email": f"mailto:{words}"}.get(entity["type"], "")
    if link and "://" not in link and not link.startswith("mailto:"):
        link = f"https://{link}"
    return link if link.startswith(_SAFE) else ""
