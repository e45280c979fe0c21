"""What was promised is kept with an owner and a day, and followed until it is shown to be done.

HOC-6.6, 7.3, MSG-ACT.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row

from assistant.desk.addressees import To
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.desk.tell import tell
from assistant.desk.work import Work
from assistant.next_due import ACTION_LATE
from cases.case import CaseState
from cases.dates import uk_date
from cases.promising import Promise, promise_lacks
from conversations.events import Said
from conversations.phrase import Phrase
from storage import promises
from storage.tasks import settle_tasks


@dataclass(frozen=True, slots=True)
class NewDay:
    """A promised day slipped: what the person is told, and the day that staff now name."""

    promise_id: int
    what_slipped: str
    due_on: date | None
    to: To | None = None
    safe: bool = False


def add_promise(work: Work, promise: Promise) -> None:
    """Promise something more; a case that was answered has actions open again."""
    if reasons := tuple(promises_against(work, (promise,))):
        raise NotAllowed(*reasons)
    keep_promises(work, (promise,), tell=True)
    if work.case.state == CaseState.ANSWERED:
        work.change(state=CaseState.ACTIONS_OPEN.value)


def give_new_day(work: Work, news: NewDay) -> None:
    """Say sorry, what slipped, and the new day; stage 2 is offered with it (MSG-ACT)."""
    row = _the(work, news.promise_id)
    if reasons := tuple(_against_day(work, news)):
        raise NotAllowed(*reasons)
    assert news.due_on is not None
    tell(work, _slipped(work, row, news), to=news.to, safe=news.safe)
    promises.move_promise(work.connection, row.id, news.due_on)
    _no_longer_late(work, row.id)
    work.note("promise_moved", what=row.what, before=row.due_on.isoformat(), why=news.what_slipped)


def finish_promise(
    work: Work, promise_id: int, evidence: str, *, to_be_told: bool = True, safe: bool = False
) -> None:
    """It is done, and this shows it; the last one done leaves the case answered (HOC-7.3)."""
    row = _the(work, promise_id)
    if not evidence.strip():
        raise NotAllowed(Reason("promise_evidence", ("HOC-7.3",)))
    if to_be_told:
        facts = {"reference": work.case.reference, "what": row.what}
        tell(work, Said("promise.kept", facts), safe=safe)
    promises.keep_promise(work.connection, row.id, work.now, work.officer.id, evidence.strip())
    _no_longer_late(work, row.id)
    others = promises.open_promises(work.connection, work.case.id)
    if not others and work.case.state == CaseState.ACTIONS_OPEN:
        work.change(state=CaseState.ANSWERED.value)
    work.note("promise_kept", what=row.what, note=evidence.strip(), told=to_be_told)


def keep_promises(work: Work, wanted: Sequence[Promise], *, tell: bool) -> tuple[int, ...]:
    """Keep each with its owner and day; their numbers, in order.

    `tell` is for those that no letter names already.
    """
    kept = tuple(_keep(work, promise) for promise in wanted)
    if tell:
        for promise in wanted:
            _tell_promised(work, promise)
    return kept


def promises_against(work: Work, wanted: Sequence[Promise]) -> Iterator[Reason]:
    """Without an owner and a day that is still to come nobody can follow it up."""
    today = uk_date(work.now)
    lacks = dict.fromkeys(name for promise in wanted for name in promise_lacks(promise, today))
    yield from (Reason(name, ("HOC-7.3",)) for name in lacks)


def promise_lines(wanted: Sequence[Promise]) -> tuple[Phrase, ...]:
    """Each promise as a line of a letter."""
    return tuple(
        Phrase("promise.line", {"what": one.what, "owner": one.owner, "by": one.due_on})
        for one in wanted
    )


def _keep(work: Work, promise: Promise) -> int:
    assert promise.due_on is not None
    work.note("promised", what=promise.what, owner=promise.owner, by=promise.due_on.isoformat())
    return promises.add_promise(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        stage=work.case.stage,
        kind=promise.kind,
        what=promise.what.strip(),
        owner=promise.owner.strip(),
        due_on=promise.due_on,
        at=work.now,
        staff_id=work.officer.id,
    )


def _tell_promised(work: Work, promise: Promise) -> None:
    facts = {"what": promise.what, "owner": promise.owner, "by": promise.due_on}
    tell(work, Said("promise.made", {"reference": work.case.reference, **facts}))


def _the(work: Work, promise_id: int) -> Row:
    row = promises.promise_of(work.connection, work.case.id, promise_id)
    if row is None:
        raise NotFound(str(promise_id))
    if row.done_at:
        raise NotAllowed(Reason("promise_done_already"))
    return row


def _against_day(work: Work, news: NewDay) -> Iterator[Reason]:
    if not news.what_slipped.strip():
        yield Reason("what_slipped", ("MSG-ACT",))
    if news.due_on is None or news.due_on < uk_date(work.now):
        yield Reason("promise_past", ("HOC-7.3",))


def _slipped(work: Work, row: Row, news: NewDay) -> Said:
    after = "promise.late_1" if work.case.stage != 2 else "promise.late_2"
    return Said(
        after,
        {
            "reference": work.case.reference,
            "what": row.what,
            "what_slipped": news.what_slipped.strip(),
            "new_date": news.due_on,
        },
    )


def _no_longer_late(work: Work, promise_id: int) -> None:
    """Staff have dealt with this day; the flag goes when no other promise is late."""
    settle_tasks(work.connection, work.case.id, (ACTION_LATE,), work.now)
    today = uk_date(work.now)
    rows = promises.open_promises(work.connection, work.case.id)
    if not any(row.due_on < today for row in rows if row.id != promise_id):
        work.flag(remove="action_overdue")
