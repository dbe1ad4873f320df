"""An activity by its code or official reference, as far as the asker may see it; and where to look for all of them."""

from __future__ import annotations

from dataclasses import replace

from domain.activities import Activity, Announcement, Standing
from domain.refusals import Refusal
from domain.rights import Viewer, reads_recalled, sees_activity, sees_announcement
from handlers.command import Ask
from handlers.reading.filters import find_code
from storage.activities import CLEAR, EVERYTHING, own_list

OUT = (Standing.WITHDRAWN, Standing.DECLINED)
"""Who is on the list of an activity no more."""


async def activity_for(ask: Ask, typed: str) -> Activity:
    """Refuses with "not found" also where it exists and may not be seen."""
    if not typed.strip():
        raise Refusal("code-needed", next="upcoming")
    code = find_code(typed) or typed.strip()
    activity = await ask.tx.activities.find(code)
    if activity is None or not (sees_activity(ask.viewer, activity) or await _reads_own(ask, activity)):
        raise not_found(ask, code)
    return activity


async def _reads_own(ask: Ask, activity: Activity) -> bool:
    """Whoever is on its list sees it, wherever they signed up, but not where others read along."""
    return ask.viewer.chat_groups is None and await takes_part(ask, activity)


async def takes_part(ask: Ask, activity: Activity) -> bool:
    """Whether the asker is on its list."""
    mine = await ask.tx.registrations.get(f"{activity.code}/{ask.person.id}")
    return mine is not None and mine.standing not in OUT


def not_found(ask: Ask, code: str) -> Refusal:
    """The same words for what does not exist and for what may not be seen; a stranger is told how to be known."""
    if ask.viewer.stranger:
        return Refusal("code-unknown-stranger", next="claim", code=code[:40])
    return Refusal("code-unknown", next="upcoming", code=code[:40])


def lists_for(viewer: Viewer) -> tuple[str, ...]:
    """The lists of activities that hold all that the reader may see here, and as little else as can be."""
    if viewer.chat_groups is not None:
        return tuple(viewer.chat_groups) or (CLEAR,)
    return (EVERYTHING,) if viewer.admin else (*viewer.groups, CLEAR, own_list(viewer.person))


async def subject_for(ask: Ask, typed: str) -> Activity | Announcement:
    """Whichever its code says."""
    announced = (find_code(typed) or "").startswith("ANN-")
    return await (announcement_for if announced else activity_for)(ask, typed)


async def announcement_for(ask: Ask, typed: str) -> Announcement:
    """As far as the asker may see it: where it was recalled in all their groups, it is recalled for them."""
    code = find_code(typed) or typed.strip()
    if not code:
        raise Refusal("code-needed", next="upcoming")
    notice = await ask.tx.announcements.get(code.upper())
    if notice is None or not sees_announcement(ask.viewer, notice):
        raise not_found(ask, code)
    return replace(notice, recalled=reads_recalled(ask.viewer, notice))
