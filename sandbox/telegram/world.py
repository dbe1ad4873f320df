"""The whole stand-in without HTTP: what is there, what people do, what they see."""

from collections.abc import AsyncGenerator

from sandbox.telegram.queries import Queries
from sandbox.telegram.records import JSON, Message
from sandbox.telegram.view import view_chats


class TelegramWorld(Queries):
    """A small Telegram with one bot in it."""

    def view(self, user_id: int) -> list[JSON]:
        """The chats of this person, with their messages, as JSON; see `view.py` for the fields."""
        return view_chats(self, user_id)

    def messages(self, chat_id: int) -> list[Message]:
        """What stands in a chat, oldest first."""
        return list(self.chats[chat_id].messages.values())

    def subscribe(self) -> AsyncGenerator[None, None]:
        """Yields once at the start and then after every change, until the caller stops."""
        return self.changes.subscribe()
