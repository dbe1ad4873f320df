"""The settings, from the environment, a `.env` file and `NAME_FILE` secrets; the only reader of the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings

from domain.people import Platform

TELEGRAM_API = "https://api.telegram.org"
SLACK_API = "https://slack.com/api/"
LEVELS = ("debug", "info", "warning", "error")

Admin = tuple[Platform, str]


class SettingsRefused(ValueError):
    """One line for each setting that cannot be used: its name, and what to write instead."""


def _admins(written: object) -> object:
    """`telegram:ID,slack:ID` → pairs."""
    if not isinstance(written, str):
        return written
    pairs = [part.strip().partition(":") for part in written.split(",") if part.strip()]
    if any(name not in ("telegram", "slack") or not id for name, _, id in pairs):
        raise ValueError("write telegram:ID or slack:ID, several with commas between them")
    return tuple((Platform(name), id) for name, _, id in pairs)


def _blank(written: object) -> object:
    """An empty value is no value: compose files pass on names that are not set."""
    return None if isinstance(written, str) and not written.strip() else written


Secret = Annotated[SecretStr | None, BeforeValidator(_blank)]


class Settings(BaseSettings, extra="ignore", env_file_encoding="utf-8", hide_input_in_errors=True):
    """All that can be set. Durations are seconds; the two API addresses may point to a local server."""

    telegram_bot_token: Secret = None
    telegram_api_url: str = TELEGRAM_API
    telegram_webhook_url: str = ""
    telegram_webhook_secret: Secret = None
    slack_bot_token: Secret = None
    slack_app_token: Secret = None
    slack_signing_secret: Secret = None
    slack_api_url: str = SLACK_API
    liaison_store: str = "tinydb:var/liaison.store"
    liaison_admins: Annotated[tuple[Admin, ...], BeforeValidator(_admins)] = ()
    liaison_groups: Annotated[Path | None, BeforeValidator(_blank)] = None
    liaison_host: str = "127.0.0.1"
    liaison_port: Annotated[int, Field(ge=0, le=65535)] = 8080
    liaison_hold: Annotated[float, Field(ge=0, le=3600)] = 30.0
    liaison_log: str = "info"

    @property
    def telegram(self) -> bool:
        return self.telegram_bot_token is not None

    @property
    def slack(self) -> bool:
        return self.slack_bot_token is not None

    def secret(self, name: str) -> str:
        """The value of a secret, "" where it is not set."""
        value = getattr(self, name)
        return value.get_secret_value() if isinstance(value, SecretStr) else ""

    def secrets(self) -> list[str]:
        """What no log may show."""
        return [shown for name in type(self).model_fields if (shown := self.secret(name))]

    @model_validator(mode="before")
    @classmethod
    def _read_files(cls, given: dict[str, Any]) -> dict[str, Any]:
        """`NAME_FILE` names a file that holds the value of `NAME`."""
        for name in cls.model_fields:
            path = given.get(f"{name}_file")
            if path and not given.get(name):
                try:
                    given[name] = Path(path).read_text("utf-8").strip()
                except (OSError, UnicodeDecodeError) as fault:
                    raise ValueError(f"{name.upper()}_FILE: {path} cannot be read") from fault
        return given

    @field_validator("telegram_bot_token")
    @classmethod
    def _telegram_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not re.fullmatch(r"\d+:\S+", token.get_secret_value()):
            raise ValueError("this is no Telegram token; @BotFather gives one like 123456:ABC-DEF")
        return token

    @field_validator("slack_bot_token", "slack_app_token")
    @classmethod
    def _slack_token(cls, token: SecretStr | None, info: Any) -> SecretStr | None:
        prefix = "xoxb-" if info.field_name == "slack_bot_token" else "xapp-"
        if token is not None and not token.get_secret_value().startswith(prefix):
            raise ValueError(f"this token must begin with {prefix} (api.slack.com/apps shows it)")
        return token

    @field_validator("telegram_api_url", "telegram_webhook_url", "slack_api_url")
    @classmethod
    def _address(cls, address: str) -> str:
        if address and not re.match(r"https?://[^/\s]+", address):
            raise ValueError("write an address that begins with https:// or http://")
        return address

    @field_validator("liaison_store")
    @classmethod
    def _store(cls, store: str) -> str:
        if not re.match(r"(tinydb:|postgresql://).", store):
            raise ValueError("write tinydb:PATH or postgresql://USER@HOST/NAME")
        return store

    @field_validator("liaison_log")
    @classmethod
    def _level(cls, level: str) -> str:
        if level.lower() not in LEVELS:
            raise ValueError(f"write one of {', '.join(LEVELS)}")
        return level.lower()

    @model_validator(mode="after")
    def _together(self) -> Self:
        if self.slack and self.slack_app_token is None and self.slack_signing_secret is None:
            raise ValueError(
                "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it"
            )
        if self.telegram_webhook_url and self.telegram_webhook_secret is None:
            raise ValueError("TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET beside it")
        return self


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = Path(".env")) -> Settings:
    """The settings; the environment wins over the file. Raises SettingsRefused."""
    names = {f"{name}{end}": f"{name}{end}".upper() for name in Settings.model_fields for end in ("", "_file")}
    source = os.environ if environ is None else environ
    given = {name: source[written] for name, written in names.items() if source.get(written, "").strip()}
    try:
        return Settings(_env_file=env_file, **given)  # type: ignore[call-arg, arg-type]  # checked by pydantic
    except ValidationError as wrong:
        raise SettingsRefused("\n".join(_line(error) for error in wrong.errors())) from None
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsRefused(f"{env_file} cannot be read: it must be text in UTF-8, NAME=value on a line") from fault


def _line(error: Any) -> str:
    said = str(error["msg"]).removeprefix("Value error, ")
    return f"{str(error['loc'][0]).upper()}: {said}" if error["loc"] else said
