"""The Bot API over HTTP (https://core.telegram.org/bots/api#making-requests), on loopback."""

import asyncio
import inspect
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from sandbox.door import cut_off
from sandbox.faults import NO_FAULT, Fault
from sandbox.tasks import Tasks
from sandbox.telegram import methods_bot, methods_chats, methods_edits, methods_messages, methods_queries
from sandbox.telegram.records import JSON, Call, Upload
from sandbox.telegram.refused import Refused
from sandbox.telegram.schema import read_call
from sandbox.telegram.webhook import deliver
from sandbox.telegram.world import TelegramWorld

UPLOAD_BYTES = 50 * 1024 * 1024
"""https://core.telegram.org/bots/api#sending-files"""

Method = Callable[[TelegramWorld, Call], Any]

METHODS: Mapping[str, Method] = {
    "getMe": methods_bot.get_me,
    "getUpdates": methods_bot.get_updates,
    "setWebhook": methods_bot.set_webhook,
    "deleteWebhook": methods_bot.delete_webhook,
    "getWebhookInfo": methods_bot.get_webhook_info,
    "setMyCommands": methods_bot.set_my_commands,
    "getMyCommands": methods_bot.get_my_commands,
    "deleteMyCommands": methods_bot.delete_my_commands,
    "setMyName": methods_bot.set_my_text,
    "setMyDescription": methods_bot.set_my_text,
    "setMyShortDescription": methods_bot.set_my_text,
    "setChatMenuButton": methods_bot.set_chat_menu_button,
    "getChatMenuButton": methods_bot.get_chat_menu_button,
    "getFile": methods_bot.get_file,
    "sendMessage": methods_messages.send_message,
    "sendPhoto": methods_messages.send_photo,
    "sendDocument": methods_messages.send_document,
    "forwardMessage": methods_messages.forward_message,
    "copyMessage": methods_messages.copy_message,
    "sendChatAction": methods_messages.send_chat_action,
    "editMessageText": methods_edits.edit_message_text,
    "editMessageCaption": methods_edits.edit_message_caption,
    "editMessageReplyMarkup": methods_edits.edit_message_reply_markup,
    "deleteMessage": methods_edits.delete_message,
    "pinChatMessage": methods_edits.pin_chat_message,
    "unpinChatMessage": methods_edits.unpin_chat_message,
    "getChat": methods_chats.get_chat,
    "getChatMember": methods_chats.get_chat_member,
    "getChatAdministrators": methods_chats.get_chat_administrators,
    "getChatMemberCount": methods_chats.get_chat_member_count,
    "leaveChat": methods_chats.leave_chat,
    "answerCallbackQuery": methods_queries.answer_callback_query,
    "answerInlineQuery": methods_queries.answer_inline_query,
}
_NAMES = {name.lower(): name for name in METHODS}
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class TelegramApi:
    """Serves one world."""

    def __init__(self, world: TelegramWorld) -> None:
        self._world = world

    def application(self) -> web.Application:
        application = web.Application(client_max_size=UPLOAD_BYTES)
        application.router.add_route("*", "/bot{token}/{method}", self._call)
        application.router.add_get("/file/bot{token}/{path:.+}", self._file)
        return application

    async def _call(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            name = _NAMES.get(request.match_info["method"].lower())
            if name is None:
                raise Refused(404, "Not Found")
            return await self._serve(name, request)
        except Refused as refused:
            return _refusal(refused)

    async def _serve(self, name: str, request: web.Request) -> web.Response:
        raw, files = await read_request(request)
        fault = self._world.faults.take(name, raw.get("chat_id", ""))
        if fault is not NO_FAULT:
            self._world.changes.tell()
        await asyncio.sleep(fault.delay)
        if fault.drop_before:
            return cut_off(request)
        if fault.body:
            return web.Response(status=fault.status or 200, text=fault.body, content_type=fault.kind)
        _raise(fault)
        result = METHODS[name](self._world, read_call(name, raw, files))
        if inspect.isawaitable(result):
            result = await result
        return cut_off(request) if fault.drop_after else web.json_response({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.Response:
        try:
            self._check_token(request)
            return web.Response(body=methods_bot.file_at(self._world, request.match_info["path"]))
        except Refused as refused:
            return _refusal(refused)

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not _TOKEN.fullmatch(token):
            raise Refused(404, "Not Found")
        if token != self._world.token or self._world.revoked:
            raise Refused(401, "Unauthorized")


async def read_request(request: web.Request) -> tuple[JSON, dict[str, Upload]]:
    """Parameters from the query, a form, a multipart form or JSON; the files of a multipart form apart."""
    raw: JSON = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = await request.json()
        return raw | (body if isinstance(body, dict) else {}), files
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            raw[name] = value if isinstance(value, str) else bytes(value).decode()
    return raw, files


def _raise(fault: Fault) -> None:
    if fault.status == 429:
        seconds = fault.retry_after
        raise Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
    if fault.status:
        raise Refused(fault.status, fault.error or "Internal Server Error")


def _refusal(refused: Refused) -> web.Response:
    answer: JSON = {"ok": False, "error_code": refused.code, "description": refused.description}
    if refused.parameters:
        answer["parameters"] = refused.parameters
    return web.json_response(answer, status=refused.code)


@asynccontextmanager
async def serve_telegram(world: TelegramWorld, port: int = 0) -> AsyncIterator[str]:
    """Serves the world on 127.0.0.1, on a free port if 0, and yields the address: `/bot<token>/<method>` follows it."""
    async with world.door.serve(TelegramApi(world).application(), port, 0.1) as address, Tasks() as tasks:
        tasks.start(deliver(world.webhook, world.updates, world.now, world.changes), "telegram webhook")
        yield address
