"""More time that the resident asked for: an adjustment, not an extension (HOC-5.10)."""

from __future__ import annotations

from assistant.desk.addressees import addressees_of
from assistant.desk.dates import answer_is_called, respond_by
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.dates import uk_date
from cases.stages import Move
from conversations.events import Said

MOST = 60
"""Working days; more than this is a slip of the finger."""


def agree_longer(work: Work, working_days: int, note: str, tell: bool = True) -> None:
    """The answer's date moves by this many working days; with `tell`, the resident reads so."""
    must_be_allowed(work.case, Move.EXTEND, work.policy)
    if not 1 <= working_days <= MOST:
        raise NotAllowed(Reason("working_days_out_of_range", ("HOC-5.10",)))
    if not note.strip():
        raise NotAllowed(Reason("how_they_asked", ("HOC-5.12",)))
    new_date = respond_by(work.case, work.policy, agreed_longer_wd=working_days)
    column = "stage2_agreed_longer_wd" if work.case.stage == 2 else "agreed_longer_wd"
    if tell:
        said = Said(
            "desk.longer_agreed",
            {"reference": work.case.reference, "respond_by": new_date},
        )
        for address_id in addressees_of(work.connection, work.case, uk_date(work.now)).addresses():
            work.say(address_id, said)
    work.change(**{column: working_days})
    work.told(f"{answer_is_called(work.case)}_agreed", new_date)
    work.note(
        "longer_agreed",
        working_days=working_days,
        note=note.strip(),
        respond_by=new_date and new_date.isoformat(),
    )
