"""Opens the stand-in on loopback, and points it at an app's Request URL for HTTP mode."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import ClientSession

from sandbox.slack.api import SlackApi
from sandbox.slack.request_url import RequestUrl
from sandbox.slack.workspace import Workspace
from sandbox.tasks import Tasks


@asynccontextmanager
async def serve_slack(world: Workspace, port: int = 0) -> AsyncIterator[str]:
    """Serves the workspace on 127.0.0.1 (any free port for 0) and gives the base address, ending in /api/."""
    async with world.door.serve(SlackApi(world).application(), port, 1.0) as address:
        world.address = address
        try:
            yield f"{address}/api/"
        finally:
            await world.sockets.cut()


@asynccontextmanager
async def deliver_to(
    world: Workspace, url: str, *, real: Callable[[], datetime], ack_seconds: float = 3.0
) -> AsyncIterator[RequestUrl]:
    """HTTP mode: what people do is posted to the app's Request URL, signed, instead of over Socket Mode.

    `real` is the unmoved clock that dates the signatures. Raises ConnectionError when the URL does not return the
    challenge.
    """
    async with ClientSession() as session, Tasks() as tasks:
        secret = world.app.signing_secret
        hook = RequestUrl(url, secret, session, real=real, elapsed=world.elapsed, ack_seconds=ack_seconds)
        if not await hook.verify(world.app.verification_token):
            raise ConnectionError(f"{url} did not return the challenge")
        tasks.start(hook.run(), "slack events to the request url")
        world.delivery = hook
        try:
            yield hook
        finally:
            world.delivery = world.sockets
