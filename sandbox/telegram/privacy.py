"""Which messages a bot gets to read (https://core.telegram.org/bots/faq, "What messages will my bot get?").

With privacy mode on, in a group where it is no administrator, a bot reads commands addressed to it, bare commands if
it was the last bot to write there, replies to its own messages, and service messages. A plain @mention is not among
them, whatever the settings of @BotFather say.
"""

from collections.abc import Mapping

from sandbox.telegram.entities import piece
from sandbox.telegram.records import Chat, Kind, Message, Person


def reaches_bot(chat: Chat, message: Message, bot: Person, people: Mapping[int, Person], *, privacy: bool) -> bool:
    if not chat.holds(bot.id) or message.sender == bot.id:
        return False
    if chat.kind in (Kind.PRIVATE, Kind.CHANNEL) or message.service:
        return True
    sender = people.get(message.sender)
    if sender and sender.is_bot and not message.as_chat:
        return False
    if chat.commanded_by(bot.id) or not privacy:
        return True
    return _commands(chat, message, bot) or _answers(chat, message, bot)


def _commands(chat: Chat, message: Message, bot: Person) -> bool:
    """A command with our name anywhere, or a bare one at the start while no other bot wrote after us."""
    for entity in message.entities:
        if entity["type"] != "bot_command":
            continue
        _, _, name = piece(message.text, entity).partition("@")
        if name.lower() == bot.username.lower():
            return True
        if not name and entity["offset"] == 0 and chat.last_bot in (0, bot.id):
            return True
    return False


def _answers(chat: Chat, message: Message, bot: Person) -> bool:
    replied = chat.messages.get(message.reply_to)
    return replied is not None and replied.sender == bot.id
