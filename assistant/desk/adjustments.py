"""What makes it easier for a person is agreed, refused by two people, or ended (HOC-5.10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Row

from assistant.desk.addressees import addressees_of
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.desk.work import Work
from cases.adjustments import WAITING, AdjustmentStatus
from cases.dates import uk_date
from conversations.events import Said
from storage.case_changes import decide_adjustment
from storage.case_pages import adjustments_of, contacts


def adjustments_for(work: Work) -> Sequence[Row]:
    """Every adjustment of the resident and of whoever writes for them."""
    return adjustments_of(work.connection, adjusted_people(work.connection, work.case))


def adjusted_people(connection: Connection, case: Row) -> Sequence[int]:
    """The resident, and whoever writes for them: both are written to in their own way."""
    writer = int(contacts(connection, [case.address_id])[case.address_id].person_id)
    return sorted({writer, case.person_id or writer})


def agree_asked(work: Work, codes: Collection[str]) -> None:
    """Agree to each of these that is still waiting; said once in the ledger."""
    waiting = [row for row in adjustments_for(work) if row.code in codes and row.status in WAITING]
    for row in waiting:
        _decide(work, row, AdjustmentStatus.AGREED)
    if waiting:
        work.flag("adjustment_recorded")
        work.note("adjustments_agreed", codes=[row.code for row in waiting])


def refuse(work: Work, code: str, reason: str) -> None:
    """Say no, for a reason. The first officer proposes; a second, different one decides (H21-6.2).

    Only the decision reaches the person, with the reason, what else may help and the ombudsman.
    """
    row = _the(work, code)
    if not reason.strip():
        raise NotAllowed(Reason("reason_for_refusal", ("HOC-5.10",)))
    if row.status == AdjustmentStatus.ASKED:
        _decide(work, row, AdjustmentStatus.REFUSAL_PROPOSED)
        work.note("adjustment_refusal_proposed", code=code, reason=reason.strip())
    elif row.decided_by == work.officer.id:
        raise NotAllowed(Reason("second_person_needed", ("H21-6.2", "HOC-5.10")))
    else:
        _decide(work, row, AdjustmentStatus.REFUSED)
        work.note(
            "adjustment_refused",
            code=code,
            reason=reason.strip(),
            proposed_by=row.decided_by_name,
        )
        _tell_refused(work, row, reason.strip())


def end(work: Work, code: str, why: str) -> None:
    """The person no longer needs it."""
    row = _the(work, code)
    if not why.strip():
        raise NotAllowed(Reason("how_they_asked", ("HOC-5.12",)))
    _decide(work, row, AdjustmentStatus.ENDED)
    work.note("adjustment_ended", code=code, why=why.strip())


def _decide(work: Work, row: Row, status: str) -> None:
    decide_adjustment(work.connection, row.id, status, work.officer.id, work.now)


def _the(work: Work, code: str) -> Row:
    row = next((row for row in adjustments_for(work) if row.code == code), None)
    if row is None:
        raise NotFound(code)
    if row.status in (AdjustmentStatus.REFUSED, AdjustmentStatus.ENDED):
        raise NotAllowed(Reason("adjustment_settled"))
    return row


def _tell_refused(work: Work, row: Row, reason: str) -> None:
    facts = {"adjustment": row.words or row.code, "reason": reason}
    said = Said("desk.adjustment_refused", facts)
    for address_id in addressees_of(work.connection, work.case, uk_date(work.now)).addresses():
        work.say(address_id, said)
