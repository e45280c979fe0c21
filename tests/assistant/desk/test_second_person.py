"""Where a pack asks for a second person, nothing leaves on one person's word (ROLE-A, H21-7.3b)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import update
from staff_seed import DEFINITION, Seeded, make_case

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.approve import approve_response, respond_or_propose
from assistant.desk.officer import Officer
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response
from cases.case import Definition
from storage.decisions import DecisionRow

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
ANSWER = Response("Upheld", ("Late.", "Lost."), "An apology", "Nothing", "upheld")


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A complaint at a landlord whose senior manager approves every stage 1 answer."""
    with at_the_desk.database.begin() as connection:
        reference = make_case(connection, at_the_desk.clock(), landlord="hpg")
    at_the_desk.desk.acknowledge(at_the_desk.cerys, reference, Acknowledgement(WHOLE))
    return reference


@pytest.fixture
def manager(at_the_desk: Seeded) -> Officer:
    return replace(at_the_desk.cerys, id=at_the_desk.asha.id, role="Senior manager")


def test_an_answer_waits_and_leaves_as_it_was_written(
    at_the_desk: Seeded, reference: str, manager: Officer
) -> None:
    desk, before = at_the_desk.desk, len(at_the_desk.sent(reference))
    desk.do(at_the_desk.cerys, reference, partial(respond_or_propose, form=ANSWER))
    assert len(at_the_desk.sent(reference)) == before
    assert [task.kind for task in desk.tasks(at_the_desk.cerys)] == ["approve"]
    with pytest.raises(NotAllowed) as refused:
        desk.do(at_the_desk.cerys, reference, approve_response)
    assert [reason.name for reason in refused.value.reasons] == ["not_the_approver"]
    desk.do(manager, reference, approve_response)
    case = at_the_desk.row(reference)
    assert "response_s1" in at_the_desk.sent(reference)[-1].kinds
    assert (case.state, case.responded_by) == ("answered", at_the_desk.cerys.id)
    (answered,) = [row for row in at_the_desk.ledger(reference) if row.event == "responded"]
    assert answered.data["outcome"] == "upheld"
    assert desk.tasks(at_the_desk.cerys) == ()


def test_an_answer_that_waited_from_before_outcomes_is_written_again(
    at_the_desk: Seeded, reference: str, manager: Officer
) -> None:
    """HOC-6.9: nobody picks for whoever wrote it."""
    desk = at_the_desk.desk
    desk.do(at_the_desk.cerys, reference, partial(respond_or_propose, form=ANSWER))
    kept = DecisionRow.form.op("-")("outcome")
    with at_the_desk.database.begin() as connection:
        connection.execute(update(DecisionRow).values(form=kept))
    with pytest.raises(NotAllowed) as refused:
        desk.do(manager, reference, approve_response)
    assert [reason.name for reason in refused.value.reasons] == ["response_outcome"]
    desk.do(at_the_desk.cerys, reference, partial(respond_or_propose, form=ANSWER))
    desk.do(manager, reference, approve_response)
    assert at_the_desk.row(reference).state == "answered"


def test_nobody_approves_their_own(at_the_desk: Seeded, reference: str) -> None:
    desk, cerys = at_the_desk.desk, at_the_desk.cerys
    desk.do(cerys, reference, partial(respond_or_propose, form=ANSWER))
    with pytest.raises(NotAllowed) as refused:
        desk.do(replace(cerys, role="senior manager"), reference, approve_response)
    assert [reason.name for reason in refused.value.reasons] == ["second_person_needed"]


def test_who_approves_may_answer_at_once(
    at_the_desk: Seeded, reference: str, manager: Officer
) -> None:
    at_the_desk.desk.do(manager, reference, partial(respond_or_propose, form=ANSWER))
    assert at_the_desk.row(reference).state == "answered"
