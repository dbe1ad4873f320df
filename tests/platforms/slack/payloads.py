"""Payloads as Slack's pages show them, with only what a test is about."""

from __future__ import annotations

from typing import Any

from bot.platforms.slack.profiles import Profile
from bot.platforms.slack.scene import Bot, Scene
from tests.platforms.slack.fakes import NOON

Json = dict[str, Any]

AMINA = Profile("U1", "T1", "Amina", "amina", "fr-FR", "Africa/Niamey")
GUEST = Profile("U7", "T9", "Guest", "guest", "en-US", "Asia/Dubai")

SCENE = Scene(Bot("UBOT", "BBOT", "T1"), NOON, 12.5, {"U1": AMINA, "U7": GUEST})


def event(kind: str, /, **more: Any) -> Json:
    return {"type": "event_callback", "team_id": "T1", "event_id": "Ev1", "event": {"type": kind, **more}}


def command(text: str, /, **more: Any) -> Json:
    return {
        "command": "/liaison",
        "text": text,
        "team_id": "T1",
        "channel_id": "C1",
        "channel_name": "casp-mid",
        "user_id": "U1",
        "user_name": "amina",
        "trigger_id": "1.2.3",
        "response_url": "https://hooks.slack.com/x",
        **more,
    }


def interaction(kind: str, /, **more: Any) -> Json:
    return {"type": kind, "user": {"id": "U1", "team_id": "T1"}, "team": {"id": "T1"}, "trigger_id": "1.2.3", **more}


def tap(action: Json, /, **more: Any) -> Json:
    given = {
        "actions": [{"type": "button", "block_id": "post-row0", "action_id": "join|post-row0|0", **action}],
        "container": {"type": "message", "message_ts": "11.22", "channel_id": "C1", "is_ephemeral": False},
        "channel": {"id": "C1", "name": "casp-mid"},
        "response_url": "https://hooks.slack.com/x",
    }
    return interaction("block_actions", **{**given, **more})


def in_view(action: Json, kind: str, metadata: str) -> Json:
    view = {"id": "V1", "type": kind, "private_metadata": metadata}
    body = tap(action, container={"type": "view", "view_id": "V1"}, view=view)
    del body["channel"], body["response_url"]
    return body
