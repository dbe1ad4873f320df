"""Every benchmark, each in a process of its own, and one table of ratios: `python -m benchmarks`."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks import delivery, dialogue, slack_ack, startup, store
from benchmarks.ratios import Ratio, table

ALL = (delivery, dialogue, slack_ack, startup, store)


def main() -> None:
    ratios: list[Ratio] = []
    for each in ALL:
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:
            ratios += alone.submit(each.measure).result()
    print(table(ratios))


if __name__ == "__main__":
    main()
