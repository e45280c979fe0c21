"""A date comes near or passes: staff are told, once for each date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.next_due import ACTION_LATE
from assistant.raise_flag import raise_flag
from assistant.redate import redate
from cases.dates import end_of, uk_date
from cases.deadline import Deadline, Duty
from cases.policy import Policy
from cases.policy_packs import Packs
from cases.working_days import Calendar
from storage import reminders
from storage.database import Database
from storage.tasks import add_task_once, settle_task

BATCH = 200
"""Rows in one transaction; what is left waits for the next."""

FETCHED_WITHIN = timedelta(hours=24)
"""A message pushed to web chat that nobody has fetched by then has not arrived."""

PROMISED_ACTION = "action_due"
"""Something promised in an answer; late, it brings the case back to whoever handled it (HOC-7.3)."""

OUR_AIM, PROMISED = "request_reply", "next_update_due"
"""Where the person was told the day we aim for, one task is enough."""

ONE_DAY = timedelta(days=1)

PATIENCE = 3
"""Times the usual wait, for somebody who asked for more time (HOC-5.10)."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One landlord's part of a sweep: its rules and its day."""

    landlord: str
    policy: Policy
    now: datetime

    @property
    def days(self) -> Calendar:
        return self.policy.working_days

    @property
    def today(self) -> date:
        return uk_date(self.now)

    @property
    def end_of_today(self) -> datetime:
        return end_of(self.today).astimezone(UTC)


class Remind:
    """Looks for dates and makes tasks; any number of workers may do so at once.

    Every task has a key of its own in the database, so a second look makes nothing twice:

    1. a case's date within the next working day, or past: `due_soon`, then in its place `overdue`;
       a promised action that is late: `action_late`
    2. an offer to complain left unanswered: `offer_follow_up` (C2)
    3. a complaint half told and silent for a working day, three where somebody asked for more
       time: `unfinished`
    4. dates that a newly announced day off moves: counted anew, `dates_moved` (`redate`)
    5. a message pushed to web chat that no browser has fetched in a day: `undelivered`
    """

    def __init__(self, database: Database, packs: Packs, clock: Callable[[], datetime]):
        self._database = database
        self._packs = packs
        self._clock = clock

    def sweep(self) -> None:
        """Go round every landlord once. Raises `DatabaseAway`."""
        now = self._clock()
        for landlord in self._packs.landlords():
            round_ = _Round(landlord, self._packs.policy(landlord, uk_date(now)), now)
            redate(self._database, self._packs, landlord, round_.policy, now)
            self._dates(round_)
            with self._database.begin() as connection:
                _offers(connection, round_)
                _unfinished(connection, round_)
                _unfetched(connection, round_)

    def _dates(self, round_: _Round) -> None:
        """Page through the cases with a date near or past; each page is a transaction."""
        last = 0
        while True:
            with self._database.begin() as connection:
                cases = reminders.cases_due(connection, round_.landlord, _near(round_), last, BATCH)
                if cases:
                    self._tell_dates(connection, round_, cases)
            if len(cases) < BATCH:
                return
            last = cases[-1].id

    def _tell_dates(
        self, connection: Connection, round_: _Round, cases: Sequence[Row[Any]]
    ) -> None:
        ids = [case.id for case in cases]
        known, made = beside(connection, ids), reminders.made_already(connection, ids)
        for case in cases:
            policy = self._packs.version(case.policy_version)
            found = case_deadlines(case, policy, known.get(case.id, NOTHING))
            for deadline in _waiting(found, round_):
                _tell(connection, round_, case, deadline, made)


def _near(round_: _Round) -> datetime:
    """The end of the next working day: what is due by then is near."""
    return end_of(round_.days.add_working_days(round_.today, 1)).astimezone(UTC)


def _waiting(found: Sequence[Deadline], round_: _Round) -> Iterator[Deadline]:
    promised = {deadline.due for deadline in found if deadline.name == PROMISED}
    for deadline in found:
        if deadline.name == OUR_AIM and deadline.due in promised:
            continue
        governs = deadline.duty in (Duty.OWED, Duty.TARGET) and deadline.met_at is None
        if governs and deadline.late_from <= _near(round_):
            yield deadline


def _tell(
    connection: Connection, round_: _Round, case: Row[Any], deadline: Deadline, made: set[str]
) -> None:
    late = deadline.is_late(round_.now)
    kind = "overdue" if late else "due_soon"
    if late and deadline.name == PROMISED_ACTION:
        kind = ACTION_LATE
        raise_flag(connection, case, round_.policy, "action_overdue")
    which = f"{case.id}:{deadline.name}:{deadline.due.isoformat()}"
    once = f"{kind}:{which}"
    if once in made:
        return
    if late:
        settle_task(connection, f"due_soon:{which}", None, round_.now)
    add_task_once(
        connection,
        landlord=round_.landlord,
        kind=kind,
        once=once,
        at=round_.now,
        case_id=case.id,
        address_id=case.address_id,
        data={
            "deadline": deadline.name,
            "due": deadline.due_text,
            "rule": deadline.rule,
        },
        urgent=late and deadline.duty is Duty.OWED,
        due_at=deadline.late_from.astimezone(UTC),
    )


def _offers(connection: Connection, round_: _Round) -> None:
    """A person asks once, kindly, whether they want to complain (C2); the offer stays open."""
    usual = round_.policy.offer.followup_wd
    before, patient = (
        end_of(_last_day_for(round_, days)).astimezone(UTC) for days in (usual, usual * PATIENCE)
    )
    for offer in reminders.offers_unanswered(connection, round_.landlord, before, patient, BATCH):
        _add(connection, round_, "offer_follow_up", offer, words=" ".join(offer.story or ()))


def _unfinished(connection: Connection, round_: _Round) -> None:
    """The complaint is open and its clock runs: staff see that the person fell silent."""
    usual, patient = (
        round_.now - (round_.today - _last_day_for(round_, days)) for days in (1, PATIENCE)
    )
    found = reminders.conversations_unfinished(connection, round_.landlord, usual, patient, BATCH)
    for case in found:
        _add(connection, round_, "unfinished", case, case_id=case.id)


def _unfetched(connection: Connection, round_: _Round) -> None:
    """What was said in a closed browser has reached nobody (HOC-5.9)."""
    before = round_.now - FETCHED_WITHIN
    for message in reminders.pushed_unfetched(connection, round_.landlord, before, BATCH):
        _add(
            connection,
            round_,
            "undelivered",
            message,
            case_id=message.case_id,
            outbox_id=message.id,
            why="not_fetched",
            kinds=list(message.kinds),
            channel="web_chat",
        )


def _add(
    connection: Connection,
    round_: _Round,
    kind: str,
    about: Row[Any],
    *,
    case_id: int | None = None,
    **data: Any,
) -> None:
    add_task_once(
        connection,
        landlord=round_.landlord,
        kind=kind,
        once=about.once,
        at=round_.now,
        case_id=case_id,
        address_id=about.address_id,
        data=data,
        due_at=round_.end_of_today,
    )


def _last_day_for(round_: _Round, working_days: int) -> date:
    """The latest day from which so many working days have come by today."""
    day = round_.today - ONE_DAY
    while round_.days.add_working_days(day, working_days) > round_.today:
        day -= ONE_DAY
    return day
