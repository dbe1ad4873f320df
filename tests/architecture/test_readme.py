"""The README shows what there is: every command, setting and key, and none that is not there."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields

import pytest

from config.groups import NEEDED, OPTIONAL
from config.settings import Settings
from handlers.activity_values import KEYS
from handlers.table import BY_VERB, COMMANDS
from tests.architecture.tree import ROOT, SHIPPED

README = (ROOT / "README.md").read_text("utf-8")

FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")


def read_section(title: str) -> str:
    """What stands under a heading, up to the next one."""
    found = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^##|\Z)", README, re.MULTILINE | re.DOTALL)
    assert found is not None, f"the README has no section {title!r}"
    return found[1]


def read_rows(title: str) -> list[list[str]]:
    """The cells of the table in a section, without its head."""
    lines = [line.strip().strip("|").split(" | ") for line in read_section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in cells] for cells in lines[2:]]


def read_code() -> Iterator[str]:
    """Everything that is written as code: what stands in fences, and in spans outside them."""
    yield from (body for _, body in FENCE.findall(README))
    yield from SPAN.findall(FENCE.sub("", README))


def find_in_code(pattern: str) -> list[str]:
    """What the pattern's group finds in code, each once, in order."""
    return list(dict.fromkeys(found for code in read_code() for found in re.findall(pattern, code)))


def make_targets() -> set[str]:
    heads = re.findall(r"^([\w./ %-]+):(?!=)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    return {target for head in heads for target in head.split()}


def show_default(value: object) -> str:
    """A default as the table writes it."""
    if value in (None, "", ()):
        return "–"
    return f"`{value:g}`" if isinstance(value, int | float) else f"`{value}`"


def test_the_command_table_is_the_table_of_commands() -> None:
    listed = [SPAN.findall(cells[0])[0].split()[0] for cells in read_rows("Commands")]
    assert sorted(listed) == sorted(command.verb for command in COMMANDS if command.shown)


def test_commands_for_everyone_are_for_everyone() -> None:
    rows = {SPAN.findall(cells[0])[0].split()[0]: cells[1] for cells in read_rows("Commands")}
    promised = [verb for verb, whose in rows.items() if whose == "everyone"]
    assert [verb for verb in promised if BY_VERB[verb].least is not None] == []


def test_every_command_shown_for_slack_is_a_verb() -> None:
    shown = find_in_code(r"(?<![\w/])/liaison (\w+)")
    assert shown != []
    assert [verb for verb in shown if verb not in BY_VERB] == []


def test_the_settings_are_those_that_are_read() -> None:
    listed = {SPAN.findall(cells[0])[0]: cells[1] for cells in read_rows("Settings")}
    read = {one.name.upper(): show_default(one.default) for one in fields(Settings)}
    assert listed == read


def test_every_setting_named_anywhere_is_read() -> None:
    named = find_in_code(r"\b((?:LIAISON|SLACK|TELEGRAM)_[A-Z_]+?)(?:_FILE)?\b")
    assert [name for name in named if name.lower() not in Settings.__annotations__] == []


def test_every_key_of_a_groups_file_is_shown() -> None:
    shown = re.findall(r"^(?:- |  )(\w+):", read_section("The groups file"), re.MULTILINE)
    assert sorted(shown) == sorted((*NEEDED, *OPTIONAL))


def test_every_key_of_an_activity_is_named() -> None:
    named = SPAN.findall(read_section("Commands"))
    assert [key for key in KEYS if key not in named] == []


def test_every_make_command_is_a_target() -> None:
    asked = find_in_code(r"\bmake ([\w./-]+)")
    assert asked != []
    assert [target for target in asked if target not in make_targets()] == []


@pytest.mark.parametrize("verb", find_in_code(r"(?:(?<=bin/)|(?<![/\w]))liaison ([a-z][\w-]*)"))
def test_every_liaison_command_is_there(verb: str) -> None:
    asked = [sys.executable, "-m", "bot", verb, "--help"]
    answered = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answered.returncode == 0, answered.stderr


def test_every_path_named_is_there() -> None:
    named = find_in_code(rf"(?<![\w./])((?:{'|'.join((*SHIPPED, 'tests'))})/[\w./]*)")
    assert named != []
    assert [path for path in named if not (ROOT / path).exists()] == []
