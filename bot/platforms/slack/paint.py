"""Words as Slack's text objects: whatever a person typed can neither ping, nor be markup, nor forge a link.

Words stand in `plain_text`, which Slack reads for nothing; bold and struck words need `mrkdwn` and are escaped, with
nothing in them left that Slack would take for its own. https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re
from typing import Any

Json = dict[str, Any]
"""Part of a message, ready to be sent."""

LONGEST = 3000
"""https://docs.slack.dev/reference/block-kit/composition-objects/text-object"""

_SIGNS = re.compile(r"[*_~`\n]|:[\w+'-]+:")
_ALIKE = str.maketrans({"*": "∗", "_": "＿", "~": "∼", "`": "ˋ", ":": "∶", "|": "∣"})
_ADDRESS = re.compile(r"https?://[^\s<>|]+")


def escape(words: str) -> str:
    """The three characters that Slack reserves."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": _shown(words), "emoji": False}


def bold(words: str) -> Json:
    """Bold, unless that would make markup of what is in it."""
    marked = f"*{escape(_shown(words).strip())}*"
    if _SIGNS.search(words.strip()) or len(marked) > LONGEST:
        return plain(words)
    return _marked(marked)


def struck(words: str) -> Json:
    """Struck out line by line; Slack's own signs in it are shown by signs that look alike."""
    lines = (line.strip() for line in _shown(words).translate(_ALIKE).split("\n"))
    marked = "\n".join(f"~{escape(line)}~" if line else "" for line in lines)
    return _marked(marked) if len(marked) <= LONGEST else plain(words)


def _marked(words: str) -> Json:
    """`verbatim`: Slack makes no links of its own."""
    return {"type": "mrkdwn", "text": words, "verbatim": True}


def _shown(words: str) -> str:
    """Slack takes no text of blanks alone."""
    return words if words.strip() else "–"


def link(name: str, address: str) -> str:
    """A link for `mrkdwn`; an address that is none is shown as words."""
    shown = escape(name.replace("\n", " ").translate(_ALIKE))
    if not _ADDRESS.fullmatch(address):
        return shown
    return f"<{escape(address)}|{shown}>"


def clip(words: str, longest: int) -> str:
    """For labels, whose length Slack limits and nobody can write shorter."""
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
