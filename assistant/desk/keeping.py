"""What decides how long a case is kept: the tenancy's end, and a legal hold (H21-14.1, PK-41)."""

from __future__ import annotations

from datetime import date

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work


def hold_for_law(work: Work, on: bool, why: str) -> None:
    """While it is held nothing of it is deleted, whatever the pack says."""
    if not why.strip():
        raise NotAllowed(Reason("why_held", ("H21-14.1",)))
    work.change(legal_hold=on)
    work.note("legal_hold_set" if on else "legal_hold_ended", why=why.strip())


def note_tenancy_end(work: Work, on: date | None) -> None:
    """The day from the landlord's own system; None where the tenancy runs after all."""
    work.change(tenancy_ended_on=on)
    work.note("tenancy_end_noted", on=on and on.isoformat())
