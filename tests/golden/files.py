"""The golden files: one a platform and language, and one a language for the messages that no card shows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.golden.drawing import PLATFORMS, ZONES, drawn
from tests.golden.recording import Read
from tests.golden.words import words

FILES = [(kind, language) for kind in (*PLATFORMS, "words") for language in ZONES]


def path(kind: str, language: str) -> Path:
    return Path(__file__).parent / f"{kind}.{language}.txt"


def text(told: Iterable[Read], kind: str, language: str) -> str:
    """The file as it should be now."""
    return words(told, language) if kind == "words" else drawn(told, kind, language)
