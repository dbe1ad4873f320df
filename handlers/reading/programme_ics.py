"""iCalendar programmes (RFC 5545); `X-DATE-PRECISION` says MONTH or YEAR where no day is known, `X-ACTIVITY-ID` names
the activity."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from domain.folding import clean
from domain.refusals import Refusal
from handlers.reading.programme import Problem, Programme, Row

NAMES = {"title": "SUMMARY", "where": "LOCATION", "kind": "CATEGORIES", "text": "DESCRIPTION", "source": "URL"}
COLUMNS = {**NAMES, "when": "DTSTART", "id": "UID"}

_EVENT = re.compile(r"^BEGIN:VEVENT\s*$", re.MULTILINE | re.IGNORECASE)


def read_ics(text: str) -> Programme:
    """Every VEVENT; an event without title, day or UID, or one that repeats, is told and left out."""
    lines = [text.count("\n", 0, match.start()) + 1 for match in _EVENT.finditer(text)]
    rows: list[Row] = []
    problems: list[Problem] = []
    left_out: list[int] = []
    for event, line in zip(_events(text), lines, strict=False):
        wrong = _wrong(event, line)
        if wrong:
            problems.append(wrong)
        elif _text(event, "STATUS").upper() == "CANCELLED":
            left_out.append(line)
        else:
            rows.append(_row(event, line))
    return Programme(tuple(rows), tuple(problems), tuple(left_out))


def _events(text: str) -> list[Any]:
    from icalendar import Calendar

    try:
        return cast("list[Any]", Calendar.from_ical(text).walk("VEVENT"))
    except (ValueError, KeyError, IndexError) as fault:
        raise Refusal("programme-broken", reason=" ".join(str(fault).split())[:80]) from fault


def _wrong(event: Any, line: int) -> Problem | None:
    for name in ("UID", "SUMMARY", "DTSTART"):
        if not event.get(name):
            return Problem(line, name, "row-needs", {"name": name})
    if event.get("RRULE"):
        return Problem(line, "RRULE", "row-repeats")
    if not isinstance(getattr(event["DTSTART"], "dt", None), date):
        return Problem(line, "DTSTART", "row-date", {"typed": str(event["DTSTART"])[:40]})
    start, end = _first(event), _last(event)
    if end < start:
        return Problem(line, "DTEND", "row-order", {"start": str(start), "end": str(end)})
    return None


def _text(event: Any, name: str) -> str:
    value = event.get(name)
    if value is None:
        return ""
    if isinstance(value, list):
        value = value[0]
    cats = getattr(value, "cats", None)
    return clean(str(cats[0] if cats else value)).strip()


def _row(event: Any, line: int) -> Row:
    values = {key: text for key, name in NAMES.items() if (text := _text(event, name))}
    when, zone = _when(event)
    values = {"kind": "training", **values, "when": when}
    return Row(_text(event, "X-ACTIVITY-ID") or _text(event, "UID"), line, values, zone, COLUMNS)


def _first(event: Any) -> date:
    start = event["DTSTART"].dt
    return start.date() if isinstance(start, datetime) else cast("date", start)


def _last(event: Any) -> date:
    """The last day: the end of an all-day event is the day after it (RFC 5545, 3.6.1)."""
    if event.get("DTEND") is None:
        return _first(event)
    end = event["DTEND"].dt
    if isinstance(end, datetime):
        return end.date()
    return max(cast("date", end) - timedelta(days=1), _first(event)) if end >= _first(event) else cast("date", end)


def _when(event: Any) -> tuple[str, str]:
    """The dates as they are written in lines, and the zone that the file names."""
    start, end = _first(event), _last(event)
    precision = _text(event, "X-DATE-PRECISION").upper()
    if precision in ("YEAR", "MONTH"):
        return (f"{start:%Y}" if precision == "YEAR" else f"{start:%Y-%m}"), ""
    days = str(start) if start == end else f"{start}..{end}"
    moment = event["DTSTART"].dt
    if not isinstance(moment, datetime):
        return days, ""
    until = event["DTEND"].dt if event.get("DTEND") is not None else None
    hours = f" {moment:%H:%M}" + (f"-{until:%H:%M}" if isinstance(until, datetime) and until > moment else "")
    zone = _zone(moment)
    return f"{days}{hours} {zone}".strip(), zone


def _zone(moment: datetime) -> str:
    if isinstance(moment.tzinfo, ZoneInfo):
        return moment.tzinfo.key
    return "UTC" if moment.tzinfo is not None and moment.utcoffset() == UTC.utcoffset(None) else ""
