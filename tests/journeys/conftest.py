"""The whole program, through the real client libraries, against the strict stand-ins on loopback."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app.building import build
from bot.app.program import App
from bot.app.rehearsal import furnish
from bot.app.stores import open_store
from bot.clock import Clock
from bot.platforms.slack.manifest import manifest
from config.settings import load_settings
from handlers.table import COMMANDS
from sandbox.cast import Player, Stage, set_stage
from sandbox.clock import MovableClock
from sandbox.slack.app import App as SlackApp
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from sandbox.telegram.api import serve_telegram
from sandbox.telegram.world import TelegramWorld

MARKS = re.compile("[\u2066-\u2069\u200e\u200f]")


@dataclass
class Region:
    """Both worlds with the program running between them."""

    app: App
    telegram: TelegramWorld
    slack: SlackWorld
    stage: Stage
    clock: MovableClock

    def player(self, name: str) -> Player:
        return next(one for one in self.stage.players if one.name == name)

    def place(self, group: str, platform: str) -> str:
        return next(
            getattr(one, platform) for one in self.stage.places if one.group == group and getattr(one, platform)
        )

    def telegram_texts(self, chat: int) -> list[str]:
        """What the bot has written in a Telegram chat, oldest first."""
        bot = self.telegram.bot.id
        return [MARKS.sub("", one.text) for one in self.telegram.messages(chat) if one.sender == bot]

    def slack_texts(self, user: str, channel: str) -> list[str]:
        """What a person sees of the bot in a Slack channel, oldest first: every text of every block."""
        bot = self.slack.app.user_id
        seen = [one for one in self.slack.seen_in(user, channel) if one.user == bot]
        return [MARKS.sub("", "\n".join([one.text, *_texts(list(one.blocks))])) for one in seen]

    async def telegram_reads(self, chat: int, words: str) -> str:
        """Waits until the bot's newest message with these words stands in the chat."""
        return await self._until(lambda: self.telegram_texts(chat), words, self.telegram.wait_for)

    async def slack_reads(self, user: str, channel: str, words: str) -> str:
        return await self._until(lambda: self.slack_texts(user, channel), words, self.slack.wait_for)

    async def _until(self, texts: Callable[[], list[str]], words: str, wait: Callable[..., object]) -> str:
        def found() -> str:
            return next((one for one in reversed(texts()) if words in one), "")

        try:
            return str(await wait(found, 15.0))  # type: ignore[misc]
        except TimeoutError:
            raise AssertionError(f"never read {words!r}; there is: {texts()}") from None

    async def tap(self, user: int, chat: int, label: str) -> None:
        """Taps the newest inline button with this label."""
        for message in reversed(self.telegram.messages(chat)):
            for row in (message.markup or {}).get("inline_keyboard", []):
                for button in row:
                    if MARKS.sub("", button["text"]) == label:
                        await self.telegram.tap(user, chat, message.id, button["callback_data"])
                        return
        raise AssertionError(f"no button {label!r} in {self.telegram_texts(chat)}")

    async def press(self, user: str, channel: str, label: str) -> None:
        """Presses the newest Slack button with this label."""
        for message in reversed(self.slack.seen_in(user, channel)):
            for block in message.blocks:
                for element in (*block.get("elements", ()), *([block["accessory"]] if "accessory" in block else ())):
                    if isinstance(element.get("text"), dict) and MARKS.sub("", element["text"]["text"]) == label:
                        await self.slack.press(
                            user, channel, message.ts, element["action_id"], block_id=block.get("block_id", "")
                        )
                        return
        raise AssertionError(f"no button {label!r} in {self.slack_texts(user, channel)}")


def _texts(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["text"]] if isinstance(node.get("text"), str) else []
        return own + [text for value in node.values() for text in _texts(value)]
    return [text for one in node for text in _texts(one)] if isinstance(node, list) else []


@pytest.fixture
async def region(tmp_path: Path) -> AsyncIterator[Region]:
    wall = Clock().wall
    movable = MovableClock(wall)
    clock = Clock(wall, movable)
    movable.on_move(clock.moved)
    telegram, slack = TelegramWorld(movable), SlackWorld(movable, app=SlackApp.of(manifest(COMMANDS)))
    stage = set_stage(telegram, slack)
    async with AsyncExitStack() as stack:
        settings = load_settings(
            {
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_URL": await stack.enter_async_context(serve_telegram(telegram)),
                "SLACK_BOT_TOKEN": slack.app.bot_token,
                "SLACK_APP_TOKEN": slack.app.app_token,
                "SLACK_API_URL": await stack.enter_async_context(serve_slack(slack)),
                "LIAISON_PORT": "0",
                "LIAISON_HOLD": "0",
            },
            env_file=None,
        )
        app = build(settings, open_store(f"tinydb:{tmp_path / 'store'}", sandbox=True), clock)
        await furnish(app, stage, slack.team.id, programmes=False)
        await app.start()
        stack.push_async_callback(app.stop)
        await slack.wait_for(lambda: slack.sockets.sockets)
        yield Region(app, telegram, slack, stage, movable)
