"""Methods about chats and who is in them (https://core.telegram.org/bots/api#getchat …)."""

from sandbox.telegram.access import known_chat
from sandbox.telegram.records import JSON, PRESENT, Call, Chat, Kind, Member, Standing
from sandbox.telegram.refused import bad, forbidden
from sandbox.telegram.state import State
from sandbox.telegram.wire import PERMISSIONS

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(state: State, call: Call) -> JSON:
    chat = known_chat(state, call["chat_id"])
    shown = state.wire.chat(chat)
    shown |= {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(GIFTS, False)}
    if chat.kind in (Kind.GROUP, Kind.SUPERGROUP):
        shown["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.linked:
        shown["linked_chat_id"] = chat.linked
    if chat.pinned in chat.messages:
        shown["pinned_message"] = state.wire.message(chat.messages[chat.pinned], inside=True)
    return shown


def get_chat_member(state: State, call: Call) -> JSON:
    chat = known_chat(state, call["chat_id"])
    _check_members(state, chat)
    user_id = call["user_id"]
    if user_id not in state.people:
        raise bad("PARTICIPANT_ID_INVALID")
    if user_id != state.bot.id and chat.hidden_members and not chat.commanded_by(state.bot.id):
        raise bad("CHAT_ADMIN_REQUIRED")
    private = chat.kind is Kind.PRIVATE and user_id == chat.id
    return state.wire.member(chat, user_id, Member(Standing.MEMBER) if private else None)


def get_chat_administrators(state: State, call: Call) -> list[JSON]:
    """Without bots, unless the call asks for them."""
    chat = known_chat(state, call["chat_id"])
    if chat.kind is Kind.PRIVATE:
        raise bad("there are no administrators in the private chat")
    _check_members(state, chat)
    people = [state.people[user] for user in chat.members if chat.commanded_by(user)]
    return [state.wire.member(chat, person.id) for person in people if call.get("return_bots") or not person.is_bot]


def get_chat_member_count(state: State, call: Call) -> int:
    chat = known_chat(state, call["chat_id"])
    if chat.kind is Kind.PRIVATE:
        return 2
    _check_members(state, chat)
    return sum(member.standing in PRESENT for member in chat.members.values())


def leave_chat(state: State, call: Call) -> bool:
    chat = known_chat(state, call["chat_id"])
    if chat.kind is Kind.PRIVATE:
        raise bad("chat member status can't be changed in private chats")
    _check_members(state, chat)
    state.change_member(chat, state.bot.id, state.bot.id, Member(Standing.LEFT))
    return True


def _check_members(state: State, chat: Chat) -> None:
    """A basic group shows its members only to those in it."""
    if chat.upgraded_to:
        raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.upgraded_to)
    if chat.kind is Kind.GROUP and not chat.holds(state.bot.id):
        kicked = chat.member(state.bot.id).standing is Standing.KICKED
        raise forbidden("bot was kicked from the group chat" if kicked else "bot is not a member of the group chat")
