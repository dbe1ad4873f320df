"""A programme from a file, at the machine or sent in private: all or nothing, and the same file changes it once."""

from __future__ import annotations

from domain.cards import Attachment
from domain.people import Grant, Person, Role
from handlers.importing import Outcome, at_the_machine, check, keep
from handlers.programmes import EXAMPLE
from handlers.reading.programme import read_programme
from storage.activities import EVERYTHING
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, VOCABULARY, Someone, World

ADMIN = Person("import", "Import", (), grants=(Grant(Role.ADMIN),))

FILE = """id,title,type,start,end,precision,city,country_iso3,groups
a-1,Seminar on cargo,seminar,2027-05-03,2027-05-05,day,Amman,JOR,casp-mid
a-2,Forum,meeting,2027-06,2027-06,month,Dubai,ARE,casp-mid
a-3,Old workshop,workshop,2020-01-06,2020-01-08,day,Cairo,EGY,casp-mid
"""


async def run(world: World, text: str) -> Outcome:
    programme = read_programme("p.csv", text.encode(), today=world.now.date(), vocabulary=VOCABULARY)
    async with transaction(world.storage) as tx:
        ask = at_the_machine(tx, ADMIN, world.services)
        outcome = await check(ask, programme.rows)
        if not outcome.wrong:
            await keep(ask, outcome)
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


OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
AMINA = Someone("amina", grants=(Grant(Role.MEMBER, "casp-mid"),), full_name="Amina Haddad")
SENT = (Attachment("programme.csv", "telegram:D1", 300),)


async def sends(world: World, who: Someone, text: str, words: str = "") -> str:
    """What is read after sending the file in private, with these words beside it."""
    return await world.hears(who, words, files=SENT, values={"programme": text})


async def test_a_coordinator_sends_a_file_reads_it_back_and_imports_it() -> None:
    world = await SpokenWorld().settle_in(OMAR)
    read = await sends(world, OMAR, FILE)
    assert read.splitlines() == [
        "programme.csv: 3 new activities",
        "Seminar on cargo",
        "Monday 3 – Wednesday 5 May 2027, Amman, Jordan",
        "Forum",
        "June 2027, Dubai, United Arab Emirates",
        "Old workshop",
        "Monday 6 – Wednesday 8 January 2020, Cairo, Egypt",
        "[Import] [Cancel]",
    ]
    assert "Nothing is planned yet." in await world.hears(OMAR, "/upcoming")
    await sends(world, OMAR, FILE)
    assert await world.taps(OMAR, "Import") == "3 activities are imported. Each channel is told once.\n[What is on]"
    assert "Seminar on cargo" in await world.hears(OMAR, "/upcoming")
    assert await world.reads("b:casp-mid.1") == ["The programme was extended: 2 new activities.\n[What is on]"]
    assert await sends(world, OMAR, FILE) == (
        "programme.csv brings nothing new; nothing was changed.\n3 are there already and stay as they are."
    )


async def test_what_is_wrong_is_told_line_by_line_and_nothing_is_offered() -> None:
    world = await SpokenWorld().settle_in(OMAR)
    wrong = FILE.replace("2027-05-05", "2027-04-05").replace("a-2,Forum", "a-2,").replace("EGY,casp-mid", "EGY,ecowas")
    read = (await sends(world, OMAR, wrong)).splitlines()
    assert read[0] == (
        "Nothing was imported from programme.csv: 3 things need correcting. Correct the file and send it again."
    )
    assert read[1].startswith("Line 2, end: The end 2027-04-05 comes before the start")
    assert read[2].startswith("Line 3, title: A value is missing.")
    assert read[3].startswith("Line 4, groups: You do not coordinate ECOWAS, so nothing was imported.")
    assert len(read) == 4


async def test_rows_without_groups_take_those_named_beside_the_file_or_the_only_one() -> None:
    world = await SpokenWorld().settle_in(OMAR)
    bare = "title,start\nForum on cargo,2027-06-01\n"
    assert "programme.csv: 1 new activity" in await sends(world, OMAR, bare)
    assert "programme.csv: 1 new activity" in await sends(world, OMAR, bare, "import casp-mid")
    assert "You do not coordinate ECOWAS" in await sends(world, OMAR, bare, "/import ecowas")


async def test_a_file_that_cannot_be_read_says_why() -> None:
    world = await SpokenWorld().settle_in(OMAR)
    assert "I could not read programme.csv; nothing was done." in await sends(world, OMAR, "")
    assert "The file is no text in UTF-8, so nothing was imported." in await sends(world, OMAR, "caf\udce9")
    assert "The file has no column “start”" in await sends(world, OMAR, "title\nForum\n")


async def test_import_alone_says_which_file_and_what_stands_in_it() -> None:
    world = await SpokenWorld().settle_in(OMAR, AMINA)
    read = await world.hears(OMAR, "/upcoming")
    assert "[Propose an activity] [Import a programme]" in read
    how = await world.taps(OMAR, "Import a programme")
    assert "Send me a .csv or .ics file here in private." in how
    example = "\n".join(line for line in how.splitlines() if "," in line and " " not in line.partition(",")[0])
    assert EXAMPLE[0] in example
    assert "programme.csv: 1 new activity" in await sends(world, OMAR, "\n".join(EXAMPLE))


async def test_only_coordinators_import() -> None:
    world = await SpokenWorld().settle_in(AMINA)
    assert "This is for the role “Coordinator”" in await world.hears(AMINA, "/import")
    assert "What shall I do with this?" in await sends(world, AMINA, FILE)
    assert "[Import a programme]" not in await world.hears(AMINA, "/upcoming")
    assert "[I hold a role]" in await world.hears(Someone("sami"), "/upcoming")
