"""What may and may not happen inside stage 1 (HOC-5.2, 5.3, 5.10, 6.2, 6.3)."""

from __future__ import annotations

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response
from cases.case import Definition
from cases.learning import Learning
from cases.letters import missing

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
LEARNT = Learning("Stairs for three weeks", "No spare part", "Two are kept from now on")
ANSWER = Response(
    "Upheld", ("The part was late.", "We lost the calls."), "An apology", "Nothing", "upheld"
)


def test_no_stage_is_set_by_name_and_the_try_is_on_record(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.set_stage(at_the_desk.asha, reference, "get_it_sorted")
    (reason,) = refused.value.reasons
    assert reason.rules == ("HOC-5.2", "HOC-5.3")
    assert "stage 1 response is still due" in reason.words
    case = at_the_desk.row(reference)
    assert (case.stage, case.flags) == (1, ["policy_override_code"])
    assert at_the_desk.ledger(reference)[0].data["move"] == "set_stage_get_it_sorted"


def test_put_right_early_moves_no_date_and_the_response_is_still_owed(
    at_the_desk: Seeded,
) -> None:
    """HOC-5.13: what can be put right is, at once and with no step to another stage."""
    reference = at_the_desk.case()
    before = at_the_desk.row(reference)
    at_the_desk.desk.resolve_early(
        at_the_desk.asha, reference, "the contractor cleared the garden", flags=("contractor",)
    )
    after = at_the_desk.row(reference)
    assert after.early_resolution_at is not None
    assert (after.next_due, after.next_due_name) == (before.next_due, "stage1_ack_due")
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.close(at_the_desk.asha, reference, "cleared")
    assert [reason.name for reason in refused.value.reasons] == ["response_owed"]


def test_a_complaint_closes_after_its_response(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    desk.respond(asha, reference, ANSWER)
    response = at_the_desk.sent(reference)[-1]
    assert missing("response_s1", response.contains) == ()
    assert "2. We lost the calls." in response.body
    assert at_the_desk.row(reference).state == "answered"
    desk.close(asha, reference, "The lift works.", learning=LEARNT)
    case = at_the_desk.row(reference)
    assert (case.state, case.next_due) == ("closed", None)


def test_every_issue_needs_its_reason(at_the_desk: Seeded) -> None:
    """HOC-6.7: no point of the complaint is left without an answer."""
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    blank = Response("Upheld", ("The part was late.", " "), "", "Nothing", "upheld")
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.respond(at_the_desk.asha, reference, blank)
    assert [reason.name for reason in refused.value.reasons] == ["issue_not_answered", "remedy"]


def test_nothing_is_answered_before_it_is_acknowledged(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(definition=DEFINITION)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.respond(at_the_desk.asha, reference, ANSWER)
    assert [reason.name for reason in refused.value.reasons] == ["not_acknowledged_yet"]


def test_a_longer_date_that_the_resident_asked_for_is_told_and_governs(
    at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """Acknowledged Tue 24 Nov, answer by Tue 8 Dec, five working days longer: Tue 15 Dec."""
    reference = at_the_desk.case()
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    desk.agree_longer(asha, reference, 5, "asked by phone for time to read the papers")
    assert "Tue 15 Dec" in at_the_desk.sent(reference)[-1].body
    assert at_the_desk.row(reference).next_due_name == "stage1_response_due_agreed"


def test_a_request_closes_freely_and_has_no_stage(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(kind="service_request", stage=None)
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    assert [reason.name for reason in refused.value.reasons] == ["not_a_complaint"]
    at_the_desk.desk.close(at_the_desk.asha, reference, "The tap is mended.")
    assert '"I want to complain"' in at_the_desk.sent(reference)[-1].body


def test_a_withdrawn_complaint_can_be_picked_up_again(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    at_the_desk.desk.withdraw(at_the_desk.asha, reference, "she rang to say so")
    assert at_the_desk.row(reference).state == "withdrawn"
    assert "If you change your mind" in at_the_desk.sent(reference)[-1].body
