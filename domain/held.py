"""A saved change of an activity in the seconds in which it can still be stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.requests import Request


@dataclass(frozen=True)
class Held:
    """`id` is that of the draft which says the change, `code` the activity's. Nothing of it is done before `due`
    (UTC); then it is done as `person`'s `request`, which saved it."""

    id: str
    code: str
    person: str
    due: datetime
    request: Request
