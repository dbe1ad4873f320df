"""A programme from a file: all or nothing, and the same file twice changes nothing."""

from __future__ import annotations

from domain.people import Grant, Person, Role
from handlers.importing import Outcome, check, keep
from handlers.reading.programme import read_programme
from storage.activities import EVERYTHING
from storage.port import transaction
from tests.handlers.world import VOCABULARY, World

ADMIN = Person("import", "Import", (), grants=(Grant(Role.ADMIN),))

FILE = """id,title,type,start,end,precision,city,country_iso3,groups
a-1,Seminar on cargo,seminar,2027-05-03,2027-05-05,day,Amman,JOR,casp-mid
a-2,Forum,meeting,2027-06,2027-06,month,Dubai,ARE,casp-mid
a-3,Old workshop,workshop,2020-01-06,2020-01-08,day,Cairo,EGY,casp-mid
"""


async def run(world: World, text: str) -> Outcome:
    programme = read_programme("p.csv", text.encode(), today=world.now.date(), vocabulary=VOCABULARY)
    async with transaction(world.storage) as tx:
        outcome = await check(tx, programme.rows, ADMIN, world.services)
        if not outcome.wrong:
            await keep(tx, outcome, ADMIN, world.services)
    return outcome


async def test_rows_become_activities_and_one_summary_a_channel() -> None:
    world = await World().settle_in()
    outcome = await run(world, FILE)
    assert [one.title for one in outcome.new] == ["Seminar on cargo", "Forum", "Old workshop"]
    assert outcome.wrong == ()
    async with transaction(world.storage, read_only=True) as tx:
        coming = await tx.activities.upcoming(["casp-mid"], world.now.date())
        old = await tx.activities.get("WKS-1")
        rungs = await tx.rungs.of("SEM-1")
        past = await tx.rungs.of("WKS-1")
    assert [one.code for one in coming] == ["SEM-1", "MTG-1"]
    assert old is not None
    assert old.state.value == "held"
    assert len(rungs) == 4
    assert past == []
    assert await world.reads("b:casp-mid.1") == ["The programme was extended: 2 new activities.\n[What is on]"]


async def test_the_same_file_twice_changes_nothing() -> None:
    world = await World().settle_in()
    await run(world, FILE)
    again = await run(world, FILE)
    assert (again.new, again.known) == ((), 3)
    assert len(await world.outgoing(to="b:casp-mid.1")) == 1


async def test_one_wrong_row_keeps_everything_out_and_is_named() -> None:
    world = await World().settle_in()
    outcome = await run(world, FILE.replace("casp-mid\na-2", "atlantis\na-2"))
    assert [(one.line, one.said.key) for one in outcome.wrong] == [(2, "group-unknown")]
    async with transaction(world.storage, read_only=True) as tx:
        assert await tx.activities.upcoming([EVERYTHING], world.now.date()) == []
