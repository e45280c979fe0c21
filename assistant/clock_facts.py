"""From a case's row to the facts that its dates are computed from, and to the dates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.deadline import Deadline
from cases.deadlines import deadlines
from cases.policy import Policy
from cases.prompts import prompts
from cases.why import why
from storage.case_pages import channels_agreed, spoken_consents_owed


@dataclass(frozen=True, slots=True)
class Beside:
    """What other tables know that a case's dates depend on; moments in UTC."""

    spoken_consent_at: datetime | None = None
    """When the resident agreed by voice, while the letter about it is still owed (PFP-21)."""
    channel_agreed_at: datetime | None = None
    """When a person agreed another way to write, after STOP."""


NOTHING = Beside()


def beside(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, Beside]:
    """What stands beside each of these cases; cases with nothing are left out."""
    spoken = spoken_consents_owed(connection, case_ids)
    agreed = channels_agreed(connection, case_ids)
    return {
        case_id: Beside(spoken.get(case_id), agreed.get(case_id)) for case_id in {*spoken, *agreed}
    }


def clock_facts(case: Row, known: Beside = NOTHING) -> ClockFacts:
    """What happened on this case, as far as dates depend on it."""
    return ClockFacts(
        received_at=case.received_at,
        kind=CaseKind(case.kind),
        acknowledged_at=case.acknowledged_at,
        responded_at=case.responded_at,
        agreed_longer_wd=case.agreed_longer_wd,
        anonymous="anonymous" in case.flags,
        happenings=tuple(_happenings(case, known)),
    )


def case_deadlines(case: Row, policy: Policy, known: Beside = NOTHING) -> tuple[Deadline, ...]:
    """Every date and target of this case, the earliest first, with the update staff promised."""
    facts = clock_facts(case, known)
    found = [*deadlines(facts, policy), *prompts(facts, policy), *_promised_update(case)]
    return tuple(sorted(found, key=lambda deadline: deadline.late_from))


def _happenings(case: Row, known: Beside) -> Iterator[Happening]:
    if case.kind == CaseKind.SERVICE_REQUEST:
        yield Happening(What.REQUEST_REPORTED, case.received_at, done_at=case.closed_at)
    if case.opted_out_at:
        yield Happening(What.OPTED_OUT, case.opted_out_at, done_at=known.channel_agreed_at)
    if known.spoken_consent_at:
        yield Happening(What.SPOKEN_CONSENT_TAKEN, known.spoken_consent_at)


def _promised_update(case: Row) -> Iterator[Deadline]:
    """The day by which a member of staff told the person that we would write again (HOC-5.9)."""
    if case.next_update_on:
        yield Deadline(
            name="next_update_due",
            due=case.next_update_on,
            rule="HOC-5.9",
            basis=f"staff told the person that we would write again by {case.next_update_on}",
            why=why("action_due"),
            why_name="action_due",
        )
