"""An officer puts a complaint with the right part of the group; no date moves (HPG-6.2)."""

from __future__ import annotations

from typing import Any

import pytest
from staff_seed import Seeded, make_case

from assistant.desk.brand import set_brand
from assistant.desk.log_complaint import Logged
from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed


def case_at_hpg(at_the_desk: Seeded, **changes: Any) -> str:
    with at_the_desk.database.begin() as connection:
        return make_case(connection, at_the_desk.clock(), landlord="hpg", **changes)


def put(at_the_desk: Seeded, reference: str, brand: str) -> None:
    at_the_desk.desk.do(at_the_desk.cerys, reference, lambda work: set_brand(work, brand))


@pytest.mark.parametrize(
    ("stage", "team"),
    [(1, "service team"), (2, "independent reviewer")],  # HPG-6.12
)
def test_a_complaint_put_with_another_brand_goes_to_its_team_and_keeps_its_date(
    at_the_desk: Seeded, stage: int, team: str
) -> None:
    reference = case_at_hpg(at_the_desk, stage=stage)
    before = at_the_desk.row(reference)
    put(at_the_desk, reference, "wrekin")
    after = at_the_desk.row(reference)
    assert (after.fields["brand"], after.queue) == ("wrekin", team)
    assert (after.next_due, after.received_at) == (before.next_due, before.received_at)
    assert at_the_desk.events(reference) == ["brand_set"]


def test_a_complaint_can_go_back_to_the_landlord_itself(at_the_desk: Seeded) -> None:
    reference = case_at_hpg(at_the_desk, fields={"brand": "wrekin"}, queue="service team")
    put(at_the_desk, reference, "")
    row = at_the_desk.row(reference)
    assert ("brand" in row.fields, row.queue) == (False, "complaints")


def test_a_brand_the_pack_does_not_know_is_refused(at_the_desk: Seeded) -> None:
    reference = case_at_hpg(at_the_desk)
    with pytest.raises(NotAllowed, match="no_such_brand"):
        put(at_the_desk, reference, "acorn")
    assert at_the_desk.events(reference) == []


def test_a_case_page_and_the_queue_name_the_brand(at_the_desk: Seeded) -> None:
    reference = case_at_hpg(at_the_desk, fields={"brand": "care-plus"})
    page = at_the_desk.desk.case_page(at_the_desk.cerys, reference)
    (line,) = at_the_desk.desk.queue(at_the_desk.cerys, "complaints").lines
    assert (page.brand, line.brand) == ("Care Plus", "Care Plus")
    assert ("wrekin", "The Wrekin Housing Group") in page.brands
    assert "brand" not in page.fields  # it is not something the person told


def test_staff_write_in_the_name_of_the_brand(at_the_desk: Seeded) -> None:
    reference = case_at_hpg(at_the_desk, fields={"brand": "care-plus"})
    at_the_desk.desk.write(at_the_desk.cerys, reference, Message("We will ring you on Friday."))
    (sent,) = at_the_desk.sent(reference)
    assert "Care Plus" in sent.body


def test_a_complaint_by_phone_is_logged_for_its_brand(at_the_desk: Seeded) -> None:
    told = Logged(
        words="The carer comes late every day",
        how="phone",
        received_on=at_the_desk.clock().date(),
        number="07700 900321",
        brand="choices",
    )
    reference = at_the_desk.desk.log_complaint(at_the_desk.cerys, told)
    row = at_the_desk.row(reference)
    assert (row.fields["brand"], row.queue) == ("choices", "care manager")
