"""Taps, shortcuts and forms as Requests.

https://docs.slack.dev/reference/interaction-payloads
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.platforms.slack.scene import Body, Scene, files
from bot.platforms.slack.tags import FORM, Tag
from bot.platforms.slack.words import undo
from domain.requests import Chat, Request

THIS = "-this"
"""What the callback of a message shortcut ends in: Slack wants it to differ from the global one's."""

JOINED = "; "
"""Between several chosen values."""


def read(body: Body, scene: Scene) -> Request | None:
    match body["type"]:
        case "block_actions":
            return _tap(body, scene)
        case "shortcut" | "message_action":
            return _shortcut(body, scene)
        case "view_submission":
            return _submission(body, scene)
        case _:
            return None


def ticket(body: Body, scene: Scene) -> dict[str, str]:
    """What an answer can be given with: a trigger for three seconds, an address for half an hour."""
    given = {"trigger": body.get("trigger_id"), "response_url": body.get("response_url"), "heard": f"{scene.heard:.3f}"}
    return {name: value for name, value in given.items() if value}


def chosen(element: Body) -> str | None:
    """What a person put into an element; None for one that holds nothing, such as a link."""
    for name in ("value", "selected_date", "selected_time"):
        if element.get(name) is not None:
            return str(element[name])
    if element.get("selected_option"):
        return str(element["selected_option"]["value"])
    if "selected_options" in element:
        return JOINED.join(option["value"] for option in element["selected_options"] or ())
    return None


def answers(state: Mapping[str, Mapping[str, Body]]) -> dict[str, str]:
    """The fields of a form by name: each is a block with one element."""
    return {name: chosen(element) or "" for name, held in state.items() for element in held.values()}


def _tap(body: Body, scene: Scene) -> Request | None:
    action = body["actions"][0]
    value = chosen(action)
    if value is None:
        return None
    verb, text = action["action_id"].split("|")[0], value
    if action["type"] == "button":
        verb, _, text = value.partition(" ")
    chat, place = _where(body, scene)
    return _request(body, scene, "button", verb, text, chat, reply_to={**ticket(body, scene), **place})


def _where(body: Body, scene: Scene) -> tuple[Chat, dict[str, str]]:
    """The chat, and what the answer may replace: a message of ours to this person, or the view."""
    container = body["container"]
    if container["type"] == "view":
        view = body["view"]
        tag = Tag.read(view.get("private_metadata") or "")
        return _home(tag, body["user"]["id"], scene), {"view": view["id"], "surface": view["type"]}
    thread = container.get("thread_ts") or ""
    chat = scene.chat(body["channel"]["id"], topic=thread, title=body["channel"].get("name") or "")
    kind = str(body["actions"][0].get("block_id") or "").partition("-")[0]
    place = "ephemeral" if container.get("is_ephemeral") else kind
    return chat, {"message": container["message_ts"], "place": place}


def _home(tag: Tag, user: str, scene: Scene) -> Chat:
    """Where a view was opened from; the direct chat where that is not known."""
    return scene.chat(tag.chat or user, topic=tag.topic, title=tag.title)


def _shortcut(body: Body, scene: Scene) -> Request:
    """A global one begins in private; a message's carries that message along."""
    message = body.get("message") or {}
    words = undo(message.get("text") or "", scene.people)
    channel = body.get("channel") or {"id": body["user"]["id"]}
    chat = scene.chat(channel["id"], topic=message.get("thread_ts") or "", title=channel.get("name") or "")
    author = message.get("user")
    return _request(
        *(body, scene, "command", body["callback_id"].removesuffix(THIS), words.text, chat),
        mentions=scene.mentions(words),
        files=files(message),
        forwarded=bool(message),
        about=scene.identity(author) if author else None,
        reply_to=ticket(body, scene),
    )


def _submission(body: Body, scene: Scene) -> Request:
    """Answers to be checked, or *Save* under what was read back."""
    view = body["view"]
    tag = Tag.read(view["private_metadata"])
    chat = _home(tag, body["user"]["id"], scene)
    if view["callback_id"] != FORM:
        return _request(body, scene, "button", "save", tag.draft, chat, reply_to={"heard": f"{scene.heard:.3f}"})
    return _request(body, scene, "submit", tag.verb, tag.draft, chat, values=answers(view["state"]["values"]))


def _request(body: Body, scene: Scene, kind: str, verb: str, text: str, chat: Chat, **more: Any) -> Request:
    who = scene.identity(body["user"]["id"], body["user"].get("team_id") or "")
    return scene.request(f"slack:{body['trigger_id']}", kind, verb, text, chat, who, **more)
