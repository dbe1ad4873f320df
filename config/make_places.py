"""Makes the shipped tables of names from Unicode CLDR (through Babel): run `python -m config.make_places` after
raising Babel's version.

Names of States and exemplar cities in six languages, written once, so that a start needs none of Babel's locale data.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


def write(name: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows(rows)


def states() -> dict[str, str]:
    """ISO alpha-2 to alpha-3 of the Member States."""
    with (DATA / "states.csv").open(encoding="utf-8", newline="") as file:
        return {row["iso2"]: row["iso3"] for row in csv.DictReader(file)}


def state_names(codes: dict[str, str]) -> Iterable[list[str]]:
    for iso2, iso3 in sorted(codes.items(), key=lambda pair: pair[1]):
        yield [iso3, *(Locale(language).territories.get(iso2, "") for language in LANGUAGES)]


def cities(codes: dict[str, str]) -> Iterable[list[str]]:
    """Exemplar cities of the zones that exist today. CLDR keeps them under old zone names and spells an English one
    only where the zone's own name does not.
    """
    renamed, territories, known = get_global("zone_aliases"), get_global("zone_territories"), available_timezones()
    tables = {language: Locale(language).time_zones for language in LANGUAGES}
    found: dict[str, dict[str, str]] = {zone: {} for zone in territories if zone in known}
    for language, table in tables.items():
        for old, names in table.items():
            zone = renamed.get(old, old)
            if zone in known and "/" in zone and names.get("city"):
                found.setdefault(zone, {})[language] = names["city"]
    for zone, names in sorted(found.items()):
        if "/" in zone and not zone.startswith(("Etc/", "Antarctica/")):
            english = names.get("en") or zone.rpartition("/")[2].replace("_", " ")
            yield [
                zone,
                codes.get(territories.get(zone, ""), ""),
                english,
                *(names.get(each, "") for each in LANGUAGES[1:]),
            ]


if __name__ == "__main__":
    members = states()
    write("state_names.csv", ("iso3", *LANGUAGES), state_names(members))
    write("zone_cities.csv", ("zone", "iso3", *LANGUAGES), cities(members))
