"""Record ⇄ plain document: fills defaults for fields an older release did not know, ignores those a newer one added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(record: type[Any]) -> TypeAdapter[Any]:
    """Building one takes milliseconds, so each record type has one for good."""
    if record not in _ADAPTERS:
        _ADAPTERS[record] = TypeAdapter(record)
    return _ADAPTERS[record]


def to_doc(record: object) -> dict[str, Any]:
    """The record as JSON values."""
    doc: dict[str, Any] = _adapter(type(record)).dump_python(record, mode="json")
    return doc


def from_doc(record: type[T], doc: Mapping[str, Any]) -> T:
    """The record again; raises pydantic's ValidationError for a document that is none."""
    value: T = _adapter(record).validate_python(doc)
    return value


def stamp(at: datetime | str | None) -> str:
    """An instant as fixed-width UTC text, so that text order is time order; "" for none."""
    if at is None:
        return ""
    moment = datetime.fromisoformat(at) if isinstance(at, str) else at
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")
