"""The store of tests and dry runs: the rules of the embedded store, without a disk."""

from collections.abc import Iterable

from storage.documents import Changes, Tables
from storage.rows import Kind, StoreBroken
from storage.units import Units


class Forgetful:
    """A journal that keeps nothing: what is in memory is as safe as it will ever be."""

    def __init__(self) -> None:
        self._closed = False

    def check(self) -> None:
        if self._closed:
            raise StoreBroken("the store is closed")

    def append(self, changes: Changes) -> None:
        self.check()

    async def settled(self) -> None:
        return

    async def close(self) -> None:
        self._closed = True


class MemoryStorage(Units):
    """Rows of these kinds, until the program ends."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        super().__init__(Tables(kinds), Forgetful())
