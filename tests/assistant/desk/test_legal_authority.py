"""A power of attorney or the like, checked by a person: it opens disclosure where it covers (H21-4.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from staff_seed import Seeded, make_task, represent

from assistant.desk.legal_authority import LegalAuthority, record_authority
from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed
from assistant.desk.work import Work

SEEN = "registered, looked up in the online register; her passport seen"
CHECKED = LegalAuthority("attorney", "Mrs Okafor", SEEN, date(2026, 11, 24), covers=True)


@pytest.fixture
def reference(at_the_desk: Seeded) -> str:
    """A daughter's complaint for her mother, who has asked nobody."""
    flags = ["representative", "consent_missing", "attorney_claimed"]
    reference = at_the_desk.case(person={"name": "Ngozi Okafor"}, person_id=None, flags=flags)
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
        for kind in ("check_attorney", "consent_by_staff"):
            make_task(connection, reference, kind)
    return reference


def record(at_the_desk: Seeded, reference: str, authority: LegalAuthority = CHECKED) -> None:
    def deed(work: Work) -> None:
        record_authority(work, authority)

    at_the_desk.desk.do(at_the_desk.asha, reference, deed)


def waiting(at_the_desk: Seeded, reference: str) -> list[str]:
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    return [task.kind for task in page.tasks if not task.done_at]


def test_whoever_holds_it_is_told_and_the_resident_is_not_asked(
    at_the_desk: Seeded, reference: str
) -> None:
    with pytest.raises(NotAllowed):
        at_the_desk.desk.write(at_the_desk.asha, reference, Message("the leak"))
    record(at_the_desk, reference, replace(CHECKED, scope="property and money"))
    (told,) = at_the_desk.sent(reference)
    assert "you may act for Mrs Okafor" in told.body
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert (page.consent.may_share, page.consent.form) == (True, "attorney")
    assert (page.consent.scope, page.consent.ends_on) == ("property and money", None)
    assert page.consent.recorded_by == "Asha Rahman"
    assert page.flags == ("representative", "authority_checked")
    assert waiting(at_the_desk, reference) == []
    at_the_desk.desk.write(at_the_desk.asha, reference, Message("the leak"))
    assert at_the_desk.sent(reference)[-1].address_id == told.address_id
    (written,) = [row for row in at_the_desk.ledger(reference) if row.event == "staff_wrote"]
    assert written.data["to"] == "representative"


def test_the_ledger_says_what_was_seen_and_until_when(at_the_desk: Seeded, reference: str) -> None:
    until = date(2027, 6, 30)
    record(at_the_desk, reference, replace(CHECKED, form="deputy", ends_on=until))
    (line,) = [row for row in at_the_desk.ledger(reference) if row.event == "authority_checked"]
    kept = {name: line.data[name] for name in ("form", "what", "on", "ends_on")}
    assert kept == {
        "form": "deputy",
        "what": SEEN,
        "on": "2026-11-24",
        "ends_on": "2027-06-30",
    }


def test_one_that_covers_something_else_opens_nothing(at_the_desk: Seeded, reference: str) -> None:
    record(at_the_desk, reference, replace(CHECKED, covers=False))
    (told,) = at_the_desk.sent(reference)
    assert "doesn't cover this complaint" in told.body
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert (page.consent.may_share, page.consent.status) == (False, "needed")
    assert page.flags == ("representative", "consent_missing")
    assert waiting(at_the_desk, reference) == ["consent_by_staff"]


def test_what_is_missing_is_asked_for(at_the_desk: Seeded, reference: str) -> None:
    nothing = LegalAuthority(
        "a letter", " ", "", date(2026, 11, 25), covers=None, file_id=99, ends_on=date(2026, 1, 1)
    )
    with pytest.raises(NotAllowed) as refused:
        record(at_the_desk, reference, nothing)
    assert [reason.name for reason in refused.value.reasons] == [
        "which_authority",
        "authority_for_whom",
        "authority_seen",
        "authority_covers",
        "which_file",
        "date_not_yet",
    ]
    assert at_the_desk.sent(reference) == []


@pytest.mark.parametrize(
    ("ends_on", "holds"), [(date(2026, 11, 23), False), (date(2026, 11, 24), True)]
)
def test_one_that_has_run_out_is_not_taken(
    at_the_desk: Seeded, reference: str, ends_on: date, holds: bool
) -> None:
    authority = replace(CHECKED, ends_on=ends_on)
    if holds:
        record(at_the_desk, reference, authority)
        return
    with pytest.raises(NotAllowed, match="authority_ran_out"):
        record(at_the_desk, reference, authority)


def test_the_day_after_its_last_nothing_is_shared(at_the_desk: Seeded, reference: str) -> None:
    record(at_the_desk, reference, replace(CHECKED, ends_on=date(2026, 11, 30)))
    at_the_desk.clock.forward(days=7)  # type: ignore[attr-defined]
    page = at_the_desk.desk.case_page(at_the_desk.asha, reference)
    assert page.consent is not None
    assert not page.consent.may_share
