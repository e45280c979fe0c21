"""The clocks of one stage: acknowledgement, response, and how far an extension may reach.

1. A pack says from what the response is counted. Where that is the acknowledgement, a late one
   never moves the date: the earlier of sent and due counts (CLK-LATE).
2. Until an acknowledgement is sent, the date it is due stands in for it.
3. An extension, or more time agreed with the resident, adds a date that governs; the first one
   stays on record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from cases import basis
from cases.dates import uk_date
from cases.deadline import Deadline, Duty
from cases.explained import explained
from cases.policy import Policy
from cases.policy_parts import RuleIds, Stage
from cases.stage_run import StageRun


@dataclass(frozen=True)
class StageClock:
    """The dates of one stage under one policy."""

    run: StageRun
    policy: Policy

    def deadlines(self) -> tuple[Deadline, ...]:
        """Every date of the stage, in the order they come."""
        later = tuple(self._later_responses())
        response = replace(self._response(), duty=Duty.REPLACED) if later else self._response()
        ack, progress = self._acknowledgement(), self._progress_contact()
        latest = None if self.run.agreed_longer_wd else self._extension_latest()
        return tuple(found for found in (ack, response, progress, *later, latest) if found)

    @property
    def rules(self) -> Stage:
        """What the pack says of this stage."""
        return self.policy.s1 if self.run.number == 1 else self.policy.s2

    @property
    def ack_due(self) -> date | None:
        """The day the acknowledgement is due; None where none is owed (Scotland, stage 1)."""
        return self._from_start(self.rules.ack_wd) if self.rules.ack_wd else None

    @property
    def counts_from_receipt(self) -> bool:
        """Whether the response is counted from the stage's beginning."""
        return self.rules.response_from == "receipt" or self.ack_due is None

    @property
    def acknowledged(self) -> date | None:
        """The earlier of acknowledgement sent and due, or the due date while none is sent."""
        if self.ack_due is None or self.run.acknowledged_at is None:
            return self.ack_due
        return min(uk_date(self.run.acknowledged_at), self.ack_due)

    @property
    def response_due(self) -> date:
        """The day the response is due before any extension."""
        number = self.rules.response_wd
        if self.acknowledged is None or self.counts_from_receipt:
            return self._from_start(number)
        return self.policy.working_days.add_working_days(self.acknowledged, number)

    def _from_start(self, number: int) -> date:
        first = self.policy.calendar.day_one
        return self.policy.working_days.add_working_days(self.run.started, number, first)

    def _acknowledgement(self) -> Deadline | None:
        """HOC-6.2, 6.11; the SPSO's at stage 2 only."""
        if self.ack_due is None:
            return None
        number = self.rules.ack_wd
        working = self._working_from_start(number or 0, self.run.beginning)
        return self._deadline("ack_due", self.ack_due, self.rules.rules.ack, working, number)

    def _response(self) -> Deadline:
        """HOC-6.3, 6.14, or the landlord's own earlier promise."""
        number = self.rules.response_wd
        if self.counts_from_receipt:
            working = self._working_from_start(number, "receipt")
            why_ending = "response_due_from_receipt"
        else:
            working = self._working_from_acknowledgement(number)
            why_ending = "response_due"
        ids = self.rules.rules.response
        return self._deadline("response_due", self.response_due, ids, working, number, why_ending)

    def _later_responses(self) -> Iterator[Deadline]:
        """What replaces the first date: an extension, or more time the resident asked for."""
        extended, agreed = self.run.extension_wd, self.run.agreed_longer_wd
        if extended:
            ids = self.rules.rules.extension
            working = f"extended by {extended} working days from {self.response_due}"
            found = self._deadline("response_due_extended", self._after_due(extended), ids, working)
            yield replace(found, duty=Duty.REPLACED) if agreed else found
        if agreed:
            ids = self.policy.adjustments.longer_rules
            working = f"agreed {agreed} working days longer as an adjustment"
            yield self._deadline("response_due_agreed", self._after_due(agreed), ids, working)

    def _extension_latest(self) -> Deadline:
        """The furthest that a person may extend to (HOC-6.4, 6.15)."""
        most = self.rules.extension_max_wd
        ids = self.rules.rules.extension
        found = self._deadline(
            "extension_latest",
            self._after_due(most),
            ids,
            self._extension_working(),
            most,
        )
        return replace(found, duty=Duty.LIMIT)

    def _progress_contact(self) -> Deadline | None:
        """An update half-way through stage 2, where the landlord promises one (H21-A4)."""
        stage_2 = self.policy.s2
        if self.run.number == 1 or not stage_2.midpoint_promised or self.acknowledged is None:
            return None
        number = stage_2.midpoint_contact_wd
        due = self.policy.working_days.add_working_days(self.acknowledged, number)
        working = "about " + self._working_from_acknowledgement(number)
        return self._deadline("progress_contact", due, (stage_2.midpoint_rule,), working)

    def _after_due(self, number: int) -> date:
        return self.policy.working_days.add_working_days(self.response_due, number)

    def _working_from_start(self, number: int, beginning: str) -> str:
        if self.policy.calendar.day_one == "day_after":
            return basis.days_after(number, beginning, self.run.started)
        note = "no separate acknowledgement" if self.ack_due is None else ""
        return basis.day_of(number, self.run.started, note)

    def _working_from_acknowledgement(self, number: int) -> str:
        ack_due, sent_at = self.ack_due, self.run.acknowledged_at
        if ack_due is None or sent_at is None:
            return f"{number} working days after acknowledgement due {ack_due} (not yet sent)"
        return basis.after_acknowledgement(number, uk_date(sent_at), ack_due)

    def _extension_working(self) -> str:
        most, note = self.rules.extension_max_wd, self.rules.extension_note
        if self.ack_due is None:
            return f"day {self.rules.response_wd + most}; {note}"
        return basis.extension(most, self.response_due, note)

    def _deadline(
        self,
        ending: str,
        due: date,
        ids: RuleIds,
        working: str,
        count: int | None = None,
        why_ending: str | None = None,
    ) -> Deadline:
        stage = f"stage{self.run.number}"
        return explained(
            f"{stage}_{ending}",
            due,
            ids,
            working,
            count=count,
            why_name=f"{stage}_{why_ending or ending}",
            met_at=self._met_at(ending),
        )

    def _met_at(self, ending: str) -> datetime | None:
        if ending == "ack_due":
            return self.run.acknowledged_at
        return self.run.responded_at
