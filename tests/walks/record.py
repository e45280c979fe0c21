"""An in-memory record of one conversation's cases, standing in for the database on long walks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count

from conversations import events
from conversations.events import Event
from conversations.known import CaseGlimpse, Code, Incident, Known


@dataclass
class Record:
    """Cases, newest first, and who holds the conversation."""

    cases: list[CaseGlimpse] = field(default_factory=list)
    with_staff: bool = False
    after_hours: bool = False
    acknowledges: bool = True
    home_known: bool = False
    incident: Incident | None = None
    current: str | None = None
    numbers: Iterator[int] = field(default_factory=count)
    code: Code | None = None

    def known(self) -> Known:
        """What the engine is told before a turn."""
        return Known(
            references=(f"DEM-{number:08}" for number in self.numbers),
            cases=tuple(self.cases),
            home_known=self.home_known,
            with_staff=self.with_staff,
            after_hours=self.after_hours,
            acknowledges=self.acknowledges,
            incident=self.incident,
            codes=(f"{number:06}" for number in self.numbers),
            code=self.code,
        )

    def find(self, reference: str | None) -> CaseGlimpse | None:
        """The case of this reference."""
        return next((case for case in self.cases if case.reference == reference), None)

    def open_complaints(self) -> list[CaseGlimpse]:
        """Complaints that nobody has closed."""
        return [case for case in self.cases if case.kind == "complaint" and case.open]

    def keep(self, happened: Sequence[Event], reference: str | None) -> None:
        """Take in a turn's events as `assistant.record` does; `reference` is the case in hand."""
        self.current = reference
        for event in happened:
            match event:
                case events.ComplaintChosen():
                    self._open(event.reference, "complaint", event.category, event.topic,
                               represented=event.by_representative)  # fmt: skip
                case events.RequestLogged(already_open=True):
                    assert self.find(event.reference), "a request that is linked must exist"
                case events.RequestLogged():
                    kind = "dissatisfaction_not_pursued" if event.declined else "service_request"
                    self._open(event.reference, kind, event.category, event.topic)
                case events.ContactLogged():
                    self._open(event.reference, event.kind, event.category, event.topic)
                case events.PraiseLogged():
                    self._open(event.reference, event.kind, "other", "")
                case events.DangerSeen() if not self._has_case_for_danger():
                    self._open(event.reference, "emergency", "safety", "")
                case events.Answered(question="who", value="someone_else") if reference:
                    self.change(reference, represented=True, may_share=False)
                case events.CodeAsked():
                    self.code = Code(right="", reference="", tries_left=5)  # nobody's case
                case events.CodeMissed() if self.code:
                    left = self.code.tries_left - 1
                    self.code = replace(self.code, tries_left=left) if left else None
                case events.MatterHeard() if reference:
                    self.change(reference, category=event.category)
                case events.Answered(question="home"):
                    self.home_known = True

    def change(self, reference: str, **changes: bool | str | date) -> None:
        """What staff did to a case."""
        self.cases = [
            replace(case, **changes) if case.reference == reference else case  # type: ignore[arg-type]
            for case in self.cases
        ]

    def _open(
        self, reference: str, kind: str, category: str, topic: str, *, represented: bool = False
    ) -> None:
        assert self.find(reference) is None, f"{reference} was opened twice"
        glimpse = CaseGlimpse(
            reference, kind, category, topic, represented=represented, may_share=not represented
        )
        self.cases.insert(0, glimpse)

    def _has_case_for_danger(self) -> bool:
        kinds = ("complaint", "emergency", "safeguarding_concern")
        return bool(self.find(self.current)) or any(case.kind in kinds for case in self.cases)
