"""What can go wrong in Telegram's chats."""

from __future__ import annotations

from collections.abc import Iterator

from sandbox.telegram.records import Chat, Kind, Standing
from sandbox.telegram.world import TelegramWorld
from sandbox.trouble import Act, Sign, Trouble

POSTING = ("sendMessage", "sendPhoto", "sendDocument", "copyMessage", "forwardMessage")
EDITING = ("editMessageText", "editMessageCaption", "editMessageReplyMarkup")


class TelegramTrouble(Trouble):
    """What a person does is done by whoever owns the chat, and in a private chat by its person. A chat is "ID", or
    "ID/TOPIC" for one topic of a forum, General being 0."""

    def __init__(self, world: TelegramWorld) -> None:
        super().__init__(world, "Telegram", POSTING, (*POSTING, *EDITING))
        self._world = world

    def acts(self, chat: str) -> Iterator[Act]:
        place, topic = self._find(chat)
        if place.is_forum:
            yield from self._topic_acts(place, topic)
        yield from self._bot_acts(place)
        if place.kind is Kind.GROUP:
            yield Act("upgrade", "Upgrade to a supergroup", lambda: self._upgrade(place))
        yield from self._faults(str(place.id))

    def signs(self, chat: str) -> Iterator[Sign]:
        place, topic = self._find(chat)
        if place.is_forum and self._closed(place, topic):
            yield Sign("topic closed")
        if place.member(self._world.bot.id).standing in (Standing.KICKED, Standing.LEFT):
            private, started = place.kind is Kind.PRIVATE, self._world.bot.id in place.members
            if started:
                yield Sign("bot blocked" if private else "without the bot")
        yield from self._fault_signs(str(place.id))

    def _find(self, chat: str) -> tuple[Chat, int]:
        id, _, topic = chat.partition("/")
        return self._world.chats[int(id)], int(topic or 0)

    def _closed(self, place: Chat, topic: int) -> bool:
        return place.topics[topic].closed if topic else place.general_closed

    def _topic_acts(self, place: Chat, topic: int) -> Iterator[Act]:
        if self._closed(place, topic):
            yield Act("reopen", "Reopen the topic", lambda: self._shut(place, topic, closed=False))
        else:
            yield Act("close", "Close the topic", lambda: self._shut(place, topic, closed=True))
        if topic:
            yield Act("delete", "Delete the topic", lambda: self._delete(place, topic))

    def _bot_acts(self, place: Chat) -> Iterator[Act]:
        private, there = place.kind is Kind.PRIVATE, place.holds(self._world.bot.id)
        if there:
            yield Act("remove", "Block the bot" if private else "Remove the bot", lambda: self._remove(place))
        elif not private or self._world.bot.id in place.members:
            yield Act("add", "Unblock the bot" if private else "Add the bot", lambda: self._add(place))

    async def _shut(self, place: Chat, topic: int, *, closed: bool) -> None:
        turn = self._world.close_topic if closed else self._world.reopen_topic
        turn(self._world.owner(place), place.id, topic or None)

    async def _delete(self, place: Chat, topic: int) -> None:
        self._world.delete_topic(self._world.owner(place), place.id, topic)

    async def _upgrade(self, place: Chat) -> None:
        self._world.upgrade_to_supergroup(place.id)

    async def _remove(self, place: Chat) -> None:
        if place.kind is Kind.PRIVATE:
            self._world.block_bot(place.id)
        else:
            self._world.remove_bot(self._world.owner(place), place.id)

    async def _add(self, place: Chat) -> None:
        if place.kind is Kind.PRIVATE:
            self._world.unblock_bot(place.id)
        else:
            self._world.add_bot(self._world.owner(place), place.id, as_admin=place.kind is Kind.CHANNEL)
