"""Every limit of Block Kit that the sandbox holds an app to, written by hand from Slack's own pages.

| what                                       | page under https://docs.slack.dev/reference/                        |
| ------------------------------------------ | ------------------------------------------------------------------- |
| blocks 50 a message, 100 a view            | block-kit/blocks                                                    |
| section text 3000, fields 10 x 2000        | block-kit/blocks/section-block                                      |
| header 150                                 | block-kit/blocks/header-block                                       |
| context 10, actions 25 elements            | block-kit/blocks/context-block, block-kit/blocks/actions-block      |
| image alt 2000, title 2000, url 3000       | block-kit/blocks/image-block                                        |
| input label 2000, hint 2000                | block-kit/blocks/input-block                                        |
| markdown 12000                             | block-kit/blocks/markdown-block                                     |
| block_id 255, action_id 255                | block-kit/blocks, block-kit/block-elements                          |
| button text 75, value 2000, url 3000       | block-kit/block-elements/button-element                             |
| select options 100, placeholder 150        | block-kit/block-elements/select-menu-element                        |
| multi-select options 100                   | block-kit/block-elements/multi-select-menu-element                  |
| overflow 5 options                         | block-kit/block-elements/overflow-menu-element                      |
| checkboxes, radio buttons 10 options       | block-kit/block-elements/checkboxes-element, radio-button-group-element |
| max_length 1-3000, min_length 0-3000       | block-kit/block-elements/plain-text-input-element                   |
| file input 1-10 files                      | block-kit/block-elements/file-input-element                         |
| option text 75, value 150, description 75  | block-kit/composition-objects/option-object                         |
| option group label 75, 100 options         | block-kit/composition-objects/option-group-object                   |
| confirm 100 / 300 / 30 / 30                | block-kit/composition-objects/confirmation-dialog-object            |
| title, submit, close 24; metadata 3000     | views/modal-views, views/home-tab-views                             |

Elements Liaison has no use for (video, tables, rich text input, workflow buttons …) are refused as unsupported.
"""

from sandbox.slack.schema import Anything, Choice, Flag, Items, Kinds, Object, Shape, String, Text, Whole

BLOCKS_IN_MESSAGE = 50
BLOCKS_IN_VIEW = 100
TEXT_IN_MESSAGE = 40_000
TEXT_IN_UPDATE = 4_000
TEXT_IN_BLOCKS = 12_000
VIEW_BYTES = 250_000
VIEWS_IN_STACK = 3

