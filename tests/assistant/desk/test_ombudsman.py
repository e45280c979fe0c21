"""What the ombudsman decided is kept, and what it ordered is followed (HOC-7.3, 8.1, 9.7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from fakes import FrozenClock
from sqlalchemy import select
from staff_seed import Seeded, make_case, packs

from assistant.desk.officer import Officer
from assistant.desk.ombudsman import Decided, record_decision
from assistant.desk.promises import finish_promise
from assistant.desk.refusals import NotAllowed
from assistant.remind import Remind
from cases.ombudsman import Determination, Order
from storage.tasks import TaskRow

LETTER = date(2026, 11, 20)
PAY = Order("Pay what was awarded", "Finance", date(2026, 12, 18))
SORRY = Order("Apologise in writing", "The director", date(2026, 11, 24), LETTER, "Her letter back")
DECIDED = Decided("service_failure", LETTER, (PAY,))


@pytest.fixture
def manager(at_the_desk: Seeded) -> Officer:
    return replace(at_the_desk.asha, role="manager")


@pytest.fixture
def closed(at_the_desk: Seeded) -> str:
    """Answered at both stages and closed a year before the letter came."""
    long_ago = at_the_desk.clock() - timedelta(days=400)
    return at_the_desk.case(
        received_at=long_ago,
        stage=2,
        state="closed",
        acknowledged_at=long_ago,
        responded_at=long_ago,
        stage2_requested_at=long_ago,
        stage2_acknowledged_at=long_ago,
        stage2_responded_at=long_ago,
        closed_at=long_ago,
    )


def names(refused: pytest.ExceptionInfo[NotAllowed]) -> list[str]:
    return [reason.name for reason in refused.value.reasons]


def record(at_the_desk: Seeded, who: Officer, reference: str, decided: Decided) -> None:
    at_the_desk.desk.do(who, reference, partial(record_decision, decided=decided))


def test_a_manager_keeps_the_finding_and_its_day(
    at_the_desk: Seeded, manager: Officer, closed: str
) -> None:
    record(at_the_desk, manager, closed, replace(DECIDED, orders=()))
    page = at_the_desk.desk.case_page(at_the_desk.asha, closed)
    found = Determination("housing_ombudsman", "service_failure", LETTER)
    assert page.determinations == (found,)
    assert (page.state, page.promises) == ("closed", ())
    assert at_the_desk.events(closed) == ["ombudsman_decided"]
    assert at_the_desk.sent(closed) == []


def test_an_officer_who_is_no_manager_does_not(at_the_desk: Seeded, closed: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, at_the_desk.asha, closed, DECIDED)
    assert names(refused) == ["not_a_manager"]
    assert at_the_desk.events(closed) == []


def test_an_order_opens_a_closed_case_until_it_is_met(
    at_the_desk: Seeded, manager: Officer, closed: str
) -> None:
    record(at_the_desk, manager, closed, DECIDED)
    case = at_the_desk.row(closed)
    assert (case.state, case.closed_at) == ("answered, actions open", None)
    assert (case.next_due_name, case.next_due.date()) == ("action_due", date(2026, 12, 19))
    page = at_the_desk.desk.case_page(manager, closed)
    (line,) = page.promises
    assert (line.what, line.owner, line.ordered) == ("Pay what was awarded", "Finance", True)
    (due,) = [one for one in page.dates if one.name == "action_due"]
    assert (due.basis, due.rules[0]) == ("date in the Ombudsman's order", "HOC-9.7")
    paid = partial(finish_promise, promise_id=line.id, evidence="Receipt 12", to_be_told=False)
    at_the_desk.desk.do(manager, closed, paid)
    assert at_the_desk.row(closed).state == "answered"


def test_a_late_order_brings_the_case_back_like_a_late_promise(
    at_the_desk: Seeded, manager: Officer, closed: str, clock: FrozenClock
) -> None:
    record(at_the_desk, manager, closed, DECIDED)
    clock.forward(days=26)
    Remind(at_the_desk.database, packs(), clock).sweep()
    with at_the_desk.database.begin() as connection:
        tasks = connection.scalars(select(TaskRow.kind)).all()
    assert "action_late" in tasks
    assert "action_overdue" in at_the_desk.row(closed).flags


def test_what_was_done_before_the_letter_was_typed_in_is_done_on_its_own_day(
    at_the_desk: Seeded, manager: Officer, closed: str
) -> None:
    record(at_the_desk, manager, closed, replace(DECIDED, orders=(SORRY,)))
    (line,) = at_the_desk.desk.case_page(manager, closed).promises
    assert line.done_at is not None
    assert (line.done_at.date(), line.evidence) == (LETTER, "Her letter back")
    assert at_the_desk.row(closed).state == "closed"


def test_an_order_whose_day_has_passed_is_kept_and_late(
    at_the_desk: Seeded, manager: Officer, closed: str
) -> None:
    """Its day is the ombudsman's: nobody may choose another to be in time."""
    overdue = replace(PAY, due_on=date(2026, 11, 23))
    record(at_the_desk, manager, closed, replace(DECIDED, orders=(overdue,)))
    (line,) = at_the_desk.desk.case_page(manager, closed).promises
    assert line.late


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({"finding": ""}, ["ombudsman_finding"]),
        ({"finding": "upheld"}, ["ombudsman_finding"]),
        ({"on": None}, ["ombudsman_date"]),
        ({"on": date(2026, 11, 25)}, ["date_not_yet"]),
        ({"orders": (Order("", " ", None),)}, ["promise_what", "promise_owner", "promise_due"]),
        (
            {"orders": (replace(PAY, done_on=date(2026, 11, 25), shown_by="x"),)},
            ["order_done_not_yet"],
        ),
        ({"orders": (replace(PAY, done_on=LETTER),)}, ["promise_evidence"]),
    ],
)
def test_what_lacks_is_named_and_nothing_is_kept(
    at_the_desk: Seeded, manager: Officer, closed: str, changes: dict, lacks: list[str]
) -> None:
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, manager, closed, replace(DECIDED, **changes))
    assert names(refused) == lacks
    assert at_the_desk.events(closed) == []


def test_in_scotland_the_findings_are_the_spso_s(at_the_desk: Seeded, manager: Officer) -> None:
    """SPSO: upheld, partly upheld, not upheld."""
    now = at_the_desk.clock()
    landlord = next(
        one for one in packs().landlords() if packs().policy(one, now.date()).nation == "Scotland"
    )
    with at_the_desk.database.begin() as connection:
        reference = make_case(connection, now, landlord=landlord)
    theirs = replace(manager, landlord=landlord)
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, theirs, reference, replace(DECIDED, orders=()))
    assert names(refused) == ["ombudsman_finding"]
    record(at_the_desk, theirs, reference, Decided("partly_upheld", LETTER))
    page = at_the_desk.desk.case_page(theirs, reference)
    assert page.determinations == (Determination("spso", "partly_upheld", LETTER),)


@pytest.mark.parametrize("state", ["not accepted", "withdrawn"])
def test_what_is_ordered_on_a_case_that_was_not_answered_needs_it_open_again(
    at_the_desk: Seeded, manager: Officer, state: str
) -> None:
    reference = at_the_desk.case(state=state, closed_at=at_the_desk.clock())
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, manager, reference, DECIDED)
    assert names(refused) == ["reopen_for_orders"]
    record(at_the_desk, manager, reference, replace(DECIDED, orders=()))
    assert at_the_desk.row(reference).state == state
