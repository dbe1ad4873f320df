"""What people read is what was reviewed; and everything there is to read is among it."""

from __future__ import annotations

import ast
import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from domain.cards import Card, Say
from tests.golden.conversation import conversation
from tests.golden.files import FILES, path, text
from tests.golden.recording import Recording

VIEWS = sorted(Path("handlers/views").glob("*.py"))
HANDLERS = sorted(Path("handlers").rglob("*.py"))


@pytest.fixture(scope="module")
def talk() -> Recording:
    return asyncio.run(conversation())


@pytest.mark.parametrize(("kind", "language"), FILES)
def test_what_people_read_is_what_was_reviewed(kind: str, language: str, talk: Recording) -> None:
    now, kept = text(talk.told, kind, language), path(kind, language).read_text("utf-8")
    new = next((line for line, was in zip(now.splitlines(), kept.splitlines(), strict=False) if line != was), "")
    assert now == kept, f"{new!r} is new; write the files anew with python -m tests.golden, and read what changed"


def functions(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and file.name != "__init__.py":
            yield f"{file.name}:{node.name}"


def test_every_view_is_among_it() -> None:
    shown: set[str] = set()

    def called(frame: FrameType, event: str, argument: object) -> None:
        if "handlers/views/" in frame.f_code.co_filename:
            shown.add(f"{Path(frame.f_code.co_filename).name}:{frame.f_code.co_name}")

    sys.setprofile(called)
    try:
        asyncio.run(conversation())
    finally:
        sys.setprofile(None)
    assert sorted({name for file in VIEWS for name in functions(file)} - shown) == []


def titles(file: Path) -> Iterator[str]:
    """The keys with which the cards of a file are headed."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Card" and node.args:
            head = node.args[0]
            if isinstance(head, ast.Call) and head.args and isinstance(head.args[0], ast.Constant):
                yield head.args[0].value


def test_every_card_is_among_it(talk: Recording) -> None:
    shown = {
        one.shown.title.key for one in talk.told if isinstance(one.shown, Card) and isinstance(one.shown.title, Say)
    }
    assert sorted({key for file in HANDLERS for key in titles(file)} - shown) == []
