"""What is coming up: the lists in which activities are looked up by date."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.activities import Activity, Decision, Kind
from domain.markings import Marking
from domain.when import When
from storage.activities import CLEAR, EVERYTHING, Activities, own_list
from storage.memory import MemoryStorage
from storage.port import KINDS, transaction
from storage.rows import Row, Storage, Unit
from storage.tinydb_store import open_tinydb

TODAY = date(2027, 3, 10)  # a Wednesday
MONTH = timedelta(days=31)


@pytest.fixture(params=("memory", "tinydb"))
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    opened = MemoryStorage(KINDS) if request.param == "memory" else open_tinydb(tmp_path / "store.db", KINDS)
    yield opened
    await opened.close()


def lasting(code: str, start: date, days: int = 1, *groups: str) -> Activity:
    approved = dict.fromkeys(groups or ("casp-mid",), Decision.APPROVED)
    when = When(start, start + timedelta(days=days - 1), "Africa/Cairo")
    return Activity(code, Kind.SEMINAR, code, when, approved, "", datetime(2027, 1, 1, tzinfo=UTC))


async def coming(storage: Storage, *kept: Activity, lists: tuple[str, ...] = ("casp-mid",), **asked: Any) -> list[str]:
    async with transaction(storage) as tx:
        for activity in kept:
            await tx.activities.add(activity)
    async with transaction(storage, read_only=True) as tx:
        return [one.code for one in await tx.activities.upcoming(lists, asked.pop("after", TODAY), **asked)]


async def test_a_reader_sees_what_was_changed_and_an_older_reader_keeps_what_it_saw(storage: Storage) -> None:
    await coming(storage, lasting("SEM-1", TODAY))
    async with transaction(storage) as tx:
        before = await tx.activities.find("SEM-1")
        assert before is not None
        await tx.activities.put(replace(before, title="Moved"))
        inside = await tx.activities.find("SEM-1")
    async with transaction(storage, read_only=True) as tx:
        after = await tx.activities.find("SEM-1")
    assert inside == after
    assert (before.title, after and after.title) == ("SEM-1", "Moved")


async def test_what_is_over_is_left_out_and_the_soonest_comes_first(storage: Storage) -> None:
    yesterday, today, later = (TODAY + timedelta(days=days) for days in (-1, 0, 7))
    kept = (lasting("LATER", later), lasting("TODAY", today), lasting("YESTERDAY", yesterday))
    assert await coming(storage, *kept) == ["TODAY", "LATER"]


@pytest.mark.parametrize(("began", "days"), [(1, 2), (3, 4), (10, 11), (100, 400), (300, 301)])
async def test_what_is_under_way_is_coming_up_until_its_last_day(storage: Storage, began: int, days: int) -> None:
    kept = (lasting("NEXT", TODAY), lasting("NOW", TODAY - timedelta(days=began), days))
    assert await coming(storage, *kept) == ["NOW", "NEXT"]
    assert await coming(storage, after=kept[1].when.end + timedelta(days=1), lists=("casp-mid",)) == []


async def test_a_span_leaves_out_what_begins_after_it(storage: Storage) -> None:
    year = lasting("YEAR", date(2027, 1, 1), 365)
    kept = (year, lasting("INSIDE", TODAY + MONTH - timedelta(days=1)), lasting("AFTER", TODAY + MONTH))
    assert await coming(storage, *kept, before=TODAY + MONTH) == ["YEAR", "INSIDE"]
    assert await coming(storage, before=date(2027, 1, 1), after=date(2027, 1, 1)) == []


async def test_an_activity_of_two_groups_comes_once(storage: Storage) -> None:
    kept = [lasting(f"SEM-{number}", TODAY + timedelta(days=number), 9, "casp-mid", "ecowas") for number in range(40)]
    lists = ("casp-mid", "ecowas", EVERYTHING)
    assert await coming(storage, *kept, lists=lists, limit=100) == [one.code for one in kept]


async def test_the_pages_of_several_groups_join_without_gap_or_repeat(storage: Storage) -> None:
    kept = [
        lasting(f"SEM-{number:03}", TODAY + timedelta(days=number // 3), 1, ("casp-mid", "ecowas")[number % 7 > 4])
        for number in range(200)
    ]
    await coming(storage, *kept)
    both = ("casp-mid", "ecowas")
    pages = [await coming(storage, lists=both, skip=skip, limit=7) for skip in range(0, 200, 7)]
    assert [code for page in pages for code in page] == [one.code for one in kept]


async def test_a_filter_looks_until_the_page_is_full(storage: Storage) -> None:
    kept = [lasting(f"SEM-{number:03}", TODAY + timedelta(days=number)) for number in range(200)]
    assert await coming(storage, *kept, wanted=lambda one: one.code >= "SEM-150", limit=2) == ["SEM-150", "SEM-151"]
    assert await coming(storage, wanted=lambda one: False) == []


async def test_what_all_may_see_and_what_one_proposed_have_lists_of_their_own(storage: Storage) -> None:
    green = lasting("GREEN", TODAY)
    mine, clear = replace(green, code="MINE", by="amina"), replace(green, code="CLEAR", marking=Marking.CLEAR)
    waiting = replace(mine, code="WAITING", groups={"casp-mid": Decision.WAITING})
    await coming(storage, green, mine, clear, waiting)
    assert await coming(storage, lists=(CLEAR,)) == ["CLEAR"]
    assert await coming(storage, lists=(own_list("amina"), CLEAR)) == ["CLEAR", "MINE"]
    assert await coming(storage, lists=(EVERYTHING,)) == ["CLEAR", "GREEN", "MINE"]


class Counting:
    """A unit that counts the rows it gives."""

    def __init__(self, unit: Unit) -> None:
        self._unit, self.rows = unit, 0

    async def range(self, *asked: Any, **bounds: Any) -> list[Row]:
        found = await self._unit.range(*asked, **bounds)
        self.rows += len(found)
        return found

    def __getattr__(self, name: str) -> Any:
        return getattr(self._unit, name)


@pytest.mark.parametrize("lists", [("casp-mid",), ("casp-mid", "ecowas", CLEAR), (EVERYTHING,)])
async def test_a_page_of_a_large_programme_reads_few_rows(lists: tuple[str, ...]) -> None:
    storage, a_day = MemoryStorage(KINDS), 8
    days = [TODAY + timedelta(days=number // a_day) for number in range(-400 * a_day, 400 * a_day)]
    kept = [lasting(f"SEM-{at}", day, 3, ("casp-mid", "ecowas")[at % 2]) for at, day in enumerate(days)]
    assert len(await coming(storage, *kept, lists=lists, limit=6)) == 6
    async with storage.begin(read_only=True) as unit:
        counting = Counting(unit)
        await Activities(counting).upcoming(lists, TODAY, limit=6)
        assert counting.rows <= 60
