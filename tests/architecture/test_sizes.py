"""Files and functions stay small enough to be read at once, and are named for what they are."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import ROOT, SHIPPED, modules, parse, tracked

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "base", "common", "misc"}


def find_long_functions(tree: ast.Module) -> Iterator[str]:
    """Functions over the limit, docstring included, decorators not, as `name (lines)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            lines = node.end_lineno - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name} ({lines})"


def find_vague(paths: list[Path]) -> list[str]:
    """Python files and folders whose name does not say what is inside."""
    python = (path for path in paths if path.suffix == ".py")
    return [path.as_posix() for path in python if VAGUE & {part.lower() for part in path.with_suffix("").parts}]


def test_files_stay_small() -> None:
    lengths = {path: len((ROOT / path).read_text("utf-8").splitlines()) for path in modules(*SHIPPED)}
    assert [f"{path} ({lines})" for path, lines in lengths.items() if lines > LONGEST_FILE] == []


def test_functions_stay_small() -> None:
    assert [f"{path}:{found}" for path in modules(*SHIPPED) for found in find_long_functions(parse(path))] == []


def test_a_function_one_line_too_long_is_found() -> None:
    longest = "@decorated\nasync def told():\n" + "    work()\n" * (LONGEST_FUNCTION - 1)
    assert list(find_long_functions(ast.parse(longest))) == []
    assert list(find_long_functions(ast.parse(f"{longest}    work()\n"))) == [f"told ({LONGEST_FUNCTION + 1})"]


def test_names_say_what_is_inside() -> None:
    assert find_vague(tracked()) == []


def test_a_vague_name_is_found() -> None:
    paths = [Path("bot/utils.py"), Path("handlers/base/joining.py"), Path("bot/based.py"), Path("docs/base.md")]
    assert find_vague(paths) == ["bot/utils.py", "handlers/base/joining.py"]
