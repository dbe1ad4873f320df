"""People, chats and messages as the Bot API writes them (https://core.telegram.org/bots/api#available-types)."""

from collections.abc import Mapping
from datetime import datetime

from sandbox.telegram.records import JSON, Chat, File, Kind, Member, Message, Person, Standing

GROUP_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip
"""Those that https://core.telegram.org/bots/api#chatmemberadministrator always lists."""
EXTRA_RIGHTS = {
    Kind.CHANNEL: ("can_post_messages", "can_edit_messages"),
    Kind.SUPERGROUP: ("can_pin_messages", "can_manage_topics"),
    Kind.GROUP: ("can_pin_messages",),
    Kind.PRIVATE: (),
}
PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip
"""https://core.telegram.org/bots/api#chatmemberrestricted"""


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def person_json(person: Person) -> JSON:
    optional = {"username": person.username, "language_code": person.language_code}
    return {
        "id": person.id,
        "is_bot": person.is_bot,
        "first_name": person.first_name,
        **{name: value for name, value in optional.items() if value},
    }


def file_json(file: File) -> JSON:
    """A `photo` (a list of sizes) or a `document`."""
    known: JSON = {"file_id": file.id, "file_unique_id": file.id[-8:], "file_size": len(file.upload.data)}
    if file.kind == "photo":
        return {"photo": [{**known, "width": file.width, "height": file.height}]}
    return {"document": {**known, "file_name": file.upload.name, "mime_type": file.upload.mime}}


class Wire:
    """Looks names up while writing."""

    def __init__(self, people: Mapping[int, Person], chats: Mapping[int, Chat]) -> None:
        self._people = people
        self._chats = chats

    def chat(self, chat: Chat) -> JSON:
        name = "first_name" if chat.kind is Kind.PRIVATE else "title"
        shown: JSON = {"id": chat.id, "type": str(chat.kind), name: chat.title}
        if chat.username:
            shown["username"] = chat.username
        return shown | ({"is_forum": True} if chat.is_forum else {})

    def person(self, user_id: int) -> JSON:
        return person_json(self._people[user_id])

    def message(self, message: Message, *, inside: bool = False) -> JSON:
        """The message; what it replies to is written one level deep only."""
        chat = self._chats[message.chat_id]
        written: JSON = {"message_id": message.id, "date": seconds(message.date), "chat": self.chat(chat)}
        if chat.kind is not Kind.CHANNEL:
            written["from"] = self.person(message.sender)
        if message.as_chat:
            written["sender_chat"] = self.chat(self._chats[message.as_chat])
        written |= self._place(chat, message, inside=inside) | self._content(message) | message.service
        if message.origin:
            written["forward_origin"] = message.origin
            if message.as_chat and message.as_chat != chat.id:
                written["is_automatic_forward"] = True
        if message.edited:
            written["edit_date"] = seconds(message.edited)
        if message.markup and "inline_keyboard" in message.markup:
            written["reply_markup"] = message.markup
        return written

    def _place(self, chat: Chat, message: Message, *, inside: bool) -> JSON:
        """The topic or thread, and the message replied to; in a topic that is at least its service message."""
        place: JSON = {}
        if message.topic:
            place = {"message_thread_id": message.topic, "is_topic_message": True}
        elif message.thread:
            place = {"message_thread_id": message.thread}
        replied = chat.messages.get(message.reply_to or message.topic)
        if replied and replied is not message and not inside:
            place["reply_to_message"] = self.message(replied, inside=True)
        return place

    def _content(self, message: Message) -> JSON:
        entities = [self._entity(entity) for entity in message.entities]
        name, marks = ("caption", "caption_entities") if message.file else ("text", "entities")
        written: JSON = file_json(message.file) if message.file else {}
        if message.text:
            written[name] = message.text
        return written | ({marks: entities} if entities else {})

    def _entity(self, entity: JSON) -> JSON:
        user_id = entity.get("url", "").removeprefix("tg://user?id=")
        if user_id.isdigit() and int(user_id) in self._people:
            kept = {name: value for name, value in entity.items() if name != "url"}
            return {**kept, "type": "text_mention", "user": self.person(int(user_id))}
        return entity

    def member(self, chat: Chat, user_id: int, member: Member | None = None) -> JSON:
        """A ChatMember; `member` where it is not the present standing."""
        member = member or chat.member(user_id)
        written: JSON = {"status": str(member.standing), "user": self.person(user_id)}
        if member.standing is Standing.CREATOR:
            written["is_anonymous"] = False
        elif member.standing is Standing.ADMINISTRATOR:
            names = (*GROUP_RIGHTS, *EXTRA_RIGHTS[chat.kind])
            written |= {
                "can_be_edited": False,
                "is_anonymous": False,
                **{name: name in member.rights for name in names},
            }
        elif member.standing is Standing.RESTRICTED:
            written |= {"is_member": True, "until_date": 0, **dict.fromkeys(PERMISSIONS, False)}
        elif member.standing is Standing.KICKED:
            written["until_date"] = 0
        return written
