"""The real SDK against a strict stand-in: a workspace with two people, three channels, and the bot in one of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.pacing import Pace
from bot.platforms.slack.adapter import SlackAdapter
from bot.platforms.slack.manifest import manifest
from domain.cards import Reply
from domain.requests import Request
from handlers.table import COMMANDS
from sandbox.slack.app import App
from sandbox.slack.records import Channel, Message, User
from sandbox.slack.serve import serve_slack
from sandbox.slack.world import SlackWorld
from tests.bot.fakes import unhurried
from tests.platforms.slack.fakes import NOON, Desk, HandElapsed, Inbox, Jobs, KeyVoice, KeyVoices


@dataclass
class Office:
    world: SlackWorld
    address: str
    adapter: SlackAdapter
    inbox: Inbox
    desk: Desk
    jobs: Jobs
    elapsed: HandElapsed
    amina: User
    ben: User
    casp: Channel
    quiet: Channel
    secret: Channel
    pace: Pace
    voice: KeyVoice = field(default_factory=KeyVoice)

    def answers(self, reply: Callable[[Request], Reply | None]) -> None:
        """From now on every request is answered so, as the program would do it."""

        async def handle(request: Request) -> None:
            given = reply(request)
            if given is not None:
                await self.adapter.messenger.answer(request, given, self.voice)

        self.inbox.handle = handle

    def seen(self, user: User, channel: Channel) -> list[Message]:
        return self.world.seen_in(user.id, channel.id)

    def dm(self, user: User) -> Channel:
        return self.world.dm(user.id)


def settle_in(
    world: SlackWorld, address: str, elapsed: HandElapsed, *, socket: bool, make_inbox: Callable[[Jobs], Inbox]
) -> Office:
    amina = world.add_user("amina", "Amina Example", locale="fr-FR", tz="Africa/Niamey")
    ben = world.add_user("ben", "Ben Example")
    casp = world.add_channel("casp", [amina.id, ben.id, world.app.user_id])
    quiet = world.add_channel("quiet", [amina.id])
    secret = world.add_channel("secret", [ben.id, world.app.user_id], "private")
    jobs, desk, pace = Jobs(), Desk(), unhurried()
    inbox = make_inbox(jobs)
    adapter = SlackAdapter(
        bot_token=world.app.bot_token,
        app_token=world.app.app_token if socket else "",
        signing_secret="" if socket else world.app.signing_secret,
        api_url=address,
        inbox=inbox,
        desk=lambda: desk,
        voices=KeyVoices(),
        clock=lambda: NOON,
        elapsed=elapsed,
        tasks=jobs,
        pace=pace,
        names_within=0.6,
        answered_within=0.05,
    )
    return Office(world, address, adapter, inbox, desk, jobs, elapsed, amina, ben, casp, quiet, secret, pace)


@asynccontextmanager
async def opened(
    *, socket: bool = True, api_url: str = "", make_inbox: Callable[[Jobs], Inbox] = Inbox
) -> AsyncIterator[Office]:
    """The stand-in and the adapter, not started; what the manifest does not ask for is not granted."""
    elapsed = HandElapsed()
    world = SlackWorld(lambda: NOON, app=App.of(manifest(COMMANDS)), elapsed=elapsed)
    async with serve_slack(world) as address:
        office = settle_in(world, api_url or address, elapsed, socket=socket, make_inbox=make_inbox)
        try:
            yield office
        finally:
            await office.jobs.drop()
            await office.adapter.stop()
            await office.adapter.close()


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    async with opened() as office:
        await office.adapter.start()
        yield office
