"""Somebody fell silent while telling a complaint: reminded once, at a decent hour, then left to staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from assistant.rounds import Rounds
from cases.dates import uk_date
from cases.policy import Policy
from conversations.events import Said
from conversations.phrase import Phrase
from conversations.session import VERSION, from_state
from conversations.turn.open_question import question_named
from storage.conversations import at_address, save
from storage.reminders import tellings_fallen_silent
from storage.representatives import parties_of

BATCH = 50
SILENT = timedelta(hours=20)
SLOWER = timedelta(hours=92)
"""For those who asked for more time (HOC-5.10)."""

MORE_TIME = {"more_time", "one_at_a_time"}


class Nudge(Rounds):
    """The message counts as a sign of life: staff are told a working day after it (`Remind`)."""

    def _round(self, policy: Policy, now: datetime) -> None:
        with self._database.begin() as connection:
            before, today = now - SILENT, uk_date(now)
            silent = tellings_fallen_silent(connection, policy.id, before, today, BATCH)
            for told in silent:
                self._remind(connection, told, now)

    def _remind(self, connection: Connection, told: Row[Any], now: datetime) -> None:
        row = at_address(connection, told.address_id, locked=True)
        session = from_state(row.version, row.state)
        question = question_named(session.asking)
        slow = bool(MORE_TIME & set(session.adjustments)) and told.updated_at > now - SLOWER
        to = self._speaker.recipient(connection, told.address_id)
        if question is None or session.nudged or slow or to.stopped or to.unsafe:
            return
        said = [
            Said("complain.nudge", {"reference": told.reference}),
            Said(question.wording(session), dict(question.facts(session))),
        ]
        parties = parties_of(connection, told.id)
        named = parties.resident_name if parties else ""
        resident = named or Phrase("represent.the_resident")
        facts = {"reference": told.reference, "resident": resident}
        self._speaker.say(connection, to, said, at=now, facts=facts, case_id=told.id)
        kept = replace(session, nudged=True)
        save(connection, told.address_id, VERSION, kept.as_state(), now)
