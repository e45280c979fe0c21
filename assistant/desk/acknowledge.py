"""The legal acknowledgement: a person says what the complaint is, and who answers by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from assistant.desk.addressees import Addressees, To, addressees_of
from assistant.desk.adjustments import agree_asked
from assistant.desk.conflict import in_conflict
from assistant.desk.dates import is_ack_late, respond_by
from assistant.desk.definition import keep_definition, numbered
from assistant.desk.message import UNCHECKED, is_doubtful
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
    resident was told where it was not by a message from here (phone, letter, visit), and
    `told_note` says what was done; whoever acts for them with their leave still gets a message.
    `resident_wish` is why only the representative is written to; `safe` is the officer's word that
    the channel is safe to write to now.
    """

    definition: Definition
    adjustments_asked: bool = True
    agreed: tuple[str, ...] = ()
    to: To | None = None
    resident_wish: str = ""
    told_by: str = ""
    told_note: str = ""
    safe: bool = False


def acknowledge(work: Work, form: Acknowledgement) -> None:
    """Acknowledge at stage 1 (HOC-6.2), or refuse with everything that still lacks (HOC-5.6)."""
    case, handler = work.case, _handler(work)
    must_be_allowed(case, Move.ACKNOWLEDGE, work.policy)
    handler_id = case.handler_id or work.officer.id
    if in_conflict(work, handler_id, "acknowledge"):
        return
    reasons = tuple(_against(work, form, handler))
    if reasons:
        raise NotAllowed(*reasons)
    answer_by = respond_by(case, work.policy, acknowledged_at=work.now)
    keep_definition(work, form.definition)
    agree_asked(work, form.agreed)
    tell_parties(work, form, _words(work, form.definition, handler, answer_by))
    work.change(acknowledged_at=work.now, handler_id=handler_id)
    work.told("stage1_response_due", answer_by)
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
    yield from telling_lacks(work, form)


def telling_lacks(work: Work, form: Told) -> Iterator[Reason]:
    """What a letter still needs said of its way: what was done elsewhere, or that here is safe."""
    if form.told_by and not form.told_note.strip():
        yield Reason("told_note_missing", ("HOC-5.12",))
    if not form.told_by and is_doubtful(work, form.safe):
        yield UNCHECKED


class Told(Protocol):
    """A form that says who reads a letter, and how the resident was told otherwise."""

    @property
    def to(self) -> To | None:
        """Whom the officer picked."""
        ...

    @property
    def told_by(self) -> str:
        """How the resident was told where not from here."""
        ...

    @property
    def told_note(self) -> str:
        """What was done, where they were told so."""
        ...

    @property
    def safe(self) -> bool:
        """The officer's word that the channel is safe to write to now."""
        ...


def tell_parties(work: Work, form: Told, said: Said) -> None:
    """Send a letter to its readers. A resident told in another way is left out of them."""
    to = addressees_of(work.connection, work.case, uk_date(work.now))
    addresses = _the_other_party(to, form.to) if form.told_by else to.addresses(form.to)
    for address_id in addresses:
        work.say(address_id, said, safe=form.safe)


def _the_other_party(to: Addressees, picked: To | None) -> tuple[int, ...]:
    wanted = (picked or to.usual) is not To.RESIDENT and to.may_share
    return to.addresses(To.REPRESENTATIVE) if wanted else ()


def _words(work: Work, definition: Definition, handler: str, answer_by: date | None) -> Said:
    several = "multi_area" in work.case.flags
    return Said(
        "desk.acknowledgement_lead" if several else "desk.acknowledgement",
        {
            "reference": work.case.reference,
            "handler": handler,
            "respond_by": answer_by,
            "issues": numbered(definition.issues),
            "outcomes": numbered(definition.outcomes),
            "ours": ours_and_not(definition),
        },
    )


def ours_and_not(definition: Definition) -> Phrase:
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
