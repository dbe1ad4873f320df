"""One call of a Web API method: its arguments, read the way Slack reads them."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from sandbox.slack.records import JSON, Channel, Kind
from sandbox.slack.refused import Refused
from sandbox.slack.workspace import Workspace

Item = TypeVar("Item")


@dataclass(frozen=True)
class Call:
    world: Workspace
    method: str
    args: JSON

    def need(self, name: str) -> str:
        """A text argument that must be there. Raises Refused: invalid_arguments."""
        value = self.args.get(name)
        if value in (None, ""):
            raise Refused("invalid_arguments", [f"missing required field: {name}"])
        return str(value)

    def text(self, name: str) -> str:
        return str(self.args.get(name) or "")

    def flag(self, name: str) -> bool:
        return self.args.get(name) in (True, 1, "1", "true", "True")

    def whole(self, name: str, default: int, most: int) -> int:
        """Raises Refused: invalid_limit."""
        value = str(self.args.get(name) or default)
        if not value.isdigit() or int(value) < 1:
            raise Refused("invalid_limit")
        return min(int(value), most)

    def require(self, scope: str) -> None:
        """Raises Refused: missing_scope with what is needed and what was granted."""
        if scope not in self.world.app.scopes:
            raise missing_scope((scope,), self.world.app.scopes)

    def channel(self, scopes: dict[Kind, str] | None = None, name: str = "channel") -> Channel:
        """The conversation named by id. Raises Refused: channel_not_found (also for a private one the bot is not
        in), missing_scope if `scopes` is given and its kind's scope was not granted."""
        channel = self.world.channels.get(self.need(name))
        if channel is None:
            raise Refused("channel_not_found")
        if scopes:
            self.require(scopes[channel.kind])
        if channel.kind != "public" and self.world.app.user_id not in channel.members:
            raise Refused("channel_not_found")
        return channel

    def page(self, items: Sequence[Item], *, default: int, most: int) -> tuple[list[Item], str]:
        """(the items of the page asked for, the cursor of the next one or ""). Raises Refused: invalid_cursor.

        https://docs.slack.dev/apis/web-api/pagination
        """
        size = self.whole("limit", default, most)
        try:
            start = int(base64.b64decode(self.text("cursor"), validate=True).decode() or "0")
        except (ValueError, binascii.Error):
            raise Refused("invalid_cursor") from None
        end = start + size
        following = base64.b64encode(str(end).encode()).decode() if end < len(items) else ""
        return list(items[start:end]), following


def missing_scope(needed: Sequence[str], granted: frozenset[str]) -> Refused:
    return Refused("missing_scope", needed=",".join(needed), provided=",".join(sorted(granted)))
