"""Uploading in three steps, and files.info. Errors as under https://docs.slack.dev/reference/methods.

https://docs.slack.dev/messaging/working-with-files
"""

import json
from dataclasses import replace

from aiohttp import web

from sandbox.slack import events, payloads
from sandbox.slack.call import Call
from sandbox.slack.posts import content
from sandbox.slack.records import JSON, Channel, File, Message
from sandbox.slack.refused import Refused
from sandbox.slack.workspace import Workspace


async def get_upload_url(call: Call) -> JSON:
    name = call.need("filename")
    length = call.text("length")
    if not length.isdigit() or int(length) == 0:
        raise Refused("missing_argument")
    file = File(call.world.number("F"), name, call.world.app.user_id, int(length))
    call.world.keep_file(file)
    return {"upload_url": f"{call.world.address}/upload/v1/{file.id}", "file_id": file.id}


async def complete_upload(call: Call) -> JSON:
    """Finishes uploads and, where a channel is named, posts them there as one message."""
    files = [_uploaded(call, wanted) for wanted in _wanted(call)]
    channels = [_channel(call, name) for name in _channel_names(call)]
    shared = frozenset(channel.id for channel in channels)
    done = [call.world.keep_file(replace(file, ready=True, channels=shared)) for file in files]
    for channel in channels:
        await _post(call, channel, done)
    return {"files": [payloads.file_json(call.world, file) for file in done]}


def _wanted(call: Call) -> list[JSON]:
    given = call.args.get("files")
    wanted = json.loads(given) if isinstance(given, str) else given
    if not isinstance(wanted, list) or not wanted:
        raise Refused("invalid_arguments", ["missing required field: files"])
    return wanted


def _uploaded(call: Call, wanted: JSON) -> File:
    file = call.world.files.get(wanted.get("id", ""))
    if file is None or file.ready or len(file.content) != file.size:
        raise Refused("file_not_found")
    return replace(file, title=wanted.get("title") or file.name)


def _channel_names(call: Call) -> list[str]:
    return [name for name in (call.text("channel_id") or call.text("channels")).split(",") if name]


def _channel(call: Call, name: str) -> Channel:
    channel = call.world.channels.get(name)
    if channel is None:
        raise Refused("channel_not_found")
    if call.world.app.user_id not in channel.members:
        raise Refused("not_in_channel")
    return channel


async def _post(call: Call, channel: Channel, files: list[File]) -> None:
    words = {"text": call.text("initial_comment"), "blocks": call.args.get("blocks")}
    made = content(call.world, words) if any(words.values()) else None
    message = Message(
        call.world.stamp(),
        channel.id,
        call.world.app.user_id,
        made.text if made else "",
        made.blocks if made else (),
        call.text("thread_ts"),
        files=tuple(file.id for file in files),
        subtype="file_share",
    )
    await events.posted(call.world, call.world.keep(message))


async def info(call: Call) -> JSON:
    file = call.world.files.get(call.need("file"))
    if file is None:
        raise Refused("file_not_found")
    return {"file": payloads.file_json(call.world, file)}


async def received(request: web.Request) -> bytes:
    """The bytes posted to an upload URL: the whole body, or the one file of a form."""
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    for part in (await request.post()).values():
        if isinstance(part, web.FileField):
            return part.file.read()
    return b""


def take_in(world: Workspace, name: str, data: bytes) -> bool:
    """Keeps uploaded bytes; False unless the file was announced and they are as many as announced."""
    file = world.files.get(name)
    if file is None or file.ready or len(data) != file.size:
        return False
    world.keep_file(replace(file, content=data))
    return True
