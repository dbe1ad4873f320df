"""Writes the golden files anew: python -m tests.golden. Look at the difference before it is kept."""

from __future__ import annotations

import asyncio

from tests.golden.conversation import conversation
from tests.golden.files import FILES, path, text


def main() -> None:
    told = asyncio.run(conversation()).told
    for kind, language in FILES:
        path(kind, language).write_text(text(told, kind, language), "utf-8")
    print(f"{len(FILES)} files written; read what changed: git diff tests/golden")


main()
