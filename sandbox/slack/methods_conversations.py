"""conversations.*. Errors as on each page under https://docs.slack.dev/reference/methods."""

import re
from dataclasses import replace

from sandbox.slack import events, payloads
from sandbox.slack.call import Call, missing_scope
from sandbox.slack.records import JSON, Channel, Kind, Message
from sandbox.slack.refused import Refused
from sandbox.slack.scopes import HISTORY, READ

TYPES: dict[str, Kind] = {"public_channel": "public", "private_channel": "private", "im": "im"}


async def info(call: Call) -> JSON:
    channel = call.channel(READ)
    shown = payloads.channel_json(call.world, channel)
    if call.flag("include_num_members"):
        shown["num_members"] = len(channel.members)
    if call.flag("include_locale"):
        shown["locale"] = "en-US"
    return {"channel": shown}


async def listed(call: Call) -> JSON:
    names = [name.strip() for name in (call.text("types") or "public_channel").split(",")]
    if any(name not in TYPES and name != "mpim" for name in names):
        raise Refused("invalid_types")
    kinds = {TYPES[name] for name in names if name in TYPES}
    lacking = sorted({READ[kind] for kind in kinds} - call.world.app.scopes)
    if lacking:
        raise missing_scope(lacking, call.world.app.scopes)
    found = [channel for channel in call.world.channels.values() if channel.kind in kinds and _listable(call, channel)]
    page, cursor = call.page(found, default=100, most=999)
    shown = [payloads.channel_json(call.world, channel) for channel in page]
    return {"channels": shown, "response_metadata": {"next_cursor": cursor}}


def _listable(call: Call, channel: Channel) -> bool:
    joined = call.world.app.user_id in channel.members
    return (channel.kind == "public" or joined) and not (channel.archived and call.flag("exclude_archived"))


async def members(call: Call) -> JSON:
    channel = call.channel(READ)
    page, cursor = call.page(sorted(channel.members), default=100, most=1000)
    return {"members": page, "response_metadata": {"next_cursor": cursor}}


async def history(call: Call) -> JSON:
    """Newest first, without replies; metadata only where `include_all_metadata` asks for it."""
    channel = _readable(call)
    found = [one for one in call.world.listed(channel.id) if not one.is_reply or one.broadcast]
    page, cursor = call.page(_between(call, found)[::-1], default=100, most=999)
    return _messages(call, page, cursor)


async def replies(call: Call) -> JSON:
    """The first message of the thread and its replies, oldest first; `ts` may name any of them."""
    channel = _readable(call)
    named = call.world.messages[channel.id].get(call.need("ts"))
    if named is None or named.only_for:
        raise Refused("thread_not_found")
    parent = call.world.messages[channel.id].get(named.thread_ts or named.ts, named)
    found = [parent, *_between(call, call.world.replies(parent))]
    page, cursor = call.page(found, default=1000, most=1000)
    return _messages(call, page, cursor)


def _readable(call: Call) -> Channel:
    channel = call.channel(HISTORY)
    if call.world.app.user_id not in channel.members:
        raise Refused("not_in_channel")
    return channel


def _messages(call: Call, page: list[Message], cursor: str) -> JSON:
    everything = call.flag("include_all_metadata")
    shown = [payloads.message_json(call.world, message, metadata=everything) for message in page]
    body: JSON = {"messages": shown, "has_more": bool(cursor), "pin_count": 0}
    return {**body, "response_metadata": {"next_cursor": cursor}} if cursor else body


def _between(call: Call, messages: list[Message]) -> list[Message]:
    """Those after `oldest` and before `latest` (Unix seconds), or at them with `inclusive`."""
    oldest, latest = call.text("oldest") or "0", call.text("latest") or "99999999999"
    for name, value in (("oldest", oldest), ("latest", latest)):
        if not re.fullmatch(r"\d+(\.\d+)?", value):
            raise Refused(f"invalid_ts_{name}")
    low, high = _micro(oldest), _micro(latest)
    if call.flag("inclusive"):
        low, high = low - 1, high + 1
    return [message for message in messages if low < _micro(message.ts) < high]


def _micro(ts: str) -> int:
    seconds, _, fraction = ts.partition(".")
    return int(seconds) * 1_000_000 + int(fraction[:6].ljust(6, "0"))


async def opened(call: Call) -> JSON:
    """The direct conversation with one person; several at once are beyond this stand-in."""
    if call.text("channel"):
        channel = call.channel(READ)
    else:
        people = [name for name in call.text("users").split(",") if name]
        if not people:
            raise Refused("users_list_not_supplied")
        if any(name not in call.world.users for name in people):
            raise Refused("user_not_found")
        if len(people) > 1 or people[0] == call.world.app.user_id:
            raise Refused("method_not_supported_for_channel_type")
        channel = call.world.dm(people[0])
    return {"channel": payloads.channel_json(call.world, channel) if call.flag("return_im") else {"id": channel.id}}


async def join(call: Call) -> JSON:
    channel = call.channel()
    if channel.kind != "public":
        raise Refused("method_not_supported_for_channel_type")
    if channel.archived:
        raise Refused("is_archived")
    bot = call.world.app.user_id
    if bot in channel.members:
        return {"channel": payloads.channel_json(call.world, channel), "warning": "already_in_channel"}
    joined = call.world.keep_channel(replace(channel, members=channel.members | {bot}))
    await events.membership(call.world, "member_joined_channel", joined, bot)
    return {"channel": payloads.channel_json(call.world, joined)}
