"""Which platforms the settings name, and the app with them connected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.app.program import App
from bot.clock import Clock
from bot.limits import LIMITS, Limits
from config.settings import Settings
from domain.people import Platform
from storage.rows import Storage

if TYPE_CHECKING:
    from bot.platforms.slack.desk import HandlersDesk

NAMES_WITHIN = 0.6
"""Seconds that an input on Slack waits for names: its acknowledgement is due within 3, and the commit may take 2."""


def build(
    settings: Settings,
    storage: Storage,
    clock: Clock | None = None,
    limits: Mapping[Platform, Limits] = LIMITS,
    names_within: float = NAMES_WITHIN,
) -> App:
    """The app with the platforms that have a token; their libraries are imported only then."""
    app = App(settings, storage, clock or Clock(), limits)
    if settings.telegram:
        _connect_telegram(app, settings)
    if settings.slack:
        _connect_slack(app, settings, names_within)
    return app


def _connect_telegram(app: App, settings: Settings) -> None:
    from bot.platforms.telegram.adapter import Surroundings, TelegramAdapter
    from bot.platforms.telegram.webhook import Webhook

    url = settings.telegram_webhook_url
    webhook = Webhook(url, settings.telegram_webhook_secret) if url else None
    around = Surroundings(
        app.inbox,
        app.storage,
        app.voices,
        app.clock,
        app.elapsed,
        app.paces[Platform.TELEGRAM],
        app.tasks,
        app.opened,
        lambda viewer, private: app.work.menu(viewer, private),
        lambda words: app.work.offer(words),
    )
    adapter = TelegramAdapter(settings.telegram_bot_token, settings.telegram_api_url, around, webhook)
    app.deep_link, app.people_changed = adapter.deep_link, adapter.follow
    app.connect(Platform.TELEGRAM, adapter)


def _connect_slack(app: App, settings: Settings, names_within: float) -> None:
    from bot.platforms.slack.adapter import SlackAdapter

    def desk() -> HandlersDesk:
        from bot.platforms.slack.desk import HandlersDesk

        return HandlersDesk(app.storage, app.work.services)

    adapter = SlackAdapter(
        bot_token=settings.slack_bot_token,
        app_token=settings.slack_app_token,
        signing_secret=settings.slack_signing_secret,
        api_url=settings.slack_api_url,
        inbox=app.inbox,
        desk=desk,
        voices=app.voices,
        clock=app.clock,
        elapsed=app.elapsed,
        tasks=app.tasks,
        pace=app.paces[Platform.SLACK],
        names_within=names_within,
    )
    app.connect(Platform.SLACK, adapter)


def slack_manifest(url: str = "") -> dict[str, Any]:
    """The Slack app as Slack wants it described: for Socket Mode, or for HTTP at this public address."""
    from bot.platforms.slack.manifest import manifest
    from handlers.table import COMMANDS

    return manifest(COMMANDS, url)
