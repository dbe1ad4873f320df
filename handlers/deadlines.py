"""Whose nominations close next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.activities import Activity, ActivityState
from domain.rights import sees_activity
from handlers.command import Ask

AHEAD = timedelta(days=183)
"""How far ahead a deadline is looked for."""


async def open_deadlines(ask: Ask, most: int) -> list[Activity]:
    """The activities of the reader's groups whose nominations close next, the nearest first."""
    if not ask.viewer.groups:
        return []
    found = await ask.tx.activities.upcoming(
        ask.viewer.groups,
        ask.now.date(),
        before=ask.now.date() + AHEAD,
        wanted=lambda one: _closes(one) > ask.now and sees_activity(ask.viewer, one),
        limit=50,
    )
    return sorted(found, key=_closes)[:most]


def _closes(activity: Activity) -> datetime:
    """When nominations close; long ago where no day is set, or where nobody is nominated any more."""
    closed = activity.nomination is None or activity.state is ActivityState.CANCELLED
    return activity.nomination.ends_at if activity.nomination and not closed else datetime.min.replace(tzinfo=UTC)
