"""A world in which every answer is also said in each language, so that a missing key or fact fails where it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain.cards import Button, Card, Form
from domain.people import Person, Role
from domain.records import OneTimeCode
from domain.requests import Request
from storage.port import transaction
from tests.handlers.world import CATALOGUES, Someone, World, read

LONGEST_ARGS = 50
"""Bytes; Telegram's callback data holds 64 with the verb (https://core.telegram.org/bots/api#inlinekeyboardbutton)."""


@dataclass
class SpokenWorld(World):
    """The world of the other conversations, checked at every step."""

    async def _asked(self, request: Request) -> str:
        said = await super()._asked(request)
        if isinstance(self.card, Card):
            self.check(self.card)
        if self.form is not None:
            self.check_form(self.form)
        for one in await self.outgoing():
            if one.wanted is not None:
                self.check(one.wanted)
        return said

    async def fills(self, who: Someone, values: dict[str, str]) -> str:
        said = await super().fills(who, values)
        if isinstance(self.card, Card):
            self.check(self.card)
        return said

    def check(self, card: Card) -> None:
        """Every language has every word of it, and its buttons fit Telegram's callback data."""
        keys = set(CATALOGUES["en"].keys())
        for language in ("en", "fr", "ar"):
            lines = [line.strip("[]\u200f ") for line in read(card, self._voice(language)).splitlines()]
            assert keys.isdisjoint(lines), (language, lines)
        for button in buttons(card):
            assert len(button.args.encode()) <= LONGEST_ARGS, button

    def check_form(self, form: Form) -> None:
        for language in ("en", "fr", "ar"):
            voice = self._voice(language)
            for text in (form.title, form.submit, *(field.label for field in form.fields)):
                assert voice(text) not in set(CATALOGUES["en"].keys())

    async def code(self, purpose: str, code: str = "CLAIM-ME", hours: int = 1) -> str:
        """A one-time code as the program makes one at its first start."""
        async with transaction(self.storage) as tx:
            await tx.codes.add(OneTimeCode(code, purpose, self.now + timedelta(hours=hours), "", (), {}))
        return code

    async def roles(self, who: Someone) -> set[tuple[Role, str]]:
        async with transaction(self.storage, read_only=True) as tx:
            person = await tx.people.at(who.who)
        return {(grant.role, grant.group or grant.state) for grant in person.grants} if person else set()

    async def meet(self, *people: Someone) -> None:
        """People with their roles, in a registry that is there already."""
        async with transaction(self.storage) as tx:
            for one in people:
                await tx.people.add(Person(one.id, one.name, (one.who,), one.name, one.grants, (one.who,)))

    async def ask(self, request: Request) -> str:
        """A request that no typing makes."""
        return await self._asked(request)


def buttons(card: Card) -> list[Button]:
    return [button for row in card.buttons for button in row] + [one.button for one in card.items if one.button]
