"""What people write: messages, edits, forwards, posts, a tap on the start button."""

from dataclasses import replace

from sandbox.telegram.entities import found
from sandbox.telegram.formatting import trimmed
from sandbox.telegram.keyboards import START_PAYLOAD
from sandbox.telegram.pictures import picture_size
from sandbox.telegram.records import ANONYMOUS, JSON, TELEGRAM, Chat, File, Kind, Member, Message, Standing, Upload
from sandbox.telegram.refused import Impossible
from sandbox.telegram.state import State
from sandbox.telegram.wire import seconds


class Talk(State):
    """Raises Impossible where the app would not let the person do it."""

    def say(
        self,
        user_id: int,
        chat_id: int,
        text: str = "",
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        forwarded_from: int | str | None = None,
        document: Upload | None = None,
        photo: Upload | None = None,
        anonymous: bool = False,
    ) -> Message:
        """Sends a message; `forwarded_from` is a user or chat id, or the name of someone who hides theirs;
        `anonymous` sends it as the group, for its administrators. In a channel it is a post."""
        chat = self._writable(user_id, chat_id, topic or 0, anonymous=anonymous)
        words, _ = trimmed(text, ())
        if not words and not document and not photo:
            raise Impossible("an empty message cannot be sent")
        message = Message(self.new_id(chat), chat.id, self.now(), user_id, text=words, entities=found(words))
        message.file = self._file(document, photo)
        message.topic = topic or 0
        message.origin = self._origin(forwarded_from)
        self._reply(chat, message, reply_to or 0)
        self._sign(chat, message, anonymous=anonymous)
        self.keep(message)
        self._forward_on(chat, message)
        return message

    def open_link(self, user_id: int, payload: str = "") -> Message:
        """Opens t.me/BOT?start=payload and presses Start, which also unblocks the bot.

        Raises Impossible for a payload that Telegram would not pass on.
        """
        if payload and not START_PAYLOAD.fullmatch(payload):
            raise Impossible(f"not a start payload: {payload}")
        self.unblock_bot(user_id)
        return self.say(user_id, user_id, f"/start {payload}".strip())

    def edit(self, user_id: int, chat_id: int, message_id: int, text: str) -> Message:
        """Changes the words of one's own message."""
        chat = self.seen_in(user_id, chat_id)
        message = chat.messages[message_id]
        if message.sender != user_id:
            raise Impossible("only one's own message can be edited")
        message.text, _ = trimmed(text, ())
        message.entities, message.edited = found(message.text), self.now()
        self.offer(chat, message, "edited_message")
        self.changes.tell()
        return message

    def block_bot(self, user_id: int) -> None:
        """Blocks the bot in the private chat."""
        self._private(user_id, Standing.KICKED)

    def unblock_bot(self, user_id: int) -> None:
        if self.chats[user_id].member(self.bot.id).standing is Standing.KICKED:
            self._private(user_id, Standing.MEMBER)

    def deactivate(self, user_id: int) -> None:
        """Deletes the account."""
        self.deactivated.add(user_id)
        self.changes.tell()

    def other_bot_speaks(self, chat_id: int, text: str, name: str = "other_bot") -> Message:
        """Another bot writes in the group: from then on bare commands are not for us."""
        bot = self.add_person(name.title(), username=name)
        self.people[bot.id] = replace(bot, is_bot=True)
        self.chats[chat_id].members[bot.id] = Member(Standing.MEMBER)
        return self.say(bot.id, chat_id, text)

    def _private(self, user_id: int, standing: Standing) -> None:
        self.change_member(self.chats[user_id], user_id, self.bot.id, Member(standing))

    def _writable(self, user_id: int, chat_id: int, topic: int, *, anonymous: bool) -> Chat:
        chat = self.seen_in(user_id, chat_id)
        if chat.upgraded_to:
            raise Impossible("the group lives on as a supergroup")
        if (chat.kind is Kind.CHANNEL or anonymous) and not chat.commanded_by(user_id):
            raise Impossible(f"only administrators of {chat.title} can do that")
        if topic and (topic not in chat.topics or (chat.topics[topic].closed and not chat.commanded_by(user_id))):
            raise Impossible("there is no such topic open")
        if chat.kind is Kind.PRIVATE:
            if chat.member(self.bot.id).standing is Standing.KICKED:
                raise Impossible("the bot is blocked")
            chat.members[self.bot.id] = Member(Standing.MEMBER)
        return chat

    def _file(self, document: Upload | None, photo: Upload | None) -> File | None:
        if photo:
            return self.add_file(photo, "photo", *picture_size(photo.data))
        return self.add_file(document, "document") if document else None

    def _origin(self, source: int | str | None) -> JSON | None:
        """https://core.telegram.org/bots/api#messageorigin"""
        if source is None:
            return None
        date = seconds(self.now())
        if isinstance(source, str):
            return {"type": "hidden_user", "date": date, "sender_user_name": source}
        if source in self.people:
            return {"type": "user", "date": date, "sender_user": self.wire.person(source)}
        chat = self.chats[source]
        if chat.kind is Kind.CHANNEL:
            return {"type": "channel", "date": date, "chat": self.wire.chat(chat), "message_id": chat.last_id or 1}
        return {"type": "chat", "date": date, "sender_chat": self.wire.chat(chat)}

    def _reply(self, chat: Chat, message: Message, reply_to: int) -> None:
        if reply_to and reply_to not in chat.messages:
            raise Impossible("the message replied to is gone")
        attach_reply(chat, message, reply_to)

    def _sign(self, chat: Chat, message: Message, *, anonymous: bool) -> None:
        if chat.kind is Kind.CHANNEL:
            message.as_chat = chat.id
        elif anonymous:
            message.sender, message.as_chat = self._telegram_account(ANONYMOUS.id), chat.id

    def _telegram_account(self, account_id: int) -> int:
        self.people.update({account.id: account for account in (ANONYMOUS, TELEGRAM)})
        return account_id

    def _forward_on(self, chat: Chat, post: Message) -> None:
        """A channel's post appears in its discussion group by itself."""
        if not chat.linked or chat.kind is not Kind.CHANNEL:
            return
        group = self.chats[chat.linked]
        copy = replace(post, id=self.new_id(group), chat_id=group.id, sender=self._telegram_account(TELEGRAM.id))
        copy.origin = {
            "type": "channel",
            "date": seconds(post.date),
            "chat": self.wire.chat(chat),
            "message_id": post.id,
        }
        self.keep(copy)


def attach_reply(chat: Chat, message: Message, reply_to: int) -> None:
    """In a supergroup without topics a reply also belongs to the thread of what it answers."""
    message.reply_to = reply_to
    if reply_to and chat.kind is Kind.SUPERGROUP and not chat.is_forum:
        message.thread = chat.messages[reply_to].thread or reply_to
