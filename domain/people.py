"""People, where they can be met, and the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum


class Platform(Enum):
    SLACK = "slack"
    TELEGRAM = "telegram"


@dataclass(frozen=True)
class Identity:
    """A person's account. `team` is the Slack workspace id, empty on Telegram. `id` is the platform's own."""

    platform: Platform
    id: str
    team: str = ""

    @property
    def key(self) -> str:
        return f"{self.platform.value}:{self.team}:{self.id}" if self.team else f"{self.platform.value}:{self.id}"

    @classmethod
    def of(cls, key: str) -> Identity | None:
        """The account with this key; None where it is none."""
        platform, *parts = key.split(":")
        if platform not in {one.value for one in Platform} or len(parts) not in (1, 2):
            return None
        return cls(Platform(platform), parts[-1], parts[0] if len(parts) == 2 else "")


class Role(Enum):
    """Posts, in the order of what they may do; they live in our registry only, never in chat-admin status."""

    OBSERVER = "observer"
    MEMBER = "member"
    PARTNER = "partner"
    ALTERNATE = "alternate"
    FOCAL_POINT = "focal-point"
    COORDINATOR = "coordinator"
    REGIONAL_OFFICER = "regional-officer"
    ADMIN = "admin"


@dataclass(frozen=True)
class Grant:
    """A role held in a group (or for a State, or everywhere for an admin: both empty)."""

    role: Role
    group: str = ""
    state: str = ""
    by: str = field(default="", compare=False)  # person id of the giver; "" for the claim code and LIAISON_ADMINS


@dataclass(frozen=True)
class Person:
    """`reachable` lists the identities that the bot may write to first (Telegram lets no bot write before the person
    has)."""

    id: str
    name: str
    identities: tuple[Identity, ...]
    handle: str = ""  # @name without the sign, as last seen
    grants: tuple[Grant, ...] = ()
    reachable: tuple[Identity, ...] = ()
    full_name: str = ""
    state: str = ""  # self-given: filters and routes, confers no right
    organisation: str = ""
    language: str = ""  # chosen with `lang`; "" follows the platform
    locale: str = ""  # as the platform last said
    zone: str = ""  # chosen with `zone`; "" follows the platform or the State
    clock: str = ""  # the zone that the platform last said; Telegram says none
    met: datetime | None = None

    @property
    def known_as(self) -> str:
        """The name they gave, or else the one that their platform shows."""
        return self.full_name or self.name


@dataclass(frozen=True)
class Membership:
    """A person seen in a bound channel: valid 30 days after `seen` unless confirmed again (DESIGN: seen membership)."""

    person: str
    binding: str
    group: str
    seen: datetime
