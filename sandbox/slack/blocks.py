"""Checks blocks and views against the limits, and gives them the ids Slack would give."""

import json
import secrets
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy

from sandbox.slack import limits
from sandbox.slack.records import JSON
from sandbox.slack.refused import Refused
from sandbox.slack.schema import Shape, fault


def elements(block: JSON) -> list[JSON]:
    """The interactive elements of one block, in order."""
    inner = [block.get("accessory"), block.get("element")]
    if block["type"] == "actions":
        inner += block["elements"]
    return [element for element in inner if element and element["type"] != "image"]


def message_blocks(given: object) -> tuple[JSON, ...]:
    """The blocks of a message as Slack keeps them.

    Raises Refused: invalid_blocks_format, invalid_blocks, or msg_blocks_too_long. The last has no documented
    figure; a maintainer names 12,000 characters of text in https://github.com/slackapi/bolt-js/issues/2509.
    """
    if not isinstance(given, list):
        raise Refused("invalid_blocks_format")
    if reasons := list(_faults(given, limits.MESSAGE, "/blocks", modal=False)):
        raise Refused("invalid_blocks", reasons)
    if _text_length(given) > limits.TEXT_IN_BLOCKS:
        raise Refused("msg_blocks_too_long")
    return tuple(_named(given))


def view_payload(given: object, kind: str) -> JSON:
    """A view as Slack keeps it; `kind` is "modal" or "home".

    Raises Refused: invalid_arguments with the reasons, or view_too_large.
    """
    shape = limits.MODAL if kind == "modal" else limits.HOME
    reasons = list(shape.faults(given, "/view"))
    if reasons or not isinstance(given, dict):
        raise Refused("invalid_arguments", reasons)
    blocks = given["blocks"]
    reasons = list(_beyond_shape(blocks, "/view/blocks", modal=kind == "modal"))
    if kind == "modal" and "submit" not in given and any(block["type"] == "input" for block in blocks):
        reasons.append(fault("missing required field: submit", "/view"))
    if reasons:
        raise Refused("invalid_arguments", reasons)
    if len(json.dumps(given).encode()) > limits.VIEW_BYTES:
        raise Refused("view_too_large")
    return {**deepcopy(given), "blocks": _named(blocks)}


def _faults(blocks: list[JSON], shape: Shape, path: str, *, modal: bool) -> Iterator[str]:
    reasons = list(shape.faults(blocks, path))
    yield from reasons or _beyond_shape(blocks, path, modal=modal)


def _beyond_shape(blocks: list[JSON], path: str, *, modal: bool) -> Iterator[str]:
    """What a shape alone cannot say: ids used twice, a preset that is no option, focus twice."""
    given = Counter(block["block_id"] for block in blocks if "block_id" in block)
    yield from (fault(f"block_id `{name}` already exists", path) for name, times in given.items() if times > 1)
    focused = 0
    for index, block in enumerate(blocks):
        place = f"{path}/{index}"
        inner = elements(block)
        names = Counter(element["action_id"] for element in inner if "action_id" in element)
        yield from (fault(f"action_id `{name}` already exists", place) for name, times in names.items() if times > 1)
        for element in inner:
            focused += bool(element.get("focus_on_load"))
            yield from _preset_faults(element, place)
            if element["type"] == "file_input" and not modal:
                yield fault("unsupported type: file_input", place)
    if focused > 1:
        yield fault("only one element may have focus_on_load", path)


def _preset_faults(element: JSON, place: str) -> Iterator[str]:
    """A preset choice must equal one of the options, value and words alike."""
    options = options_of(element)
    preset = element.get("initial_options", []) + [element[key] for key in ("initial_option",) if key in element]
    if options and any(choice not in options for choice in preset):
        yield fault("initial_option must match one of the options", place)


def options_of(element: JSON) -> list[JSON]:
    """The fixed options of a menu, those of its groups included."""
    groups: list[JSON] = element.get("option_groups", [])
    return [*element.get("options", []), *(option for group in groups for option in group["options"])]


def _text_length(value: object) -> int:
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(_text_length(inner) for inner in value.values())
    return sum(_text_length(inner) for inner in value) if isinstance(value, list) else 0


def _named(blocks: list[JSON]) -> list[JSON]:
    kept = deepcopy(blocks)
    for block in kept:
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for element in elements(block):
            element.setdefault("action_id", secrets.token_urlsafe(4))
    return kept
