"""The shapes a payload may have. Each shape names every fault of a value, in the words Slack answers with.

The wording ("must be less than 3001 characters [json-pointer:/blocks/0/text/text]") is as reported in
https://github.com/grafana-cold-storage/oncall/pull/5121 and its like; Slack does not document it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol


def fault(words: str, path: str) -> str:
    return f"{words} [json-pointer:{path}]"


class Shape(Protocol):
    def faults(self, value: object, path: str) -> Iterator[str]: ...


@dataclass(frozen=True)
class String:
    """Text of so many characters, and of this form where one is given."""

    most: int
    least: int = 1
    form: str = ""

    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield fault("must provide a string", path)
        elif len(value) > self.most:
            yield fault(f"must be less than {self.most + 1} characters", path)
        elif len(value) < self.least:
            yield fault(f"must be more than {self.least - 1} characters", path)
        elif self.form and not re.fullmatch(self.form, value, re.DOTALL):
            yield fault("must match the expected format", path)


@dataclass(frozen=True)
class Choice:
    values: tuple[str, ...]

    def faults(self, value: object, path: str) -> Iterator[str]:
        if value not in self.values:
            yield fault("must be a valid enum value", path)


@dataclass(frozen=True)
class Flag:
    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, bool):
            yield fault("must provide a boolean", path)


@dataclass(frozen=True)
class Whole:
    least: int
    most: int

    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield fault("must provide an integer", path)
        elif not self.least <= value <= self.most:
            yield fault(f"must be between {self.least} and {self.most}", path)


@dataclass(frozen=True)
class Items:
    """A list of so many items of one shape."""

    of: Shape
    most: int
    least: int = 1

    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield fault("must provide an array", path)
            return
        if len(value) > self.most:
            yield fault(f"no more than {self.most} items allowed", path)
        if len(value) < self.least:
            yield fault(f"no less than {self.least} items allowed", path)
        for index, item in enumerate(value):
            yield from self.of.faults(item, f"{path}/{index}")


@dataclass(frozen=True)
class Object:
    """An object with these fields and no others; of each group in `one_of` exactly one field must be there."""

    required: Mapping[str, Shape] = field(default_factory=dict)
    optional: Mapping[str, Shape] = field(default_factory=dict)
    one_of: tuple[tuple[str, ...], ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()

    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must provide an object", path)
            return
        yield from self._missing(value, path)
        shapes = {**self.required, **self.optional}
        for name, given in value.items():
            if name in shapes:
                yield from shapes[name].faults(given, f"{path}/{name}")
            else:
                yield fault(f"invalid additional property: {name}", path)

    def _missing(self, value: Mapping[str, object], path: str) -> Iterator[str]:
        for name in self.required:
            if name not in value:
                yield fault(f"missing required field: {name}", path)
        for group in self.any_of + self.one_of:
            if not any(name in value for name in group):
                yield fault(f"missing required field: {group[0]}", path)
        for group in self.one_of:
            if sum(name in value for name in group) > 1:
                yield fault(f"only one of {', '.join(group)} is allowed", path)


@dataclass(frozen=True)
class Text:
    """A text object, "plain_text" or "mrkdwn"; where `plain`, mrkdwn is refused.

    https://docs.slack.dev/reference/block-kit/composition-objects/text-object
    """

    most: int
    plain: bool = True

    def faults(self, value: object, path: str) -> Iterator[str]:
        kinds = ("plain_text",) if self.plain else ("plain_text", "mrkdwn")
        extra = {"verbatim": Flag()} if isinstance(value, dict) and value.get("type") == "mrkdwn" else {"emoji": Flag()}
        yield from Object({"type": Choice(kinds), "text": String(self.most)}, extra).faults(value, path)


@dataclass(frozen=True)
class Kinds:
    """One of several objects, told apart by `type`."""

    table: Mapping[str, Shape]

    def faults(self, value: object, path: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield fault("must provide an object", path)
        elif "type" not in value:
            yield fault("missing required field: type", path)
        elif not isinstance(value["type"], str) or value["type"] not in self.table:
            yield fault(f"unsupported type: {value['type']}", f"{path}/type")
        else:
            yield from self.table[value["type"]].faults(value, path)


@dataclass(frozen=True)
class Anything:
    """A value this stand-in does not look into."""

    def faults(self, value: object, path: str) -> Iterator[str]:
        yield from ()
