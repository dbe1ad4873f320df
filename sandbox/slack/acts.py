"""What a person does in a conversation: speak, run a command, come and go, invite and remove the bot."""

from collections.abc import Sequence
from dataclasses import replace

from sandbox.slack import events, payloads
from sandbox.slack.answers import show_answer
from sandbox.slack.records import JSON, Channel, File, Message, Seen
from sandbox.slack.typed import Names, command_text, composed
from sandbox.slack.workspace import Workspace


class Talk(Workspace):
    """Every act names the person first and returns what that person sees at once.

    Acting where a person cannot (a channel they are not in, an archived one) raises LookupError: the fault is the
    test's, or the page's, since Slack would not have shown the means to do it.
    """

    async def say(
        self,
        user: str,
        channel: str,
        text: str,
        thread_ts: str = "",
        *,
        files: Sequence[tuple[str, bytes]] = (),
    ) -> Seen:
        """Posts what the person typed, with files (name, content) if any; @name and #channel become mentions."""
        place = self._where(user, channel)
        marked, block = composed(text, Names.of(self.users.values(), self.channels.values()))
        names = tuple(self._attach(user, place, name, data) for name, data in files)
        message = Message(
            self.stamp(),
            place.id,
            user,
            marked,
            (block,) if text else (),
            thread_ts,
            files=names,
            subtype="file_share" if names else "",
        )
        await events.posted(self, self.keep(message))
        return Seen(message=message)

    def _attach(self, user: str, channel: Channel, name: str, data: bytes) -> str:
        shared = frozenset({channel.id})
        file = File(self.number("F"), name, user, len(data), content=data, ready=True, channels=shared)
        return self.keep_file(file).id

    async def edit(self, user: str, channel: str, ts: str, text: str) -> Seen:
        """Changes one's own message."""
        old = self._own(user, channel, ts)
        marked, block = composed(text, Names.of(self.users.values(), self.channels.values()))
        new = self.keep(replace(old, text=marked, blocks=(block,), edited_ts=self.stamp()))
        await events.changed(self, old, new)
        return Seen(message=new)

    async def remove(self, user: str, channel: str, ts: str) -> Seen:
        """Deletes one's own message."""
        old = self._own(user, channel, ts)
        self.drop(old)
        await events.deleted(self, old)
        return Seen()

    async def command(self, user: str, channel: str, command: str, text: str = "", *, thread_ts: str = "") -> Seen:
        """Runs a slash command; Slack itself refuses unknown ones and any in a thread."""
        place = self._where(user, channel)
        if thread_ts:
            return Seen("not_in_threads", (f"{command} is not supported in threads. Sorry!",))
        if command not in self.app.commands or "commands" not in self.app.scopes:
            return Seen("unknown_command", (f"{command} is not a valid command.",))
        names = Names.of(self.users.values(), self.channels.values())
        words = command_text(text, names) if self.app.escapes else text
        answer = await self.delivery.ask("slash_commands", self._command_payload(user, place, command, words))
        return await show_answer(self, answer, user, place)

    def _command_payload(self, user: str, channel: Channel, command: str, text: str) -> JSON:
        return {
            "token": self.app.verification_token,
            "team_id": self.team.id,
            "team_domain": self.team.domain,
            "channel_id": channel.id,
            "channel_name": payloads.channel_reference(channel)["name"],
            "user_id": user,
            "user_name": self.users[user].name,
            "command": command,
            "text": text.strip(),
            "api_app_id": self.app.id,
            "is_enterprise_install": "false",
            "response_url": payloads.response_url(self, user, channel.id),
            "trigger_id": self.tickets.trigger(user),
        }

    async def invite_bot(self, user: str, channel: str) -> Seen:
        """Adds the bot; it is told by its own `member_joined_channel`, with the inviter."""
        return await self._enter(self._where(user, channel), self.app.user_id, {"inviter": user})

    async def kick_bot(self, user: str, channel: str) -> Seen:
        """Removes the bot, which hears `channel_left` (or `group_left`) and then nothing more."""
        place = self._where(user, channel)
        self.keep_channel(replace(place, members=place.members - {self.app.user_id}))
        await events.channel_event(self, "left", place, {"actor_id": user})
        return Seen()

    async def join(self, user: str, channel: str) -> Seen:
        return await self._enter(self.channels[channel], user, {})

    async def _enter(self, place: Channel, user: str, more: dict[str, str]) -> Seen:
        place = self.keep_channel(replace(place, members=place.members | {user}))
        await events.membership(self, "member_joined_channel", place, user, **more)
        return await self._note(place, user, "channel_join", f"<@{user}> has joined the channel", more)

    async def leave(self, user: str, channel: str) -> Seen:
        place = self._where(user, channel)
        place = self.keep_channel(replace(place, members=place.members - {user}))
        await events.membership(self, "member_left_channel", place, user)
        return await self._note(place, user, "channel_leave", f"<@{user}> has left the channel", {})

    async def archive(self, user: str, channel: str) -> Seen:
        """Closes the channel; bots are put out of it and have to be invited again once it is open.

        https://github.com/slack-go/slack/issues/1066, https://github.com/elastic/connectors/issues/1972
        """
        place = self._where(user, channel)
        self.keep_channel(replace(place, archived=True, members=place.members - {self.app.user_id}))
        return await self._announce(place, "archive", {"user": user})

    async def unarchive(self, user: str, channel: str) -> Seen:
        place = self.keep_channel(replace(self.channels[channel], archived=False))
        return await self._announce(place, "unarchive", {"user": user})

    async def rename(self, user: str, channel: str, name: str) -> Seen:
        old = self._where(user, channel)
        place = self.keep_channel(replace(old, name=name))
        new = {"id": place.id, "name": name, "name_normalized": name, "created": place.created}
        await self._announce(place, "rename", {"channel": new})
        words = f'has renamed the channel from "{old.name}" to "{name}"'
        return await self._note(place, user, "channel_name", words, {"old_name": old.name, "name": name})

    async def _announce(self, place: Channel, what: str, more: JSON) -> Seen:
        if place.kind == "public" or events.hears(self, place):
            await events.channel_event(self, what, place, more)
        return Seen()

    async def _note(self, place: Channel, user: str, subtype: str, words: str, more: dict[str, str]) -> Seen:
        """The line Slack itself writes into a channel."""
        message = self.keep(Message(self.stamp(), place.id, user, words, subtype=subtype, extra=more))
        await events.posted(self, message)
        return Seen(message=message)

    def _where(self, user: str, channel: str) -> Channel:
        place = self.channels[channel]
        if user not in place.members or place.archived:
            raise LookupError(f"{self.users[user].name} cannot write in {place.name or place.id}")
        return place

    def _own(self, user: str, channel: str, ts: str) -> Message:
        message = self.messages[channel][ts]
        if message.user != user:
            raise LookupError(f"{ts} is not a message of {self.users[user].name}")
        return message
