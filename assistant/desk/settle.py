"""What a clock beside the stages asked for has been done."""

from __future__ import annotations

from assistant.desk.work import Work
from cases.clock_facts import What
from storage.happenings import add_happening, settle_happening, waiting


def settle_clock(work: Work, what: What, how: str) -> None:
    """Done now, and how; kept also where the clock itself follows from a flag."""
    kept = waiting(work.connection, work.case.id, what.value)
    happening_id = kept.id if kept else _keep(work, what)
    settle_happening(work.connection, happening_id, work.now, work.officer.id, {"how": how})


def _keep(work: Work, what: What) -> int:
    return add_happening(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        what=what.value,
        at=work.case.received_at,
        noted_by=work.officer.id,
    )
