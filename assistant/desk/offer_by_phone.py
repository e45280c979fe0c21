"""A person rings the resident and offers the choice to complain (HOC-1.3, PFP-40)."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from assistant.new_case import NewCase, open_new
from cases.case import CaseKind
from cases.dates import uk_date
from cases.reference import new_reference
from storage.case_changes import note
from storage.new_cases import change_case
from storage.representatives import need_consent, update_consent
from storage.tasks import settle_tasks

BY_ANOTHER = "elected_member"
"""Flag of a case that somebody else wrote about the resident."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What came of it: with whom the officer spoke, whether they complain, and what was said."""

    spoke_with: str
    complains: bool
    what: str


def offer_choice(work: Work, offered: Offered) -> None:
    """Keep the offer and its answer; a yes opens a complaint, a no is final for this matter.

    It counts from the first word of it, from whomever that came (REP-CLK).
    """
    if work.case.kind == CaseKind.COMPLAINT:
        raise NotAllowed(Reason("complains_already"))
    if not offered.what.strip() or not offered.spoke_with.strip():
        raise NotAllowed(Reason("what_was_said", ("HOC-1.3",)))
    work.note(
        "choice_offered",
        told_by="phone",
        told_note=offered.what.strip(),
        who=offered.spoke_with.strip(),
        complains=offered.complains,
    )
    settle_tasks(work.connection, work.case.id, ("ask_resident", "offer_follow_up"), work.now)
    if offered.complains:
        _open(work, offered)


def _open(work: Work, offered: Offered) -> None:
    policy = work.parts.policies.policy(work.case.landlord, uk_date(work.now))
    reference = new_reference(policy.landlord.reference_prefix, work.parts.chance(8))
    case, by_another = work.case, BY_ANOTHER in work.case.flags
    new = NewCase(
        kind=CaseKind.COMPLAINT,
        reference=reference,
        words=case.original_words,
        received_at=case.received_at,
        now=work.now,
        channel=case.channel,
        address_id=case.address_id,
        person_id=None if by_another else case.person_id,
        category=case.category,
        brand=work.brand,
        flags=[*case.flags, *(("representative", "consent_missing") if by_another else ())],
    )
    case_id, _ = open_new(work.connection, policy, new)
    changes = {
        "definition": {"issues": [case.original_words]},
        "conversation": "finished",
        "service_request_id": case.id if case.kind == CaseKind.SERVICE_REQUEST else None,
        "fields": {**case.fields, "first_logged_as": case.kind},
    }
    if by_another:
        changes["resident_address_id"] = None
        _for_another(work, case_id, offered)
    change_case(work.connection, case_id, changes)
    note(
        work.connection,
        landlord=case.landlord,
        at=work.now,
        staff_id=work.officer.id,
        case_id=case_id,
        event="complaint_logged",
        data={"how": "phone", "from": case.reference},
    )


def _for_another(work: Work, case_id: int, offered: Offered) -> None:
    """Whoever wrote may be told once the resident says so."""
    need_consent(
        work.connection,
        landlord=work.case.landlord,
        case_id=case_id,
        representative_address_id=work.case.address_id,
        at=work.now,
    )
    told = work.case.fields.get("resident") or {}
    relation = told.get("relation", "") if isinstance(told, dict) else ""
    named = {"resident_name": offered.spoke_with.strip(), "relation": relation}
    update_consent(work.connection, case_id, {key: said for key, said in named.items() if said})
