"""Every key that the code can say is in every catalogue, and no catalogue holds a key that nothing says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.texts.catalogue import Catalogues
from domain.activities import ActivityState, Decision, Kind, Standing, WayIn
from domain.delivery import Life
from domain.markings import Marking
from domain.people import Role
from domain.records import RungState
from handlers.table import COMMANDS

CATALOGUES = Catalogues()
SAID_IN = ("en", "fr", "ar")
FLOORS = ("domain", "storage", "handlers", "bot")
SOURCES = [path for floor in FLOORS for path in sorted(Path(floor).rglob("*.py"))]

FAMILIES: dict[str, list[str]] = {
    "role": [role.value for role in Role],
    "state": [state.value for state in ActivityState],
    "decision": [decision.value for decision in Decision],
    "group": [decision.value for decision in Decision],
    "decided": [Decision.APPROVED.value, Decision.REFUSED.value],
    "closed": [Decision.APPROVED.value, Decision.REFUSED.value],
    "standing": [standing.value for standing in Standing],
    "kind": [kind.value for kind in Kind],
    "wayin": [way.value for way in WayIn],
    "join": [way.value for way in WayIn if way is not WayIn.OPEN],
    "marking": [one.value.lower().replace("+", "-") for one in Marking],
    "rung": [state.value for state in RungState],
    "life": [life.value for life in Life],
    "help": [command.verb for command in COMMANDS if command.shown],
    "verb": [command.verb for command in COMMANDS if command.shown],
}
"""What fills the f-strings `f"role-{role.value}"`; the catalogue needs the whole family."""


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield name, node


def literals(name: str, place: int = 0) -> set[str]:
    """The strings given as the argument at `place` to calls of `name`."""
    given = (node.args[place] for called, node in calls() if called == name and len(node.args) > place)
    return {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def patterns() -> Iterator[re.Pattern[str]]:
    """The f-strings of the code that could be keys."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in node.values]
                written = "".join(parts)
                if re.match(r"[a-z]+(\\-[a-z]+)*\\-", written) or re.search(r"\\-[a-z\\-]+$", written):
                    yield re.compile(written)


@pytest.mark.parametrize("language", SAID_IN)
def test_everything_that_is_said_or_refused_has_words(language: str) -> None:
    there = set(CATALOGUES[language].keys())
    assert sorted((literals("say") | literals("Refusal")) - there) == []


@pytest.mark.parametrize("language", SAID_IN)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_is_whole(language: str, family: str) -> None:
    there = set(CATALOGUES[language].keys())
    assert [f"{family}-{one}" for one in FAMILIES[family] if f"{family}-{one}" not in there] == []


@pytest.mark.parametrize("language", SAID_IN)
def test_every_next_step_has_a_button_and_a_command(language: str) -> None:
    keywords = [word for name, node in calls() if name == "Refusal" for word in node.keywords if word.arg == "next"]
    steps = {word.value.value for word in keywords if isinstance(word.value, ast.Constant)}
    assert steps
    assert sorted(f"button-{one}" for one in steps if not CATALOGUES[language].has(f"button-{one}")) == []
    assert sorted(steps - {command.verb for command in COMMANDS}) == []


def test_every_button_types_a_command_that_there_is() -> None:
    assert sorted(literals("Button", 1) - {command.verb for command in COMMANDS}) == []


@pytest.mark.parametrize("language", SAID_IN)
def test_every_entry_of_the_trail_can_be_told(language: str) -> None:
    there = set(CATALOGUES[language].keys())
    assert sorted(f"log-{one}" for one in literals("record", 1) if f"log-{one}" not in there) == []


def test_nothing_in_a_catalogue_is_left_over() -> None:
    strings = {
        node.value
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    families = list(patterns())
    named = {f"{family}-{one}" for family, values in FAMILIES.items() for one in values}
    typed = ("words-", "verb-")
    there = CATALOGUES["en"].keys()
    left = [
        key
        for key in there
        if key not in strings | named and not key.startswith(typed) and not any(one.fullmatch(key) for one in families)
    ]
    assert not left, left
