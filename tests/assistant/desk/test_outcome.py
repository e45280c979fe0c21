"""An answer has an outcome that can be counted, beside the officer's own words (HOC-6.9, 6.19, 9.7)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from staff_seed import DEFINITION, Seeded

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response, respond
from cases.case import Definition

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
ANSWER = Response(
    "You were right about the lift.",
    ("The part was late.", "We lost the calls."),
    "An apology",
    "Nothing",
    "partly_upheld",
)


def acknowledged(at_the_desk: Seeded) -> str:
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    return reference


def at_stage_2(at_the_desk: Seeded) -> str:
    """Acknowledged there, with nobody's stage 1 in the way."""
    now = at_the_desk.clock()
    return at_the_desk.case(
        stage=2,
        acknowledged_at=now,
        responded_at=now,
        stage2_requested_at=now,
        stage2_acknowledged_at=now,
        definition=DEFINITION,
    )


@pytest.mark.parametrize("outcome", ["", "In part", "maladministration"])
@pytest.mark.parametrize("case_at", [acknowledged, at_stage_2])
def test_no_answer_leaves_without_an_outcome_from_the_list(
    at_the_desk: Seeded, outcome: str, case_at: object
) -> None:
    reference = case_at(at_the_desk)  # type: ignore[operator]
    before = len(at_the_desk.sent(reference))
    deed = partial(respond, form=replace(ANSWER, outcome=outcome))
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, deed)
    assert [reason.name for reason in refused.value.reasons] == ["response_outcome"]
    assert len(at_the_desk.sent(reference)) == before


def test_the_outcome_is_on_record_and_the_letter_has_the_officer_s_words(
    at_the_desk: Seeded,
) -> None:
    reference = acknowledged(at_the_desk)
    at_the_desk.desk.respond(at_the_desk.asha, reference, ANSWER)
    assert at_the_desk.ledger(reference)[-1].data["outcome"] == "partly_upheld"
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.outcomes == {1: "partly_upheld"}
    letter = at_the_desk.sent(reference)[-1].body
    assert "You were right about the lift." in letter
    assert "partly" not in letter.lower()


def test_each_stage_has_an_outcome_of_its_own(at_the_desk: Seeded) -> None:
    reference = at_stage_2(at_the_desk)
    deed = partial(respond, form=replace(ANSWER, outcome="resolved"))
    at_the_desk.desk.do(at_the_desk.ben, reference, deed)
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.outcomes == {2: "resolved"}
