"""What can go wrong in a Slack workspace."""

from __future__ import annotations

from collections.abc import Iterator

from sandbox.slack.world import SlackWorld
from sandbox.trouble import Act, Sign, Trouble

POSTING = ("chat.postMessage",)


class SlackTrouble(Trouble):
    """What a person does is done by whoever made the channel. Slack limits posting by channel, and editing and
    deleting only over all channels together (https://docs.slack.dev/apis/web-api/rate-limits)."""

    def __init__(self, world: SlackWorld) -> None:
        super().__init__(world, "Slack", POSTING, POSTING)
        self._world = world

    def acts(self, chat: str) -> Iterator[Act]:
        channel = self._world.channels[chat]
        if channel.archived:
            yield Act("unarchive", "Unarchive the channel", lambda: self._world.unarchive(channel.creator, chat))
            return
        if channel.kind != "im":
            yield Act("archive", "Archive the channel", lambda: self._world.archive(channel.creator, chat))
            if self._world.app.user_id in channel.members:
                yield Act("remove", "Remove the bot", lambda: self._world.kick_bot(channel.creator, chat))
            else:
                yield Act("invite", "Invite the bot", lambda: self._world.invite_bot(channel.creator, chat))
        yield from self._faults(chat)

    def signs(self, chat: str) -> Iterator[Sign]:
        channel = self._world.channels[chat]
        if channel.archived:
            yield Sign("archived")
        elif self._world.app.user_id not in channel.members:
            yield Sign("without the bot")
        yield from self._fault_signs(chat)
