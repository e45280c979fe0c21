"""A trained person has seen the danger on a case."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.clock_facts import What
from storage.happenings import happenings_of, settle_happening
from storage.tasks import claim_task, tasks_of_case

SEEN = frozenset({What.SAFEGUARDING_TOLD, What.ABUSE_TOLD, What.DESPAIR_TOLD})
"""What asks for a person within minutes; a hazard asks for more than being seen."""


def see_danger(work: Work, what: str = "") -> None:
    """Put the officer's name and the time to the alert, and its tasks in their hands.

    The case keeps its place at the top: seeing is not mending.
    """
    if not work.case.danger:
        raise NotAllowed(Reason("no_danger_here"))
    for task in tasks_of_case(work.connection, work.case.id):
        if task.kind == "danger" and task.done_at is None and task.claimed_by is None:
            claim_task(work.connection, task.id, work.officer.id)
    for kept in happenings_of(work.connection, [work.case.id]):
        if kept.what in SEEN and kept.done_at is None:
            settle_happening(work.connection, kept.id, work.now, work.officer.id)
    work.note("danger_seen_by_person", who=work.officer.name, what=what.strip())


def end_danger(work: Work, how: str) -> None:
    """Nobody is in danger any more: the case takes its place by date again."""
    if not work.case.danger:
        raise NotAllowed(Reason("no_danger_here"))
    if not how.strip():
        raise NotAllowed(Reason("how_danger_ended"))
    work.change(danger=False)
    work.note("danger_ended", how=how.strip())
