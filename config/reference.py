"""The shipped reference data as domain values, read when first asked for.

`data/README.md` says how far each file can be trusted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from domain.folding import fold, swaps
from domain.groups import State

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")

City = tuple[str, str, str]
"""Name in English, alpha-3 of the State ("" where it is no Member State), IANA zone."""

SURE = 0.8
"""How alike a misspelt town must be, less than one letter in five: "Tashkant" finds Tashkent, "Manila" does not find
Manama. Two letters exchanged are the same letters, and are forgiven in a shorter name too: "Dubia"."""

SHORTEST = 5
"""Shorter names are never guessed: too many of them differ by one letter."""


def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a shipped CSV file."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def load_states() -> dict[str, State]:
    """The 193 Member States by alpha-3 code, in the order of the codes."""
    names, towns = {row["iso3"]: row for row in read_rows("state_names.csv")}, load_towns()
    return {
        row["iso3"]: State(
            row["iso3"],
            {language: names[row["iso3"]][language] for language in LANGUAGES},
            row["time_zone"],
            tuple(row["working_languages"].split(";")),
            row["icao_office"],
            towns.get(row["iso3"], {}),
        )
        for row in sorted(read_rows("states.csv"), key=lambda row: row["iso3"])
    }


def load_towns() -> dict[str, dict[str, dict[str, str]]]:
    """By State, our name of a town → its names by language where they differ; those of our own table that are written
    in Arabic tell their language by themselves."""
    towns: dict[str, dict[str, dict[str, str]]] = {}
    for row in read_rows("zone_cities.csv"):
        named = {language: row[language] for language in LANGUAGES[1:] if row[language]}
        towns.setdefault(row["iso3"], {})[row["en"]] = named
    for row in read_rows("cities.csv"):
        arabic = [name for name in row["also"].split(";") if "\u0600" <= name[:1] <= "\u06ff"]
        if arabic:
            towns.setdefault(row["iso3"], {})[row["name"]] = {"ar": arabic[0]}
    return towns


def load_courses() -> tuple[dict[str, str], ...]:
    return read_rows("courses.csv")


def load_centres() -> tuple[dict[str, str], ...]:
    return read_rows("training_centres.csv")


class ReferencePlaces:
    """States, and towns by any of their names in six languages; small misspellings are forgiven."""

    @cached_property
    def states(self) -> dict[str, State]:
        return load_states()

    def city(self, typed: str) -> City | None:
        """The town, or None when it is not known."""
        wanted = fold(typed)
        found = self._towns.get(wanted)
        if found is None and len(wanted) >= SHORTEST:
            found = self._nearest(wanted)
        return found

    def _nearest(self, wanted: str) -> City | None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        for swapped in swaps(wanted):
            if swapped in self._towns:
                return self._towns[swapped]
        best = process.extractOne(wanted, self._names, scorer=OSA.normalized_similarity, score_cutoff=SURE)
        return self._towns[best[0]] if best else None

    @cached_property
    def _names(self) -> list[str]:
        return list(self._towns)

    @cached_property
    def _towns(self) -> dict[str, City]:
        """Folded name → town. Our own table comes first: it knows which Georgetown or Santiago the work is about."""
        towns: dict[str, City] = {}
        for names, town in (*_own_towns(), *_zone_towns()):
            for name in names:
                towns.setdefault(fold(name), town)
        return towns


def _own_towns() -> Iterator[tuple[list[str], City]]:
    for row in read_rows("cities.csv"):
        also = [name for name in row["also"].split(";") if name]
        yield [row["name"], *also], (row["name"], row["iso3"], row["zone"])


def _zone_towns() -> Iterator[tuple[list[str], City]]:
    for row in read_rows("zone_cities.csv"):
        yield [row[language] for language in LANGUAGES if row[language]], (row["en"], row["iso3"], row["zone"])
