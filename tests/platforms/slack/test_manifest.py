"""The manifest asks for what the program uses, and for nothing else."""

import json
import re
from pathlib import Path

import pytest

from bot.platforms.slack import inbound, manifest
from handlers.command import Ask, Command
from handlers.table import COMMANDS
from sandbox.slack.app import App
from sandbox.slack.scopes import RULES

SOURCES = [path.read_text("utf-8") for path in Path(manifest.__file__).parent.glob("*.py")]
CALLED = {name for text in SOURCES for name in re.findall(r"(?:_client|_asking|_posting)\.([a-z]+_[a-zA-Z_]+)\(", text)}


def camel(name: str) -> str:
    """`chat_postMessage` as Slack calls it: chat.postMessage."""
    family, _, method = name.partition("_")
    return f"{family}.{method}"


def test_every_method_called_is_in_the_table_and_no_other() -> None:
    by_the_library = {"files.getUploadURLExternal", "files.completeUploadExternal"}
    assert {camel(name) for name in CALLED} | by_the_library == set(manifest.METHODS)


@pytest.mark.parametrize("method", sorted(manifest.METHODS))
def test_each_method_called_is_granted(method: str) -> None:
    granted = set(manifest.manifest(COMMANDS)["oauth_config"]["scopes"]["bot"])
    assert granted.issuperset(manifest.METHODS[method])
    assert not RULES[method].scopes or granted.intersection(RULES[method].scopes)


def test_every_event_heard_is_asked_for() -> None:
    read = {*inbound.GONE, *inbound.CAME_OR_WENT, *inbound.RENAMED, "channel_id_changed"}
    assert set(manifest.EVENTS) == read | {"app_home_opened", "app_mention", "message.im"}
    assert set(manifest.manifest(COMMANDS)["settings"]["event_subscriptions"]["bot_events"]) == set(manifest.EVENTS)


def test_the_sandbox_can_install_it() -> None:
    app = App.of(manifest.manifest(COMMANDS))
    assert (app.commands, app.escapes) == (frozenset({"/liaison"}), True)


def test_socket_mode_needs_no_address_and_http_has_it_everywhere() -> None:
    plain = manifest.manifest(COMMANDS)
    assert plain["settings"]["socket_mode_enabled"] is True
    assert "url" not in json.dumps(plain)
    served = manifest.manifest(COMMANDS, "https://bot.example.org/")
    address = "https://bot.example.org/slack/events"
    assert served["settings"]["socket_mode_enabled"] is False
    assert served["settings"]["event_subscriptions"]["request_url"] == address
    assert served["settings"]["interactivity"]["request_url"] == address
    assert served["features"]["slash_commands"][0]["url"] == address


async def _run(ask: Ask) -> None:
    return None


def test_it_follows_the_table_of_commands() -> None:
    shown = manifest.manifest([Command("share", _run), Command("upcoming", _run), Command("secret", _run, shown=False)])
    assert [shortcut["callback_id"] for shortcut in shown["features"]["shortcuts"]] == ["share", "share-this"]
    assert shown["features"]["slash_commands"][0]["usage_hint"] == "share | upcoming"


def test_names_keep_within_what_slack_shows() -> None:
    features = manifest.manifest(COMMANDS)["features"]
    shortcuts = features["shortcuts"]
    assert len({shortcut["callback_id"] for shortcut in shortcuts}) == len(shortcuts) == 5
    assert all(len(one["name"]) <= 24 and len(one["description"]) <= 150 for one in shortcuts)
    assert len(features["slash_commands"][0]["usage_hint"]) <= manifest.HINT
