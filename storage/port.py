"""The one port: a Tx with a shelf for each type of record and named questions on each. There is no query language."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.acknowledgements import Acknowledgements, Readers
from storage.activities import Activities
from storage.approvals import Approvals
from storage.held import HeldChanges
from storage.messages import Deliveries, Inbox, Rungs
from storage.people import Bindings, Codes, Groups, Memberships, People
from storage.registry import (
    Announcements,
    Counters,
    Drafts,
    Registrations,
    Trail,
)
from storage.rows import Kind, Storage, Unit

SHELVES = (
    People,
    Memberships,
    Groups,
    Bindings,
    Codes,
    Activities,
    Registrations,
    Announcements,
    Acknowledgements,
    Readers,
    Approvals,
    HeldChanges,
    Drafts,
    Trail,
    Counters,
    Deliveries,
    Rungs,
    Inbox,
)

KINDS: tuple[Kind, ...] = tuple(shelf.kind for shelf in SHELVES)
"""What a store must be opened with."""


class Tx:
    """One unit of work over every shelf: commits whole or not at all."""

    def __init__(self, unit: Unit) -> None:
        self.people = People(unit)
        self.memberships = Memberships(unit)
        self.groups = Groups(unit)
        self.bindings = Bindings(unit)
        self.codes = Codes(unit)
        self.activities = Activities(unit)
        self.registrations = Registrations(unit)
        self.announcements = Announcements(unit)
        self.acknowledgements = Acknowledgements(unit)
        self.readers = Readers(unit)
        self.approvals = Approvals(unit)
        self.held = HeldChanges(unit)
        self.drafts = Drafts(unit)
        self.trail = Trail(unit)
        self.counters = Counters(unit)
        self.deliveries = Deliveries(unit)
        self.rungs = Rungs(unit)
        self.inbox = Inbox(unit)


@asynccontextmanager
async def transaction(storage: Storage, *, read_only: bool = False) -> AsyncIterator[Tx]:
    """Opens the one Tx of a request; raises Conflict at commit when a record read has changed since."""
    async with storage.begin(read_only=read_only) as unit:
        yield Tx(unit)
