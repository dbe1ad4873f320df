"""The Slack app as Slack wants it described, made from the table of commands.

https://docs.slack.dev/reference/app-manifest
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from bot.platforms.slack.interactions import THIS

if TYPE_CHECKING:
    from handlers.command import Command

PATH = "/slack/events"
"""Where Slack posts everything over HTTP."""

SLASH = "/liaison"

HINT = 100
"""Characters of the usage hint; Slack names no limit, but shows one line."""

METHODS: Mapping[str, tuple[str, ...]] = {
    "auth.test": (),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.history": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "conversations.info": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "conversations.members": ("channels:read", "groups:read", "im:read", "mpim:read"),
    "conversations.open": ("im:write",),
    "conversations.replies": ("channels:history", "groups:history", "im:history", "mpim:history"),
    "files.completeUploadExternal": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "files.info": ("files:read",),
    "users.info": ("users:read",),
    "views.open": (),
    "views.publish": (),
    "views.update": (),
}
"""The Web API methods we call, and the scopes of the bot token for the conversations they are called on
(https://docs.slack.dev/reference/methods)."""

EVENTS: Mapping[str, tuple[str, ...]] = {
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "channel_archive": ("channels:read",),
    "channel_deleted": ("channels:read",),
    "channel_id_changed": ("channels:read",),
    "channel_left": ("channels:read",),
    "channel_rename": ("channels:read",),
    "group_archive": ("groups:read",),
    "group_deleted": ("groups:read",),
    "group_left": ("groups:read",),
    "group_rename": ("groups:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "message.im": ("im:history",),
}
"""The events we hear, and their scopes (https://docs.slack.dev/reference/events)."""

SCOPES: tuple[str, ...] = tuple(
    sorted({"commands", *(scope for needs in (METHODS, EVENTS) for some in needs.values() for scope in some)})
)

SHORTCUTS: tuple[tuple[str, str, str, str], ...] = (
    ("register", "global", "Propose an activity", "A seminar, workshop, training, meeting or other activity"),
    ("share", "global", "Share a training", "A training announcement for regional channels"),
    ("announce", "message", "Announce this", "Make an announcement of this message"),
    ("register", "message", "Make an activity of it", "Begin a proposal with this message"),
    ("share", "message", "Share as a training", "Begin a training announcement with this message"),
)
"""Verb, kind, name (24 characters) and description (150)."""


def manifest(commands: Iterable[Command], url: str = "") -> dict[str, Any]:
    """For Socket Mode, or for HTTP at this public address ("https://bot.example.org")."""
    shown = [command.verb for command in commands if command.shown]
    address = f"{url.rstrip('/')}{PATH}" if url else ""
    posted = {"request_url": address} if url else {}
    return {
        "display_information": {
            "name": "Liaison",
            "description": "Seminars, trainings and announcements of regional groups of States",
            "background_color": "#0b3d5c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Liaison", "always_online": True},
            "shortcuts": [_shortcut(*row) for row in SHORTCUTS if row[0] in shown],
            "slash_commands": [_slash(shown, {"url": address} if url else {})],
        },
        "oauth_config": {"scopes": {"bot": list(SCOPES)}},
        "settings": {
            "event_subscriptions": {**posted, "bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True, **posted, **({"message_menu_options_url": address} if url else {})},
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def _shortcut(verb: str, kind: str, name: str, description: str) -> dict[str, str]:
    callback = verb if kind == "global" else f"{verb}{THIS}"
    return {"name": name, "type": kind, "callback_id": callback, "description": description}


def _slash(verbs: list[str], posted: Mapping[str, str]) -> dict[str, Any]:
    """Names stay whole in the hint; the full list is what `/liaison help` says. Escaping makes mentions carry ids."""
    hint = ""
    for verb in verbs:
        longer = f"{hint} | {verb}" if hint else verb
        if len(longer) > HINT:
            break
        hint = longer
    return {
        "command": SLASH,
        **posted,
        "description": "What is coming up, and everything else",
        "usage_hint": hint,
        "should_escape": True,
    }
