"""Who may speak where consent is not simply given: a child's own view, or a decision by staff.

PFP-20, HPG-3.4, FACT-CAP, FACT-CHILD. The assistant never decides any of it.
"""

from __future__ import annotations

from assistant.desk.consent import the_consent
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.consent import ConsentForm, ConsentStatus
from cases.dates import months_after, uk_date
from storage.consent_changes import set_consent


def record_child_view(work: Work, child: str, wants_it: bool, how: str) -> None:
    """A child was asked, in their own words, whether this adult speaks for them."""
    the_consent(work)
    if not how.strip():
        raise NotAllowed(Reason("how_child_was_asked", ("PFP-20",)))
    status = ConsentStatus.GIVEN if wants_it else ConsentStatus.REFUSED
    _settle(work, status, ConsentForm.VERBAL, child)
    work.keep(child_view_sought=True, child_consent=uk_date(work.now).isoformat())
    work.flag("child_involved", remove="consent_missing")
    work.note("child_view_recorded", what=how.strip(), wants_it=wants_it)


def record_best_interest(work: Work, resident: str, decision: str, least: str = "") -> None:
    """Staff decide who acts for somebody who cannot say so; no more is shared than is needed."""
    the_consent(work)
    if not decision.strip():
        raise NotAllowed(Reason("best_interest_why", ("HPG-3.4",)))
    _settle(work, ConsentStatus.GIVEN, ConsentForm.NO_CAPACITY_STAFF_DECISION, resident)
    work.keep(least_information=least.strip() or None)
    work.flag("capacity_concern", "limited_scope", remove="consent_missing")
    work.note("best_interest_decided", what=decision.strip())


def _settle(work: Work, status: ConsentStatus, form: ConsentForm, resident: str) -> None:
    given = status is ConsentStatus.GIVEN
    ends = months_after(uk_date(work.now), work.policy.consent.lasts_months)
    changes = {
        "status": status.value,
        "form": form.value,
        "answered_at": work.now,
        "ends_on": ends if given else None,
        "recorded_by": work.officer.id,
    }
    named = {"resident_name": resident.strip()} if resident.strip() else {}
    set_consent(work.connection, work.case.id, {**changes, **named})
