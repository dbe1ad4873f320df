"""The state of one Slack workspace, and the only place where it changes."""

import time
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sandbox.changes import Changes
from sandbox.door import Door
from sandbox.faults import Faults
from sandbox.slack.app import App
from sandbox.slack.delivery import Delivery, SocketHub
from sandbox.slack.rates import Rates
from sandbox.slack.records import JSON, Channel, File, Kind, Message, Team, User, View
from sandbox.slack.refused import Refused
from sandbox.slack.tickets import Tickets

Found = TypeVar("Found")


class Workspace:
    """`now` is the calendar the workspace stamps messages with (UTC; may be moved); `elapsed` seconds never moved."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        app: App | None = None,
        team: Team | None = None,
        elapsed: Callable[[], float] = time.monotonic,
        ack_seconds: float = 3.0,
    ) -> None:
        self.now, self.elapsed = now, elapsed
        self.app, self.team = app or App(), team or Team()
        self.address = ""
        self.revoked = False
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, dict[str, Message]] = {}
        self.modals: dict[str, tuple[View, ...]] = {}
        self.homes: dict[str, View] = {}
        self.files: dict[str, File] = {}
        self.offers: dict[tuple[str, str, str], tuple[JSON, ...]] = {}
        self.changes = Changes()
        self.faults = Faults(elapsed)
        self.door = Door()
        self.rates = Rates(elapsed)
        self.tickets = Tickets(elapsed)
        self.sockets = SocketHub(self.app.id, elapsed, ack_seconds, self.changes)
        self.delivery: Delivery = self.sockets
        self._numbers = 0
        self._last_ts = 0
        bot = User(self.app.user_id, self.app.name, self.app.name.title(), is_bot=True)
        self.users[bot.id] = bot

    def number(self, prefix: str) -> str:
        """A new id in Slack's manner: one letter and digits, in the order things are made."""
        self._numbers += 1
        return f"{prefix}{self._numbers:010d}"

    def stamp(self) -> str:
        """A new `ts`: the calendar to the microsecond, never twice the same and never going back."""
        self._last_ts = max(round(self.now().timestamp() * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def subscribe(self) -> AsyncIterator[None]:
        """Yields at once and after every change of the workspace."""
        return self.changes.subscribe()

    async def wait_for(self, predicate: Callable[[], Found], seconds: float = 30.0) -> Found:
        """The first truthy answer of `predicate`; TimeoutError after so many real seconds."""
        return await self.changes.wait_for(predicate, seconds)

    def add_user(
        self,
        name: str,
        real_name: str = "",
        *,
        email: str = "",
        locale: str = "en-US",
        tz: str = "Etc/UTC",
        is_restricted: bool = False,
    ) -> User:
        user = User(self.number("U"), name, real_name or name.title(), email, locale, tz, is_restricted=is_restricted)
        self.users[user.id] = user
        self.changes.tell()
        return user

    def add_channel(self, name: str, members: Iterable[str], kind: Kind = "public") -> Channel:
        people = list(members)
        made = int(self.now().timestamp())
        prefix = "D" if kind == "im" else "C"
        channel = Channel(self.number(prefix), name, kind, frozenset(people), made, creator=people[0] if people else "")
        self.messages[channel.id] = {}
        return self.keep_channel(channel)

    def keep_channel(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        self.changes.tell()
        return channel

    def dm(self, user: str) -> Channel:
        """The direct conversation of this person with the bot, made when first needed."""
        for channel in self.channels.values():
            if channel.kind == "im" and user in channel.members:
                return channel
        return self.add_channel("", (user, self.app.user_id), "im")

    def keep(self, message: Message) -> Message:
        self.messages[message.channel][message.ts] = message
        self.changes.tell()
        return message

    def drop(self, message: Message) -> None:
        del self.messages[message.channel][message.ts]
        self.changes.tell()

    def listed(self, channel: str) -> list[Message]:
        """The lasting messages of a channel, oldest first; ephemeral ones are in no history."""
        return [message for message in self.messages[channel].values() if not message.only_for]

    def replies(self, message: Message) -> list[Message]:
        return [other for other in self.listed(message.channel) if other.is_reply and other.thread_ts == message.ts]

    def keep_file(self, file: File) -> File:
        self.files[file.id] = file
        self.changes.tell()
        return file

    def make_view(self, user: str, payload: JSON, *, previous: View | None = None) -> View:
        """A view not yet shown. Raises Refused: duplicate_external_id."""
        self._check_external_id(payload, "")
        name = self.number("V")
        root, before = (previous.root, previous.id) if previous else (name, "")
        return View(name, user, payload, self.stamp(), root, before)

    def changed_view(self, view: View, payload: JSON) -> View:
        """The same view with new content; what was typed stays in fields of the same block_id and action_id."""
        self._check_external_id(payload, view.id)
        return replace(view, payload=payload, hash=self.stamp(), errors={})

    def _check_external_id(self, payload: JSON, own: str) -> None:
        open_views = [view for stack in self.modals.values() for view in stack] + list(self.homes.values())
        taken = {view.payload.get("external_id") for view in open_views if view.id != own}
        if payload.get("external_id") and payload["external_id"] in taken:
            raise Refused("duplicate_external_id")

    def show_modals(self, user: str, stack: Iterable[View]) -> None:
        self.modals[user] = tuple(stack)
        self.changes.tell()

    def show_home(self, view: View) -> None:
        self.homes[view.user] = view
        self.changes.tell()

    def replace_view(self, view: View) -> None:
        """Puts a changed view in the place of the one with its id."""
        if view.payload["type"] == "home":
            self.show_home(view)
        else:
            self.show_modals(view.user, (view if old.id == view.id else old for old in self.modals[view.user]))
