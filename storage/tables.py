"""All tables, so that migrations see the whole schema."""

from storage import (
    attachments,
    calendars,
    cases,
    consents,
    decisions,
    happenings,
    inbox,
    involved,
    ledger,
    outbox,
    people,
    promises,
    sessions,
    staff,
    tasks,
    telegram_updates,
    trends,
)
from storage.base import Base

NOUNS = (
    people,
    sessions,
    inbox,
    outbox,
    cases,
    ledger,
    consents,
    tasks,
    staff,
    attachments,
    telegram_updates,
    happenings,
    promises,
    decisions,
    involved,
    calendars,
    trends,
)

metadata = Base.metadata
