"""The numbers here were written down independently; they agree with the client library's."""

from telegram.constants import (
    BotCommandLimit,
    BotDescriptionLimit,
    BotNameLimit,
    CallbackQueryLimit,
    FileSizeLimit,
    FloodLimit,
    InlineKeyboardButtonLimit,
    InlineKeyboardMarkupLimit,
    InlineQueryLimit,
    MessageLimit,
    PollingLimit,
    WebhookLimit,
)

from sandbox.telegram import (
    answers,
    flood,
    formatting,
    keyboards,
    methods_bot,
    methods_queries,
    queries,
    schema,
    updates,
)
from sandbox.telegram.api import METHODS


def test_limits_agree_with_the_client_library() -> None:
    assert formatting.TEXT_LIMIT == MessageLimit.MAX_TEXT_LENGTH
    assert formatting.CAPTION_LIMIT == MessageLimit.CAPTION_LENGTH
    assert keyboards.DATA_LIMIT == InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert keyboards.ROW_LIMIT == InlineKeyboardMarkupLimit.BUTTONS_PER_ROW
    assert keyboards.BUTTON_LIMIT == InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    assert keyboards.START_PAYLOAD.fullmatch("x" * MessageLimit.DEEP_LINK_LENGTH)
    assert not keyboards.START_PAYLOAD.fullmatch("x" * (MessageLimit.DEEP_LINK_LENGTH + 1))
    assert methods_queries.NOTICE_LENGTH == CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    assert methods_queries.RESULT_LIMIT == InlineQueryLimit.RESULTS
    assert queries.LONGEST_QUERY == InlineQueryLimit.MAX_QUERY_LENGTH
    assert methods_bot.COMMAND_LIMIT == BotCommandLimit.MAX_COMMAND_NUMBER
    assert methods_bot.COMMAND_LENGTH == BotCommandLimit.MAX_COMMAND
    assert methods_bot.DESCRIPTION_LENGTH == BotCommandLimit.MAX_DESCRIPTION
    assert methods_bot.TEXT_LENGTHS == {
        "name": BotNameLimit.MAX_NAME_LENGTH,
        "description": BotDescriptionLimit.MAX_DESCRIPTION_LENGTH,
        "short_description": BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH,
    }
    assert methods_bot.SECRET.fullmatch("x" * WebhookLimit.MAX_SECRET_TOKEN_LENGTH)
    assert methods_bot.DOWNLOAD_BYTES >= FileSizeLimit.FILESIZE_DOWNLOAD
    assert updates.BATCH == PollingLimit.MAX_LIMIT
    assert flood.ALL_CHATS.count == FloodLimit.MESSAGES_PER_SECOND
    assert flood.ONE_GROUP.count == FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
    assert flood.ONE_CHAT.count / flood.ONE_CHAT.seconds == FloodLimit.MESSAGES_PER_SECOND_PER_CHAT
    assert answers.QUERY_SECONDS > 0


def test_every_method_served_is_described_and_every_described_one_served() -> None:
    assert set(METHODS) == set(schema.METHODS)
