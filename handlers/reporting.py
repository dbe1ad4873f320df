"""After a broadcast: its sender reads what reached which channel, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.activities import Announcement
from handlers import promises
from handlers.views import announcements as views
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage


async def report_broadcasts(storage: Storage, now: datetime) -> int:
    """Promises a report for every announcement that has gone out everywhere it will; gives how many. It finds what
    `report_settled` could not promise, because the program ended before."""
    async with transaction(storage, read_only=True) as tx:
        codes = [notice.code for notice in await tx.announcements.unreported()]
    return sum([await report_settled(storage, code, now) for code in codes])


async def report_settled(storage: Storage, subject: str, now: datetime) -> bool:
    """Promises the report if `subject` is an announcement whose last message has just had its answer."""
    async with transaction(storage, read_only=True) as tx:
        if not await _finished(tx, await tx.announcements.get(subject)):
            return False
    try:
        async with transaction(storage) as tx:
            notice = await tx.announcements.get(subject)
            if notice is not None and await _finished(tx, notice):
                await _report(tx, notice, now)
    except Conflict:
        return False
    return True


async def _finished(tx: Tx, notice: Announcement | None) -> bool:
    """Whether it was posted at all, everything has its answer, and nobody has been told."""
    if notice is None or notice.reported or await tx.deliveries.under_way(notice.code):
        return False
    return bool(await tx.deliveries.about(notice.code))


async def _report(tx: Tx, notice: Announcement, now: datetime) -> None:
    rows, groups = await promises.posted(tx, notice.code), await tx.groups.all()
    await tx.announcements.put(replace(notice, reported=True))
    address = promises.to_person(notice.by)
    await promises.post(tx, views.report(notice, rows, groups), [address], f"{notice.code}#report", due=now)
