"""What the stand-in knows: the people, the chats and everything in them. No HTTP here."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import count

from sandbox.changes import Changes, Found
from sandbox.door import Door
from sandbox.faults import Faults
from sandbox.telegram.answers import Answer, Asked, Results
from sandbox.telegram.flood import Flood
from sandbox.telegram.menus import Menus
from sandbox.telegram.privacy import reaches_bot
from sandbox.telegram.records import JSON, Chat, File, Kind, Member, Message, Person, Standing, Upload
from sandbox.telegram.refused import Impossible
from sandbox.telegram.updates import Updates
from sandbox.telegram.webhook import Webhook
from sandbox.telegram.wire import Wire, seconds

TOKEN = "7000000001:SandboxSandboxSandboxSandboxSandbox"
"""The token the stand-in accepts unless told otherwise; it opens nothing anywhere else."""


class State:
    """`now` gives the instants that messages carry; `elapsed` (seconds) ages queries, polls and limits and is never
    moved. `privacy` is Telegram's privacy mode, `inline` whether the bot takes inline queries, `limits` whether
    writing too fast is refused."""

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        elapsed: Callable[[], float] = time.monotonic,
        token: str = TOKEN,
        username: str = "liaison_sandbox_bot",
        name: str = "Liaison",
        privacy: bool = True,
        inline: bool = False,
        limits: bool = True,
    ) -> None:
        self.now, self.elapsed, self.token = now, elapsed, token
        self.privacy, self.inline = privacy, inline
        self.bot = Person(int(token.partition(":")[0]), name, username, is_bot=True)
        self.people: dict[int, Person] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.deactivated: set[int] = set()
        self.changes = Changes()
        self.updates = Updates(elapsed, self.changes)
        self.webhook = Webhook()
        self.taps: Asked[Answer] = Asked(elapsed, 1_000_000_000_001)
        self.typed: Asked[Results] = Asked(elapsed, 2_000_000_000_001)
        self.menus = Menus()
        self.flood = Flood(elapsed, on=limits)
        self.faults = Faults(elapsed)
        self.door = Door()
        self.revoked = False
        self.wire = Wire(self.people, self.chats)
        self._shared_ids = count(1)
        self._ids = {Kind.PRIVATE: count(5001), Kind.GROUP: count(4001), Kind.SUPERGROUP: count(1000000001)}

    def add_person(self, first_name: str, *, username: str = "", language_code: str = "en") -> Person:
        """A new account; its private chat with the bot is there but not started."""
        person = Person(next(self._ids[Kind.PRIVATE]), first_name, username, language_code)
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, Kind.PRIVATE, first_name, username)
        return person

    def add_group(self, title: str, creator: int, members: Iterable[int] = ()) -> Chat:
        """A basic group of these people."""
        return self._add_chat(Kind.GROUP, -next(self._ids[Kind.GROUP]), title, creator, members)

    def add_supergroup(self, title: str, creator: int, members: Iterable[int] = (), *, forum: bool = False) -> Chat:
        """A supergroup; with `forum` it has topics, and its first message, which is General's, is spoken for."""
        chat = self._add_chat(Kind.SUPERGROUP, self.supergroup_id(), title, creator, members)
        chat.is_forum, chat.last_id = forum, int(forum)
        return chat

    def add_channel(self, title: str, creator: int, members: Iterable[int] = (), *, username: str = "") -> Chat:
        chat = self._add_chat(Kind.CHANNEL, self.supergroup_id(), title, creator, members)
        chat.username = username
        return chat

    def supergroup_id(self) -> int:
        """The next id of a supergroup or channel, -100 and ten digits."""
        return int(f"-100{next(self._ids[Kind.SUPERGROUP])}")

    def _add_chat(self, kind: Kind, chat_id: int, title: str, creator: int, members: Iterable[int]) -> Chat:
        chat = Chat(chat_id, kind, title)
        chat.members = {user: Member(Standing.MEMBER) for user in members} | {creator: Member(Standing.CREATOR)}
        self.chats[chat_id] = chat
        self.changes.tell()
        return chat

    def add_file(self, upload: Upload, kind: str, width: int = 0, height: int = 0) -> File:
        number = len(self.files) + 1
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        file = File(f"SandboxFile{number:06}", kind, f"{kind}s/file_{number}.{suffix}", upload, width, height)
        self.files[file.id] = file
        return file

    def new_id(self, chat: Chat) -> int:
        """Ids count per chat in supergroups and channels, and over all other chats together."""
        separate = chat.kind in (Kind.SUPERGROUP, Kind.CHANNEL)
        chat.last_id = chat.last_id + 1 if separate else next(self._shared_ids)
        return chat.last_id

    def keep(self, message: Message) -> Message:
        """Puts a message into its chat and, if the bot gets to read it, an update into the queue."""
        chat = self.chats[message.chat_id]
        chat.messages[message.id] = message
        sender = self.people.get(message.sender)
        if sender and sender.is_bot and not message.as_chat:
            chat.last_bot = sender.id
        self.offer(chat, message, "message")
        self.changes.tell()
        return message

    def offer(self, chat: Chat, message: Message, kind: str) -> None:
        """Queues `message` or `edited_message` (in channels: `channel_post` …) if the bot gets to read it."""
        if not reaches_bot(chat, message, self.bot, self.people, privacy=self.privacy):
            return
        if chat.kind is Kind.CHANNEL:
            kind = kind.replace("message", "channel_post")
        self.updates.add(kind, self.wire.message(message))

    def serve(self, chat: Chat, sender: int, service: JSON, *, topic: int = 0) -> Message:
        """A service message, such as `new_chat_members`."""
        as_chat = chat.id if chat.kind is Kind.CHANNEL else 0
        message = Message(self.new_id(chat), chat.id, self.now(), sender, as_chat, service=service, topic=topic)
        return self.keep(message)

    def change_member(self, chat: Chat, by: int, user_id: int, member: Member) -> None:
        """Gives someone a new standing and tells the bot: `my_chat_member` about itself, `chat_member` about others
        where it is an administrator (https://core.telegram.org/bots/api#update)."""
        old = chat.member(user_id)
        chat.members[user_id] = member
        kind = "my_chat_member" if user_id == self.bot.id else "chat_member"
        if kind == "my_chat_member" or chat.commanded_by(self.bot.id):
            self.updates.add(kind, self._change(chat, by, user_id, old))
        self.changes.tell()

    def _change(self, chat: Chat, by: int, user_id: int, old: Member) -> JSON:
        return {
            "chat": self.wire.chat(chat),
            "from": self.wire.person(by),
            "date": seconds(self.now()),
            "old_chat_member": self.wire.member(chat, user_id, old),
            "new_chat_member": self.wire.member(chat, user_id),
        }

    def seen_in(self, user_id: int, chat_id: int) -> Chat:
        """The chat, for someone who is in it. Raises Impossible otherwise."""
        chat = self.chats[chat_id]
        private = chat.kind is Kind.PRIVATE and chat.id == user_id
        if not private and not chat.holds(user_id):
            raise Impossible(f"{self.people[user_id].first_name} is not in {chat.title}")
        return chat

    async def wait_for(self, predicate: Callable[[], Found], seconds: float = 30.0) -> Found:
        """The first truthy answer of `predicate`, asked after every change. Raises TimeoutError."""
        return await self.changes.wait_for(predicate, seconds)
