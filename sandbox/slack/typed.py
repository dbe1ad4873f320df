"""What a person types, as Slack's composer turns it into message text and a rich_text block.

https://docs.slack.dev/messaging/formatting-message-text (escaping, mentions, links)
"""

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from sandbox.slack.records import JSON, Channel, User

PIECES = re.compile(r"<@(?P<user>[UW][A-Z0-9]+)>|(?P<link>https?://[^\s<>]+)|@(?P<name>[\w.-]*\w)|#(?P<channel>[\w-]+)")
EVERYBODY = ("channel", "here", "everyone")


@dataclass(frozen=True)
class Names:
    """Who and what the composer can complete: people by name, channels by name."""

    users: dict[str, User]
    channels: dict[str, Channel]

    @classmethod
    def of(cls, users: Iterable[User], channels: Iterable[Channel]) -> "Names":
        return cls({user.name: user for user in users}, {one.name: one for one in channels if one.name})


def escaped(text: str) -> str:
    """The three characters Slack reserves for its own markup, escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def composed(text: str, names: Names) -> tuple[str, JSON]:
    """(message text, rich_text block): names completed to mentions, addresses to links, the rest escaped."""
    parts = list(_parts(text, names))
    section = {"type": "rich_text_section", "elements": [element for _, element in parts]}
    block = {"type": "rich_text", "block_id": secrets.token_urlsafe(4), "elements": [section]}
    return "".join(marked for marked, _ in parts), block


def _parts(text: str, names: Names) -> Iterable[tuple[str, JSON]]:
    end = 0
    for found in PIECES.finditer(text):
        part = _special(found, names)
        if part is None:
            continue
        yield from _plain(text[end : found.start()])
        yield part
        end = found.end()
    yield from _plain(text[end:])


def _plain(text: str) -> Iterable[tuple[str, JSON]]:
    if text:
        yield escaped(text), {"type": "text", "text": text}


def _special(found: re.Match[str], names: Names) -> tuple[str, JSON] | None:
    user, link, name, channel = found.group("user", "link", "name", "channel")
    if name in names.users:
        user = names.users[name].id
    if user:
        return f"<@{user}>", {"type": "user", "user_id": user}
    if link:
        return f"<{escaped(link)}>", {"type": "link", "url": link}
    if name in EVERYBODY:
        return f"<!{name}>", {"type": "broadcast", "range": name}
    if channel in names.channels:
        target = names.channels[channel]
        return f"<#{target.id}|{target.name}>", {"type": "channel", "channel_id": target.id}
    return None


def command_text(text: str, names: Names) -> str:
    """The words after a slash command when the app asked for escaping: mentions also carry their names.

    https://docs.slack.dev/interactivity/implementing-slash-commands (escaping users and channels)
    """
    by_id = {user.id: user for user in names.users.values()}
    marked, _ = composed(text, names)

    def named(found: re.Match[str]) -> str:
        user = by_id.get(found[1])
        return f"<@{user.id}|{user.name}>" if user else found[0]

    return re.sub(r"<@([UW][A-Z0-9]+)>", named, marked)
