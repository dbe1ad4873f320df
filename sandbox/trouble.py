"""Trouble on demand: what can be done to one chat or to a whole platform, and the signs that it is on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from sandbox.changes import Changes
from sandbox.door import Door
from sandbox.faults import Faults, Order

FLOODS = (10, 60)
"""Seconds for which a chat can be flooded: from the next message on, so that there is time to write it."""


class World(Protocol):
    """What both platforms have that can go wrong. `revoked`: the bot's token opens nothing any more."""

    faults: Faults
    door: Door
    changes: Changes
    revoked: bool


@dataclass(frozen=True)
class Act:
    """One thing to do; `label` is what a button says."""

    name: str
    label: str
    do: Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Sign:
    """What is wrong; `seconds`: how long it still is, 0 until somebody changes it."""

    words: str
    seconds: float = 0.0


class Trouble(ABC):
    """`posting` are the methods that post, `flooded` those that a flood refuses."""

    def __init__(self, world: World, platform: str, posting: Sequence[str], flooded: Sequence[str]) -> None:
        self._any, self._platform, self._posting, self._flooded = world, platform, posting, flooded

    @abstractmethod
    def acts(self, chat: str) -> Iterator[Act]:
        """What can be done to this chat now."""

    @abstractmethod
    def signs(self, chat: str) -> Iterator[Sign]: ...

    def all_acts(self) -> Iterator[Act]:
        """What can be done to the platform."""
        if self._any.door.is_open:
            yield Act("cut", f"Cut {self._platform} off", self._any.door.shut)
        else:
            yield Act("mend", f"Connect {self._platform} again", self._any.door.open)
        label = "Give the token back" if self._any.revoked else "Revoke the token"
        yield Act("token", label, self._turn_token)

    def all_signs(self) -> Iterator[Sign]:
        if not self._any.door.is_open:
            yield Sign("cut off")
        if self._any.revoked:
            yield Sign("token revoked")

    def shown(self, chat: str = "") -> dict[str, Any]:
        """For the page: the acts by name and label, and the signs; of the platform where no chat is named."""
        acts, signs = (self.acts(chat), self.signs(chat)) if chat else (self.all_acts(), self.all_signs())
        return {
            "acts": [{"name": one.name, "label": one.label} for one in acts],
            "signs": [{"words": one.words, "seconds": one.seconds} for one in signs],
        }

    async def make(self, name: str, chat: str = "") -> None:
        """LookupError where that cannot be done, or not any more."""
        found = next((one for one in (self.acts(chat) if chat else self.all_acts()) if one.name == name), None)
        if found is None:
            raise LookupError("That cannot be done here now.")
        await found.do()
        self._any.changes.tell()

    def _faults(self, chat: str) -> Iterator[Act]:
        for seconds in FLOODS:
            yield Act(f"flood-{seconds}", f"Flood it for {seconds} s", partial(self._flood, chat, seconds))
        yield Act("lose-answer", "Lose the next answer", partial(self._lose, chat, drop_after=True))
        yield Act("lose-message", "Lose the next message", partial(self._lose, chat, drop_before=True))
        if self._any.faults.waiting(chat):
            yield Act("lift", "No more floods and losses", partial(self._lift, chat))

    def _fault_signs(self, chat: str) -> Iterator[Sign]:
        for order in self._any.faults.waiting(chat):
            yield self._sign(order)

    def _sign(self, order: Order) -> Sign:
        if order.fault.status != 429:
            return Sign("the next answer gets lost" if order.fault.drop_after else "the next message gets lost")
        if order.until is None:
            return Sign(f"flooded for {order.seconds:g} s from the next message on")
        return Sign("flooded", self._any.faults.seconds_left(order))

    async def _flood(self, chat: str, seconds: int) -> None:
        self._any.faults.next(*self._flooded, chat=chat, status=429, seconds=seconds)

    async def _lose(self, chat: str, *, drop_before: bool = False, drop_after: bool = False) -> None:
        self._any.faults.next(*self._posting, chat=chat, drop_before=drop_before, drop_after=drop_after)

    async def _lift(self, chat: str) -> None:
        self._any.faults.lift(chat)

    async def _turn_token(self) -> None:
        self._any.revoked = not self._any.revoked
