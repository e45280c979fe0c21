"""What the record tells the conversation: the cases it may speak of, and a little more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from assistant.one_time_code import came_lately, code_of, may_ask
from cases.consent import ConsentStatus
from cases.dates import uk_date, uk_time
from cases.policy import Policy
from conversations.known import CaseGlimpse, Incident, Known


def known_of(
    conversation: Any,
    policy: Policy,
    now: datetime,
    references: Iterator[str],
    codes: Iterator[str],
) -> Known:
    """The engine's view of this conversation's record."""
    proofs = conversation.proofs or ()
    return Known(
        references=references,
        codes=codes,
        cases=tuple(_spoken_of(conversation, now)),
        home_known=bool(conversation.home),
        with_staff=conversation.with_staff_since is not None,
        after_hours=_after_hours(policy, now),
        nation=policy.nation.value,
        acknowledges=policy.s1.ack_wd is not None,
        incident=_incident(conversation.incident, now),
        code=code_of(proofs, now),
        may_ask_code=may_ask(proofs, now),
        code_came=came_lately(conversation.code_came_at, now),
    )


def _incident(on: Mapping[str, Any] | None, now: datetime) -> Incident | None:
    if on is None:
        return None
    since, back_on = date.fromisoformat(on["since"]), date.fromisoformat(on["back_on"])
    return Incident(on["id"], on["words"], since, back_on, overdue=back_on < uk_date(now))


def _spoken_of(conversation: Any, now: datetime) -> Iterator[CaseGlimpse]:
    """The work that goes on beside a complaint is spoken of to whom the complaint is (HOC-3.6)."""
    for case in conversation.cases:
        glimpse = _glimpse(case, conversation.id, now)
        withheld = glimpse.kind == "service_request" and not glimpse.may_share
        if not (withheld or _only_asked(case, conversation.id)):
            yield glimpse


def _only_asked(case: Mapping[str, Any], address_id: int) -> bool:
    """Somebody may act for whoever is here, who has not answered yet: not theirs to see."""
    asked = case["consent"] in (ConsentStatus.NEEDED, ConsentStatus.ASKED)
    return asked and case["address_id"] != address_id


def _glimpse(case: Mapping[str, Any], address_id: int, now: datetime) -> CaseGlimpse:
    due = case["next_due"]
    late = case["kind"] == "complaint" and due is not None and due <= now.timestamp()
    represented = case["consent"] is not None
    writes_for_another = represented and case["address_id"] == address_id
    consent = _consent_now(case, uk_date(now)) if writes_for_another else ConsentStatus.GIVEN
    return CaseGlimpse(
        reference=case["reference"],
        kind=case["kind"],
        category=case["category"],
        topic=case["topic"],
        open=case["open"],
        acknowledged=case["acknowledged"],
        answered=case["answered"],
        final=case["final"],
        extended=case["extended"],
        late_action=_late_action(case["promised_on"], now),
        # The last moment of the day that has passed, so that the day itself is named.
        late_since=uk_date(datetime.fromtimestamp(due - 1, UTC)) if late else None,
        represented=represented,
        may_share=consent is ConsentStatus.GIVEN,
        resident=case["resident"] or "" if writes_for_another else "",
        over=consent in (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN),
    )


def _consent_now(case: Mapping[str, Any], today: date) -> ConsentStatus:
    """Where the resident's leave stands; given for days that have passed, it is as if taken back."""
    status, ends_on = ConsentStatus(case["consent"]), case["consent_ends_on"]
    ran_out = ends_on is not None and date.fromisoformat(ends_on) < today
    return ConsentStatus.WITHDRAWN if status is ConsentStatus.GIVEN and ran_out else status


def _late_action(promised_on: str | None, now: datetime) -> date | None:
    """The day that something was promised for, once it has passed (HOC-7.3)."""
    day = date.fromisoformat(promised_on) if promised_on else None
    return day if day and day < uk_date(now) else None


def _after_hours(policy: Policy, now: datetime) -> bool:
    here = uk_time(now)
    hours = policy.landlord.hours
    open_today = policy.working_days.is_working_day(here.date())
    return not (open_today and hours.opens <= here.time() < hours.closes)
