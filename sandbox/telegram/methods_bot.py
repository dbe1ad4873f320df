"""Methods about the bot itself: who it is, its menus and descriptions, its updates, its files.

https://core.telegram.org/bots/api#getme, #setmycommands, #getting-updates, #getfile
"""

import re

from sandbox.telegram.access import known_chat
from sandbox.telegram.menus import Scope
from sandbox.telegram.records import JSON, Call, Chat, Kind
from sandbox.telegram.refused import Refused, bad, conflict
from sandbox.telegram.state import State
from sandbox.telegram.wire import person_json

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_LIMIT = 100
COMMAND_LENGTH = 32
DESCRIPTION_LENGTH = 256
"""https://core.telegram.org/bots/api#botcommand and #setmycommands"""
LANGUAGE = re.compile(r"|[a-z]{2}")
"""https://core.telegram.org/bots/api#setmycommands: a two-letter ISO 639-1 code, or nothing."""
TEXT_LENGTHS = {"name": 64, "description": 512, "short_description": 120}
"""https://core.telegram.org/bots/api#setmyname, #setmydescription, #setmyshortdescription"""
DOWNLOAD_BYTES = 20 * 1024 * 1024
"""https://core.telegram.org/bots/api#getfile"""
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""https://core.telegram.org/bots/api#setwebhook"""


def get_me(state: State, call: Call) -> JSON:
    return person_json(state.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not state.privacy,
        "supports_inline_queries": state.inline,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_guest_queries": False,
    }


def set_my_commands(state: State, call: Call) -> bool:
    scope, language = _menu(state, call)
    if len(call["commands"]) > COMMAND_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    state.menus.put(scope, language, [_command(command) for command in call["commands"]])
    state.changes.tell()
    return True


def _command(command: JSON) -> JSON:
    """Trimmed and without a slash, as Telegram keeps it."""
    name = command["command"].strip().removeprefix("/")
    description = command["description"].strip()
    if not name or not description:
        raise bad(f"{'command description' if name else 'command'} must be non-empty")
    if len(name) > COMMAND_LENGTH:
        raise bad(f"command length must not exceed {COMMAND_LENGTH}")
    if len(description) > DESCRIPTION_LENGTH:
        raise bad(f"command description length must not exceed {DESCRIPTION_LENGTH}")
    if not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}


def get_my_commands(state: State, call: Call) -> list[JSON]:
    return state.menus.get(*_menu(state, call))


def delete_my_commands(state: State, call: Call) -> bool:
    state.menus.put(*_menu(state, call), [])
    state.changes.tell()
    return True


def _menu(state: State, call: Call) -> tuple[Scope, str]:
    language = call.get("language_code", "")
    if not LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    scope = call.get("scope", {"type": "default"})
    if "chat_id" not in scope:
        return Scope(scope["type"]), language
    chat = known_chat(state, scope["chat_id"])
    if chat.kind is Kind.CHANNEL or (chat.kind is Kind.PRIVATE and scope["type"] != "chat"):
        raise bad("can't change commands in this chat")
    return Scope(scope["type"], chat.id, scope.get("user_id", 0)), language


def set_chat_menu_button(state: State, call: Call) -> bool:
    button = call.get("menu_button", {"type": "default"})
    for chat in _private_chats(state, call):
        chat.menu_button = button
    state.changes.tell()
    return True


def get_chat_menu_button(state: State, call: Call) -> JSON:
    buttons = [chat.menu_button for chat in _private_chats(state, call)]
    return (buttons[0] if buttons else None) or {"type": "default"}


def _private_chats(state: State, call: Call) -> list[Chat]:
    """The one named, or all."""
    if "chat_id" not in call.values:
        return [chat for chat in state.chats.values() if chat.kind is Kind.PRIVATE]
    chat = known_chat(state, call["chat_id"])
    if chat.kind is not Kind.PRIVATE:
        raise bad("chat not found")
    return [chat]


def set_my_text(state: State, call: Call) -> bool:
    """setMyName, setMyDescription and setMyShortDescription: checked, and shown nowhere."""
    if not LANGUAGE.fullmatch(call.get("language_code", "")):
        raise bad("invalid language code specified")
    for name, length in TEXT_LENGTHS.items():
        if len(call.get(name, "")) > length:
            raise bad(f"{name.replace('_', ' ')} is too long")
    return True


async def get_updates(state: State, call: Call) -> list[JSON]:
    if state.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(state, call)
    return await state.updates.poll(call.get("offset", 0), call.get("limit", 100), call.get("timeout", 0))


def set_webhook(state: State, call: Call) -> bool:
    """An http address and any port are taken, as by a Bot API server of one's own."""
    url, secret = call.get("url", ""), call.get("secret_token", "")
    if url and not url.startswith(("http://", "https://")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _allow(state, call)
    _point(state, call, url, secret)
    return True


def delete_webhook(state: State, call: Call) -> bool:
    _point(state, call, "", "")
    return True


def get_webhook_info(state: State, call: Call) -> JSON:
    webhook = state.webhook
    info: JSON = {"url": webhook.url, "has_custom_certificate": False}
    info["pending_update_count"] = len(state.updates.waiting())
    if webhook.url:
        info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
    if webhook.failed_at:
        info |= {"last_error_date": webhook.failed_at, "last_error_message": webhook.failure}
    return info | ({"allowed_updates": list(state.updates.allowed)} if state.updates.allowed else {})


def _point(state: State, call: Call, url: str, secret: str) -> None:
    state.updates.interrupt("terminated by setWebhook request")
    if call.get("drop_pending_updates"):
        state.updates.drop()
    state.webhook.point(url, secret, call.get("max_connections", 40))


def _allow(state: State, call: Call) -> None:
    """What is not said stays as it was."""
    if "allowed_updates" in call.values:
        state.updates.allowed = tuple(call["allowed_updates"])


def get_file(state: State, call: Call) -> JSON:
    file = state.files.get(call["file_id"])
    if file is None:
        raise bad("invalid file_id")
    if len(file.upload.data) > DOWNLOAD_BYTES:
        raise bad("file is too big")
    known: JSON = {"file_id": file.id, "file_unique_id": file.id[-8:], "file_size": len(file.upload.data)}
    return {**known, "file_path": file.path}


def file_at(state: State, path: str) -> bytes:
    """The content of a file. Raises Refused (404)."""
    for file in state.files.values():
        if file.path == path:
            return file.upload.data
    raise Refused(404, "Not Found")
