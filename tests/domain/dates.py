"""Months and years as tests write them."""

from __future__ import annotations

import calendar
from datetime import date

from domain.when import Precision, When


def month_of(year: int, month: int, zone: str) -> When:
    last = calendar.monthrange(year, month)[1]
    return When(date(year, month, 1), date(year, month, last), zone, Precision.MONTH)


def year_of(year: int, zone: str) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), zone, Precision.YEAR)
