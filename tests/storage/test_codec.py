"""Records and their documents: what is written reads the same, and so does what earlier releases wrote."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.activities import Activity, ActivityState, Decision, Kind, Venue, WayIn
from domain.cards import Attachment, Button, Called, Card, Item, Moment, Names, Say
from domain.delivery import Delivery, Life
from domain.groups import Group
from domain.markings import Marking
from domain.people import Grant, Identity, Person, Platform, Role
from domain.records import InboxRow
from domain.requests import Chat, Request
from domain.when import Precision, When
from storage.codec import from_doc, to_doc
from storage.port import SHELVES

AT = datetime(2026, 11, 3, 4, 5, 6, 123450, UTC)
WHEN = When(date(2027, 4, 1), date(2027, 4, 30), "Asia/Dubai", Precision.MONTH, time(9), time(16, 30), "spring 2027")
ANA, BEN = Identity(Platform.SLACK, "U1", "T1"), Identity(Platform.TELEGRAM, "7")

ACTIVITY = Activity(
    code="SEM-12",
    kind=Kind.SEMINAR,
    title="Quality control «naïve»",
    when=WHEN,
    groups={"casp-mid": Decision.APPROVED, "ecowas": Decision.WAITING},
    by="p1",
    created=AT,
    venue=Venue("Dubai", "ARE"),
    languages=("en", "ar"),
    seats=30,
    way_in=WayIn.NOMINATED,
    nomination=When(date(2027, 3, 1), date(2027, 3, 1), "Asia/Dubai"),
    marking=Marking.STRICT,
    texts={"": "Bring 2 copies", "fr": "Deux copies"},
    files=(Attachment("a.pdf", "telegram:F1", 9),),
    state=ActivityState.PUBLISHED,
)

CARD = Card(
    title=Say(
        "upcoming-title",
        {
            "count": 5,
            "code": "SEM-12",
            "at": Moment(AT, "Asia/Dubai"),
            "when": WHEN,
            "state": Called({"en": "Kenya", "fr": "Kenya"}),
            "kind": Say("kind-seminar"),
            "names": Names((Say("role-admin"), Called({"en": "Oman"}), "Ana")),
        },
    ),
    lines=("typed", Say("line")),
    fields=(("label", Say("value", {"count": 1})),),
    bodies=(("fr", "Texte"),),
    items=(Item("head", button=Button(Say("join"), "join", "SEM-12", style="primary")),),
    buttons=((Button("Page", url="https://example.org"),),),
    marking=Marking.AMBER,
)

RECORDS = (
    Person("p1", "Ana", (ANA, BEN), grants=(Grant(Role.FOCAL_POINT, state="KEN", by="p2"),), reachable=(BEN,), met=AT),
    Group(
        "casp-mid",
        "CASP Middle East",
        "CASP-MID",
        ("ARE", "BHR"),
        "Asia/Dubai",
        ("en", "ar"),
        weekend=(4, 5),
        quiet=(time(21), time(7)),
        ceilings={Platform.TELEGRAM: Marking.GREEN},
        ladders={"start": ("2w", "1d")},
    ),
    ACTIVITY,
    Delivery("r1/b:1", "b:1", "SEM-12", CARD, AT, life=Life.SENT, settled=AT.replace(microsecond=0), before=ACTIVITY),
    Delivery("r2/b:1", "b:1", "", None, AT, lease=AT),
    InboxRow(
        "T9",
        Request(
            "T9",
            "command",
            "join",
            "SEM-12",
            Chat(Platform.SLACK, "C1", False, team="T1"),
            ANA,
            AT,
            values={"a": "b"},
            mentions={"@ben": BEN},
        ),
        3,
    ),
)

WRITTEN = [json.loads(line) for line in (Path(__file__).parent / "written.jsonl").read_text("utf-8").splitlines()]
"""The same records as they were written when the codec was pydantic's."""


@pytest.mark.parametrize(("record", "doc"), list(zip(RECORDS, WRITTEN, strict=True)))
def test_what_an_earlier_version_wrote_reads_the_same(record: object, doc: dict[str, Any]) -> None:
    assert from_doc(type(record), doc) == record


@given(st.sampled_from([shelf.record for shelf in SHELVES]).flatmap(st.from_type))
def test_every_record_comes_back_from_its_json(record: object) -> None:
    assert from_doc(type(record), json.loads(json.dumps(to_doc(record)))) == record


def test_instants_are_read_in_utc() -> None:
    kept = from_doc(Activity, {**to_doc(ACTIVITY), "created": "2026-11-03T04:05:06.123450Z"})
    assert (kept.created, kept.created.tzinfo) == (AT, UTC)
    assert from_doc(Activity, to_doc(ACTIVITY)).created.tzinfo is UTC


def test_a_record_that_was_read_refuses_to_be_changed() -> None:
    kept = from_doc(Activity, to_doc(ACTIVITY))
    with pytest.raises(TypeError, match="cannot be changed"):
        cast("dict[str, str]", kept.texts)["en"] = "other words"
    assert kept == ACTIVITY


def test_fields_of_a_newer_release_are_left_out_and_missing_ones_have_their_defaults() -> None:
    doc = to_doc(Delivery("r1/b:1", "b:1", "", Card(Say("title", {"at": Moment(AT)})), AT, tries=3))
    doc["wanted"]["title"]["facts"]["at"]["shade"] = doc["shade"] = "blue"
    del doc["tries"], doc["wanted"]["lines"]
    assert from_doc(Delivery, doc) == Delivery("r1/b:1", "b:1", "", Card(Say("title", {"at": Moment(AT)})), AT)


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "party"},
        {"created": "yesterday"},
        {"when": {"start": "2027-04-01"}},
        {"partners": None},
        {"groups": ["casp-mid"]},
    ],
)
def test_a_document_that_is_no_record_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="this is no Activity"):
        from_doc(Activity, {**to_doc(ACTIVITY), **wrong})


def test_a_fact_that_is_no_record_of_ours_is_refused() -> None:
    doc = to_doc(Delivery("r1/b:1", "b:1", "", CARD, AT))
    doc["wanted"]["title"]["facts"]["at"] = {"moment": "2026-11-03T04:05:06Z"}
    with pytest.raises(ValueError, match="no record has the fields moment"):
        from_doc(Delivery, doc)
