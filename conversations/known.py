"""What the record knows when a message comes, as far as the conversation needs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from conversations.matter import same_thing

WORK = ("service_request", "dissatisfaction_not_pursued")
"""Kinds of case in which something is to be fixed or done."""


@dataclass(frozen=True, slots=True)
class CaseGlimpse:
    """One case that this conversation may speak of: it was opened here, or proved here."""

    reference: str
    kind: str
    category: str = "other"
    topic: str = ""
    open: bool = True
    acknowledged: bool = False
    answered: bool = False
    final: bool = False
    """Answered at stage 2: there is no third."""
    extended: bool = False
    """Staff have told a later date for the answer, and why."""
    late_action: date | None = None
    """Something promised is not done, and its day has passed."""
    late_since: date | None = None
    represented: bool = False
    """Opened by somebody acting for the resident."""
    may_share: bool = True
    """False while the resident has not agreed that the representative is told."""
    resident: str = ""
    """Whom it is for, as whoever acts for them named them."""
    over: bool = False
    """The resident said no or took it back, or its time is over: whoever acted acts no more."""


@dataclass(frozen=True, slots=True)
class Incident:
    """The landlord cannot do what it should, in its own words (HOC-8.5)."""

    id: int
    words: str
    since: date
    back_on: date
    overdue: bool = False
    """The day it hoped for has passed."""


@dataclass(frozen=True, slots=True)
class Code:
    """The code that this address was asked to send (REP-ID).

    `right` is empty where none is: the case they named is not there, or no code may be sent for
    it. Nothing said to them may depend on that.
    """

    right: str
    reference: str
    tries_left: int
    expired: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Facts handed to the engine. `references` are fresh ones, for cases it may open.

    `codes` are fresh too: six digits each, by chance.
    """

    references: Iterator[str]
    codes: Iterator[str] = field(default_factory=lambda: iter(()))
    cases: tuple[CaseGlimpse, ...] = ()
    home_known: bool = False
    with_staff: bool = False
    """A member of staff holds the conversation: the assistant keeps quiet."""
    after_hours: bool = False
    nation: str = "England"
    acknowledges: bool = True
    """False where stage 1 has no acknowledgement of its own (PFP-T-SC1)."""
    incident: Incident | None = None
    code: Code | None = None
    may_ask_code: bool = True
    """False after several in a short time."""
    code_came: bool = False
    """Somebody lately asked to be let in as the person who is here."""

    def open_complaint(self, category: str | None = None) -> CaseGlimpse | None:
        """The newest complaint of this conversation that is still open, of a category if given."""
        open_ones = (c for c in self.cases if c.kind == "complaint" and c.open and not c.over)
        return next((c for c in open_ones if category in (None, c.category)), None)

    def complaint_on(self, topic: str) -> CaseGlimpse | None:
        """The newest open complaint about this very thing."""
        found = [c for c in self.cases if c.kind == "complaint" and c.open and not c.over]
        exactly = (c for c in found if topic and c.topic == topic)
        return next(exactly, None) or next((c for c in found if same_thing(c.topic, topic)), None)

    def closed_complaint(self) -> CaseGlimpse | None:
        """The newest complaint that has had its last answer from us."""
        done = (c for c in self.cases if c.kind == "complaint" and (c.final or not c.open))
        return next(done, None)

    def case_of_a_file(self, in_hand: str | None) -> CaseGlimpse | None:
        """Where a photo without words belongs: the open case in hand, or the only one there is.

        Of a complaint and the request that goes on beside it, the complaint.
        """
        open_ones = [c for c in self.cases if c.open]
        complaints = [c for c in open_ones if c.kind == "complaint"]
        found = [c for c in open_ones if c.reference == in_hand] or complaints or open_ones
        return found[0] if len(found) == 1 else None

    def open_request(self, category: str, topic: str) -> CaseGlimpse | None:
        """An open service request about the same thing, newest first.

        One beside a complaint for somebody else is that person's: whoever acts has many.
        """
        requests = [c for c in self.cases if c.kind in WORK and c.open and not c.represented]
        same_topic = (c for c in requests if topic and c.topic == topic)
        same_kind = (c for c in requests if c.category == category)
        return next(same_topic, None) or next(same_kind, None)

    def find(self, reference: str) -> CaseGlimpse | None:
        """The case of this reference, if this conversation may speak of it."""
        return next((c for c in self.cases if c.reference == reference), None)
