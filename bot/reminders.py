"""What is due, from the store into the outbox: due and not done, however late."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time

from domain.groups import CEILINGS, Binding, Group, State
from domain.hours import next_open
from domain.markings import Marking
from domain.records import RungState
from domain.rights import ceiling_of
from domain.rungs import daily, outcome, superseded
from domain.when import instant
from handlers import promises
from handlers.views import reminders as views
from handlers.views.reminders import Due
from storage.port import Tx, transaction
from storage.rows import Conflict, Storage

log = logging.getLogger(__name__)

LATE = (RungState.MISSED, "late")

Missed = tuple[Due, Binding]


@dataclass(frozen=True)
class Channel:
    """A bound channel with what decides when and what it may read."""

    binding: Binding
    group: Group
    ceiling: Marking

    @property
    def to(self) -> str:
        return promises.to_binding(self.binding)


class Reminders:
    """One unit a channel, so that a fault in one leaves the others their reminders."""

    def __init__(self, storage: Storage, states: Mapping[str, State]) -> None:
        self._storage, self._states = storage, states

    async def sweep(self, now: datetime) -> int:
        """Promises every reminder due at `now` (calendar clock, UTC); returns how many rungs ended, whichever way."""
        async with transaction(self._storage, read_only=True) as tx:
            targets = dict.fromkeys(rung.to for rung in await tx.rungs.due(now))
        ended = 0
        for to in targets:
            try:
                async with transaction(self._storage) as tx:
                    ended += await self._target(tx, to, now)
            except Conflict:
                log.info("reminders for %s changed meanwhile; they are taken up again", to)
            except Exception:
                log.exception("reminders for %s failed", to)
        return ended + await self._tell_missed(now)

    async def next_due(self, now: datetime) -> datetime | None:
        async with transaction(self._storage, read_only=True) as tx:
            return await tx.rungs.next_due(now)

    async def _target(self, tx: Tx, to: str, now: datetime) -> int:
        channel = await self._channel(tx, to)
        due, ended = [], []
        rungs = [rung for rung in await tx.rungs.due(now) if rung.to == to]
        earlier = superseded(rungs)
        for rung in rungs:
            activity = await tx.activities.get(rung.activity)
            end = outcome(rung, activity, channel.binding if channel else None, now)
            if rung.id in earlier and end in (None, LATE):
                end = (RungState.SKIPPED, "superseded")
            if end is None and activity is not None:
                due.append(Due(rung, activity))
            elif end is not None and end != LATE:
                ended.append(replace(rung, state=end[0], reason=end[1], at=now))
        for rung in ended:
            await tx.rungs.put(rung)
        return len(ended) + (await self._send(tx, channel, due, now) if channel else 0)

    async def _channel(self, tx: Tx, to: str) -> Channel | None:
        binding = await tx.bindings.get(to.partition(":")[2])
        group = await tx.groups.get(binding.group) if binding else None
        if binding is None or group is None:
            return None
        return Channel(binding, group, ceiling_of(group, binding.platform, binding.ceiling, CEILINGS))

    async def _send(self, tx: Tx, channel: Channel, due: list[Due], now: datetime) -> int:
        """Short ones apart; the others in the day's one message, or at the next open moment."""
        opens = next_open(channel.group, now)
        sent = []
        for one in due:
            if not daily(one.rung):
                card = views.short(one, channel.ceiling, self._states)
                subject = one.activity.code
                await promises.post(tx, card, [channel.to], f"remind:{one.rung.id}", due=now, subject=subject)
            elif now < opens < one.rung.end:
                await tx.rungs.put(replace(one.rung, due=opens, reason="quiet"))
                continue
            sent.append(one)
        for one in sent:
            await tx.rungs.put(replace(one.rung, state=RungState.SENT, at=now))
        if any(daily(one.rung) for one in sent):
            await self._daily(tx, channel, now)
        return len(sent)

    async def _daily(self, tx: Tx, channel: Channel, now: datetime) -> None:
        """Everything reminded of today, so that what joins later is written into the same message."""
        zone, day = channel.group.zone, channel.group.day(now)
        today = [rung for rung in await tx.rungs.sent(channel.to, instant(day, time(0), zone)) if daily(rung)]
        found = [(rung, await tx.activities.get(rung.activity)) for rung in today]
        due = [Due(rung, activity) for rung, activity in found if activity is not None]
        card = views.daily(due, day, zone, channel.ceiling, self._states)
        await promises.post(tx, card, [channel.to], f"remind:{day.isoformat()}", due=now)

    async def _tell_missed(self, now: datetime) -> int:
        """Marks what is too late and tells the coordinators of each group in one message."""
        async with transaction(self._storage) as tx:
            missed: dict[str, list[Missed]] = {}
            for rung in await tx.rungs.due(now):
                channel, activity = await self._channel(tx, rung.to), await tx.activities.get(rung.activity)
                if (
                    channel is not None
                    and activity is not None
                    and outcome(rung, activity, channel.binding, now) == LATE
                ):
                    await tx.rungs.put(replace(rung, state=RungState.MISSED, reason="late", at=now))
                    missed.setdefault(channel.group.id, []).append((Due(rung, activity), channel.binding))
            for group, gone in missed.items():
                people = [promises.to_person(person.id) for person in await promises.reachable_deciders(tx, group)]
                cause = f"missed:{group}:{now:%Y%m%dT%H%M%S}"
                await promises.post(tx, views.missed(gone), people, cause, due=now)
        return sum(map(len, missed.values()))
