"""Programmes in files."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.reference import DATA
from domain.refusals import Refusal
from handlers.reading import values
from handlers.reading.dates import read_when
from handlers.reading.programme import LARGEST, MOST, Programme, read_programme
from tests.reading.words import GROUPS, PLACES, TODAY, VOCABULARY


def read(text: str, name: str = "programme.csv") -> Programme:
    return read_programme(name, text.encode(), today=TODAY, vocabulary=VOCABULARY)


def refused(text: str | bytes, name: str = "programme.csv") -> str:
    with pytest.raises(Refusal) as refusal:
        read_programme(name, text if isinstance(text, bytes) else text.encode(), today=TODAY, vocabulary=VOCABULARY)
    return refusal.value.key


@pytest.mark.parametrize(("file", "count"), [("activities.csv", 150), ("sessions.csv", 63)])
def test_every_shipped_row_can_be_read(file: str, count: int) -> None:
    programme = read_programme(file, Path(DATA / file).read_bytes(), today=TODAY, vocabulary=VOCABULARY)
    assert len(programme.rows) == count
    assert programme.problems == ()
    for row in programme.rows:
        values.read_title(row.values["title"])
        values.read_kind(row.values["kind"], VOCABULARY)
        read_when(row.values["when"], zone="UTC", today=TODAY)
        if "where" in row.values:
            assert values.read_venue(row.values["where"], PLACES)[1] in (row.zone, "")
        if "groups" in row.values:
            values.read_groups(row.values["groups"], GROUPS)
        if "languages" in row.values:
            values.read_languages(row.values["languages"], VOCABULARY)


def test_the_precision_of_a_date_is_kept() -> None:
    programme = read("title,start,end\na,2027-04-16,2027-04-18\nb,2027-05,2027-05\nc,2027,2027\nd,2027-04,2027-06\n")
    assert [row.values["when"] for row in programme.rows] == [
        "2027-04-16..2027-04-18",
        "2027-05",
        "2027",
        "2027-04 - 2027-06",
    ]


def test_the_same_file_gives_the_same_ids() -> None:
    text = "title,start,city\nOne,2027-04-16,Lima\nTwo,2027-04-16,Lima\n"
    assert [row.id for row in read(text).rows] == [row.id for row in read(text).rows]
    assert len({row.id for row in read(text).rows}) == 2


def test_other_headers_delimiters_and_a_byte_order_mark() -> None:
    programme = read(
        "\ufeffTitre;Date;Ville;Langues\nSéminaire;16 avril 2027;Dakar;fr\n".replace("Ville", "city").replace(
            "Langues", "language"
        )
    )
    (row,) = programme.rows
    assert row.values["title"] == "Séminaire"
    assert row.values["when"] == "2027-04-16"
    assert row.values["where"] == "Dakar"
    assert row.columns["title"] == "Titre"


def test_a_formula_is_only_text() -> None:
    (row,) = read('title,start\n"\'=HYPERLINK(""x"")",2027-04-16\n').rows
    assert row.values["title"] == '=HYPERLINK("x")'


def test_what_is_wrong_is_told_by_line_and_column() -> None:
    text = (
        'id,title,start,end\n1,One,2027-04-16,2027-04-15\n2,,2027-04-16,\n3,"Two\nlines",soon,\n'
        "4,Four,03/04/2027,\n5,Five,16 April,\n6,Six,,\n"
    )
    problems = read(text + "7,Seven,2027-04-16,,extra\n8,Eight,2027-04-16,\n8,Nine,2027-04-16,\n").problems
    assert [(problem.line, problem.column, problem.key) for problem in problems] == [
        (2, "end", "row-order"),
        (3, "title", "row-needs"),
        (4, "start", "row-date"),
        (6, "start", "date-ambiguous"),
        (7, "start", "row-date"),
        (8, "start", "row-needs"),
        (9, "", "row-cells"),
        (11, "id", "row-twice"),
    ]


def test_what_cannot_be_read_at_all_is_refused() -> None:
    assert refused("x", "programme.pdf") == "programme-kind"
    assert refused(b" " * (LARGEST + 1)) == "programme-too-big"
    assert refused("title,start\n" + "a,2027-04-16\n" * (MOST + 1)) == "programme-too-many"
    assert refused(b"title,start\n\xff\xfe") == "programme-encoding"
    assert refused("") == "programme-empty"
    assert refused("title,start\n") == "programme-empty"
    assert refused("name of it,start\n") == "programme-no-column"
    assert refused("title,where\n") == "programme-no-column"
    assert refused("BEGIN:VCALENDAR\nBEGIN:VEVENT\nnonsense", "a.ics") == "programme-broken"


EVENT = "BEGIN:VEVENT\r\nUID:{uid}\r\nSUMMARY:Seminar\\, joint\r\nDTSTART{start}\r\nDTEND{end}\r\n{more}END:VEVENT\r\n"


def calendar(*events: str) -> str:
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" + "".join(events) + "END:VCALENDAR\r\n"


def test_an_all_day_end_is_exclusive() -> None:
    (row,) = read(
        calendar(EVENT.format(uid="a", start=";VALUE=DATE:20270416", end=";VALUE=DATE:20270419", more="")), "a.ics"
    ).rows
    assert (row.id, row.values["title"], row.values["when"]) == ("a", "Seminar, joint", "2027-04-16..2027-04-18")


def test_the_precision_and_id_of_our_own_calendars_are_read() -> None:
    more = "X-DATE-PRECISION:MONTH\r\nX-ACTIVITY-ID:2027-niamey\r\nCATEGORIES:TRAINING\r\nLOCATION:Niamey\\, Niger\r\n"
    (row,) = read(
        calendar(EVENT.format(uid="a", start=";VALUE=DATE:20270401", end=";VALUE=DATE:20270501", more=more)), "a.ics"
    ).rows
    assert (row.id, row.values["when"], row.values["where"]) == ("2027-niamey", "2027-04", "Niamey, Niger")
    assert row.values["kind"] == "TRAINING"


def test_hours_keep_their_zone() -> None:
    local = EVENT.format(
        uid="a", start=";TZID=Africa/Cairo:20270416T090000", end=";TZID=Africa/Cairo:20270416T170000", more=""
    )
    world = EVENT.format(uid="b", start=":20270416T090000Z", end=":20270416T100000Z", more="")
    one, other = read(calendar(local, world), "a.ics").rows
    assert (one.values["when"], one.zone) == ("2027-04-16 09:00-17:00 Africa/Cairo", "Africa/Cairo")
    assert (other.values["when"], other.zone) == ("2027-04-16 09:00-10:00 UTC", "UTC")
    assert read_when(one.values["when"], zone="UTC", today=TODAY).zone == "Africa/Cairo"


def test_events_that_cannot_be_taken_over_are_told_or_left_out() -> None:
    days = {"start": ";VALUE=DATE:20270416", "end": ";VALUE=DATE:20270417"}
    programme = read(
        calendar(
            EVENT.format(uid="a", more="RRULE:FREQ=DAILY\r\n", **days),
            EVENT.format(uid="b", more="STATUS:CANCELLED\r\n", **days),
            EVENT.format(uid="c", start=";VALUE=DATE:20270416", end=";VALUE=DATE:20270401", more=""),
            EVENT.replace("UID:{uid}\r\n", "").format(more="", **days),
        ),
        "a.ics",
    )
    assert programme.rows == ()
    assert [(problem.line, problem.key) for problem in programme.problems] == [
        (4, "row-repeats"),
        (18, "row-order"),
        (24, "row-needs"),
    ]
    assert programme.left_out == (11,)
