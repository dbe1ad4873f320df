"""Logs: one JSON object a line on the error stream, whoever wrote it, with tokens redacted."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO

import structlog

REDACTED = "***"

_TOKENS = re.compile(r"\d{6,}(?::|%3A)[\w-]{20,}|\bx(?:ox[a-z]|app)-[\w-]+")
"""Telegram puts its token into every address (https://core.telegram.org/bots/api#making-requests)."""

TALKATIVE = ("httpx", "httpcore", "telegram", "slack_bolt", "slack_sdk", "apscheduler", "aiohttp.access", "asyncio")
"""Libraries whose everyday lines say nothing about our work."""


class RedactedLines(structlog.stdlib.ProcessorFormatter):
    """Works on the finished line, because tracebacks of libraries quote tokens where no care of ours reaches."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
            foreign_pre_chain=[
                structlog.stdlib.add_logger_name,
                structlog.stdlib.add_log_level,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.processors.format_exc_info,
            ],
        )
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        line = _TOKENS.sub(REDACTED, super().format(record))
        for secret in self._secrets:
            line = line.replace(secret, REDACTED)
        return line


def configure_logging(level: str, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Sends every logger's lines of this level and above to `stream` (the error stream)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(RedactedLines(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
