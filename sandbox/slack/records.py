"""The things a Slack workspace is made of: plain frozen records; only `Workspace` replaces them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

JSON: TypeAlias = dict[str, Any]
Kind = Literal["public", "private", "im"]


@dataclass(frozen=True)
class Team:
    """The workspace as Slack names it; `url` is where its permalinks start."""

    id: str = "T0000REGION"
    name: str = "Regional office"
    domain: str = "regional-office"

    @property
    def url(self) -> str:
        return f"https://{self.domain}.slack.com/"


@dataclass(frozen=True)
class User:
    """A person or a bot; `locale` is Slack's form ("fr-FR"), `tz` an IANA zone."""

    id: str
    name: str
    real_name: str
    email: str = ""
    locale: str = "en-US"
    tz: str = "Etc/UTC"
    is_bot: bool = False
    is_restricted: bool = False


@dataclass(frozen=True)
class Channel:
    """A conversation. Ids of private channels begin with C like public ones, as they have since March 2021."""

    id: str
    name: str
    kind: Kind
    members: frozenset[str]
    created: int
    creator: str = ""
    archived: bool = False


@dataclass(frozen=True)
class Message:
    """One message; `only_for` is set on an ephemeral one, `extra` holds what a subtype adds (inviter, old name …)."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: tuple[JSON, ...] = ()
    thread_ts: str = ""
    metadata: JSON | None = None
    files: tuple[str, ...] = ()
    edited_ts: str = ""
    subtype: str = ""
    only_for: str = ""
    broadcast: bool = False
    reactions: tuple[tuple[str, str], ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_reply(self) -> bool:
        return bool(self.thread_ts) and self.thread_ts != self.ts


@dataclass(frozen=True)
class View:
    """A modal or home tab shown to one person: what the app sent, and what the person has filled in so far.

    `typed` maps (block_id, action_id) to the element's state value, `errors` block_id to the words beside it.
    """

    id: str
    user: str
    payload: JSON
    hash: str
    root: str = ""
    previous: str = ""
    typed: Mapping[tuple[str, str], JSON] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[JSON]:
        return list(self.payload["blocks"])


@dataclass(frozen=True)
class File:
    """An uploaded file; `ready` once files.completeUploadExternal has finished it. `size` in bytes."""

    id: str
    name: str
    user: str
    size: int
    title: str = ""
    content: bytes = b""
    ready: bool = False
    channels: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Seen:
    """What the person sees at once after acting.

    `problem` is Slack's code ("operation_timeout", "dispatch_failed", "invalid_command_response",
    "trouble_connecting" …), `reasons` what the app got wrong (Slack hides them; the sandbox shows them),
    `errors` the words beside form fields by block_id, `options` what a search offered, `message` what was said.
    """

    problem: str = ""
    reasons: tuple[str, ...] = ()
    errors: Mapping[str, str] = field(default_factory=dict)
    options: tuple[JSON, ...] = ()
    message: Message | None = None
