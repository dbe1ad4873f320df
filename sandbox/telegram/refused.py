"""What the Bot API answers when it will not do a thing: code, description, parameters.

The wording follows the error table of the reference implementation (tdlib/telegram-bot-api, Client.cpp).
"""

from typing import Any


class Refused(Exception):
    """An answer with `ok: false`. `parameters` holds retry_after or migrate_to_chat_id
    (https://core.telegram.org/bots/api#responseparameters)."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(reason: str, **parameters: Any) -> Refused:
    return Refused(400, f"Bad Request: {reason}", **parameters)


def forbidden(reason: str) -> Refused:
    return Refused(403, f"Forbidden: {reason}")


def conflict(reason: str) -> Refused:
    return Refused(409, f"Conflict: {reason}")


class Impossible(Exception):
    """What the Telegram app gives a person no way to do, such as writing in a group they are not in."""
