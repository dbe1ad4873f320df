"""What was recorded, as people read it: drawn by the real renderers, then stripped of markup; buttons in brackets."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.platforms.slack.forms import form_view
from bot.platforms.slack.render import REPLY
from bot.platforms.slack.render import draw as draw_slack
from bot.platforms.slack.tags import Tag
from bot.platforms.telegram.keyboard import Place
from bot.platforms.telegram.render import draw as draw_telegram
from bot.texts.voice import CatalogueVoice
from domain.cards import Card, Form
from domain.people import Platform
from domain.requests import Chat
from tests.golden.recording import Read
from tests.handlers.world import CATALOGUES

ZONES = {"en": "Africa/Nairobi", "fr": "Africa/Dakar", "ar": "Africa/Cairo"}
"""Where the reader of each language is."""

PLATFORMS = ("slack", "telegram")

UNSEEN = {"\u200f": "⟨RLM⟩", "\u2068": "⟨FSI⟩", "\u2069": "⟨PDI⟩", "\u2060": "⟨WJ⟩"}
"""Marks that nobody sees and that a reviewer must."""

MODAL = Chat(Platform.SLACK, "D1", True, "T1")


def drawn(told: Iterable[Read], platform: str, language: str) -> str:
    """The whole conversation on one platform in one language."""
    voice = CatalogueVoice(CATALOGUES, language, ZONES[language])
    parts = [part for read in told for part in _part(read, platform, voice)]
    return marked("\n\n\n".join(parts) + "\n")


def marked(text: str) -> str:
    """The text with the marks that nobody sees."""
    for sign, shown in UNSEEN.items():
        text = text.replace(sign, shown)
    return "\n".join(line.rstrip() for line in text.split("\n"))


def _part(read: Read, platform: str, voice: CatalogueVoice) -> Iterator[str]:
    if read.asked.startswith("## "):
        yield read.asked
        return
    if isinstance(read.shown, Form):
        body = _form(read.shown, voice) if platform == "slack" else ""
    else:
        body = (_slack if platform == "slack" else _telegram)(read.shown, voice, read.group)
    if body:
        yield f"─── {read.asked}\n{body}"


def _telegram(card: Card, voice: CatalogueVoice, group: bool) -> str:
    shown = draw_telegram(card, [voice], Place(group, "liaison_bot", reply=False))
    rows = shown.keyboard.inline_keyboard if shown.keyboard and hasattr(shown.keyboard, "inline_keyboard") else ()
    text = shown.text.replace("<s>", "~~").replace("</s>", "~~").replace("<b>", "*").replace("</b>", "*")
    text = html.unescape(re.sub(r"</?[a-z][^>]*>", "", text))
    return "\n".join([text, *(" ".join(f"[{button.text}]" for button in row) for row in rows)])


def _slack(card: Card, voice: CatalogueVoice, group: bool) -> str:
    return _blocks(draw_slack(card, [voice], REPLY).blocks)


def _form(form: Form, voice: CatalogueVoice) -> str:
    view = form_view(form, voice, Tag.of(MODAL, form))
    return "\n".join(["┌ " + view["title"]["text"], _blocks(view["blocks"]), f"[{view['submit']['text']}]"])


def _blocks(blocks: list[dict[str, Any]]) -> str:
    return "\n".join(line for block in blocks for line in _block(block))


def _block(block: dict[str, Any]) -> Iterator[str]:
    match block["type"]:
        case "header":
            yield f"# {block['text']['text']}"
        case "section" if "fields" in block:
            texts = [html.unescape(one["text"]) for one in block["fields"]]
            yield from (f"{label}  {value}" for label, value in zip(texts[::2], texts[1::2], strict=True))
        case "section":
            button = f"   [{block['accessory']['text']['text']}]" if "accessory" in block else ""
            yield html.unescape(block["text"]["text"]) + button
        case "context":
            yield from (html.unescape(one["text"]) for one in block["elements"])
        case "actions":
            yield " ".join(f"[{one['text']['text']}]" for one in block["elements"])
        case "input":
            yield from _input(block)
        case "divider":
            yield "———"


def _input(block: dict[str, Any]) -> Iterator[str]:
    element = block["element"]
    chosen = element.get("initial_option") or (element.get("initial_options") or [None])[0]
    value = element.get("initial_value") or (chosen["text"]["text"] if chosen else "")
    options = " | ".join(one["text"]["text"] for one in element.get("options", ()))
    yield f"{block['label']['text']}: {value}" + (f"   ({options})" if options else "")
    if "hint" in block:
        yield f"    {block['hint']['text']}"
