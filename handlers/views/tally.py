"""How many messages about an activity or announcement are at which stage, in one line."""

from __future__ import annotations

from collections.abc import Mapping

from domain.cards import Say, say
from domain.delivery import Life

PARTS = {
    Life.FAILED: "failed",
    Life.UNKNOWN: "unknown",
    Life.WAITING: "waiting",
    Life.CLAIMED: "claimed",
    Life.SKIPPED: "skipped",
}
"""What a summary names beside those that arrived."""


def summary(code: str, tally: Mapping[Life, int], recalled: bool = False, back: int = 0) -> Say:
    """ "ANN-7: 38 of 40 reached · 1 failed"; of a recalled one, how many are taken back. `back`: of one that
    other groups keep, how many of those that arrived are there no more."""
    if recalled:
        tally, back = {**tally, Life.SKIPPED: 0}, 0
    all = sum(tally.values())
    if recalled and not all:
        return say("recalled-unseen", code=code)
    sent = tally[Life.SENT] - back
    text = say("recalled-title" if recalled else "deliveries-title", code=code, sent=sent, all=all)
    if back:
        text = say("two-parts", first=text, second=say("part-taken-back", count=back))
    for life, part in PARTS.items():
        if count := tally[life]:
            text = say("two-parts", first=text, second=say(f"part-{part}", count=count))
    return text
