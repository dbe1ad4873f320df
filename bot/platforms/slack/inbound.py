"""Turns one payload from Slack into one Request, or None where it is not for us.

https://docs.slack.dev/apis/events-api, https://docs.slack.dev/interactivity/implementing-slash-commands
"""

from __future__ import annotations

from bot.platforms.slack import interactions
from bot.platforms.slack.scene import SLACKBOT, UNNAMED, Body, Bot, Scene, by_person, files, shared
from bot.platforms.slack.words import after_mention, first_word, mentioned, undo
from domain.people import Identity
from domain.requests import Chat, Request

GONE = ("channel_left", "group_left", "channel_archive", "group_archive", "channel_deleted", "group_deleted")
CLOSED = {"archive": "archived", "deleted": "deleted"}
CAME_OR_WENT = ("member_joined_channel", "member_left_channel")
RENAMED = ("channel_rename", "group_rename")


def people_in(body: Body) -> list[str]:
    """Everybody whose profile reading this payload needs."""
    event = body.get("event") or {}
    message = body.get("message") or {}
    texts = [event.get("text"), body.get("text"), message.get("text"), *(one.get("text") for one in shared(event))]
    named = [name for text in texts if isinstance(text, str) for name in mentioned(text)]
    user = body.get("user") or {}
    acting = (
        *(event.get(key) for key in ("user", "inviter", "actor_id", "parent_user_id")),
        *(body.get("user_id"), message.get("user"), user.get("id") if isinstance(user, dict) else ""),
    )
    return list(dict.fromkeys(id for id in (*acting, *named) if isinstance(id, str) and id and id != SLACKBOT))


def titled_in(body: Body) -> str:
    """The channel whose name the payload does not tell and reading it needs, or ""."""
    event = body.get("event") or {}
    if event.get("type") in ("app_mention", *CAME_OR_WENT):
        return str(event["channel"])
    return str(body["channel_id"]) if body.get("channel_name") == UNNAMED else ""


def cause(body: Body) -> str:
    """What makes a repeat known as one: the event's id or the trigger's."""
    return f"slack:{body.get('event_id') or body.get('trigger_id') or ''}"


def wanted(body: Body, bot: Bot) -> bool:
    """Whether an event is for us at all, told without asking Slack anything."""
    event = body.get("event") or {}
    match event.get("type"):
        case "app_mention":
            return by_person(event, bot)
        case "message":
            direct = event.get("channel_type") == "im" and event.get("subtype") in (None, "file_share")
            return direct and by_person(event, bot)
        case "app_home_opened":
            return event.get("tab") == "home"
        case other:
            return other in (*GONE, *CAME_OR_WENT, *RENAMED, "channel_id_changed")


def read(body: Body, scene: Scene) -> Request | None:
    """Raises KeyError or TypeError for a payload that Slack's pages do not describe."""
    if "command" in body:
        return _command(body, scene)
    if body.get("type") != "event_callback":
        return interactions.read(body, scene)
    if not wanted(body, scene.bot):
        return None
    event = body["event"]
    if event["type"] in ("app_mention", "message"):
        return _said(body, event, scene)
    return _notice(body, event, scene)


def _command(body: Body, scene: Scene) -> Request:
    words = undo(body.get("text") or "", scene.people)
    verb, text = first_word(words.text)
    chat = scene.chat(body["channel_id"], title=body.get("channel_name") or "")
    return scene.request(
        *(cause(body), "command", verb, text, chat, scene.identity(body["user_id"])),
        mentions=scene.mentions(words),
        channels=words.channels,
        reply_to=interactions.ticket(body, scene),
    )


def _said(body: Body, event: Body, scene: Scene) -> Request:
    """A mention is a command; words in the direct chat are a sentence."""
    mention = event["type"] == "app_mention"
    passed_on = shared(event)
    marked = after_mention(event.get("text") or "", scene.bot.user)
    words = undo("\n".join(filter(None, (marked, *(one.get("text") or "" for one in passed_on)))), scene.people)
    verb, text = first_word(words.text) if mention else ("", words.text)
    parent = event.get("parent_user_id") or ""
    chat = scene.chat(event["channel"], topic=event.get("thread_ts") or "")
    who = scene.identity(event["user"], event.get("user_team") or event.get("team") or "")
    return scene.request(
        *(cause(body), "command" if mention else "sentence", verb, text, chat, who),
        mentions=scene.mentions(words),
        channels=words.channels,
        files=(*files(event), *(file for one in passed_on for file in files(one))),
        about=scene.identity(parent) if parent and parent != scene.bot.user else None,
        answered=event.get("thread_ts") or "",
        forwarded=bool(passed_on),
    )


def _notice(body: Body, event: Body, scene: Scene) -> Request:
    verb, text, chat, who, about = _reported(event, scene)
    return scene.request(cause(body), "notice", verb, text, chat, who, about=about)


def _reported(event: Body, scene: Scene) -> tuple[str, str, Chat, Identity | None, Identity | None]:
    """(verb, text, chat, who did it, whom it is about)."""
    kind, user = event["type"], event.get("user") or event.get("actor_id") or ""
    who = scene.identity(user, event.get("team") or "") if user else None
    if kind == "app_home_opened":
        return "home", "", scene.chat(event.get("channel") or user), who, who
    if kind in RENAMED:
        renamed = event["channel"]
        return "renamed", "", scene.chat(renamed["id"], title=renamed["name"]), None, None
    if kind == "channel_id_changed":
        return "moved", event["new_channel_id"], scene.chat(event["old_channel_id"]), None, None
    chat = scene.chat(event["channel"])
    if kind in GONE:
        return "removed", CLOSED.get(kind.rpartition("_")[2], ""), chat, who, None
    came = kind == "member_joined_channel"
    if user == scene.bot.user:
        inviter = event.get("inviter") or ""
        return "added" if came else "removed", "", chat, scene.identity(inviter) if inviter else None, None
    return "joined" if came else "left", "", chat, who, who
