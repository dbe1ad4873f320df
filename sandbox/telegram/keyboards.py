"""The limits of keyboards (https://core.telegram.org/bots/api#inlinekeyboardmarkup and #replykeyboardmarkup)."""

import re
from itertools import chain
from urllib.parse import parse_qs, urlsplit

from sandbox.telegram.records import JSON, Chat, Kind
from sandbox.telegram.refused import bad

ROW_LIMIT = 8
BUTTON_LIMIT = 100
"""Both observed, not documented; python-telegram-bot names them in constants.InlineKeyboardMarkupLimit."""
DATA_LIMIT = 64
"""Bytes of UTF-8: https://core.telegram.org/bots/api#inlinekeyboardbutton"""
PLACEHOLDER_LIMIT = 64
"""https://core.telegram.org/bots/api#replykeyboardmarkup"""
START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""https://core.telegram.org/bots/features#deep-linking"""

_LOOKS = {"text", "icon_custom_emoji_id", "style"}
_REQUESTS = {"request_users", "request_chat", "request_contact", "request_location", "request_managed_bot"}
_SCHEMES = {"http", "https", "tg", "ton", "tonsite"}
_TELEGRAM_HOSTS = {"t.me", "telegram.me"}


def check_markup(markup: JSON | None, chat: Chat, *, inline_only: bool = False) -> None:
    """Raises Refused where a reply_markup is not to be had in this chat or breaks a limit."""
    if markup is None:
        return
    if "inline_keyboard" in markup:
        check_inline(markup, private=chat.kind is Kind.PRIVATE)
    elif inline_only or chat.kind is Kind.CHANNEL:
        raise bad("inline keyboard expected")
    elif "keyboard" in markup:
        _check_reply(markup, chat)


def check_inline(markup: JSON, *, private: bool) -> None:
    rows = markup["inline_keyboard"]
    _check_size(rows)
    for button in chain.from_iterable(rows):
        _check_button(button, private=private)


def _check_size(rows: list[list[JSON]]) -> None:
    if any(len(row) > ROW_LIMIT for row in rows) or sum(map(len, rows)) > BUTTON_LIMIT:
        raise bad("reply markup is too long")


def _check_button(button: JSON, *, private: bool) -> None:
    actions = [name for name, value in button.items() if name not in _LOOKS and value != ""]
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    if not actions:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad(f"can't parse inline keyboard button: only one of {', '.join(sorted(actions))} may be used")
    if len(button.get("callback_data", "").encode()) > DATA_LIMIT:
        raise bad("BUTTON_DATA_INVALID")
    if "web_app" in button and not private:
        raise bad("BUTTON_TYPE_INVALID")
    if "url" in button:
        check_url(button["url"])


def check_url(url: str) -> None:
    """Raises Refused for an address that a button may not carry: no host, no known scheme, a bad start payload."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme.lower() not in _SCHEMES:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    host = parts.hostname or ""
    if not host or any(map(str.isspace, url)) or (parts.scheme.startswith("http") and not {".", ":"} & set(host)):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    payloads = parse_qs(parts.query, keep_blank_values=True).get("start", [])
    if host in _TELEGRAM_HOSTS and not all(START_PAYLOAD.fullmatch(payload) for payload in payloads):
        raise bad("BUTTON_URL_INVALID")


def _check_reply(markup: JSON, chat: Chat) -> None:
    _check_size(markup["keyboard"])
    for button in chain.from_iterable(markup["keyboard"]):
        if not button["text"].strip():
            raise bad("keyboard button text must be non-empty")
        if _REQUESTS & button.keys() and chat.kind is not Kind.PRIVATE:
            raise bad("BUTTON_TYPE_INVALID")
    if len(markup.get("input_field_placeholder", "")) > PLACEHOLDER_LIMIT:
        raise bad("input field placeholder is too long")


def start_payload(url: str, username: str) -> str | None:
    """The payload of a link that starts this bot; None for any other address."""
    parts = urlsplit(url)
    if parts.hostname not in _TELEGRAM_HOSTS or parts.path.strip("/").lower() != username.lower():
        return None
    return parse_qs(parts.query).get("start", [""])[0]
