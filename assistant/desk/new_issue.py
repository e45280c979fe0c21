"""Something new that a resident added: it joins the complaint, is a new one, or is the same (HOC-6.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from assistant.ask_consent import have_staff_ask
from assistant.desk.definition import definition_of, keep_definition
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.desk.tell import tell
from assistant.desk.work import Work
from assistant.new_case import NewCase, open_new
from cases.case import CaseKind, Definition
from cases.dates import uk_date
from cases.policy import Policy
from cases.reference import new_reference
from conversations.events import Said
from conversations.phrase import Phrase
from storage.case_changes import note
from storage.case_pages import consent_of
from storage.happenings import ISSUE_ADDED, happening_of, settle_happening
from storage.new_cases import change_case
from storage.representatives import need_consent, update_consent
from storage.tasks import settle_task

JOINS, SEPARATE, SAME = "joins", "separate", "same"
WHY: dict[str, str] = {
    "unrelated": "letters.separate_unrelated",
    "would_delay": "letters.separate_would_delay",
    "after_response": "letters.separate_after_response",
}
"""Why an issue stands alone, and the sentence that says so."""


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What an officer makes of it. `why` is one of `WHY`, only for a separate one.

    `issue` is how the definition will have it; `category` is of the new complaint.
    """

    happening_id: int
    outcome: str
    issue: str = ""
    why: str = ""
    category: str = "other"
    safe: bool = False


def settle_new_issue(work: Work, form: NewIssue) -> None:
    """The resident is told which, and the first complaint's dates do not move."""
    kept = happening_of(work.connection, work.case.id, form.happening_id)
    if kept is None or kept.what != ISSUE_ADDED:
        raise NotFound(str(form.happening_id))
    if reasons := tuple(_against(work, form, kept)):
        raise NotAllowed(*reasons)
    if form.outcome == JOINS:
        _join(work, form)
    elif form.outcome == SEPARATE:
        _separate(work, form, kept)
    settle_happening(work.connection, kept.id, work.now, work.officer.id, {"outcome": form.outcome})
    settle_task(work.connection, f"new_issue:{kept.id}", work.officer.id, work.now)
    work.note("new_issue_settled", outcome=form.outcome, what=kept.data.get("words", ""))


def _against(work: Work, form: NewIssue, kept: Row[Any]) -> Iterator[Reason]:
    if kept.done_at:
        yield Reason("new_issue_settled_already")
    if form.outcome not in (JOINS, SEPARATE, SAME):
        yield Reason("new_issue_which", ("HOC-6.8",))
    if form.outcome == JOINS and work.case.responded_at:
        yield Reason("new_issue_after_response", ("HOC-6.8", "PFP-NEW"))
    if form.outcome == JOINS and not form.issue.strip():
        yield Reason("complaint_definition", ("HOC-5.6",))
    if form.outcome == SEPARATE and form.why not in WHY:
        yield Reason("new_issue_why", ("HOC-6.8",))


def _join(work: Work, form: NewIssue) -> None:
    before = definition_of(work.case)
    issues = (*before.issues, form.issue.strip())
    keep_definition(
        work,
        Definition(issues, before.outcomes, before.responsible, before.not_responsible),
    )
    facts = {"reference": work.case.reference, "issue": form.issue.strip()}
    tell(work, Said("letters.issue_joined", facts), safe=form.safe)


def _separate(work: Work, form: NewIssue, kept: Row[Any]) -> None:
    """Its own number and clock, counted from the day it came."""
    today = work.parts.policies.policy(work.case.landlord, uk_date(work.now))
    reference = new_reference(today.landlord.reference_prefix, work.parts.chance(8))
    new_id = _open(work, form, kept, today, reference)
    facts = {
        "reference": work.case.reference,
        "new_reference": reference,
        "why": Phrase(WHY[form.why]),
    }
    tell(work, Said("letters.issue_separate", facts), safe=form.safe)
    note(
        work.connection,
        landlord=work.case.landlord,
        at=work.now,
        staff_id=work.officer.id,
        case_id=new_id,
        event="complaint_logged",
        data={"how": "message", "from": work.case.reference},
    )


def _open(work: Work, form: NewIssue, kept: Row[Any], today: Policy, reference: str) -> int:
    """It is whose words they are; whoever acts for a resident needs their word for this one too."""
    words = str(kept.data.get("words", "")) or form.issue
    writer = kept.data.get("from", work.case.address_id)
    consent = consent_of(work.connection, work.case.id)
    acts = consent is not None and consent.representative_address_id == writer
    new = NewCase(
        kind=CaseKind.COMPLAINT,
        reference=reference,
        words=words,
        received_at=kept.at,
        now=work.now,
        channel=work.case.channel,
        address_id=writer,
        person_id=work.case.person_id,
        category=form.category,
        flags=("representative", "consent_missing") if acts else (),
        brand=work.brand,
    )
    case_id, _ = open_new(work.connection, today, new)
    changes = {
        "definition": {"issues": [form.issue.strip() or words]},
        "conversation": "finished",
        "previous_case_id": work.case.id,
        "resident_address_id": work.case.resident_address_id,
    }
    change_case(work.connection, case_id, changes)
    if consent is not None and acts:
        _need_consent_anew(work, case_id, consent)
    return case_id


def _need_consent_anew(work: Work, case_id: int, before: Row[Any]) -> None:
    need_consent(
        work.connection,
        landlord=work.case.landlord,
        case_id=case_id,
        representative_address_id=before.representative_address_id,
        at=work.now,
    )
    known = ("representative_name", "resident_name", "relation")
    update_consent(work.connection, case_id, {name: getattr(before, name) for name in known})
    writer = before.representative_address_id
    have_staff_ask(work.connection, work.case.landlord, case_id, writer, work.now)
