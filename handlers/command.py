"""What a handler is given and what it declares about itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from domain.cards import Reply, say
from domain.groups import State
from domain.people import Person, Role
from domain.refusals import Refusal
from domain.requests import Request
from domain.rights import Viewer
from handlers.throttle import Throttle
from storage.port import Tx


class Vocabulary(Protocol):
    """The words of every catalogue, folded (case, accents, width): which verb, kind, month or yes/no they mean."""

    @property
    def verbs(self) -> Mapping[str, str]:
        """Folded word or words → verb."""
        ...

    def verb(self, word: str) -> str | None: ...

    def words(self, category: str) -> dict[str, str]:
        """Folded word → value, for a category of the catalogues: "kinds", "keys", "months", "languages", "small"."""
        ...


class Places(Protocol):
    """Reference data: States, and the zone and State of a city in any of the six languages."""

    @property
    def states(self) -> dict[str, State]: ...

    def city(self, typed: str) -> tuple[str, str, str] | None:
        """(name, alpha-3 or "", IANA zone) of a city, or None when it is not known."""
        ...


@dataclass(frozen=True)
class Services:
    """Given to every handler at start. `clock` is the calendar clock (UTC). `token(n)` gives n random letters and
    digits for codes.
    `hold` is how many seconds a message to several channels waits with *Stop*. `deep_link(payload)` is a t.me
    address, "" without Telegram."""

    clock: Callable[[], datetime]
    token: Callable[[int], str]
    vocabulary: Vocabulary
    places: Places
    hold: float
    deep_link: Callable[[str], str]
    courses: tuple[dict[str, str], ...] = ()
    centres: tuple[dict[str, str], ...] = ()
    throttle: Throttle = field(default_factory=Throttle)
    languages: tuple[str, ...] = ("en", "fr", "ar")


@dataclass(frozen=True)
class Ask:
    """One request inside its one Tx: who asks (known or just met), what they may see and do, and the services."""

    request: Request
    tx: Tx
    person: Person
    viewer: Viewer
    services: Services

    @property
    def text(self) -> str:
        return self.request.text

    @property
    def now(self) -> datetime:
        return self.services.clock()


Run = Callable[[Ask], Awaitable[Reply | None]]


@dataclass(frozen=True)
class Command:
    """One verb. `least` is checked by dispatch for the role held anywhere; the handler checks the group. `private`:
    the answer holds names,
    so in a group it is given in private. `read_only` begins a Tx that refuses writes. `shown`: listed in help and
    menus for that role.
    `unsigned`: may come without a sender (a post of a Telegram channel), for a code in it may carry the right.
    `at_once`: it is done without being read back, so a link that leads to it, which anybody can write, only offers it.
    `asks`: its answer may be a form.
    The catalogue has `help-VERB` for it and its words in `verb-VERB`."""

    verb: str
    run: Run
    least: Role | None = None
    private: bool = False
    read_only: bool = False
    shown: bool = True
    unsigned: bool = False
    at_once: bool = False
    asks: bool = False

    def permit(self, viewer: Viewer) -> None:
        """Refuses those who hold no role that reaches `least`."""
        if self.least is Role.MEMBER and not viewer.holds(self.least):
            raise Refusal("observers-read" if viewer.groups else "member-needed", next="claim")
        if self.least is not None and not viewer.holds(self.least):
            groups = viewer.groups if viewer.chat_groups is None else viewer.chat_groups
            whose = min(groups, default="")
            raise Refusal("role-needed", next="who", args=whose, role=say(f"role-{self.least.value}"))
