"""An announcement as its channels read it at this moment."""

from __future__ import annotations

from collections.abc import Mapping

from domain.activities import Announcement
from domain.cards import Card
from domain.groups import State
from handlers import owing
from handlers.views import acknowledgements, announcements
from storage.port import Tx


async def composed(tx: Tx, notice: Announcement, states: Mapping[str, State]) -> Card:
    """With how many States have acknowledged it, where that is asked for."""
    about = await tx.activities.get(notice.about) if notice.about else None
    groups = await tx.groups.all()
    zone = next((groups[id].zone for id in notice.groups if id in groups), "")
    card = announcements.card(notice, about, states, zone)
    if not notice.ack:
        return card
    rows = await owing.expected(tx, notice)
    return acknowledgements.asking(card, notice, sum(not row.silent for row in rows), len(rows))
