"""What people do with chats: the bot and members come and go, topics open and close, a group is upgraded."""

from dataclasses import replace

from sandbox.telegram.records import JSON, Chat, Kind, Member, Standing, Topic
from sandbox.telegram.refused import Impossible
from sandbox.telegram.talk import Talk

CHANNEL_RIGHTS = frozenset({
    "can_manage_chat", "can_post_messages", "can_edit_messages", "can_delete_messages", "can_invite_users",
})  # fmt: skip
"""What the app ticks when a bot is made administrator of a channel."""
GROUP_RIGHTS = frozenset({
    "can_manage_chat", "can_delete_messages", "can_restrict_members", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_video_chats",
})  # fmt: skip
TOPIC_COLOUR = 7322096
"""One of the six of https://core.telegram.org/bots/api#forumtopiccreated"""


class Places(Talk):
    """Raises Impossible where the app would not let the person do it."""

    def add_bot(self, user_id: int, chat_id: int, *, as_admin: bool = False) -> None:
        """Adds the bot; to a channel it can only be added as administrator."""
        chat = self._commanded(user_id, chat_id) if as_admin else self.seen_in(user_id, chat_id)
        if chat.kind is Kind.CHANNEL and not as_admin:
            raise Impossible("a bot is in a channel only as its administrator")
        self.change_member(chat, user_id, self.bot.id, self._admin(chat) if as_admin else Member(Standing.MEMBER))
        if chat.kind is not Kind.CHANNEL:
            self._joined(chat, user_id, self.bot.id)

    def promote_bot(self, user_id: int, chat_id: int, *more: str) -> None:
        """Makes the bot an administrator with the usual rights and `more`, such as can_manage_topics."""
        chat = self._commanded(user_id, chat_id)
        admin = self._admin(chat)
        self.change_member(chat, user_id, self.bot.id, replace(admin, rights=admin.rights | set(more)))

    def demote_bot(self, user_id: int, chat_id: int) -> None:
        chat = self._commanded(user_id, chat_id)
        self.change_member(chat, user_id, self.bot.id, Member(Standing.MEMBER))

    def silence_bot(self, user_id: int, chat_id: int) -> None:
        """Takes the right to write away from the bot."""
        chat = self._commanded(user_id, chat_id)
        self.change_member(chat, user_id, self.bot.id, Member(Standing.RESTRICTED))

    def remove_bot(self, user_id: int, chat_id: int) -> None:
        """Removes the bot; its update says `left` in a basic group, where nobody can be banned, else `kicked`."""
        chat = self._commanded(user_id, chat_id)
        basic = chat.kind is Kind.GROUP
        if basic:
            self.serve(chat, user_id, {"left_chat_member": self.wire.person(self.bot.id)})
        self.change_member(chat, user_id, self.bot.id, Member(Standing.LEFT if basic else Standing.KICKED))
        chat.members[self.bot.id] = Member(Standing.KICKED)

    def promote(self, user_id: int, chat_id: int, other: int) -> None:
        """Makes another person an administrator of the chat."""
        chat = self._commanded(user_id, chat_id)
        self.change_member(chat, user_id, other, self._admin(chat))

    def join(self, user_id: int, chat_id: int) -> None:
        chat = self.chats[chat_id]
        self.change_member(chat, user_id, user_id, Member(Standing.MEMBER))
        if chat.kind is not Kind.CHANNEL:
            self._joined(chat, user_id, user_id)

    def leave(self, user_id: int, chat_id: int) -> None:
        chat = self.seen_in(user_id, chat_id)
        if chat.kind is not Kind.CHANNEL:
            self.serve(chat, user_id, {"left_chat_member": self.wire.person(user_id)})
        self.change_member(chat, user_id, user_id, Member(Standing.LEFT))

    def upgrade_to_supergroup(self, chat_id: int) -> Chat:
        """The group becomes a supergroup with another id; what was said in the old one keeps the old id. The bot is
        told by both service messages, and that it came into the new one
        (https://github.com/tdlib/telegram-bot-api/issues/266)."""
        old = self.chats[chat_id]
        new = replace(old, id=self.supergroup_id(), kind=Kind.SUPERGROUP, messages={}, last_id=0, upgraded_from=old.id)
        new.members = dict(old.members)
        self.chats[new.id] = new
        owner = self.owner(old)
        self.serve(old, owner, {"migrate_to_chat_id": new.id})
        if new.holds(self.bot.id):
            del new.members[self.bot.id]
            self.change_member(new, owner, self.bot.id, old.member(self.bot.id))
        self.serve(new, owner, {"migrate_from_chat_id": old.id})
        old.upgraded_to = new.id
        return new

    def rename(self, user_id: int, chat_id: int, title: str) -> None:
        chat = self._commanded(user_id, chat_id)
        chat.title = title
        self.serve(chat, user_id, {"new_chat_title": title})

    def link_discussion(self, channel_id: int, group_id: int) -> None:
        """Posts of the channel are forwarded into the group from now on."""
        self.chats[channel_id].linked, self.chats[group_id].linked = group_id, channel_id

    def create_topic(self, user_id: int, chat_id: int, name: str) -> Topic:
        chat = self.seen_in(user_id, chat_id)
        if not chat.is_forum:
            raise Impossible(f"{chat.title} has no topics")
        topic = Topic(chat.last_id + 1, name)
        chat.topics[topic.id] = topic
        self.serve(chat, user_id, {"forum_topic_created": {"name": name, "icon_color": TOPIC_COLOUR}}, topic=topic.id)
        return topic

    def close_topic(self, user_id: int, chat_id: int, topic: int | None) -> None:
        """Closes a topic; None is General."""
        self._shut(self._commanded(user_id, chat_id), user_id, topic, closed=True)

    def reopen_topic(self, user_id: int, chat_id: int, topic: int | None) -> None:
        self._shut(self._commanded(user_id, chat_id), user_id, topic, closed=False)

    def delete_topic(self, user_id: int, chat_id: int, topic: int) -> None:
        """Deletes a topic with everything in it."""
        chat = self._commanded(user_id, chat_id)
        del chat.topics[topic]
        chat.messages = {key: message for key, message in chat.messages.items() if message.topic != topic}
        self.changes.tell()

    def _shut(self, chat: Chat, user_id: int, topic: int | None, *, closed: bool) -> None:
        if topic is None:
            chat.general_closed = closed
        else:
            chat.topics[topic].closed = closed
        service: JSON = {f"forum_topic_{'closed' if closed else 'reopened'}": {}}
        self.serve(chat, user_id, service, topic=topic or 0)

    def _joined(self, chat: Chat, by: int, user_id: int) -> None:
        self.serve(chat, by, {"new_chat_members": [self.wire.person(user_id)]})

    def _commanded(self, user_id: int, chat_id: int) -> Chat:
        chat = self.seen_in(user_id, chat_id)
        if not chat.commanded_by(user_id):
            raise Impossible(f"only administrators of {chat.title} can do that")
        return chat

    def owner(self, chat: Chat) -> int:
        """Who made the chat."""
        return next(user for user, member in chat.members.items() if member.standing is Standing.CREATOR)

    def _admin(self, chat: Chat) -> Member:
        return Member(Standing.ADMINISTRATOR, CHANNEL_RIGHTS if chat.kind is Kind.CHANNEL else GROUP_RIGHTS)
