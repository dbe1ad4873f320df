"""One JSON object a line, and no token in it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from config.logging import configure_logging

TELEGRAM = "123456789:AAabcdefghijklmnopqrstuvwxyz_-0123456"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level, stream = list(root.handlers), root.level, io.StringIO()
    configure_logging("info", ["s3cret"], stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


def test_every_line_is_json_with_level_name_time_and_words(lines: io.StringIO) -> None:
    logging.getLogger("bot.outbox").warning("delivery %s waits: منتظر", "x")
    line = json.loads(lines.getvalue())
    assert (line["level"], line["logger"], line["event"]) == ("warning", "bot.outbox", "delivery x waits: منتظر")
    assert line["timestamp"].endswith("Z")
    assert "منتظر" in lines.getvalue()


def test_tokens_are_redacted_in_words_and_in_tracebacks(lines: io.StringIO) -> None:
    log = logging.getLogger("some.library")
    log.info("POST https://api.telegram.org/bot%s/getMe xoxb-12-ab xapp-1-A s3cret", TELEGRAM)
    try:
        raise ValueError(f"bad answer from bot{TELEGRAM}")
    except ValueError:
        log.exception("failed")
    written = lines.getvalue()
    assert "bad answer from" in written
    assert not any(secret in written for secret in (TELEGRAM, "xoxb-", "xapp-", "s3cret", TELEGRAM[10:]))


def test_lines_below_the_level_and_everyday_lines_of_libraries_are_left_out(lines: io.StringIO) -> None:
    logging.getLogger("bot").debug("detail")
    logging.getLogger("apscheduler.scheduler").info("Added job")
    assert lines.getvalue() == ""
