"""A landlord's own system is told what happened, without having to ask."""

from __future__ import annotations

from typing import Any, Protocol

import structlog

from assistant.handing_on import HandingOn
from messages.failures import DeliveryFailure
from storage.database import Database
from storage.webhooks import note_told, told_up_to

MOST = 100
"""Events of one call."""

log = structlog.get_logger()


class Webhook(Protocol):
    """Hands events to one address; raises `DeliveryFailure` where they were not taken."""

    def call(self, events: list[dict[str, Any]]) -> None: ...


class CallWebhook:
    """Tells one landlord's system, in order, what it may also read at `/api/v1/events`.

    1. It begins with what happens after the first round; what came before is there to be read.
    2. What was taken is noted after it was. What was not is told again a minute later, so that
       the same event may come twice and none is left out.
    """

    def __init__(self, database: Database, handing_on: HandingOn, webhook: Webhook, landlord: str):
        self._database = database
        self._handing_on = handing_on
        self._webhook = webhook
        self._landlord = landlord

    def sweep(self) -> None:
        """One call about what is new, if anything is. Raises `DatabaseAway`."""
        with self._database.begin() as connection:
            told = told_up_to(connection, self._landlord)
        events = self._handing_on.events(self._landlord, told, MOST)
        if not events:
            return
        try:
            self._webhook.call(events)
        except DeliveryFailure as failure:
            log.warning("webhook_not_taken", landlord=self._landlord, code=failure.code)
            return
        with self._database.begin() as connection:
            note_told(connection, self._landlord, events[-1]["id"])
