"""What people press: inline buttons, the button that chooses a chat, inline queries."""

import asyncio
from itertools import chain

from sandbox.telegram.answers import Answer, Results
from sandbox.telegram.places import Places
from sandbox.telegram.records import JSON, Chat, Kind, Message
from sandbox.telegram.refused import Impossible

LONGEST_QUERY = 256
"""https://core.telegram.org/bots/api#inlinequery"""


class Queries(Places):
    """Raises Impossible where the app would not let the person do it."""

    async def tap(self, user_id: int, chat_id: int, message_id: int, data: str, *, seconds: float = 10.0) -> Answer:
        """Presses the inline button with this data and waits for the bot's answer.

        Raises TimeoutError where none comes within `seconds`: the person would see the button spin.
        """
        chat = self.seen_in(user_id, chat_id)
        message = chat.messages.get(message_id)
        if message is None or data not in [button.get("callback_data") for button in inline_buttons(message)]:
            raise Impossible(f"message {message_id} has no button with {data!r}")
        identity, pending = self.taps.open()
        query: JSON = {"id": identity, "from": self.wire.person(user_id), "message": self.wire.message(message)}
        self.updates.add("callback_query", query | {"chat_instance": str(abs(chat.id) * 1_000_003), "data": data})
        async with asyncio.timeout(seconds):
            return await pending

    async def inline_query(
        self, user_id: int, text: str, *, kind: Kind | None = None, seconds: float = 10.0
    ) -> Results:
        """Types "@bot text" in a chat of this kind (None: the bot's own) and waits for what is offered."""
        if not self.inline:
            raise Impossible("the bot has no inline mode")
        identity, pending = self.typed.open()
        query: JSON = {"id": identity, "from": self.wire.person(user_id), "query": text[:LONGEST_QUERY], "offset": ""}
        self.updates.add("inline_query", query | {"chat_type": str(kind) if kind else "sender"})
        async with asyncio.timeout(seconds):
            return await pending

    def choose_chat(self, user_id: int, request_id: int, chat_id: int) -> Message:
        """Presses the button that asks for a chat and chooses this one; where the bot must be an administrator
        there, the app makes it one (https://core.telegram.org/bots/api#keyboardbuttonrequestchat)."""
        request = self._request(self.chats[user_id], request_id)
        chosen = self.seen_in(user_id, chat_id)
        self._fits(user_id, chosen, request)
        if "bot_administrator_rights" in request:
            self._let_command(user_id, chosen)
        shared: JSON = {"request_id": request_id, "chat_id": chat_id}
        if request.get("request_title"):
            shared["title"] = chosen.title
        if request.get("request_username") and chosen.username:
            shared["username"] = chosen.username
        return self.serve(self.chats[user_id], user_id, {"chat_shared": shared})

    def _let_command(self, user_id: int, chat: Chat) -> None:
        if not chat.holds(self.bot.id):
            self.add_bot(user_id, chat.id, as_admin=True)
        elif not chat.commanded_by(self.bot.id):
            self.promote_bot(user_id, chat.id)

    def _request(self, chat: Chat, request_id: int) -> JSON:
        rows: list[list[JSON]] = (chat.keyboard or {}).get("keyboard", [])
        for button in chain.from_iterable(rows):
            request: JSON = button.get("request_chat", {})
            if request.get("request_id") == request_id:
                return request
        raise Impossible(f"no button asks for a chat with request {request_id}")

    def _fits(self, user_id: int, chat: Chat, request: JSON) -> None:
        """The app lists only chats that fit the request."""
        unfit = (
            chat.kind is Kind.PRIVATE
            or request["chat_is_channel"] != (chat.kind is Kind.CHANNEL)
            or request.get("chat_is_forum", chat.is_forum) != chat.is_forum
            or (request.get("bot_is_member") and not chat.holds(self.bot.id))
            or ("user_administrator_rights" in request and not chat.commanded_by(user_id))
        )
        if unfit:
            raise Impossible(f"{chat.title} is not offered")


def inline_buttons(message: Message) -> list[JSON]:
    """The inline buttons of a message, row after row."""
    return list(chain.from_iterable((message.markup or {}).get("inline_keyboard", [])))
