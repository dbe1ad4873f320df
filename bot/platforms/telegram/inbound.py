"""From an update of Telegram to a Request, or to nothing where it is not for us."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update, User
from telegram import Chat as TelegramChat

from bot.platforms.telegram.files import KEPT_HERE
from bot.platforms.telegram.links import opened, tapped
from bot.platforms.telegram.words import Words, identity, inside, undo
from domain.cards import Attachment
from domain.people import Identity, Platform
from domain.requests import Chat, Request

KINDS = ["message", "channel_post", "callback_query", "my_chat_member", "chat_member", "inline_query"]
"""The updates we ask for; edited messages are not among them."""

_COMMAND = re.compile(r"/([^\s@/]+)(?:@(\w+))?(?:\s+(.*))?$", re.DOTALL)


@dataclass(frozen=True)
class Inbound:
    """Reads updates for the bot `me`."""

    me: User

    def read(self, update: Update, now: datetime) -> Request | None:
        """`now` is the instant of arrival (UTC); a callback has no date of its own."""
        id = f"telegram:{update.update_id}"
        if update.callback_query is not None:
            return _tap(update.callback_query, id, now)
        if update.my_chat_member is not None:
            return _own_place(update.my_chat_member, id, now)
        if update.chat_member is not None:
            return _member(update.chat_member, id, now)
        message = update.message or update.channel_post
        return self._message(message, id, now) if message is not None else None

    def _message(self, message: Message, id: str, now: datetime) -> Request | None:
        notice = _service(message, id, now)
        if notice is not None:
            return notice
        if message.from_user is not None and message.from_user.is_bot and message.sender_chat is None:
            return None
        words = undo(message.text or message.caption or "", message.entities or message.caption_entities, self.me)
        own = self._own(message)
        answered = str(own.message_id) if own is not None else ""
        said = self._said(message, words, to_us=words.addressed or bool(answered and words.text))
        if said is None:
            return None
        kind, verb, text = said
        request = Request(
            id, kind, verb, text, _place(message), None, now,
            files=_files(message), mentions=words.mentions, about=_answered(message),
            forwarded=message.forward_origin is not None, answered=answered,
            quoted=_title(own) if own is not None else "",
            reply_to={"message": str(message.message_id)},
        )  # fmt: skip
        return _by(request, _sender(message))

    def _own(self, message: Message) -> Message | None:
        """The message of ours that is replied to."""
        told = message.reply_to_message if _replies(message) else None
        return told if told is not None and told.from_user is not None and told.from_user.id == self.me.id else None

    def _said(self, message: Message, words: Words, *, to_us: bool) -> tuple[str, str, str] | None:
        """Kind, verb and text; None for what people say among themselves. What is forwarded is never a command."""
        private = message.chat.type == TelegramChat.PRIVATE
        command = _COMMAND.match(words.text)
        if message.forward_origin is None and command is not None and (private or _starts_with_command(message)):
            return self._command(command, private)
        if private:
            spoken = words.text or message.effective_attachment is not None
            return ("sentence", "", words.text) if spoken else None
        if message.forward_origin is None and to_us:
            verb, *text = words.text.split(maxsplit=1) or [""]
            return "command", verb, "".join(text)
        return None

    def _command(self, command: re.Match[str], private: bool) -> tuple[str, str, str] | None:
        verb, whose, text = command[1], command[2], (command[3] or "").strip()
        if whose and whose.lower() != str(self.me.username).lower():
            return None
        button = opened(text) if private and verb == "start" else None
        return ("link", *button) if button else ("command", verb, text)


def _starts_with_command(message: Message) -> bool:
    entities = message.entities or message.caption_entities
    return any(one.type == one.BOT_COMMAND and one.offset == 0 for one in entities)


def _place(message: Message) -> Chat:
    """A topic only where Telegram says so: a thread id also stands on plain replies, and *General* has none."""
    place = _chat(message.chat)
    return replace(place, topic=str(message.message_thread_id)) if message.is_topic_message else place


def _chat(chat: TelegramChat) -> Chat:
    return Chat(Platform.TELEGRAM, str(chat.id), chat.type == TelegramChat.PRIVATE, title=chat.title or "")


def _by(request: Request, user: User | None) -> Request:
    if user is None:
        return request
    return replace(
        request,
        who=identity(user),
        name=user.full_name,
        handle=user.username or "",
        locale=user.language_code or "",
    )


def _sender(message: Message) -> User | None:
    """None for anonymous administrators, channel posts and people who write as a channel: a stand-in is named there."""
    return message.from_user if message.sender_chat is None else None


def _replies(message: Message) -> bool:
    """In a topic every message "replies" to the service message that opened it."""
    told = message.reply_to_message
    if told is None or told.forum_topic_created is not None:
        return False
    return not (message.is_topic_message and told.message_id == message.message_thread_id)


def _title(own: Message) -> str:
    """The first line of a card of ours, after its marking."""
    lines = (own.text or own.caption or "").splitlines()
    return next((line for line in lines if not line.startswith("TLP:")), "")


def _answered(message: Message) -> Identity | None:
    """Who is replied to."""
    told = message.reply_to_message
    user = _sender(told) if told is not None and _replies(message) else None
    return identity(user) if user is not None and not user.is_bot else None


def _files(message: Message) -> tuple[Attachment, ...]:
    if message.document is not None:
        file = message.document
        return (Attachment(file.file_name or "document", f"{KEPT_HERE}{file.file_id}", file.file_size or 0),)
    if message.photo:
        photo = message.photo[-1]
        return (Attachment("photo.jpg", f"{KEPT_HERE}{photo.file_id}", photo.file_size or 0),)
    return ()


def _notice(id: str, verb: str, text: str, chat: Chat, who: User | None, now: datetime) -> Request:
    return _by(Request(id, "notice", verb, text, chat, None, now), who if who is not None and not who.is_bot else None)


def _service(message: Message, id: str, now: datetime) -> Request | None:
    """A chat that moved or has another title, and a chat that was chosen with a button."""
    if message.migrate_to_chat_id is not None:
        return _notice(id, "moved", str(message.migrate_to_chat_id), _chat(message.chat), _sender(message), now)
    if message.new_chat_title is not None:
        return _notice(id, "renamed", "", _chat(message.chat), _sender(message), now)
    if message.chat_shared is not None:
        shared = message.chat_shared
        notice = _notice(id, "chat-chosen", str(shared.chat_id), _chat(message.chat), _sender(message), now)
        return replace(notice, values={"title": shared.title or ""})
    return None


def _tap(query: CallbackQuery, id: str, now: datetime) -> Request | None:
    if query.message is None or not query.data:
        return None
    message = query.message
    verb, text, own = tapped(query.data)
    place = _place(message) if isinstance(message, Message) else _chat(message.chat)
    reply_to = {"callback": query.id, "message": str(message.message_id)} | ({"own": "yes"} if own else {})
    return _by(Request(id, "button", verb, text, place, None, now, reply_to=reply_to), query.from_user)


def _own_place(change: ChatMemberUpdated, id: str, now: datetime) -> Request | None:
    """The bot came into a chat or left it, or a person stopped it or started it again; `values` say as what. A change
    of its rights within a chat is nothing to handle: what it may do there shows when it does it."""
    before, after = change.old_chat_member, change.new_chat_member
    if inside(before) == inside(after):
        return None
    if change.chat.type == TelegramChat.PRIVATE:
        verb = "unblocked" if inside(after) else "blocked"
    else:
        verb = "added" if inside(after) else "removed"
    notice = _notice(id, verb, "", _chat(change.chat), change.from_user, now)
    return replace(notice, values={"status": after.status}, reply_to={"chat": change.chat.type})


def _member(change: ChatMemberUpdated, id: str, now: datetime) -> Request | None:
    """Someone joined or left, by themselves or by another's hand: the notice is about that person and in their name."""
    after, person = inside(change.new_chat_member), change.new_chat_member.user
    if inside(change.old_chat_member) == after or person.is_bot:
        return None
    notice = _notice(id, "joined" if after else "left", "", _chat(change.chat), person, now)
    return replace(notice, about=identity(person))
