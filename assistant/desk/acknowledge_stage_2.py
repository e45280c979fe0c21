"""The stage 2 acknowledgement: what is looked at again, by whom, and until when (HOC-6.11)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.desk.acknowledge import (
    RULES,
    Acknowledgement,
    ours_and_not,
    tell_parties,
    telling_lacks,
)
from assistant.desk.adjustments import agree_asked
from assistant.desk.conflict import in_conflict
from assistant.desk.dates import respond_by
from assistant.desk.definition import keep_definition, numbered
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.acknowledgement import acknowledgement_missing
from cases.stages import Move
from conversations.events import Said
from storage.staff import staff_by_id


def acknowledge_stage_2(work: Work, form: Acknowledgement) -> None:
    """Acknowledge at stage 2, or refuse with everything that still lacks.

    The reviewer is who was assigned, else the officer; either must have had no part in stage 1.
    """
    must_be_allowed(work.case, Move.ACKNOWLEDGE, work.policy)
    reviewer_id = work.case.reviewer_id or work.officer.id
    if in_conflict(work, reviewer_id, "acknowledge_stage_2"):
        return
    reviewer = _name(work, reviewer_id)
    if reasons := tuple(_against(work, form, reviewer)):
        raise NotAllowed(*reasons)
    answer_by = respond_by(work.case, work.policy, acknowledged_at=work.now)
    keep_definition(work, form.definition)
    agree_asked(work, form.agreed)
    tell_parties(work, form, _words(work, form, reviewer, answer_by))
    work.change(
        stage2_acknowledged_at=work.now,
        reviewer_id=reviewer_id,
        handler_id=work.case.handler_id or reviewer_id,
    )
    work.told("stage2_response_due", answer_by)
    work.note(
        "acknowledged_stage_2",
        stage=2,
        reviewer=reviewer,
        told_by=form.told_by,
        told_note=form.told_note,
    )


def _name(work: Work, staff_id: int) -> str:
    member = staff_by_id(work.connection, staff_id)
    return member.name if member else work.officer.name


def _against(work: Work, form: Acknowledgement, reviewer: str) -> Iterator[Reason]:
    if work.case.stage != 2:
        yield Reason("not_at_stage_2", ("HOC-6.10",))
    if work.case.stage2_acknowledged_at:
        yield Reason("acknowledged_already", ("HOC-6.11",))
    for token in acknowledgement_missing(form.definition, reviewer):
        yield Reason(token, RULES[token])
    yield from telling_lacks(work, form)


def _words(work: Work, form: Acknowledgement, reviewer: str, answer_by: date | None) -> Said:
    direct = work.case.direct_to_stage_2
    return Said(
        "letters.acknowledgement_2_direct" if direct else "letters.acknowledgement_2",
        {
            "reference": work.case.reference,
            "reviewer": reviewer,
            "respond_by": answer_by,
            "issues": numbered(form.definition.issues),
            "outcomes": numbered(form.definition.outcomes),
            "ours": ours_and_not(form.definition),
        },
    )
