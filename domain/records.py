"""The remaining nouns that are stored: drafts, codes that open something once, the trail, reminder rungs, inbox
rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from domain.cards import Attachment, Text
from domain.people import Grant
from domain.requests import Request


@dataclass(frozen=True)
class Draft:
    """What a person has typed so far for a verb. `id` is short enough for a button. `asking` is the field a Telegram
    dialogue waits for
    ("" while the read-back is shown). `target` is the code being edited. `about` where it came from (a copied code)."""

    id: str
    person: str
    verb: str
    values: dict[str, str]
    at: datetime
    asking: str = ""
    target: str = ""
    files: tuple[Attachment, ...] = ()
    unread: tuple[str, ...] = ()  # lines that were typed and not understood, kept until they are settled
    digest: str = ""  # of the typed text: the same text within ten minutes returns this draft
    done: bool = False


@dataclass(frozen=True)
class OneTimeCode:
    """Opens one thing once, until `expires`: purpose "claim", "invite", "bind", "link". `grants` for an invitation;
    `data` otherwise."""

    id: str
    purpose: str
    expires: datetime
    by: str = ""
    grants: tuple[Grant, ...] = ()
    data: dict[str, str] = field(default_factory=dict)
    used: bool = False


@dataclass(frozen=True)
class TrailEntry:
    """Append-only: who did what to which subject, before and after, from which platform. `said`: what there is to read
    of it beside who and when, in any reader's language."""

    id: str
    at: datetime
    who: str
    what: str  # catalogue key suffix: "proposed", "approved", "cancelled" …
    subject: str
    platform: str = ""
    before: str = ""
    after: str = ""
    said: tuple[Text, ...] = ()


class RungState(Enum):
    PLANNED = "planned"
    SENT = "sent"
    MOVED = "moved"
    MISSED = "missed"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Rung:
    """One reminder on a deadline ("start" or "nomination") of an edition of an activity's dates, for one target
    ("b:BINDING").

    id "CODE/deadline/edition/offset/target". `due` is the UTC instant at which it is wanted; `end` the deadline
    itself."""

    id: str
    activity: str
    deadline: str
    edition: int
    offset: str
    to: str
    due: datetime
    end: datetime
    state: RungState = RungState.PLANNED
    reason: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class InboxRow:
    """What came in and is confirmed to the platform; `seq` orders it within its chat."""

    id: str
    request: Request
    seq: int
    settled: bool = False
    failed: str = ""


@dataclass(frozen=True)
class Counter:
    """The last number given out for a prefix (SEM → 12)."""

    id: str
    last: int
