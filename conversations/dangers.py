"""Which dangers come from people or a mind, and not from the home; and what was told just before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from conversations.session import LetBe, Session

TO_PEOPLE = ("suicide", "violence", "domestic_abuse", "safeguarding_child", "safeguarding_adult")

A_DAY = timedelta(days=1)


def to_people(dangers: Collection[str]) -> bool:
    """Whether the last of these did."""
    return bool(dangers) and tuple(dangers)[-1] in TO_PEOPLE


def just_logged(session: Session, at: datetime) -> LetBe | None:
    """The service request of the day before: "it was reported weeks ago" may well be about it."""
    told = session.logged
    return told if told and at - told.since < A_DAY else None


def just_told(session: Session, at: datetime) -> LetBe | None:
    """The danger of the home told within a day before: what comes next may well be about it."""
    told = session.alarm
    if told is None or to_people(session.dangers):
        return None
    return told if at - told.since < A_DAY else None
