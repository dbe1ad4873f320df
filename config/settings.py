"""The settings, from the environment, a `.env` file and `NAME_FILE` secrets; the only reader of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from dotenv import dotenv_values

from domain.people import Platform

TELEGRAM_API = "https://api.telegram.org"
SLACK_API = "https://slack.com/api/"
LEVELS = ("debug", "info", "warning", "error")

ALIKE = 0.85
"""How alike a misspelt name must be to be refused; whatever else begins like ours is somebody else's."""

Admin = tuple[Platform, str]


class SettingsRefused(ValueError):
    """One line for each setting that cannot be used: its name, and what to write instead."""


@dataclass(frozen=True)
class Settings:
    """All that can be set, "" where it is not. Durations are seconds; the two API addresses may point to a local
    server."""

    telegram_bot_token: str = field(default="", repr=False)
    telegram_api_url: str = TELEGRAM_API
    telegram_webhook_url: str = ""
    telegram_webhook_secret: str = field(default="", repr=False)
    slack_bot_token: str = field(default="", repr=False)
    slack_app_token: str = field(default="", repr=False)
    slack_signing_secret: str = field(default="", repr=False)
    slack_api_url: str = SLACK_API
    liaison_store: str = "tinydb:var/liaison.store"
    liaison_admins: tuple[Admin, ...] = ()
    liaison_groups: Path | None = None
    liaison_host: str = "127.0.0.1"
    liaison_port: int = 8080
    liaison_hold: float = 30.0
    liaison_log: str = "info"

    @property
    def telegram(self) -> bool:
        return bool(self.telegram_bot_token)

    @property
    def slack(self) -> bool:
        return bool(self.slack_bot_token)

    def secrets(self) -> list[str]:
        """What no log may show."""
        return [secret for one in fields(self) if not one.repr and (secret := getattr(self, one.name))]


def _shaped(pattern: str, advice: str) -> Callable[[str], str]:
    def read(written: str) -> str:
        if not re.match(pattern, written):
            raise ValueError(advice)
        return written

    return read


def _number(kind: Callable[[str], float], most: int, advice: str) -> Callable[[str], float]:
    def read(written: str) -> float:
        try:
            number = kind(written)
        except ValueError:
            raise ValueError(advice) from None
        if not 0 <= number <= most:
            raise ValueError(advice)
        return number

    return read


def _admins(written: str) -> tuple[Admin, ...]:
    """`telegram:ID,slack:ID` → pairs."""
    pairs = [part.strip().partition(":") for part in written.split(",") if part.strip()]
    if any(name not in ("telegram", "slack") or not id for name, _, id in pairs):
        raise ValueError("write telegram:ID or slack:ID, several with commas between them")
    return tuple((Platform(name), id) for name, _, id in pairs)


def _level(written: str) -> str:
    if written.lower() not in LEVELS:
        raise ValueError(f"write one of {', '.join(LEVELS)}")
    return written.lower()


_address = _shaped(r"https?://[^/\s]+", "write an address that begins with https:// or http://")

READ: dict[str, Callable[[str], object]] = {
    "telegram_bot_token": _shaped(r"\d+:\S+$", "this is no Telegram token; @BotFather gives one like 123456:ABC-DEF"),
    "telegram_api_url": _address,
    "telegram_webhook_url": _address,
    "slack_bot_token": _shaped("xoxb-", "this token must begin with xoxb- (api.slack.com/apps shows it)"),
    "slack_app_token": _shaped("xapp-", "this token must begin with xapp- (api.slack.com/apps shows it)"),
    "slack_api_url": _address,
    "liaison_store": _shaped(
        "tinydb:.", "write tinydb:PATH, such as tinydb:var/liaison.store; there is no other store yet"
    ),
    "liaison_admins": _admins,
    "liaison_groups": Path,
    "liaison_port": _number(int, 65535, "write a whole number from 0 to 65535"),
    "liaison_hold": _number(float, 3600, "write a number of seconds from 0 to 3600"),
    "liaison_log": _level,
}
"""How what is written for a setting is read; the others are text as it stands."""


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = Path(".env")) -> Settings:
    """The settings; the environment wins over the file, and what is empty is not set: compose files pass on names that
    have no value. Raises SettingsRefused."""
    written = _said(_in_file(env_file)) | _said(os.environ if environ is None else environ)
    read: dict[str, Any] = {}
    wrong = _misspelt(written)
    for setting in (one.name for one in fields(Settings)):
        name = setting.upper()
        by_file = name not in written and f"{name}_FILE" in written
        try:
            if value := _secret_in(written[f"{name}_FILE"]) if by_file else written.get(name):
                read[setting] = READ.get(setting, str)(value)
        except ValueError as fault:
            wrong.append(f"{name}{'_FILE' * by_file}: {fault}")
    settings = Settings(**read)
    if wrong or (wrong := _lacking(settings)):
        raise SettingsRefused("\n".join(wrong))
    return settings


def _misspelt(written: Mapping[str, str]) -> list[str]:
    """Nearly one of ours: what it was meant to set would silently not be set."""
    known = [f"{one.name.upper()}{end}" for one in fields(Settings) for end in ("", "_FILE")]
    strange = sorted(name for name in written if name.startswith("LIAISON_") and name not in known)
    if not strange:
        return []
    from difflib import get_close_matches

    near = [(name, get_close_matches(name, known, 1, ALIKE)) for name in strange]
    return [f"{name}: there is no such setting; write {found[0]}" for name, found in near if found]


def _said(values: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value.strip() for name, value in values.items() if value and value.strip()}


def _in_file(env_file: Path | None) -> dict[str, str | None]:
    try:
        return dotenv_values(env_file) if env_file else {}
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsRefused(f"{env_file} cannot be read: it must be text in UTF-8, NAME=value on a line") from fault


def _secret_in(path: str) -> str:
    try:
        return Path(path).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as fault:  # the second would quote the secret
        raise ValueError(f"{path} cannot be read") from fault


def _lacking(settings: Settings) -> list[str]:
    """What one setting needs beside it."""
    wrong = []
    if settings.slack and not (settings.slack_app_token or settings.slack_signing_secret):
        wrong.append("SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it")
    if settings.telegram_webhook_url and not settings.telegram_webhook_secret:
        wrong.append("TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET beside it")
    return wrong
