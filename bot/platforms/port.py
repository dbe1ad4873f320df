"""What a platform must be able to do for us; its answers are one of four values and never an exception."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.cards import Attachment, Card, Reply, Text
from domain.delivery import Outcome, Unknown
from domain.people import Identity, Platform
from domain.requests import Chat, Request


class PlatformRefused(Exception):
    """The platform will not have us as we are set up; the message is one line that says what to do."""


class Voice(Protocol):
    """One reader's language and IANA zone: turns keys and facts into plain words (no markup, not escaped)."""

    language: str
    zone: str
    rtl: bool

    def __call__(self, text: Text) -> str: ...


@dataclass(frozen=True)
class Address:
    """Where a message goes: the platform's chat id (a Slack user id opens the direct chat), the forum topic, the
    workspace."""

    chat: str
    topic: str = ""
    team: str = ""


Fetch = Callable[[Attachment], Awaitable[bytes | None]]
"""Brings what is in a file, wherever it is kept."""


class Messenger(Protocol):
    """Sends, edits and deletes one card; answers a request. `mark` is the delivery id, kept with the message where
    the platform can."""

    platform: Platform

    async def send(self, to: Address, card: Card, voices: Sequence[Voice], mark: str) -> Outcome: ...

    async def edit(self, to: Address, message: str, card: Card, voices: Sequence[Voice]) -> Outcome: ...

    async def delete(self, to: Address, message: str) -> Outcome: ...

    async def find(self, to: Address, mark: str, since: datetime) -> Outcome:
        """Whether a message with this mark was posted at `since` (UTC) or later: Sent; NOT_THERE when everything was
        read and it is not; Unknown where the platform cannot be asked (`ask` 0) or cannot be asked now."""
        ...

    def unsure(self, reason: str) -> Unknown:
        """What a posting without an answer amounts to here."""
        ...

    async def answer(self, request: Request, reply: Reply, voice: Voice) -> None:
        """To someone waiting: edits the card that was tapped, opens a form, or writes; if it is lost they ask again."""
        ...

    async def fetch(self, file: Attachment) -> bytes | None:
        """What is in a file kept at this platform; None where it is gone, too large, or out of reach."""
        ...

    async def enclose(self, request: Request, files: Sequence[Attachment], caption: str, fetch: Fetch) -> list[str]:
        """Hands files to the asker in private; `fetch` brings those kept elsewhere. The names of those that failed."""
        ...

    async def is_member(self, who: Identity, chat: Chat) -> bool | None:
        """Whether the platform says that this person is in the chat now; None when it cannot tell."""
        ...

    async def members(self, chat: Chat) -> frozenset[Identity] | None:
        """Who is in the chat now, ourselves left out; None when the platform does not tell."""
        ...

    async def is_admin(self, at: Address) -> bool | None:
        """Whether the bot is an administrator there; None where that makes no difference or cannot be told."""
        ...