ID = String(255)
STYLE = Choice(("primary", "danger"))
URL = String(3000, form=r"[A-Za-z][A-Za-z0-9+.-]*:.+")
OPTION = Object({"text": Text(75), "value": String(150)}, {"description": Text(75)})
LINK_OPTION = Object({"text": Text(75), "value": String(150)}, {"description": Text(75), "url": URL})
RICH_OPTION = Object({"text": Text(75, plain=False), "value": String(150)}, {"description": Text(75, plain=False)})
OPTIONS = Items(OPTION, 100)
OPTION_GROUPS = Items(Object({"label": Text(75), "options": OPTIONS}), 100)
CONFIRM = Object({"title": Text(100), "text": Text(300), "confirm": Text(30), "deny": Text(30)}, {"style": STYLE})
DISPATCH = Object({}, {"trigger_actions_on": Items(Choice(("on_enter_pressed", "on_character_entered")), 2)})
FILTER = Object(
    {},
    {
        "include": Items(Choice(("im", "mpim", "private", "public")), 4),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
)
SLACK_FILE = Object({}, {"id": ID, "url": URL}, one_of=(("id", "url"),))


def _element(kind: str, required: dict[str, Shape], optional: dict[str, Shape], *, options: bool = False) -> Object:
    given: dict[str, Shape] = {"action_id": ID, "focus_on_load": Flag(), **optional}
    if options:
        given |= {"options": OPTIONS, "option_groups": OPTION_GROUPS}
    one_of = (("options", "option_groups"),) if options else ()
    return Object({"type": Choice((kind,)), **required}, given, one_of=one_of)


_MENU: dict[str, Shape] = {"placeholder": Text(150), "confirm": CONFIRM}
_MANY: dict[str, Shape] = {**_MENU, "max_selected_items": Whole(1, 100)}
_FIELD: dict[str, Shape] = {"placeholder": Text(150), "dispatch_action_config": DISPATCH}
_QUERY: dict[str, Shape] = {"min_query_length": Whole(0, 100)}
_CONVERSATION: dict[str, Shape] = {"filter": FILTER, "default_to_current_conversation": Flag()}
_IDS = Items(ID, 100)

BUTTON = Object(
    {"type": Choice(("button",)), "text": Text(75)},
    {
        "action_id": ID,
        "value": String(2000),
        "url": URL,
        "style": STYLE,
        "confirm": CONFIRM,
        "accessibility_label": String(75),
    },
)
OVERFLOW = Object(
    {"type": Choice(("overflow",)), "options": Items(LINK_OPTION, 5)}, {"action_id": ID, "confirm": CONFIRM}
)
IMAGE_ELEMENT = Object(
    {"type": Choice(("image",)), "alt_text": String(2000)},
    {"image_url": URL, "slack_file": SLACK_FILE},
    one_of=(("image_url", "slack_file"),),
)
CHECKBOXES = _element(
    "checkboxes", {"options": Items(RICH_OPTION, 10)}, {"initial_options": Items(RICH_OPTION, 10), "confirm": CONFIRM}
)
RADIO_BUTTONS = _element(
    "radio_buttons", {"options": Items(RICH_OPTION, 10)}, {"initial_option": RICH_OPTION, "confirm": CONFIRM}
)
DATEPICKER = _element("datepicker", {}, {**_MENU, "initial_date": String(10, form=r"\d{4}-\d{2}-\d{2}")})
TIMEPICKER = _element(
    "timepicker", {}, {**_MENU, "initial_time": String(5, form=r"([01]\d|2[0-3]):[0-5]\d"), "timezone": String(255)}
)
DATETIMEPICKER = _element(
    "datetimepicker", {}, {"confirm": CONFIRM, "initial_date_time": Whole(1_000_000_000, 9_999_999_999)}
)
SELECTS: dict[str, Shape] = {
    "static_select": _element("static_select", {}, {**_MENU, "initial_option": OPTION}, options=True),
    "external_select": _element("external_select", {}, {**_MENU, **_QUERY, "initial_option": OPTION}),
    "users_select": _element("users_select", {}, {**_MENU, "initial_user": ID}),
    "conversations_select": _element(
        "conversations_select",
        {},
        {**_MENU, **_CONVERSATION, "initial_conversation": ID, "response_url_enabled": Flag()},
    ),
    "channels_select": _element(
        "channels_select", {}, {**_MENU, "initial_channel": ID, "response_url_enabled": Flag()}
    ),
    "multi_static_select": _element("multi_static_select", {}, {**_MANY, "initial_options": OPTIONS}, options=True),
    "multi_external_select": _element("multi_external_select", {}, {**_MANY, **_QUERY, "initial_options": OPTIONS}),
    "multi_users_select": _element("multi_users_select", {}, {**_MANY, "initial_users": _IDS}),
    "multi_conversations_select": _element(
        "multi_conversations_select", {}, {**_MANY, **_CONVERSATION, "initial_conversations": _IDS}
    ),
    "multi_channels_select": _element("multi_channels_select", {}, {**_MANY, "initial_channels": _IDS}),
}
PICKS: dict[str, Shape] = {
    **SELECTS,
    "checkboxes": CHECKBOXES,
    "radio_buttons": RADIO_BUTTONS,
    "datepicker": DATEPICKER,
    "timepicker": TIMEPICKER,
}
IN_SECTION: dict[str, Shape] = {**PICKS, "button": BUTTON, "overflow": OVERFLOW, "image": IMAGE_ELEMENT}
IN_ACTIONS: dict[str, Shape] = {**PICKS, "button": BUTTON, "overflow": OVERFLOW, "datetimepicker": DATETIMEPICKER}
IN_CONTEXT: dict[str, Shape] = {
    "image": IMAGE_ELEMENT,
    "plain_text": Text(3000),
    "mrkdwn": Text(3000, plain=False),
}
IN_INPUT: dict[str, Shape] = {
    **PICKS,
    "datetimepicker": DATETIMEPICKER,
    "plain_text_input": _element(
        "plain_text_input",
        {},
        {
            **_FIELD,
            "initial_value": String(3000, least=0),
            "multiline": Flag(),
            "min_length": Whole(0, 3000),
            "max_length": Whole(1, 3000),
        },
    ),
    "email_text_input": _element("email_text_input", {}, {**_FIELD, "initial_value": String(3000, least=0)}),
    "url_text_input": _element("url_text_input", {}, {**_FIELD, "initial_value": String(3000, least=0)}),
    "number_input": _element(
        "number_input",
        {"is_decimal_allowed": Flag()},
        {**_FIELD, "initial_value": String(255), "min_value": String(255), "max_value": String(255)},
    ),
    "file_input": _element("file_input", {}, {"filetypes": Items(String(255), 100), "max_files": Whole(1, 10)}),
}


def _block(kind: str, required: dict[str, Shape], optional: dict[str, Shape] | None = None) -> Object:
    return Object({"type": Choice((kind,)), **required}, {"block_id": ID, **(optional or {})})


BLOCKS: dict[str, Shape] = {
    "section": Object(
        {"type": Choice(("section",))},
        {
            "block_id": ID,
            "text": Text(3000, plain=False),
            "fields": Items(Text(2000, plain=False), 10),
            "accessory": Kinds(IN_SECTION),
            "expand": Flag(),
        },
        any_of=(("text", "fields"),),
    ),
    "header": _block("header", {"text": Text(150)}),
    "divider": _block("divider", {}),
    "context": _block("context", {"elements": Items(Kinds(IN_CONTEXT), 10)}),
    "actions": _block("actions", {"elements": Items(Kinds(IN_ACTIONS), 25)}),
    "image": Object(
        {"type": Choice(("image",)), "alt_text": String(2000)},
        {"block_id": ID, "image_url": URL, "slack_file": SLACK_FILE, "title": Text(2000)},
        one_of=(("image_url", "slack_file"),),
    ),
    "input": _block(
        "input",
        {"label": Text(2000), "element": Kinds(IN_INPUT)},
        {"hint": Text(2000), "optional": Flag(), "dispatch_action": Flag()},
    ),
    "markdown": _block("markdown", {"text": String(12_000)}),
    "rich_text": _block("rich_text", {"elements": Items(Anything(), 1000)}),
}
VIEW_BLOCKS = {kind: shape for kind, shape in BLOCKS.items() if kind != "markdown"}
MESSAGE = Items(Kinds(BLOCKS), BLOCKS_IN_MESSAGE, least=0)
_VIEW_FIELDS: dict[str, Shape] = {
    "private_metadata": String(3000, least=0),
    "callback_id": String(255, least=0),
    "external_id": String(255, least=0),
}
_VIEW_CONTENT = Items(Kinds(VIEW_BLOCKS), BLOCKS_IN_VIEW, least=0)
MODAL = Object(
    {"type": Choice(("modal",)), "title": Text(24), "blocks": _VIEW_CONTENT},
    {
        **_VIEW_FIELDS,
        "submit": Text(24),
        "close": Text(24),
        "clear_on_close": Flag(),
        "notify_on_close": Flag(),
        "submit_disabled": Flag(),
    },
)
HOME = Object({"type": Choice(("home",)), "blocks": _VIEW_CONTENT}, _VIEW_FIELDS)
METADATA = Object({"event_type": String(255, form=r"[A-Za-z0-9_.-]+"), "event_payload": Anything()})
SUGGESTIONS = Object(
    {}, {"options": Items(OPTION, 100, least=0), "option_groups": OPTION_GROUPS}, one_of=(("options", "option_groups"),)
)
