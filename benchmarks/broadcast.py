"""Liaison as it runs, with many channels to write to, on a store on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any, Self

from benchmarks.elsewhere import Elsewhere, Opened
from benchmarks.programme import GROUP, groups, programme
from benchmarks.stand_in import BOT_TOKEN, SECRET, TELEGRAM_TOKEN
from bot.app.building import build
from bot.app.stores import open_store
from bot.limits import LIMITS, Limits
from bot.platforms.port import Address
from bot.platforms.slack import render as slack
from bot.platforms.telegram import render as telegram
from bot.platforms.telegram.keyboard import Place
from bot.texts.catalogue import Catalogues
from bot.texts.voice import Voices
from config.reference import load_states
from config.settings import load_settings
from domain.activities import Announcement, Decision
from domain.groups import Binding, BindingState
from domain.people import Grant, Identity, Person, Platform, Role
from handlers import promises
from handlers.reporting import UNDER_WAY
from handlers.views.announcements import card
from storage.port import transaction

ACTIVITIES = 1_000
TEXT = "The forum on the oversight of cargo security takes place in October. Please name who will come. " * 4


class Region(AsyncExitStack):
    """Its channels are those of the stand-ins elsewhere, or as many invented ones."""

    def __init__(
        self, store: Path, elsewhere: Elsewhere, limits: Mapping[Platform, Limits] = LIMITS, invented: int = 0
    ) -> None:
        super().__init__()
        self._where, self._invented = elsewhere.opened, invented
        self.storage = open_store(f"tinydb:{store}")
        self.app = build(load_settings(_environment(self._where), env_file=None), self.storage, limits=limits)
        self._number = 0

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        await self._furnish()
        self.push_async_callback(self.app.stop)
        await self.app.start()
        return self

    async def promise(self, share: slice = slice(None)) -> tuple[float, str]:
        """Promises an announcement to the channels, or some of them; when (of the monotonic clock), and its code."""
        self._number += 1
        now, code = datetime.now(UTC), f"ANN-{self._number}"
        notice = _notice(code, f"telegram:{self._where.people[0][0]}" if self._where.people[0] else "nobody")
        async with transaction(self.storage) as tx:
            await tx.announcements.add(notice)
            wanted = card(notice, None, load_states(), "UTC")
            channels = sorted(await tx.bindings.of(GROUP), key=lambda one: int(one.id.rpartition(".")[2]))
            addresses = [promises.to_binding(one) for one in channels][share]
            await promises.post(tx, wanted, addresses, f"{code}#post", due=now, subject=code)
        self.app.work.outbox.wake()
        return monotonic(), code

    async def settled(self, code: str) -> None:
        """Returns when no message of this announcement waits any more."""
        while True:
            async with transaction(self.storage, read_only=True) as tx:
                tally = await tx.deliveries.tally(code)
            if not any(tally[life] for life in UNDER_WAY):
                return
            await asyncio.sleep(0.02)

    async def _furnish(self) -> None:
        chats = self._where.chats
        if self._invented:
            numbers = range(self._invented)
            chats = (tuple(f"-{1000 + one}" for one in numbers), tuple(f"C{one}" for one in numbers))
        async with transaction(self.storage) as tx:
            for group in groups():
                await tx.groups.add(group)
            for number, pair in enumerate(zip(*chats, strict=True)):
                for platform, chat in zip((Platform.TELEGRAM, Platform.SLACK), pair, strict=True):
                    await tx.bindings.add(_binding(2 * number + (platform is Platform.SLACK), platform, chat))
            for ids in zip(*self._where.people, strict=True):
                await tx.people.save(_person(*ids, self._where.team))
            for activity in programme(ACTIVITIES):
                await tx.activities.add(activity)


def message() -> tuple[dict[str, Any], dict[str, Any]]:
    """The same announcement as drawn for each platform, as its client library is given it."""
    voices = Voices(Catalogues()).several(groups()[0].languages, groups()[0].zone)
    wanted = card(_notice("ANN-1", "nobody"), None, load_states(), "UTC")
    html = telegram.draw(wanted, voices, Place.of(Address("-1"), "bench_bot"))
    blocks = slack.draw(wanted, voices, slack.POST)
    return (
        {"text": html.text, "parse_mode": "HTML", "reply_markup": html.keyboard},
        {"text": blocks.text, "blocks": blocks.blocks, "unfurl_links": False, "unfurl_media": False},
    )


def _notice(code: str, by: str) -> Announcement:
    texts = {"en": f"{TEXT} {code}", "fr": f"{TEXT} {code}."}
    return Announcement(code, "Cargo forum", {GROUP: Decision.APPROVED}, by, datetime.now(UTC), texts)


def _binding(number: int, platform: Platform, chat: str) -> Binding:
    return Binding(f"{GROUP}.{number}", GROUP, platform, chat, f"channel {number}", state=BindingState.ACTIVE)


def _person(telegram: str, slack: str, team: str) -> Person:
    ways = (Identity(Platform.TELEGRAM, telegram), Identity(Platform.SLACK, slack, team))
    grants = (Grant(Role.MEMBER, GROUP),)
    return Person(ways[0].key, "Person", ways, grants=grants, full_name="Person", reachable=ways)


def _environment(where: Opened) -> dict[str, str]:
    """With the raw stand-in Slack comes over HTTP, else over Socket Mode."""
    token, other, socket = where.tokens
    return {
        "TELEGRAM_BOT_TOKEN": token or TELEGRAM_TOKEN,
        "TELEGRAM_API_URL": where.telegram,
        "SLACK_BOT_TOKEN": other or BOT_TOKEN,
        **({"SLACK_APP_TOKEN": socket} if socket else {"SLACK_SIGNING_SECRET": SECRET}),
        "SLACK_API_URL": where.slack,
        "LIAISON_PORT": "0",
    }
