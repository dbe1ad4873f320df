"""Traffic Light Protocol 2.0 labels (https://www.first.org/tlp/); they stay in capitals and are never translated."""

from __future__ import annotations

from enum import Enum

from domain.refusals import Refusal


class Marking(Enum):
    """From the widest audience to the narrowest."""

    CLEAR = "CLEAR"
    GREEN = "GREEN"
    AMBER = "AMBER"
    STRICT = "AMBER+STRICT"
    RED = "RED"

    @property
    def rank(self) -> int:
        return list(Marking).index(self)

    @property
    def label(self) -> str:
        return f"TLP:{self.value}"

    def within(self, ceiling: Marking) -> bool:
        """Whether a channel with this ceiling may show it."""
        return self.rank <= ceiling.rank


def read_marking(typed: str) -> Marking:
    """Reads "amber", "TLP:AMBER" or "amber strict"; refuses RED (a person must be told directly) and unknown words."""
    word = typed.strip().upper().removeprefix("TLP").lstrip(": ").replace(" ", "+")
    if word in ("RED", "ROUGE"):
        raise Refusal("marking-red")
    for marking in Marking:
        if marking.value == word:
            return marking
    raise Refusal("marking-unknown", typed=typed[:40])
