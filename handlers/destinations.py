"""Where an announcement goes: for each channel the language, whether it may be shown there, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.activities import Announcement
from domain.groups import CEILINGS, Binding, Group
from domain.hours import goes_out
from domain.rights import ceiling_of
from domain.texts import lacking, shown
from handlers import promises
from handlers.command import Ask
from handlers.views.previews import Destination


def hold_of(ask: Ask, channels: int) -> timedelta:
    """How long *Stop* keeps everything back of what goes to so many channels: one alone is not held."""
    return timedelta(seconds=ask.services.hold if channels > 1 else 0)


async def destinations(ask: Ask, notice: Announcement, groups: Iterable[str]) -> list[Destination]:
    """Every channel of these groups, should it be sent now."""
    bindings, known = await promises.channels(ask.tx, groups), await ask.tx.groups.all()
    soonest = ask.now + hold_of(ask, len(bindings))
    wished = max(notice.due or soonest, soonest)
    ours = ask.services.languages
    return [_destination(notice, binding, known[binding.group], wished, ours) for binding in bindings]


def _destination(
    notice: Announcement, binding: Binding, group: Group, wished: datetime, ours: tuple[str, ...]
) -> Destination:
    """`ours` are the languages in which there are words; a channel that speaks none of them reads English."""
    ceiling = ceiling_of(group, binding.platform, binding.ceiling, CEILINGS)
    spoken = tuple(one for one in binding.languages or group.languages if one in ours) or ("en",)
    return Destination(
        binding,
        shown(notice.texts, spoken),
        lacking(notice.texts, spoken),
        notice.marking.within(ceiling),
        wished,
        leaves(notice, group, wished),
        group.zone,
    )


def leaves(notice: Announcement, group: Group, wished: datetime) -> datetime:
    """When it goes to the channels of a group that were to have it then: its closed hours hold it, unless there is a
    reason why not, or later would be too late."""
    return wished if notice.anyway else goes_out(group, wished, notice.reply or notice.until)
