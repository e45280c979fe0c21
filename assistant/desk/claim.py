"""An officer takes a case, or gives it to somebody else."""

from __future__ import annotations

from assistant.desk.addressees import addressees_of
from assistant.desk.conflict import in_conflict
from assistant.desk.message import is_doubtful
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.dates import uk_date
from conversations.events import Said
from storage.staff import staff_by_id


def claim(work: Work) -> None:
    """The case is mine from now on."""
    if work.case.handler_id == work.officer.id or in_conflict(work, work.officer.id, "claim"):
        return
    work.change(handler_id=work.officer.id)
    work.note("case_claimed", handler=work.officer.name, before=work.case.handler_id)


def hand_to(work: Work, staff_id: int, why: str = "", tell: bool = False) -> None:
    """Somebody else at the same landlord has the case; with `tell`, the resident is told.

    Not where a phone may be watched, or be somebody else's by now: who looks after a case can wait.
    """
    colleague = staff_by_id(work.connection, staff_id)
    if colleague is None or colleague.landlord != work.officer.landlord:
        raise NotAllowed(Reason("no_such_colleague"))
    if in_conflict(work, colleague.id, "hand_to"):
        return
    told = tell and not is_doubtful(work, said_safe=False)
    work.change(handler_id=colleague.id)
    work.note(
        "case_handed_on",
        handler=colleague.name,
        before=work.case.handler_id,
        why=why,
        told=told,
    )
    if told:
        said = Said(
            "desk.handler",
            {"handler": colleague.name, "reference": work.case.reference},
        )
        for address_id in _addresses(work):
            work.say(address_id, said)


def _addresses(work: Work) -> tuple[int, ...]:
    return addressees_of(work.connection, work.case, uk_date(work.now)).addresses()
