"""A refusal means "understood, and no"; every other exception is our own fault."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):
    """Carries a catalogue key and facts, never words. `next` is the verb offered as the next step ("" for none)."""

    def __init__(self, key: str, /, *, next: str = "", args: str = "", **facts: object) -> None:
        super().__init__(key)
        self.key, self.facts, self.next, self.next_args = key, facts, next, args


class FieldRefusals(Exception):
    """What is wrong with a form, per field: name → refusal."""

    def __init__(self, fields: Mapping[str, Refusal]) -> None:
        super().__init__(", ".join(fields))
        self.fields = dict(fields)
