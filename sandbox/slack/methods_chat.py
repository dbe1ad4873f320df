"""chat.* and reactions.add. Errors as on each page under https://docs.slack.dev/reference/methods."""

from dataclasses import replace

from sandbox.slack import events, payloads
from sandbox.slack.call import Call
from sandbox.slack.limits import TEXT_IN_UPDATE
from sandbox.slack.posts import Content, content, metadata
from sandbox.slack.records import JSON, Channel, Message
from sandbox.slack.refused import Refused

CUT = "Your message was truncated but still posted. The `text` field accepts up to 40,000 characters."


async def post_message(call: Call) -> JSON:
    channel = _target(call)
    made = content(call.world, call.args)
    message = Message(
        call.world.stamp(),
        channel.id,
        call.world.app.user_id,
        made.text,
        made.blocks,
        _thread(call, channel),
        metadata(call.args.get("metadata")),
        broadcast=call.flag("reply_broadcast"),
    )
    call.world.keep(message)
    await events.posted(call.world, message)
    shown = payloads.message_json(call.world, message, metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": shown, **_warning(made)}


async def post_ephemeral(call: Call) -> JSON:
    """Shown to one person in the channel; it is in no history, and chat.update does not find it."""
    channel = _target(call)
    user = call.need("user")
    if user not in channel.members:
        raise Refused("user_not_in_channel")
    made = content(call.world, call.args)
    stamp = call.world.stamp()
    thread = _thread(call, channel)
    bot = call.world.app.user_id
    call.world.keep(Message(stamp, channel.id, bot, made.text, made.blocks, thread, only_for=user))
    return {"message_ts": stamp, **_warning(made)}


async def update(call: Call) -> JSON:
    """Text without blocks takes the old blocks away; blocks without text keep the old text."""
    channel = call.channel()
    old = _own(call, channel, call.need("ts"), "cant_update_message")
    if channel.archived:
        raise Refused("is_inactive")
    new = replace(old, **_change(call, old))
    call.world.keep(new)
    await events.changed(call.world, old, new)
    shown = payloads.message_json(call.world, new)
    return {"channel": channel.id, "ts": new.ts, "text": new.text, "message": shown}


def _change(call: Call, old: Message) -> JSON:
    text, blocks = call.text("text"), call.args.get("blocks")
    if len(text) > TEXT_IN_UPDATE:
        raise Refused("msg_too_long")
    if not text and blocks is None and "metadata" not in call.args:
        raise Refused("no_text")
    change: JSON = {}
    if blocks:
        change["blocks"] = content(call.world, {"blocks": blocks}).blocks
    elif blocks is not None or text:
        change["blocks"] = ()
    if text:
        change |= {"text": text} if blocks else {"text": text, "edited_ts": call.world.stamp()}
    if "metadata" in call.args:
        change["metadata"] = metadata(call.args["metadata"])
    if not change.get("text", old.text) and not change.get("blocks", old.blocks):
        raise Refused("no_text")
    return change


async def delete(call: Call) -> JSON:
    channel = call.channel()
    old = _own(call, channel, call.need("ts"), "cant_delete_message")
    call.world.drop(old)
    await events.deleted(call.world, old)
    return {"channel": channel.id, "ts": old.ts}


async def get_permalink(call: Call) -> JSON:
    channel = call.channel()
    message = _message(call, channel, call.need("message_ts"))
    place = f"{call.world.team.url}archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.is_reply else ""
    return {"channel": channel.id, "permalink": place + thread}


async def add_reaction(call: Call) -> JSON:
    channel = call.channel()
    if channel.archived:
        raise Refused("is_archived")
    message = _message(call, channel, call.need("timestamp"))
    mine = (call.need("name").strip(":"), call.world.app.user_id)
    if mine in message.reactions:
        raise Refused("already_reacted")
    call.world.keep(replace(message, reactions=(*message.reactions, mine)))
    return {}


def _target(call: Call) -> Channel:
    """Where to post: a channel's id or name, or a person's id for the direct conversation with them."""
    named = call.need("channel")
    if named in call.world.users and named != call.world.app.user_id:
        return call.world.dm(named)
    by_name = {channel.name: channel for channel in call.world.channels.values() if channel.name}
    channel = call.world.channels.get(named) or by_name.get(named.removeprefix("#"))
    joined = channel is not None and call.world.app.user_id in channel.members
    if channel is None or (channel.kind != "public" and not joined):
        raise Refused("channel_not_found")
    if channel.archived:
        raise Refused("is_archived")
    if not joined and "chat:write.public" not in call.world.app.scopes:
        raise Refused("not_in_channel")
    return channel


def _thread(call: Call, channel: Channel) -> str:
    """The thread to answer in: it must exist and be named by its first message."""
    thread = call.text("thread_ts")
    if not thread:
        return ""
    parent = call.world.messages[channel.id].get(thread)
    if parent is None or parent.only_for:
        raise Refused("thread_not_found")
    if parent.is_reply:
        raise Refused("cannot_reply_to_message")
    return thread


def _message(call: Call, channel: Channel, ts: str) -> Message:
    message = call.world.messages[channel.id].get(ts)
    if message is None or message.only_for:
        raise Refused("message_not_found")
    return message


def _own(call: Call, channel: Channel, ts: str, refusal: str) -> Message:
    message = _message(call, channel, ts)
    if message.user != call.world.app.user_id:
        raise Refused(refusal)
    return message


def _warning(made: Content) -> JSON:
    if not made.truncated:
        return {}
    return {"warning": "message_truncated", "response_metadata": {"messages": [f"[WARN] {CUT}"]}}
