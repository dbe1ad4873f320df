"""The JSON in which Slack shows its things to an app.

Shapes: https://docs.slack.dev/reference/objects (user, conversation, file, view) and
https://docs.slack.dev/reference/interaction-payloads.
"""

from sandbox.slack.elements import state_values
from sandbox.slack.records import JSON, Channel, File, Message, User, View
from sandbox.slack.workspace import Workspace

CHANNEL_TYPES = {"public": "channel", "private": "group", "im": "im"}


def user_json(world: Workspace, user: User, *, locale: bool = False) -> JSON:
    shown = {
        "id": user.id,
        "team_id": world.team.id,
        "name": user.name,
        "deleted": False,
        "real_name": user.real_name,
        "tz": user.tz,
        "profile": profile_json(world, user),
        "is_admin": False,
        "is_bot": user.is_bot,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": False,
        "is_app_user": False,
    }
    return {**shown, "locale": user.locale} if locale else shown


def profile_json(world: Workspace, user: User) -> JSON:
    """The e-mail address is there only for an app granted users:read.email."""
    shown = {"real_name": user.real_name, "display_name": user.real_name, "team": world.team.id}
    if user.is_bot:
        shown |= {"api_app_id": world.app.id, "bot_id": world.app.bot_id}
    elif user.email and "users:read.email" in world.app.scopes:
        shown["email"] = user.email
    return shown


def channel_json(world: Workspace, channel: Channel) -> JSON:
    shown: JSON = {
        "id": channel.id,
        "created": channel.created,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_im": channel.kind == "im",
        "is_mpim": False,
        "is_private": channel.kind != "public",
        "is_archived": channel.archived,
        "context_team_id": world.team.id,
    }
    if channel.kind == "im":
        return {**shown, "user": partner(world, channel), "is_user_deleted": False}
    joined = world.app.user_id in channel.members
    return {
        **shown,
        "name": channel.name,
        "name_normalized": channel.name,
        "creator": channel.creator,
        "is_member": joined,
        "is_general": False,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def partner(world: Workspace, channel: Channel) -> str:
    """The person on the other side of a direct conversation with the bot."""
    return next(member for member in channel.members if member != world.app.user_id)


def message_json(world: Workspace, message: Message, *, metadata: bool = False) -> JSON:
    """A message as history and events show it; metadata only where it was asked for."""
    shown: JSON = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    if message.subtype:
        shown |= {"subtype": message.subtype, **message.extra}
    if message.user == world.app.user_id:
        shown |= {"bot_id": world.app.bot_id, "app_id": world.app.id, "team": world.team.id}
    if message.blocks:
        shown["blocks"] = list(message.blocks)
    if message.files:
        shown["files"] = [file_json(world, world.files[name]) for name in message.files]
    if message.edited_ts:
        shown["edited"] = {"user": message.user, "ts": message.edited_ts}
    if message.reactions:
        shown["reactions"] = _reactions(message)
    if metadata and message.metadata:
        shown["metadata"] = message.metadata
    return {**shown, **_thread(world, message)}


def _reactions(message: Message) -> list[JSON]:
    names = dict.fromkeys(name for name, _ in message.reactions)
    people = {name: [user for one, user in message.reactions if one == name] for name in names}
    return [{"name": name, "users": users, "count": len(users)} for name, users in people.items()]


def _thread(world: Workspace, message: Message) -> JSON:
    if message.is_reply:
        parent = world.messages[message.channel].get(message.thread_ts)
        return {"thread_ts": message.thread_ts, "parent_user_id": parent.user if parent else ""}
    replies = world.replies(message)
    if not replies:
        return {}
    people = list(dict.fromkeys(reply.user for reply in replies))
    counts = {"reply_count": len(replies), "reply_users_count": len(people), "reply_users": people}
    return {"thread_ts": message.ts, **counts, "latest_reply": replies[-1].ts}


def file_json(world: Workspace, file: File) -> JSON:
    extension = file.name.rpartition(".")[2].lower()
    place = f"{world.address}/files-pri/{world.team.id}-{file.id}/{file.name}"
    return {
        "id": file.id,
        "created": int(world.now().timestamp()),
        "name": file.name,
        "title": file.title or file.name,
        "filetype": extension,
        "size": file.size,
        "user": file.user,
        "mode": "hosted",
        "url_private": place,
        "url_private_download": place,
        "permalink": f"{world.team.url}files/{file.user}/{file.id}/{file.name}",
        "channels": sorted(file.channels),
    }


def view_json(world: Workspace, view: View) -> JSON:
    given = view.payload
    return {
        "id": view.id,
        "team_id": world.team.id,
        "type": given["type"],
        "blocks": view.blocks,
        "private_metadata": given.get("private_metadata", ""),
        "callback_id": given.get("callback_id", ""),
        "state": {"values": state_values(view.blocks, view.typed)},
        "hash": view.hash,
        "title": given.get("title"),
        "clear_on_close": given.get("clear_on_close", False),
        "notify_on_close": given.get("notify_on_close", False),
        "close": given.get("close"),
        "submit": given.get("submit"),
        "previous_view_id": view.previous or None,
        "root_view_id": view.root,
        "app_id": world.app.id,
        "external_id": given.get("external_id", ""),
        "app_installed_team_id": world.team.id,
        "bot_id": world.app.bot_id,
    }


def interaction(world: Workspace, kind: str, user: str, **more: object) -> JSON:
    """What every interaction payload begins with."""
    person = world.users[user]
    return {
        "type": kind,
        "user": {"id": user, "username": person.name, "name": person.name, "team_id": world.team.id},
        "api_app_id": world.app.id,
        "token": world.app.verification_token,
        "team": {"id": world.team.id, "domain": world.team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
        **more,
    }


def channel_reference(channel: Channel) -> JSON:
    """A channel as interactions name it: private ones and direct ones do not tell their names."""
    names = {"public": channel.name, "private": "privategroup", "im": "directmessage"}
    return {"id": channel.id, "name": names[channel.kind]}


def response_url(world: Workspace, user: str, channel: str, original: Message | None = None) -> str:
    return f"{world.address}/actions/{world.team.id}/{world.tickets.response(user, channel, original)}"
