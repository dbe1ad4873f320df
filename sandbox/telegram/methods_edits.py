"""Methods that change what was sent: edit, delete, pin (https://core.telegram.org/bots/api#updating-messages)."""

from datetime import timedelta

from sandbox.telegram.access import check_upgrade, editable_message, known_chat, writable_chat
from sandbox.telegram.formatting import Formatted, read_caption, read_text
from sandbox.telegram.keyboards import check_markup
from sandbox.telegram.records import JSON, Call, Chat, Kind, Message
from sandbox.telegram.refused import bad
from sandbox.telegram.state import State

DELETABLE = timedelta(hours=48)
"""https://core.telegram.org/bots/api#deletemessage"""
_LASTING = {"migrate_from_chat_id", "migrate_to_chat_id", "forum_topic_created"}


def edit_message_text(state: State, call: Call) -> JSON:
    content = read_text(call.get("text", ""), call.get("parse_mode", ""), call.get("entities"))
    message = _editable(state, call)
    if message.file:
        raise bad("there is no text in the message to edit")
    return _change(state, message, content, call.get("reply_markup"))


def edit_message_caption(state: State, call: Call) -> JSON:
    content = read_caption(call.get("caption", ""), call.get("parse_mode", ""), call.get("caption_entities"))
    message = _editable(state, call)
    if not message.file:
        raise bad("there is no caption in the message to edit")
    return _change(state, message, content, call.get("reply_markup"))


def edit_message_reply_markup(state: State, call: Call) -> JSON:
    message = _editable(state, call)
    return _change(state, message, (message.text, message.entities), call.get("reply_markup"))


def _editable(state: State, call: Call) -> Message:
    """The message meant, once its keyboard and its chat are in order."""
    if call.get("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    if not call.get("chat_id"):
        raise bad("chat_id is empty")
    if not call.get("message_id"):
        raise bad("message identifier is not specified")
    chat = writable_chat(state, call["chat_id"])
    check_markup(call.get("reply_markup"), chat, inline_only=True)
    return editable_message(state, chat, call["message_id"])


def _change(state: State, message: Message, content: Formatted, markup: JSON | None) -> JSON:
    """Without a reply_markup the buttons go, as at Telegram."""
    markup = markup if markup and any(markup["inline_keyboard"]) else None
    if (message.text, message.entities, message.markup) == (*content, markup):
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    state.flood.count(message.chat_id)
    message.text, message.entities = content
    message.markup, message.edited = markup, state.now()
    state.changes.tell()
    return state.wire.message(message)


def delete_message(state: State, call: Call) -> bool:
    chat = known_chat(state, call["chat_id"])
    check_upgrade(chat)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise bad("message to delete not found")
    if not _may_delete(state, chat, message):
        raise bad("message can't be deleted")
    if state.now() - message.date > DELETABLE:
        raise bad("message can't be deleted for everyone")
    del chat.messages[message.id]
    state.changes.tell()
    return True


def _may_delete(state: State, chat: Chat, message: Message) -> bool:
    if _LASTING & message.service.keys():
        return False
    if chat.kind is Kind.CHANNEL:
        return chat.allows(state.bot.id, "can_post_messages") or chat.allows(state.bot.id, "can_delete_messages")
    own = message.sender == state.bot.id or chat.kind is Kind.PRIVATE
    return own or chat.allows(state.bot.id, "can_delete_messages")


def pin_chat_message(state: State, call: Call) -> bool:
    chat = _pinnable(state, call)
    message = chat.messages.get(call["message_id"])
    if message is None:
        raise bad("message to pin not found")
    if chat.pinned != message.id:
        chat.pinned = message.id
        state.serve(chat, state.bot.id, {"pinned_message": state.wire.message(message, inside=True)})
    return True


def unpin_chat_message(state: State, call: Call) -> bool:
    chat = _pinnable(state, call)
    if not chat.pinned or call.get("message_id", chat.pinned) != chat.pinned:
        raise bad("message to unpin not found")
    chat.pinned = 0
    state.changes.tell()
    return True


def _pinnable(state: State, call: Call) -> Chat:
    chat = writable_chat(state, call["chat_id"])
    right = "can_edit_messages" if chat.kind is Kind.CHANNEL else "can_pin_messages"
    if chat.kind is not Kind.PRIVATE and not chat.allows(state.bot.id, right):
        raise bad("not enough rights to manage pinned messages in the chat")
    return chat
