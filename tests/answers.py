"""What a delivery is after a platform's answer, where the test is about what follows from it."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.delivery import Delivery, Outcome, claim, settle


def answered(delivery: Delivery, outcome: Outcome, now: datetime) -> Delivery:
    """Taken up and settled at the same instant (UTC)."""
    return settle(claim(delivery, now, timedelta(minutes=1)), outcome, now, now)
