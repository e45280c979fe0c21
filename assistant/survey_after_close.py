"""Some days after a complaint was closed its person is asked, once, how we did (HOC-1.6, H21-12.1)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from assistant.after_closing import NOT_TO, address_to_ask, is_time
from assistant.rounds import Rounds
from assistant.survey import send_survey
from cases.policy import Policy
from storage.reminders import closed_not_surveyed, last_talked, note_surveyed

BATCH = 50
WITHIN = timedelta(days=60)
"""After this much longer nobody remembers well enough to be asked."""
QUIET = timedelta(days=3)
"""Nobody is asked how we did while they are still talking with us."""
SPARED = frozenset({NOT_TO, "restriction"})


class SurveyAfterClose(Rounds):
    """Sends the survey that the landlord's pack asks for (HPG-7.4).

    1. Not before `days_after_close`, and in the month after where a landlord asks once a month.
    2. Only after "is it put right?" (`FollowUp`), and not while that waits for an answer.
    3. A conversation that is busy is left alone; it is looked at again for `WITHIN`.
    4. Never to somebody who may not be written to safely, who texted STOP, whose contact is
       restricted, or who withdrew: a complaint that was withdrawn is not closed; nor to whoever
       acted for a resident and may not be told of the case now.
    """

    def _round(self, policy: Policy, now: datetime) -> None:
        surveys = policy.surveys
        if not surveys.days_after_close or surveys.after_close == "never":
            return
        latest = now - timedelta(days=policy.surveys.days_after_close)
        between, last = (latest - WITHIN, latest), 0
        while True:
            with self._database.begin() as connection:
                cases = closed_not_surveyed(connection, policy.id, between, last, BATCH)
                for case in cases:
                    if is_time(policy, case, now):
                        self._ask(connection, case, now)
            if len(cases) < BATCH:
                return
            last = cases[-1].id

    def _ask(self, connection: Connection, case: Row[Any], now: datetime) -> None:
        address_id = address_to_ask(connection, case, now)
        if address_id is None:
            note_surveyed(connection, case.id)
            return
        to = self._speaker.recipient(connection, address_id)
        if to.stopped or to.unsafe or SPARED.intersection(case.flags):
            note_surveyed(connection, case.id)
            return
        talked = last_talked(connection, address_id)
        if talked and talked > now - QUIET:
            return
        if send_survey(
            connection,
            self._speaker,
            address_id,
            at=now,
            reference=case.reference,
            case_id=case.id,
        ):
            note_surveyed(connection, case.id)
