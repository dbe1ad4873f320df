"""A world that keeps all that was asked and read in it, so that it can be drawn for any reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime, timedelta

from domain.cards import Button, Card, Form, Say
from domain.delivery import Life, Sent
from domain.people import Platform
from domain.requests import Request
from storage.port import Tx, transaction
from tests.answers import answered
from tests.handlers.world import Someone, World

NEXT = timedelta(seconds=5)
"""How long people think before they write again."""


@dataclass(frozen=True)
class Read:
    """One card or form as it stands somewhere. `asked`: who did what, or to whom a message went; `group`: in a channel,
    where everybody reads it."""

    asked: str
    shown: Card | Form
    platform: Platform
    group: bool


@dataclass
class Recording(World):
    told: list[Read] = field(default_factory=list)
    _seen: set[tuple[str, int]] = field(default_factory=set)

    def chapter(self, title: str) -> None:
        """What follows is about this."""
        self.told.append(Read(f"## {title}", Card(""), Platform.TELEGRAM, False))

    async def _asked(self, request: Request) -> str:
        self.card = None
        self.now += NEXT
        said = await super()._asked(request)
        place = "" if request.chat.private else f" in {request.chat.title}"
        if request.kind == "button":
            what = f"[{request.verb} {request.text}".strip() + "]"
        else:
            sign = "/" if request.kind == "command" else "-> " if request.kind == "notice" else ""
            what = f"{sign}{request.verb} {request.text}".strip().replace("\n", " ⏎ ")
        self._keep(f"{request.name}{place}: {what}", self.card or self.form, request)
        await self.collect()
        return said

    async def fills(self, who: Someone, values: dict[str, str]) -> str:
        """What the window reads back, or its errors on their fields."""
        form, self.card = self.form, None
        said = await super().fills(who, values)
        assert form is not None
        typed = "; ".join(values.values())
        self.told.append(Read(f"{who.name} submits: {typed}", self.card or Card(said), Platform.SLACK, False))
        self.form = form
        return said

    def _keep(self, asked: str, shown: Card | Form | None, request: Request) -> None:
        if shown is not None:
            self.told.append(Read(asked, shown, request.chat.platform, not request.chat.private))

    async def collect(self) -> None:
        """Takes up what was promised meanwhile, as if it had been sent."""
        async with transaction(self.storage) as tx:
            for one in await tx.deliveries.due(datetime.max.replace(tzinfo=self.now.tzinfo), 500):
                if one.life is not Life.WAITING or (one.id, one.revision) in self._seen:
                    continue
                self._seen.add((one.id, one.revision))
                if one.wanted is not None:
                    self._sent(await _name(tx, one.to), one.to.startswith("b:"), one.wanted)
                if one.due <= self.now:
                    bound = await tx.bindings.get(one.to[2:])
                    sent = answered(one, Sent(one.id, bound.chat if bound else one.to), self.now)
                    await tx.deliveries.put(sent)

    def _sent(self, name: str, group: bool, card: Card) -> None:
        """What goes to several is shown once."""
        last = self.told[-1]
        if last.asked.startswith("→") and (last.shown, last.group) == (card, group):
            self.told[-1] = replace(last, asked=f"{last.asked}, {name}")
        else:
            self.told.append(Read(f"→ {name}", card, Platform.TELEGRAM, group))

    def latest(self, key: str, fact: str) -> str:
        """A fact of the newest message with this key: a code to be typed again."""
        return next(str(one.facts[fact]) for read in reversed(self.told) for one in says(read.shown) if one.key == key)

    def button(self, verb: str) -> str:
        """What the newest button of this verb carries."""
        return next(one.args for read in reversed(self.told) for one in buttons(read.shown) if one.verb == verb)

    def draft(self) -> str:
        """The draft of the window that is open."""
        assert self.form is not None
        return self.form.draft

    def add(self, about: str, card: Card, *, group: bool = False) -> None:
        """A card that no conversation leads to."""
        self.told.append(Read(about, card, Platform.TELEGRAM, group))


async def _name(tx: Tx, to: str) -> str:
    """Of a channel or a person."""
    binding, person = await tx.bindings.get(to[2:]), await tx.people.get(to[2:])
    return binding.title if binding else person.name if person else to


def says(node: object) -> Iterator[Say]:
    """Every message in a card or form, with those that are facts of others."""
    if isinstance(node, Say):
        yield node
        node = list(node.facts.values())
    if isinstance(node, tuple | list):
        for inner in node:
            yield from says(inner)
    elif is_dataclass(node) and not isinstance(node, type):
        for one in fields(node):
            yield from says(getattr(node, one.name))


def buttons(shown: Card | Form) -> list[Button]:
    if isinstance(shown, Form):
        return []
    return [button for row in shown.buttons for button in row] + [one.button for one in shown.items if one.button]
