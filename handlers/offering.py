"""What anybody may pass on in any chat: public activities that match a few words. Answered in place; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping

from domain.activities import Activity
from domain.cards import Button, Card, Item, say
from domain.groups import Group, State
from domain.refusals import Refusal
from domain.rights import Viewer, sees_activity
from handlers.command import Services
from handlers.finding import lists_for
from handlers.reading.filters import read_filters
from handlers.upcoming import passes
from handlers.views import activities as views
from storage.port import transaction
from storage.rows import Storage

ANYBODY = Viewer("")

OFFERED = 5
"""Activities that are offered at once."""

AnOffer = tuple[str, Item, Card]
"""Code, the line in the list, and the card that is passed on."""


async def offer(words: str, storage: Storage, services: Services) -> list[AnOffer]:
    """TLP:CLEAR only, without rights and names; the next ones where nothing was typed, none where it means nothing."""
    now, states = services.clock(), services.places.states
    async with transaction(storage, read_only=True) as tx:
        groups = await tx.groups.all()
        try:
            filters = read_filters(words, tuple(groups.values()), services.places, services.vocabulary, now.date())
        except Refusal:
            return []
        if filters.unknown or (words.strip() and not filters.words):
            return []
        found = await tx.activities.upcoming(
            filters.groups or lists_for(ANYBODY),
            now.date(),
            wanted=lambda one: sees_activity(ANYBODY, one) and passes(one, filters),
            limit=OFFERED,
        )
    return [(one.code, views.line(one, states), _card(one, groups, states)) for one in found]


def _card(activity: Activity, groups: Mapping[str, Group], states: Mapping[str, State]) -> Card:
    """As anybody reads it; what one can do with it is done in private."""
    row = (Button(say("open-in-private"), "show", activity.code, private=True),)
    return views.card(activity, groups, states, buttons=(row,))
