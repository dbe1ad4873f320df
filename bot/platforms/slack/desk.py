"""The questions about forms that are answered in place, put to the handlers."""

from __future__ import annotations

from dataclasses import dataclass

from domain.cards import Card, Form, Option
from domain.people import Identity
from domain.refusals import Refusal
from domain.requests import Request
from handlers import forms
from handlers.command import Services
from handlers.forms import Submitted
from handlers.table import find
from handlers.views import errors
from storage.rows import Storage

FEW = 2
"""Words after a verb that may still leave all to be asked: a code, or "copy" and a code."""


@dataclass(frozen=True)
class HandlersDesk:
    storage: Storage
    services: Services

    async def submit(self, request: Request) -> Submitted:
        return await forms.submit(request, self.storage, self.services)

    async def reopen(self, request: Request) -> tuple[Form, str, str]:
        """Raises Refusal when the draft is not the asker's or is done."""
        return await forms.reopen(request, self.storage, self.services)

    async def options(self, search: str, query: str, who: Identity) -> list[Option]:
        return await forms.options(search, query, who, self.storage, self.services)

    def asks(self, request: Request) -> bool:
        """Whether the answer may be a form: who typed what it asks for reads that back instead."""
        command, meant = find(request, self.services.vocabulary)
        return command.asks and len(meant.text.split()) <= FEW

    def refused(self, refusal: Refusal) -> Card:
        return errors.refusal(refusal)
