"""Reads the parameters of a call and checks their names, presence and types against the Bot API's own description.

`methods.json` is that description. Telegram lets unknown parameters and fields pass in silence; here they are refused,
since each is a mistake of ours.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sandbox.telegram.records import JSON, Call, Upload
from sandbox.telegram.refused import Refused, bad

_DESCRIPTION: JSON = json.loads(Path(__file__).with_name("methods.json").read_text("utf-8"))
METHODS: Mapping[str, JSON] = _DESCRIPTION["methods"]
_TYPES: Mapping[str, JSON] = _DESCRIPTION["types"]

_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
}
_EMPTY_MEANS_NONE = frozenset({"url"})
"""https://core.telegram.org/bots/api#setwebhook: an empty url takes the webhook away."""
_TITLES = {
    "InlineKeyboardButton": "inline keyboard button",
    "KeyboardButton": "keyboard button",
    "InlineKeyboardMarkup": "reply keyboard markup",
    "ReplyKeyboardMarkup": "reply keyboard markup",
}
_NATIVE = {"String": str, "Integer": int, "Boolean": bool, "Float": float}


def read_call(method: str, raw: Mapping[str, Any], files: Mapping[str, Upload]) -> Call:
    """The call with its parameters as Python values.

    Raises Refused (400) for an unknown, missing or ill-typed parameter or field.
    """
    known = METHODS[method]
    fields: JSON = {**known["required"], **known["optional"]}
    given = {**raw, **{name: upload for name, upload in files.items() if name in fields}}
    for name in given:
        if name not in fields:
            raise bad(f'parameter "{name}" is unknown to {method}')
    values = {name: _parameter(name, fields[name], value) for name, value in given.items() if value is not None}
    for name in known["required"]:
        if values.get(name, "") == "" and name not in _EMPTY_MEANS_NONE:
            raise bad(_MISSING.get(name, f'parameter "{name}" is required'))
    return Call(method, values, {name: upload for name, upload in files.items() if name not in fields})


def _parameter(name: str, types: list[str], value: Any) -> Any:
    if isinstance(value, Upload):
        if "InputFile" not in types:
            raise bad(f'parameter "{name}" takes no file')
        return value
    if isinstance(value, str):
        value = _decoded(name, types, value)
    return _checked(types, value, f'parameter "{name}"')


def _decoded(name: str, types: list[str], value: str) -> Any:
    """A form field becomes what its type says; text stays text."""
    if set(types) <= {"String", "InputFile"}:
        return value
    if "Integer" in types:
        digits = value.removeprefix("-")
        return int(value) if digits.isascii() and digits.isdigit() else value
    if types == ["Boolean"]:
        return {"true": True, "false": False}.get(value.lower(), value)
    try:
        return json.loads(value)
    except ValueError:
        title = "reply keyboard markup" if name == "reply_markup" else name.replace("_", " ")
        raise bad(f"can't parse {title} JSON object") from None


def _checked(types: list[str], value: Any, where: str) -> Any:
    for name in types:
        native = _NATIVE.get("String" if name == "InputFile" else name)
        if native and isinstance(value, native) and not (native is int and isinstance(value, bool)):
            return value
        if name.startswith("Array of ") and isinstance(value, list):
            return [_item(name.removeprefix("Array of "), item, where) for item in value]
    shapes = [name for name in types if name in _TYPES]
    if shapes and isinstance(value, dict):
        return _object(_alternative(shapes, value, where), value)
    raise bad(f"{where} must be of type {' or '.join(types)}")


def _item(name: str, item: Any, where: str) -> Any:
    if name.startswith("Array of ") and not isinstance(item, list):
        raise bad(f"{where} must be an Array of Arrays")
    if name in _TYPES and not isinstance(item, dict):
        raise bad(f"can't parse {_TITLES.get(name, name)}: {name} must be an Object")
    return _checked([name], item, where)


def _alternative(shapes: list[str], value: JSON, where: str) -> str:
    """Which of several types an object means: by its `type` field, else by having all that one requires."""
    kinds: dict[str, str] = {
        kind: kind.removeprefix(shape) for shape in shapes for kind in _TYPES[shape].get("one of", [shape])
    }
    if len(kinds) == 1:
        return next(iter(kinds))
    wanted = str(value.get("type", "")).replace("_", "")
    for kind, name in kinds.items():
        required = _TYPES[kind]["required"]
        named = name.lower() == wanted if "type" in required else True
        if named and all(field in value for field in required):
            return kind
    raise bad(f"{where}: object expected as {' or '.join(kinds)}")


def _object(kind: str, value: JSON) -> JSON:
    known = _TYPES[kind]
    fields: JSON = {**known["required"], **known["optional"]}
    present = {name: item for name, item in value.items() if item is not None}
    try:
        for name in known["required"]:
            if name not in present:
                raise bad(f'Can\'t find field "{name}"')
        for name in present:
            if name not in fields:
                raise bad(f'Field "{name}" is unknown')
        return {name: _checked(fields[name], item, f'Field "{name}"') for name, item in present.items()}
    except Refused as refused:
        reason = refused.description.removeprefix("Bad Request: ")
        if reason.startswith("can't parse "):
            raise
        raise bad(f"can't parse {_TITLES.get(kind, kind)}: {reason}") from None
