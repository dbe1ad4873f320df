"""People, their seen memberships, groups, bound channels, and codes that open something once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.groups import Binding, Group
from domain.people import Identity, Membership, Person, Platform, Role
from domain.records import OneTimeCode
from domain.requests import Chat
from storage.codec import stamp
from storage.rows import Index, Key, Kind, Row, Unit
from storage.shelves import Shelf


def _identity_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [(i["platform"], i["id"], i.get("team", "")) for i in doc["identities"]]


def _grant_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [
        (g["role"], place) for g in doc["grants"] for place in (g["group"], g["state"]) if place or g["role"] == "admin"
    ]


def _offered(person: Person) -> tuple[object, ...]:
    """What a person's own menus hang on; nothing for those who have none of their own."""
    own = person.grants or person.language
    return (person.grants, person.language or person.locale, person.reachable) if own else ()


class People(Shelf[Person]):
    """`changed` names those whose own menus change with this unit: their roles, their language, or where they are
    met."""

    record = Person
    kind = Kind(
        "person",
        (
            Index("identity", _identity_keys),
            Index("grant", lambda doc: sorted(set(_grant_keys(doc)))),
            Index(
                "handle",
                lambda doc: [(doc["handle"].casefold(),)] if doc["handle"] else [],
            ),
        ),
    )

    def __init__(self, unit: Unit) -> None:
        super().__init__(unit)
        self._read: dict[str, Person] = {}
        self.changed: set[str] = set()

    async def add(self, record: Person) -> bool:
        added = await super().add(record)
        if added:
            self._note(None, record)
        return added

    async def put(self, record: Person) -> None:
        await super().put(record)
        self._note(self._read[record.id], record)

    def _note(self, before: Person | None, after: Person) -> None:
        self._read.setdefault(after.id, after)
        if (_offered(before) if before else ()) != _offered(after):
            self.changed.add(after.id)

    def _open(self, row: Row) -> Person:
        person = super()._open(row)
        self._read.setdefault(person.id, person)
        return person

    async def get(self, id: str) -> Person | None:
        """A person who was joined to another is found by the id they had, which is the key of an account."""
        found = await super().get(id)
        account = Identity.of(id) if found is None else None
        return await self.at(account) if account else found

    async def at(self, who: Identity) -> Person | None:
        """The person with this account."""
        found = await self._all("identity", prefix=(who.platform.value, who.id, who.team), limit=1)
        return found[0] if found else None

    async def with_account(self, platform: Platform, id: str) -> list[Person]:
        """The people with this account, of whatever workspace."""
        return await self._all("identity", prefix=(platform.value, id))

    async def holding(self, role: Role, place: str = "") -> list[Person]:
        """Who holds a role in a group or for a State; admins with no place."""
        return await self._all("grant", prefix=(role.value, place))

    async def called(self, handle: str) -> list[Person]:
        return await self._all("handle", prefix=(handle.removeprefix("@").casefold(),))


class Memberships(Shelf[Membership]):
    record = Membership
    kind = Kind(
        "membership",
        (
            Index("person", lambda doc: [(doc["person"],)]),
            Index("binding", lambda doc: [(doc["binding"],)]),
        ),
    )

    def id_of(self, record: Membership) -> str:
        return f"{record.person}/{record.binding}"

    async def of(self, person: str) -> list[Membership]:
        return await self._all("person", prefix=(person,))

    async def through(self, binding: str) -> list[Membership]:
        """Everybody seen in a bound channel."""
        return await self._all("binding", prefix=(binding,))


class Groups(Shelf[Group]):
    record = Group
    kind = Kind("group", (Index("all", lambda doc: [()]),))

    async def any(self) -> bool:
        return await self._unit.count(self.kind.name, "all") > 0

    async def all(self) -> dict[str, Group]:
        return {group.id: group for group in await self._all("all")}


class Bindings(Shelf[Binding]):
    record = Binding
    kind = Kind(
        "binding",
        (
            Index(
                "chat",
                lambda doc: [(doc["platform"], doc["team"], doc["chat"], doc["topic"])],
            ),
            Index("group", lambda doc: [(doc["group"],)] if doc["state"] == "active" else []),
        ),
    )

    async def at(self, chat: Chat) -> Binding | None:
        """The active binding of this chat: of its topic, or else of the whole chat (Slack threads belong to their
        channel)."""
        place = (chat.platform.value, chat.team, chat.id)
        found = [b for b in await self._all("chat", prefix=place) if b.active]
        exact = [b for b in found if b.topic == chat.topic]
        return next(iter(exact or [b for b in found if not b.topic]), None)

    async def in_chat(self, platform: str, team: str, chat: str) -> list[Binding]:
        """All bindings of a chat, its topics included, ended or not."""
        return await self._all("chat", prefix=(platform, team, chat))

    async def current(self, chat: Chat) -> Binding | None:
        """The binding of exactly this place, active or awaiting its welcome: no other can be made beside it."""
        found = await self._all("chat", prefix=(chat.platform.value, chat.team, chat.id, chat.topic))
        return next((binding for binding in found if not binding.ended), None)

    async def of(self, group: str) -> list[Binding]:
        """The active channels of a group."""
        return await self._all("group", prefix=(group,))

    async def active(self) -> list[Binding]:
        """The active channels of every group."""
        return await self._all("group")


def _maker_keys(doc: Mapping[str, Any]) -> list[Key]:
    return [(doc["by"], doc["purpose"], stamp(doc["expires"]))] if doc["by"] and not doc["used"] else []


class Codes(Shelf[OneTimeCode]):
    record = OneTimeCode
    kind = Kind("code", (Index("maker", _maker_keys),))

    async def made_by(self, person: str, purpose: str, now: datetime) -> list[OneTimeCode]:
        """Their codes that still open something, the one that lasts longest first."""
        return await self._all("maker", prefix=(person, purpose), low=(stamp(now),), reverse=True)
