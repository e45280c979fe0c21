"""From a case's row to the facts that its dates are computed from, and to the dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from cases.case import CaseKind, CaseState
from cases.clock_facts import ClockFacts, Happening, What
from cases.deadline import Deadline
from cases.deadlines import deadlines
from cases.ombudsman import ORDERED
from cases.policy import Policy
from cases.prompts import prompts
from cases.told_dates import as_told
from cases.why import why
from storage.beside import (
    final_responses,
    grown_out_of,
    hazards_of_requests,
    linked_requests,
)
from storage.case_pages import channels_agreed, spoken_consents_owed
from storage.happenings import happenings_of
from storage.promises import promises_of


@dataclass(frozen=True, slots=True)
class Beside:
    """What other tables know that a case's dates depend on; moments in UTC."""

    spoken_consent_at: datetime | None = None
    """When the resident agreed by voice, while the letter about it is still owed (PFP-21)."""
    channel_agreed_at: datetime | None = None
    """When a person agreed another way to write, after STOP."""
    happenings: tuple[Happening, ...] = ()
    """What was kept as having happened, promises among it; the linked request's hazards too."""
    previous_final_at: datetime | None = None
    """When the earlier complaint that this one goes back to had its final answer."""
    request: Happening | None = None
    """The linked service request, which goes on beside the complaint (HOC-1.5)."""


NOTHING = Beside()


def beside(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, Beside]:
    """What stands beside each of these cases; cases with nothing are left out."""
    spoken = spoken_consents_owed(connection, case_ids)
    agreed = channels_agreed(connection, case_ids)
    kept = _kept(connection, case_ids)
    final = final_responses(connection, case_ids)
    requests = {
        row.case_id: Happening(What.REQUEST_REPORTED, row.received_at, row.closed_at)
        for row in linked_requests(connection, case_ids)
    }
    return {
        case_id: Beside(
            spoken_consent_at=spoken.get(case_id),
            channel_agreed_at=agreed.get(case_id),
            happenings=tuple(kept.get(case_id, ())),
            previous_final_at=final.get(case_id),
            request=requests.get(case_id),
        )
        for case_id in {*spoken, *agreed, *kept, *final, *requests}
    }


def _kept(connection: Connection, case_ids: Sequence[int]) -> defaultdict[int, list[Happening]]:
    """Happenings and promises by case, and what a linked request knew of a hazard first."""
    found: defaultdict[int, list[Happening]] = defaultdict(list)
    for row in (
        *hazards_of_requests(connection, case_ids),
        *happenings_of(connection, case_ids),
    ):
        if row.what in CLOCKS and not _known_already(found[row.case_id], row):
            happening = Happening(What(row.what), row.at, row.done_at, row.due)
            found[row.case_id].append(happening)
    for row in grown_out_of(connection, case_ids):
        happening = Happening(What.NEW_CASE_RECEIVED, row.received_at, row.acknowledged_at)
        found[row.case_id].append(happening)
    for row in promises_of(connection, case_ids):
        what = What.ACTION_ORDERED if row.kind == ORDERED else What.ACTION_PROMISED
        happening = Happening(what, row.promised_at, row.done_at, row.due_on)
        found[row.case_id].append(happening)
    return found


CLOCKS = frozenset(What)
ONCE = frozenset({What.HAZARD_KNOWN, What.EMERGENCY_HAZARD_KNOWN, What.MAYBE_EMERGENCY_HAZARD})
"""A hazard is known from the first word of it; saying it again starts no later clock (C32)."""


def _known_already(found: Sequence[Happening], row: Row) -> bool:
    """Known earlier, and still not done."""
    return row.what in ONCE and any(h.what == row.what and h.done_at is None for h in found)


def clock_facts(case: Row, known: Beside = NOTHING) -> ClockFacts:
    """What happened on this case, as far as dates depend on it."""
    return ClockFacts(
        received_at=case.received_at,
        kind=CaseKind(case.kind),
        acknowledged_at=case.acknowledged_at,
        responded_at=case.refused_at or case.responded_at,
        extension_wd=case.extension_wd,
        agreed_longer_wd=case.agreed_longer_wd,
        stage2_requested_at=case.stage2_requested_at,
        stage2_acknowledged_at=case.stage2_acknowledged_at,
        stage2_responded_at=case.stage2_responded_at,
        stage2_extension_wd=case.stage2_extension_wd,
        stage2_agreed_longer_wd=case.stage2_agreed_longer_wd,
        direct_to_stage_2=case.direct_to_stage_2,
        anonymous="anonymous" in case.flags,
        not_accepted=case.state == CaseState.NOT_ACCEPTED,
        update_every_wd=case.update_every_wd,
        happenings=tuple(_happenings(case, known)),
    )


def case_deadlines(case: Row, policy: Policy, known: Beside = NOTHING) -> tuple[Deadline, ...]:
    """Every date and target of this case, the earliest first, with the update staff promised."""
    facts = clock_facts(case, known)
    found = [*deadlines(facts, policy), *prompts(facts, policy), *_promised_update(case)]
    kept = as_told(found, case.told_dates)
    return tuple(sorted(kept, key=lambda deadline: deadline.late_from))


def _happenings(case: Row, known: Beside) -> Iterator[Happening]:
    if case.kind == CaseKind.SERVICE_REQUEST:
        yield Happening(What.REQUEST_REPORTED, case.received_at, done_at=case.closed_at)
    if known.request:
        yield known.request
    if case.opted_out_at:
        yield Happening(What.OPTED_OUT, case.opted_out_at, done_at=known.channel_agreed_at)
    if known.spoken_consent_at:
        yield Happening(What.SPOKEN_CONSENT_TAKEN, known.spoken_consent_at)
    yield from _final_answers(case, known)
    yield from _of_flags(case, known)
    yield from (one for one in known.happenings if one.what not in FROM_FLAGS)


def _final_answers(case: Row, known: Beside) -> Iterator[Happening]:
    """From a final answer on, the Ombudsman may be asked for help for so long (FACT-HOS12)."""
    for at in (known.previous_final_at, case.stage2_responded_at):
        if at:
            yield Happening(What.FINAL_RESPONSE_GIVEN, at)


FROM_FLAGS: Mapping[What, str] = {
    What.DATA_COMPLAINT_RECEIVED: "data_protection",
    What.DATA_ASKED_FOR: "dsar",
    What.SENIOR_STAFF_ACCUSED: "senior_staff",
}
"""What a flag says happened, at the time of receipt; that it was done is kept beside."""


def _of_flags(case: Row, known: Beside) -> Iterator[Happening]:
    for what, flag in FROM_FLAGS.items():
        if flag in case.flags:
            done = (one.done_at for one in known.happenings if one.what is what)
            yield Happening(what, case.received_at, done_at=next(done, None))


def _promised_update(case: Row) -> Iterator[Deadline]:
    """The day by which a member of staff told the person that we would write again (HOC-5.9)."""
    if case.next_update_on:
        yield Deadline(
            name="next_update_due",
            due=case.next_update_on,
            rule="HOC-5.9",
            basis=_why_then(case),
            why=why("action_due"),
            why_name="action_due",
        )


def _why_then(case: Row) -> str:
    if case.update_every_wd:
        return f"agreed or set interval of {case.update_every_wd} working days"
    return f"staff told the person that we would write again by {case.next_update_on}"
