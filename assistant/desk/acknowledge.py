"""The legal acknowledgement: a person says what the complaint is, and who answers by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.desk.addressees import To, addressees_of
from assistant.desk.adjustments import agree_asked
from assistant.desk.dates import is_ack_late, respond_by
from assistant.desk.definition import keep_definition, numbered
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.acknowledgement import acknowledgement_missing
from cases.case import Definition
from cases.dates import uk_date
from cases.stages import Move
from conversations.events import Said
from conversations.phrase import Phrase
from storage.staff import staff_by_id

RULES = {
    "complaint_definition": ("HOC-5.6",),
    "outcomes_sought": ("HOC-5.6",),
    "responsible_not_responsible": ("HOC-5.7",),
    "handler_name": ("MSG-ACK1",),
    "adjustments_asked": ("HOC-5.10",),
}


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What an officer settles before acknowledging.

    `agreed` are the adjustments asked for that the officer agrees to now. `told_by` is how the
    person was told where it was not by a message from here (phone, letter, visit); then nothing
    is sent and `told_note` says what was done. `resident_wish` is why only the representative is
    written to.
    """

    definition: Definition
    adjustments_asked: bool = True
    agreed: tuple[str, ...] = ()
    to: To | None = None
    resident_wish: str = ""
    told_by: str = ""
    told_note: str = ""


def acknowledge(work: Work, form: Acknowledgement) -> None:
    """Acknowledge at stage 1 (HOC-6.2), or refuse with everything that still lacks (HOC-5.6)."""
    case, handler = work.case, _handler(work)
    must_be_allowed(case, Move.ACKNOWLEDGE, work.policy)
    reasons = tuple(_against(work, form, handler))
    if reasons:
        raise NotAllowed(*reasons)
    addresses = () if form.told_by else _addresses(work, form)
    keep_definition(work, form.definition)
    agree_asked(work, form.agreed)
    for address_id in addresses:
        work.say(address_id, _words(work, form.definition, handler))
    work.change(acknowledged_at=work.now, handler_id=case.handler_id or work.officer.id)
    if is_ack_late(case, work.policy, work.now):
        work.flag("late_ack")
    work.note(
        "acknowledged",
        stage=1,
        handler=handler,
        told_by=form.told_by,
        told_note=form.told_note,
    )


def _handler(work: Work) -> str:
    """The name the resident will know: whoever has the case, or the officer who acknowledges."""
    held_by = staff_by_id(work.connection, work.case.handler_id) if work.case.handler_id else None
    return held_by.name if held_by else work.officer.name


def _against(work: Work, form: Acknowledgement, handler: str) -> Iterator[Reason]:
    if work.case.acknowledged_at:
        yield Reason("acknowledged_already", ("HOC-6.2",))
    for token in acknowledgement_missing(form.definition, handler, form.adjustments_asked):
        yield Reason(token, RULES[token])
    if form.to is To.REPRESENTATIVE and not form.resident_wish.strip():
        yield Reason("resident_wish_not_asked", ("PFP-20",))
    if form.told_by and not form.told_note.strip():
        yield Reason("told_note_missing", ("HOC-5.12",))


def _addresses(work: Work, form: Acknowledgement) -> tuple[int, ...]:
    return addressees_of(work.connection, work.case, uk_date(work.now)).addresses(form.to)


def _words(work: Work, definition: Definition, handler: str) -> Said:
    return Said(
        "desk.acknowledgement",
        {
            "reference": work.case.reference,
            "handler": handler,
            "respond_by": respond_by(work.case, work.policy, acknowledged_at=work.now),
            "issues": numbered(definition.issues),
            "outcomes": numbered(definition.outcomes),
            "ours": _ours_and_not(definition),
        },
    )


def _ours_and_not(definition: Definition) -> Phrase:
    """What we are and are not responsible for (HOC-5.7)."""
    ours, not_ours = (
        numbered(definition.responsible),
        numbered(definition.not_responsible),
    )
    if not not_ours:
        return Phrase("desk.all_ours", {"responsible": ours})
    if not ours:
        return Phrase("desk.none_ours", {"not_responsible": not_ours})
    return Phrase("desk.not_all_ours", {"responsible": ours, "not_responsible": not_ours})
