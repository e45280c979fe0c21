"""All tables, so that migrations see the whole schema."""

from storage import (
    attachments,
    cases,
    consents,
    inbox,
    ledger,
    outbox,
    people,
    sessions,
    staff,
    tasks,
    telegram_updates,
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
)

metadata = Base.metadata
