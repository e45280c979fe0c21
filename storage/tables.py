"""All tables, so that migrations see the whole schema."""

from storage import (
    adjustment_counts,
    attachments,
    calendars,
    cases,
    consents,
    decisions,
    happenings,
    inbox,
    incidents,
    involved,
    ledger,
    outbox,
    people,
    promises,
    proofs,
    sessions,
    staff,
    tasks,
    telegram_updates,
    training,
    trends,
    webhooks,
)
from storage.base import Base

NOUNS = (
    people,
    proofs,
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
    adjustment_counts,
    incidents,
    training,
    webhooks,
)

metadata = Base.metadata
