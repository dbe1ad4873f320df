"""Where the code is: every check of the tree walks the same files."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = ("bot", "handlers", "storage", "domain", "config", "sandbox", "benchmarks")


def modules(*folders: str) -> Iterator[Path]:
    """Every Python file of these folders, relative to the root of the tree."""
    for folder in folders:
        yield from sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))


def parse(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"), filename=str(path))


def tracked() -> list[Path]:
    """Every file that git keeps, or would keep once it is added."""
    git = ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    return sorted(path for name in listed.split("\0") if name and (path := Path(name)) and (ROOT / path).is_file())
