"""What the record tells the conversation: the cases it may speak of, and a little more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from cases.consent import ConsentStatus
from cases.dates import uk_date, uk_time
from cases.policy import Policy
from conversations.known import CaseGlimpse, Known


def known_of(
    conversation: Row[Any],
    cases: Sequence[Row[Any]],
    policy: Policy,
    now: datetime,
    references: tuple[str, ...],
) -> Known:
    """The engine's view of this conversation's record."""
    return Known(
        references=references,
        cases=tuple(_glimpse(case, conversation.id, now) for case in cases),
        home_known=bool(conversation.home),
        with_staff=conversation.with_staff_since is not None,
        after_hours=_after_hours(policy, now),
        acknowledges=policy.s1.ack_wd is not None,
    )


def _glimpse(case: Row[Any], address_id: int, now: datetime) -> CaseGlimpse:
    late = case.kind == "complaint" and case.next_due is not None and case.next_due < now
    represented = case.consent is not None
    writes_for_another = represented and case.address_id == address_id
    return CaseGlimpse(
        reference=case.reference,
        kind=case.kind,
        category=case.category,
        topic=case.topic or "",
        open=case.state == "open",
        acknowledged=case.acknowledged_at is not None,
        answered=case.responded_at is not None,
        late_since=uk_date(case.next_due) if late else None,
        represented=represented,
        may_share=not writes_for_another or case.consent == ConsentStatus.GIVEN,
    )


def _after_hours(policy: Policy, now: datetime) -> bool:
    here = uk_time(now)
    hours = policy.landlord.hours
    open_today = policy.working_days.is_working_day(here.date())
    return not (open_today and hours.opens <= here.time() < hours.closes)
