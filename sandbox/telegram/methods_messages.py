"""Methods that send: text, photos, documents, copies, forwards (https://core.telegram.org/bots/api#sendmessage …)."""

from sandbox.telegram.access import check_topic, known_chat, reply, writable_chat
from sandbox.telegram.formatting import Formatted, read_caption, read_text
from sandbox.telegram.keyboards import check_markup
from sandbox.telegram.pictures import picture_size
from sandbox.telegram.records import JSON, Call, Chat, File, Kind, Message, Upload
from sandbox.telegram.refused import bad
from sandbox.telegram.state import State
from sandbox.telegram.wire import seconds

PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
"""https://core.telegram.org/bots/api#sendphoto: 10 MB, width and height together 10000, ratio at most 20."""
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip


def send_message(state: State, call: Call) -> JSON:
    content = read_text(call["text"], call.get("parse_mode", ""), call.get("entities"))
    return _send(state, call, content, None)


def send_photo(state: State, call: Call) -> JSON:
    content = read_caption(call.get("caption", ""), call.get("parse_mode", ""), call.get("caption_entities"))
    return _send(state, call, content, _photo(state, given_file(state, call, "photo")))


def send_document(state: State, call: Call) -> JSON:
    content = read_caption(call.get("caption", ""), call.get("parse_mode", ""), call.get("caption_entities"))
    given = given_file(state, call, "document")
    return _send(state, call, content, given if isinstance(given, File) else state.add_file(given, "document"))


def forward_message(state: State, call: Call) -> JSON:
    source, message = _source(state, call, "message to forward not found")
    origin: JSON = message.origin or _origin(state, source, message)
    return _send(state, call, (message.text, message.entities), message.file, origin)


def copy_message(state: State, call: Call) -> JSON:
    _, message = _source(state, call, "message to copy not found")
    content = message.text, message.entities
    if message.file and "caption" in call.values:
        content = read_caption(call["caption"], call.get("parse_mode", ""), call.get("caption_entities"))
    return {"message_id": _send(state, call, content, message.file)["message_id"]}


def send_chat_action(state: State, call: Call) -> bool:
    if call["action"] not in ACTIONS:
        raise bad("wrong parameter action in request")
    check_topic(state, writable_chat(state, call["chat_id"]), call.get("message_thread_id"))
    return True


def _send(state: State, call: Call, content: Formatted, file: File | None, origin: JSON | None = None) -> JSON:
    chat = writable_chat(state, call["chat_id"])
    topic, markup = call.get("message_thread_id"), call.get("reply_markup")
    check_markup(markup, chat)
    check_topic(state, chat, topic)
    text, entities = content
    message = Message(0, chat.id, state.now(), state.bot.id, text=text, entities=entities, file=file, origin=origin)
    message.topic = topic or 0
    reply(chat, message, call.get("reply_parameters"))
    state.flood.count(chat.id)
    _dress(chat, message, markup)
    message.id = state.new_id(chat)
    return state.wire.message(state.keep(message))


def _dress(chat: Chat, message: Message, markup: JSON | None) -> None:
    if chat.kind is Kind.CHANNEL:
        message.as_chat = chat.id
    if markup is None:
        return
    if "inline_keyboard" in markup:
        message.markup = markup if any(markup["inline_keyboard"]) else None
    elif "keyboard" in markup:
        chat.keyboard = markup
    elif "remove_keyboard" in markup:
        chat.keyboard = None


def _source(state: State, call: Call, missing: str) -> tuple[Chat, Message]:
    chat = known_chat(state, call["from_chat_id"])
    message = chat.messages.get(call["message_id"])
    if message is None or message.service:
        raise bad(missing)
    return chat, message


def _origin(state: State, chat: Chat, message: Message) -> JSON:
    date = seconds(message.date)
    if message.as_chat and chat.kind is Kind.CHANNEL:
        return {"type": "channel", "date": date, "chat": state.wire.chat(chat), "message_id": message.id}
    if message.as_chat:
        return {"type": "chat", "date": date, "sender_chat": state.wire.chat(chat)}
    return {"type": "user", "date": date, "sender_user": state.wire.person(message.sender)}


def given_file(state: State, call: Call, name: str) -> File | Upload:
    """The file sent along, or one the stand-in already has; an address cannot be fetched here.

    Raises Refused where there is none or it is empty.
    """
    given = call[name]
    if isinstance(given, str) and given.startswith("attach://"):
        given = call.files.get(given.removeprefix("attach://"), "")
    if isinstance(given, str):
        if given.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        if given not in state.files:
            raise bad("wrong remote file identifier specified: Wrong string length")
        return state.files[given]
    upload: Upload = given
    if not upload.data:
        raise bad("file must be non-empty")
    return upload


def _photo(state: State, given: File | Upload) -> File:
    if isinstance(given, File):
        return given
    width, height = picture_size(given.data)
    if not width or not height:
        raise bad("IMAGE_PROCESS_FAILED")
    if len(given.data) > PHOTO_BYTES:
        raise bad("file is too big")
    if width + height > PHOTO_SIDES or max(width, height) > PHOTO_RATIO * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return state.add_file(given, "photo", width, height)
