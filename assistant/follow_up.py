"""Some days after a complaint was closed its person is asked, once, whether it is put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from assistant.after_closing import NOT_TO, address_to_ask, is_time
from assistant.rounds import Rounds
from cases.policy import Policy
from conversations.events import Said
from conversations.session import VERSION, Session, from_state
from storage.conversations import at_address, save
from storage.reminders import closed_not_followed_up, note_followed_up

BATCH = 50
AFTER = timedelta(days=7)
"""Long enough for a repair to hold or not; short enough to remember."""


class FollowUp(Rounds):
    """Never to somebody who may not be written to safely, nor to one who texted STOP (H21-12.1), nor
    to whoever acted for a resident and may not be told of the case now (HOC-3.6)."""

    def _round(self, policy: Policy, now: datetime) -> None:
        with self._database.begin() as connection:
            for case in closed_not_followed_up(connection, policy.id, now - AFTER, BATCH):
                if is_time(policy, case, now):
                    self._ask(connection, case, now)

    def _ask(self, connection: Connection, case: Row[Any], now: datetime) -> None:
        note_followed_up(connection, case.id)
        address_id = address_to_ask(connection, case, now)
        if address_id is None:
            return
        row = at_address(connection, address_id, locked=True)
        session = from_state(row.version, row.state) if row.state else Session()
        to = self._speaker.recipient(connection, address_id)
        if session.flow or row.with_staff_since or to.stopped or to.unsafe or NOT_TO in case.flags:
            return
        asking = replace(session, flow="after", asking="put_right", reference=case.reference)
        save(connection, address_id, VERSION, asking.as_state(), now)
        asked = Said("after.put_right", {"reference": case.reference})
        self._speaker.say(connection, to, [asked], at=now, case_id=case.id)
