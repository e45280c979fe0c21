"""An extension: reason, new date, agreed interval, Ombudsman; told before the date (HOC-6.4, 6.15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.desk.addressees import To
from assistant.desk.ask_approval import ask_approval
from assistant.desk.dates import answer_is_called, first_due, respond_by
from assistant.desk.refusals import NotAllowed, Reason, from_rules
from assistant.desk.standing import must_be_allowed
from assistant.desk.tell import tell
from assistant.desk.work import Work
from cases.blocked import blocked
from cases.dates import uk_date
from cases.extensions import Extension, may_extend
from cases.roles import has_one_of, seniors
from cases.stages import Move
from conversations.events import Said
from storage import decisions

EXTENSION = "extension"
VIEWS = ("agrees", "does_not_agree", "not_reached")
"""What the resident said to it; agreement is sought and never made a condition (H21-7.4)."""


@dataclass(frozen=True, slots=True)
class Extend:
    """An extension as an officer fills it in. `resident_view` is one of `VIEWS`."""

    reason: str
    new_date: date | None
    update_every_wd: int | None
    resident_view: str = "not_reached"
    to: To | None = None
    safe: bool = False


def decide_extension(work: Work, form: Extend) -> None:
    """Keep the decision; nothing is sent. Beyond the cap, a senior person then sends it."""
    _must_be_whole(work, form)
    _propose(work, form)


def extend(work: Work, form: Extend) -> None:
    """Tell the resident and move the date. Beyond the cap it waits for a senior person's word."""
    _must_be_whole(work, form)
    over = may_extend(_as_ruled(work, form), work.policy)
    if over and not has_one_of(work.officer.role, seniors(work.policy)):
        decision_id = _propose(work, form)
        ask_approval(work, decision_id, EXTENSION, [one for one in seniors(work.policy) if one])
        work.block(from_rules(over))
        return
    send_extension(work, form)


def send_extension(work: Work, form: Extend) -> None:
    """The notice leaves, the new date governs and binds, the first update has its day."""
    assert form.new_date is not None
    assert form.update_every_wd is not None
    days = _working_days(work, form)
    stage_2 = work.case.stage == 2
    next_update = work.policy.working_days.add_working_days(uk_date(work.now), form.update_every_wd)
    rights = Said("letters.extension_rights")
    tell(work, _words(work, form, next_update), rights, to=form.to, safe=form.safe)
    work.change(
        **{"stage2_extension_wd" if stage_2 else "extension_wd": days},
        update_every_wd=form.update_every_wd,
        next_update_on=next_update,
    )
    work.told(f"{answer_is_called(work.case)}_extended", form.new_date)
    work.flag("extension")
    decisions.issue(work.connection, work.case.id, EXTENSION, work.now)
    work.note(
        "extended",
        reason=form.reason.strip(),
        new_date=form.new_date.isoformat(),
        working_days=days,
        update_every_wd=form.update_every_wd,
        resident_view=form.resident_view,
    )


def _must_be_whole(work: Work, form: Extend) -> None:
    must_be_allowed(work.case, Move.EXTEND, work.policy)
    if reasons := tuple(_against(work, form)):
        raise NotAllowed(*reasons)


def _against(work: Work, form: Extend) -> Iterator[Reason]:
    due = respond_by(work.case, work.policy)
    if due is not None and uk_date(work.now) > due:
        yield from_rules(blocked("extension_too_late"))
    if not form.reason.strip():
        yield from_rules(blocked("extension_needs_reason"))
    if not form.update_every_wd or form.update_every_wd < 1:
        yield from_rules(blocked("extension_needs_interval"))
    if form.new_date is None or (due is not None and form.new_date <= due):
        yield Reason("extension_date", ("HOC-6.4", "HOC-6.15"))


def _propose(work: Work, form: Extend) -> int:
    assert form.new_date is not None
    work.note("extension_decided", reason=form.reason.strip(), new_date=form.new_date.isoformat())
    return decisions.propose(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        kind=EXTENSION,
        stage=work.case.stage,
        form={
            "reason": form.reason.strip(),
            "new_date": form.new_date.isoformat(),
            "update_every_wd": form.update_every_wd,
            "resident_view": form.resident_view,
        },
        needs=[],
        staff_id=work.officer.id,
        at=work.now,
    )


def _as_ruled(work: Work, form: Extend) -> Extension:
    return Extension(
        stage=work.case.stage or 1,
        working_days=_working_days(work, form),
        reason=form.reason,
        update_every_wd=form.update_every_wd or 0,
    )


def _working_days(work: Work, form: Extend) -> int:
    """How many working days beyond the first date, before any extension, this one reaches."""
    first = first_due(work.case, work.policy)
    assert first is not None
    assert form.new_date is not None
    return work.policy.working_days.working_days_left(first, form.new_date)


def _words(work: Work, form: Extend, next_update: date) -> Said:
    return Said(
        "letters.extension",
        {
            "reference": work.case.reference,
            "reason": form.reason.strip(),
            "new_date": form.new_date,
            "every": str(form.update_every_wd),
            "next_update_on": next_update,
        },
    )
