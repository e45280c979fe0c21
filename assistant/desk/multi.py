"""Several teams are complained of: one of us leads, and there is one answer (PFP-28, HOC-5.4)."""

from __future__ import annotations

from assistant.desk.conflict import in_conflict
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from storage.staff import staff_by_id


def name_lead(work: Work, staff_id: int, teams: tuple[str, ...] = ()) -> None:
    """This colleague leads for every team; the acknowledgement says so."""
    lead = staff_by_id(work.connection, staff_id)
    if lead is None or lead.landlord != work.officer.landlord:
        raise NotAllowed(Reason("no_such_colleague"))
    if in_conflict(work, lead.id, "name_lead"):
        return
    work.change(handler_id=lead.id)
    work.keep(lead=lead.name, teams=list(teams))
    work.flag("multi_area")
    work.note("lead_named", handler=lead.name, teams=list(teams))
