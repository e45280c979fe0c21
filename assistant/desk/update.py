"""An officer tells how the matter stands (HOC-5.9, MSG-UPD)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from assistant.desk.addressees import To, addressees_of
from assistant.desk.dates import respond_by
from assistant.desk.message import must_be_safe
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.dates import uk_date
from conversations.events import Said
from conversations.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Update:
    """Where we are and what is next, in the officer's words.

    `new_date` is a date the officer gives for the next step; it does not move the answer's date.
    `next_update_on` is the day by which we promise to write again.
    """

    where_we_are: str
    next_step: str
    new_date: date | None = None
    next_update_on: date | None = None
    to: To | None = None
    safe: bool = False


def tell_progress(work: Work, update: Update) -> None:
    """Send a progress update and keep the day we promised the next one for."""
    reasons = tuple(_against(work, update))
    if reasons:
        raise NotAllowed(*reasons)
    update = replace(update, next_update_on=update.next_update_on or _agreed_rhythm(work))
    must_be_safe(work, update.safe)
    to = addressees_of(work.connection, work.case, uk_date(work.now))
    for address_id in to.addresses(update.to):
        work.say(address_id, _words(work, update), safe=update.safe)
    work.change(next_update_on=update.next_update_on)
    work.note(
        "progress_told",
        where_we_are=update.where_we_are,
        next_step=update.next_step,
        new_date=update.new_date and update.new_date.isoformat(),
        next_update_on=update.next_update_on and update.next_update_on.isoformat(),
    )


def _agreed_rhythm(work: Work) -> date | None:
    """Where updates were agreed at an interval, the next one is so many working days from now."""
    every = work.case.update_every_wd
    if not every:
        return None
    return work.policy.working_days.add_working_days(uk_date(work.now), every)


def _against(work: Work, update: Update) -> Iterator[Reason]:
    today = uk_date(work.now)
    if not update.where_we_are.strip():
        yield Reason("where_we_are", ("MSG-UPD",))
    if not update.next_step.strip():
        yield Reason("next_step", ("MSG-UPD",))
    if update.new_date and update.new_date < today:
        yield Reason("new_date_past", ("MSG-UPD",))
    if update.next_update_on and update.next_update_on <= today:
        yield Reason("next_update_past", ("HOC-5.9",))


def _words(work: Work, update: Update) -> Said:
    return Said(
        "desk.update",
        {
            "reference": work.case.reference,
            "where_we_are": update.where_we_are.strip(),
            "next_step": update.next_step.strip(),
            "dates": tuple(_dates(work, update)),
        },
    )


def _dates(work: Work, update: Update) -> Iterator[Phrase]:
    """A new date comes only from staff; without one we say what has not changed."""
    answered = work.case.stage2_responded_at if work.case.stage == 2 else work.case.responded_at
    answer_by = None if answered else respond_by(work.case, work.policy)
    if update.new_date:
        yield Phrase("desk.new_date", {"new_date": update.new_date})
    elif answer_by and answer_by >= uk_date(work.now):
        yield Phrase("desk.same_date", {"respond_by": answer_by})
    else:
        yield Phrase("desk.no_date")
    if update.next_update_on:
        yield Phrase("desk.next_update", {"next_update_on": update.next_update_on})
