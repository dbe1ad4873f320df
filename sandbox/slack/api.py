"""The loopback web server: /api/<method>, Socket Mode, response URLs, uploads and downloads."""

import asyncio
import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.door import cut_off
from sandbox.faults import NO_FAULT, Fault
from sandbox.slack import answers, methods_chat, methods_conversations, methods_files, methods_people, methods_views
from sandbox.slack.call import Call, missing_scope
from sandbox.slack.rates import Rates
from sandbox.slack.records import JSON
from sandbox.slack.refused import Refused
from sandbox.slack.scopes import RULES
from sandbox.slack.workspace import Workspace

Method = Callable[[Call], Awaitable[JSON]]

METHODS: dict[str, Method] = {
    "api.test": methods_people.api_test,
    "apps.connections.open": methods_people.connections_open,
    "auth.test": methods_people.auth_test,
    "bots.info": methods_people.bot_info,
    "chat.delete": methods_chat.delete,
    "chat.getPermalink": methods_chat.get_permalink,
    "chat.postEphemeral": methods_chat.post_ephemeral,
    "chat.postMessage": methods_chat.post_message,
    "chat.update": methods_chat.update,
    "conversations.history": methods_conversations.history,
    "conversations.info": methods_conversations.info,
    "conversations.join": methods_conversations.join,
    "conversations.list": methods_conversations.listed,
    "conversations.members": methods_conversations.members,
    "conversations.open": methods_conversations.opened,
    "conversations.replies": methods_conversations.replies,
    "files.completeUploadExternal": methods_files.complete_upload,
    "files.getUploadURLExternal": methods_files.get_upload_url,
    "files.info": methods_files.info,
    "reactions.add": methods_chat.add_reaction,
    "team.info": methods_people.team_info,
    "users.info": methods_people.user_info,
    "users.list": methods_people.users_list,
    "users.lookupByEmail": methods_people.lookup_by_email,
    "users.profile.get": methods_people.profile,
    "views.open": methods_views.opened,
    "views.publish": methods_views.published,
    "views.push": methods_views.pushed,
    "views.update": methods_views.updated,
}
NESTED = {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format", "view": "invalid_arguments"}
"""Arguments that may come as JSON in a string, and the error when they are not JSON."""


class TooMany(Exception):
    """A rate limit; `seconds` goes into Retry-After."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class SlackApi:
    """Serves one workspace to one app."""

    def __init__(self, world: Workspace) -> None:
        self._world = world

    def application(self) -> web.Application:
        application = web.Application(client_max_size=100 * 1024 * 1024)
        application.add_routes(
            [
                web.route("*", "/api/{method}", self._serve),
                web.get("/link/", self._world.sockets.serve),
                web.post("/actions/{team}/{name}", self._respond),
                web.post("/upload/v1/{file}", self._upload),
                web.get("/files-pri/{place}/{name}", self._download),
            ]
        )
        return application

    async def _serve(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        try:
            given = await _arguments(request)
        except Refused as refused:
            return web.json_response(refused.body(), headers=self._headers(method))
        fault = self._world.faults.take(method, self._place(given))
        if fault is not NO_FAULT:
            self._world.changes.tell()
        await asyncio.sleep(fault.delay)
        if fault.drop_before:
            return cut_off(request)
        if fault.body:
            return web.Response(status=fault.status or 200, text=fault.body, content_type=fault.kind)
        if fault.status:
            return web.Response(status=fault.status, headers=_retry_after(fault.retry_after))
        try:
            body = await self._answer(Call(self._world, method, given), _bearer(request), fault)
            answer = web.json_response(body, headers=self._headers(method))
        except TooMany as busy:
            refusal = {"ok": False, "error": "ratelimited"}
            answer = web.json_response(refusal, status=429, headers=_retry_after(busy.seconds))
        return cut_off(request) if fault.drop_after else answer

    def _place(self, given: JSON) -> str:
        """The conversation a call is about; "" for none."""
        named = str(given.get("channel", ""))
        return self._world.dm(named).id if named in self._world.users else named

    async def _answer(self, call: Call, bearer: str, fault: Fault) -> JSON:
        try:
            if fault.error:
                raise Refused(fault.error)
            self._admit(call, bearer or call.text("token"))
            return {"ok": True, **await METHODS[call.method](call)}
        except Refused as refused:
            return refused.body()

    def _admit(self, call: Call, token: str) -> None:
        """Raises Refused, or TooMany, before the method sees anything."""
        if call.method not in METHODS:
            raise Refused("unknown_method")
        if call.method != "api.test":
            self._check_token(call.method, token)
        rule = RULES[call.method]
        if rule.scopes and not self._world.app.scopes.intersection(rule.scopes):
            raise missing_scope(rule.scopes, self._world.app.scopes)
        self._check_rate(call)

    def _check_token(self, method: str, token: str) -> None:
        app = self._world.app
        if not token:
            raise Refused("not_authed")
        if token not in (app.bot_token, app.app_token):
            raise Refused("invalid_auth")
        if self._world.revoked:
            raise Refused("token_revoked")
        if (token == app.app_token) != (method == "apps.connections.open"):
            raise Refused("not_allowed_token_type")

    def _check_rate(self, call: Call) -> None:
        per_minute = RULES[call.method].per_minute
        seconds = 0
        if call.method == "chat.postMessage":
            key = f"{call.method} {self._place(call.args)}"
            seconds = self._world.rates.wait(key, per_second=1.0, burst=Rates.POST_BURST)
            if not seconds:
                pace = Rates.POSTS_PER_MINUTE / 60
                seconds = self._world.rates.wait(call.method, per_second=pace, burst=Rates.POST_BURST)
        elif per_minute:
            seconds = self._world.rates.wait(call.method, per_second=per_minute / 60, burst=per_minute)
        if seconds:
            raise TooMany(seconds)

    def _headers(self, method: str) -> dict[str, str]:
        accepted = RULES[method].scopes if method in RULES else ()
        granted = ",".join(sorted(self._world.app.scopes))
        return {"X-OAuth-Scopes": granted, "X-Accepted-OAuth-Scopes": ",".join(accepted)}

    async def _respond(self, request: web.Request) -> web.Response:
        """A response URL: "ok", or the error with status 404 (the URL) or 400 (what was sent)."""
        try:
            ticket = self._world.tickets.respond(request.match_info["name"])
        except Refused as refused:
            return web.json_response(refused.body(), status=404)
        try:
            given = await request.json()
            await answers.respond(self._world, ticket, given)
        except (Refused, json.JSONDecodeError) as wrong:
            error = wrong if isinstance(wrong, Refused) else Refused("invalid_payload")
            return web.json_response(error.body(), status=400)
        return web.Response(text="ok")

    async def _upload(self, request: web.Request) -> web.Response:
        """Takes the bytes of a file, plain or as a form; they must be as many as were announced."""
        content = await methods_files.received(request)
        if not methods_files.take_in(self._world, request.match_info["file"], content):
            return web.Response(status=400, text="bad upload")
        return web.Response(text=f"OK - {len(content)}")

    async def _download(self, request: web.Request) -> web.Response:
        """A file for whoever holds the token and files:read; everyone else gets the sign-in page, with status 200."""
        file = self._world.files.get(request.match_info["place"].rpartition("-")[2])
        allowed = _bearer(request) == self._world.app.bot_token and "files:read" in self._world.app.scopes
        if file is None or not allowed:
            return web.Response(text="<html><body>Sign in to the workspace</body></html>", content_type="text/html")
        return web.Response(body=file.content, content_type="application/octet-stream")


def _retry_after(seconds: int) -> dict[str, str]:
    return {"Retry-After": str(seconds)} if seconds else {}


def _bearer(request: web.Request) -> str:
    return request.headers.get("Authorization", "").removeprefix("Bearer ")


async def _arguments(request: web.Request) -> JSON:
    """The arguments of a call: query, form or JSON body. Raises Refused."""
    given: JSON = dict(request.query)
    if request.content_type == "application/json":
        try:
            given |= await request.json()
        except (json.JSONDecodeError, TypeError, ValueError):
            raise Refused("invalid_json") from None
    else:
        given |= await request.post()
    for name, error in NESTED.items():
        if isinstance(given.get(name), str):
            given[name] = _decoded(given[name], error)
    return given


def _decoded(text: str, error: str) -> object:
    try:
        return json.loads(text) if text else None
    except json.JSONDecodeError:
        raise Refused(error) from None
