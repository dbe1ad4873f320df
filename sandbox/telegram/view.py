"""What one person sees in the app, as JSON for a page to draw."""

from sandbox.telegram.keyboards import start_payload
from sandbox.telegram.paint import paint
from sandbox.telegram.records import JSON, Chat, Kind, Message, Standing
from sandbox.telegram.state import State

_SERVICE = {
    "new_chat_members": "joined the chat",
    "left_chat_member": "left the chat",
    "migrate_to_chat_id": "upgraded the group to a supergroup",
    "migrate_from_chat_id": "upgraded the group to a supergroup",
    "forum_topic_created": "created the topic",
    "forum_topic_closed": "closed the topic",
    "forum_topic_reopened": "reopened the topic",
    "new_chat_title": "changed the title",
    "pinned_message": "pinned a message",
    "chat_shared": "shared a chat with the bot",
}


def view_chats(state: State, user_id: int) -> list[JSON]:
    """Their chats: the private one with the bot first, then the others they are in, upgraded ones where they stood."""
    own = state.chats[user_id]
    others = [chat for chat in state.chats.values() if chat.kind is not Kind.PRIVATE and chat.holds(user_id)]
    kept = [state.chats[chat.upgraded_to] if chat.upgraded_to else chat for chat in others if not chat.upgraded_from]
    return [_chat(state, chat, user_id) for chat in (own, *kept)]


def _chat(state: State, chat: Chat, user_id: int) -> JSON:
    """`bot` is the bot's standing there (`left` before a private chat is started), `keyboard` the reply keyboard."""
    private = chat.kind is Kind.PRIVATE
    older = state.chats[chat.upgraded_from].messages.values() if chat.upgraded_from else ()
    return {
        "id": chat.id,
        "upgraded_from": chat.upgraded_from or None,
        "type": str(chat.kind),
        "title": state.bot.first_name if private else chat.title,
        "you": str(Standing.MEMBER if private else chat.member(user_id).standing),
        "bot": str(chat.member(state.bot.id).standing),
        "topics": _topics(chat),
        "menu": state.menus.seen(chat, user_id, state.people[user_id].language_code),
        "menu_button": chat.menu_button or {"type": "default"},
        "keyboard": chat.keyboard,
        "pinned": chat.pinned,
        "messages": [_message(state, message) for message in (*older, *chat.messages.values())],
    }


def _topics(chat: Chat) -> list[JSON]:
    """General, which has no id of its own and is 0 here, and the others."""
    if not chat.is_forum:
        return []
    named = [{"id": topic.id, "name": topic.name, "closed": topic.closed} for topic in chat.topics.values()]
    return [{"id": 0, "name": "General", "closed": chat.general_closed}, *named]


def _message(state: State, message: Message) -> JSON:
    """`html` is safe to put into a page; times are ISO, UTC; `file.path` hangs under /file/bot<token>/."""
    return {
        "id": message.id,
        "chat": message.chat_id,
        "from": _author(state, message),
        "date": message.date.isoformat(),
        "edited": message.edited.isoformat() if message.edited else None,
        "text": message.text,
        "entities": list(message.entities),
        "html": paint(message.text, message.entities),
        "buttons": [[_button(state, button) for button in row] for row in _rows(message)],
        "file": _file(message),
        "topic": message.topic,
        "reply_to": message.reply_to or None,
        "forwarded_from": _origin(message.origin) if message.origin else None,
        "service": next((_SERVICE[name] for name in message.service if name in _SERVICE), None),
    }


def _rows(message: Message) -> list[list[JSON]]:
    rows: list[list[JSON]] = (message.markup or {}).get("inline_keyboard", [])
    return rows


def _author(state: State, message: Message) -> JSON:
    if message.as_chat:
        chat = state.chats[message.as_chat]
        return {"id": chat.id, "name": chat.title, "is_bot": False}
    person = state.people[message.sender]
    return {"id": person.id, "name": person.first_name, "is_bot": person.is_bot}


def _button(state: State, button: JSON) -> JSON:
    """With `data`, or `url`; a link that starts this bot also has `start`, its payload."""
    shown = {"text": button["text"]}
    if "callback_data" in button:
        return {**shown, "data": button["callback_data"]}
    if "url" not in button:
        return {**shown, **{name: value for name, value in button.items() if name not in shown}}
    payload = start_payload(button["url"], state.bot.username)
    return {**shown, "url": button["url"], **({} if payload is None else {"start": payload})}


def _file(message: Message) -> JSON | None:
    file = message.file
    if file is None:
        return None
    size = {"width": file.width, "height": file.height} if file.kind == "photo" else {}
    return {"kind": file.kind, "name": file.upload.name, "bytes": len(file.upload.data), "path": file.path, **size}


def _origin(origin: JSON) -> str:
    person, chat = origin.get("sender_user", {}), origin.get("chat") or origin.get("sender_chat") or {}
    return str(origin.get("sender_user_name") or person.get("first_name") or chat.get("title"))
