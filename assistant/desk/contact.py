"""A visit, a call or a welfare check that was made outside of here, kept with what came of it."""

from __future__ import annotations

from assistant.desk.danger import see_danger
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work


def record_contact(work: Work, way: str, what: str) -> None:
    """What was said and seen. Where there was danger, somebody has now looked."""
    if not what.strip():
        raise NotAllowed(Reason("what_was_said", ("HOC-5.12",)))
    if work.case.danger:
        see_danger(work, what)
    work.note("contact_made", way=way, what=what.strip())
