"""Writes the golden files anew: python -m tests.golden. Look at the difference before it is kept."""

from __future__ import annotations

import asyncio

from tests.golden.files import FILES, written


def main() -> None:
    for path, text in asyncio.run(written()).items():
        path.write_text(text, "utf-8")
    print(f"{len(FILES)} files written; read what changed: git diff tests/golden")


main()
