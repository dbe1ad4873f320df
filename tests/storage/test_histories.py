"""Any history of units leaves in every store what a plain dictionary would hold."""

import asyncio
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.rows import Storage, Unit
from tests.storage.stores import STORES, activity, ids, open_store

Model = dict[str, tuple[int, dict[str, Any]]]  # by id: version and document
Step = tuple[str, str, dict[str, Any]]  # verb, id, document

DAYS = st.sampled_from(["2027-01-01", "2027-02-01", "2027-03-01"])
GROUPS = st.sets(st.sampled_from(["mid", "nat", "sam"])).map(sorted)
DOCS = st.builds(
    lambda day, groups, more: activity(day, *groups, **more),
    DAYS,
    GROUPS,
    st.fixed_dictionaries({"open": st.integers(0, 1), "seats": st.integers(-1, 2)}),
)
STEPS = st.tuples(st.sampled_from(["add", "put", "remove"]), st.sampled_from("abcde"), DOCS)
UNITS = st.tuples(st.booleans(), st.lists(STEPS, max_size=6))
HISTORIES = st.lists(UNITS, max_size=6)


class Undo(Exception):
    """Leaves a unit without committing it."""


@pytest.mark.parametrize("store", STORES)
@settings(max_examples=40, deadline=None)
@given(history=HISTORIES)
def test_any_history_leaves_what_a_dictionary_would_hold(store: str, history: list[tuple[bool, list[Step]]]) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(_live(store, Path(folder), history))


async def _live(store: str, folder: Path, history: list[tuple[bool, list[Step]]]) -> None:
    model: Model = {}
    async with open_store(store, folder) as storage:
        for kept, steps in history:
            model = await _unit(storage, model, steps, kept=kept)
            async with storage.begin(read_only=True) as unit:
                await _compare(unit, model)
    if store != "memory":
        async with open_store(store, folder) as again, again.begin(read_only=True) as unit:
            await _compare(unit, model)


async def _unit(storage: Storage, model: Model, steps: list[Step], *, kept: bool) -> Model:
    draft = dict(model)
    with suppress(Undo):
        async with storage.begin() as unit:
            for verb, id, doc in steps:
                await _step(unit, draft, verb, id, doc)
                await _compare(unit, draft)
            if not kept:
                raise Undo
    return draft if kept else model


async def _step(unit: Unit, draft: Model, verb: str, id: str, doc: dict[str, Any]) -> None:
    if verb == "add":
        assert await unit.add("activity", id, doc) == (id not in draft)
        draft.setdefault(id, (1, doc))
    elif verb == "remove":
        await unit.remove("activity", id)
        draft.pop(id, None)
    elif id in draft:
        version = draft[id][0]
        await unit.put("activity", id, doc, version)
        draft[id] = (version + 1, doc)


async def _compare(unit: Unit, model: Model) -> None:
    rows = await unit.range("activity", "all")
    assert {row.id: (row.version, row.doc) for row in rows} == model
    by_start = sorted(model, key=lambda id: (model[id][1]["start"], id))
    assert ids(await unit.range("activity", "start")) == by_start
    assert ids(await unit.range("activity", "start", reverse=True, limit=2)) == by_start[::-1][:2]
    first = {id: min(doc["groups"]) for id, (_, doc) in model.items() if doc["open"] and doc["groups"]}
    by_group = sorted(first, key=lambda id: (first[id], model[id][1]["start"], id))
    assert ids(await unit.range("activity", "group")) == by_group
    assert await unit.count("activity", "group") == len(by_group)
    assert await unit.count("activity", "seats", prefix=(1,)) == sum(
        1 for _, doc in model.values() if doc["open"] == 1 and doc["seats"]
    )
