"""After a broadcast: its sender reads what reached which channel, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.activities import Announcement
from domain.delivery import Delivery, Life
from handlers import promises
from handlers.views import announcements as views
from storage.port import Tx, transaction
from storage.rows import Storage

UNDER_WAY = (Life.WAITING, Life.CLAIMED)


async def report_broadcasts(storage: Storage, now: datetime) -> int:
    """Promises a report for every announcement that has gone out everywhere it will; gives how many."""
    async with transaction(storage, read_only=True) as tx:
        finished = [notice.code for notice in await tx.announcements.unreported() if await _finished(tx, notice)]
    for code in finished:
        async with transaction(storage) as tx:
            notice = await tx.announcements.get(code)
            if notice is not None and not notice.reported:
                await _report(tx, notice, now)
    return len(finished)


async def _finished(tx: Tx, notice: Announcement) -> bool:
    rows = await _posted(tx, notice)
    return bool(rows) and all(row.life not in UNDER_WAY for row in rows)


async def _posted(tx: Tx, notice: Announcement) -> list[Delivery]:
    return [row for row in await tx.deliveries.about(notice.code) if row.to.startswith("b:")]


async def _report(tx: Tx, notice: Announcement, now: datetime) -> None:
    rows = []
    for row in await _posted(tx, notice):
        binding = await tx.bindings.get(row.to.removeprefix("b:"))
        if binding is not None:
            rows.append((binding, row))
    await tx.announcements.put(replace(notice, reported=True))
    address = promises.to_person(notice.by)
    await promises.post(tx, views.report(notice, rows), [address], f"{notice.code}#report", due=now)
