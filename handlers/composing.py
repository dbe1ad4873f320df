"""An announcement as its channels read it at this moment."""

from __future__ import annotations

from domain.activities import Announcement
from domain.cards import Card
from handlers import owing
from handlers.command import Ask
from handlers.views import acknowledgements, announcements


async def composed(ask: Ask, notice: Announcement) -> Card:
    """With how many States have acknowledged it, where that is asked for."""
    about = await ask.tx.activities.get(notice.about) if notice.about else None
    card = announcements.card(notice, about, ask.services.places.states, await zone_of(ask, notice))
    if not notice.ack:
        return card
    rows = await owing.expected(ask.tx, notice)
    return acknowledgements.asking(card, notice, sum(not row.silent for row in rows), len(rows))


async def zone_of(ask: Ask, notice: Announcement) -> str:
    """The IANA zone in which its hours are meant: that of its first group."""
    groups = await ask.tx.groups.all()
    return next((groups[id].zone for id in notice.groups if id in groups), "UTC")
