"""What makes it easier: agreed by one, refused by two (HOC-5.10, H21-6.2)."""

from __future__ import annotations

import pytest
from staff_seed import Seeded, ask_for

from assistant.desk.refusals import NotAllowed


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A case whose resident asked for home visits."""
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        ask_for(connection, reference, "home_visit", "come to me, I can't get out")
    return reference


def status(at_the_desk: Seeded, reference: str) -> str:
    (line,) = at_the_desk.desk.case_page(at_the_desk.asha, reference).adjustments
    return line.status


def test_one_person_alone_refuses_nothing(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.refuse_adjustment(asha, reference, "home_visit", "nobody is free")
    assert status(at_the_desk, reference) == "refusal_proposed"
    assert at_the_desk.sent(reference) == []
    with pytest.raises(NotAllowed) as refused:
        desk.refuse_adjustment(asha, reference, "home_visit", "nobody is free")
    assert [reason.name for reason in refused.value.reasons] == ["second_person_needed"]


def test_a_second_person_decides_and_the_resident_reads_why(
    at_the_desk: Seeded, reference: str
) -> None:
    desk = at_the_desk.desk
    desk.refuse_adjustment(at_the_desk.asha, reference, "home_visit", "nobody is free")
    desk.refuse_adjustment(at_the_desk.ben, reference, "home_visit", "We have no visits here.")
    assert status(at_the_desk, reference) == "refused"
    (told,) = at_the_desk.sent(reference)
    assert "We have no visits here." in told.body
    assert "0300 111 3000" in told.body


def test_until_then_it_holds(at_the_desk: Seeded, reference: str) -> None:
    at_the_desk.desk.refuse_adjustment(at_the_desk.asha, reference, "home_visit", "no")
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert [line.code for line in page.holding] == ["home_visit"]


def test_agreed_then_ended_when_no_longer_needed(at_the_desk: Seeded, reference: str) -> None:
    desk, asha = at_the_desk.desk, at_the_desk.asha
    desk.agree_adjustments(asha, reference, ["home_visit"])
    assert status(at_the_desk, reference) == "agreed"
    desk.end_adjustment(asha, reference, "home_visit", "he said so on the phone")
    assert desk.case_page(asha, reference).holding == ()
