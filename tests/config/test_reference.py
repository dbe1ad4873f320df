"""The shipped reference data, and groups files."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from config.groups import SHIPPED, GroupsFileError, read_groups_file
from config.reference import (
    LANGUAGES,
    ReferencePlaces,
    load_centres,
    load_courses,
    load_states,
    read_rows,
)
from domain.markings import Marking
from domain.people import Platform

STATES = load_states()
PLACES = ReferencePlaces()

ONE = """
groups:
- id: casp-mid
  name: Cooperative programme
  short: CASP-MID
  states: [ARE, KWT]
  time_zone: Asia/Riyadh
  languages: [ar, en]
"""


def test_every_member_state_has_a_name_in_six_languages_and_a_zone() -> None:
    assert len(STATES) == 193
    zones = available_timezones()
    for code, state in STATES.items():
        assert state.code == code
        assert state.zone in zones
        assert state.languages
        assert state.office
        assert all(state.names[language] for language in LANGUAGES), code


def test_centres_that_nobodys_page_names_are_not_shipped() -> None:
    assert len(load_centres()) == 17
    assert {row["evidence"] for row in load_centres()} == {"source", "state-only"}


def test_courses_are_read() -> None:
    assert len(load_courses()) == 40


def test_the_week_of_a_shipped_group_is_that_of_most_of_its_states() -> None:
    friday = {row["iso3"] for row in read_rows("weekends.csv") if row["weekend"] == "fri;sat"}
    for group in read_groups_file(SHIPPED, STATES):
        if group.id in ("icao-mid", "casp-mid", "mid-rasfg"):
            assert group.weekend == (4, 5)
            assert len(friday.intersection(group.states)) > len(group.states) / 2


@pytest.mark.parametrize("file", ["activities.csv", "sessions.csv", "training_centres.csv"])
def test_the_town_of_every_shipped_row_is_known_in_its_zone(file: str) -> None:
    for row in read_rows(file):
        if row["city"]:
            found = PLACES.city(row["city"])
            assert found is not None, row["city"]
            assert found[1:] == (row["country_iso3"] if row["country_iso3"] in STATES else "", row["time_zone"]), row[
                "city"
            ]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ташкент", "Tashkent"),
        ("طشقند", "Tashkent"),
        ("塔什干", "Tashkent"),
        ("Tachkent", "Tashkent"),
        ("tashkant", "Tashkent"),
        ("genève", "Geneva"),
        ("Geneve", "Geneva"),
        ("日内瓦", "Geneva"),
        ("MONTREAL", "Montréal"),
        ("北京", "Beijing"),
        ("Pékin", "Beijing"),
        ("washington", "Washington"),
        ("Yaounde", "Yaoundé"),
        ("أبوظبي", "Abu Dhabi"),
        ("abu dabi", "Abu Dhabi"),
        ("Kiev", "Kyiv"),
        ("Каир", "Cairo"),
        ("دبي", "Dubai"),
        ("Nairobbi", "Nairobi"),
    ],
)
def test_towns_are_found_in_six_languages(typed: str, name: str) -> None:
    found = PLACES.city(typed)
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize("typed", ["", "Atlantis", "xyz", "training", "Rama"])
def test_what_is_no_town_is_not_guessed(typed: str) -> None:
    assert PLACES.city(typed) is None


def test_the_shipped_groups_file_is_read() -> None:
    groups = {group.id: group for group in read_groups_file(SHIPPED, STATES)}
    assert len(groups) == 28
    assert groups["casp-mid"].weekend == (4, 5)
    assert groups["casp-mid"].zone == "Asia/Riyadh"
    assert len(groups["icao-mid"].states) == 15
    assert set(groups["casp-mid"].states) <= set(groups["icao-mid"].states)


def test_everything_a_group_may_say_is_read(tmp_path: Path) -> None:
    file = tmp_path / "groups.yaml"
    more = (
        "  weekend: [saturday, friday]\n  quiet: '21:00-07:00'\n  hour: '08:30'\n  marking: CLEAR\n"
        "  ceiling: {slack: AMBER+STRICT, telegram: CLEAR}\n  ladders: {start: [90s, 1h], nomination: []}\n"
        "  private_ladders: {start: [6w], acknowledgement: [5d, 1d]}\n"
    )
    file.write_text(ONE + more, "utf-8")
    (group,) = read_groups_file(file, STATES)
    assert group.weekend == (4, 5)
    assert group.quiet == (time(21), time(7))
    assert group.hour == time(8, 30)
    assert group.marking is Marking.CLEAR
    assert group.ceilings == {Platform.SLACK: Marking.STRICT, Platform.TELEGRAM: Marking.CLEAR}
    private = {"private-start": ("6w",), "private-acknowledgement": ("5d", "1d")}
    assert group.ladders == {"start": ("90s", "1h"), "nomination": (), **private}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (ONE + "  timezone: x\n", 'group "casp-mid": unknown key "timezone"; write one of id'),
        (ONE.replace("  short: CASP-MID\n", ""), '"short" is missing'),
        (ONE.replace("KWT", "Kuwait"), 'unknown State "Kuwait"; write its ISO 3166-1 alpha-3 code'),
        (ONE.replace("Asia/Riyadh", "Riyadh"), 'unknown time_zone "Riyadh"; write an IANA name'),
        (ONE + "  weekend: [fri]\n", 'unknown day "fri"'),
        (ONE + "  quiet: 21-7\n", '"quiet" must be an hour in quotes such as "09:00"'),
        (ONE + "  hour: 540\n", '"hour" must be an hour in quotes such as "09:00"'),
        (ONE + "  ladders: {begin: [1d]}\n", 'unknown key "begin" in ladders'),
        (ONE + "  ladders: {start: [2 days]}\n", '"2 days" in ladders is no duration; write 6w, 3d'),
        (ONE + "  ceiling: {teams: GREEN}\n", 'unknown key "teams" in ceiling'),
        (ONE + "  marking: RED\n", '"marking" must be CLEAR, GREEN'),
        (ONE + ONE.replace("groups:\n", ""), "the id is there twice"),
        ("groups: 3\n", 'the file must hold one list, "groups:"'),
        ("groups: [3]\n", "group number 1: must be a list of keys"),
        ("groups: [\n", "cannot be read"),
    ],
)
def test_what_is_wrong_in_a_groups_file_is_named_with_what_to_write(tmp_path: Path, wrong: str, told: str) -> None:
    file = tmp_path / "groups.yaml"
    file.write_text(wrong, "utf-8")
    with pytest.raises(GroupsFileError) as error:
        read_groups_file(file, STATES)
    assert told in str(error.value)
    assert str(error.value).startswith(str(file))
    assert "\n" not in str(error.value)
