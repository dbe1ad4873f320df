"""What can be set, from where, and what is said about a value that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import Settings, SettingsRefused, load_settings
from domain.people import Platform

TOKEN = "123456:abcdefghijklmnopqrstuvwxyz"


def load(**environ: str) -> Settings:
    return load_settings(environ, env_file=None)


def test_nothing_need_be_set() -> None:
    settings = load()
    assert (settings.telegram, settings.slack) == (False, False)
    assert settings.liaison_store == "tinydb:var/liaison.store"
    assert (settings.liaison_hold, settings.liaison_admins) == (30.0, ())
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.slack_api_url == "https://slack.com/api/"


def test_every_name_is_read() -> None:
    settings = load(
        TELEGRAM_BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL="http://127.0.0.1:9001",
        SLACK_BOT_TOKEN="xoxb-1",
        SLACK_APP_TOKEN="xapp-1",
        SLACK_API_URL="http://127.0.0.1:9002/api/",
        LIAISON_STORE="tinydb:/var/lib/liaison.store",
        LIAISON_ADMINS="telegram:7, slack:U7",
        LIAISON_GROUPS="groups.yaml",
        LIAISON_PORT="0",
        LIAISON_HOLD="0",
        LIAISON_LOG="DEBUG",
    )
    assert settings.telegram_bot_token == TOKEN
    assert settings.liaison_store == "tinydb:/var/lib/liaison.store"
    assert settings.liaison_admins == ((Platform.TELEGRAM, "7"), (Platform.SLACK, "U7"))
    assert (settings.liaison_groups, settings.liaison_port, settings.liaison_log) == (Path("groups.yaml"), 0, "debug")


def test_a_secret_is_never_shown_and_known_to_the_log() -> None:
    settings = load(TELEGRAM_BOT_TOKEN=TOKEN)
    assert TOKEN not in repr(settings)
    assert settings.secrets() == [TOKEN]


def test_the_environment_wins_over_the_file_and_empty_values_are_none(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("LIAISON_PORT=1\nLIAISON_HOLD=5\nSLACK_BOT_TOKEN=\nSOMETHING_ELSE=7\n", "utf-8")
    settings = load_settings({"LIAISON_PORT": "2", "TELEGRAM_BOT_TOKEN": ""}, env_file=file)
    assert (settings.liaison_port, settings.liaison_hold, settings.slack, settings.telegram) == (2, 5.0, False, False)


def test_a_secret_may_lie_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text(f"{TOKEN}\n", "utf-8")
    assert load(TELEGRAM_BOT_TOKEN_FILE=str(secret)).secrets() == [TOKEN]
    env = tmp_path / ".env"
    env.write_text(f"TELEGRAM_BOT_TOKEN_FILE={secret}\n", "utf-8")
    assert load_settings({}, env_file=env).secrets() == [TOKEN]


@pytest.mark.parametrize(
    ("environ", "line"),
    [
        (
            {"TELEGRAM_BOT_TOKEN": "nonsense"},
            "TELEGRAM_BOT_TOKEN: this is no Telegram token; @BotFather gives one like 123456:ABC-DEF",
        ),
        (
            {"SLACK_BOT_TOKEN": "xapp-1"},
            "SLACK_BOT_TOKEN: this token must begin with xoxb- (api.slack.com/apps shows it)",
        ),
        (
            {"SLACK_BOT_TOKEN": "xoxb-1"},
            "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it",
        ),
        ({"TELEGRAM_WEBHOOK_URL": "https://x"}, "TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET beside it"),
        ({"SLACK_API_URL": "slack"}, "SLACK_API_URL: write an address that begins with https:// or http://"),
        (
            {"LIAISON_STORE": "postgresql://liaison@localhost/liaison"},
            "LIAISON_STORE: write tinydb:PATH, such as tinydb:var/liaison.store; there is no other store yet",
        ),
        (
            {"LIAISON_ADMINS": "ana"},
            "LIAISON_ADMINS: write telegram:ID or slack:ID, several with commas between them",
        ),
        ({"LIAISON_PORT": "70000"}, "LIAISON_PORT: write a whole number from 0 to 65535"),
        ({"LIAISON_HOLD": "soon"}, "LIAISON_HOLD: write a number of seconds from 0 to 3600"),
        ({"LIAISON_HOLD": "3601"}, "LIAISON_HOLD: write a number of seconds from 0 to 3600"),
        ({"LIAISON_LOG": "loud"}, "LIAISON_LOG: write one of debug, info, warning, error"),
        ({"LIAISON_HLD": "3"}, "LIAISON_HLD: there is no such setting; write LIAISON_HOLD"),
        ({"LIAISON_ADMIN": "slack:U1"}, "LIAISON_ADMIN: there is no such setting; write LIAISON_ADMINS"),
        ({"SLACK_APP_TOKEN_FILE": "/no/such"}, "SLACK_APP_TOKEN_FILE: /no/such cannot be read"),
    ],
)
def test_a_bad_value_is_one_line_that_says_what_to_write(environ: dict[str, str], line: str) -> None:
    with pytest.raises(SettingsRefused) as refused:
        load(**environ)
    assert str(refused.value) == line


def test_what_only_begins_like_ours_is_left_alone() -> None:
    assert load(LIAISON_SERVICE_HOST="10.0.0.7", LIAISON_HOLD="5").liaison_hold == 5


def test_every_bad_value_is_named_at_once_and_no_secret_is_quoted() -> None:
    with pytest.raises(SettingsRefused) as refused:
        load(TELEGRAM_BOT_TOKEN="topsecret", LIAISON_LOG="loud")
    assert len(str(refused.value).splitlines()) == 2
    assert "topsecret" not in str(refused.value)
