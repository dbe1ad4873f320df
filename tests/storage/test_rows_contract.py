"""What every store owes to whoever builds on rows and units."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from storage.rows import Conflict, Storage, StoreBroken
from tests.storage.stores import STORES, activity, ids, open_store


class Unwanted(Exception):
    """What a test raises inside a unit to undo it."""


@pytest.fixture(params=STORES)
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    async with open_store(request.param, tmp_path) as opened:
        yield opened


async def keep(storage: Storage, **docs: dict[str, Any]) -> None:
    async with storage.begin() as unit:
        for id, doc in docs.items():
            assert await unit.add("activity", id, doc)


# Rows


async def test_a_row_comes_back_as_it_was_kept(storage: Storage) -> None:
    words = 'Сұрақ "quoted" \\u0000 \u2028 ع 🛫'
    doc = activity(text=words, whole=2**70, part=0.1, none=None, deep={"a": [1, {"b": []}]})
    await keep(storage, a=doc)
    async with storage.begin(read_only=True) as unit:
        row = await unit.get("activity", "a")
    assert row is not None
    assert (row.kind, row.id, row.version, row.doc) == ("activity", "a", 1, doc)


async def test_what_is_not_there_is_none(storage: Storage) -> None:
    async with storage.begin() as unit:
        assert await unit.get("activity", "a") is None


async def test_ids_of_two_kinds_do_not_meet(storage: Storage) -> None:
    async with storage.begin() as unit:
        assert await unit.add("activity", "a", activity())
        assert await unit.add("note", "a", {"text": "other"})
    async with storage.begin() as unit:
        row = await unit.get("note", "a")
        assert row is not None
        assert row.doc == {"text": "other"}


async def test_adding_twice_adds_once(storage: Storage) -> None:
    await keep(storage, a=activity(seats=1))
    async with storage.begin() as unit:
        assert not await unit.add("activity", "a", activity(seats=2))
        row = await unit.get("activity", "a")
    assert row is not None
    assert row.doc["seats"] == 1


async def test_putting_raises_the_version(storage: Storage) -> None:
    await keep(storage, a=activity())
    async with storage.begin() as unit:
        await unit.put("activity", "a", activity(seats=1), 1)
        await unit.put("activity", "a", activity(seats=2), 2)
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
    assert row is not None
    assert (row.version, row.doc["seats"]) == (3, 2)


@pytest.mark.parametrize("version", [0, 2])
async def test_a_stale_version_is_a_conflict(storage: Storage, version: int) -> None:
    await keep(storage, a=activity())
    with pytest.raises(Conflict):
        async with storage.begin() as unit:
            await unit.put("activity", "a", activity(seats=9), version)
    with pytest.raises(Conflict):
        async with storage.begin() as unit:
            await unit.remove("activity", "a", version)
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
    assert row is not None
    assert (row.version, row.doc["seats"]) == (1, 0)


async def test_putting_what_is_not_there_is_a_conflict(storage: Storage) -> None:
    with pytest.raises(Conflict):
        async with storage.begin() as unit:
            await unit.put("activity", "a", activity(), 1)


async def test_a_removed_row_is_gone_from_every_answer(storage: Storage) -> None:
    await keep(storage, a=activity("2027-03-01", "mid"), b=activity("2027-04-01", "mid"))
    async with storage.begin() as unit:
        await unit.remove("activity", "a", 1)
        await unit.remove("activity", "never there")
    async with storage.begin() as unit:
        assert await unit.get("activity", "a") is None
        assert ids(await unit.range("activity", "group", prefix=("mid",))) == ["b"]
        assert await unit.add("activity", "a", activity())


async def test_a_row_that_was_removed_and_added_again_begins_anew(storage: Storage) -> None:
    await keep(storage, a=activity())
    async with storage.begin() as unit:
        await unit.put("activity", "a", activity(seats=1), 1)
        await unit.remove("activity", "a", 2)
        assert await unit.add("activity", "a", activity("2027-09-09"))
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
        assert row is not None
        assert row.version == 1
        assert ids(await unit.range("activity", "start", low=("2027-09-09",))) == ["a"]
        assert await unit.count("activity", "start") == 1


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), "a\0b", "\ud800", {"deep": ["\0"]}])
async def test_what_no_store_could_give_back_is_refused(storage: Storage, bad: object) -> None:
    async with storage.begin() as unit:
        with pytest.raises(ValueError, match=r".+"):
            await unit.add("note", "a", {"value": bad})
        assert await unit.get("note", "a") is None


async def test_what_is_not_json_is_refused(storage: Storage) -> None:
    async with storage.begin() as unit:
        with pytest.raises(TypeError):
            await unit.add("note", "a", {"value": object()})


async def test_unknown_kinds_and_indexes_are_named(storage: Storage) -> None:
    async with storage.begin() as unit:
        with pytest.raises(LookupError, match="bogus"):
            await unit.get("bogus", "a")
        with pytest.raises(LookupError, match="bogus"):
            await unit.range("activity", "bogus")


async def test_readers_cannot_change_what_is_stored(storage: Storage) -> None:
    doc = activity("2027-03-01", "mid", place={"city": "Tashkent"})
    await keep(storage, a=doc)
    doc["groups"].append("outside")
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
        assert row is not None
        got: Any = row.doc
        changes: list[Callable[[], Any]] = [
            lambda: got.update(seats=9),
            lambda: got.pop("seats"),
            lambda: got["groups"].append("x"),
            lambda: got["groups"].clear(),
            lambda: got["place"].__setitem__("city", "x"),
            lambda: got["place"].__ior__({"city": "x"}),
        ]
        for change in changes:
            with pytest.raises(TypeError):
                change()
    async with storage.begin() as unit:
        again = await unit.get("activity", "a")
    assert again is not None
    assert again.doc == activity("2027-03-01", "mid", place={"city": "Tashkent"})


async def test_a_document_read_can_be_put_back_with_changes(storage: Storage) -> None:
    await keep(storage, a=activity("2027-03-01", "mid"))
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
        assert row is not None
        await unit.put("activity", "a", {**row.doc, "seats": 4}, row.version)
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
    assert row is not None
    assert row.doc == activity("2027-03-01", "mid", seats=4)


# Ranges


@pytest.fixture
async def year(storage: Storage) -> Storage:
    """Six activities; c and d start on one day, d and e are in two groups, f is closed."""
    await keep(
        storage,
        b=activity("2027-02-01", "mid"),
        a=activity("2027-01-01", "mid"),
        d=activity("2027-03-01", "mid", "nat"),
        c=activity("2027-03-01", "mid"),
        e=activity("2027-04-01", "mid", "nat"),
        f=activity("2027-05-01", "mid", open=0),
    )
    return storage


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "abcdef"),
        ({"reverse": True}, "fedcba"),
        ({"limit": 2}, "ab"),
        ({"limit": 0}, ""),
        ({"limit": 2, "reverse": True}, "fe"),
        ({"low": ("2027-03-01",)}, "cdef"),
        ({"high": ("2027-03-01",)}, "ab"),
        ({"low": ("2027-02",), "high": ("2027-04",)}, "bcd"),
        ({"low": ("2028",)}, ""),
        ({"low": ("2027-04-01",), "high": ("2027-02-01",)}, ""),
        ({"prefix": ("2027-03-01",)}, "cd"),
        ({"after": ("2027-03-01", "c")}, "def"),
        ({"after": ("2027-03-01", "c"), "reverse": True}, "ba"),
        ({"after": ("2027-03-01", "c"), "limit": 1}, "d"),
        ({"after": ("2027-02-15", "zz"), "high": ("2027-04-01",)}, "cd"),
    ],
)
async def test_a_range_is_ordered_by_key_then_id(year: Storage, asked: dict[str, Any], found: str) -> None:
    async with year.begin(read_only=True) as unit:
        assert ids(await unit.range("activity", "start", **asked)) == list(found)


@pytest.mark.parametrize("asked", [{}, {"limit": 2}, {"high": ("2027-03-01",)}, {"prefix": ("2027-03-01",)}])
async def test_ids_are_those_of_the_rows_of_a_range(year: Storage, asked: dict[str, Any]) -> None:
    async with year.begin() as unit:
        await unit.remove("activity", "b")
        await unit.add("activity", "g", activity("2027-02-15", "mid"))
        for index in ("start", "group"):
            bounds = {} if index == "group" else asked
            assert await unit.ids("activity", index, **bounds) == ids(await unit.range("activity", index, **bounds))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"prefix": ("mid",)}, "abcde"),
        ({"prefix": ("nat",)}, "de"),
        ({"prefix": ("na",)}, ""),
        ({"prefix": ("mid",), "low": ("2027-03",)}, "cde"),
        ({"prefix": ("mid",), "low": ("2027-02",), "high": ("2027-04",)}, "bcd"),
        ({"prefix": ("mid",), "reverse": True, "limit": 2}, "ed"),
        ({"prefix": ("mid",), "after": ("mid", "2027-03-01", "c")}, "de"),
        ({}, "abcde"),
        ({"reverse": True}, "edcba"),
        ({"low": ("n",)}, "de"),
        ({"after": ("mid", "2027-03-01", "d")}, "e"),
        ({"after": ("mid", "2027-04-01", "e")}, ""),
        ({"after": ("nat", "2027-04-01", "e"), "reverse": True}, "dcba"),
        ({"after": ("nat", "2027-03-01", "d"), "reverse": True}, "cba"),
    ],
)
async def test_a_document_with_several_keys_comes_once(year: Storage, asked: dict[str, Any], found: str) -> None:
    async with year.begin(read_only=True) as unit:
        assert ids(await unit.range("activity", "group", **asked)) == list(found)


BOUNDS: list[dict[str, Any]] = [{}, {"prefix": ("mid",)}, {"low": ("mid", "2027-03")}, {"high": ("mid", "2027-03")}]


@pytest.mark.parametrize("bounds", BOUNDS)
async def test_a_count_counts_what_a_range_answers(year: Storage, bounds: dict[str, Any]) -> None:
    async with year.begin() as unit:
        assert await unit.count("activity", "group", **bounds) == len(await unit.range("activity", "group", **bounds))
        await unit.remove("activity", "d")
        await unit.add("activity", "g", activity("2027-03-03", "mid", "nat"))
        assert await unit.count("activity", "group", **bounds) == len(await unit.range("activity", "group", **bounds))


async def test_pages_join_without_gap_or_repeat(year: Storage) -> None:
    async with year.begin(read_only=True) as unit:
        seen: list[str] = []
        after = None
        while page := await unit.range("activity", "start", limit=2, after=after):
            seen += ids(page)
            after = (page[-1].doc["start"], page[-1].id)
    assert seen == list("abcdef")


async def test_an_index_without_keys_lists_all_by_id(year: Storage) -> None:
    async with year.begin(read_only=True) as unit:
        assert ids(await unit.range("activity", "all", after=("b",), limit=2)) == ["c", "d"]
        assert await unit.count("activity", "all") == 6


async def test_numbers_are_ordered_as_numbers(storage: Storage) -> None:
    await keep(storage, a=activity(seats=10), b=activity(seats=9), c=activity(seats=-1))
    async with storage.begin() as unit:
        assert ids(await unit.range("activity", "seats", prefix=(1,))) == ["c", "b", "a"]


async def test_text_is_ordered_by_code_point(storage: Storage) -> None:
    starts = ["Z", "a", "é", "ع", "ｚ", "🛫", "", "aa", "A"]
    await keep(storage, **{f"id{at}": activity(start) for at, start in enumerate(starts)})
    async with storage.begin() as unit:
        rows = await unit.range("activity", "start")
    assert [row.doc["start"] for row in rows] == sorted(starts)


@pytest.mark.parametrize("odd", [{"seats": "ten"}, {"seats": 1.5}, {"open": "1", "seats": 1}])
async def test_a_key_unlike_the_others_is_refused_and_changes_nothing(storage: Storage, odd: dict[str, Any]) -> None:
    await keep(storage, a=activity(seats=10))
    async with storage.begin() as unit:
        with pytest.raises(TypeError, match="seats"):
            await unit.add("activity", "b", activity(**odd))
    async with storage.begin() as unit:
        assert await unit.get("activity", "b") is None
        assert ids(await unit.range("activity", "all")) == ["a"]


# Units


async def test_a_unit_sees_its_own_writes(year: Storage) -> None:
    async with year.begin() as unit:
        await unit.add("activity", "g", activity("2027-02-15", "mid"))
        await unit.put("activity", "a", activity("2027-06-01", "nat"), 1)
        await unit.remove("activity", "b")
        assert ids(await unit.range("activity", "start")) == list("gcdefa")
        assert ids(await unit.range("activity", "start", reverse=True, limit=2)) == list("af")
        assert ids(await unit.range("activity", "group", prefix=("mid",))) == list("gcde")
        behind_d = ("nat", "2027-03-01", "d")
        assert ids(await unit.range("activity", "group", prefix=("nat",), after=behind_d)) == ["e", "a"]
        assert await unit.count("activity", "group", prefix=("mid",)) == 4
        await unit.put("activity", "g", activity("2027-07-01", "mid"), 1)
        assert ids(await unit.range("activity", "start", limit=3)) == list("cde")


async def test_others_see_a_unit_only_once_it_has_committed(year: Storage) -> None:
    async with year.begin() as unit:
        await unit.add("activity", "g", activity("2027-02-15", "mid"))
        await unit.put("activity", "a", activity("2027-06-01", "nat"), 1)
        assert await asyncio.create_task(_what_others_see(year)) == "abcdef"
    assert await asyncio.create_task(_what_others_see(year)) == "bgcdefa"


async def _what_others_see(storage: Storage) -> str:
    async with storage.begin(read_only=True) as unit:
        assert await unit.count("activity", "start") == len(await unit.range("activity", "start"))
        return "".join(ids(await unit.range("activity", "start")))


async def test_an_exception_undoes_everything(year: Storage) -> None:
    with suppress(Unwanted):
        async with year.begin() as unit:
            await unit.add("activity", "g", activity("2027-02-15", "mid"))
            await unit.put("activity", "a", activity("2027-06-01", "nat"), 1)
            await unit.remove("activity", "b")
            assert ids(await unit.range("activity", "start")) == list("gcdefa")
            raise Unwanted
    async with year.begin() as unit:
        assert await unit.get("activity", "g") is None
        assert ids(await unit.range("activity", "start")) == list("abcdef")
        assert ids(await unit.range("activity", "group", prefix=("nat",))) == list("de")
        assert await unit.count("activity", "all") == 6
        row = await unit.get("activity", "a")
    assert row is not None
    assert row.version == 1


async def test_a_unit_within_a_unit_is_refused_and_the_outer_one_goes_on(storage: Storage) -> None:
    async with storage.begin() as unit:
        for read_only in (False, True):
            with pytest.raises(RuntimeError, match="unit is open"):
                async with storage.begin(read_only=read_only):
                    pass
        await unit.add("note", "a", {})
    async with storage.begin() as unit:
        assert await unit.get("note", "a")


async def test_a_task_begun_in_a_unit_may_open_its_own(storage: Storage) -> None:
    async with storage.begin() as unit:
        task = asyncio.create_task(_add_apart(storage, "b"))
        await asyncio.sleep(0)
        assert await unit.get("note", "b") is None
    await task
    async with storage.begin() as unit:
        assert await unit.get("note", "b")


async def _add_apart(storage: Storage, id: str) -> None:
    async with storage.begin() as unit:
        assert await unit.add("note", id, {})


async def test_units_of_two_stores_may_be_open_together(storage: Storage, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    async with open_store("tinydb", tmp_path / "other") as other, storage.begin() as one, other.begin() as two:
        await one.add("note", "a", {})
        assert await two.get("note", "a") is None


async def test_two_units_at_once_both_survive(storage: Storage) -> None:
    await keep(storage, a=activity(seats=0))

    async def take_a_seat() -> None:
        async with storage.begin() as unit:
            row = await unit.get("activity", "a")
            assert row is not None
            await asyncio.sleep(0)
            await unit.put("activity", "a", {**row.doc, "seats": row.doc["seats"] + 1}, row.version)

    await asyncio.gather(*(take_a_seat() for _ in range(20)))
    async with storage.begin() as unit:
        row = await unit.get("activity", "a")
    assert row is not None
    assert row.doc["seats"] == 20


async def test_a_read_only_unit_writes_nothing(storage: Storage) -> None:
    await keep(storage, a=activity())
    async with storage.begin(read_only=True) as unit:
        with pytest.raises(RuntimeError, match="read-only"):
            await unit.add("activity", "b", activity())
        with pytest.raises(RuntimeError, match="read-only"):
            await unit.put("activity", "a", activity(), 1)
        with pytest.raises(RuntimeError, match="read-only"):
            await unit.remove("activity", "a")
        assert ids(await unit.range("activity", "all")) == ["a"]


async def test_a_read_only_unit_does_not_wait_for_a_writing_one(storage: Storage) -> None:
    async with storage.begin():
        assert await asyncio.create_task(_what_others_see(storage)) == ""


async def test_a_unit_that_is_over_answers_nothing(storage: Storage) -> None:
    async with storage.begin() as unit:
        pass
    with pytest.raises(RuntimeError, match="over"):
        await unit.get("note", "a")
    with pytest.raises(RuntimeError, match="over"):
        await unit.add("note", "a", {})


async def test_a_unit_cancelled_inside_changes_nothing_and_blocks_nobody(storage: Storage) -> None:
    inside, never = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with storage.begin() as unit:
            await unit.add("note", "a", {})
            inside.set()
            await never.wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with storage.begin() as unit:
        assert await unit.get("note", "a") is None


async def test_a_unit_cancelled_while_it_waits_its_turn_blocks_nobody(storage: Storage) -> None:
    async with storage.begin() as unit:
        task = asyncio.create_task(_add_apart(storage, "b"))
        await asyncio.sleep(0)
        task.cancel()
        await unit.add("note", "a", {})
    with pytest.raises(asyncio.CancelledError):
        await task
    await _add_apart(storage, "c")
    async with storage.begin() as unit:
        assert await unit.get("note", "b") is None
        assert await unit.get("note", "c")


async def test_a_closed_store_says_so(storage: Storage) -> None:
    await storage.close()
    for read_only in (False, True):
        with pytest.raises(StoreBroken, match="closed"):
            async with storage.begin(read_only=read_only):
                pass
    await storage.close()


async def test_closing_waits_for_the_unit_under_way(storage: Storage) -> None:
    async with storage.begin() as unit:
        closing = asyncio.create_task(storage.close())
        await asyncio.sleep(0)
        await unit.add("note", "a", {})
    await closing
