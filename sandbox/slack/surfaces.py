"""Where a person presses: a message, a modal or the home tab, as interaction payloads describe the place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sandbox.slack import payloads
from sandbox.slack.blocks import elements
from sandbox.slack.elements import Typed, state_values
from sandbox.slack.records import JSON, Message, View
from sandbox.slack.workspace import Workspace


@dataclass(frozen=True)
class Surface:
    """`view` is the id of the view, "" for a message; `shown` is what a payload tells about the place."""

    blocks: Sequence[JSON]
    container: JSON
    shown: JSON
    view: str = ""
    typed: Typed = field(default_factory=dict)


def message_surface(world: Workspace, message: Message) -> Surface:
    """A message; of an ephemeral one Slack tells the place but not the content."""
    container = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": bool(message.only_for),
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    shown: JSON = {"channel": payloads.channel_reference(world.channels[message.channel])}
    if not message.only_for:
        shown["message"] = payloads.message_json(world, message, metadata=True)
    return Surface(message.blocks, container, shown)


def view_surface(world: Workspace, view: View) -> Surface:
    container = {"type": "view", "view_id": view.id}
    return Surface(view.blocks, container, {"view": payloads.view_json(world, view)}, view.id, view.typed)


def state(surface: Surface, typed: Typed) -> JSON:
    """What a message's payload adds as `state`; a view carries its own."""
    return {} if surface.view else {"state": {"values": state_values(surface.blocks, typed)}}


def find(
    blocks: Sequence[JSON], action_id: str, *, block_id: str = "", value: object = None, label: str = ""
) -> tuple[JSON, JSON]:
    """The one (block, element) meant by action_id, block_id, a button's value or its words; LookupError otherwise."""
    pairs = [(block, element) for block in blocks for element in elements(block)]
    found = [pair for pair in pairs if _meant(*pair, action_id, block_id, value, label)]
    if len(found) != 1:
        shown = ", ".join(f"{block['block_id']}/{element['action_id']}" for block, element in pairs)
        raise LookupError(f"{len(found)} elements are meant by {block_id}/{action_id} {label}; there are: {shown}")
    return found[0]


def _meant(block: JSON, element: JSON, action_id: str, block_id: str, value: object, label: str) -> bool:
    button = element["type"] == "button"
    return (
        action_id in ("", element["action_id"])
        and block_id in ("", block["block_id"])
        and (not button or value is None or value == element.get("value"))
        and (not label or (button and label == element["text"]["text"]))
    )


def field_meant(blocks: Sequence[JSON], name: str) -> tuple[JSON, JSON]:
    """The one field named by block_id, by action_id, or by "block_id/action_id"."""
    pairs = [(block, element) for block in blocks for element in elements(block)]
    for names in (_both, _block_name, _action_name):
        found = [pair for pair in pairs if names(*pair) == name]
        if len(found) == 1:
            return found[0]
    raise LookupError(f"no single field {name}; there are: {', '.join(_both(*pair) for pair in pairs)}")


def _both(block: JSON, element: JSON) -> str:
    return f"{block['block_id']}/{element['action_id']}"


def _block_name(block: JSON, element: JSON) -> str:
    return str(block["block_id"])


def _action_name(block: JSON, element: JSON) -> str:
    return str(element["action_id"])


def filled(typed: Typed, place: tuple[str, str], value: JSON) -> Mapping[tuple[str, str], JSON]:
    return {**typed, place: value}
