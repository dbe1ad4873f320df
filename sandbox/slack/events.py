"""The Events API: what the app is told of, if it subscribed, was granted the scope and is in the conversation.

https://docs.slack.dev/reference/events and https://docs.slack.dev/apis/events-api (the outer payload)
"""

from sandbox.slack.payloads import CHANNEL_TYPES, message_json
from sandbox.slack.records import JSON, Channel, Kind, Message
from sandbox.slack.scopes import HISTORY, READ
from sandbox.slack.workspace import Workspace

MESSAGES: dict[Kind, str] = {"public": "message.channels", "private": "message.groups", "im": "message.im"}


async def emit(world: Workspace, subscription: str, scope: str, event: JSON) -> None:
    """Sends one event if the app asked for it (`subscription`) and may have it (`scope`; "" for none)."""
    if subscription not in world.app.events or (scope and scope not in world.app.scopes):
        return
    event = {"event_ts": world.stamp(), **event}
    await world.delivery.tell(
        {
            "token": world.app.verification_token,
            "team_id": world.team.id,
            "context_team_id": world.team.id,
            "api_app_id": world.app.id,
            "event": event,
            "type": "event_callback",
            "event_id": world.number("Ev"),
            "event_time": int(world.now().timestamp()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": world.team.id,
                    "user_id": world.app.user_id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
        }
    )


def hears(world: Workspace, channel: Channel) -> bool:
    return world.app.user_id in channel.members


async def message_event(world: Workspace, channel: Channel, body: JSON) -> None:
    """A `message` event of the channel's kind, with or without a subtype."""
    if hears(world, channel):
        place = {"channel": channel.id, "channel_type": CHANNEL_TYPES[channel.kind]}
        await emit(world, MESSAGES[channel.kind], HISTORY[channel.kind], {**body, **place})


async def posted(world: Workspace, message: Message) -> None:
    """A new message: `message`, and `app_mention` where a person names the bot (never in a direct conversation)."""
    channel = world.channels[message.channel]
    body = {**message_json(world, message, metadata=True), "event_ts": message.ts}
    await message_event(world, channel, body)
    named = f"<@{world.app.user_id}>" in message.text and message.user != world.app.user_id
    if named and channel.kind != "im" and hears(world, channel):
        mention = {**body, "type": "app_mention", "channel": channel.id}
        await emit(world, "app_mention", "app_mentions:read", mention)


async def changed(world: Workspace, old: Message, new: Message) -> None:
    body = {"type": "message", "subtype": "message_changed", "hidden": True, "ts": world.stamp()}
    both = {"message": message_json(world, new), "previous_message": message_json(world, old)}
    await message_event(world, world.channels[new.channel], {**body, **both})


async def deleted(world: Workspace, old: Message) -> None:
    body = {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": world.stamp()}
    more = {"deleted_ts": old.ts, "previous_message": message_json(world, old)}
    await message_event(world, world.channels[old.channel], {**body, **more})


async def membership(world: Workspace, kind: str, channel: Channel, user: str, **more: str) -> None:
    """`member_joined_channel` or `member_left_channel`, heard by a bot that is in the channel."""
    if hears(world, channel):
        body = {"type": kind, "user": user, "channel": channel.id, "channel_type": "C", "team": world.team.id, **more}
        await emit(world, kind, READ[channel.kind], body)


async def channel_event(world: Workspace, what: str, channel: Channel, more: JSON) -> None:
    """`channel_left`, `channel_archive`, `channel_rename` …; for a private channel `group_…`."""
    kind = f"{'channel' if channel.kind == 'public' else 'group'}_{what}"
    await emit(world, kind, READ[channel.kind], {"type": kind, "channel": channel.id, **more})
