"""The two things Slack hands out with an interaction that soon expire: trigger ids and response URLs.

Both age on elapsed time, which the sandbox never moves.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from sandbox.slack.records import Message
from sandbox.slack.refused import Refused

TRIGGER_SECONDS = 3.0
"""https://docs.slack.dev/interactivity/handling-user-interaction (modals must be opened within 3 seconds)"""
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5
"""https://docs.slack.dev/interactivity/handling-user-interaction (5 times within 30 minutes)"""


@dataclass(frozen=True)
class Trigger:
    """Who acted, in which open view if in one, and when (elapsed seconds)."""

    user: str
    view: str
    given: float
    used: bool = False


@dataclass(frozen=True)
class ResponseUrl:
    """Where answers to one interaction go: a channel, the person, the message acted on if there was one."""

    user: str
    channel: str
    given: float
    original: Message | None = None
    uses: int = 0


class Tickets:
    def __init__(self, elapsed: Callable[[], float]) -> None:
        self._elapsed = elapsed
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, ResponseUrl] = {}

    def trigger(self, user: str, view: str = "") -> str:
        """A new trigger_id, good once and for 3 seconds."""
        name = f"{len(self._triggers) + 1}.{secrets.randbelow(10**9)}.{secrets.token_hex(16)}"
        self._triggers[name] = Trigger(user, view, self._elapsed())
        return name

    def exchange(self, name: str) -> Trigger:
        """Uses a trigger_id up. Raises Refused as views.open documents."""
        trigger = self._triggers.get(name)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if self._elapsed() - trigger.given > TRIGGER_SECONDS:
            raise Refused("expired_trigger_id")
        self._triggers[name] = replace(trigger, used=True)
        return trigger

    def response(self, user: str, channel: str, original: Message | None = None) -> str:
        """The path of a new response URL."""
        name = secrets.token_hex(12)
        self._responses[name] = ResponseUrl(user, channel, self._elapsed(), original)
        return name

    def respond(self, name: str) -> ResponseUrl:
        """Counts one use of a response URL. Raises Refused: invalid_url, expired_url or used_url."""
        ticket = self._responses.get(name)
        if ticket is None:
            raise Refused("invalid_url")
        if self._elapsed() - ticket.given > RESPONSE_SECONDS:
            raise Refused("expired_url")
        if ticket.uses >= RESPONSE_USES:
            raise Refused("used_url")
        self._responses[name] = replace(ticket, uses=ticket.uses + 1)
        return ticket
