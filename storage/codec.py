"""Record ⇄ plain document: fills defaults for fields an older release did not know, ignores those a newer one added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter, methodcaller
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from storage.frozen import FrozenDict

T = TypeVar("T")

Turn = Callable[[Any], Any]

_PLAIN = frozenset({str, int, bool, NoneType})
"""What is the same in both."""


def to_doc(record: object) -> dict[str, Any]:
    """The record as JSON values: days, hours and instants in ISO 8601, members of an Enum by their values."""
    doc: dict[str, Any] = _written(record)
    return doc


def from_doc(record: type[T], doc: Mapping[str, Any]) -> T:
    """The record again, which refuses to be changed; raises ValueError for a document that is none."""
    form: Any = record
    try:
        value: T = _reader(form)(doc)
    except (AttributeError, LookupError, TypeError, ValueError) as fault:
        raise ValueError(f"this is no {record.__name__}: {fault}") from fault
    return value


@lru_cache(1024)  # what is promised together falls due together
def stamp(at: datetime | str | None) -> str:
    """An instant as fixed-width UTC text, so that text order is time order; "" for none."""
    if at is None:
        return ""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")


def _written(value: Any) -> Any:
    kind = value.__class__
    return value if kind in _PLAIN else _writer(kind)(value)


@cache
def _writer(kind: Any) -> Turn:
    if is_dataclass(kind):
        names = tuple(one.name for one in fields(kind))
        return lambda record: {name: _written(getattr(record, name)) for name in names}
    if issubclass(kind, Enum):
        return attrgetter("value")
    if issubclass(kind, date | time):  # an instant is a date, too
        return methodcaller("isoformat")
    if issubclass(kind, Mapping):
        return lambda mapping: {_written(key): _written(value) for key, value in mapping.items()}
    return lambda items: [_written(item) for item in items]


@cache
def _reader(form: Any) -> Turn:
    """How a value of this type, as it is annotated, is made of its JSON value."""
    kind, inner = get_origin(form) or form, get_args(form)
    turn: Turn = _same
    if kind in (Union, UnionType):
        turn = _one_of(inner)
    elif is_dataclass(kind):
        turn = _record(kind)
    elif issubclass(kind, tuple):
        turn = _tuple(*inner)
    elif issubclass(kind, Mapping):
        turn = _mapping(*inner)
    elif issubclass(kind, Enum):
        turn = {member.value: member for member in kind}.__getitem__
    elif issubclass(kind, date | time):
        turn = kind.fromisoformat
    return turn


def _same(value: Any) -> Any:
    return value


def _record(kind: Any) -> Turn:
    forms = get_type_hints(kind)
    known = {one.name: _reader(forms[one.name]) for one in fields(kind)}
    turns = [(name, turn) for name, turn in known.items() if turn is not _same]

    def read(doc: Mapping[str, Any]) -> Any:
        given = {name: doc[name] for name in doc.keys() & known.keys()}
        for name, turn in turns:
            if name in given:
                given[name] = turn(given[name])
        return kind(**given)

    return read


def _tuple(*forms: Any) -> Turn:
    if forms[-1] is Ellipsis:
        each = _reader(forms[0])
        return tuple if each is _same else lambda doc: tuple(map(each, doc))
    turns = tuple(map(_reader, forms))
    return lambda doc: tuple(turn(item) for turn, item in zip(turns, doc, strict=True))


def _mapping(*forms: Any) -> Turn:
    key, value = map(_reader, forms)
    if key is value is _same:
        return FrozenDict
    return lambda doc: FrozenDict({key(name): value(item) for name, item in doc.items()})


def _one_of(forms: tuple[Any, ...]) -> Turn:
    """A document is the record whose necessary fields it has: no two records of a union have theirs in common."""
    records: list[tuple[Any, set[str]]] = [(form, _necessary(form)) for form in forms if is_dataclass(form)]
    others = [form for form in forms if not is_dataclass(form) and form not in _PLAIN]
    other = _reader(others[0]) if others else _same

    def read(value: Any) -> Any:
        if not records or not isinstance(value, dict):
            return None if value is None else other(value)
        for form, necessary in records:
            if necessary <= value.keys():
                return _reader(form)(value)
        raise ValueError(f"no record has the fields {', '.join(value)}")

    return read


def _necessary(record: Any) -> set[str]:
    return {one.name for one in fields(record) if one.default is MISSING and one.default_factory is MISSING}
