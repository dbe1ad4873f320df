"""A programme from a file into the registry: read, checked, previewed, kept whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.texts.voice import CatalogueVoice
from domain.cards import Say, say
from domain.people import Grant, Person, Role
from domain.refusals import Refusal
from handlers import importing
from handlers.command import Services
from handlers.reading.programme import Problem, read_programme
from handlers.views.errors import spoken
from storage.port import transaction
from storage.rows import Storage

OPERATOR = Person("", "", (), grants=(Grant(Role.ADMIN),))
"""Whoever may run commands on the machine may import for every group."""


@dataclass(frozen=True)
class File:
    """A .csv or .ics file as it lies there."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Preview:
    """What the file would do: titles of new activities, how many are there already, and a line for each thing wrong."""

    new: tuple[str, ...]
    known: int
    wrong: tuple[str, ...]


async def import_file(
    storage: Storage, services: Services, voice: CatalogueVoice, file: File, *, keep: bool, groups: str = ""
) -> Preview:
    """With `keep` the activities are kept, unless anything is wrong. `groups` are those of rows that name none."""
    try:
        today = services.clock().date()
        programme = read_programme(file.name, file.data, today=today, vocabulary=services.vocabulary)
    except Refusal as refused:
        return Preview((), 0, (voice(spoken(refused)),))
    given = {"groups": groups} if groups else {}
    rows = [replace(row, values={**given, **row.values}) for row in programme.rows]
    async with transaction(storage) as tx:
        ask = importing.at_the_machine(tx, OPERATOR, services)
        outcome = await importing.check(ask, rows)
        wrong = sorted(
            {*(_problem(one, voice) for one in programme.problems), *(_wrong(one, voice) for one in outcome.wrong)}
        )
        if keep and not wrong:
            await importing.keep(ask, outcome)
    titles = tuple(f"{one.title} ({voice(say('value-when', when=one.when))})" for one in outcome.new)
    return Preview(titles, outcome.known, tuple(f"line {line}, {column}: {said}" for line, column, said in wrong))


def _problem(problem: Problem, voice: CatalogueVoice) -> tuple[int, str, str]:
    return problem.line, problem.column, voice(Say(problem.key, dict(problem.facts)))  # type: ignore[arg-type]


def _wrong(wrong: importing.Wrong, voice: CatalogueVoice) -> tuple[int, str, str]:
    return wrong.line, wrong.column, voice(wrong.said)
