"""What a benchmark tells: our figure beside a named peer's, both from the same run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Ratio:
    """`ours` and `theirs` are medians in `unit`, less is better; `aim` is the most that their ratio should be."""

    what: str
    ours: float
    peer: str
    theirs: float
    unit: str
    aim: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def reached(self) -> str:
        return "" if self.aim is None else "yes" if self.ratio <= self.aim else "no"


HEAD = ("what", "Liaison", "peer", "", "ratio", "aim", "reached")


def table(ratios: Iterable[Ratio]) -> str:
    """As Markdown, which is as readable on a screen."""
    rows = [HEAD, *(_row(one) for one in ratios)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows]
    return "\n".join([lines[0], "|".join(["", *("-" * (width + 2) for width in widths), ""]), *lines[1:]])


def _row(one: Ratio) -> tuple[str, ...]:
    ours, theirs = (
        f"{value:,.3g} {one.unit}" if value < 100 else f"{value:,.0f} {one.unit}" for value in (one.ours, one.theirs)
    )
    ratio = f"{one.ratio:.3g}" if one.ratio >= 0.001 else f"{one.ratio:.5f}"
    aim = "" if one.aim is None else f"≤ {one.aim:g}"
    return one.what, ours, one.peer, theirs, ratio, aim, one.reached
