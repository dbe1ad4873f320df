"""Names with one home each: the clock, the environment, tasks, the terminal."""

import ast
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path

Homes = Mapping[str, tuple[str, ...]]

CLOCKS = ("bot/clock.py", "sandbox/clock.py", "benchmarks/*")
TASKS = ("bot/tasks.py", "sandbox/tasks.py", "benchmarks/*")

SHIPPED_CODE: Homes = {
    "datetime.datetime.now": CLOCKS,
    "datetime.datetime.utcnow": (),
    "datetime.datetime.today": (),
    "datetime.date.today": (),
    "time.time": CLOCKS,
    "time.time_ns": CLOCKS,
    "time.sleep": (),
    "os.environ": ("config/settings.py", "benchmarks/*"),
    "os.getenv": (),
    "*.create_task": TASKS,
    "*.ensure_future": (),
    "print": ("bot/cli.py", "bot/cli/*", "benchmarks/*"),
    "NotImplementedError": (),
}
"""What is banned from shipped code → the files where it is at home (patterns)."""

TESTS: Homes = {
    "pytest.skip": (),
    "pytest.mark.skip*": (),
    "pytest.importorskip": (),
    "*.xfail": (),
    "monkeypatch": (),
    "mocker": (),
    "pytest.MonkeyPatch": (),
    "unittest.mock*": (),
    "time.sleep": (),
}
"""What no test may use: it neither skips, nor patches, nor sleeps until something may have happened."""


def find_banned(path: Path, tree: ast.Module, banned: Homes) -> Iterator[str]:
    """Every use in this module of a banned name that is not at home there, as `file:line name`."""
    strangers = [name for name, homes in banned.items() if not any(fnmatch(path.as_posix(), home) for home in homes)]
    aliases = dict(_imported(tree))
    for line, name in _used(tree, aliases):
        if any(fnmatch(name, stranger) for stranger in strangers):
            yield f"{path.as_posix()}:{line} {name}"


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What each imported name stands for in full, wherever in the module it is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((one.asname, one.name) for one in node.names if one.asname)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((one.asname or one.name, f"{node.module}.{one.name}") for one in node.names)


def _used(tree: ast.Module, aliases: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            yield node.lineno, _dotted(node, aliases)
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{one.name}") for one in node.names)
        elif isinstance(node, ast.Import):
            yield from ((node.lineno, one.name) for one in node.names)


def _dotted(node: ast.expr, aliases: Mapping[str, str]) -> str:
    """The full name of an expression; what is only known at run time is written `?`."""
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value, aliases)}.{node.attr}"
    return aliases.get(node.id, node.id) if isinstance(node, ast.Name) else "?"
