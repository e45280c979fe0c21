"""Stage 2: no reasons, another person, its own dates, one answer, then the Ombudsman."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.acknowledge_stage_2 import acknowledge_stage_2
from assistant.desk.claim import claim
from assistant.desk.direct import direct_to_stage_2
from assistant.desk.escalate import escalate
from assistant.desk.involve import name_involved
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response, respond
from assistant.desk.reviewer import assign_reviewer
from assistant.desk.work import Work
from cases.case import Definition
from cases.letters import missing
from cases.promising import Promise

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
ANSWER = Response(
    "Upheld", ("The part was late.", "We lost the calls."), "An apology", "Nothing", "upheld"
)


def answered(at_the_desk: Seeded) -> str:
    """A complaint that Asha acknowledged and answered at stage 1."""
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    at_the_desk.desk.respond(at_the_desk.asha, reference, ANSWER)
    return reference


def at_stage_2(at_the_desk: Seeded) -> str:
    """The same, and the resident rang because they are not content."""
    reference = answered(at_the_desk)
    at_the_desk.desk.do(at_the_desk.ben, reference, partial(escalate, how="she rang"))
    return reference


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def test_stage_2_needs_no_reasons_and_tells_its_dates(at_the_desk: Seeded) -> None:
    """Asked on Tue 24 Nov: written to by Tue 1 Dec, and 20 working days on."""
    reference = at_stage_2(at_the_desk)
    case, receipt = at_the_desk.row(reference), at_the_desk.sent(reference)[-1]
    assert (case.stage, case.state, case.queue) == (2, "open", "complaints stage 2")
    assert (case.handler_id, "escalation_requested" in case.flags) == (None, True)
    assert missing("escalation_receipt", receipt.contains) == ()
    assert "You don't need to give reasons" in receipt.body
    assert "Tue 1 Dec" in receipt.body
    assert case.told_dates["stage2_ack_due"] == "2026-12-01"


def test_nothing_goes_to_stage_2_before_stage_1_is_answered(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(escalate, how="she rang"))
    assert names(refused) == ["answer_stage_1_first"]


def test_whoever_answered_stage_1_cannot_decide_stage_2(at_the_desk: Seeded) -> None:
    reference = at_stage_2(at_the_desk)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(
            at_the_desk.ben, reference, partial(assign_reviewer, staff_id=at_the_desk.asha.id)
        )
    assert names(refused) == ["was_at_stage_1"]
    case = at_the_desk.row(reference)
    assert case.reviewer_id is None
    assert "reviewer_conflict" in case.flags
    assert at_the_desk.ledger(reference)[-1].data["move"] == "assign_reviewer"


@pytest.mark.parametrize("deed", [claim, partial(acknowledge_stage_2, form=Acknowledgement(WHOLE))])
def test_nor_take_it_nor_acknowledge_it(at_the_desk: Seeded, deed: Callable[[Work], None]) -> None:
    reference = at_stage_2(at_the_desk)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert names(refused) == ["was_at_stage_1"]
    assert at_the_desk.row(reference).stage2_acknowledged_at is None


def test_nobody_handles_a_complaint_about_themselves(at_the_desk: Seeded) -> None:
    """HOC-5.8: neither by taking it nor by being given it."""
    reference = at_the_desk.case()
    deed = partial(name_involved, staff_id=at_the_desk.ben.id, why="named in the letter")
    at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.claim(at_the_desk.ben, reference)
    assert names(refused) == ["named_in_complaint"]
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.hand_to(at_the_desk.asha, reference, at_the_desk.ben.id)
    assert names(refused) == ["named_in_complaint"]
    assert at_the_desk.row(reference).handler_id is None


def test_the_acknowledgement_names_the_reviewer_and_the_answer_the_ombudsman(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    reference = at_stage_2(at_the_desk)
    desk, ben = at_the_desk.desk, at_the_desk.ben
    desk.do(ben, reference, partial(acknowledge_stage_2, form=Acknowledgement(WHOLE)))
    letter = at_the_desk.sent(reference)[-1]
    assert missing("ack_s2", letter.contains) == ()
    assert "Ben Carter decides it" in letter.body
    desk.do(ben, reference, partial(respond, form=ANSWER))
    final, case = at_the_desk.sent(reference)[-1], at_the_desk.row(reference)
    assert missing("response_s2", final.contains) == ()
    assert (case.state, case.stage2_responded_at) == ("answered", clock())
    with pytest.raises(NotAllowed) as refused:
        desk.do(ben, reference, partial(escalate, how="again"))
    assert names(refused) == ["no_stage_after_2"]


def test_a_late_acknowledgement_at_stage_2_moves_no_response(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """Due Tue 1 Dec; sent on Thu 3 Dec; 20 working days still count from the 1st."""
    reference = at_stage_2(at_the_desk)
    clock.now += timedelta(days=9)
    deed = partial(acknowledge_stage_2, form=Acknowledgement(WHOLE))
    at_the_desk.desk.do(at_the_desk.ben, reference, deed)
    told = at_the_desk.row(reference).told_dates
    assert date.fromisoformat(told["stage2_response_due"]) == date(2026, 12, 31)


def test_england_has_no_straight_way_to_stage_2(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(direct_to_stage_2, why="grave"))
    assert names(refused) == ["no_direct_stage_2"]
    assert at_the_desk.row(reference).stage == 1


def in_bens_hand(at_the_desk: Seeded) -> str:
    """At stage 2, acknowledged by Ben, who decides it."""
    reference = at_stage_2(at_the_desk)
    deed = partial(acknowledge_stage_2, form=Acknowledgement(WHOLE))
    at_the_desk.desk.do(at_the_desk.ben, reference, deed)
    return reference


def test_stage_2_is_answered_when_the_answer_is_known_and_what_it_promises_is_followed(
    at_the_desk: Seeded,
) -> None:
    """HOC-6.17: an action still to do holds no answer back, and keeps a day of its own."""
    reference = in_bens_hand(at_the_desk)
    door = Promise("A new front door", "Repairs", date(2026, 12, 18), "repair_or_work")
    answer = replace(ANSWER, actions="", promised=(door,))
    at_the_desk.desk.do(at_the_desk.ben, reference, partial(respond, form=answer))
    case = at_the_desk.row(reference)
    assert (case.state, case.next_due_name) == ("answered, actions open", "action_due")
    assert case.stage2_responded_at is not None
    assert "A new front door: Repairs, by Fri 18 Dec" in at_the_desk.sent(reference)[-1].body


def test_the_final_answer_gives_a_reason_for_every_point(at_the_desk: Seeded) -> None:
    """HOC-6.18."""
    reference = in_bens_hand(at_the_desk)
    half = replace(ANSWER, reasons=("The part was late.", " "))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.ben, reference, partial(respond, form=half))
    assert names(refused) == ["issue_not_answered"]
    assert at_the_desk.row(reference).stage2_responded_at is None
    at_the_desk.desk.do(at_the_desk.ben, reference, partial(respond, form=ANSWER))
    final = at_the_desk.sent(reference)[-1].body
    assert all(reason in final for reason in ANSWER.reasons)


def test_who_else_had_a_part_in_the_final_answer_is_on_record_and_not_sent(
    at_the_desk: Seeded,
) -> None:
    """HOC-6.20."""
    reference = in_bens_hand(at_the_desk)
    answer = replace(ANSWER, contributors=("Dee Lane, lifts", "Sam Bell, contact centre"))
    at_the_desk.desk.do(at_the_desk.ben, reference, partial(respond, form=answer))
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.contributors == ("Dee Lane, lifts", "Sam Bell, contact centre")
    assert "Dee Lane" not in at_the_desk.sent(reference)[-1].body
    assert at_the_desk.ledger(reference)[-1].data["contributors"] == [*answer.contributors]
