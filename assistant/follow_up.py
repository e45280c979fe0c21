"""Some days after a complaint was closed its person is asked, once, whether it is put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from assistant.after_closing import NOT_TO, address_to_ask, is_time
from assistant.decent_hours import is_decent
from assistant.say import Speaker
from cases.dates import uk_date
from cases.policy_packs import Packs
from conversations.events import Said
from conversations.session import VERSION, Session, from_state
from storage.conversations import at_address, save
from storage.database import Database
from storage.reminders import closed_not_followed_up, note_followed_up

BATCH = 50
AFTER = timedelta(days=7)
"""Long enough for a repair to hold or not; short enough to remember."""


class FollowUp:
    """Never to somebody who may not be written to safely, nor to one who texted STOP (H21-12.1)."""

    def __init__(
        self, database: Database, packs: Packs, speaker: Speaker, clock: Callable[[], datetime]
    ):
        self._database = database
        self._packs = packs
        self._speaker = speaker
        self._clock = clock

    def sweep(self) -> None:
        """Look at every landlord's closed complaints once. Raises `DatabaseAway`."""
        now = self._clock()
        if not is_decent(now):
            return
        for landlord in self._packs.landlords():
            policy = self._packs.policy(landlord, uk_date(now))
            with self._database.begin() as connection:
                for case in closed_not_followed_up(connection, landlord, now - AFTER, BATCH):
                    if is_time(policy, case, now):
                        self._ask(connection, case, now)

    def _ask(self, connection: Connection, case: Row[Any], now: datetime) -> None:
        address_id = address_to_ask(connection, case)
        row = at_address(connection, address_id, locked=True)
        session = from_state(row.version, row.state) if row.state else Session()
        to = self._speaker.recipient(connection, address_id)
        note_followed_up(connection, case.id)
        if session.flow or row.with_staff_since or to.stopped or to.unsafe or NOT_TO in case.flags:
            return
        asking = replace(session, flow="after", asking="put_right", reference=case.reference)
        save(connection, address_id, VERSION, asking.as_state(), now)
        asked = Said("after.put_right", {"reference": case.reference})
        self._speaker.say(connection, to, [asked], at=now, case_id=case.id)
