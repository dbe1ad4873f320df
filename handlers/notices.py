"""What is told of a change, old → new: to each channel from what it knows, when it is open; to people at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from domain.activities import Activity, Standing
from domain.cards import Card, Moment, Say, say
from domain.changes import told_at
from domain.delivery import Delivery, Life
from domain.groups import Binding
from handlers import promises
from handlers.command import Ask
from handlers.views.news import news, notice
from handlers.views.previews import ROOM

TOLD = (Standing.REGISTERED, Standing.AWAITING, Standing.WAITING, Standing.OFFERED)


@dataclass(frozen=True)
class Notice:
    """One channel and what it reads of a change. `before` is the activity as its readers know it, `unseen` an earlier
    notice that is still held and is replaced. `card` None: they need not know. `due` (UTC) is later than `now` where
    the group's quiet hours or weekend (on the clock of `zone`) hold it."""

    binding: Binding
    before: Activity
    card: Card | None
    now: datetime
    due: datetime
    zone: str
    unseen: Delivery | None

    @property
    def held(self) -> bool:
        return self.card is not None and self.due > self.now


async def notices(ask: Ask, before: Activity, after: Activity, now: datetime) -> list[Notice]:
    """One for each channel, should the change be made at `now` (UTC)."""
    groups, states = await ask.tx.groups.all(), ask.services.places.states
    unseen = {row.to: row for row in await ask.tx.deliveries.about(after.code) if _unseen(row)}
    made = []
    for binding in await promises.channels(ask.tx, {**before.groups, **after.groups}):
        row = unseen.get(promises.to_binding(binding))
        known = row.before if row is not None and row.before is not None else before
        told = binding.group in after.approved and news(known, after, states)
        card = notice(known, after, states) if told else None
        if card is not None or row is not None:
            group = groups[binding.group]
            made.append(Notice(binding, known, card, now, told_at(group, known, after, now), group.zone, row))
    return made


def _unseen(row: Delivery) -> bool:
    return row.before is not None and row.life is Life.WAITING and not row.message


async def promise(ask: Ask, made: Iterable[Notice], cause: str, code: str) -> None:
    """To the channels: what is no longer true is replaced, or taken back, before anybody has read it."""
    for one in made:
        to, due = promises.to_binding(one.binding), one.due if one.card else one.now
        row = one.unseen
        if row is None:
            await ask.tx.deliveries.add(Delivery(f"{cause}>{to}", to, code, one.card, due, before=one.before))
        else:
            await ask.tx.deliveries.put(replace(row, wanted=one.card, due=due, revision=row.revision + 1))


async def tell(ask: Ask, before: Activity, after: Activity, cause: str) -> None:
    """To everybody concerned, in private and at once."""
    states = ask.services.places.states
    if news(before, after, states):
        for person in await concerned(ask, after):
            await promises.tell(ask, person, notice(before, after, states), cause, subject=after.code)


async def concerned(ask: Ask, activity: Activity) -> list[str]:
    """Everybody on its list, and who proposed it; not whoever changes it, unless on the list."""
    rows = await ask.tx.registrations.in_activity(activity.code)
    people = [row.person for row in rows if row.standing in TOLD]
    proposer = [activity.by] if activity.by not in ("", ask.person.id) else []
    return list(dict.fromkeys((*people, *proposer)))


def held(made: Iterable[Notice]) -> list[Say]:
    """Which channels read of it later, and when."""
    lines = [
        say(
            "change-held",
            channel=one.binding.title,
            platform=say(f"platform-{one.binding.platform.value}"),
            at=Moment(one.due, one.zone),
        )
        for one in made
        if one.held
    ]
    further = [say("announce-further", count=len(lines) - ROOM[0])] if len(lines) > ROOM[0] else []
    return [*lines[: ROOM[0]], *further, *([say("change-held-why")] if lines else [])]
