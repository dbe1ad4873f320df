"""Documents in memory: JSON texts by number, the rows among them found by id and through their indexes."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from storage.order import Order
from storage.rows import Key, Kind
from storage.texts import decode_row, parse_row

Texts = Mapping[int, str | None]
"""New texts by document number; None where the document goes."""

Changes = Mapping[str, Texts]
"""New texts by table: what commits together."""


class Documents:
    """One table: texts by number, in the order in which they came."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.texts: dict[int, str] = {}
        self.next_number = 1
        self.exists = False  # a table exists from its first write on, even when it is emptied

    def load(self, texts: Mapping[int, str]) -> None:
        """Fill the empty table; ValueError for what it cannot hold."""
        self.apply(texts)

    def check(self, texts: Texts) -> None:
        """ValueError or TypeError for what this table cannot hold."""

    def apply(self, texts: Texts) -> None:
        """Take in what `check` would not refuse."""
        for number, text in texts.items():
            if text is None:
                self.texts.pop(number, None)
            else:
                self.texts[number] = text
        self.next_number = max(self.next_number, max(texts, default=0) + 1)
        self.exists = True


class Rows(Documents):
    """A table of rows: each has an id of its own, and places in the indexes of its kind."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.name)
        self._numbers: dict[str, int] = {}
        self.orders = {index.name: Order(index) for index in kind.indexes}
        self.places = lru_cache(4096)(self._places)

    def order(self, index: str) -> Order:
        try:
            return self.orders[index]
        except KeyError:
            raise LookupError(f"{self.name} has no index called {index}") from None

    def find(self, id: str) -> str | None:
        """The text of a row."""
        number = self._numbers.get(id)
        return None if number is None else self.texts[number]

    def at(self, place: Key) -> str:
        """The text of the row at a place that there is."""
        return self.texts[self._numbers[str(place[-1])]]

    def number(self, texts: Mapping[str, str | None]) -> Texts:
        """Texts by id, by number instead: new rows get new numbers, and what was never there needs none."""
        numbered: dict[int, str | None] = {}
        fresh = self.next_number
        for id, text in texts.items():
            if id in self._numbers:
                numbered[self._numbers[id]] = text
            elif text is not None:
                numbered[fresh] = text
                fresh += 1
        return numbered

    def load(self, texts: Mapping[int, str]) -> None:
        for number, text in texts.items():
            id, doc = parse_row(self.name, text)
            if self._numbers.setdefault(id, number) != number:
                raise ValueError(f"two {self.name} rows have the id {id}")
            for order in self.orders.values():
                order.places.extend(order.of(id, doc))
        for order in self.orders.values():
            order.places.sort()
        super().apply(texts)

    def check(self, texts: Texts) -> None:
        seen: set[str] = set()
        for text in texts.values():
            if text is None:
                continue
            id, _ = parse_row(self.name, text)
            if id in seen or (id in self._numbers and self._numbers[id] not in texts):
                raise ValueError(f"{self.name} {id} is there already")
            seen.add(id)
            self.places(text)

    def apply(self, texts: Texts) -> None:
        for number, text in texts.items():
            self._replace(self.texts.get(number), text, number)
        super().apply(texts)

    def _replace(self, old: str | None, new: str | None, number: int) -> None:
        if old is not None and self._numbers.get(id := decode_row(self.name, old).id) == number:
            del self._numbers[id]
        if new is not None:
            self._numbers[decode_row(self.name, new).id] = number
        gone, come = self.places(old), self.places(new)
        for name, order in self.orders.items():
            order.move(gone=gone[name], come=come[name])

    def _places(self, text: str | None) -> dict[str, set[Key]]:
        """The places of one row by index, which `places` remembers; TypeError when they cannot be ordered."""
        if text is None:
            return {name: set() for name in self.orders}
        row = decode_row(self.name, text)
        return {name: order.of(row.id, row.doc) for name, order in self.orders.items()}


class Tables:
    """All that a store holds in memory."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self.all: dict[str, Documents] = {kind.name: Rows(kind) for kind in kinds}
        self.revision = 0  # how often anything was applied

    def rows(self, kind: str) -> Rows:
        found = self.all.get(kind)
        if not isinstance(found, Rows):
            raise LookupError(f"no kind of row is called {kind}")
        return found

    def table(self, name: str) -> Documents:
        """The table, made if it is not there."""
        if name not in self.all:
            self.all[name] = Documents(name)
        return self.all[name]

    def drop(self, name: str) -> None:
        """Forget an emptied table; a kind of row stays known."""
        if isinstance(self.all[name], Rows):
            self.all[name].exists = False
        else:
            del self.all[name]

    def apply(self, changes: Changes) -> None:
        self.revision += 1
        for name, texts in changes.items():
            self.table(name).apply(texts)
