"""The command menus a bot has set, and which of them a person sees.

https://core.telegram.org/bots/api#botcommandscope, "Determining list of commands".
"""

from collections.abc import Iterator
from typing import NamedTuple

from sandbox.telegram.records import JSON, Chat, Kind


class Scope(NamedTuple):
    """Where a menu is shown: the scope's type, and its chat and user where it has them."""

    kind: str = "default"
    chat: int = 0
    user: int = 0


class Menus:
    """Lists of commands by scope and language ("" for every language without a list of its own)."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[JSON]] = {}

    def put(self, scope: Scope, language: str, commands: list[JSON]) -> None:
        """Sets a menu; an empty one is taken away."""
        self._lists.pop((scope, language), None)
        if commands:
            self._lists[scope, language] = commands

    def get(self, scope: Scope, language: str) -> list[JSON]:
        return self._lists.get((scope, language), [])

    def seen(self, chat: Chat, user_id: int, language: str) -> list[JSON]:
        """The menu of this person in this chat: the first that is set, narrow scopes before wide ones."""
        for scope in _scopes(chat, user_id):
            for tongue in (language, ""):
                if found := self.get(scope, tongue):
                    return found
        return []


def _scopes(chat: Chat, user_id: int) -> Iterator[Scope]:
    if chat.kind is Kind.PRIVATE:
        yield from (Scope("chat", chat.id), Scope("all_private_chats"), Scope())
        return
    commanding = chat.commanded_by(user_id)
    yield Scope("chat_member", chat.id, user_id)
    if commanding:
        yield Scope("chat_administrators", chat.id)
    yield Scope("chat", chat.id)
    if commanding:
        yield Scope("all_chat_administrators")
    yield from (Scope("all_group_chats"), Scope())
