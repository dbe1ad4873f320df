"""Style, types, import contracts, dependencies, dead code and packaging: each tool is one test."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

TOOLS = {
    "lint": "ruff check --no-cache .",
    "format": "ruff format --check --no-cache .",
    "types": "mypy",
    "imports": "lint-imports --no-logo --no-cache",
    "dependencies": "deptry .",
    "dead code": "vulture",
    "Dockerfile": "hadolint --config .hadolint.yaml Dockerfile",
    "compose": "check-jsonschema --builtin-schema vendor.compose-spec compose.yaml",
    "workflow": "check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/test.yaml",
}


@pytest.mark.parametrize("command", TOOLS.values(), ids=TOOLS)
def test_the_tool_finds_nothing(command: str) -> None:
    tool, *arguments = command.split()
    run = [str(Path(sys.executable).with_name(tool)), *arguments]
    found = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    if found.returncode != 0:
        pytest.fail(f"{command}\n{found.stdout}{found.stderr}", pytrace=False)
