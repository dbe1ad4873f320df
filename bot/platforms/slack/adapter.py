"""Slack as the rest of the program sees it: started, stopped, and spoken to through its messenger."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.clock import Elapsed
from bot.pacing import Pace
from bot.platforms.slack.answering import Answers
from bot.platforms.slack.connection import Connection
from bot.platforms.slack.errors import FAULTS, MENDED_BY, SlackRefused, judge
from bot.platforms.slack.files import Files
from bot.platforms.slack.hearing import Ear, Intake
from bot.platforms.slack.listeners import Desk, Listeners, Starter, Voices
from bot.platforms.slack.lookup import Lookup
from bot.platforms.slack.manifest import PATH, SCOPES
from bot.platforms.slack.messenger import SlackMessenger
from bot.platforms.slack.paced import PacedClient
from bot.platforms.slack.profiles import Directory
from bot.platforms.slack.scene import Bot
from bot.platforms.slack.windows import AFTER, Windows
from domain.delivery import Later

OFFICIAL = "https://slack.com/api/"

PATIENCE = aiohttp.ClientTimeout(total=30, connect=10)
"""Seconds that a call and its connection may take."""

AGAIN = 15.0
"""Seconds between tries to reach Slack at start."""

Client = TypeVar("Client", bound=AsyncWebClient)

LOOPBACK = ("localhost", "127.0.0.1", "::1")

log = logging.getLogger(__name__)

_bolt_log = logging.getLogger("liaison.bolt")
_bolt_log.setLevel(logging.ERROR)  # without a level of its own Bolt words every debug message before it is dropped


class SlackAdapter:
    """With `app_token` over Socket Mode, else over HTTP: then `routes` are served and `signing_secret` is checked.

    `clock` is calendar time (UTC); an input waits `names_within` seconds for the names and languages in it.
    What may be answered with a form and takes longer than `answered_within` seconds gets a window meanwhile.
    """

    def __init__(
        self,
        *,
        bot_token: str,
        app_token: str = "",
        signing_secret: str = "",
        api_url: str = OFFICIAL,
        inbox: Intake,
        desk: Callable[[], Desk],
        voices: Voices,
        clock: Callable[[], datetime],
        elapsed: Elapsed,
        tasks: Starter,
        pace: Pace,
        names_within: float,
        answered_within: float = AFTER,
    ) -> None:
        self._bot_token, self._app_token, self._tasks, self._elapsed = bot_token, app_token, tasks, elapsed
        self._posting = _local(AsyncWebClient(bot_token, api_url, logger=_bolt_log, retry_handlers=[]))
        self._answering = _local(PacedClient(bot_token, api_url, logger=_bolt_log, retry_handlers=[]))
        self._asking = _local(PacedClient(bot_token, api_url, logger=_bolt_log))
        self._answering.pace = self._asking.pace = pace
        directory = Directory(self._asking, elapsed, names_within)
        windows = Windows(self._answering, answered_within)
        answers = Answers(self._answering, directory, elapsed, windows)
        lookup, files = Lookup(self._answering, directory), Files(self._answering, directory)
        self.messenger = SlackMessenger(self._posting, directory, answers, lookup, files, lambda: self._ear.bot.user)
        self._ear = Ear(inbox, directory, clock, elapsed)
        self._listeners = Listeners(self._ear, desk, answers, windows, voices, tasks)
        self._known = AuthorizeResult(enterprise_id=None, team_id=None)
        self._app = self._bolt(signing_secret)
        self._session: aiohttp.ClientSession | None = None
        self._socket: Connection | None = None

    def _bolt(self, signing_secret: str) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            return self._known

        app = AsyncApp(
            name="liaison",
            logger=_bolt_log,
            signing_secret=signing_secret,
            client=self._posting,
            authorize=authorize,
            process_before_response=True,
        )
        self._listeners.attach(app)
        return app

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """What the web server must serve; nothing in Socket Mode."""
        return () if self._app_token else (web.post(PATH, self._serve),)

    @property
    def ready(self) -> bool:
        """Whether Slack has said who we are."""
        return bool(self._ear.bot.user)

    async def start(self) -> None:
        """Raises SlackRefused where Slack will not have the tokens; while it is out of reach it is asked again."""
        self._session = aiohttp.ClientSession(timeout=PATIENCE)
        for client in (self._posting, self._answering, self._asking):
            client.session = self._session
        try:
            await self._connect()
        except FAULTS as fault:
            log.warning("slack cannot be reached (%s); trying again every %.0f s", fault, AGAIN)
            self._tasks.start(self._keep_trying(), "reach slack")

    async def stop(self) -> None:
        """Takes nothing in any more; what is being answered may still be sent until `close`."""
        if self._socket is not None:
            await self._socket.close()

    async def close(self) -> None:
        """Gives the connections back."""
        if self._session is not None:
            await self._session.close()

    async def _keep_trying(self) -> None:
        while True:
            await self._elapsed.sleep(AGAIN)
            try:
                await self._connect()
            except FAULTS as fault:
                log.info("slack still cannot be reached (%s)", fault)
            except SlackRefused as refused:
                log.error("%s", refused)
                return
            else:
                log.info("slack is reached")
                return

    async def _connect(self) -> None:
        """Asks once who we are; no request is authorised by another call."""
        try:
            said = await self._asking.auth_test()
            self._check_scopes(said.headers.get("x-oauth-scopes", ""))
            self._ear.bot = Bot(said["user_id"], said.get("bot_id") or "", said["team_id"])
            self._known = AuthorizeResult.from_auth_test_response(bot_token=self._bot_token, auth_test_response=said)
            if self._app_token:
                connection = Connection(self._app, self._app_token, self._posting.proxy or "")
                await connection.open()
                self._socket = connection
        except SlackApiError as fault:
            raise _refused(fault) or fault from fault

    def _check_scopes(self, granted: str) -> None:
        lacking = [scope for scope in SCOPES if scope not in granted.replace(" ", "").split(",")]
        if granted and lacking:
            log.error(
                "the Slack app lacks the scopes %s: install it again with what `liaison manifest slack` prints",
                ", ".join(lacking),
            )

    async def _serve(self, request: web.Request) -> web.Response:
        """Bolt checks the signature. Until we know who we are, Slack is asked to come again."""
        if not self._ear.bot.user:
            return web.Response(status=503)
        return await to_aiohttp_response(await self._app.async_dispatch(await to_bolt_request(request)))


def _local(client: Client) -> Client:
    """A stand-in on this machine is never asked through a proxy."""
    if urlsplit(client.base_url).hostname in LOOPBACK:
        client.proxy = None
    return client


def _refused(fault: SlackApiError) -> SlackRefused | None:
    """The one line to stop with, where only a person can mend it."""
    outcome = judge(fault, posting=False)
    if isinstance(outcome, Later) and outcome.reason in MENDED_BY:
        return SlackRefused(f"Slack refuses ({fault.response['error']}): {MENDED_BY[outcome.reason]}")
    return None
