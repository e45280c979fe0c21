"""Unhappiness that nobody complained of, counted so that it cannot be joined to anybody (PFP-27)."""

from __future__ import annotations

from assistant.record.scene import Scene
from cases.dates import uk_date
from conversations.events import TrendNoted
from storage.trends import count_trend


def noted(scene: Scene, event: TrendNoted) -> None:
    """Which landlord, which month, what about: no time, no number, no words, and no ledger entry."""
    month = uk_date(scene.now).replace(day=1)
    count_trend(scene.connection, scene.landlord, month, event.category, event.topic)
