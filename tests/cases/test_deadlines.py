"""Which dates a case has at all, and which of them governs the queue."""

from __future__ import annotations

import pytest

from cases.case import CaseKind
from cases.deadlines import ClockFacts, Happening, What, deadlines, next_deadline
from cases.policy_packs import Packs
from tests.cases.worked_dates import ON, at, due_dates


def test_without_a_name_housing_plus_group_has_a_target_and_others_the_usual_dates(
    packs: Packs,
) -> None:
    """HPG-4.1: Tuesday 3 November, 15 working days, Tuesday 24 November."""
    facts = ClockFacts(received_at=at("2026-11-03T21:10+00:00"), anonymous=True)
    assert due_dates(facts, packs.policy("HPG", ON)) == {"stage1_target": "2026-11-24"}
    assert "stage1_ack_due" in due_dates(facts, packs.policy("H21", ON))


def test_a_complaint_not_accepted_is_told_so_in_5_working_days(packs: Packs) -> None:
    """HOC-2.4: Tuesday to Tuesday; and no other clock runs."""
    facts = ClockFacts(received_at=at("2026-11-17T09:15+00:00"), not_accepted=True)
    assert due_dates(facts, packs.policy("HPG", ON)) == {"refusal_notice_target": "2026-11-24"}


@pytest.mark.parametrize("kind", [kind for kind in CaseKind if kind is not CaseKind.COMPLAINT])
def test_only_a_complaint_has_the_clocks_of_a_complaint(packs: Packs, kind: CaseKind) -> None:
    facts = ClockFacts(received_at=at("2026-11-23T09:10+00:00"), kind=kind)
    assert deadlines(facts, packs.policy("H21", ON)) == ()


class TestTheNextDate:
    """`next_deadline`, which orders the queue."""

    facts = ClockFacts(received_at=at("2026-11-26T18:42+00:00"))

    def test_is_the_acknowledgement_until_it_is_sent(self, packs: Packs) -> None:
        found = deadlines(self.facts, packs.policy("HPG", ON))
        governs = next_deadline(found, at("2026-11-27T09:00+00:00"))
        assert governs is not None
        assert governs.name == "stage1_ack_due"

    def test_stays_an_overdue_one_until_it_is_done(self, packs: Packs) -> None:
        found = deadlines(self.facts, packs.policy("HPG", ON))
        now = at("2026-12-30T09:00+00:00")
        governs = next_deadline(found, now)
        assert governs is not None
        assert governs.name == "stage1_ack_due"
        assert governs.is_late(now)

    def test_is_none_when_all_is_answered_though_a_limit_lies_ahead(self, packs: Packs) -> None:
        answered = ClockFacts(
            received_at=self.facts.received_at,
            acknowledged_at=at("2026-12-01T10:05+00:00"),
            responded_at=at("2026-12-10T10:00+00:00"),
        )
        found = deadlines(answered, packs.policy("HPG", ON))
        assert next_deadline(found, at("2026-12-11T09:00+00:00")) is None

    def test_is_the_first_thing_in_time_not_the_first_in_the_list(self, packs: Packs) -> None:
        opted_out = ClockFacts(
            received_at=at("2026-11-03T10:00+00:00"),
            acknowledged_at=at("2026-11-05T10:00+00:00"),
            happenings=(Happening(What.OPTED_OUT, at("2026-11-06T09:00+00:00")),),
        )
        found = deadlines(opted_out, packs.policy("HPG", ON))
        governs = next_deadline(found, at("2026-11-06T10:00+00:00"))
        assert governs is not None
        assert governs.name == "channel_agreed_by"
