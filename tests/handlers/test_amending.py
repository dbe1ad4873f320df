"""The words of an announcement are put right in every copy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.delivery import Life
from domain.people import Grant, Role
from storage.port import transaction
from tests.handlers.cast import AMINA, OMAR, YARA
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import Someone, read

AWA = Someone("awa", grants=(Grant(Role.COORDINATOR, "ecowas"),), full_name="Awa Diop")

LINES = "title: New rules\ngroups: casp-mid; ecowas\ntext en: From May on.\ntext fr: Dès mai."


@pytest.fixture
async def world() -> SpokenWorld:
    world = SpokenWorld()
    await world.settle_in(OMAR, YARA, AWA, AMINA)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(OMAR, f"/announce {LINES}")
    await world.taps(OMAR, "Send")
    await world.delivered()
    world.now += timedelta(minutes=5)
    return world


async def wanted(world: SpokenWorld, to: str) -> str:
    async with transaction(world.storage, read_only=True) as tx:
        row = await tx.deliveries.get(f"ANN-1#post>b:{to}")
    assert row is not None
    assert row.wanted is not None
    world.check(row.wanted)
    return read(row.wanted, world._voice("en"))


async def test_the_lines_given_change_and_every_copy_with_them(world: SpokenWorld) -> None:
    said = await world.hears(OMAR, "/edit ANN-1\ntext: From June on.\nuntil: 30 June 2027")
    assert "Changed in 3 channels. Nobody is notified." in said
    assert await world.outgoing(subject="ANN-1") == []
    assert "ANN-1 is being changed in 3 channels" in await world.taps(OMAR, "Save")
    for to in ("casp-mid.1", "casp-mid.2", "ecowas.3"):
        said = await wanted(world, to)
        assert "From June on." in said
        assert "Dès mai." in said
        assert "From May on." not in said
        assert "Changed Wednesday 10 March 2027" in said
        assert "Current until: Wednesday 30 June 2027" in said
    assert len(await world.outgoing(subject="ANN-1")) == 3
    assert "From May on." in await world.hears(OMAR, "/log ANN-1")


async def test_what_one_group_took_back_is_changed_by_who_coordinates_the_others(world: SpokenWorld) -> None:
    await world.hears(AWA, "/recall ANN-1")
    await world.taps(AWA, "Recall")
    assert "Changed in 2 channels." in await world.hears(YARA, "/edit ANN-1\ntext: From June on.")
    assert "Only who coordinates" in await world.hears(AWA, "/edit ANN-1\ntext: From June on.")


async def test_a_text_of_another_language_is_named_by_it(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/edit ANN-1\ntext fr: Dès juin.")
    await world.taps(OMAR, "Save")
    said = await wanted(world, "ecowas.3")
    assert "From May on." in said
    assert "Dès juin." in said


async def test_its_form_has_what_it_says(world: SpokenWorld) -> None:
    await world.hears(YARA, "/announce casp-mid\nOld title\nOld words.")
    await world.taps(YARA, "Send")
    await world.delivered()
    assert "Edit" in await world.hears(YARA, "/show ANN-2")
    said = await world.taps(YARA, "Edit")
    assert said.splitlines()[0] == "Change an announcement"
    assert world.form is not None
    assert [(one.name, one.value) for one in world.form.fields] == [("title", "Old title"), ("text", "Old words.")]
    draft = world.form.draft
    await world.fills(YARA, {"title": "New title", "text": "Old words."})
    await world.presses(YARA, "save", draft)
    async with transaction(world.storage, read_only=True) as tx:
        notice = await tx.announcements.get("ANN-2")
    assert notice is not None
    assert (notice.title, list(notice.texts.values())) == ("New title", ["Old words."])


async def test_it_does_not_end_before_states_have_to_answer(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/announce casp-mid\nack: 30 April 2027\nNew guidance\nRead it.")
    await world.taps(OMAR, "Send")
    said = await world.hears(OMAR, "/edit ANN-2\nuntil: 20 April 2027")
    assert "States may acknowledge it until Friday 30 April 2027" in said
    assert "[Save]" not in said
    assert "[Save]" in await world.hears(OMAR, "until: 30 May 2027")


async def test_what_changes_nothing_is_not_sent(world: SpokenWorld) -> None:
    assert "This is what ANN-1 says already" in await world.hears(OMAR, "/edit ANN-1\ntext: From May on.")


async def test_one_group_does_not_speak_for_all(world: SpokenWorld) -> None:
    for who in (YARA, AMINA):
        assert "Only who coordinates all the groups of ANN-1" in await world.hears(who, "/edit ANN-1\ntext: Never.")
    assert "[Edit]" not in await world.hears(YARA, "/show ANN-1")


async def test_what_is_recalled_is_not_changed(world: SpokenWorld) -> None:
    await world.hears(OMAR, "/recall ANN-1")
    await world.taps(OMAR, "Recall")
    assert "ANN-1 is not changed: it was recalled." in await world.hears(OMAR, "/edit ANN-1\ntext: Again.")


async def test_what_failed_is_put_right_and_not_sent_by_it(world: SpokenWorld) -> None:
    async with transaction(world.storage) as tx:
        row = await tx.deliveries.get("ANN-1#post>b:casp-mid.2")
        assert row is not None
        await tx.deliveries.put(replace(row, life=Life.FAILED, shown=0, message="", reason="may-not-write"))
    await world.hears(OMAR, "/edit ANN-1\ntext: From June on.")
    await world.taps(OMAR, "Save")
    assert "From June on." in await wanted(world, "casp-mid.2")
    assert {row.to for row in await world.outgoing(subject="ANN-1")} == {"b:casp-mid.1", "b:ecowas.3"}
    assert "Liaison may not post there" in await world.hears(OMAR, "/deliveries ANN-1"), "why is still known"


async def test_a_proposal_is_put_right_before_it_is_approved(world: SpokenWorld) -> None:
    await world.hears(AMINA, "/share title: Course\ngroups: casp-mid\ntext: Places are free.\nuntil: 30 April 2027")
    await world.taps(AMINA, "Send")
    await world.hears(AMINA, "/edit ANN-2\ntext: Two places are free.")
    await world.taps(AMINA, "Save")
    assert any("Two places are free." in one for one in await world.reads("p:telegram:omar"))
    await world.hears(OMAR, "/approve ANN-2")
    assert "Only who coordinates all the groups" in await world.hears(AMINA, "/edit ANN-2\ntext: Ten places.")
