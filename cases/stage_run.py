"""One stage of one case: from when it ran and what was done in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.clock_facts import ClockFacts
from cases.dates import uk_date


@dataclass(frozen=True, slots=True)
class StageRun:
    """Stage 1 or 2 alike, so that one set of rules reads both."""

    number: int
    started_at: datetime
    acknowledged_at: datetime | None
    responded_at: datetime | None
    extension_wd: int
    agreed_longer_wd: int

    @property
    def started(self) -> date:
        """The UK date that the stage's clock starts from."""
        return uk_date(self.started_at)

    @property
    def beginning(self) -> str:
        """What started it, for the working shown to officers."""
        return "receipt" if self.number == 1 else "escalation request"


def stage_runs(facts: ClockFacts) -> tuple[StageRun, ...]:
    """The stages whose clocks have started, in order."""
    return tuple(run for run in (_stage_1(facts), _stage_2(facts)) if run)


def _stage_1(facts: ClockFacts) -> StageRun | None:
    if facts.received_at is None or facts.direct_to_stage_2:
        return None
    return StageRun(
        number=1,
        started_at=facts.received_at,
        acknowledged_at=facts.acknowledged_at,
        responded_at=facts.responded_at,
        extension_wd=facts.extension_wd,
        agreed_longer_wd=facts.agreed_longer_wd,
    )


def _stage_2(facts: ClockFacts) -> StageRun | None:
    started_at = facts.stage2_requested_at or (
        facts.received_at if facts.direct_to_stage_2 else None
    )
    if started_at is None:
        return None
    return StageRun(
        number=2,
        started_at=started_at,
        acknowledged_at=facts.stage2_acknowledged_at,
        responded_at=facts.stage2_responded_at,
        extension_wd=facts.stage2_extension_wd,
        agreed_longer_wd=facts.stage2_agreed_longer_wd,
    )
