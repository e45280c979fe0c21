"""What a resident adds later joins, stands alone, or is the same; a person says which (HOC-6.8)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from fakes import FrozenClock
from staff_seed import DEFINITION, Seeded, represent

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.consent import SpokenConsent
from assistant.desk.message import Message
from assistant.desk.new_issue import JOINS, SAME, SEPARATE, NewIssue, settle_new_issue
from assistant.desk.refusals import NotAllowed
from assistant.desk.respond import Response
from cases.case import Definition
from cases.dates import uk_date
from cases.letters import missing
from storage.happenings import ISSUE_ADDED, add_happening

WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
ANSWER = Response("Upheld", ("Late.", "Lost."), "An apology", "Nothing", "upheld")


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    reference = at_the_desk.case()
    at_the_desk.desk.acknowledge(at_the_desk.asha, reference, Acknowledgement(WHOLE))
    return reference


def added(at_the_desk: Seeded, reference: str, words: str) -> int:
    with at_the_desk.database.begin() as connection:
        return add_happening(
            connection,
            landlord="demo",
            case_id=at_the_desk.row(reference).id,
            what=ISSUE_ADDED,
            at=at_the_desk.clock(),
            data={"words": words},
        )


def settle(at_the_desk: Seeded, reference: str, form: NewIssue) -> None:
    at_the_desk.desk.do(at_the_desk.asha, reference, partial(settle_new_issue, form=form))


def test_a_related_one_joins_and_no_date_moves(at_the_desk: Seeded, reference: str) -> None:
    before = at_the_desk.row(reference).next_due
    issue = added(at_the_desk, reference, "They broke my gate too")
    settle(at_the_desk, reference, NewIssue(issue, JOINS, "The gate was broken"))
    letter, case = at_the_desk.sent(reference)[-1], at_the_desk.row(reference)
    assert missing("definition_updated", letter.contains) == ()
    assert case.definition["issues"][-1] == "The gate was broken"
    assert case.next_due == before


def test_an_unrelated_one_has_its_own_number_and_counts_from_the_day_it_came(
    at_the_desk: Seeded, reference: str, clock: FrozenClock
) -> None:
    issue = added(at_the_desk, reference, "And my rent statement is wrong")
    came = uk_date(clock())
    clock.now += timedelta(days=3)
    form = NewIssue(issue, SEPARATE, "The rent statement", "unrelated", "rent_charges")
    settle(at_the_desk, reference, form)
    letter = at_the_desk.sent(reference)[-1]
    assert missing("new_case_notice", letter.contains) == ()
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    dates = {line.name: line.due for line in page.dates}
    assert dates["new_case_ack_due"] == date(2026, 12, 1)
    listed = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
    (new,) = [line for line in listed if line.reference != reference]
    assert uk_date(new.received_at) == came
    assert at_the_desk.desk.case_page(at_the_desk.asha, new.reference).previous == reference


def test_until_a_person_says_which_it_has_the_date_of_a_complaint_of_its_own(
    at_the_desk: Seeded, reference: str
) -> None:
    def due() -> list[date]:
        page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
        return [line.due for line in page.dates if line.name == "new_case_ack_due"]

    issue = added(at_the_desk, reference, "And my rent statement is wrong")
    assert due() == [date(2026, 12, 1)]
    settle(at_the_desk, reference, NewIssue(issue, SAME))
    assert due() == []


def test_after_the_answer_nothing_joins(at_the_desk: Seeded, reference: str) -> None:
    at_the_desk.desk.respond(at_the_desk.asha, reference, ANSWER)
    issue = added(at_the_desk, reference, "Now a window")
    with pytest.raises(NotAllowed) as refused:
        settle(at_the_desk, reference, NewIssue(issue, JOINS, "A window"))
    assert [reason.name for reason in refused.value.reasons] == ["new_issue_after_response"]


def test_the_same_again_is_settled_without_a_word(at_the_desk: Seeded, reference: str) -> None:
    before = len(at_the_desk.sent(reference))
    issue = added(at_the_desk, reference, "Still no lift!")
    settle(at_the_desk, reference, NewIssue(issue, SAME))
    assert len(at_the_desk.sent(reference)) == before
    with pytest.raises(NotAllowed) as refused:
        settle(at_the_desk, reference, NewIssue(issue, SAME))
    assert [reason.name for reason in refused.value.reasons] == ["new_issue_settled_already"]


def test_a_separate_one_of_a_representatives_waits_for_the_residents_word_anew(
    at_the_desk: Seeded, reference: str
) -> None:
    """HOC-3.6: what they may be told of the one says nothing of the other."""
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    issue = added(at_the_desk, reference, "And her rent statement is wrong")
    form = NewIssue(issue, SEPARATE, "The rent statement", "unrelated", "rent_charges")
    yes = SpokenConsent("Mrs Okafor", date(2026, 11, 24), "on the phone", "07700 900456")
    at_the_desk.desk.record_spoken_consent(at_the_desk.asha, reference, yes)
    settle(at_the_desk, reference, form)
    listed = at_the_desk.desk.queue(at_the_desk.asha, "complaints").lines
    (new,) = [line.reference for line in listed if line.reference != reference]
    page = at_the_desk.desk.case_page(at_the_desk.asha, new)
    assert page.consent is not None
    assert (page.consent.status, page.consent.resident) == ("needed", "Mrs Okafor")
    assert "consent_by_staff" in [task.kind for task in page.tasks]
    with pytest.raises(NotAllowed) as refused:
        at_the_desk.desk.write(at_the_desk.asha, new, Message("It was wrong"))
    assert "no_address_for_the_resident" in {reason.name for reason in refused.value.reasons}
