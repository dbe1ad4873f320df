"""The people around a proposal, and what they type; the clock is moved by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from domain.people import Grant, Platform, Role
from handlers.chasing import chase
from storage.port import transaction
from tests.handlers.spoken import SpokenWorld
from tests.handlers.world import COORDINATOR, PLACES, Someone

AMINA = Someone("amina", full_name="Amina Haddad", state="JOR")
OMAR = Someone("omar", grants=COORDINATOR, full_name="Omar Nasser")
YARA = Someone("yara", Platform.SLACK, grants=COORDINATOR, full_name="Yara Saleh")
AWA = Someone("awa", locale="fr", grants=(Grant(Role.COORDINATOR, "ecowas"),), full_name="Awa Diop")
RANA = Someone("rana", grants=(Grant(Role.REGIONAL_OFFICER, "casp-mid"),), full_name="Rana Aoun")
ADA = Someone("ada", Platform.SLACK, grants=(Grant(Role.ADMIN),), full_name="Ada Berg")
LEILA = Someone("leila", Platform.SLACK, full_name="Leila Aziz", state="LBN")

TITLE = "Seminar on quality control"

SHARE = "title: Course on screening\ngroups: casp-mid\ntext: Places are free.\nuntil: 30 April 2027"


def lines(groups: str, title: str, seats: int) -> str:
    when, where = "16-18 April 2027 09:00", "Dubai, United Arab Emirates"
    return (
        f"title: {title}\nkind: seminar\nwhen: {when}\nwhere: {where}\ngroups: {groups}\nseats: {seats}\nlanguages: en"
    )


@dataclass
class Region(SpokenWorld):
    """A world in which proposals are made, and wait."""

    async def proposed(self, who: Someone = AMINA, groups: str = "casp-mid", title: str = TITLE, seats: int = 2) -> str:
        await self.hears(who, f"/register {lines(groups, title, seats)}")
        return await self.taps(who, "Submit")

    async def passes(self, **time: float) -> int:
        """Time goes by, and what is due is taken up as the program's sweep does."""
        self.now += timedelta(**time)
        return await chase(self.storage, self.now, PLACES.states)

    async def reach(self, who: Someone, *, able: bool) -> None:
        """Whether the bot can write to this person."""
        async with transaction(self.storage) as tx:
            person = await tx.people.get(who.id)
            assert person is not None
            await tx.people.put(replace(person, reachable=person.identities if able else ()))

    async def newest(self, who: Someone, language: str = "en") -> str:
        """What a person is about to read last."""
        return (await self.reads(f"p:{who.id}", language))[-1]


async def region(*people: Someone) -> Region:
    world = Region()
    await world.settle_in(AMINA, LEILA, *people)
    await world.hears(AMINA, "/upcoming", where="casp-mid.1")
    await world.hears(LEILA, "/upcoming", where="casp-mid.2")
    return world
