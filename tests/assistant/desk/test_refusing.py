"""Not accepted, or not taken further: by whom, why, on whose word, and in which letter."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from staff_seed import DEFINITION, Seeded, make_case

from assistant.desk.accept_late import accept_late
from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.officer import Officer
from assistant.desk.refusals import NotAllowed
from assistant.desk.refuse import approve_refusal, decide_refusal, issue_refusal
from assistant.desk.reopen import reopen
from assistant.desk.respond import Response
from cases.case import Definition
from cases.letters import missing
from cases.refusing import DISCRETION, Refusal

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
FILED = Refusal(
    reason="not_our_service",
    explanation="The lift in your building belongs to the freeholder, who keeps and mends it.",
    evidence="Lease of 2019, clause 4",
    circumstances="You cannot use the stairs, so we asked the freeholder to ring you today.",
    other_procedure="The freeholder's own complaints page",
)


@pytest.fixture
def decider(at_the_desk: Seeded) -> Officer:
    """Acorn Homes has team leaders decide refusals."""
    return replace(at_the_desk.asha, role="team leader")


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def decide(at_the_desk: Seeded, officer: Officer, reference: str, refusal: Refusal) -> None:
    at_the_desk.desk.do(officer, reference, partial(decide_refusal, refusal=refusal))


def test_a_refusal_goes_out_whole_and_the_complaint_stands_as_refused(
    at_the_desk: Seeded, decider: Officer
) -> None:
    reference = at_the_desk.case()
    decide(at_the_desk, decider, reference, FILED)
    assert at_the_desk.sent(reference) == []
    at_the_desk.desk.do(decider, reference, issue_refusal)
    (letter,) = at_the_desk.sent(reference)
    assert missing("refusal_notice", letter.contains) == ()
    assert "the right to ask the Housing Ombudsman" in letter.body
    case = at_the_desk.row(reference)
    assert (case.state, case.stage, case.next_due) == ("not accepted", None, None)
    dates = at_the_desk.desk.case_page(decider, reference).dates
    assert [line.name for line in dates] == ["refusal_notice_target"]


def test_only_the_role_that_the_pack_names_decides(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        decide(at_the_desk, at_the_desk.asha, reference, FILED)
    assert names(refused) == ["refusal_role"]
    assert at_the_desk.events(reference) == ["move_blocked"]


def test_a_reason_of_the_landlords_own_is_none(at_the_desk: Seeded, decider: Officer) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        decide(at_the_desk, decider, reference, replace(FILED, reason="serves_no_purpose"))
    assert names(refused) == ["refusal_reason"]
    assert "policy_override_code" in at_the_desk.row(reference).flags


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"explanation": "Not ours."}, "refusal_explanation"),
        ({"evidence": ""}, "refusal_evidence"),
        ({"circumstances": " "}, "refusal_circumstances"),
        ({"other_procedure": ""}, "refusal_other_procedure"),
        ({"reason": "claim_filed"}, "refusal_filed_on"),
        ({"reason": "already_considered"}, "refusal_previous"),
        ({"reason": "already_considered", "previous": "ACN-NONE"}, "refusal_previous"),
        ({"reason": "over_12_months"}, "refusal_discretion"),
        ({"reason": "over_12_months", "discretion": ("x", "x", "x", "")}, "refusal_discretion"),
    ],
)
def test_what_lacks_is_named(
    at_the_desk: Seeded, decider: Officer, lacking: dict[str, object], reason: str
) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        decide(at_the_desk, decider, reference, replace(FILED, **lacking))  # type: ignore[arg-type]
    assert names(refused) == [reason]


def test_late_needs_all_four_questions_and_then_may_be_decided(
    at_the_desk: Seeded, decider: Officer
) -> None:
    reference = at_the_desk.case()
    weighed = ("It was a nuisance", "Nobody is left", "Three years", "None that we see")
    late = replace(FILED, reason="over_12_months", discretion=weighed)
    assert len(weighed) == len(DISCRETION)
    decide(at_the_desk, decider, reference, late)
    assert "discretion_review" in at_the_desk.row(reference).flags


def test_words_made_for_somebody_else_do_not_do(at_the_desk: Seeded, decider: Officer) -> None:
    decide(at_the_desk, decider, at_the_desk.case(), FILED)
    with pytest.raises(NotAllowed) as refused:
        decide(at_the_desk, decider, at_the_desk.case(), FILED)
    assert names(refused) == ["refusal_stock_text"]


def test_nothing_is_sent_that_nobody_decided(at_the_desk: Seeded, decider: Officer) -> None:
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(decider, at_the_desk.case(), issue_refusal)
    assert names(refused) == ["no_refusal_decided"]


def test_persistence_needs_both_approvals_that_the_policy_names(at_the_desk: Seeded) -> None:
    """HPG-5.3-behav: an executive director and the Member Responsible for Complaints."""
    with at_the_desk.database.begin() as connection:
        reference = make_case(connection, at_the_desk.clock(), landlord="hpg")
    desk = at_the_desk.desk
    officer = replace(at_the_desk.cerys, role="customer advocacy officer")
    decide(at_the_desk, officer, reference, replace(FILED, reason="persistent"))
    with pytest.raises(NotAllowed) as refused:
        desk.do(officer, reference, issue_refusal)
    assert names(refused) == ["refusal_approval"]
    with pytest.raises(NotAllowed) as refused:
        desk.do(officer, reference, approve_refusal)
    assert names(refused) == ["refusal_role"]
    for role in ("Executive Director", "Member responsible for complaints"):
        desk.do(replace(at_the_desk.cerys, role=role), reference, approve_refusal)
    desk.do(officer, reference, issue_refusal)
    assert at_the_desk.row(reference).state == "not accepted"


def test_what_was_answered_at_stage_1_is_no_reason_against_stage_2(
    at_the_desk: Seeded, decider: Officer
) -> None:
    reference = at_the_desk.case()
    answer = Response("No", ("One.", "Two."), "None is owed", "Nothing", "not_upheld")
    at_the_desk.desk.acknowledge(decider, reference, Acknowledgement(WHOLE))
    at_the_desk.desk.respond(decider, reference, answer)
    with pytest.raises(NotAllowed) as refused:
        decide(at_the_desk, decider, reference, replace(FILED, reason="already_considered"))
    assert names(refused) == ["refusal_reason"]


def test_the_ombudsmans_word_opens_it_again_from_today(
    at_the_desk: Seeded, decider: Officer
) -> None:
    reference = at_the_desk.case()
    decide(at_the_desk, decider, reference, FILED)
    at_the_desk.desk.do(decider, reference, issue_refusal)
    deed = partial(reopen, who="ombudsman", why="letter of today")
    at_the_desk.desk.do(decider, reference, deed)
    case = at_the_desk.row(reference)
    assert (case.state, case.stage, case.refused_at) == ("open", 1, None)
    assert case.next_due_name == "stage1_ack_due"


def test_late_is_taken_for_any_good_reason_and_no_date_moves(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    before = at_the_desk.row(reference).next_due
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(accept_late, why="a death"))
    case = at_the_desk.row(reference)
    assert {"over_time_limit", "discretion_review"} <= set(case.flags)
    assert case.next_due == before
