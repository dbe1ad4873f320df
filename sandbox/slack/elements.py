"""What a person puts into an element, in the shapes Slack sends: `state.values` and `actions`.

https://docs.slack.dev/reference/interaction-payloads/block_actions-payload,
https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sandbox.slack.blocks import elements, options_of
from sandbox.slack.records import JSON

Typed = Mapping[tuple[str, str], JSON]

STATE = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "overflow": ("selected_option", ""),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
FORMS = {
    "email_text_input": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "Must be a valid email address."),
    "url_text_input": (r"https?://\S+", "Must be a valid URL."),
    "datepicker": (r"\d{4}-\d{2}-\d{2}", "Must be a date."),
    "timepicker": (r"([01]\d|2[0-3]):[0-5]\d", "Must be a time."),
}


def chosen(element: JSON, wanted: Any, suggested: Sequence[JSON] = ()) -> JSON:
    """The state value of `element` after the person put `wanted` into it.

    Menus take an option's value (or a list of values), search menus one of the options last offered.
    Raises LookupError if there is no such option to choose: a person cannot pick what is not shown.
    """
    kind = element["type"]
    key, _ = STATE[kind]
    if key == "selected_option" and wanted is not None:
        wanted = _option(element, wanted, suggested)
    elif key == "selected_options":
        wanted = [_option(element, one, suggested) for one in wanted]
    elif key == "value" and wanted is not None:
        wanted = str(wanted)
    return {"type": kind, key: wanted}


def _option(element: JSON, wanted: object, suggested: Sequence[JSON]) -> JSON:
    options = [*options_of(element), *suggested]
    for option in options:
        if wanted in (option, option["value"]):
            return option
    shown = ", ".join(option["value"] for option in options)
    raise LookupError(f"{element['action_id']} offers no {wanted!r}, only: {shown}")


def untouched(element: JSON) -> JSON:
    """The state value of an element nobody has touched."""
    key, initial = STATE[element["type"]]
    return {"type": element["type"], key: element.get(initial, [] if key.endswith("s") else None)}


def state_values(blocks: Sequence[JSON], typed: Typed) -> JSON:
    """`state.values`: every element that holds a state, by block_id and action_id."""
    values: JSON = {}
    for block in blocks:
        for element in elements(block):
            if element["type"] in STATE and element["type"] != "overflow":
                place = (block["block_id"], element["action_id"])
                values.setdefault(place[0], {})[place[1]] = typed.get(place) or untouched(element)
    return values


def action(block: JSON, element: JSON, state: JSON | None, at: str) -> JSON:
    """One entry of `actions`, for a press on `element` that left it in `state`."""
    kept = ("action_id", "type", "text", "value", "style", "placeholder", "url")
    given = {name: element[name] for name in kept if name in element}
    if element["type"] != "button":
        given.pop("text", None)
    return {**given, **(state or {}), "block_id": block["block_id"], "action_ts": at}


def complaint(block: JSON, state: JSON) -> str:
    """What Slack itself says beside a field before the app hears of it; "" when the field may go."""
    element = block["element"]
    value = state[STATE[element["type"]][0]]
    if value in (None, "", []):
        return "" if block.get("optional") else "Please complete this required field."
    if element["type"] == "plain_text_input":
        return _length_complaint(element, value)
    if element["type"] == "number_input":
        form = r"-?\d+(\.\d+)?" if element["is_decimal_allowed"] else r"-?\d+"
        return "" if re.fullmatch(form, value) else "Must be a valid number."
    form, words = FORMS.get(element["type"], (".*", ""))
    return words if isinstance(value, str) and not re.fullmatch(form, value, re.DOTALL) else ""


def _length_complaint(element: JSON, value: str) -> str:
    least, most = element.get("min_length", 0), element.get("max_length")
    if len(value) < least:
        return f"Must be at least {least} characters."
    if most is not None and len(value) > most:
        return f"Must be at most {most} characters."
    return ""
