"""Whether the bot may write where it wants to: the chat, the topic, the message replied to, the message changed.

The order of the checks and their words follow the reference implementation (Client::check_chat_access and others).
"""

from sandbox.telegram.records import JSON, Chat, Kind, Message, Standing
from sandbox.telegram.refused import bad, forbidden
from sandbox.telegram.state import State
from sandbox.telegram.talk import attach_reply

GENERAL = 1
"""The id of the General topic, which takes messages only without any id."""


def known_chat(state: State, chat_id: int | str) -> Chat:
    """The chat the bot may read about. Raises Refused where it has never met it or was sent away."""
    chat = _named(state, chat_id) if isinstance(chat_id, str) else state.chats.get(chat_id)
    if chat is None or (chat.kind is Kind.PRIVATE and not _met(state, chat)):
        raise bad("chat not found")
    if chat.kind in (Kind.SUPERGROUP, Kind.CHANNEL):
        _check_membership(chat, state.bot.id)
    return chat


def writable_chat(state: State, chat_id: int | str) -> Chat:
    """The chat the bot may write in. Raises Refused with the reason otherwise."""
    if chat_id in state.people and state.people[int(chat_id)].is_bot:
        raise forbidden("bot can't send messages to bots")
    chat = known_chat(state, chat_id)
    if chat.kind is Kind.PRIVATE:
        _check_private(state, chat)
        return chat
    check_upgrade(chat)
    _check_membership(chat, state.bot.id)
    if chat.kind is Kind.CHANNEL and not chat.allows(state.bot.id, "can_post_messages"):
        raise bad("need administrator rights in the channel chat")
    if chat.member(state.bot.id).standing is Standing.RESTRICTED:
        raise bad("not enough rights to send text messages to the chat")
    return chat


def check_upgrade(chat: Chat) -> None:
    """Raises Refused where the group lives on as a supergroup: in the old one nothing can be done."""
    if chat.upgraded_to:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.upgraded_to)


def _named(state: State, name: str) -> Chat | None:
    """A chat by @username; people have to be named by their id."""
    public = (chat for chat in state.chats.values() if chat.kind is not Kind.PRIVATE and chat.username)
    return next((chat for chat in public if name.lower() == f"@{chat.username}".lower()), None)


def _met(state: State, private: Chat) -> bool:
    """Whether the bot has seen this person: in their private chat, or in a chat both are in."""
    started = state.bot.id in private.members
    return started or any(chat.holds(private.id) and chat.holds(state.bot.id) for chat in state.chats.values())


def _check_private(state: State, chat: Chat) -> None:
    if chat.id in state.deactivated:
        raise forbidden("user is deactivated")
    standing = chat.member(state.bot.id).standing
    if standing is Standing.KICKED:
        raise forbidden("bot was blocked by the user")
    if standing is not Standing.MEMBER:
        raise forbidden("bot can't initiate conversation with a user")


def _check_membership(chat: Chat, bot_id: int) -> None:
    if chat.member(bot_id).standing is Standing.KICKED:
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if not chat.holds(bot_id):
        raise forbidden(f"bot is not a member of the {chat.kind} chat")


def check_topic(state: State, chat: Chat, topic: int | None) -> None:
    """Raises Refused for a topic that is not there or closed to the bot; None is General, which has no id to give."""
    manages = chat.allows(state.bot.id, "can_manage_topics")
    if topic is None:
        if chat.is_forum and chat.general_closed and not manages:
            raise bad("TOPIC_CLOSED")
        return
    if not chat.is_forum or topic == GENERAL or topic not in chat.topics:
        raise bad("message thread not found")
    if chat.topics[topic].closed and not manages:
        raise bad("TOPIC_CLOSED")


def reply(chat: Chat, message: Message, parameters: JSON | None) -> None:
    """Makes the message a reply. Raises Refused where what it replies to is gone and must not be."""
    if parameters is None or parameters.get("chat_id", chat.id) != chat.id:
        return
    target = parameters["message_id"]
    if target in chat.messages:
        attach_reply(chat, message, target)
    elif not parameters.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")


def editable_message(state: State, chat: Chat, message_id: int) -> Message:
    """A message the bot may edit: its own, or any in a channel where it has that right. Raises Refused."""
    message = chat.messages.get(message_id)
    if message is None:
        raise bad("message to edit not found")
    own = message.sender == state.bot.id or (
        chat.kind is Kind.CHANNEL and chat.allows(state.bot.id, "can_edit_messages")
    )
    if not own or message.service:
        raise bad("message can't be edited")
    return message
