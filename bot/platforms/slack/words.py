"""Undoes Slack's markup: what a person typed, with names and addresses as they wrote them.

https://docs.slack.dev/messaging/formatting-message-text (escaping, mentions, links, dates)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.platforms.slack.profiles import Profile

_TOKEN = re.compile(r"<([^<>]*)>")
_PERSON = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")


@dataclass(frozen=True)
class Words:
    """Plain words, and which person each "@name" and which channel each "#name" in them means (Slack's ids)."""

    text: str
    mentions: Mapping[str, str]
    channels: Mapping[str, str] = field(default_factory=dict)


def mentioned(marked: str) -> list[str]:
    """The ids of the people named in a marked-up text, in order."""
    return _PERSON.findall(marked)


def undo(marked: str, people: Mapping[str, Profile]) -> Words:
    """The words as typed. A name that two people share is given to the first; the other keeps the id."""
    mentions: dict[str, str] = {}
    channels: dict[str, str] = {}

    def plain(found: re.Match[str]) -> str:
        target, _, label = found[1].partition("|")
        if target.startswith("@"):
            return _name(target[1:], label, people, mentions)
        if target.startswith("#"):
            return _unescape(_channel(target[1:], label, channels))
        return _unescape(_other(target, label))

    parts: list[str] = []
    end = 0
    for found in _TOKEN.finditer(marked):
        parts += (_unescape(marked[end : found.start()]), plain(found))
        end = found.end()
    return Words("".join((*parts, _unescape(marked[end:]))), mentions, channels)


def after_mention(marked: str, bot: str) -> str:
    """What follows the bot's name; where nothing follows, what stands before it."""
    before, named, after = re.sub(rf"<@{bot}\|[^<>]*>", f"<@{bot}>", marked).partition(f"<@{bot}>")
    return (after.lstrip(" \n,:").rstrip() or before.strip()) if named else marked.strip()


def first_word(text: str) -> tuple[str, str]:
    """(verb, the rest), lines kept."""
    verb, *rest = text.strip().split(maxsplit=1) or [""]
    return verb, rest[0] if rest else ""


def _name(id: str, label: str, people: Mapping[str, Profile], mentions: dict[str, str]) -> str:
    known = people.get(id)
    name = f"@{(known.handle if known else label) or id}"
    if mentions.setdefault(name, id) != id:
        name = f"@{id}"
        mentions[name] = id
    return name


def _channel(id: str, label: str, channels: dict[str, str]) -> str:
    name = f"#{label or id}"
    channels.setdefault(name, id)
    return name


def _other(target: str, label: str) -> str:
    """A group of people, everybody, a date, or an address."""
    if target.startswith(("!subteam", "!date")):
        return label
    if target.startswith("!"):
        return f"@{target[1:]}"
    return target.removeprefix("mailto:").removeprefix("tel:")


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
