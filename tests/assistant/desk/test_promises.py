"""What was promised has an owner and a day, and is followed until it is shown to be done (HOC-7.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded, packs

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.promises import NewDay, add_promise, finish_promise, give_new_day
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response
from assistant.remind import Remind
from cases.case import Definition
from cases.learning import Learning
from cases.letters import missing
from cases.promising import Promise

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
LEARNT = Learning("Cold for weeks", "A lost order", "Orders are checked on Fridays")
DOOR = Promise("A new front door", "Repairs", date(2026, 12, 18), "repair_or_work")
ANSWER = Response("Upheld", ("Late.", "Lost."), "An apology", "", "upheld", promised=(DOOR,))


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """Answered on Tue 24 Nov 2026, with a door promised by Fri 18 Dec."""
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    at_the_desk.desk.respond(at_the_desk.asha, reference, ANSWER)
    return reference


def promise_id(at_the_desk: Seeded, reference: str) -> int:
    (line,) = at_the_desk.desk.case_page(at_the_desk.asha, reference).promises
    return line.id


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def test_the_answer_names_it_and_the_case_waits_for_its_day(
    at_the_desk: Seeded, reference: str
) -> None:
    """HOC-6.6: the answer left when it was known, and what is still to do keeps its own day."""
    assert "A new front door: Repairs, by Fri 18 Dec" in at_the_desk.sent(reference)[-1].body
    case = at_the_desk.row(reference)
    assert (case.state, case.next_due_name) == ("answered, actions open", "action_due")
    listed = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
    assert [line.reference for line in listed] == [reference]


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ({"owner": ""}, "promise_owner"),
        ({"due_on": None}, "promise_due"),
        ({"due_on": date(2026, 11, 20)}, "promise_past"),
    ],
)
def test_without_owner_and_day_it_is_no_promise(
    at_the_desk: Seeded, reference: str, lacking: dict[str, object], reason: str
) -> None:
    promise = replace(DOOR, **lacking)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.do(at_the_desk.asha, reference, partial(add_promise, promise=promise))
    assert names(refused) == [reason]


def test_late_it_comes_back_with_a_flag_and_a_task(
    at_the_desk: Seeded, reference: str, clock: FrozenClock
) -> None:
    clock.now += timedelta(days=26)
    Remind(at_the_desk.database, packs(), clock).sweep()
    case = at_the_desk.row(reference)
    assert "action_overdue" in case.flags
    assert case.queue == "complaint handler"
    kinds = [task.kind for task in at_the_desk.desk.tasks(at_the_desk.asha)]
    assert kinds == ["action_late"]


def test_a_new_day_says_sorry_and_offers_stage_2(
    at_the_desk: Seeded, reference: str, clock: FrozenClock
) -> None:
    clock.now += timedelta(days=26)
    Remind(at_the_desk.database, packs(), clock).sweep()
    news = NewDay(promise_id(at_the_desk, reference), "The maker is late.", date(2027, 1, 8))
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(give_new_day, news=news))
    letter = at_the_desk.sent(reference)[-1]
    assert missing("action_update", letter.contains) == ()
    assert "Fri 8 Jan 2027" in letter.body
    assert "action_overdue" not in at_the_desk.row(reference).flags
    assert at_the_desk.desk.tasks(at_the_desk.asha) == ()


def test_it_closes_only_when_shown_to_be_done(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    with pytest.raises(NotAllowed) as refused:
        desk.close(asha, reference, "The door is in.", learning=LEARNT)
    assert names(refused) == ["actions_open"]
    done = partial(finish_promise, promise_id=promise_id(at_the_desk, reference))
    with pytest.raises(NotAllowed) as refused:
        desk.do(asha, reference, partial(done, evidence=" "))
    assert names(refused) == ["promise_evidence"]
    desk.do(asha, reference, partial(done, evidence="job 4711, photo of today"))
    assert at_the_desk.row(reference).state == "answered"
    desk.close(asha, reference, "The door is in.", learning=LEARNT)
    assert at_the_desk.row(reference).learning["change"] == "Orders are checked on Fridays"


def test_nothing_closes_without_what_was_learnt(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    desk.respond(asha, reference, replace(ANSWER, actions="Nothing", promised=()))
    with pytest.raises(NotAllowed) as refused:
        desk.close(asha, reference, "Done.", learning=Learning("Cold", "A slip"))
    assert names(refused) == ["learning_change"]
    desk.close(asha, reference, "Done.", learning=Learning("Cold", "A slip", "", "one slip"))
