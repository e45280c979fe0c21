"""A landlord cannot do what it should: said so, by whom, until when; begun and ended by people (HOC-8.5).

Nothing is refused or moved because of it: every date is computed as ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from cases.dates import end_of, uk_date
from cases.policy import Policy
from storage.incidents import (
    Reached,
    add_incident,
    cases_affected,
    cases_to_tell,
    end_incident,
    incident_on,
    note_at_landlord,
)
from storage.tasks import add_task_once
from storage.who_sees import ANYBODY, Who

LONGEST = 240
"""Characters of the landlord's words: they stand in a text message beside the dates."""
MOST = 500
"""Cases in one list, and in one transaction of a sending."""
TELL_OMBUDSMAN, TELL_AFFECTED = "tell_ombudsman", "tell_affected"


@dataclass(frozen=True, slots=True)
class Notice:
    """What residents read, with the days, and who at the landlord answers for it."""

    words: str
    since: date | None
    back_on: date | None
    given_by: str


class IncidentRefused(Exception):
    """It cannot be begun or ended like that; `names` say why."""

    def __init__(self, *names: str):
        super().__init__(", ".join(names))
        self.names = names


def start(
    connection: Connection,
    policy: Policy,
    notice: Notice,
    now: datetime,
    staff_id: int | None = None,
) -> int:
    """Begin one: from now on people are told. Staff get the tasks to tell the ombudsman and whoever
    is affected. IncidentRefused with every reason."""
    if lacks := tuple(_lacks(notice, uk_date(now))):
        raise IncidentRefused(*lacks)
    assert notice.since
    assert notice.back_on
    words, given_by = as_sentence(notice.words), notice.given_by.strip()
    incident_id = add_incident(
        connection,
        landlord=policy.id,
        words=words,
        since=notice.since,
        back_on=notice.back_on,
        given_by=given_by,
        staff_id=staff_id,
        at=now,
    )
    if incident_id is None:
        raise IncidentRefused("incident_on_already")
    told = {
        "incident": incident_id,
        "words": words,
        "since": notice.since.isoformat(),
        "back_on": notice.back_on.isoformat(),
        "given_by": given_by,
    }
    _note(connection, policy, "incident_started", told, now, staff_id)
    for kind in (TELL_OMBUDSMAN, TELL_AFFECTED):
        _task(connection, policy, kind, incident_id, words, now)
    return incident_id


def end(
    connection: Connection, policy: Policy, now: datetime, staff_id: int | None = None, by: str = ""
) -> None:
    """Things are as usual again, and nobody is told any more. IncidentRefused where none is on."""
    on = incident_on(connection, policy.id, locked=True)
    if on is None:
        raise IncidentRefused("no_incident")
    end_incident(connection, on.id, staff_id, now)
    told = {"incident": on.id, "given_by": by.strip()}
    _note(connection, policy, "incident_ended", told, now, staff_id)


def affected(
    connection: Connection, on: Row[Any], now: datetime, who: Who = ANYBODY
) -> Sequence[Row[Any]]:
    """Open cases with a date before it is over, or late already; the next due first."""
    return cases_affected(connection, on.landlord, _over(on, now), who, MOST)


def to_tell(
    connection: Connection, on: Row[Any], now: datetime, who: Who, after: Reached
) -> Sequence[Row[Any]]:
    """The next so many of them all, from first to last."""
    return cases_to_tell(connection, on.landlord, _over(on, now), who, after, MOST)


def _over(on: Row[Any], now: datetime) -> datetime:
    """The end of the day on which it is hoped to be over, or of today if that has passed; UTC."""
    return end_of(max(on.back_on, uk_date(now))).astimezone(UTC)


def as_sentence(words: str) -> str:
    """The words on one line, ending as a sentence does: another follows them."""
    line = " ".join(words.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _lacks(notice: Notice, today: date) -> Iterator[str]:
    if not notice.words.strip():
        yield "incident_words"
    if len(notice.words) > LONGEST:
        yield "incident_words_long"
    if notice.since is None or notice.since > today:
        yield "incident_since"
    if notice.back_on is None or notice.back_on < today:
        yield "incident_back_on"
    if not notice.given_by.strip():
        yield "incident_given_by"


def _task(
    connection: Connection, policy: Policy, kind: str, incident_id: int, words: str, now: datetime
) -> None:
    """By the end of the next working day."""
    due = policy.working_days.add_working_days(uk_date(now), 1)
    add_task_once(
        connection,
        landlord=policy.id,
        kind=kind,
        once=f"{kind}:incident:{incident_id}",
        at=now,
        data={"words": words, "incident": incident_id},
        urgent=kind == TELL_OMBUDSMAN,
        due_at=end_of(due).astimezone(UTC),
    )


def _note(
    connection: Connection,
    policy: Policy,
    event: str,
    data: dict[str, Any],
    now: datetime,
    staff_id: int | None,
) -> None:
    note_at_landlord(
        connection, landlord=policy.id, at=now, staff_id=staff_id, event=event, data=data
    )
