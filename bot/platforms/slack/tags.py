"""What a view carries with it, so that what is tapped in it finds its draft and its chat again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from domain.cards import Form
from domain.requests import Chat

FORM, READ_BACK, CARD = "form", "read-back", "card"
"""The three kinds of modal, as their callback ids."""


@dataclass(frozen=True)
class Tag:
    """The draft a form fills in, of which verb, and the chat (channel, thread) where it was asked for."""

    verb: str = ""
    draft: str = ""
    chat: str = ""
    topic: str = ""
    title: str = ""

    @classmethod
    def of(cls, chat: Chat, form: Form | None = None) -> Tag:
        return cls(form.verb if form else "", form.draft if form else "", chat.id, chat.topic, chat.title)

    def written(self) -> str:
        """For `private_metadata`, which holds 3,000 characters."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, ensure_ascii=False)

    @classmethod
    def read(cls, written: str) -> Tag:
        return cls(**json.loads(written)) if written else cls()
